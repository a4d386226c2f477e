import type { Book, BookRow, Counts, PrintedCheck } from './content.ts';
import type { FormCheck, ReportForm } from './form.ts';
import { cellText, formFacts, sumOf } from './values.ts';

/**
 * The identities of a form over the whole and over every row, so that two faults that cancel out are seen.
 * What asks for the period before holds or not only where that is known.
 */
export function checkBook(form: ReportForm, book: Book, previous: Counts | null): PrintedCheck[] {
  return (form.checks ?? []).map((check) => {
    const whole = compareSums(form, check, { counts: book.whole, previous });
    if (whole.holds === false || asksBefore(check)) return whole;
    const broken = rowsIn(book).find(
      (row) => compareSums(form, check, { counts: row.counts, previous }).holds === false,
    );
    if (broken === undefined) return whole;
    const there = compareSums(form, check, { counts: broken.counts, previous });
    return { ...there, sentence: `${there.sentence} Dòng: ${broken.name}.` };
  });
}

function compareSums(
  form: ReportForm,
  check: FormCheck,
  { counts, previous }: { counts: Counts; previous: Counts | null },
): PrintedCheck {
  const facts = formFacts(form, counts, previous);
  const [left, right] = [sumOf(check.left, facts), sumOf(check.right, facts)];
  const { code, name } = check;
  if (left === null || right === null)
    return {
      ...{ code, name, left, right, holds: null },
      sentence: `${name}: chưa có báo cáo kỳ trước đã ký để đối chiếu.`,
    };
  const words = `${cellText(left)} ${left === right ? '=' : '≠'} ${cellText(right)}`;
  return {
    ...{ code, name, left, right, holds: left === right },
    sentence:
      left === right
        ? `${name}: ${words}.`
        : `${name}: không khớp, ${words} (chênh ${cellText(Math.abs(left - right))}).`,
  };
}

function asksBefore({ left, right }: FormCheck): boolean {
  return [...left, ...right].some((fact) => fact.startsWith('previous.'));
}

function rowsIn({ field = [], procedure = [], channel = [], unit = [] }: Book): BookRow[] {
  return [...field, ...procedure, ...channel, ...unit];
}
