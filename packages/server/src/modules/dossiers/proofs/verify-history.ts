import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Database, Transaction } from '../../../platform/db.ts';
import { type EventRow, hashOf, storedEvent } from '../../../platform/event-store.ts';
import { rootOf } from './close-history.ts';

export type FaultKind =
  | 'missing'
  | 'altered'
  | 'replaced'
  | 'number_missing'
  | 'root_differs'
  | 'root_missing'
  | 'root_unchained';

/** Something in the history is not as it was written. `version` 0: the dossier as a whole, or a root. */
export interface HistoryFault {
  kind: FaultKind;
  /** Dossier code where one is known, else the id; the day for a root. */
  subject: string;
  version: number;
}

export interface HistoryReport {
  events: number;
  dossiers: number;
  roots: number;
  faults: HistoryFault[];
}

/** More faults than this are counted by nobody: the first ones say where to look. */
const ENOUGH = 100;

/**
 * Recomputes every chain and every root of a tenant. Finds what was changed or deleted, also by who may do
 * everything in the database, as long as the roots that were printed or kept elsewhere are not forged too: who
 * deletes the newest roots with all they covered is found by those alone.
 * Cost: reads every event once, in batches; a million events take about a minute.
 */
export async function verifyHistory(
  db: Database,
  { tenantId, report }: { tenantId: string; report: (sentence: string) => void },
): Promise<HistoryReport> {
  const proof = await db.sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`select set_config('motcua.tenant', ${tenantId}, true)`;
    const chains = await verifyChains(tx, tenantId, report);
    const faults = [
      ...chains.faults,
      ...(await listMissingTails(tx, tenantId)),
      ...(await listMissingNumbers(tx, tenantId)),
    ];
    const roots = await verifyRoots(tx, tenantId);
    const all = withoutRepeats([...faults, ...roots.faults]).slice(0, ENOUGH);
    return { events: chains.events, dossiers: chains.dossiers, roots: roots.count, faults: all };
  });
  return proof;
}

interface ChainRow extends EventRow {
  dossierId: string;
  type: string;
  code: string | null;
  /** Hash that a root keeps for this very event. */
  keptHash: string | null;
}

async function verifyChains(tx: Transaction, tenantId: string, report: (sentence: string) => void) {
  const walk = { events: 0, dossiers: 0, faults: [] as HistoryFault[] };
  let dossierId = '';
  let expected = 1;
  let previous = '';
  let isBroken = false;
  for await (const batch of chainRows(tx, tenantId).cursor(1000)) {
    for (const row of batch) {
      if (row.dossierId !== dossierId) {
        [dossierId, expected, previous, isBroken] = [row.dossierId, 1, '', false];
        walk.dossiers += 1;
      }
      const fault = isBroken ? null : faultOf(row, { tenantId, expected, previous });
      if (fault !== null) {
        walk.faults.push(fault);
        isBroken = true;
      }
      [expected, previous] = [row.version + 1, row.hash];
    }
    walk.events += batch.length;
    if (walk.events % 50_000 < batch.length) report(`${walk.events} events read …`);
  }
  return walk;
}

/** The first event of a dossier that is not what it should be; what follows a break proves nothing. */
function faultOf(
  row: ChainRow,
  { tenantId, expected, previous }: { tenantId: string; expected: number; previous: string },
): HistoryFault | null {
  const subject = row.code ?? row.dossierId;
  if (row.version !== expected) return { kind: 'missing', subject, version: expected };
  const { dossierId, type } = row;
  const { hash, ...fact } = storedEvent(row);
  const computed = hashOf(previous, { tenantId, dossierId, ...fact });
  if (computed !== hash || fact.event.type !== type)
    return { kind: 'altered', subject, version: row.version };
  if (row.keptHash !== null && row.keptHash !== hash)
    return { kind: 'replaced', subject, version: row.version };
  return null;
}

