import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../shared/canonical.ts';
import { parseInstant } from '../shared/instant.ts';
import { assembleReport, type ReportSources } from './assemble.ts';
import type { Book } from './content.ts';
import { differencesOf } from './differences.ts';
import { reportPeriod } from './period.ts';
import { bookOf, formWith, fullCounts, unitOf } from './testing/make-report.ts';
import { plainForm } from './testing/plain-form.ts';

const sources: ReportSources = {
  ...{ form: plainForm, regime: null, parentName: null, parts: [], missing: [], previous: null },
  unit: unitOf('H01.101', 'UBND xã Hội An'),
  period: reportPeriod('2026-Q4', 'reporting'),
  asOf: parseInstant('2026-12-15T00:00:00+07:00'),
  own: bookOf({ online: 3, direct: 5, before: 2, early: 4, onTime: 1, late: 1, overdue: 1 }),
  ...{ sections: [], version: { number: 1, reason: null }, signature: null },
};
const partOf = (code: string, book: Book, version = 1) => ({
  ...{ unit: unitOf(code), reportId: `r-${code}`, version, hash: 'a'.repeat(64) },
  ...{ counts: book.whole, book },
});
const totalOf = (given: ReportSources) => assembleReport(given).tables[0]?.total?.cells;

describe('a report put together', () => {
  it('given own figures, then columns, share and what nobody records', () => {
    expect(totalOf(sources)).toEqual([10, 3, 5, 2, 6, 4, 83.33, 'chưa có nguồn']);
  });

  it('given nothing was resolved, then the share is “không phát sinh”, neither 0 nor 100', () => {
    expect(totalOf({ ...sources, own: bookOf({ online: 1 }) })?.[6]).toBe('không phát sinh');
  });

  it('given locked children, then sums over own and theirs, by field and by unit, deeper ones below their parent', () => {
    const commune = partOf('H01.21.01', bookOf({ direct: 2 }));
    const district = assembleReport({
      ...{ ...sources, unit: unitOf('H01.21', 'UBND huyện', 'district') },
      ...{ own: bookOf({ online: 1 }, 'Đất đai'), parts: [commune] },
    });
    const province = assembleReport({
      ...{ ...sources, unit: unitOf('H01', 'UBND tỉnh', 'province'), own: bookOf({ online: 4 }) },
      parts: [partOf('H01.21', district.book), partOf('H01.02', bookOf({ direct: 7 }))],
    });
    expect(province.book.whole.total).toBe(14);
    expect(province.book.field?.map(({ name, counts }) => [name, counts.total])).toEqual([
      ['Đất đai', 1],
      ['Hộ tịch', 13],
    ]);
    expect(province.book.unit?.map(({ key, depth, counts }) => [key, depth, counts.total])).toEqual(
      [
        ['H01', 0, 4],
        ['H01.02', 1, 7],
        ['H01.21', 1, 3],
        ['H01.21', 2, 1],
        ['H01.21.01', 2, 2],
      ],
    );
  });

  it('given a form by unit, then rows as deep as it asks, numbered, and the total counts nothing twice', () => {
    const form = formWith({
      tables: [
        {
          ...{ code: 'A', rows: { by: 'unit', title: 'Đơn vị', depth: 2 }, total: 'last' },
          columns: [{ code: '(3)', title: 'Tổng số', fact: 'total' }],
        },
      ],
    });
    const district = assembleReport({
      ...{ ...sources, unit: unitOf('H01.21', 'Huyện'), own: bookOf({ online: 1 }) },
      parts: [partOf('H01.21.01', bookOf({ direct: 2 }))],
    });
    const { tables } = assembleReport({
      ...{ ...sources, form, unit: unitOf('H01', 'Tỉnh'), own: bookOf({}) },
      parts: [partOf('H01.21', district.book)],
    });
    expect(tables[0]?.rows.map(({ order, depth, cells }) => [order, depth, cells[0]])).toEqual([
      ['1', 0, 0],
      ['2', 1, 3],
      ['2.1', 2, 1],
      ['2.2', 2, 2],
    ]);
    expect(tables[0]?.total?.cells).toEqual([3]);
  });

  it('given children that are missing, a reason and a broken identity, then a line for each', () => {
    const own = { ...sources.own, whole: { ...sources.own.whole, total: 11 } };
    const { notes } = assembleReport({
      ...{ ...sources, own, version: { number: 2, reason: 'sót hồ sơ' } },
      missing: [{ unit: unitOf('H01.102', 'UBND xã Chợ Mới'), state: 'drafted' }],
    });
    expect(notes.slice(0, 3)).toEqual([
      'Báo cáo lần 2; lý do: sót hồ sơ',
      'Chưa gộp: UBND xã Chợ Mới.',
      '(3) = (4) + (5) + (6): không khớp, 11 ≠ 10 (chênh 1).',
    ]);
  });

  it('given two rows whose faults cancel out, then the identity is still broken and a row is named', () => {
    const counts = fullCounts({ direct: 5 });
    const row = (name: string, total: number) => ({
      key: name,
      name,
      counts: { ...counts, total },
    });
    const own: Book = { whole: fullCounts({ direct: 10 }), field: [row('A', 6), row('B', 4)] };
    const [check] = assembleReport({ ...sources, own }).checks;
    expect(check).toMatchObject({ holds: false });
    expect(check?.sentence).toContain('Dòng: A.');
  });

  it('given the period before, then carried over is held against its open ones; without it nobody knows', () => {
    const checkOf = (open: number | null) =>
      assembleReport({
        ...sources,
        previous: open === null ? null : { period: '2026-Q3', version: 1, counts: { open } },
      }).checks[2]?.holds;
    expect([checkOf(2), checkOf(3), checkOf(null)]).toEqual([true, false, null]);
  });

  it('given a unit below is not in yet, then nothing is held against the period before', () => {
    const [missing] = [{ unit: { ...sources.unit, id: 'X', name: 'xã X' }, state: 'drafted' }];
    const previous = { period: '2026-Q3', version: 1, counts: { open: 99 } };
    const check = assembleReport({ ...sources, missing: [missing], previous }).checks[2];
    expect(check?.holds).toBeNull();
    expect(check?.sentence).toContain('chưa gộp đủ đơn vị');
  });

  it('given the period still runs, then the report says up to when it counts', () => {
    const { notes } = assembleReport({
      ...sources,
      asOf: parseInstant('2026-11-20T08:00:00+07:00'),
    });
    expect(notes).toContain('Kỳ báo cáo chưa kết thúc: số liệu tính đến ngày 20/11/2026.');
  });

  it('given the same sources in another order, then the same text to the letter', () => {
    const part = fc.record({ code: fc.integer({ min: 100, max: 199 }), direct: fc.nat(50) });
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: ({ code }) => code, maxLength: 8 }), (list) => {
        const parts = list.map(({ code, direct }) => partOf(`H01.${code}`, bookOf({ direct })));
        const [one, two] = [parts, [...parts].reverse()].map((given) =>
          canonicalJson(assembleReport({ ...sources, parts: given }).tables),
        );
        expect(one).toBe(two);
      }),
    );
  });
});

