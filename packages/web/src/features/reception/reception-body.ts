import type { ReceptionInput } from '@motcua/contract/dossier-acts.ts';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import type { DocumentDraft, ReceptionDraft } from './draft.ts';

type Checklist = ProcedureDetails['checklist'];
type RequiredDocument = Checklist[number];

/** The documents of the chosen case: those of every case and its own. */
export function checklistOf(
  procedure: Pick<ProcedureDetails, 'checklist'>,
  ofCase: string | null,
): Checklist {
  if (ofCase === null) return procedure.checklist;
  return procedure.checklist.filter(
    (document) => document.case === null || document.case === ofCase,
  );
}

/** How a document of the list begins: not there yet, of the kind and number that the list asks first. */
export function untouched({ originals, copies }: RequiredDocument): DocumentDraft {
  return {
    given: false,
    kind: originals > 0 || copies === 0 ? 'original' : 'copy',
    quantity: Math.max(1, originals || copies),
    files: [],
  };
}

export function documentOf(draft: ReceptionDraft, document: RequiredDocument): DocumentDraft {
  return draft.documents[document.id] ?? untouched(document);
}

export function missingDocuments(draft: ReceptionDraft, checklist: Checklist): Checklist {
  return checklist.filter((document) => !documentOf(draft, document).given);
}

/** All of the list at once; what was already set stays as it is. */
export function tickAll(draft: ReceptionDraft, checklist: Checklist): ReceptionDraft {
  const ticked = checklist.map(
    (document) => [document.id, { ...documentOf(draft, document), given: true }] as const,
  );
  return { ...draft, documents: { ...draft.documents, ...Object.fromEntries(ticked) } };
}

/** What goes to the server; empty texts are left out, and only documents that lie on the counter are named. */
export function receptionBody(
  draft: ReceptionDraft,
  procedure: ProcedureDetails,
  deskId: string | null,
): ReceptionInput {
  const checklist = checklistOf(procedure, draft.case);
  const listed = checklist
    .map((document) => ({ document, draft: documentOf(draft, document) }))
    .filter((one) => one.draft.given)
    .map((one) => given(one.document.id, one.document.name, one.draft));
  return {
    procedureCode: procedure.procedureCode,
    case: draft.case,
    channel: draft.channel,
    ...(deskId === null ? {} : { deskId }),
    applicant: applicantOf(draft),
    ...(draft.represented ? { representative: representativeOf(draft) } : {}),
    documents: [...listed, ...draft.extras.map((extra) => given(null, extra.name.trim(), extra))],
    fees: draft.fees.map(({ name, kind, amount, paid }) => ({
      name: name.trim(),
      kind,
      amount: dong(amount ?? 0),
      paid,
    })),
    resultDelivery: {
      how: draft.resultBy,
      ...textual({ address: draft.resultBy === 'post' ? draft.postAddress : '' }),
    },
    ...agencyOf(draft),
    ...(draft.agreedDueDate === null ? {} : { agreedDueDate: draft.agreedDueDate }),
    ...textual({ override: procedure.state === 'published' ? '' : draft.override }),
  };
}

function applicantOf({ applicant }: ReceptionDraft): ReceptionInput['applicant'] {
  const { kind, name, idNumber, oldIdNumber, birthDate, sex, address, phone, email, scanned } =
    applicant;
  const person = kind === 'person';
  return {
    kind,
    name: name.trim(),
    ...textual({ idNumber: idNumber.replace(/\s/g, ''), address, phone, email }),
    ...(person ? textual({ oldIdNumber, sex }) : {}),
    ...(person && birthDate !== null ? { birthDate } : {}),
    identitySource: scanned && person ? 'card_qr' : 'typed',
  };
}

function representativeOf({ representative }: ReceptionDraft) {
  const { name, authorisation, idNumber, phone } = representative;
  return {
    name: name.trim(),
    authorisation: authorisation.trim(),
    ...textual({ idNumber, phone }),
  };
}

function agencyOf({ elsewhere, agency, receivedForAgencyAt }: ReceptionDraft) {
  return {
    ...(agency === null ? {} : { agencyUnitId: agency.id }),
    ...(!elsewhere || receivedForAgencyAt === null ? {} : { receivedForAgencyAt }),
  };
}

function given(documentId: string | null, name: string, { kind, quantity, files }: DocumentDraft) {
  return { documentId, name, kind, quantity, fileIds: files.map(({ fileId }) => fileId) };
}

function textual<K extends string>(texts: Record<K, string>): Partial<Record<K, string>> {
  const written: Partial<Record<K, string>> = {};
  for (const name of Object.keys(texts) as K[])
    if (texts[name].trim() !== '') written[name] = texts[name].trim();
  return written;
}
