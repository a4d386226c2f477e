import { type Parenthood, reachOf } from '@motcua/domain/figures/reach.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { moveReach, type ReachChange } from './store-totals.ts';

type ReachLine = Omit<ReachChange, 'sign'>;

/**
 * When a unit got another parent, now or for a day long gone, the balances above it follow: what counted there is
 * taken away, and added where it counts from now on. Cost: the days of the moved units; nothing for a new unit.
 */
export async function followTrees(
  tx: Transaction,
  { tenantId, tree, at }: { tenantId: string; tree: string; at: Instant },
): Promise<void> {
  const [wanted, kept] = await Promise.all([listWanted(tx, tenantId), listKept(tx, tenantId)]);
  const gone = missing(kept, wanted);
  const come = missing(wanted, kept);
  const changes: ReachChange[] = [
    ...gone.map((line) => ({ ...line, sign: -1 as const })),
    ...come.map((line) => ({ ...line, sign: 1 as const })),
  ];
  if (changes.length > 0) await moveReach(tx, tenantId, changes);
  await deleteReach(tx, gone);
  await insertReach(tx, tenantId, come);
  await saveState(tx, { tenantId, tree, at });
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

async function listWanted(tx: Transaction, tenantId: string): Promise<ReachLine[]> {
  const rows = await tx<(Parenthood & { tree: string })[]>`
    select unit_id as "unitId", tree, parent_id as "parentId", valid_from as "validFrom"
    from unit_parent where tenant_id = ${tenantId}`;
  return ['subordination', 'territory'].flatMap((axis) =>
    reachOf(rows.filter(({ tree }) => tree === axis)).map((reach) => ({
      ...{ axis, unit_id: reach.unitId, ancestor_id: reach.ancestorId, child_id: reach.childId },
      ...{ valid_from: reach.from ?? '-infinity', valid_to: reach.to ?? 'infinity' },
    })),
  );
}

async function listKept(tx: Transaction, tenantId: string): Promise<ReachLine[]> {
  return await tx<ReachLine[]>`
    select axis, unit_id, ancestor_id, child_id, valid_from::text, valid_to::text
    from figure_reach where tenant_id = ${tenantId}`;
}

function missing(lines: readonly ReachLine[], others: readonly ReachLine[]): ReachLine[] {
  const known = new Set(others.map(keyOf));
  return lines.filter((line) => !known.has(keyOf(line)));
}

function keyOf(line: ReachLine): string {
  const { axis, unit_id: unit, ancestor_id: above, child_id: child } = line;
  return [axis, unit, above, child, line.valid_from, line.valid_to].join(' ');
}

async function deleteReach(tx: Transaction, lines: readonly ReachLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx`
    delete from figure_reach f using json_to_recordset(${JSON.stringify(lines)}::text::json) as g (
      axis text, unit_id uuid, ancestor_id uuid, child_id uuid, valid_from date, valid_to date)
    where (f.axis, f.unit_id, f.ancestor_id, f.valid_from, f.valid_to)
        = (g.axis, g.unit_id, g.ancestor_id, g.valid_from, g.valid_to)
      and f.child_id is not distinct from g.child_id`;
}

async function insertReach(
  tx: Transaction,
  tenantId: string,
  lines: readonly ReachLine[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx`
    insert into figure_reach (tenant_id, axis, unit_id, ancestor_id, child_id, valid_from, valid_to)
    select ${tenantId}, g.* from json_to_recordset(${JSON.stringify(lines)}::text::json) as g (
      axis text, unit_id uuid, ancestor_id uuid, child_id uuid, valid_from date, valid_to date)`;
}

async function saveState(
  tx: Transaction,
  { tenantId, tree, at }: { tenantId: string; tree: string; at: Instant },
): Promise<void> {
  await tx`
    insert into figure_state (tenant_id, tree, made_at) values (${tenantId}, ${tree}, ${at})
    on conflict (tenant_id) do update set tree = excluded.tree`;
}
