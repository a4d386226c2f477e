import { type ReportPeriod, periodName } from './period.ts';
import type { Counts } from './content.ts';
import type { ReportForm } from './form.ts';
import { cellOf, cellText, formFacts, NO_SOURCE } from './values.ts';

/**
 * The first words of a section with its blanks filled: `{received}`, `{resolvedLate/resolved}` as a share,
 * `{previous.received}`, `{period}`, `{unit}`. What is not known stays as dots for the hand.
 */
export function prefillText(
  form: ReportForm,
  prefill: string,
  given: { unitName: string; period: ReportPeriod; counts: Counts; previous: Counts | null },
): string {
  const facts = formFacts(form, given.counts, given.previous);
  return prefill.replace(/\{([A-Za-z0-9_./]+)\}/g, (_, blank: string) => {
    if (blank === 'period') return periodName(given.period);
    if (blank === 'unit') return given.unitName;
    const [numerator = '', denominator] = blank.split('/');
    const value = denominator === undefined ? { fact: numerator } : { numerator, denominator };
    const cell = cellOf(value, facts);
    if (cell === null || cell === NO_SOURCE) return '……';
    return denominator === undefined || typeof cell === 'string'
      ? cellText(cell)
      : `${cellText(cell, 2)} %`;
  });
}
