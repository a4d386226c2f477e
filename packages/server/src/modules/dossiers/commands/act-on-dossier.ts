import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { decide } from '@motcua/domain/dossier/decide.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { StoredFile } from '@motcua/domain/dossier/events.ts';
import { defaultProcess } from '@motcua/domain/process/definition.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import { actorOf, type SignedIn } from '../../../platform/auth.ts';
import { foldEvents } from '../fold-events.ts';
import { assignmentFor, placeOf } from '../policy.ts';
import { isLostHere, type Known } from '../state-cache.ts';
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
    remembered === undefined ? load(parts, act) : recall(act, remembered),
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

interface Loaded {
  earlier: ActResult | undefined;
  before: Known;
  files: StoredFile[];
}

/** The dossier as the database has it now. Throws `dossier.not-found`, `dossier.version-differs`. */
async function load(parts: CommandParts, act: Act): Promise<Loaded> {
  const { officer, dossierId, retry } = act;
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
  if (earlier === undefined) checkVersion(act, before);
  return { earlier, before, files: read.files };
}

/** The dossier as this process left it; the append finds out whether that is still so. */
function recall(act: Act, before: Known): Loaded {
  checkVersion(act, before);
  return { earlier: undefined, before, files: [] };
}

function checkVersion({ expectedVersion }: Act, { dossier: { version } }: Known): void {
  if (expectedVersion !== undefined && expectedVersion !== version)
    throw new DomainError('dossier.version-differs', { version });
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
