import { describe, expect, it } from 'vitest';
import { findColumns } from './csv-columns.ts';

const find = (header: readonly string[], names = {}) =>
  findColumns(header, { names, assumedZone: 420, keepAttributes: true, classifier: undefined });

describe('which column of a log says what', () => {
  it.each([
    [['case:concept:name', 'concept:name', 'time:timestamp'], 'as XES writes them'],
    [['Case ID', 'Activity', 'Complete Timestamp'], 'as English tools do'],
    [['Mã hồ sơ', 'Hoạt động', 'Thời điểm'], 'as a register in Vietnamese has them'],
  ])('given %j, %s, then they are found without being told', (header) => {
    expect(find(header).parts).toMatchObject({ case: 0, activity: 1, time: 2, resource: -1 });
  });

  it('given a table with both names of the activity, then the exact one is taken', () => {
    const { parts, eventAttributes } = find(['Activity', 'case', 'concept:name', 'time']);
    expect(parts.activity).toBe(2);
    expect(eventAttributes).toEqual([{ at: 0, key: 'Activity' }]);
  });

  it('given a name that is told, then that column, whatever others are usually called', () => {
    expect(find(['case', 'activity', 'task', 'time'], { activity: 'task' }).parts.activity).toBe(2);
  });

  it('given a name that no column has, then the columns that there are', () => {
    expect(() => find(['case', 'activity', 'time'], { time: 'when' })).toThrow('“case”');
  });

  it('given a part that a log cannot be without, then it says which', () => {
    expect(() => find(['case', 'activity'])).toThrow('--time COLUMN');
  });

  it('given columns of the case, then they are told of the case, without their mark', () => {
    const { caseAttributes, eventAttributes } = find([
      ...['case', 'activity', 'time', 'case:channel', 'cost', ''],
    ]);
    expect(caseAttributes).toEqual([{ at: 3, key: 'channel' }]);
    expect(eventAttributes).toEqual([{ at: 4, key: 'cost' }]);
  });
});
