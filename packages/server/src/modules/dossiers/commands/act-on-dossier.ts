import type { ActResult } from '@motcua/contract/dossiers.ts';
import { availableActions } from '@motcua/domain/dossier/available-actions.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { decide } from '@motcua/domain/dossier/decide.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Actor } from '@motcua/domain/dossier/events.ts';
import { defaultProcess } from '@motcua/domain/process/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { actorOf, type SignedIn } from '../../../platform/auth.ts';
import type { Transaction } from '../../../platform/db.ts';
import { loadEvents } from '../../../platform/event-store.ts';
import { inShortTransaction } from '../../../platform/short-transaction.ts';
import { foldEvents } from '../history.ts';
import { assignmentFor, placeOf, rolesAt } from '../policy.ts';
import type { Known } from '../state-cache.ts';
import { type Found, findNamed, type Named } from './find-named.ts';
import { failureOf, onceMoreAfterRetryRace } from './failures.ts';
import type { CommandParts } from './parts.ts';
import { findEarlierAnswer, type Retry, writeAnswer } from './retry.ts';
import { writeFacts } from './write-facts.ts';

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

/** Load → decide → append → project, in one transaction of two round trips. */
export async function actOnDossier(parts: CommandParts, act: Act): Promise<ActResult> {
  return await onceMoreAfterRetryRace(() => attempt(parts, act));
}

async function attempt(parts: CommandParts, act: Act): Promise<ActResult> {
  const { officer } = act;
  const { tenantId } = officer;
  const reach = await parts.reachOf(officer);
  const found = await findNamed(parts.reference, tenantId, act.named);
  let after: Known | undefined;
  try {
    const answer = await inShortTransaction(parts.db.sql, tenantId, async (tx) => {
      const { earlier, before } = await load(tx, parts, { act, found });
      if (earlier !== undefined) return { writes: [], value: earlier };
      const command = act.command(found, before.dossier);
      const place = placeOf(before.dossier);
      const actor = actorOf(officer, assignmentFor(command.type, { officer, reach }, place));
      const now = parts.clock();
      const events = decide(
        command,
        before.dossier,
        await context(parts, before.dossier, { now, actor, tenantId }),
      );
      const written = writeFacts(tx, {
        tenantId,
        before,
        dossierId: act.dossierId,
        at: now,
        actor,
        events,
      });
      after = written.known;
      const result = actResultOf(
        after.dossier,
        rolesAt({ officer, reach }, placeOf(after.dossier)),
      );
      const kept = writeAnswer(tx, { officer, retry: act.retry, answer: result, at: now });
      return { writes: [...written.writes, ...kept], value: result };
    });
    if (after !== undefined) parts.states.keep(tenantId, after);
    return answer;
  } catch (error) {
    throw failureOf(error);
  }
}

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

async function load(
  tx: Transaction,
  parts: CommandParts,
  { act, found }: { act: Act; found: Found },
): Promise<{ earlier: ActResult | undefined; before: Known }> {
  const { tenantId } = act.officer;
  const known = parts.states.find(tenantId, act.dossierId);
  const [earlier, newer] = await Promise.all([
    findEarlierAnswer(tx, act.officer, act.retry),
    loadEvents(tx, tenantId, act.dossierId, known?.dossier.version ?? 0),
    found.loadFiles(tx, tenantId),
  ]);
  const before = foldEvents(act.dossierId, known, newer);
  if (before === undefined) throw new DomainError('dossier.not-found');
  if (
    earlier === undefined &&
    act.expectedVersion !== undefined &&
    act.expectedVersion !== before.dossier.version
  )
    throw new DomainError('dossier.version-differs', { version: before.dossier.version });
  return { earlier, before };
}

/** Only reception reads the process; what a dossier keeps of it is in its own history. */
async function context(
  parts: CommandParts,
  dossier: Dossier,
  { now, actor, tenantId }: { now: Instant; actor: Actor; tenantId: string },
) {
  const { procedureCode, procedureVersion } = dossier.request;
  const [calendar, procedure] = await Promise.all([
    parts.reference.calendarOf(tenantId, dossier.agencyUnitId),
    procedureVersion === 0
      ? null
      : parts.reference.procedureVersion(tenantId, procedureCode, procedureVersion),
  ]);
  return { now, actor, calendar, procedure, process: anyProcess };
}

const anyProcess = defaultProcess();
