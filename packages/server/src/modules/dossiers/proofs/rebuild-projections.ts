import { evolve } from '@motcua/domain/dossier/evolve.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Database, Transaction } from '../../../platform/db.ts';
import { type EventRow, type StoredEvent, storedEvent } from '../../../platform/event-store.ts';
import { projectionOf, reviewOf } from '../dossier-row.ts';
import type { Projection } from '../projected-rows.ts';
import { recordedOf } from '../fold-events.ts';
import { rewriteRows } from '../projections.ts';

export interface RebuildOrder {
  tenantId: string;
  /** Only compare; nothing is written. */
  check: boolean;
  report(sentence: string): void;
}

export interface RebuildReport {
  dossiers: number;
  /** Codes, or ids, of the dossiers whose rows differ from what their history says. */
  differing: string[];
}

const BATCH = 500;

/**
 * Computes every row anew from the events alone, and either writes it or compares it. Acts go on meanwhile: the
 * rows of a batch are locked while it is worked on. Cost: reads every event once.
 */
export async function rebuildProjections(
  db: Database,
  { tenantId, check, report }: RebuildOrder,
): Promise<RebuildReport> {
  const differing: string[] = [];
  let dossiers = 0;
  let after: string | null = null;
  do {
    const done = await db.inTenant(tenantId, async (tx) => {
      const ids = await listIds(tx, tenantId, after);
      if (ids.length === 0) return null;
      const projections = await replay(tx, tenantId, ids);
      if (check) differing.push(...(await listDiffering(tx, { tenantId, ids, projections })));
      else await rewriteRows(tx, { tenantId, ids, projections });
      return { last: ids.at(-1) ?? null, count: ids.length };
    });
    after = done?.last ?? null;
    dossiers += done?.count ?? 0;
    if (done !== null) report(`${dossiers} dossiers ${check ? 'compared' : 'rebuilt'} …`);
  } while (after !== null);
  return { dossiers, differing };
}

/** Ids that have a history or a row, in order; the rows are locked against acts until the batch is done. */
async function listIds(tx: Transaction, tenantId: string, after: string | null): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from (
      (select dossier_id as id from dossier_event
        where tenant_id = ${tenantId} and version = 1 and dossier_id > ${after ?? FIRST}
        order by dossier_id limit ${BATCH})
      union
      (select id from dossier
        where tenant_id = ${tenantId} and id > ${after ?? FIRST} order by id limit ${BATCH})
    ) both_sides order by id limit ${BATCH}`;
  const ids = rows.map(({ id }) => id);
  await tx`select from dossier where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) for update`;
  return ids;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

async function replay(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Projection[]> {
  const rows = await tx<(EventRow & { dossierId: string })[]>`
    select dossier_id as "dossierId", version, (extract(epoch from at) * 1000000)::int8 as micros,
      actor, event, encode(hash, 'hex') as hash
    from dossier_event where tenant_id = ${tenantId} and dossier_id = any(${[...ids]}::uuid[])
    order by dossier_id, version`;
  const lives = Map.groupBy(rows, ({ dossierId }) => dossierId);
  return [...lives].map(([id, life]) => projectLife(tenantId, id, life.map(storedEvent)));
}

/** The last row of a life, with every line it left on the way. */
function projectLife(tenantId: string, id: string, life: readonly StoredEvent[]): Projection {
  const steps: Projection[] = [];
  let before: Dossier | null = null;
  let review: string[] = [];
  for (const stored of life) {
    const recorded = recordedOf(stored);
    if (before === null) review = reviewOf(recorded);
    const after = evolve(id, before, recorded);
    steps.push(projectionOf(tenantId, { before, after, recorded, review }));
    before = after;
  }
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A life has at least one fact.');
  return {
    row: last.row,
    clock: steps.flatMap((step) => step.clock),
    files: steps.flatMap((step) => step.files),
    homes: steps.flatMap((step) => step.homes),
    figures: [],
  };
}

/** Rows on one side only, table by table, in the types of the tables themselves. */
async function listDiffering(
  tx: Transaction,
  given: { tenantId: string; ids: readonly string[]; projections: readonly Projection[] },
): Promise<string[]> {
  const { tenantId, ids, projections } = given;
  const text = (rows: unknown) => JSON.stringify(rows);
  const ours = tx`tenant_id = ${tenantId} and dossier_id = any(${[...ids]}::uuid[])`;
  const files = withoutRepeats(projections.flatMap((one) => one.files));
  const rows = await tx<{ subject: string }[]>`
    with rebuilt as (select * from jsonb_populate_recordset(null::dossier, ${text(projections.map(({ row }) => row))}::text::jsonb)),
      kept as (select * from dossier where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])),
      clock as (select * from jsonb_populate_recordset(null::dossier_clock, ${text(projections.flatMap((one) => one.clock))}::text::jsonb)),
      file as (select * from jsonb_populate_recordset(null::dossier_file, ${text(files)}::text::jsonb)),
      home as (select * from jsonb_populate_recordset(null::dossier_home, ${text(projections.flatMap((one) => one.homes))}::text::jsonb)),
      differing (id) as (
        select id from ((table rebuilt except table kept) union all (table kept except table rebuilt)) r
        union
        select dossier_id from ((table clock except select * from dossier_clock where ${ours})
          union all (select * from dossier_clock where ${ours} except table clock)) c
        union
        select dossier_id from ((table file except select * from dossier_file where ${ours})
          union all (select * from dossier_file where ${ours} except table file)) f
        union
        select dossier_id from ((table home except select * from dossier_home where ${ours})
          union all (select * from dossier_home where ${ours} except table home)) h)
    select coalesce(
      (select code from rebuilt where rebuilt.id = differing.id),
      (select code from kept where kept.id = differing.id), id::text) as subject
    from differing order by 1`;
  return rows.map(({ subject }) => subject);
}

function withoutRepeats<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
