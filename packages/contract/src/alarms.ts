import * as z from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema, textSchema } from './common.ts';

/**
 * contradiction: figures that cannot both be true. journal: entries of a dossier are not those that follow from its
 * events. balance: a balance is not the sum of its entries.
 */
export const alarmKinds = ['contradiction', 'journal', 'balance'] as const;

export const alarmQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'closed', 'all']).default('open'),
  kind: z.enum(alarmKinds).optional(),
});

/** A cell that differs: what follows from the events, and what stands there. */
export const alarmCellSchema = z.object({
  /** Measure of the journal, or figure of the scope. */
  measure: z.string(),
  /** When it counts; the day for a balance. */
  at: z.string(),
  /** What it is counted under, as `Hộ tịch, 1.001193, online`. */
  place: z.string(),
  expected: z.int(),
  found: z.int(),
});

export const alarmDossierSchema = z.object({
  id: idSchema,
  code: z.string(),
  cells: z.array(alarmCellSchema),
});

export const alarmNoteSchema = z.object({
  at: instantSchema,
  officerName: z.string(),
  note: z.string(),
});

export const alarmSchema = z
  .object({
    id: idSchema,
    kind: z.enum(alarmKinds),
    /** Stable name of the rule that is broken. */
    rule: z.string(),
    /** Null where it is of the whole tenant. */
    unit: z.object({ id: idSchema, code: z.string().nullable(), name: z.string() }).nullable(),
    /** Which figures cannot both be true, in words. */
    sentence: z.object({ vi: z.string(), en: z.string() }),
    firstSeen: instantSchema,
    lastSeen: instantSchema,
    /** When it was found true again; null while it is open. */
    closedAt: instantSchema.nullable(),
    /** The first hundred; `dossierCount` says how many there are. */
    dossiers: z.array(alarmDossierSchema),
    dossierCount: z.int(),
    /** Cells of balances, which name no dossier. */
    cells: z.array(alarmCellSchema),
    notes: z.array(alarmNoteSchema),
  })
  .meta({ id: 'Alarm' });

export const alarmPageSchema = pageOf(alarmSchema).extend({
  /** Open ones within reach. */
  open: z.int(),
});

export const acknowledgementSchema = z.object({ note: textSchema.max(1000) });

export const reconciliationStates = ['running', 'whole', 'differing', 'failed'] as const;

/** One run: every dossier's entries computed anew from its events and compared, and every balance with its entries. */
export const reconciliationSchema = z
  .object({
    id: idSchema,
    what: z.enum(['reconcile', 'rebuild']),
    state: z.enum(reconciliationStates),
    /** Who asked; null for the nightly run. */
    askedBy: z.string().nullable(),
    reason: z.string().nullable(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    /** Of one moment: what was done later is not part of it. */
    dossiers: z.int(),
    /** How many of them are compared so far. */
    compared: z.int(),
    entries: z.int(),
    differingDossiers: z.int(),
    differingBalances: z.int(),
  })
  .meta({ id: 'Reconciliation' });

export const reconciliationListSchema = z.object({
  items: z.array(reconciliationSchema),
  /** The last run that ended with an answer; null before the first. */
  last: reconciliationSchema.nullable(),
});

export type AlarmKind = (typeof alarmKinds)[number];
export type Alarm = z.output<typeof alarmSchema>;
export type AlarmPage = z.output<typeof alarmPageSchema>;
export type AlarmCell = z.output<typeof alarmCellSchema>;
export type AlarmDossier = z.output<typeof alarmDossierSchema>;
export type AlarmQuery = z.output<typeof alarmQuerySchema>;
export type Reconciliation = z.output<typeof reconciliationSchema>;
export type ReconciliationList = z.output<typeof reconciliationListSchema>;
