import type { IndicatorFactRow } from '@motcua/contract/indicator-fact-imports.ts';
import { factNamesOf } from '@motcua/domain/scoring/check-set.ts';
import { describe, expect, it } from 'vitest';
import { checkFactRow } from './check-fact-row.ts';
import { shippedSets } from './shipped-sets.ts';

const sets = shippedSets();

describe('a row of facts', () => {
  it('given a sound row, then its period, the sets that ask for it and the day of its paper', () => {
    const { read, faults } = check({ date: '31/12/2026' });
    expect(faults).toBeNull();
    expect(read).toMatchObject({ documentDate: '2026-12-31', period: { from: '2026-04-01' } });
    expect(read?.sets.length).toBeGreaterThan(0);
  });

  it('given it names no set, then every set that asks for the measure takes it', () => {
    const asking = sets.filter((one) => factNamesOf(one).includes('received')).length;
    expect(asking).toBeGreaterThan(1);
    expect(check({ set: '' }).read?.sets).toHaveLength(asking);
  });

  it.each<[Partial<IndicatorFactRow>, string, string]>([
    [{ unit: '' }, 'unit', 'is empty'],
    [{ period: 'quý 2' }, 'period', 'is no period'],
    [{ set: 'qd-0' }, 'set', 'there is no set “qd-0”'],
    [{ measure: 'khac' }, 'measure', 'asks for “khac”'],
    [{ value: '' }, 'value', 'is empty'],
    [{ value: '1.234,5' }, 'value', ''],
    [{ value: '-1' }, 'value', ''],
    [{ date: '31/02/2026' }, 'date', 'is no day'],
    [{ source: '' }, 'source', 'there is no evidence'],
  ])('given %o, then the column %s is named with what to do', (change, column, words) => {
    const { read, faults } = check(change);
    expect(read).toBeNull();
    const fault = faults?.find((one) => one.column === column);
    expect(fault?.reason.en).toContain(words);
    expect(fault?.reason.vi).not.toBe('');
  });

  it('given several faults, then all are told at once', () => {
    const { faults } = check({ unit: '', period: '', source: '' });
    expect(faults?.map(({ column }) => column)).toEqual(['unit', 'period', 'source']);
  });

  it('given a paper or its number instead of a source, then that is evidence', () => {
    expect(check({ source: '', number: '12/BC-UBND' }).faults).toBeNull();
    expect(check({ source: '', file: 'bao-cao.pdf' }).faults).toBeNull();
  });
});

function check(change: Partial<IndicatorFactRow>) {
  return checkFactRow(
    {
      ...{ unit: 'H01', period: '2026-04-01..2026-06-30', measure: 'received', value: '12' },
      ...{ set: 'on-time', officer: '', source: 'Khảo sát', number: '', date: '' },
      ...{ signer: '', file: '' },
      ...change,
    },
    sets,
  );
}
