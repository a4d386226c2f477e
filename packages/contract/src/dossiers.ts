import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import { dossierStatuses } from '@motcua/domain/dossier/status.ts';
import * as z from 'zod';
import {
  dongSchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  plainDateSchema,
  roleSchema,
} from './common.ts';
import { deadlineSchema } from './deadlines.ts';
import { applicantSchema, representativeSchema, resultDeliverySchema } from './dossier-acts.ts';

export const statusSchema = z.enum(dossierStatuses);

/** What is left of the working time, in minutes of the unit's sessions; negative minutes do not occur, `state` tells. */
export const remainingSchema = z.object({
  state: z.enum(['in_time', 'soon', 'late', 'waiting', 'done']),
  minutes: z.int(),
  vi: z.string(),
  en: z.string(),
});

/** One row of a list. Identity numbers never appear in lists. */
export const dossierSummarySchema = z
  .object({
    id: idSchema,
    code: z.string().nullable(),
    filingNumber: z.string().nullable(),
    status: statusSchema,
    procedureCode: z.string(),
    procedureName: z.string(),
    field: z.string(),
    channel: z.enum(CHANNELS),
    applicantName: z.string(),
    unitId: idSchema,
    unitName: z.string(),
    receivedAt: instantSchema.nullable(),
    dueAt: instantSchema.nullable(),
    promisedAt: instantSchema.nullable(),
    provisional: z.boolean(),
    endedAt: instantSchema.nullable(),
    deliveredAt: instantSchema.nullable(),
    outcome: z.enum(['granted', 'refused', 'withdrawn', 'stopped']).nullable(),
    timeliness: z.enum(['early', 'on_time', 'late']).nullable(),
    step: z.int().nullable(),
    stepName: z.string().nullable(),
    stepRole: roleSchema.nullable(),
    holderId: idSchema.nullable(),
    holderName: z.string().nullable(),
    needsReview: z.boolean(),
    remaining: remainingSchema.nullable(),
  })
  .meta({ id: 'DossierSummary' });

const fileSchema = z
  .object({
    fileId: idSchema,
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
  })
  .meta({ id: 'File' });

export const documentViewSchema = z.object({
  documentId: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  quantity: z.int(),
  files: z.array(fileSchema),
});

/** The whole dossier for those who may see it; `availableActions` first names the act that comes next. */
export const dossierSchema = dossierSummarySchema
  .extend({
    version: z.int(),
    case: z.string().nullable(),
    procedureVersion: z.int(),
    applicant: applicantSchema,
    representative: representativeSchema.nullable(),
    documents: z.array(documentViewSchema),
    checklist: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        originals: z.int(),
        copies: z.int(),
        case: z.string().nullable(),
      }),
    ),
    fees: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(['fee', 'charge']).nullable(),
        amount: dongSchema,
        paid: z.boolean(),
      }),
    ),
    resultDelivery: resultDeliverySchema,
    register: z.object({ year: z.int(), number: z.int(), deskId: idSchema }).nullable(),
    deskName: z.string().nullable(),
    formSet: z.string().nullable(),
    papers: z.array(
      z.object({
        form: z.string(),
        number: z.string().describe('Of the form; empty for a letter, which is no numbered form'),
        title: z.string(),
        href: z.string(),
      }),
    ),
    steps: z.array(
      z.object({
        no: z.int(),
        name: z.string(),
        role: roleSchema,
        allowanceDays: z.number().nullable(),
        state: z.enum(['passed', 'current', 'coming']),
        due: instantSchema.nullable(),
      }),
    ),
    proposal: z.object({ outcome: z.enum(['grant', 'refuse']), summary: z.string() }).nullable(),
    approved: z.boolean(),
    apologised: z.boolean(),
    announced: z.boolean(),
    paymentDue: z.object({ name: z.string(), amount: dongSchema }).nullable(),
    supplementOpen: z.enum(['intake', 'appraisal']).nullable(),
    result: z
      .object({
        number: z.string(),
        signedOn: plainDateSchema,
        signer: z.string(),
        summary: z.string(),
        files: z.array(fileSchema),
      })
      .nullable(),
    review: z.array(z.string()),
    availableActions: z.array(z.string()),
  })
  .meta({ id: 'Dossier' });

