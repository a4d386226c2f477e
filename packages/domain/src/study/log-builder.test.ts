import { describe, expect, test } from 'vitest';
import {
  activityOf,
  countCases,
  countEvents,
  eventsOf,
  findCaseAttribute,
  nameAt,
} from './event-log.ts';
import { createLogBuilder, type EventDraft, UNNAMED } from './log-builder.ts';

const draft = (activity: string | undefined, more: Partial<EventDraft> = {}): EventDraft => ({
  ...{ activity, time: undefined, start: undefined, resource: undefined },
  ...{ group: undefined, transition: undefined, ...more },
});

describe('a log as it is gathered', () => {
  test('given events of scattered cases, when finished, then they stand by case in the order added', () => {
    const builder = createLogBuilder(420);
    const [a, b] = [builder.addCase('A'), builder.addCase('B')];
    [a, b, a, b, a].forEach((ofCase, at) => {
      const event = builder.addEvent(
        ofCase,
        draft(`${at}`, { time: `2026-05-18T08:0${at}:00.0000${at}Z` }),
      );
      builder.setEventAttribute(event, { key: 'place', type: 'int', value: `${at}` });
    });
    const { log } = builder.finish();
    const names = Array.from({ length: countEvents(log) }, (_, event) => activityOf(log, event));
    expect(names).toEqual(['0', '2', '4', '1', '3']);
    expect([eventsOf(log, 0), eventsOf(log, 1)]).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ]);
    expect(log.eventAttributes[0]?.values).toEqual(names);
    expect([...log.time.finer]).toEqual([
      [1, '02'],
      [2, '04'],
      [3, '01'],
      [4, '03'],
    ]);
  });

  test('given thousands of events, when gathered, then columns grow and lose nothing', () => {
    const builder = createLogBuilder(420);
    const ofCase = builder.addCase('A');
    const at = (event: number) =>
      `2026-05-18T08:00:${String(event % 60).padStart(2, '0')}.000+07:00`;
    for (let event = 0; event < 5_000; event += 1)
      builder.addEvent(
        ofCase,
        draft(`${event % 7}`, { time: at(event), resource: `${event % 11}` }),
      );
    const { log } = builder.finish();
    expect(countEvents(log)).toBe(5_000);
    expect(log.activity.names).toHaveLength(7);
    expect(nameAt(log.resource, 4_999)).toBe(`${4_999 % 11}`);
    expect(log.time.ms[4_999]).toBe(Date.parse(at(4_999)));
    expect(log.time.zone[4_999]).toBe(420);
  });

  test('given what files leave out, when finished, then it is counted and nothing is made up', () => {
    const builder = createLogBuilder(60);
    const ofCase = builder.addCase('');
    builder.nameCase(ofCase, 'A');
    builder.addEvent(ofCase, draft(undefined, { time: '' }));
    builder.addEvent(ofCase, draft('x', { time: '2026-05-18 08:00', start: 'noon' }));
    const { log, facts } = builder.finish();
    expect(log.caseIds).toEqual(['A']);
    expect(activityOf(log, 0)).toBe(UNNAMED);
    expect([...log.time.ms]).toEqual([Number.NaN, Date.parse('2026-05-18T08:00+01:00')]);
    expect([log.start, log.resource, log.group, log.transition]).toEqual([null, null, null, null]);
    expect(facts).toEqual({
      ...{ withoutZone: 1, assumedZone: 60, withoutTime: 1, unreadableTime: 1 },
      ...{ dayFirst: 0, withoutActivity: 1 },
    });
  });

  test('given attributes whose type changes, when finished, then they are text, absent where not said', () => {
    const builder = createLogBuilder(0);
    for (const id of ['1', '2', '3']) builder.addCase(id);
    builder.setCaseAttribute(2, { key: 'k', type: 'int', value: '1' });
    builder.setCaseAttribute(0, { key: 'k', type: 'float', value: '1.5' });
    const { log } = builder.finish();
    expect(findCaseAttribute(log, 'k')).toEqual({
      ...{ key: 'k', type: 'string', values: ['1.5', undefined, '1'] },
    });
    expect(findCaseAttribute(log, 'none')).toBeUndefined();
    expect([countCases(log), countEvents(log)]).toEqual([3, 0]);
  });
});
