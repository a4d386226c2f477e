import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Request, StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEvent, Recorded } from '@motcua/domain/dossier/events.ts';
import { isWaiting } from '@motcua/domain/dossier/status.ts';
import { stepOf } from '@motcua/domain/dossier/step-time.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { type Instant, laterOf } from '@motcua/domain/shared/instant.ts';
import { figureRowsOf } from './figure-rows.ts';
import type { ClockRow, DossierRow, HomeRow, Projection } from './projected-rows.ts';

/** A fact that led from `before` to `after`. */
export interface Change {
  before: Dossier | null;
  after: Dossier;
  recorded: Recorded;
}

/** The rows after a fact. */
export function projectionOf(tenantId: string, change: Change & { review: string[] }): Projection {
  return { row: rowOf(tenantId, change.after, change.review), ...linesOf(tenantId, change) };
}

/** What a fact adds to the tables, beside the row that it changes. */
export function linesOf(tenantId: string, change: Change): Omit<Projection, 'row'> {
  return {
    clock: clockRowsOf(tenantId, change),
    files: filesOf(change.recorded.event).map(({ fileId }) => ({
      ...{ tenant_id: tenantId, file_id: fileId, dossier_id: change.after.id },
    })),
    homes: homesOf(tenantId, change.recorded, change.after.id),
    figures: figureRowsOf(tenantId, change),
  };
}

/** Every file that a fact names. */
export function filesOf(event: DossierEvent): StoredFile[] {
  switch (event.type) {
    case 'DossierSubmitted':
    case 'DossierAccepted':
    case 'DossierDeclined':
      return event.request.documents.flatMap((document) => document.files);
    case 'DossierSupplemented':
      return event.documents.flatMap((document) => document.files);
    case 'FileAttached':
      return [event.file];
    case 'ResultProposed':
      return event.draft ? [event.draft] : [];
    case 'DossierRefused':
      return event.paper?.files ?? [];
    case 'ResultRecorded':
      return event.files;
    case 'ResultDelivered':
      return event.signature.kind === 'drawn' ? [event.signature.file] : [];
    default:
      return [];
  }
}

/** Why a person must look at an imported dossier; empty for every other. */
export function reviewOf(first: Recorded): string[] {
  return first.event.type === 'DossierImported' ? first.event.review : [];
}

export function rowOf(tenantId: string, dossier: Dossier, review: string[]): DossierRow {
  return {
    tenant_id: tenantId,
    id: dossier.id,
    version: dossier.version,
    status: dossier.status,
    ...requestColumns(dossier),
    ...receptionColumns(dossier),
    ...clockColumns(dossier),
    ...endingColumns(dossier),
    ...positionColumns(dossier),
    apologised: dossier.apologised,
    approved: dossier.approved,
    imported: dossier.imported,
    review,
  };
}

/** PostgreSQL rounds to microseconds; an instant of 23:59:59.9999999 must not fall into the next day. */
export function toMicroseconds(instant: Instant): string;
export function toMicroseconds(instant: Instant | null): string | null;
export function toMicroseconds(instant: Instant | null): string | null {
  return instant === null ? null : instant.replace(/(\.\d{6})\d+/, '$1');
}

function homesOf(tenantId: string, { event, version, at }: Recorded, dossierId: string): HomeRow[] {
  if (event.type !== 'DossierRehomed') return [];
  const { fromUnitId } = event;
  return [{ tenant_id: tenantId, dossier_id: dossierId, version, unit_id: fromUnitId, until: at }];
}

function requestColumns(dossier: Dossier) {
  const { request, agencyUnitId, reception, filingNumber } = dossier;
  return {
    code: reception?.dossierCode ?? null,
    filing_number: filingNumber,
    procedure_code: request.procedureCode,
    procedure_name: request.procedureName,
    procedure_version: request.procedureVersion,
    field: request.field,
    channel: request.channel,
    unit_id: agencyUnitId,
    applicant_name: request.applicant.name,
    search: searchText(dossier),
  };
}

/** Folding a name costs more than the rest of the row; while the request stays the same it is done once. */
function searchText({ request, reception, filingNumber }: Dossier): string {
  const code = reception?.dossierCode ?? filingNumber ?? '';
  const known = searches.get(request);
  if (known !== undefined && known.code === code) return known.text;
  const { applicant, procedureCode, procedureName } = request;
  const words = [code, filingNumber, applicant.name, applicant.idNumber, procedureCode];
  const folded = foldAccents(words.filter((word) => word).join(' '));
  const text = [folded, foldedName(procedureName)].filter((part) => part !== '').join(' ');
  searches.set(request, { code, text });
  return text;
}

/** There are some thousand procedures, and their names are long. */
function foldedName(procedureName: string): string {
  const known = names.get(procedureName);
  if (known !== undefined) return known;
  const text = foldAccents(procedureName);
  if (names.size < MOST_NAMES) names.set(procedureName, text);
  return text;
}

const MOST_NAMES = 5000;
const names = new Map<string, string>();

const searches = new WeakMap<Request, { code: string; text: string }>();

function receptionColumns({ reception }: Dossier) {
  return {
    desk_id: reception?.deskId ?? null,
    register_year: reception?.register.year ?? null,
    register_number: reception?.register.number ?? null,
    received_at: toMicroseconds(reception?.at ?? null),
  };
}

function clockColumns({ clock, status }: Dossier) {
  return {
    due_at: toMicroseconds(clock?.due.due ?? null),
    due_date: clock?.due.dueDate ?? null,
    promised_at: toMicroseconds(clock?.promised.due ?? null),
    provisional: clock?.due.provisional ?? false,
    waiting: isWaiting(status),
  };
}

function endingColumns({ ending, reception, deliveredAt }: Dossier) {
  const endedAt =
    ending === null ? null : reception === null ? ending.at : laterOf(ending.at, reception.at);
  return {
    ended_at: toMicroseconds(endedAt),
    outcome: ending?.kind ?? null,
    timeliness: ending?.timeliness ?? null,
    delivered_at: toMicroseconds(deliveredAt),
  };
}

function positionColumns(dossier: Dossier) {
  const { position } = dossier;
  const step = position === null ? undefined : stepOf(dossier, position.step);
  return {
    step: position?.step ?? null,
    step_name: step?.name ?? null,
    step_role: step?.role ?? null,
    step_due_at: toMicroseconds(position?.due ?? null),
    holder_unit_id: position?.unitId ?? null,
    holder_id: position?.officerId ?? null,
    holder_name: position?.officerName ?? null,
  };
}

function clockRowsOf(
  tenantId: string,
  { before, after, recorded }: { before: Dossier | null; after: Dossier; recorded: Recorded },
): ClockRow[] {
  if (after.clock === null || (after.ending !== null && before !== null)) return [];
  const waiting = isWaiting(after.status);
  const unchanged =
    before?.clock?.due.due === after.clock.due.due && isWaiting(before.status) === waiting;
  if (unchanged) return [];
  const since = after.imported && before === null ? after.clock.start : recorded.at;
  return [
    {
      tenant_id: tenantId,
      dossier_id: after.id,
      version: after.version,
      since: toMicroseconds(since),
      due_at: toMicroseconds(after.clock.due.due),
      waiting,
    },
  ];
}
