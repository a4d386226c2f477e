import type { DocumentGivenBody, ReceptionBody } from '@motcua/contract/dossier-acts.ts';
import type { ActResult } from '@motcua/contract/dossiers.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { commandRoles } from '@motcua/domain/dossier/available-actions.ts';
import type { DossierCommand } from '@motcua/domain/dossier/commands.ts';
import { decide } from '@motcua/domain/dossier/decide.ts';
import type { DocumentGiven, Request } from '@motcua/domain/dossier/events.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { actorOf, type RoleHeldToday, type SignedIn } from '../../../platform/auth.ts';
import { newId } from '../../../platform/ids.ts';
import type { KnownDesk, KnownUnit } from '../ports.ts';
import { commitFacts } from './commit-facts.ts';
import { onceMoreAfterRetryRace } from './failures.ts';
import { type Found, findNamed, getOpenUnit } from './find-named.ts';
import { findNumbering, unnumbered } from './number-acceptance.ts';
import type { CommandParts } from './parts.ts';
import { present } from './present.ts';
import { readForAct } from './read-for-act.ts';
import { earlierAnswer, type Retry } from './retry.ts';

/** What every first act of a dossier says about the request. */
export type RequestBody = Pick<
  ReceptionBody,
  | 'procedureCode'
  | 'case'
  | 'channel'
  | 'agencyUnitId'
  | 'deskId'
  | 'applicant'
  | 'representative'
  | 'documents'
  | 'resultDelivery'
>;

/** The desk, agency and procedure that a first act is about, as they are on the day. */
export interface Counter {
  desk: KnownDesk;
  agency: KnownUnit;
  calendar: WorkingCalendar;
  procedure: ProcedureVersion;
  process: ProcessDefinition;
}

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

/** Reception at the desk, or a filing without a clock when the body says `submit`. */
export function receiveDossier(
  parts: CommandParts,
  given: { officer: SignedIn; body: ReceptionBody; retry?: Retry },
): Promise<ActResult> {
  const { body } = given;
  if (body.submit) {
    return beginDossier(parts, {
      ...given,
      type: 'submitDossier',
      command: (request, { agency }) => ({
        type: 'submitDossier',
        filingNumber: newFilingNumber(agency.code ?? 'HS'),
        request,
      }),
    });
  }
  return beginDossier(parts, {
    ...given,
    type: 'acceptDossier',
    command: (request, { desk }) => ({
      ...{ type: 'acceptDossier', request, deskId: desk.id, ...acceptanceOf(desk.id, body) },
    }),
  });
}

/** The parts of a reception beside the request; code and register number come last. */
export function acceptanceOf(
  deskId: string,
  body: Pick<ReceptionBody, 'fees' | 'agreedDueDate' | 'receivedForAgencyAt' | 'override'>,
) {
  const { fees, agreedDueDate, receivedForAgencyAt, override } = body;
  return {
    dossierCode: unnumbered.dossierCode,
    register: { deskId, year: 0, number: unnumbered.number },
    fees,
    ...present({ agreedDueDate, receivedForAgencyAt, override }),
  };
}

/** Papers as they were given, with the files they name. */
export function documentsOf(
  documents: readonly DocumentGivenBody[],
  found: Pick<Found, 'file'>,
): DocumentGiven[] {
  return documents.map(({ documentId, name, kind, quantity, fileIds }) => ({
    ...{ documentId, name, kind, quantity },
    files: fileIds.map(found.file),
  }));
}

/** The desk at which the officer acts: the one named, or his own. Throws `dossier.desk-required`, `dossier.not-allowed`. */
export function heldAtDesk(
  officer: SignedIn,
  roles: readonly Role[],
  deskId: string | undefined,
): RoleHeldToday & { deskId: string } {
  const atDesks = officer.assignments.flatMap((held) =>
    roles.includes(held.role) && held.deskId !== null ? [{ ...held, deskId: held.deskId }] : [],
  );
  const held = atDesks.find((one) => deskId === undefined || one.deskId === deskId);
  if (held !== undefined) return held;
  throw new DomainError(
    atDesks.length === 0 && deskId === undefined ? 'dossier.desk-required' : 'dossier.not-allowed',
  );
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

async function findCounter(
  parts: CommandParts,
  at: { tenantId: string; deskId: string; body: RequestBody },
): Promise<Counter> {
  const { reference } = parts;
  const { tenantId, body } = at;
  const { procedureCode, case: ofCase } = body;
  const desk = await reference.findOpenDesk(tenantId, at.deskId);
  if (desk === null) throw new DomainError('desk.not-open', { desk: at.deskId });
  const agency = await getOpenUnit(reference, tenantId, body.agencyUnitId ?? desk.unitId);
  const calendar = await reference.calendarOf(tenantId, agency.id);
  const day = plainDateOf(parts.clock(), calendar.offsetMinutes);
  const procedure = await reference.procedureInForce(tenantId, procedureCode, day);
  if (procedure === null) throw new DomainError('procedure.unknown', { code: procedureCode });
  const process = await reference.processFor(tenantId, { procedureCode, case: ofCase, day });
  return { desk, agency, calendar, procedure, process };
}

function requestOf(body: RequestBody, { agency, procedure }: Counter, found: Found): Request {
  const { representative } = body;
  return {
    procedureCode: procedure.procedureCode,
    procedureName: procedure.name,
    field: procedure.field,
    procedureVersion: procedure.version,
    case: body.case,
    channel: body.channel,
    agencyUnitId: agency.id,
    applicant: present(body.applicant),
    ...(representative === undefined ? {} : { representative: present(representative) }),
    documents: documentsOf(body.documents, found),
    resultDelivery: present(body.resultDelivery),
  };
}

/** A number of its own, unlike a dossier code: `H01.12-DK-7F3A9C21B4`. */
function newFilingNumber(agencyCode: string): string {
  return `${agencyCode}-DK-${newId().replaceAll('-', '').slice(-10).toUpperCase()}`;
}
