import type { DossierView } from '@motcua/contract/dossiers.ts';
import { availableActions } from '@motcua/domain/dossier/available-actions.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import { stepStateOf } from '@motcua/domain/dossier/tracking.ts';
import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { rowOf } from '../dossier-row.ts';
import { placeOf, rolesAt } from '../policy.ts';
import { listPapers } from './list-papers.ts';
import type { QueryParts } from './list-dossiers.ts';
import { type ReadDossier, readDossier } from './read-dossier.ts';
import { summariesOf, type SummaryRow } from './summary.ts';

/** The whole dossier, with what this officer can do next. */
export async function viewDossier(
  parts: QueryParts,
  asked: { officer: SignedIn; dossierId: string },
): Promise<DossierView> {
  const read = await readDossier(parts, { ...asked, what: 'view' });
  const { officer } = asked;
  const { tenantId } = officer;
  const { dossier, reach } = read;
  const { reference } = parts;
  const { request, reception } = dossier;
  const [[summary], procedure, deskName] = await Promise.all([
    summariesOf([summaryRowOf(tenantId, read)], { reference, tenantId, now: parts.clock() }),
    request.procedureVersion === 0
      ? null
      : reference.procedureVersion(tenantId, request.procedureCode, request.procedureVersion),
    reception === null ? null : reference.findDeskName(tenantId, reception.deskId),
  ]);
  if (summary === undefined) throw new Error('One row in, one summary out.');
  return {
    ...summary,
    ...requestView(dossier),
    ...progressView(dossier),
    checklist: (procedure?.checklist ?? []).map(
      ({ id, name, originals, copies, case: ofCase }) => ({
        ...{ id, name, originals, copies, case: ofCase },
      }),
    ),
    deskName,
    papers: listPapers(read),
    review: read.review,
    availableActions: availableActions(dossier, rolesAt({ officer, reach }, placeOf(dossier))),
  };
}

/** The row that a list would show, from the state itself. */
function summaryRowOf(tenantId: string, { dossier, review }: ReadDossier): SummaryRow {
  const row = rowOf(tenantId, dossier, review);
  const { request, clock, reception, ending, position } = dossier;
  return {
    id: dossier.id,
    code: row.code,
    filingNumber: dossier.filingNumber,
    status: dossier.status,
    procedureCode: request.procedureCode,
    procedureName: request.procedureName,
    field: request.field,
    channel: request.channel,
    applicantName: request.applicant.name,
    unitId: dossier.agencyUnitId,
    receivedAt: reception?.at ?? null,
    dueAt: clock?.due.due ?? null,
    promisedAt: clock?.promised.due ?? null,
    provisional: row.provisional,
    waiting: row.waiting,
    endedAt: ending?.at ?? null,
    deliveredAt: dossier.deliveredAt,
    outcome: ending?.kind ?? null,
    timeliness: ending?.timeliness ?? null,
    step: row.step,
    stepName: row.step_name,
    stepRole: reception?.steps.find(({ no }) => no === position?.step)?.role ?? null,
    holderId: row.holder_id,
    holderName: row.holder_name,
    needsReview: review.length > 0,
  };
}

function requestView({ request, reception, version, filingNumber }: Dossier) {
  return {
    version,
    filingNumber,
    case: request.case,
    procedureVersion: request.procedureVersion,
    applicant: request.applicant,
    representative: request.representative ?? null,
    documents: request.documents.map(({ documentId, name, kind, quantity, files }) => ({
      ...{ documentId, name, kind, quantity, files: files.map(fileView) },
    })),
    fees: (reception?.fees ?? []).map(({ name, kind, amount, paid }) => ({
      ...{ name, kind, amount, paid },
    })),
    resultDelivery: request.resultDelivery,
    register: reception && {
      ...{ year: reception.register.year, number: reception.register.number },
      deskId: reception.register.deskId,
    },
    formSet: reception?.formSet ?? null,
  };
}

function progressView(dossier: Dossier) {
  const { proposal, result, paymentDue, position, reception } = dossier;
  return {
    steps: (reception?.steps ?? []).map(({ no, name, role, allowanceDays }) => ({
      ...{ no, name, role, allowanceDays },
      state: stepStateOf(dossier, no),
      due: no === position?.step ? position.due : null,
    })),
    proposal,
    approved: dossier.approved,
    apologised: dossier.apologised,
    announced: dossier.announced,
    paymentDue: paymentDue && { name: paymentDue.name, amount: dong(paymentDue.amount) },
    supplementOpen: dossier.supplements.open,
    result: result && {
      ...{ number: result.number, signedOn: result.signedOn, signer: result.signer },
      ...{ summary: result.summary, files: result.files.map(fileView) },
    },
  };
}

function fileView({ fileId, name, mediaType, size, sha256 }: StoredFile) {
  return { fileId, name, mediaType, size, sha256 };
}
