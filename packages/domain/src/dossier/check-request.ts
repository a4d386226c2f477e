import type { ProcedureVersion } from '../procedure/procedure.ts';
import { DomainError } from '../shared/errors.ts';
import type { Request } from './events.ts';
import { requireText } from './require-text.ts';

/**
 * What every request must say, at filing and at the desk. Throws `procedure.unknown`,
 * `procedure.abolished`, `dossier.applicant-required`, `dossier.post-address-required`,
 * `dossier.authorisation-required`, `dossier.document-not-in-checklist`.
 */
export function checkRequest(
  request: Request,
  procedure: ProcedureVersion | null,
): asserts procedure is ProcedureVersion {
  if (procedure === null)
    throw new DomainError('procedure.unknown', { code: request.procedureCode });
  if (procedure.state === 'abolished')
    throw new DomainError('procedure.abolished', { code: procedure.procedureCode });
  requireText(request.applicant.name, 'dossier.applicant-required');
  if (request.resultDelivery.how === 'post')
    requireText(request.resultDelivery.address, 'dossier.post-address-required');
  if (request.representative)
    requireText(request.representative.authorisation, 'dossier.authorisation-required');
  checkListed(request.documents, procedure);
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
