import {
  AGE_BUCKETS,
  type Ages,
  type AgesQuery,
  type Wall,
  type WallDossier,
  type WallQuery,
} from '@motcua/contract/wall.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { addWorkingMinutes, workingDayMinutes } from '@motcua/domain/calendar/working-time.ts';
import { remainingTime } from '@motcua/domain/dossier/remaining-time.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, instantAt, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { addDays, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import { createFigureReachOf, rowsInReach } from './policy.ts';
import * as ages from './wall-ages-store.ts';
import * as store from './wall-store.ts';

export interface WallParts {
  db: Database;
  clock: Clock;
  reference: Reference;
  organisation: Pick<Organisation, 'listDescendantIds'>;
  /** Who counts what people say; without it the wall tells that nobody does. */
  opinions?: FactSource;
  /** Counts of feedback, as indicators read them. */
  feedback?: FactSource;
}

export type OperationsWall = ReturnType<typeof createOperationsWall>;

/** What an operations wall shows beside the figures: the pulse of today and what somebody must decide. */
export function createOperationsWall(parts: WallParts) {
  const reachOf = createFigureReachOf(parts.reference);
  const scopeFor = async (officer: SignedIn, query: Scoped): Promise<Scope> => {
    const { tenantId } = officer;
    const known = await parts.reference.findUnit(tenantId, query.unit);
    if (known === null) throw new DomainError('unit.unknown', { unit: query.unit });
    const reach = await reachOf(officer);
    rowsInReach(reach, { unitId: known.id, axis: query.axis, cut: 'whole' });
    return await scopeOf(parts, { tenantId, unitId: known.id, axis: query.axis });
  };
  return {
    /** Throws `unit.unknown`, `figure.not-yours`. */
    show: async (officer: SignedIn, query: WallQuery): Promise<Wall> =>
      showWall(parts, await scopeFor(officer, query), query),
    /** Open dossiers by age, and those of one bucket. Throws as `show`. */
    ages: async (officer: SignedIn, query: AgesQuery): Promise<Ages> =>
      showAges(parts, await scopeFor(officer, query), query),
  };
}

type Scoped = Pick<WallQuery, 'unit' | 'axis'>;

interface Scope extends ages.AgeScope {
  unitId: string;
  axis: WallQuery['axis'];
  tree: 'subordination' | 'territory';
  calendar: WorkingCalendar;
}

async function scopeOf(
  parts: WallParts,
  { tenantId, unitId, axis }: { tenantId: string; unitId: string; axis: WallQuery['axis'] },
): Promise<Scope> {
  const now = parts.clock();
  const calendar = await parts.reference.calendarOf(tenantId, unitId);
  const { offsetMinutes } = calendar;
  const today = plainDateOf(now, offsetMinutes);
  const tree = axis === 'territory' ? 'territory' : 'subordination';
  const unitIds =
    axis === 'own'
      ? [unitId]
      : await parts.organisation.listDescendantIds(tenantId, { unitId, tree }, today);
  return { tenantId, unitId, axis, tree, unitIds, now, today, offsetMinutes, calendar };
}

async function showWall(
  parts: WallParts,
  scope: Scope,
  { unit: asked, limit }: WallQuery,
): Promise<Wall> {
  const { db, reference } = parts;
  const { tenantId, unitId, now, today, offsetMinutes, tree } = scope;
  const read = await db.inTenant(tenantId, async (tx) => ({
    unit: await store.findWallUnit(tx, tenantId, unitId),
    units:
      scope.axis === 'own'
        ? []
        : await store.listUnitsBelow(tx, tenantId, { unitId, tree, day: today }),
    hours: await store.countByHour(tx, { ...scope, from: instantAt(today, 0, offsetMinutes) }),
    matters: await listMatters(tx, { scope, calendar: scope.calendar, limit }),
  }));
  const { unit, units, hours } = read;
  if (unit === null) throw new DomainError('unit.unknown', { unit: asked });
  const matters = await Promise.all(
    read.matters.map(async ({ matter, rows }) => ({
      matter,
      count: rows[0]?.total ?? 0,
      dossiers: await Promise.all(rows.map((row) => shown(reference, { tenantId, now, row }))),
    })),
  );
  const satisfaction = await satisfactionOf(parts, scope);
  const feedback = await feedbackOf(parts, scope);
  return { unit, asOf: now, hours, units, matters, most: store.MOST, satisfaction, feedback };
}

