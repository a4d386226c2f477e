import { assembleReport } from '@motcua/domain/reporting/assemble.ts';
import { figuresOf } from '@motcua/domain/reporting/check-form.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import { reportPeriod } from '@motcua/domain/reporting/period.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentView } from './content-view.ts';
import { contentCsv } from './outputs/content-csv.ts';
import { paperView } from './outputs/paper-view.ts';
import { reportWorkbook } from './outputs/report-workbook.ts';
import { shippedForms, shippedRegimes } from './shipped-forms.ts';

const unit = { id: 'H01', code: 'H01', name: 'Office', level: 'commune' };

/** The form of an office in which nothing happened, with a section in English. */
function contentOf(form: ReportForm) {
  const whole = Object.fromEntries(figuresOf(form).map((name) => [name, 0]));
  const rows = [{ key: 'Field', name: 'Field', counts: whole }];
  return assembleReport({
    ...{ form, regime: null, unit, parentName: null, parts: [], missing: [], previous: null },
    period: reportPeriod('2026-Q4', 'reporting'),
    asOf: parseInstant('2026-12-15T00:00:00+07:00'),
    own: { whole, field: rows },
    sections: (form.sections ?? []).map(({ code, title, heading }) => ({
      ...{ code, title: wordsOf(title).vi, heading: heading === true, text: 'text' },
    })),
    ...{ version: { number: 1, reason: null }, signature: null },
  });
}

const vietnamese = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;

describe.each(shippedForms().map((form) => [form.code, form] as const))(
  'the shipped form %s',
  (_, form) => {
    it('given an English reader, then every word of the form is English on the screen', () => {
      const { form: head, tables, checks, sections, notes } = contentView(contentOf(form), 'en');
      const words = [
        ...[head.title, head.unitOfCount, ...notes],
        ...tables.flatMap(({ title, rowTitle, columns, rows }) => [
          ...[title ?? '', rowTitle, ...columns.flatMap((one) => [one.title, ...one.under])],
          ...rows.flatMap(({ name, cells }) => [name, ...cells.map(String)]),
        ]),
        ...checks.flatMap(({ name, sentence }) => [name, sentence]),
        ...sections.map(({ title }) => title),
      ];
      expect(words.filter((text) => vietnamese.test(text))).toEqual([]);
    });

    it('given a paper, a workbook or a list, then it is Vietnamese, and words are words', () => {
      const content = contentOf(form);
      const sheets = Object.values(unzipSync(reportWorkbook(content))).map((one) => strFromU8(one));
      const texts = [JSON.stringify(paperView(content, null)), contentCsv(content), ...sheets];
      expect(texts.filter((text) => text.includes('[object'))).toEqual([]);
      const [paper = ''] = texts;
      expect(paper).toContain(wordsOf(form.unitOfCount).vi);
    });
  },
);

describe('the shipped regimes', () => {
  it('given the monthly one, then it is offered and owed by nobody: the decree asks for none', () => {
    const offered = shippedRegimes().filter((regime) => regime.offered);
    expect(offered.map(({ code, periods }) => [code, periods])).toEqual([
      ['kstt-thang', ['month']],
    ]);
  });
});