/** One line of the history: the fact, who, when, and its sentence in the reader's language. */
export const historyLineSchema = z
  .object({
    version: z.int(),
    type: z.string(),
    at: instantSchema,
    actor: z.object({
      officerId: z.string(),
      name: z.string(),
      role: roleSchema,
      unitId: z.string(),
      employer: z.string().optional(),
    }),
    sentence: z.string(),
    hash: z.string(),
    event: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryLine' });

/** Answer of every act: where the dossier stands after it. */
export const actResultSchema = z
  .object({
    id: idSchema,
    code: z.string().nullable(),
    status: statusSchema,
    version: z.int(),
    dueAt: instantSchema.nullable(),
    dueDate: plainDateSchema.nullable(),
    provisional: z.boolean(),
    availableActions: z.array(z.string()),
  })
  .meta({ id: 'ActResult' });

export const figureNames = [
  'carriedOver',
  'receivedOnline',
  'receivedDirect',
  'received',
  'total',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'resolved',
  'openInTime',
  'openOverdue',
  'open',
] as const;

/** Filters of `GET /dossiers`; `figure` with `unit`, `from`, `to` lists exactly what a figure of report II.06a counted. */
export const dossierQuerySchema = pageQuerySchema.extend({
  q: z.string().max(200).optional(),
  status: z.union([statusSchema, z.array(statusSchema)]).optional(),
  unit: z.string().max(60).optional(),
  /** Code; the name where the catalogue does not know the procedure. */
  procedure: z.string().max(1000).optional(),
  field: z.string().max(200).optional(),
  channel: z.enum(CHANNELS).optional(),
  work: z
    .enum(['mine', 'unclaimed', 'desk', 'waiting', 'late', 'review', 'open', 'all'])
    .default('all'),
  sort: z.enum(['due', 'newest']).default('due'),
  figure: z.enum(figureNames).optional(),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
});

export const dossierPageSchema = pageOf(dossierSummarySchema);
/** Numbers on the tabs of the work list. */
export const workCountsSchema = z
  .object({
    mine: z.int(),
    unclaimed: z.int(),
    desk: z.int(),
    waiting: z.int(),
    late: z.int(),
    review: z.int(),
    open: z.int(),
  })
  .meta({ id: 'WorkCounts' });
export const uploadedFileSchema = fileSchema;

/** The due date of a dossier with its ledger; `changes` keeps every date it had, and why it moved. */
export const dossierDeadlineSchema = deadlineSchema
  .extend({
    promised: z
      .object({ due: instantSchema, dueDate: plainDateSchema })
      .describe('What the applicant was told last, after an apology too'),
    changes: z.array(
      z.object({
        at: instantSchema,
        cause: z.enum(['accepted', 'restarted', 'resumed', 'apology', 'recalculated', 'imported']),
        due: instantSchema,
        dueDate: plainDateSchema,
      }),
    ),
  })
  .meta({ id: 'DossierDeadline' });

/** Anonymous look-up: the code and the degree of completion, nothing personal (TT 01/2018 Art. 16.2d). */
export const trackingSchema = z
  .object({
    code: z.string(),
    status: z.string().describe("In the reader's language"),
    state: statusSchema,
    percent: z.int(),
    receivedOn: plainDateSchema.nullable(),
    dueDate: plainDateSchema.nullable(),
    provisional: z.boolean(),
    steps: z.array(z.object({ name: z.string(), state: z.enum(['passed', 'current', 'coming']) })),
    sentence: z.string(),
  })
  .meta({ id: 'Tracking' });

export type DossierSummary = z.output<typeof dossierSummarySchema>;
export type DossierView = z.output<typeof dossierSchema>;
export type HistoryLine = z.output<typeof historyLineSchema>;
export type ActResult = z.output<typeof actResultSchema>;
export type DossierDeadline = z.output<typeof dossierDeadlineSchema>;
export type DossierQuery = z.output<typeof dossierQuerySchema>;
export type WorkCounts = z.output<typeof workCountsSchema>;
export type Tracking = z.output<typeof trackingSchema>;
export type Figure = (typeof figureNames)[number];
