import * as contract from '@motcua/contract/dossier-acts.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Found } from '../commands/find-named.ts';
import { present } from '../commands/present.ts';
import { type Act, act } from './act.ts';

/** Acts that lead to the result, hand it over or end the work without one. */
export const endingActs: readonly Act[] = [
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
];

function signedPaper(
  { fileIds, ...paper }: { number: string; signedOn: PlainDate; signer: string; fileIds: string[] },
  found: Found,
) {
  return { ...paper, files: fileIds.map(found.file) };
}
