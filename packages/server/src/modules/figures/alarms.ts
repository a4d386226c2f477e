import type { Alarm, AlarmPage, AlarmQuery } from '@motcua/contract/alarms.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Database } from '../../platform/db.ts';
import { announce } from '../../platform/live.ts';
import type { Reference } from '../dossiers/index.ts';
import * as store from './alarms-store.ts';
import { createFigureReachOf } from './policy.ts';

export interface AlarmParts {
  db: Database;
  clock: Clock;
  reference: Pick<Reference, 'agenciesServedFrom' | 'branchOf'>;
}

export type Alarms = ReturnType<typeof createAlarms>;

/** Alarms of figures: kept while they stand, closed by the check that finds them true again, never by hand. */
export function createAlarms(parts: AlarmParts) {
  const { db, clock } = parts;
  const reachOf = createFigureReachOf(parts.reference);
  const unitsOf = async (officer: SignedIn) => {
    const { units } = await reachOf(officer);
    return units === 'all' ? null : [...units];
  };
  return {
    /** Keeps what checks of these topics found, and closes what they found no more. */
    async keep(
      tenantId: string,
      { topics, found }: { topics: readonly string[]; found: readonly store.FoundAlarm[] },
    ): Promise<void> {
      const at = clock();
      await db.inTenant(tenantId, async (tx) => {
        const still = await store.upsertAlarms(tx, { tenantId, found, at });
        const closed = await store.closeAlarms(tx, { tenantId, topics, still, at });
        const changed = [...found, ...closed].map(({ unitId }) => unitId);
        if (changed.length === 0) return;
        const named = [...new Set(changed)].filter((id) => id !== null);
        const unitIds = changed.includes(null) ? null : named;
        await announce(tx, { tenantId, event: 'alarm', unitIds, at });
      });
    },
    /** Those of units within reach, and of the whole tenant; newest first. */
    async list(officer: SignedIn, { cursor, ...query }: AlarmQuery): Promise<AlarmPage> {
      const { tenantId } = officer;
      const unitIds = await unitsOf(officer);
      const after = cursor === undefined ? null : readCursor(cursor);
      return await db.inTenant(tenantId, async (tx) => {
        const asked = { ...query, tenantId, unitIds, after };
        const [rows, open] = await Promise.all([
          store.listAlarms(tx, asked),
          store.countOpenAlarms(tx, asked),
        ]);
        const items = rows.slice(0, query.limit);
        const last = rows.length > query.limit ? items.at(-1) : undefined;
        const next = last === undefined ? null : encodeCursor([last.firstSeen, last.id]);
        return { items, next, open };
      });
    },
    /** Throws `alarm.not-found`. */
    async acknowledge(
      officer: SignedIn,
      { alarmId, note }: { alarmId: string; note: string },
    ): Promise<Alarm> {
      const { tenantId } = officer;
      const asked = { tenantId, unitIds: await unitsOf(officer), id: alarmId };
      return await db.inTenant(tenantId, async (tx) => {
        if ((await store.findAlarm(tx, asked)) === null) throw new DomainError('alarm.not-found');
        await store.insertAlarmNote(tx, { tenantId, alarmId, at: clock(), note, officer });
        const alarm = await store.findAlarm(tx, asked);
        if (alarm === null) throw new DomainError('alarm.not-found');
        return alarm;
      });
    },
  };
}

function readCursor(cursor: string): { firstSeen: string; id: string } {
  const [firstSeen, id] = decodeCursor(cursor, 2).map(String);
  if (firstSeen === undefined || id === undefined || !isInstant(firstSeen) || !UUID.test(id))
    throw new DomainError('cursor.invalid');
  return { firstSeen, id };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
