import type { Wall, WallDossier, WallQuery } from '@motcua/contract/wall.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { addWorkingMinutes, workingDayMinutes } from '@motcua/domain/calendar/working-time.ts';
import { remainingTime } from '@motcua/domain/dossier/remaining-time.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, instantAt, plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/db.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import { createFigureReachOf, rowsInReach } from './policy.ts';
import * as store from './wall-store.ts';

export interface WallParts {
  db: Database;
  clock: Clock;
  reference: Reference;
  organisation: Pick<Organisation, 'listDescendantIds'>;
}

export type OperationsWall = ReturnType<typeof createOperationsWall>;

/** What an operations wall shows beside the figures: the pulse of today and what somebody must decide. */
export function createOperationsWall(parts: WallParts) {
  const reachOf = createFigureReachOf(parts.reference);
  return {
    /** Throws `unit.unknown`, `figure.not-yours`. */
    async show(officer: SignedIn, query: WallQuery): Promise<Wall> {
      const { tenantId } = officer;
      const known = await parts.reference.findUnit(tenantId, query.unit);
      if (known === null) throw new DomainError('unit.unknown', { unit: query.unit });
      const reach = await reachOf(officer);
      rowsInReach(reach, { unitId: known.id, axis: query.axis, cut: 'whole' });
      return await showWall(parts, { tenantId, unitId: known.id, query });
    },
  };
}

interface Asked {
  tenantId: string;
  unitId: string;
  query: WallQuery;
}

async function showWall(parts: WallParts, asked: Asked): Promise<Wall> {
  const { tenantId, unitId, query } = asked;
  const now = parts.clock();
  const calendar = await parts.reference.calendarOf(tenantId, unitId);
  const day = plainDateOf(now, calendar.offsetMinutes);
  const tree = query.axis === 'territory' ? 'territory' : 'subordination';
  const unitIds =
    query.axis === 'own'
      ? [unitId]
      : await parts.organisation.listDescendantIds(tenantId, { unitId, tree }, day);
  const scope = { tenantId, unitIds, now };
  const { offsetMinutes } = calendar;
  const read = await parts.db.inTenant(tenantId, async (tx) => ({
    unit: await store.findWallUnit(tx, tenantId, unitId),
    units:
      query.axis === 'own' ? [] : await store.listUnitsBelow(tx, tenantId, { unitId, tree, day }),
    hours: await store.countByHour(tx, {
      ...{ ...scope, offsetMinutes },
      from: instantAt(day, 0, offsetMinutes),
    }),
    matters: await listMatters(tx, { scope, calendar, limit: query.limit }),
  }));
  if (read.unit === null) throw new DomainError('unit.unknown', { unit: query.unit });
  const matters = await Promise.all(
    read.matters.map(async ({ matter, rows }) => ({
      matter,
      count: rows[0]?.total ?? 0,
      dossiers: await Promise.all(
        rows.map((row) => shown(parts.reference, { tenantId, now, row })),
      ),
    })),
  );
  return {
    unit: read.unit,
    asOf: now,
    hours: read.hours,
    units: read.units,
    matters,
    most: store.MOST,
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
  { tenantId, now, row }: { tenantId: string; now: Instant; row: store.MatterRow },
): Promise<WallDossier> {
  const [unit, calendar] = await Promise.all([
    reference.findUnit(tenantId, row.unitId),
    reference.calendarOf(tenantId, row.unitId),
  ]);
  const { vi, en } = remainingTime({ due: row.dueAt, now, calendar, waiting: false });
  const { id, code, procedureName, unitId, since } = row;
  return {
    ...{ id, code, procedureName, unitId, since },
    unitName: unit?.name ?? '',
    remaining: { vi, en },
  };
}