function chainRows(tx: Transaction, tenantId: string) {
  return tx<ChainRow[]>`
    select e.dossier_id as "dossierId", e.version, e.type,
      (extract(epoch from e.at) * 1000000)::int8 as micros, e.actor, e.event,
      encode(e.hash, 'hex') as hash, d.code,
      (select encode(h.hash, 'hex') from history_head h
        where h.tenant_id = e.tenant_id and h.dossier_id = e.dossier_id and h.version = e.version
        limit 1) as "keptHash"
    from dossier_event e left join dossier d on d.tenant_id = e.tenant_id and d.id = e.dossier_id
    where e.tenant_id = ${tenantId}
    order by e.dossier_id, e.version`;
}

/** Events that a root or the summary row of the dossier still speaks of, and that are there no more. */
async function listMissingTails(tx: Transaction, tenantId: string): Promise<HistoryFault[]> {
  const rows = await tx<{ subject: string; version: number }[]>`
    select coalesce(max(code), dossier_id::text) as subject, min(version) as version from (
      select h.dossier_id, h.version, h.code from history_head h where h.tenant_id = ${tenantId}
      union all
      select d.id, d.version, d.code from dossier d where d.tenant_id = ${tenantId}
    ) spoken
    where not exists (
      select from dossier_event e
      where e.tenant_id = ${tenantId} and e.dossier_id = spoken.dossier_id and e.version = spoken.version)
    group by dossier_id order by 1 limit ${ENOUGH}`;
  return rows.map(({ subject, version }) => ({ kind: 'missing', subject, version }));
}

/** Codes that were given out and that no dossier bears: the order numbers of a day have no gap. */
async function listMissingNumbers(tx: Transaction, tenantId: string): Promise<HistoryFault[]> {
  const rows = await tx<{ code: string }[]>`
    select given.code from (
      select c.agency_code || '-' || to_char(c.day, 'YYMMDD') || '-'
        || lpad(n::text, greatest(4, length(n::text)), '0') as code
      from dossier_code_counter c cross join generate_series(1, c.last) n
      where c.tenant_id = ${tenantId}
    ) given
    where not exists (select from dossier d where d.tenant_id = ${tenantId} and d.code = given.code)
    order by 1 limit ${ENOUGH}`;
  return rows.map(({ code }) => ({ kind: 'number_missing', subject: code, version: 0 }));
}

/** A day that left something behind: its root, or only the heads that a root once covered. */
interface ClosedDay {
  day: PlainDate;
  root: string | null;
  previous: string | null;
  heads: number;
}

async function verifyRoots(
  tx: Transaction,
  tenantId: string,
): Promise<{ count: number; faults: HistoryFault[] }> {
  const days = await listClosedDays(tx, tenantId);
  const faults: HistoryFault[] = [];
  let before: string | null = null;
  let isGap = false;
  for (const { day, root, previous, heads } of days) {
    const name = (kind: FaultKind) => faults.push({ kind, subject: day, version: 0 });
    if (root === null) {
      name('root_missing');
      isGap = true;
      continue;
    }
    // By its own word for the root before: one that is gone is named once, not again by all that follow.
    const computed = await rootOf(tx, { tenantId, day, previous });
    if (computed.root !== root || computed.heads !== heads) name('root_differs');
    else if (previous !== before && !isGap) name('root_unchained');
    [before, isGap] = [root, false];
  }
  return { count: days.filter(({ root }) => root !== null).length, faults };
}

/** Heads and their root are written together: a day that has heads has had a root. */
async function listClosedDays(tx: Transaction, tenantId: string): Promise<ClosedDay[]> {
  return await tx<ClosedDay[]>`
    select day, encode(root, 'hex') as root, encode(previous, 'hex') as previous,
      coalesce(heads, 0) as heads
    from (select distinct day from history_head where tenant_id = ${tenantId}) covered
      full join (select * from history_root where tenant_id = ${tenantId}) kept using (day)
    order by day`;
}

/** A dossier is named once, by its first fault. */
function withoutRepeats(faults: readonly HistoryFault[]): HistoryFault[] {
  const named = new Set<string>();
  return faults.filter(({ subject }) => !named.has(subject) && named.add(subject));
}
