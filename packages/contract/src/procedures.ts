import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import {
  CHANNELS,
  LEVELS,
  PROCEDURE_PART_NAMES,
  SERVICE_LEVELS,
} from '@motcua/domain/procedure/procedure.ts';
import * as z from 'zod';
import { pageOf, pageQuerySchema, plainDateSchema } from './common.ts';
import { processSchema } from './processes.ts';

export const PROCEDURE_STATES = ['draft', 'incomplete', 'published', 'abolished'] as const;

export const procedureSummarySchema = z.object({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  field: z.string(),
  levels: z.array(z.enum(LEVELS)),
  agency: z.string().describe('As printed; empty where the source leaves it out'),
  state: z.enum(PROCEDURE_STATES),
  version: z.number().int(),
});
export type ProcedureSummary = z.infer<typeof procedureSummarySchema>;

/** A limit as the calendar understands it; `kind: "text"` stayed text and asks for a human. */
const timeLimitSchema = z.custom<TimeLimit>();

export const procedureFeeSchema = z.object({
  kind: z.enum(['fee', 'charge']).nullable(),
  amount: z.number().int().describe('đồng'),
  case: z.string().optional(),
  cap: z.number().int().optional(),
});

export const procedureChannelSchema = z.object({
  channel: z.enum(CHANNELS),
  limit: timeLimitSchema,
  limitText: z.string().nullable(),
  limitChoices: z
    .array(z.object({ limit: timeLimitSchema, limitText: z.string() }))
    .optional()
    .describe('The limits that the source prints for this channel without saying when each holds'),
  fees: z.array(procedureFeeSchema),
  feeNote: z.string().nullable(),
  legalLimit: timeLimitSchema.optional(),
});

export const requiredDocumentSchema = z.object({
  id: z.string(),
  name: z.string(),
  originals: z.number().int(),
  copies: z.number().int(),
  hasForm: z.boolean(),
  case: z.string().nullable(),
});

export const procedureDetailsSchema = z.object({
  procedureCode: z.string(),
  name: z.string(),
  group: z.string(),
  field: z.string(),
  levels: z.array(z.enum(LEVELS)),
  agency: z.string(),
  decision: z.string().nullable(),
  applicants: z.array(z.string()),
  channels: z.array(procedureChannelSchema),
  checklist: z.array(requiredDocumentSchema),
  results: z.array(z.string()),
  legalBasis: z.array(z.string()),
  steps: z.string().nullable().describe('Trình tự thực hiện; null where the source leaves it out'),
  serviceLevels: z.array(z.object({ level: z.enum(SERVICE_LEVELS), from: z.string() })),
  supplementRule: z.object({
    mode: z.enum(['restart', 'pause']),
    maxAtIntake: z.number().int(),
    maxAtAppraisal: z.number().int(),
  }),
  version: z.number().int(),
  validFrom: z.string(),
  state: z.enum(PROCEDURE_STATES),
  missing: z
    .array(z.enum(PROCEDURE_PART_NAMES))
    .describe('Parts of NĐ 63/2010 Art. 8.2 that are missing'),
  cases: z.array(z.string()),
  source: z.string(),
  versions: z.array(
    z.object({ version: z.number().int(), validFrom: z.string(), state: z.enum(PROCEDURE_STATES) }),
  ),
  processes: z.array(processSchema),
});
export type ProcedureDetails = z.infer<typeof procedureDetailsSchema>;

export const procedureQuerySchema = pageQuerySchema.extend({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words or code; accents and small typing errors do not matter'),
  group: z.string().max(60).optional(),
  field: z.string().max(300).optional(),
  level: z.enum(LEVELS).optional(),
  agency: z.string().max(500).optional(),
});
export type ProcedureQuery = z.infer<typeof procedureQuerySchema>;

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const procedurePageSchema = pageOf(procedureSummarySchema).extend({
  total: z.number().int(),
  facets: z
    .object({ group: facetSchema, field: facetSchema, level: facetSchema, agency: facetSchema })
    .nullable()
    .describe('Counts over the whole answer; on the first page only'),
});
export type ProcedurePage = z.infer<typeof procedurePageSchema>;

export const procedureDayQuerySchema = z.object({
  on: plainDateSchema.optional().describe('The version of this day; of today when absent'),
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});

/** What a person fills in or changes; the rest stays as the newest version has it. */
export const procedureRevisionSchema = z.object({
  validFrom: plainDateSchema,
  name: z.string().trim().min(1).max(2000).optional(),
  agency: z.string().trim().min(1).max(2000).optional(),
  applicants: z.array(z.string().trim().min(1).max(500)).max(50).optional(),
  results: z.array(z.string().trim().min(1).max(2000)).max(50).optional(),
  steps: z.string().trim().min(1).max(50_000).optional().describe('Trình tự thực hiện, as decided'),
  checklist: z.array(requiredDocumentSchema).max(200).optional(),
  limits: z
    .array(
      z.object({
        channel: z.enum(CHANNELS),
        limitText: z.string().trim().min(1).max(600),
        isTimeCut: z
          .boolean()
          .default(false)
          .describe('The term of the law stays beside the new one'),
      }),
    )
    .optional(),
  serviceLevels: z
    .array(z.object({ level: z.enum(SERVICE_LEVELS), from: plainDateSchema }))
    .optional(),
  supplementRule: z
    .object({
      mode: z.enum(['restart', 'pause']),
      maxAtIntake: z.number().int().min(0).max(9),
      maxAtAppraisal: z.number().int().min(0).max(9),
    })
    .optional(),
});
export type ProcedureRevision = z.infer<typeof procedureRevisionSchema>;
