import * as contract from '@motcua/contract/dossier-acts.ts';
import { type ActSpec, reasonField } from './act-spec.ts';

/** What stops the clock, lets it run again, or moves a promise. */
export const clockActs = {
  requestSupplement: {
    noun: 'supplement-requests',
    schema: contract.supplementRequestSchema,
    fields: [
      { kind: 'items', path: 'items', label: 'items' },
      reasonField,
      { kind: 'date', path: 'respondBy', label: 'respondBy', optional: true },
      { kind: 'long', path: 'override', label: 'override', optional: true, hint: 'overrideHint' },
    ],
    paper: 'supplement',
  },
  supplementDossier: {
    noun: 'supplements',
    schema: contract.supplementSchema,
    fields: [{ kind: 'documents', path: 'documents', label: 'documents' }],
  },
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
  apologiseForDelay: {
    noun: 'apologies',
    schema: contract.apologySchema,
    fields: [
      { kind: 'choice', path: 'cause', label: 'cause', choices: 'latenessCause' },
      reasonField,
      { kind: 'date', path: 'newDueDate', label: 'newDueDate' },
    ],
    start: () => ({ texts: { cause: 'agency' } }),
    paper: 'apology',
  },
  recalculateDueDate: {
    noun: 'recalculations',
    schema: contract.recalculationSchema,
    fields: [reasonField],
  },
  rehomeDossier: {
    noun: 'rehomings',
    schema: contract.rehomingSchema,
    fields: [{ kind: 'text', path: 'toUnitId', label: 'toUnit' }, reasonField],
  },
} as const satisfies Record<string, ActSpec>;
