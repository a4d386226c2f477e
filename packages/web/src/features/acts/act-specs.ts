import * as contract from '@motcua/contract/dossier-acts.ts';
import type { DossierView } from '@motcua/contract/dossiers.ts';
import type { DossierCommandType } from '@motcua/domain/dossier/commands.ts';
import { todayInVietnam } from '../../lib/format.ts';
import type * as z from 'zod';
import type { Messages } from '../../messages/desk.ts';
import type { ActValues, SomeValues } from './values.ts';

type Label = Exclude<keyof Messages['acts']['field'], 'what'>;
type Choices = 'means' | 'announceMeans' | 'outcome' | 'how' | 'recipientAs' | 'identityCheck' | 'signature' | 'stopCause' | 'latenessCause' | 'checklist';

interface FieldBase {
  /** Where the value goes in the body; also the id of the field and the path of its error. */
  path: string;
  label: Label;
  optional?: true;
  hint?: Label;
  when?: (values: ActValues) => boolean;
}

export type FieldSpec = FieldBase & ({ kind: 'text' | 'long' | 'date' | 'amount' | 'flag' | 'officer' | 'items' | 'documents' | 'drawing' } | { kind: 'choice'; choices: Choices } | { kind: 'files'; one?: true });

export interface ActSpec {
  /** The noun of the address: `POST /dossiers/{id}/<noun>`. */
  noun: string;
  schema: z.ZodType;
  fields: readonly FieldSpec[];
  /** It ends the dossier or cannot be taken back: said before the button. */
  ends?: true;
  start?: (dossier: DossierView, words: Messages) => SomeValues;
  /** The paper that the act makes, to be printed at once. */
  paper?: string;
}

const reason: FieldSpec = { kind: 'long', path: 'reason', label: 'reason' };
const byProxy = (values: ActValues) => values.texts['recipient.as'] === 'proxy';

