import type { ActResult } from '@motcua/contract/dossiers.ts';
import { commandRoles } from '@motcua/domain/dossier/available-actions.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { decide } from '@motcua/domain/dossier/decide.ts';
import type { Request } from '@motcua/domain/dossier/event-parts.ts';
import { actorOf, type SignedIn } from '../../../platform/auth.ts';
import { newId } from '../../../platform/ids.ts';
import { commitFacts } from './commit-facts.ts';
import { type Counter, findCounter, heldAtDesk, requireAgency } from './counter.ts';
import { onceMoreAfterRetryRace } from './failures.ts';
import { findNamed } from './find-named.ts';
import { findNumbering } from './number-acceptance.ts';
import type { CommandParts } from './parts.ts';
import { readForAct } from './read-for-act.ts';
import { type RequestBody, requestOf } from './request-of.ts';
import { earlierAnswer, type Retry } from './retry.ts';

export interface FirstAct {
  officer: SignedIn;
  body: RequestBody;
  type: 'acceptDossier' | 'submitDossier' | 'declineDossier';
  retry?: Retry;
  command(request: Request, counter: Counter): DossierCommand;
}

/** A dossier comes into being: received, filed or declined at a desk. */
export async function beginDossier(parts: CommandParts, act: FirstAct): Promise<ActResult> {
  return await onceMoreAfterRetryRace(() => attempt(parts, act));
}

async function attempt(parts: CommandParts, act: FirstAct): Promise<ActResult> {
  const { officer, body, retry } = act;
  const { tenantId } = officer;
  const held = heldAtDesk(officer, commandRoles[act.type], body.deskId);
  const dossierId = newId();
  const at = parts.clock();
  const [reach, counter, { earlier, files }] = await Promise.all([
    parts.reachOf(officer),
    findCounter(parts, { tenantId, deskId: held.deskId, body }),
    readNamed(parts, { act, dossierId }),
  ]);
  if (earlier !== undefined) return earlier;
  if (act.type !== 'declineDossier') requireAgency(counter);
  const actor = actorOf(officer, held);
  const found = (await findNamed(parts.reference, tenantId, {})).withFiles(files);
  const command = act.command(requestOf(body, counter, found), counter);
  const events = decide(command, null, { ...counter, now: at, actor });
  const numbering =
    act.type === 'acceptDossier'
      ? await findNumbering(parts.reference, tenantId, {
          ...{ agencyUnitId: counter.agency.id, deskId: held.deskId },
        })
      : null;
  return await commitFacts(parts, {
    ...{ officer, reach, actor, dossierId, before: undefined, at, events, numbering, retry },
  });
}

/** Files and an earlier answer, when the request names any. */
async function readNamed(
  parts: CommandParts,
  { act, dossierId }: { act: FirstAct; dossierId: string },
) {
  const { officer, retry } = act;
  const fileIds = act.body.documents.flatMap((document) => document.fileIds);
  if (fileIds.length === 0 && retry === undefined) return { earlier: undefined, files: [] };
  const { kept, files } = await readForAct(parts.db.sql, {
    ...{ tenantId: officer.tenantId, dossierId, fileIds, afterVersion: 0 },
    retry: retry === undefined ? null : { officerId: officer.id, key: retry.key },
  });
  return { earlier: earlierAnswer(kept, retry), files };
}
