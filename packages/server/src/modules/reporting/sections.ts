import type { WrittenSection } from '@motcua/domain/reporting/content.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { prefillText } from '@motcua/domain/reporting/prefill.ts';
import type { ReportSection } from '@motcua/contract/filed-reports.ts';
import type { Gathered } from './gather.ts';
import type { SectionRow } from './store-versions.ts';

/** The sections of a form with what was written in them. */
export function sectionsOf(
  form: ReportForm,
  rows: readonly Pick<SectionRow, 'code' | 'text'>[],
): WrittenSection[] {
  const texts = new Map(rows.map(({ code, text }) => [code, text]));
  return (form.sections ?? []).map(({ code, title, heading }) => ({
    ...{ code, title: wordsOf(title).vi, heading: heading === true },
    text: texts.get(code) ?? '',
  }));
}

/** The same for the officer who writes: with hints, and the revision to send back. */
export function sectionViews(
  form: ReportForm,
  rows: readonly SectionRow[],
  language: Language = 'vi',
): ReportSection[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return (form.sections ?? []).map(({ code, title, hint, heading }) => {
    const row = byCode.get(code);
    return {
      ...{ code, title: wordsOf(title)[language], heading: heading === true },
      hint: hint === undefined ? null : wordsOf(hint)[language],
      ...{ text: row?.text ?? '', revision: row?.revision ?? 0 },
      ...{ writtenAt: row?.writtenAt ?? null, writtenBy: row?.officerName ?? null },
    };
  });
}

/** First words of each section that has some, filled with the figures of the moment. */
export function firstTexts(
  { form, unit, period, previous }: Gathered,
  counts: Readonly<Record<string, number>>,
): { code: string; text: string }[] {
  return (form.sections ?? []).flatMap(({ code, prefill }) =>
    prefill === undefined
      ? []
      : [
          {
            code,
            text: prefillText(form, prefill, {
              ...{ unitName: unit.name, period, counts },
              previous: previous?.counts ?? null,
            }),
          },
        ],
  );
}
