import * as contract from '@motcua/contract/dossier-acts.ts';
import { type ActSpec, reasonField } from './act-spec.ts';

/** Taking in, handing on, and what is written beside the work. */
export const workActs = {
  acceptDossier: {
    noun: 'acceptance',
    schema: contract.acceptanceSchema,
    fields: [
      { kind: 'date', path: 'agreedDueDate', label: 'agreedDueDate', optional: true },
      { kind: 'long', path: 'override', label: 'override', optional: true },
    ],
    paper: 'receipt',
  },
  declineDossier: {
    noun: 'declines',
    schema: contract.declineSchema,
    fields: [reasonField],
    ends: true,
    paper: 'decline',
  },
  handOver: {
    noun: 'hand-overs',
    schema: contract.handOverSchema,
    fields: [
      { kind: 'officer', path: 'toOfficerId', label: 'officer', optional: true },
      { kind: 'long', path: 'note', label: 'note', optional: true },
    ],
  },
  takeOver: { noun: 'take-overs', schema: contract.takeOverSchema, fields: [] },
  assignOfficer: {
    noun: 'assignments',
    schema: contract.assignmentRequestSchema,
    fields: [{ kind: 'officer', path: 'officerId', label: 'officer' }],
  },
  addNote: {
    noun: 'notes',
    schema: contract.noteSchema,
    fields: [{ kind: 'long', path: 'text', label: 'text' }],
  },
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
      {
        kind: 'choice',
        path: 'documentId',
        label: 'document',
        choices: 'checklist',
        optional: true,
      },
    ],
  },
  returnStep: { noun: 'returns', schema: contract.returnSchema, fields: [reasonField] },
} as const satisfies Record<string, ActSpec>;
