import { decideInspectionAct, type InspectionAct } from '@motcua/domain/inspection/states.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { findSeen } from './find.ts';
import type { InspectionParts, Within } from './parts.ts';
import { requireActing, requireMember } from './policy.ts';
import { findInspection, type InspectionRow, updateInspection } from './store.ts';
import { findRecord, lockInspection } from './store-records.ts';

export interface InspectionOrder {
  id: string;
  act: InspectionAct;
  /** Of a cancellation. */
  reason?: string;
}

/**
 * Begins, concludes or calls off. Throws `inspection.not-found`, `inspection.not-yours`, `inspection.not-member`,
 * `inspection.not-now`, `inspection.not-yet`, `inspection.minutes-missing`, `inspection.changed-meanwhile`.
 */
export async function actOnInspection(
  parts: InspectionParts,
  officer: SignedIn,
  { id, act, reason }: InspectionOrder,
): Promise<void> {
  const { tenantId } = officer;
  const { row: seen, sight } = await findSeen(parts, officer, id);
  if (act === 'cancel') requireActing(sight);
  else requireMember(sight);
  if (act === 'begin' && todayOf(parts) < seen.startsOn)
    throw new DomainError('inspection.not-yet', { day: seen.startsOn });
  await parts.db.inTenant(tenantId, async (tx) => {
    await lockInspection(tx, tenantId, id);
    const row = (await findInspection(tx, tenantId, id)) ?? seen;
    // The phone begins and concludes, perhaps twice: what is so already is said to be so.
    if (row.state === decided(act)) return;
    const state = decideInspectionAct(row.state, act);
    if (
      act === 'conclude' &&
      (await findRecord(tx, tenantId, { inspectionId: id, slot: 'minutes' })) === null
    )
      throw new DomainError('inspection.minutes-missing');
    const changed = await updateInspection(tx, tenantId, {
      ...{ id, state, revision: row.revision },
      concludedAt: act === 'conclude' ? parts.clock() : row.concludedAt,
      cancelReason: reason ?? row.cancelReason,
    });
    if (!changed) throw new DomainError('inspection.changed-meanwhile');
  });
}

/**
 * The first word or picture from the spot opens the inspection, so that a phone need not be heard before it may speak.
 * Before its day nothing is opened.
 */
export async function openByArrival(
  parts: InspectionParts,
  { tx, tenantId }: Within,
  id: string,
): Promise<InspectionRow | null> {
  await lockInspection(tx, tenantId, id);
  const row = await findInspection(tx, tenantId, id);
  if (row === null || row.state !== 'planned' || todayOf(parts) < row.startsOn) return row;
  const opened = { ...row, state: decideInspectionAct(row.state, 'begin') };
  if (!(await updateInspection(tx, tenantId, opened)))
    throw new DomainError('inspection.changed-meanwhile');
  return { ...opened, revision: row.revision + 1 };
}

function decided(act: InspectionAct) {
  return ({ begin: 'under_way', conclude: 'concluded', cancel: 'cancelled' } as const)[act];
}
