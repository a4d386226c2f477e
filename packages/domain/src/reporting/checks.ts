import { type Language, wordsOf } from '../scoring/words.ts';
import type { Book, BookRow, Counts, PrintedCheck } from './content.ts';
import type { FormCheck, ReportForm } from './form.ts';
import { cellText, formFacts, sumOf } from './values.ts';

/**
 * The identities of a form over the whole and over every row, so that two faults that cancel out are seen.
 * What asks for the period before holds or not only where that is known.
 */
export function checkBook(
  form: ReportForm,
  book: Book,
  { previous, language = 'vi' }: { previous: Counts | null; language?: Language },
): PrintedCheck[] {
  return (form.checks ?? []).map((check) => {
    const whole = compareSums(form, check, { counts: book.whole, previous, language });
    if (whole.holds === false || asksBefore(check)) return whole;
    const broken = rowsIn(book).find(
      (row) => compareSums(form, check, { counts: row.counts, previous, language }).holds === false,
    );
    if (broken === undefined) return whole;
    const there = compareSums(form, check, { counts: broken.counts, previous, language });
    return { ...there, sentence: `${there.sentence} ${words[language].row}: ${broken.name}.` };
  });
}

function compareSums(
  form: ReportForm,
  check: FormCheck,
  given: { counts: Counts; previous: Counts | null; language: Language },
): PrintedCheck {
  const { counts, previous, language } = given;
  const facts = formFacts(form, counts, previous);
  const [left, right] = [sumOf(check.left, facts), sumOf(check.right, facts)];
  const { code } = check;
  const name = wordsOf(check.name)[language];
  const { nothingBefore, differs, by } = words[language];
  const number = (cell: number) => cellText(cell, 0, language);
  if (left === null || right === null)
    return {
      ...{ code, name, left, right, holds: null },
      sentence: `${name}: ${nothingBefore}.`,
    };
  const sums = `${number(left)} ${left === right ? '=' : '≠'} ${number(right)}`;
  return {
    ...{ code, name, left, right, holds: left === right },
    sentence:
      left === right
        ? `${name}: ${sums}.`
        : `${name}: ${differs}, ${sums} (${by} ${number(Math.abs(left - right))}).`,
  };
}

function asksBefore({ left, right }: FormCheck): boolean {
  return [...left, ...right].some((fact) => fact.startsWith('previous.'));
}

function rowsIn({ field = [], procedure = [], channel = [], unit = [] }: Book): BookRow[] {
  return [...field, ...procedure, ...channel, ...unit];
}

const words = {
  vi: {
    nothingBefore: 'chưa có báo cáo kỳ trước đã ký để đối chiếu',
    ...{ differs: 'không khớp', by: 'chênh', row: 'Dòng' },
  },
  en: {
    nothingBefore: 'there is no signed report of the period before to compare with',
    ...{ differs: 'does not hold', by: 'by', row: 'Row' },
  },
} as const satisfies Record<Language, Record<string, string>>;
