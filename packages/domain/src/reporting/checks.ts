import { type Language, wordsOf } from '../scoring/words.ts';
import type { Book, BookRow, Counts, PrintedCheck } from './content.ts';
import type { FormCheck, ReportForm } from './form.ts';
import { cellText, formFacts, sumOf } from './values.ts';

/**
 * The identities of a form over the whole and over every row, so that two faults that cancel out are seen.
 * What asks for the period before holds or not only where that is known, and every unit below is in.
 */
export function checkBook(
  form: ReportForm,
  book: Book,
  given: { previous: Counts | null; isWhole: boolean; language?: Language },
): PrintedCheck[] {
  const { previous, isWhole, language = 'vi' } = given;
  return (form.checks ?? []).map((check) => {
    if (!isWhole && asksBefore(check) && previous !== null) return notYet(check, language);
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

/** What is not all there yet cannot equal the whole of the period before. */
function notYet({ code, name }: FormCheck, language: Language): PrintedCheck {
  const sentence = `${wordsOf(name)[language]}: ${words[language].notWhole}.`;
  return { code, name: wordsOf(name)[language], left: null, right: null, holds: null, sentence };
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
    notWhole: 'chưa gộp đủ đơn vị nên chưa đối chiếu với kỳ trước',
    ...{ differs: 'không khớp', by: 'chênh', row: 'Dòng' },
  },
  en: {
    nothingBefore: 'there is no signed report of the period before to compare with',
    notWhole: 'not every unit is in yet, so nothing is compared with the period before',
    ...{ differs: 'does not hold', by: 'by', row: 'Row' },
  },
} as const satisfies Record<Language, Record<string, string>>;
