import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { decide } from '@motcua/domain/dossier/decide.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { actorOf } from '../../../platform/auth.ts';
import { assignmentFor, placeOf } from '../policy.ts';
import { isLostHere, type Known } from '../state-cache.ts';
import { commitFacts } from './commit-facts.ts';
import { contextOf } from './context-of.ts';
import { onceMoreAfterRetryRace } from './failures.ts';
import { type Found, findNamed } from './find-named.ts';
import { type Asked, loadDossier, recallDossier } from './load-dossier.ts';
import { findNumbering } from './number-acceptance.ts';
import type { CommandParts } from './parts.ts';

/** One act of an officer on a dossier that exists. */
export interface Act extends Asked {
  command(found: Found, dossier: Dossier): DossierCommand;
}

/**
 * Load → decide → append with everything that follows. What this process remembers of the dossier need not be
 * read again; when another process was faster the act is decided once more on what the database says.
 */
export async function actOnDossier(parts: CommandParts, act: Act): Promise<ActResult> {
  return await onceMoreAfterRetryRace(async () => {
    const known = parts.states.find(act.officer.tenantId, act.dossierId);
    const mayRemember = act.retry === undefined && (act.named.files ?? []).length === 0;
    if (known === undefined || !mayRemember) return await attempt(parts, act, undefined);
    return await fromMemory(parts, act, known);
  });
}

/** A refusal may rest on a memory that another process has made old: it is given only after looking again. */
async function fromMemory(parts: CommandParts, act: Act, known: Known): Promise<ActResult> {
  try {
    return await attempt(parts, act, known);
  } catch (error) {
    if (!isDomainError(error) || isLostHere(error)) throw error;
    parts.states.forget(act.officer.tenantId, act.dossierId);
    return await attempt(parts, act, undefined);
  }
}

async function attempt(
  parts: CommandParts,
  act: Act,
  remembered: Known | undefined,
): Promise<ActResult> {
  const { officer, dossierId, retry } = act;
  const { tenantId } = officer;
  const [reach, named, { earlier, before, files }] = await Promise.all([
    parts.reachOf(officer),
    findNamed(parts.reference, tenantId, act.named),
    remembered === undefined ? loadDossier(parts, act) : recallDossier(act, remembered),
  ]);
  if (earlier !== undefined) return earlier;
  const { dossier } = before;
  const command = act.command(named.withFiles(files), dossier);
  const place = placeOf(dossier);
  const actor = actorOf(officer, assignmentFor(command.type, { officer, reach }, place));
  const at = parts.clock();
  const context = await contextOf(parts, dossier, { command, tenantId });
  const events = decide(command, dossier, { ...context, now: at, actor });
  const numbering =
    command.type === 'acceptDossier'
      ? await findNumbering(parts.reference, tenantId, { ...place, deskId: command.deskId })
      : null;
  return await commitFacts(parts, {
    ...{ officer, reach, actor, dossierId, before, at, events, numbering, retry },
  });
}