describe('differences of two versions', () => {
  it('given one more dossier, then only its cells, and the part that brought it', () => {
    const before = assembleReport({ ...sources, parts: [partOf('H01.9', bookOf({}), 1)] });
    const after = assembleReport({
      ...sources,
      parts: [partOf('H01.9', bookOf({ direct: 1 }), 2)],
    });
    const { cells, parts } = differencesOf(before, after);
    expect(cells.filter(({ row }) => row === 'Tổng cộng').map(({ column }) => column)).toEqual([
      ...['(3)', '(5)', '(11)'],
    ]);
    expect(parts).toEqual([{ unit: unitOf('H01.9'), before: 1, after: 2 }]);
  });

  it('given another text, then both texts; given the same version, then nothing', () => {
    const section = (text: string) => [{ code: 'A', title: 'A', heading: false, text }];
    const [one, two] = ['cũ', 'mới'].map((text) =>
      assembleReport({ ...sources, sections: section(text) }),
    );
    if (one === undefined || two === undefined) throw new Error('two reports');
    expect(differencesOf(one, two).sections).toEqual([
      { code: 'A', title: 'A', before: 'cũ', after: 'mới' },
    ]);
    expect(differencesOf(one, one)).toEqual({ cells: [], sections: [], parts: [] });
  });
});
