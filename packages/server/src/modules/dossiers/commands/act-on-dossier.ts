import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { decide } from '@motcua/domain/dossier/decide.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { defaultProcess } from '@motcua/domain/process/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import { actorOf, type SignedIn } from '../../../platform/auth.ts';
import { foldEvents } from '../history.ts';
import { assignmentFor, placeOf } from '../policy.ts';
import { commitFacts } from './commit-facts.ts';
import { onceMoreAfterRetryRace } from './failures.ts';
import { type Found, findNamed, type Named } from './find-named.ts';
import { findNumbering } from './number-acceptance.ts';
import type { CommandParts } from './parts.ts';
import { readForAct } from './read-for-act.ts';
import { earlierAnswer, type Retry } from './retry.ts';

/** One act of an officer on a dossier that exists. */
export interface Act {
  officer: SignedIn;
  dossierId: string;
  /** The version the officer looked at, when the client says so. */
  expectedVersion?: number;
  retry?: Retry;
  /** Files, officers and units that the body names by id. */
  named: Named;
  command(found: Found, dossier: Dossier): DossierCommand;
}

/** Load → decide → append with everything that follows: two round trips, the second one the transaction. */
export async function actOnDossier(parts: CommandParts, act: Act): Promise<ActResult> {
  return await onceMoreAfterRetryRace(() => attempt(parts, act));
}

async function attempt(parts: CommandParts, act: Act): Promise<ActResult> {
  const { officer, dossierId, retry } = act;
  const { tenantId } = officer;
  const [reach, named, { earlier, before, files }] = await Promise.all([
    parts.reachOf(officer),
    findNamed(parts.reference, tenantId, act.named),
    load(parts, act),
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

/** What is new since the state in memory, folded in. Throws `dossier.not-found`, `dossier.version-differs`. */
async function load(parts: CommandParts, act: Act) {
  const { officer, dossierId, retry, expectedVersion } = act;
  const { tenantId } = officer;
  const known = parts.states.find(tenantId, dossierId);
  const read = await readForAct(parts.db.sql, {
    ...{ tenantId, dossierId, fileIds: act.named.files ?? [] },
    afterVersion: known?.dossier.version ?? 0,
    retry: retry === undefined ? null : { officerId: officer.id, key: retry.key },
  });
  const before = foldEvents(dossierId, known, read.events);
  if (before === undefined) throw new DomainError('dossier.not-found');
  const earlier = earlierAnswer(read.kept, retry);
  const { version } = before.dossier;
  if (earlier === undefined && expectedVersion !== undefined && expectedVersion !== version)
    throw new DomainError('dossier.version-differs', { version });
  return { earlier, before, files: read.files };
}

/** Calendar of today, and the procedure and process that the dossier keeps or, at reception, takes on. */
async function contextOf(
  { reference, clock }: CommandParts,
  dossier: Dossier,
  { command, tenantId }: { command: DossierCommand; tenantId: string },
) {
  const { procedureCode, procedureVersion, case: ofCase } = dossier.request;
  const calendar = await reference.calendarOf(tenantId, dossier.agencyUnitId);
  const procedure =
    procedureVersion === 0
      ? null
      : await reference.procedureVersion(tenantId, procedureCode, procedureVersion);
  if (command.type !== 'acceptDossier') return { calendar, procedure, process: anyProcess };
  const day = plainDateOf(clock(), calendar.offsetMinutes);
  const process = await reference.processFor(tenantId, { procedureCode, case: ofCase, day });
  return { calendar, procedure, process };
}

/** Only a reception reads the process; what a dossier keeps of it is in its own history. */
const anyProcess = defaultProcess();