/** Every act an officer can do with a dossier that exists: what it asks, and where it goes. */
export const actSpecs: Record<Exclude<DossierCommandType, 'submitDossier'>, ActSpec> = {
  acceptDossier: {
    noun: 'acceptance',
    schema: contract.acceptanceSchema,
    fields: [
      { kind: 'date', path: 'agreedDueDate', label: 'agreedDueDate', optional: true },
      { kind: 'long', path: 'override', label: 'override', optional: true },
    ],
    paper: 'receipt',
  },
  declineDossier: { noun: 'declines', schema: contract.declineSchema, fields: [reason], ends: true, paper: 'decline' },
  handOver: {
    noun: 'hand-overs',
    schema: contract.handOverSchema,
    fields: [
      { kind: 'officer', path: 'toOfficerId', label: 'officer', optional: true },
      { kind: 'long', path: 'note', label: 'note', optional: true },
    ],
  },
  takeOver: { noun: 'take-overs', schema: contract.takeOverSchema, fields: [] },
  assignOfficer: { noun: 'assignments', schema: contract.assignmentRequestSchema, fields: [{ kind: 'officer', path: 'officerId', label: 'officer' }] },
  addNote: { noun: 'notes', schema: contract.noteSchema, fields: [{ kind: 'long', path: 'text', label: 'text' }] },
  recordContact: {
    noun: 'contacts',
    schema: contract.contactSchema,
    fields: [
      { kind: 'choice', path: 'means', label: 'means', choices: 'means' },
      { kind: 'long', path: 'text', label: 'text' },
      { kind: 'flag', path: 'applicantFault', label: 'applicantFault' },
    ],
    start: () => ({ texts: { means: 'phone' } }),
  },
  attachFile: {
    noun: 'attachments',
    schema: contract.attachmentSchema,
    fields: [
      { kind: 'files', path: 'fileId', label: 'file', one: true },
      { kind: 'choice', path: 'documentId', label: 'document', choices: 'checklist', optional: true },
    ],
  },
  returnStep: { noun: 'returns', schema: contract.returnSchema, fields: [reason] },
  requestSupplement: {
    noun: 'supplement-requests',
    schema: contract.supplementRequestSchema,
    fields: [
      { kind: 'items', path: 'items', label: 'items' },
      reason,
      { kind: 'date', path: 'respondBy', label: 'respondBy', optional: true },
      { kind: 'long', path: 'override', label: 'override', optional: true, hint: 'overrideHint' },
    ],
    paper: 'supplement',
  },
  supplementDossier: { noun: 'supplements', schema: contract.supplementSchema, fields: [{ kind: 'documents', path: 'documents', label: 'documents' }] },
  requestPayment: {
    noun: 'payment-requests',
    schema: contract.paymentRequestSchema,
    fields: [
      { kind: 'text', path: 'name', label: 'paymentName' },
      { kind: 'amount', path: 'amount', label: 'amount' },
      { kind: 'date', path: 'payBy', label: 'payBy', optional: true },
    ],
  },
  recordPayment: {
    noun: 'payments',
    schema: contract.paymentSchema,
    fields: [
      { kind: 'amount', path: 'amount', label: 'amount' },
      { kind: 'text', path: 'receiptNumber', label: 'receiptNumber' },
    ],
    start: ({ paymentDue }) => ({ amounts: { amount: paymentDue?.amount ?? null } }),
  },
  proposeResult: {
    noun: 'proposals',
    schema: contract.proposalSchema,
    fields: [
      { kind: 'choice', path: 'outcome', label: 'outcome', choices: 'outcome' },
      { kind: 'long', path: 'summary', label: 'summary' },
      { kind: 'files', path: 'draftFileId', label: 'draft', one: true, optional: true },
    ],
    start: () => ({ texts: { outcome: 'grant' } }),
  },
  approveDossier: { noun: 'approvals', schema: contract.approvalSchema, fields: [{ kind: 'long', path: 'note', label: 'approvalNote', optional: true }] },
  refuseDossier: {
    noun: 'refusals',
    schema: contract.refusalSchema,
    fields: [
      { kind: 'long', path: 'reasons', label: 'reasons' },
      { kind: 'long', path: 'legalBasis', label: 'legalBasis' },
    ],
    start: ({ proposal }) => ({ texts: proposal?.outcome === 'refuse' ? { reasons: proposal.summary } : {} }),
    ends: true,
  },
  recordResult: {
    noun: 'results',
    schema: contract.resultSchema,
    fields: [
      { kind: 'text', path: 'number', label: 'number' },
      { kind: 'date', path: 'signedOn', label: 'signedOn' },
      { kind: 'text', path: 'signer', label: 'signer' },
      { kind: 'files', path: 'fileIds', label: 'files' },
      { kind: 'text', path: 'summary', label: 'resultSummary', optional: true },
    ],
    start: () => ({ dates: { signedOn: todayInVietnam() } }),
    ends: true,
  },
  announceResult: {
    noun: 'announcements',
    schema: contract.announcementSchema,
    fields: [
      { kind: 'choice', path: 'means', label: 'means', choices: 'announceMeans' },
      { kind: 'long', path: 'text', label: 'announceText' },
    ],
    start: ({ code }, { acts }) => ({ texts: { means: 'phone', text: acts.announceDefault(code ?? '') } }),
  },
  deliverResult: {
    noun: 'deliveries',
    schema: contract.deliverySchema,
    fields: [
      { kind: 'choice', path: 'how', label: 'how', choices: 'how' },
      { kind: 'choice', path: 'recipient.as', label: 'recipientAs', choices: 'recipientAs' },
      { kind: 'text', path: 'recipient.name', label: 'recipientName' },
      { kind: 'text', path: 'recipient.idNumber', label: 'recipientId', optional: true },
      { kind: 'text', path: 'recipient.authorisation', label: 'authorisation', when: byProxy },
      { kind: 'choice', path: 'identityCheck', label: 'identityCheck', choices: 'identityCheck' },
      { kind: 'text', path: 'trackingNumber', label: 'trackingNumber', optional: true, when: ({ texts }) => texts['how'] === 'post' },
      { kind: 'choice', path: 'signature.kind', label: 'signature', choices: 'signature' },
      { kind: 'drawing', path: 'signature.fileId', label: 'signature', when: ({ texts }) => texts['signature.kind'] === 'drawn' },
    ],
    start: ({ applicant, representative, resultDelivery }) => ({
      texts: {
        how: resultDelivery.how,
        'recipient.as': 'applicant',
        'recipient.name': representative?.name ?? applicant.name,
        'recipient.idNumber': (representative ? representative.idNumber : applicant.idNumber) ?? '',
        ...(representative ? { 'recipient.as': 'representative' } : {}),
        identityCheck: resultDelivery.how === 'post' ? 'post_receipt' : 'card',
        'signature.kind': 'paper',
      },
    }),
    ends: true,
  },
  withdrawDossier: { noun: 'withdrawals', schema: contract.withdrawalSchema, fields: [reason], ends: true },
  stopDossier: {
    noun: 'stops',
    schema: contract.stopSchema,
    fields: [{ kind: 'choice', path: 'cause', label: 'cause', choices: 'stopCause' }, reason],
    start: ({ status }) => ({ texts: { cause: status === 'supplement_requested' ? 'not_supplemented' : status === 'payment_requested' ? 'not_paid' : 'applicant_request' } }),
    ends: true,
    paper: 'stop',
  },
  apologiseForDelay: {
    noun: 'apologies',
    schema: contract.apologySchema,
    fields: [{ kind: 'choice', path: 'cause', label: 'cause', choices: 'latenessCause' }, reason, { kind: 'date', path: 'newDueDate', label: 'newDueDate' }],
    start: () => ({ texts: { cause: 'agency' } }),
    paper: 'apology',
  },
  recalculateDueDate: { noun: 'recalculations', schema: contract.recalculationSchema, fields: [reason] },
  rehomeDossier: { noun: 'rehomings', schema: contract.rehomingSchema, fields: [{ kind: 'text', path: 'toUnitId', label: 'toUnit' }, reason] },
};

export type ActName = keyof typeof actSpecs;

export function isActName(name: string): name is ActName {
  return Object.hasOwn(actSpecs, name);
}

/** Acts that bring a dossier on; the others may come at any time and never lead the page. */
const leading: ReadonlySet<ActName> = new Set(['acceptDossier', 'handOver', 'supplementDossier', 'recordPayment', 'proposeResult', 'approveDossier', 'refuseDossier', 'recordResult', 'deliverResult', 'takeOver']);

/** What the server put first, when it is an act that brings the dossier on; the rest stays in its order. */
export function splitActs(available: readonly string[]): { next: ActName | null; others: ActName[] } {
  const [first, ...rest] = available.filter(isActName);
  if (first === undefined) return { next: null, others: [] };
  return leading.has(first) ? { next: first, others: rest } : { next: null, others: [first, ...rest] };
}
