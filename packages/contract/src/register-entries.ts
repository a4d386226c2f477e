import { DUE_STATES } from '@motcua/domain/reform-register/dues.ts';
import * as z from 'zod';
import { idSchema, pageOf, pageQuerySchema, plainDateSchema, textSchema } from './common.ts';

const codeSchema = z.string().min(1).max(60);

/** By field of the register; what is not filled in is left out. */
export const entryValuesSchema = z.record(
  codeSchema,
  z.union([
    z.boolean(),
    z.number(),
    z.string().trim().min(1).max(5000),
    z.array(z.string().trim().min(1).max(500)).max(500),
  ]),
);

export const entryDueSchema = z.object({
  rule: z.string(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  state: z.enum(DUE_STATES),
});

export const registerEntrySchema = z
  .object({
    id: idSchema,
    register: z.string(),
    unit: z.object({ id: idSchema, name: z.string() }),
    number: z.int().describe('Counted from 1 in each unit and year'),
    day: z.string(),
    values: entryValuesSchema,
    state: z.string().nullable(),
    struckOut: z.object({ reason: z.string(), at: z.string(), by: z.string() }).nullable(),
    dues: z.array(entryDueSchema),
    revision: z.int().describe('Send it back as If-Match with a change'),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntryView = z.output<typeof registerEntrySchema>;

/** One step of the life of an entry; nothing is ever taken away. */
export const entryEventSchema = z.object({
  revision: z.int(),
  what: z.enum(['entered', 'changed', 'moved', 'struck_out']),
  at: z.string(),
  by: z.string(),
  unitName: z.string().nullable(),
  reason: z.string().nullable(),
  state: z.string().nullable(),
  changes: z.array(
    z.object({
      field: z.string(),
      before: entryValuesSchema.valueType.nullable(),
      after: entryValuesSchema.valueType.nullable(),
    }),
  ),
});
export const entryWarningSchema = z.object({ field: z.string(), vi: z.string(), en: z.string() });

export const registerEntryDetailsSchema = registerEntrySchema.extend({
  history: z.array(entryEventSchema),
  warnings: z.array(entryWarningSchema),
  names: z
    .record(z.string(), z.string())
    .describe('Names behind the ids of units and entries in the values'),
});
export type RegisterEntryDetails = z.output<typeof registerEntryDetailsSchema>;

const periodShape = {
  unit: z
    .string()
    .max(60)
    .optional()
    .describe('Code or id; its branch too. Everything in reach when absent'),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
};

/** GET /api/v1/registers/:code/entries */
export const entryQuerySchema = pageQuerySchema.extend({
  ...periodShape,
  state: codeSchema.optional(),
  due: z.enum(['overdue', 'soon']).optional(),
  q: z.string().trim().max(200).optional().describe('Words of any text, accents apart'),
  struck: z.enum(['0', '1']).default('0').describe('1: those struck out as well'),
});
export type EntryQuery = z.output<typeof entryQuerySchema>;

export const entryPageSchema = pageOf(registerEntrySchema).extend({
  names: z.record(z.string(), z.string()),
  total: z.int(),
});
export type EntryPage = z.output<typeof entryPageSchema>;

export const entryParamsSchema = z.object({ code: codeSchema, id: idSchema });

/** POST /api/v1/registers/:code/entries */
export const newEntrySchema = z.object({
  unit: z.string().max(60).describe('Code or id of the unit that keeps the entry'),
  values: entryValuesSchema,
});
export type NewEntry = z.output<typeof newEntrySchema>;

/** PUT /api/v1/registers/:code/entries/:id: all values, as they are from now on. */
export const entryChangeSchema = z.object({
  values: entryValuesSchema,
  reason: textSchema.optional(),
});
export type EntryChange = z.output<typeof entryChangeSchema>;

/** POST …/:id/moves: to another state, with what it needs filled in. */
export const entryMoveSchema = z.object({
  to: codeSchema,
  values: entryValuesSchema.default({}).describe('Filled in with the move; others stay'),
  reason: textSchema.optional(),
});
export type EntryMove = z.output<typeof entryMoveSchema>;

/** POST …/:id/strikings: the entry stays to be read, and counts no more. */
export const entryStrikingSchema = z.object({ reason: textSchema });

/** GET /api/v1/registers/:code/summary */
export const summaryQuerySchema = z.object({ ...periodShape });
export type SummaryQuery = z.output<typeof summaryQuerySchema>;

const numberedSchema = z.object({ code: z.string(), vi: z.string(), en: z.string() });
const countsSchema = z.object({
  counts: z.array(numberedSchema.extend({ value: z.int() })),
  shares: z.array(
    numberedSchema.extend({
      numerator: z.int(),
      denominator: z.int(),
      ratio: z.number().nullable().describe('Null: nothing arose, không phát sinh'),
      none: z.object({ vi: z.string(), en: z.string() }),
    }),
  ),
  means: z.array(numberedSchema.extend({ years: z.int(), mean: z.number() })),
});
export const registerSummarySchema = countsSchema.extend({
  from: z.string(),
  to: z.string(),
  unit: z.object({ id: idSchema, name: z.string() }).nullable(),
  sentences: z.array(z.object({ code: z.string(), vi: z.string(), en: z.string() })),
  levels: z.array(countsSchema.extend({ level: z.string() })),
});
export type RegisterSummary = z.output<typeof registerSummarySchema>;

/** GET /api/v1/registers/:code/papers/:paper.pdf */
export const paperParamsSchema = z.object({ code: codeSchema, paper: codeSchema });
export const registerFileQuerySchema = z.object({
  ...periodShape,
  bom: z.enum(['0', '1']).default('0'),
});

/** POST /api/v1/registers/:code/imports takes a file (.xlsx or .csv). */
export const entryImportQuerySchema = z.object({
  unit: z.string().max(60).describe('Code or id of the unit of rows that name none'),
  dryRun: z.enum(['0', '1']).default('0'),
});
export const entryImportAnswerSchema = z.object({
  rows: z.int(),
  entered: z.int(),
  faults: z.array(z.object({ row: z.int(), column: z.string(), vi: z.string(), en: z.string() })),
});
export type EntryImportAnswer = z.output<typeof entryImportAnswerSchema>;

/** GET /api/v1/register-dues: what falls due in all registers the officer sees. */
export const registerDueQuerySchema = z.object({
  unit: z.string().max(60).optional(),
  state: z.enum(['overdue', 'soon', 'both']).default('both'),
});
export const registerDueListSchema = z.object({
  items: z.array(
    z.object({
      register: z.string(),
      registerName: z.object({ vi: z.string(), en: z.string() }),
      entryId: idSchema,
      title: z.string(),
      unit: z.object({ id: idSchema, name: z.string() }),
      rule: z.string(),
      ruleName: z.object({ vi: z.string(), en: z.string() }),
      dueOn: z.string(),
      state: z.enum(['overdue', 'soon']),
    }),
  ),
});
export type RegisterDueList = z.output<typeof registerDueListSchema>;

/** GET /api/v1/registers/:code/reads: who looked at a register whose reads are logged. */
export const registerReadListSchema = z.object({
  items: z.array(
    z.object({ at: z.string(), by: z.string(), what: z.string(), unitName: z.string().nullable() }),
  ),
});
