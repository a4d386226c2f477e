import type { DocumentGivenBody, ReceptionBody } from '@motcua/contract/dossier-acts.ts';
import type { DocumentGiven, Request } from '@motcua/domain/dossier/event-parts.ts';
import type { Counter } from './counter.ts';
import type { Found } from './find-named.ts';
import { unnumbered } from './number-acceptance.ts';
import { present } from './present.ts';

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

/** What the applicant asks for, with the procedure as it is on the day. */
export function requestOf(
  body: RequestBody,
  { agency, procedure }: Counter,
  found: Found,
): Request {
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
