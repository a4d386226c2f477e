import type { DossierQuery } from '@motcua/contract/dossiers.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { RoleHeldToday, SignedIn } from '../../../platform/auth.ts';
import type { Transaction } from '../../../platform/db.ts';
import type { Reach } from '../policy.ts';

export interface Viewer {
  officer: SignedIn;
  reach: Reach;
  now: Instant;
}

export type Work = DossierQuery['work'];

/** The dossiers that the officer may see, as `sees` of the policy decides for one. */
export function visibleTo(tx: Transaction, { officer, reach }: Viewer) {
  const served = servedBy(
    officer.assignments.filter(({ role }) => workers.has(role)),
    reach,
  );
  const atDesks = officer.assignments.filter(({ role }) => deskWorkers.has(role));
  const ofDesks = servedBy(atDesks, reach);
  const desks = atDesks.flatMap(({ deskId, unitId }) => [
    ...(deskId === null ? [] : [deskId]),
    ...(reach.inherited.get(unitId) ?? []),
  ]);
  return tx`(
    d.unit_id = any(${[...new Set([...served, ...reach.oversees])]}::uuid[])
    or d.holder_unit_id = any(${served}::uuid[])
    or d.desk_id = any(${desks}::uuid[])
    or d.desk_id is null and d.unit_id = any(${ofDesks}::uuid[]))`;
}

/** The tabs of the work list. */
export function workCondition(tx: Transaction, work: Work, { officer, reach, now }: Viewer) {
  const units = servedBy(officer.assignments, reach);
  const atDesk = servedBy(
    officer.assignments.filter(({ role }) => deskWorkers.has(role)),
    reach,
  );
  const roles = officer.assignments.map(({ role }) => role);
  const desks = [...reach.desks];
  const conditions = {
    all: tx`true`,
    open: tx`d.ended_at is null and d.status <> 'declined'`,
    mine: tx`d.holder_id = ${officer.id} and d.status not in ('withdrawn', 'stopped', 'delivered')`,
    unclaimed: tx`
      d.holder_id is null and d.ended_at is null and d.step_role = any(${roles}::text[])
      and d.holder_unit_id = any(${units}::uuid[])`,
    // Results of a legacy register that were never marked as handed over would bury the work of today.
    desk: tx`
      d.status in ('submitted', 'accepted', 'resolved') and not d.imported
      and (d.desk_id = any(${desks}::uuid[]) or d.desk_id is null and d.unit_id = any(${atDesk}::uuid[]))`,
    waiting: tx`d.waiting`,
    late: tx`d.ended_at is null and not d.waiting and d.due_at < ${now}`,
    review: tx`d.review <> '{}'`,
  } satisfies Record<Work, unknown>;
  return conditions[work];
}

/**
 * Every word must occur: in the code, the applicant's name or number, the procedure. A code is one word: its
 * parts, found apart, would bring dossiers of other people.
 */
export function searchCondition(tx: Transaction, text: string | undefined) {
  const words = (text ?? '')
    .split(/\s+/)
    .map(foldAccents)
    .filter((word) => word !== '')
    .slice(0, 12);
  if (words.length === 0) return tx`true`;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return tx`d.search like all(${patterns}::text[])`;
}

/** The units that these roles work for, each once. */
function servedBy(held: readonly RoleHeldToday[], reach: Reach): string[] {
  return [...new Set(held.flatMap(({ unitId }) => [...(reach.serves.get(unitId) ?? [])]))];
}

const workers: ReadonlySet<string> = new Set(['specialist', 'head', 'leader', 'document_clerk']);
const deskWorkers: ReadonlySet<string> = new Set(['desk_clerk', 'postal_clerk']);
