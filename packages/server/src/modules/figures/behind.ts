import type { FigureDossier } from '@motcua/contract/figures.ts';
import { formOf } from '@motcua/domain/figures/figure-forms.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';
import { midnight, type Period, periodOf } from './period.ts';
import type { Behind, BehindQuestion, FigureParts } from './question.ts';
import { listTermsOf, scopeOf } from './read.ts';
import {
  type Counted,
  findPlaces,
  type Line,
  listDossiers,
  type Place,
  sumLines,
} from './store-behind.ts';
import type { Scope } from './store-read.ts';

/**
 * The dossiers that a figure counted, those that came to count last first: found in the journal by the same row of the
 * table of forms, so that list and figure agree. `n` says how often each counts.
 */
export async function listBehind(
  { db, clock }: Pick<FigureParts, 'db' | 'clock'>,
  asked: BehindQuestion,
): Promise<Behind> {
  const { tenantId, limit } = asked;
  return await db.inTenant(tenantId, async (tx) => {
    const question = await withinTerm(tx, asked);
    const cut = question.cut === 'head' ? 'whole' : question.cut;
    const { key: _, ...rest } = question;
    const key = cut === 'whole' ? undefined : (question.key ?? '');
    const scope = await scopeOf(tx, { ...rest, cut, ...(key === undefined ? {} : { key }) });
    const counted = countedBy(question, periodOf(question, clock()));
    const after = asked.after === undefined ? null : placeOf(asked.after);
    const { lines, next } = await listLines(tx, scope, { counted, after, limit });
    const dossiers = await shownOf(tx, scope, lines);
    return { dossiers, next: next === null ? null : encodeCursor([next.at, next.id]) };
  });
}

/**
 * A page of lines, as full as there are any: a dossier that counts nothing in all, or that was shown on a page before,
 * makes room for the next.
 */
async function listLines(
  tx: Transaction,
  scope: Scope,
  asked: { counted: readonly Counted[]; after: Place | null; limit: number },
): Promise<{ lines: Line[]; next: Place | null }> {
  const { counted, limit } = asked;
  const lines: Line[] = [];
  let after = asked.after;
  for (;;) {
    const wanted = limit - lines.length;
    const found = await findPlaces(tx, scope, { counted, after, limit: wanted + 1 });
    const page = found.slice(0, wanted);
    const ids = page.map(({ id }) => id);
    const sums = new Map(
      (ids.length === 0 ? [] : await sumLines(tx, scope, { counted, ids })).map((line) => [
        line.id,
        line,
      ]),
    );
    for (const { id, at } of page) {
      const line = sums.get(id);
      if (line !== undefined && line.n !== 0 && line.at === at) lines.push(line);
    }
    after = page.at(-1) ?? after;
    if (found.length <= wanted) return { lines, next: null };
    if (lines.length >= limit) return { lines, next: after };
  }
}

async function shownOf(
  tx: Transaction,
  { tenantId }: Scope,
  lines: readonly Line[],
): Promise<FigureDossier[]> {
  const ids = lines.map(({ id }) => id);
  const rows = new Map((await listDossiers(tx, tenantId, ids)).map((row) => [row.id, row]));
  return lines.flatMap(({ id, n, shownAt }): FigureDossier[] => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ...row, n, at: shownAt }];
  });
}

/** A head answers for the days of the own term. */
async function withinTerm(tx: Transaction, asked: BehindQuestion): Promise<BehindQuestion> {
  if (asked.cut !== 'head') return asked;
  const term = (await listTermsOf(tx, asked)).find(
    ({ officerId }) => officerId === (asked.key ?? ''),
  );
  return term === undefined ? asked : { ...asked, from: term.from, to: term.to };
}

/** Which lines of the journal make up the figure, over which time. */
function countedBy({ figure }: BehindQuestion, period: Period): Counted[] {
  const { flows, minusFlows, end, minusEnd, start, rising } = formOf(figure);
  const { from, whole, asOf } = period;
  const begin = midnight(from);
  // Up to and with an instant inside a day; without the one that begins the next.
  const until = period.tooLate === null ? { before: midnight(whole) } : { upTo: asOf };
  const stands = { onDay: addDays(whole, -1), ...until };
  const parts: Counted[] = [
    { measures: flows, sign: 1, from: begin, ...until },
    { measures: minusFlows, sign: -1, from: begin, ...until },
    { measures: end, sign: 1, ...stands },
    { measures: minusEnd, sign: -1, ...stands },
    { measures: start, sign: 1, onDay: addDays(from, -1), before: begin },
    {
      ...{ measures: rising, sign: 1, before: midnight(period.end) },
      ...(period.tooLate === null ? { from: midnight(whole) } : { after: asOf }),
    },
  ].map(({ measures, ...part }) => ({ ...part, measures: measures ?? [] }) as Counted);
  return parts.filter(({ measures }) => measures.length > 0);
}

function placeOf(cursor: string): Place {
  const [at, id] = decodeCursor(cursor, 2);
  if (typeof at !== 'string' || typeof id !== 'string' || !UUID.test(id) || !STAMP.test(at))
    throw new DomainError('cursor.invalid');
  return { at, id };
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/;
