import { figuresOf, type Sums } from '@motcua/domain/figures/figures-of.ts';
import type { Measure } from '@motcua/domain/figures/measures.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { type Period, periodOf } from './period.ts';
import type { EachUnitQuestion, FigureParts, FigureQuestion, FigureRow } from './question.ts';
import { listTerms, listUnitIdsBelow, namesOf, type Term } from './store-names.ts';
import { type Scope, type StoredCut, sumBefore, sumTooLate } from './store-read.ts';

type Parts = Pick<FigureParts, 'db' | 'clock'>;

/** The figures of a scope, a row for each key of the cut that has any. */
export async function readFigures(
  { db, clock }: Parts,
  question: FigureQuestion,
): Promise<FigureRow[]> {
  const { tenantId } = question;
  const now = clock();
  return await db.inTenant(tenantId, async (tx) => {
    if (question.cut === 'head') return await readByHead(tx, question, now);
    const scope = await scopeOf(tx, { ...question, cut: question.cut });
    const rows = await readScope(tx, scope, periodOf(question, now));
    if (question.cut === 'whole' && rows.length === 0) rows.push(nothing(''));
    return await named(tx, scope, rows);
  });
}

/** One row for each of several units, in their order. */
export async function readEachUnit(
  { db, clock }: Parts,
  question: EachUnitQuestion,
): Promise<FigureRow[]> {
  const { tenantId, unitIds, axis, channel } = question;
  const cut: Pick<Scope, 'cut' | 'key'> =
    channel === undefined ? { cut: 'whole' } : { cut: 'channel', key: channel };
  const period = periodOf(question, clock());
  return await db.inTenant(tenantId, async (tx) => {
    const scope: Scope = { tenantId, unitIds, axis, ...cut, each: true };
    const rows = new Map((await readScope(tx, scope, period)).map((row) => [row.key, row]));
    const names = await namesOf(tx, tenantId, { cut: 'unit', keys: unitIds });
    return unitIds.map((id) => ({ ...(rows.get(id) ?? nothing(id)), name: names.get(id) ?? id }));
  });
}

/**
 * Desks and officers are kept at their own unit only: above it they are found through the units that are below at the
 * end of the period.
 */
export async function scopeOf(
  tx: Transaction,
  question: Omit<FigureQuestion, 'cut'> & { cut: StoredCut; key?: string },
): Promise<Scope> {
  const { tenantId, unitId, axis, cut, to, key } = question;
  const asked = { tenantId, cut, ...(key === undefined ? {} : { key }) };
  if (axis === 'own' || (cut !== 'desk' && cut !== 'officer'))
    return { ...asked, axis, unitIds: [unitId] };
  const unitIds = await listUnitIdsBelow(tx, tenantId, { unitId, axis, day: to });
  return { ...asked, axis: 'own', unitIds };
}

type Keyed = Pick<FigureRow, 'key' | 'figures'>;

/** Balances at the borders of the period; rows that say nothing at all are left out. */
async function readScope(tx: Transaction, scope: Scope, period: Period): Promise<Keyed[]> {
  const { from, end, whole, tooLate } = period;
  const days = [{ side: 'start', day: from }];
  if (whole !== from) days.push({ side: 'end', day: whole });
  if (end !== whole) days.push({ side: 'ahead', day: end });
  const rows = await sumBefore(tx, scope, days);
  const late = tooLate === null ? [] : await sumTooLate(tx, scope, tooLate);
  const sums = new Map<string, Sums>(rows.map((row) => [`${row.side} ${row.key}`, row]));
  const tooMuch = Map.groupBy(late, ({ key }) => key);
  const side = whole === from ? 'start' : 'end';
  const keys = [...new Set([...rows, ...late].map(({ key }) => key))].sort();
  return keys
    .map((key) => {
      const sumsAt = (name: string): Sums => sums.get(`${name} ${key}`) ?? {};
      const atEnd = without(sumsAt(side), tooMuch.get(key) ?? []);
      const isEnd = end === whole && tooLate === null;
      const ahead = isEnd ? atEnd : sumsAt(end === whole ? 'end' : 'ahead');
      return { key, figures: figuresOf({ start: sumsAt('start'), end: atEnd, ahead }) };
    })
    .filter(({ figures }) => Object.values(figures).some((n) => n !== 0));
}

function without(sums: Sums, tooMuch: readonly { measure: Measure; n: number }[]): Sums {
  if (tooMuch.length === 0) return sums;
  const rest = { ...sums };
  for (const { measure, n } of tooMuch) rest[measure] = (rest[measure] ?? 0) - n;
  return rest;
}

async function named(tx: Transaction, scope: Scope, rows: readonly Keyed[]): Promise<FigureRow[]> {
  const { tenantId, cut } = scope;
  const names = await namesOf(tx, tenantId, { cut, keys: rows.map(({ key }) => key) });
  return rows.map((row) => ({ ...row, name: names.get(row.key) ?? row.key }));
}

function nothing(key: string): FigureRow {
  return { key, name: key, figures: figuresOf({ start: {}, end: {}, ahead: {} }) };
}

/** A row for each term: each head answers for the own days, and days without a head make rows of their own. */
async function readByHead(
  tx: Transaction,
  question: FigureQuestion,
  now: Parameters<typeof periodOf>[1],
): Promise<FigureRow[]> {
  const { tenantId, unitId, axis } = question;
  const terms = await listTermsOf(tx, question);
  const scope: Scope = { tenantId, unitIds: [unitId], axis, cut: 'whole' };
  const rows: FigureRow[] = [];
  for (const term of terms) {
    const [row] = await readScope(tx, scope, periodOf({ ...question, ...term }, now));
    if (row !== undefined) rows.push({ ...row, key: term.officerId, name: term.name });
  }
  return rows;
}

/** The terms of a period and the gaps between them; who is appointed again goes on. */
export async function listTermsOf(
  tx: Transaction,
  question: Pick<FigureQuestion, 'tenantId' | 'unitId' | 'from' | 'to'>,
): Promise<Term[]> {
  const { tenantId, from, to } = question;
  const terms: Term[] = [];
  let next = from;
  for (const term of await listTerms(tx, tenantId, question)) {
    const last = terms.at(-1);
    if (term.from > next) terms.push({ ...NOBODY, from: next, to: addDays(term.from, -1) });
    if (last?.officerId === term.officerId && term.from === next) last.to = term.to;
    else terms.push({ ...term });
    next = addDays(term.to, 1);
  }
  if (next <= to) terms.push({ ...NOBODY, from: next, to });
  return terms;
}

const NOBODY = { officerId: '', name: 'Chưa có người đứng đầu' };
