import * as contract from '@motcua/contract/dossier-acts.ts';
import { todayInVietnam } from '../../lib/format.ts';
import { type ActSpec, type FieldSpec, reasonField } from './act-spec.ts';
import type { ActValues } from './values.ts';

const byProxy = (values: ActValues) => values.texts['recipient.as'] === 'proxy';

/** The agency's own decision: all of it, or nothing. */
const signedPaper: readonly FieldSpec[] = [
  { kind: 'text', path: 'paper.number', label: 'number', optional: isWithoutPaper },
  { kind: 'date', path: 'paper.signedOn', label: 'signedOn', optional: isWithoutPaper },
  { kind: 'text', path: 'paper.signer', label: 'signer', optional: isWithoutPaper },
  { kind: 'files', path: 'paper.fileIds', label: 'paperFiles', optional: isWithoutPaper },
];

function isWithoutPaper({ texts, dates, files }: ActValues): boolean {
  const words = [texts['paper.number'], texts['paper.signer'], dates['paper.signedOn']];
  return words.every((word) => !word?.trim()) && !files['paper.fileIds']?.length;
}

/** From the proposal to the result in the applicant's hands, and the other ends. */
export const endingActs = {
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
  approveDossier: {
    noun: 'approvals',
    schema: contract.approvalSchema,
    fields: [{ kind: 'long', path: 'note', label: 'approvalNote', optional: true }],
  },
  refuseDossier: {
    noun: 'refusals',
    schema: contract.refusalSchema,
    fields: [
      { kind: 'long', path: 'reasons', label: 'reasons' },
      { kind: 'long', path: 'legalBasis', label: 'legalBasis' },
      ...signedPaper,
    ],
    start: ({ proposal }) => ({
      texts: proposal?.outcome === 'refuse' ? { reasons: proposal.summary } : {},
    }),
    ends: true,
    paper: 'refusal',
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
    start: ({ code }, { acts }) => ({
      texts: { means: 'phone', text: acts.announceDefault(code ?? '') },
    }),
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
      {
        kind: 'text',
        path: 'trackingNumber',
        label: 'trackingNumber',
        optional: true,
        when: ({ texts }) => texts.how === 'post',
      },
      { kind: 'choice', path: 'signature.kind', label: 'signature', choices: 'signature' },
      {
        kind: 'drawing',
        path: 'signature.fileId',
        label: 'signature',
        when: ({ texts }) => texts['signature.kind'] === 'drawn',
      },
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
  withdrawDossier: {
    noun: 'withdrawals',
    schema: contract.withdrawalSchema,
    fields: [reasonField],
    ends: true,
  },
  stopDossier: {
    noun: 'stops',
    schema: contract.stopSchema,
    fields: [{ kind: 'choice', path: 'cause', label: 'cause', choices: 'stopCause' }, reasonField],
    start: ({ status }) => ({
      texts: {
        cause:
          status === 'supplement_requested'
            ? 'not_supplemented'
            : status === 'payment_requested'
              ? 'not_paid'
              : 'applicant_request',
      },
    }),
    ends: true,
    paper: 'stop',
  },
} as const satisfies Record<string, ActSpec>;