/** Of this month; null where the office takes no feedback in here. */
async function feedbackOf(
  { feedback }: WallParts,
  { tenantId, unitId, axis, today }: Scope,
): Promise<Wall['feedback']> {
  const counted = await feedback?.count({
    ...{ tenantId, unitIds: [unitId], axis, from: parsePlainDate(`${today.slice(0, 7)}-01`) },
    ...{ to: today, names: ['feedback.received', 'feedback.late'] },
  });
  const { 'feedback.received': received, 'feedback.late': late } = counted?.get(unitId) ?? {};
  return typeof received === 'number' && typeof late === 'number' ? { received, late } : null;
}

/** Of a survey published in the last year; null where there is none that may be shown. */
async function satisfactionOf(
  { opinions }: WallParts,
  { tenantId, unitId, axis, today }: Scope,
): Promise<Wall['satisfaction']> {
  const counted = await opinions?.count({
    ...{ tenantId, unitIds: [unitId], axis, from: addDays(today, -365), to: today },
    names: ['survey.index', 'survey.indexSheets'],
  });
  const { 'survey.index': percent, 'survey.indexSheets': answers } = counted?.get(unitId) ?? {};
  return typeof percent === 'number' && typeof answers === 'number' ? { percent, answers } : null;
}

async function showAges(
  { db, reference }: WallParts,
  scope: Scope,
  { bucket, limit }: AgesQuery,
): Promise<Ages> {
  const { tenantId, unitId, now } = scope;
  const read = await db.inTenant(tenantId, async (tx) => ({
    counts: await ages.countAges(tx, scope),
    rows: bucket === undefined ? [] : await ages.listOfAge(tx, scope, { bucket, limit }),
  }));
  const unit = await reference.findUnit(tenantId, unitId);
  const counts = new Map(read.counts.map((one) => [one.bucket, one.count]));
  return {
    unit: { id: unitId, name: unit?.name ?? '' },
    asOf: now,
    buckets: AGE_BUCKETS.map((name) => ({ bucket: name, count: counts.get(name) ?? 0 })),
    dossiers: await Promise.all(
      read.rows.map((row) =>
        shown(reference, { tenantId, now, row, waiting: bucket === 'waiting' }),
      ),
    ),
  };
}

async function listMatters(
  tx: Transaction,
  { scope, calendar, limit }: { scope: store.WallScope; calendar: WorkingCalendar; limit: number },
) {
  // The last working day before it is due: as long as `remainingTime` calls it “soon”.
  const until = addWorkingMinutes(calendar, scope.now, workingDayMinutes(calendar));
  return [
    { matter: 'overdue', rows: await store.listOverdue(tx, scope, limit) },
    { matter: 'due_soon', rows: await store.listDueUntil(tx, { ...scope, until }, limit) },
    { matter: 'approval', rows: await store.listAwaitingApproval(tx, scope, limit) },
  ] as const;
}

async function shown(
  reference: Pick<Reference, 'findUnit' | 'calendarOf'>,
  given: { tenantId: string; now: Instant; row: store.MatterRow; waiting?: boolean },
): Promise<WallDossier> {
  const { tenantId, now, row, waiting = false } = given;
  const [unit, calendar] = await Promise.all([
    reference.findUnit(tenantId, row.unitId),
    reference.calendarOf(tenantId, row.unitId),
  ]);
  const { vi, en } = remainingTime({ due: row.dueAt, now, calendar, waiting });
  const { id, code, procedureName, unitId, since } = row;
  return {
    ...{ id, code, procedureName, unitId, since },
    unitName: unit?.name ?? '',
    remaining: { vi, en },
  };
}
