import {
  compareInstants,
  type Instant,
  instantAt,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '../shared/instant.ts';
import { addDays, formatPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { checkBook } from './checks.ts';
import type {
  Book,
  Counts,
  PrintedCheck,
  ReportContent,
  ReportPart,
  ReportSignature,
  ReportUnit,
  WrittenSection,
} from './content.ts';
import { rollUp } from './book.ts';
import type { ReportForm } from './form.ts';
import { periodLine, type ReportPeriod } from './period.ts';
import { printTables } from './print-tables.ts';
import { type Language, wordsOf } from '../scoring/words.ts';

/** What a report is made from; `parts` with the locked books of accepted children. */
export interface ReportSources {
  form: ReportForm;
  regime: { code: string; name: string } | null;
  unit: ReportUnit;
  parentName: string | null;
  period: ReportPeriod;
  asOf: Instant;
  own: Book;
  parts: readonly (ReportPart & { book: Book })[];
  missing: ReportContent['missing'];
  previous: { period: string; version: number; counts: Counts } | null;
  sections: readonly WrittenSection[];
  version: { number: number; reason: string | null };
  signature: ReportSignature | null;
}

/** Puts a report together: the same sources always give the same content. */
export function assembleReport(sources: ReportSources): ReportContent {
  const { form, unit, own, parts, period } = sources;
  const book = rollUp({ unit, own }, parts);
  const previous = sources.previous?.counts ?? null;
  const checks = checkBook(form, book, { previous, isWhole: sources.missing.length === 0 });
  return {
    edition: 1,
    ...{ form, regime: sources.regime, unit, parentName: sources.parentName, period },
    ...{ periodLine: periodLine(period), asOf: sources.asOf, own, book },
    parts: parts.map(({ book: _, ...part }) => part),
    ...{ missing: sources.missing, previous: sources.previous },
    tables: printTables(form, { unit, book, previous }),
    checks,
    sections: sources.sections,
    notes: notesOf(sources, checks),
    ...{ version: sources.version, signature: sources.signature },
  };
}

/** What a reader must know: who is not in, what does not add up, what the form itself says. */
export function notesOf(
  of: Pick<ReportContent, 'form' | 'missing' | 'version' | 'period' | 'asOf'>,
  checks: readonly PrintedCheck[],
  language: Language = 'vi',
): string[] {
  const { form, missing, version, period, asOf } = of;
  const words = noteWords[language];
  const countedTo = formatPlainDate(plainDateOf(asOf, VIETNAM_OFFSET_MINUTES));
  return [
    ...(version.reason === null ? [] : [words.version(version.number, version.reason)]),
    ...(missing.length === 0
      ? []
      : [`${words.missing}: ${missing.map(({ unit }) => unit.name).join('; ')}.`]),
    ...checks.filter(({ holds }) => holds === false).map(({ sentence }) => sentence),
    ...(isBeforeEnd(asOf, period.to) ? [words.runs(countedTo)] : []),
    ...(form.notes ?? []).map((note) => wordsOf(note)[language]),
  ];
}

const noteWords = {
  vi: {
    version: (number: number, reason: string) => `Báo cáo lần ${number}; lý do: ${reason}`,
    missing: 'Chưa gộp',
    runs: (day: string) => `Kỳ báo cáo chưa kết thúc: số liệu tính đến ngày ${day}.`,
  },
  en: {
    version: (number: number, reason: string) => `Version ${number}; reason: ${reason}`,
    missing: 'Not in yet',
    runs: (day: string) => `The period is not over: figures are counted up to ${day}.`,
  },
} as const satisfies Record<Language, object>;

function isBeforeEnd(asOf: Instant, end: PlainDate): boolean {
  return compareInstants(asOf, instantAt(addDays(end, 1), 0, VIETNAM_OFFSET_MINUTES)) < 0;
}
