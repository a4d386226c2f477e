import type { ActResult } from '@motcua/contract/dossiers.ts';
import { availableActions } from '@motcua/domain/dossier/available-actions.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Role } from '@motcua/domain/shared/role.ts';

/** What every act answers: where the dossier stands after it. */
export function actResultOf(dossier: Dossier, roles: readonly Role[]): ActResult {
  const due = dossier.clock?.due ?? null;
  return {
    id: dossier.id,
    code: dossier.reception?.dossierCode ?? null,
    status: dossier.status,
    version: dossier.version,
    dueAt: due?.due ?? null,
    dueDate: due?.dueDate ?? null,
    provisional: due?.provisional ?? false,
    availableActions: availableActions(dossier, roles),
  };
}
