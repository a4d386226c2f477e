import type { ProcedureVersion } from '../procedure/procedure.ts';
import { DomainError } from '../shared/errors.ts';
import { formatPlainDate, type PlainDate } from '../shared/plain-date.ts';
import type { Applicant } from './applicant.ts';
import type { Request } from './event-parts.ts';
import { requireText } from './require-text.ts';

/**
 * What every request must say, at filing and at the desk. Throws `procedure.unknown`,
 * `procedure.abolished`, `dossier.applicant-required`, `dossier.birth-date-in-the-future`,
 * `dossier.id-number-malformed`, `dossier.case-unknown`, `dossier.post-address-required`,
 * `dossier.authorisation-required`, `dossier.document-not-in-checklist`.
 */
export function checkRequest(
  request: Request,
  procedure: ProcedureVersion | null,
  today: PlainDate,
): asserts procedure is ProcedureVersion {
  if (procedure === null)
    throw new DomainError('procedure.unknown', { code: request.procedureCode });
  if (procedure.state === 'abolished')
    throw new DomainError('procedure.abolished', { code: procedure.procedureCode });
  checkApplicant(request.applicant, today);
  checkCase(request.case, procedure);
  if (request.resultDelivery.how === 'post')
    requireText(request.resultDelivery.address, 'dossier.post-address-required');
  if (request.representative)
    requireText(request.representative.authorisation, 'dossier.authorisation-required');
  checkListed(request.documents, procedure);
}

/** The card, the older card, a tax code or a passport: letters and digits, no fewer than seven signs. */
const idNumber = /^[0-9A-Z](?:[0-9A-Z-]{5,18})[0-9A-Z]$/i;

function checkApplicant(applicant: Applicant, today: PlainDate): void {
  requireText(applicant.name, 'dossier.applicant-required');
  const { birthDate, idNumber: number } = applicant;
  if (birthDate !== undefined && birthDate > today)
    throw new DomainError('dossier.birth-date-in-the-future', { date: formatPlainDate(birthDate) });
  if (number !== undefined && number !== '' && !idNumber.test(number))
    throw new DomainError('dossier.id-number-malformed', { number });
}

function checkCase(ofCase: string | null, { checklist }: ProcedureVersion): void {
  if (ofCase === null || checklist.some((document) => document.case === ofCase)) return;
  throw new DomainError('dossier.case-unknown', { case: ofCase });
}

/**
 * No component outside the published list (NĐ 61/2018 Art. 5); a paper the applicant chose to add has
 * no component. An imported dossier has no list to hold it to. Throws `dossier.document-not-in-checklist`.
 */
export function checkListed(
  documents: readonly { documentId: string | null; name: string }[],
  procedure: ProcedureVersion | null,
): void {
  if (procedure === null) return;
  const known = new Set(procedure.checklist.map((document) => document.id));
  const foreign = documents.find(({ documentId }) => documentId !== null && !known.has(documentId));
  if (foreign)
    throw new DomainError('dossier.document-not-in-checklist', { document: foreign.name });
}
