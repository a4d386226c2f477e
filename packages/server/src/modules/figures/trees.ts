import { type Parenthood, reachOf, type TreeReach } from '@motcua/domain/figures/reach.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import type { ReachChange } from './books-above.ts';
import { type Lanes, sumJournal } from './sum-journal.ts';

/**
 * When a unit got another parent, now or for a day long gone, the balances above it follow: what counted there is
 * taken away, and added where it counts from now on. Cost: the lines of the moved units; nothing for a new unit.
 */
export async function followTrees(
  lanes: Lanes,
  { tenantId, tree, at, own = false }: TreesToFollow,
): Promise<void> {
  const [tx] = lanes;
  const [wanted, kept] = await Promise.all([listWanted(tx, tenantId), listReach(tx, tenantId)]);
  const gone = missing(kept, wanted);
  const come = missing(wanted, kept);
  const changes: ReachChange[] = [
    ...gone.map((line) => ({ ...line, sign: -1 as const })),
    ...come.map((line) => ({ ...line, sign: 1 as const })),
  ];
  if (own || changes.length > 0) await sumJournal(lanes, tenantId, { changes, own });
  await deleteReach(tx, gone);
  await insertReach(tx, tenantId, come);
  await saveState(tx, { tenantId, tree, at });
}

export interface TreesToFollow {
  tenantId: string;
  tree: string;
  at: Instant;
  /** The balances of the units themselves are not there yet either. */
  own?: boolean;
}

/** Forgets the trees, so that following them adds everything anew. */
export async function forgetTrees(tx: Transaction, tenantId: string): Promise<void> {
  await tx`delete from figure_reach where tenant_id = ${tenantId}`;
  await tx`delete from figure_state where tenant_id = ${tenantId}`;
}

export interface FigureState {
  /** Fingerprint of the trees that the balances were made with; null where no figures were made yet. */
  made: string | null;
  /** Fingerprint of the trees as they are. */
  tree: string;
  pending: boolean;
}

/** Whether the figures are made, whether the trees are still the same, whether something waits. */
export async function readState(tx: Transaction, tenantId: string): Promise<FigureState> {
  const rows = await tx<FigureState[]>`
    select (select s.tree from figure_state s where s.tenant_id = ${tenantId}) as made,
      exists (select from figure_pending p where p.tenant_id = ${tenantId}) as pending,
      (select count(*) || ':' || coalesce(bit_xor(hashtextextended(
          concat(u.unit_id, u.tree, u.parent_id, u.valid_from), 0)), 0)
        from unit_parent u where u.tenant_id = ${tenantId}) as tree`;
  return rows[0] ?? { made: null, tree: '', pending: false };
}

async function listWanted(tx: Transaction, tenantId: string): Promise<TreeReach[]> {
  const rows = await tx<(Parenthood & { tree: string })[]>`
    select unit_id as "unitId", tree, parent_id as "parentId", valid_from as "validFrom"
    from unit_parent where tenant_id = ${tenantId}`;
  return (['subordination', 'territory'] as const).flatMap((axis) =>
    reachOf(rows.filter(({ tree }) => tree === axis)).map((reach) => ({ ...reach, axis })),
  );
}

/** Whose figures count where in the balances as they stand: of all units, or of some. */
export async function listReach(
  tx: Transaction,
  tenantId: string,
  unitIds?: readonly string[],
): Promise<TreeReach[]> {
  return await tx<TreeReach[]>`
    select axis, unit_id as "unitId", ancestor_id as "ancestorId", child_id as "childId",
      nullif(valid_from, '-infinity')::text as "from", nullif(valid_to, 'infinity')::text as "to"
    from figure_reach where tenant_id = ${tenantId}
      ${unitIds === undefined ? tx`` : tx`and unit_id = any(${[...unitIds]}::uuid[])`}`;
}

function missing(lines: readonly TreeReach[], others: readonly TreeReach[]): TreeReach[] {
  const known = new Set(others.map(keyOf));
  return lines.filter((line) => !known.has(keyOf(line)));
}

function keyOf({ axis, unitId, ancestorId, childId, from, to }: TreeReach): string {
  return [axis, unitId, ancestorId, childId, from, to].join(' ');
}

async function deleteReach(tx: Transaction, lines: readonly TreeReach[]): Promise<void> {
  if (lines.length === 0) return;
  await tx`
    delete from figure_reach f using ${reachRows(tx, lines)}
    where (f.axis, f.unit_id, f.ancestor_id, f.valid_from, f.valid_to)
        = (g.axis, g."unitId", g."ancestorId", coalesce(g."from", '-infinity'), coalesce(g."to", 'infinity'))
      and f.child_id is not distinct from g."childId"`;
}

async function insertReach(
  tx: Transaction,
  tenantId: string,
  lines: readonly TreeReach[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx`
    insert into figure_reach (tenant_id, axis, unit_id, ancestor_id, child_id, valid_from, valid_to)
    select ${tenantId}, g.axis, g."unitId", g."ancestorId", g."childId",
      coalesce(g."from", '-infinity'), coalesce(g."to", 'infinity')
    from ${reachRows(tx, lines)}`;
}

function reachRows(tx: Transaction, lines: readonly TreeReach[]) {
  return tx`json_to_recordset(${JSON.stringify(lines)}::text::json) as g (
    axis text, "unitId" uuid, "ancestorId" uuid, "childId" uuid, "from" date, "to" date)`;
}

async function saveState(
  tx: Transaction,
  { tenantId, tree, at }: { tenantId: string; tree: string; at: Instant },
): Promise<void> {
  await tx`
    insert into figure_state (tenant_id, tree, made_at) values (${tenantId}, ${tree}, ${at})
    on conflict (tenant_id) do update set tree = excluded.tree`;
}
