import { strFromU8, unzipSync } from 'fflate';
import { assembleReport, type ReportSources } from '@motcua/domain/reporting/assemble.ts';
import { reportPeriod } from '@motcua/domain/reporting/period.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, it } from 'vitest';
import { shippedForms } from '../shipped-forms.ts';
import { contentCsv } from './content-csv.ts';
import { recount } from '../testing/recount.ts';
import { reportWorkbook } from './report-workbook.ts';

const counts = (told: Record<string, number>) => {
  const { online = 0, direct = 0, before = 0, late = 0, early = 0 } = told;
  const total = online + direct + before;
  return {
    ...{ receivedOnline: online, receivedDirect: direct, carriedOver: before, movedIn: 0 },
    ...{ movedOut: 0, total, resolved: early + late, resolvedEarly: early, resolvedOnTime: 0 },
    ...{ resolvedLate: late, open: total - early - late, openOverdue: 0 },
    openInTime: total - early - late,
  };
};
const unit = (code: string) => ({
  id: code,
  code,
  name: `UBND xã ${code} & <con>`,
  level: 'commune',
});
const form = shippedForms().find(({ code }) => code === 'II.06b');
if (form === undefined) throw new Error('II.06b is shipped');
const book = (told: Record<string, number>) => {
  const whole = counts(told);
  return { whole, field: [{ key: 'Hộ tịch', name: 'Hộ tịch', counts: whole }] };
};
const part = (code: string, told: Record<string, number>) => ({
  ...{ unit: unit(code), reportId: code, version: 1, hash: 'a'.repeat(64) },
  ...{ counts: counts(told), book: book(told) },
});
const sources: ReportSources = {
  ...{ form, regime: null, unit: unit('H01'), parentName: null, missing: [], previous: null },
  period: reportPeriod('2026-Q4', 'reporting'),
  asOf: parseInstant('2026-12-15T00:00:00+07:00'),
  own: book({ online: 1 }),
  parts: [part('H01.1', { direct: 4, early: 2 }), part('H01.2', { before: 3, late: 1 })],
  ...{ sections: [], version: { number: 1, reason: null }, signature: null },
};

const sheetOf = (bytes: Uint8Array, number = 1) =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());

describe('a report as a workbook', () => {
  it('given its formulas are counted anew, then every one gives what is printed', () => {
    const bytes = reportWorkbook(assembleReport(sources));
    for (const number of [1, 2]) {
      const cells = recount(sheetOf(bytes, number));
      expect(cells.length).toBeGreaterThan(10);
      for (const { name, formula, kept, counted } of cells)
        expect([name, formula, counted]).toEqual([name, formula, kept]);
    }
  });

  it('given a figure is changed by hand, when it is counted anew, then the totals follow', () => {
    const xml = sheetOf(reportWorkbook(assembleReport(sources)));
    const changed = xml.replace(/(<c r="E13"[^>]*>)<v>4<\/v>/, '$1<v>9</v>');
    expect(changed).not.toBe(xml);
    const total = recount(changed).filter(({ kept, counted }) => kept !== counted);
    expect(total.map(({ name, kept, counted }) => [name, kept, counted])).toEqual([
      ['C13', 4, 9],
      ['C15', 8, 13],
      ['E15', 4, 9],
    ]);
  });

  it('given a row whose identity is broken, then its sum stays the figure and no formula hides it', () => {
    const own = book({ online: 1 });
    const broken = { ...own, whole: { ...own.whole, total: 5 } };
    const xml = sheetOf(reportWorkbook(assembleReport({ ...sources, own: broken })));
    expect(xml).toMatch(/<c r="C12"[^>]*><v>5<\/v>/);
    expect(xml).toMatch(/<c r="C13"[^>]*><f>/);
  });

  it('given the same content, then the same bytes, and names that XML would take for marks are told as they are', () => {
    const content = assembleReport(sources);
    expect(Buffer.from(reportWorkbook(content)).equals(Buffer.from(reportWorkbook(content)))).toBe(
      true,
    );
    expect(sheetOf(reportWorkbook(content))).toContain('UBND xã H01.1 &amp; &lt;con&gt;');
  });

  it('given every shipped form, then limits and kind of its period stand on the first sheet and in the table', () => {
    for (const one of shippedForms()) {
      const content = assembleReport({ ...sources, form: one });
      expect(sheetOf(reportWorkbook(content))).toContain('từ 15/09/2026 đến 14/12/2026');
      expect(contentCsv(content)).toContain('2026-Q4,2026-09-15,2026-12-14,reporting');
    }
  });
});
