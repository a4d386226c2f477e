import * as contract from '@motcua/contract/dossier-acts.ts';
import { present } from '../commands/present.ts';
import { acceptanceOf } from '../commands/request-of.ts';
import { type Act, act } from './act.ts';

/** Acts at the desk and along the steps of the process. */
export const processingActs: readonly Act[] = [
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
];
