import * as contract from '@motcua/contract/dossier-acts.ts';
import type { DossierCommand, DossierCommandType } from '@motcua/domain/dossier/commands.ts';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type * as z from 'zod';
import type { Found, Named } from './commands/find-named.ts';
import { present } from './commands/present.ts';
import { acceptanceOf, documentsOf } from './commands/receive-dossier.ts';

/** One noun of the address `/dossiers/{id}/<noun>`: what it takes and which command it becomes. */
export interface ActOf<S extends z.ZodType> {
  noun: string;
  command: DossierCommandType;
  summary: string;
  body: S;
  /** What the body names by id. */
  names?(body: z.output<S>): Named;
  build(body: z.output<S>, found: Found, at: ActPlace): DossierCommand;
}

export interface ActPlace {
  dossier: Dossier;
  /** The desk at which the officer acts, for acts that need one. */
  deskId(): string;
}

/** Every act on a dossier that exists. A row is a route, a schema and a command; nothing else is written for it. */
export const acts: readonly Act[] = [
  act({
    noun: 'acceptance',
    command: 'acceptDossier',
    summary: 'Accept an online filing: code, receipt, clock',
    body: contract.acceptanceSchema,
    build: (body, _found, at) => ({
      ...{ type: 'acceptDossier', deskId: at.deskId(), ...acceptanceOf(at.deskId(), body) },
    }),
  }),
  act({
    noun: 'declines',
    command: 'declineDossier',
    summary: 'Decline an online filing at the desk (form 03)',
    body: contract.declineSchema,
    build: ({ reason }, _found, at) => ({ type: 'declineDossier', reason, deskId: at.deskId() }),
  }),
  act({
    noun: 'hand-overs',
    command: 'handOver',
    summary: 'Hand over to the next step of the process',
    body: contract.handOverSchema,
    names: (body) => ({ officer: body.toOfficerId, unit: body.toUnitId }),
    build: ({ note }, found) => ({
      type: 'handOver',
      ...present({ note, toUnitId: found.unit?.id, toOfficer: found.officer }),
    }),
  }),
  act({
    noun: 'take-overs',
    command: 'takeOver',
    summary: 'Take the dossier as one’s own work',
    body: contract.takeOverSchema,
    build: () => ({ type: 'takeOver' }),
  }),
  act({
    noun: 'assignments',
    command: 'assignOfficer',
    summary: 'Assign an officer',
    body: contract.assignmentRequestSchema,
    names: (body) => ({ officer: body.officerId }),
    build: (body, found) => ({
      type: 'assignOfficer',
      officer: found.officer ?? { id: body.officerId, name: '' },
    }),
  }),
  act({
    noun: 'notes',
    command: 'addNote',
    summary: 'Add a note',
    body: contract.noteSchema,
    build: ({ text }) => ({ type: 'addNote', text }),
  }),
  act({
    noun: 'contacts',
    command: 'recordContact',
    summary: 'Record a contact with the applicant',
    body: contract.contactSchema,
    build: (body) => ({ type: 'recordContact', ...body }),
  }),
  act({
    noun: 'attachments',
    command: 'attachFile',
    summary: 'Attach an uploaded file',
    body: contract.attachmentSchema,
    names: (body) => ({ files: [body.fileId] }),
    build: (body, found) => ({
      ...{ type: 'attachFile', documentId: body.documentId, file: found.file(body.fileId) },
    }),
  }),
  act({
    noun: 'returns',
    command: 'returnStep',
    summary: 'Send back one step',
    body: contract.returnSchema,
    build: ({ reason }) => ({ type: 'returnStep', reason }),
  }),
  act({
    noun: 'supplement-requests',
    command: 'requestSupplement',
    summary: 'Ask for a supplement (form 02): the clock stops',
    body: contract.supplementRequestSchema,
    build: (body) => ({ type: 'requestSupplement', ...present(body) }),
  }),
  act({
    noun: 'supplements',
    command: 'supplementDossier',
    summary: 'Take in what was asked for',
    body: contract.supplementSchema,
    names: (body) => ({ files: body.documents.flatMap((document) => document.fileIds) }),
    build: (body, found) => ({
      ...{ type: 'supplementDossier', documents: documentsOf(body.documents, found) },
    }),
  }),
  act({
    noun: 'payment-requests',
    command: 'requestPayment',
    summary: 'Ask for a financial obligation: the clock stops',
    body: contract.paymentRequestSchema,
    build: (body) => ({ type: 'requestPayment', ...present(body) }),
  }),
  act({
    noun: 'payments',
    command: 'recordPayment',
    summary: 'Record the payment that was asked for',
    body: contract.paymentSchema,
    build: (body) => ({ type: 'recordPayment', ...body }),
  }),
  act({
    noun: 'proposals',
    command: 'proposeResult',
    summary: 'Propose a result',
    body: contract.proposalSchema,
    names: (body) => ({ files: body.draftFileId === undefined ? [] : [body.draftFileId] }),
    build: ({ outcome, summary, draftFileId }, found) => ({
      ...{ type: 'proposeResult', outcome, summary },
      ...(draftFileId === undefined ? {} : { draft: found.file(draftFileId) }),
    }),
  }),
  act({
    noun: 'approvals',
    command: 'approveDossier',
    summary: 'Approve the proposed result',
    body: contract.approvalSchema,
    build: ({ note }) => ({ type: 'approveDossier', ...present({ note }) }),
  }),
  act({
    noun: 'refusals',
    command: 'refuseDossier',
    summary: 'Refuse on the merits, with reasons',
    body: contract.refusalSchema,
    names: ({ paper }) => ({ files: paper?.fileIds ?? [] }),
    build: ({ paper, ...body }, found) => ({
      ...{ type: 'refuseDossier', ...body },
      ...(paper === undefined ? {} : { paper: signedPaper(paper, found) }),
    }),
  }),
  act({
    noun: 'results',
    command: 'recordResult',
    summary: 'Record the signed result: the work ends',
    body: contract.resultSchema,
    names: (body) => ({ files: body.fileIds }),
    build: ({ summary, ...paper }, found) => ({
      ...{ type: 'recordResult', summary, ...signedPaper(paper, found) },
    }),
  }),
  act({
    noun: 'announcements',
    command: 'announceResult',
    summary: 'Announce the result to the applicant',
    body: contract.announcementSchema,
    build: (body) => ({ type: 'announceResult', ...body }),
  }),
  act({
    noun: 'deliveries',
    command: 'deliverResult',
    summary: 'Deliver the result',
    body: contract.deliverySchema,
    names: ({ signature }) => ({ files: signature.kind === 'drawn' ? [signature.fileId] : [] }),
    build: ({ recipient, signature, trackingNumber, ...body }, found) => ({
      ...{ type: 'deliverResult', ...body, recipient: present(recipient) },
      signature:
        signature.kind === 'drawn'
          ? { kind: 'drawn', file: found.file(signature.fileId) }
          : signature,
      ...present({ trackingNumber }),
    }),
  }),
  act({
    noun: 'withdrawals',
    command: 'withdrawDossier',
    summary: 'Withdraw at the wish of the applicant',
    body: contract.withdrawalSchema,
    build: ({ reason }) => ({ type: 'withdrawDossier', reason }),
  }),
  act({
    noun: 'stops',
    command: 'stopDossier',
    summary: 'Stop the work',
    body: contract.stopSchema,
    build: (body) => ({ type: 'stopDossier', ...body }),
  }),
  act({
    noun: 'apologies',
    command: 'apologiseForDelay',
    summary: 'Apologise and give a new date, once (form 04)',
    body: contract.apologySchema,
    build: (body) => ({ type: 'apologiseForDelay', ...body }),
  }),
  act({
    noun: 'recalculations',
    command: 'recalculateDueDate',
    summary: 'Count the due date again on the calendar of today',
    body: contract.recalculationSchema,
    build: ({ reason }) => ({ type: 'recalculateDueDate', reason }),
  }),
  act({
    noun: 'rehomings',
    command: 'rehomeDossier',
    summary: 'Give the dossier to the successor of its agency',
    body: contract.rehomingSchema,
    names: (body) => ({ unit: body.toUnitId }),
    build: ({ toUnitId, reason }) => ({ type: 'rehomeDossier', toUnitId, reason }),
  }),
];

/** A row whose types have met; what fastify parsed with its schema is what its functions take. */
export interface Act {
  noun: string;
  command: DossierCommandType;
  summary: string;
  body: z.ZodType;
  names(body: unknown): Named;
  build(body: unknown, found: Found, at: ActPlace): DossierCommand;
}

function act<S extends z.ZodType>(row: ActOf<S>): Act {
  return {
    ...row,
    names: (body) => row.names?.(body as z.output<S>) ?? {},
    build: (body, found, at) => row.build(body as z.output<S>, found, at),
  };
}

function signedPaper(
  { fileIds, ...paper }: { number: string; signedOn: PlainDate; signer: string; fileIds: string[] },
  found: Found,
) {
  return { ...paper, files: fileIds.map(found.file) };
}
