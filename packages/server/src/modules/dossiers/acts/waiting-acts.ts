import * as contract from '@motcua/contract/dossier-acts.ts';
import { present } from '../commands/present.ts';
import { documentsOf } from '../commands/request-of.ts';
import { type Act, act } from './act.ts';

/** Acts that stop, start or move the clock, or the dossier itself. */
export const waitingActs: readonly Act[] = [
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
