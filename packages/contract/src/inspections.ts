import {
  INSPECTION_ACTS,
  INSPECTION_KINDS,
  INSPECTION_STATES,
} from '@motcua/domain/inspection/states.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema, shortTextSchema, textSchema } from './common.ts';
import { inspectionRecordSchema } from './inspection-records.ts';
import { recommendationSchema } from './inspection-recommendations.ts';

export const inspectionKindSchema = z.enum(INSPECTION_KINDS).meta({ id: 'InspectionKind' });
export const inspectionStateSchema = z.enum(INSPECTION_STATES).meta({ id: 'InspectionState' });
const wordsSchema = z.object({ vi: z.string(), en: z.string() });
const percentSchema = z.int().min(0).max(100);

export const checklistSchema = z
  .object({
    code: z.string().max(80),
    title: wordsSchema,
    confidence: z.enum(['law', 'example']),
    sections: z
      .array(
        z.object({
          code: z.string(),
          title: wordsSchema,
          items: z
            .array(
              z.object({
                code: z.string(),
                question: wordsSchema,
                source: z.string(),
                photo: z.boolean(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Checklist' });

export const checklistsSchema = z.object({ items: z.array(checklistSchema).readonly() });

/** A year's plan of inspections of one office over the units below it. */
export const newInspectionPlanSchema = z
  .object({
    year: z.int().min(2000).max(2100),
    title: shortTextSchema,
    number: shortTextSchema.nullable().default(null),
    issuedOn: plainDateSchema.nullable().default(null),
    /** Share of units that must be inspected in the year. */
    minimumPercent: percentSchema.default(30),
    /** Whose units are meant: this unit and those directly below it. */
    unitId: idSchema,
  })
  .meta({ id: 'NewInspectionPlan' });

const memberSchema = z.object({
  officerId: idSchema,
  part: z.enum(['leader', 'secretary', 'member']),
});

export const newInspectionSchema = z
  .object({
    planId: idSchema.nullable().default(null),
    kind: inspectionKindSchema,
    /** Inspected unit, by id or code. */
    unit: z.string().max(60),
    teamNumber: z.int().min(1).max(999),
    startsOn: plainDateSchema,
    endsOn: plainDateSchema,
    /** Whose work is looked at. */
    periodFrom: plainDateSchema,
    periodTo: plainDateSchema,
    decision: shortTextSchema.nullable().default(null),
    checklists: z.array(z.string().max(80)).min(1).max(20),
    members: z.array(memberSchema).min(1).max(30),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'] })
  .refine(({ periodFrom, periodTo }) => periodTo >= periodFrom, { path: ['periodTo'] })
  .meta({ id: 'NewInspection' });

const unitSchema = z.object({ id: idSchema, code: z.string().nullable(), name: z.string() });

export const inspectionSummarySchema = z
  .object({
    id: idSchema,
    planId: idSchema.nullable(),
    kind: inspectionKindSchema,
    state: inspectionStateSchema,
    unit: unitSchema,
    teamNumber: z.int(),
    startsOn: plainDateSchema,
    endsOn: plainDateSchema,
    /** The inspected unit does not know of it yet. */
    isSecret: z.boolean(),
    findings: z.int(),
    recommendations: z.int(),
    resolved: z.int(),
    /** Whether this officer is of the team. */
    isMember: z.boolean(),
    /** Grows with each act and with the sample: a phone sees that its package is older. */
    revision: z.int(),
  })
  .meta({ id: 'InspectionSummary' });

export const inspectionPlanSchema = newInspectionPlanSchema
  .extend({
    id: idSchema,
    unit: unitSchema,
    coverage: z.object({
      units: z.int(),
      planned: z.int(),
      inspected: z.int(),
      needed: z.int(),
      isReached: z.boolean(),
    }),
  })
  .omit({ unitId: true })
  .meta({ id: 'InspectionPlan' });

export const inspectionsQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: inspectionStateSchema.optional(),
});
export const inspectionListSchema = z.object({
  plans: z.array(inspectionPlanSchema),
  items: z.array(inspectionSummarySchema),
  /** Of all inspections seen here: recommendations resolved of those that count, and distinct groups addressed. */
  followUp: z.object({ resolved: z.int(), total: z.int(), groups: z.int(), overdue: z.int() }),
  mayPlan: z.boolean(),
});

export const riskReasonSchema = z.object({
  factor: z.string(),
  words: wordsSchema,
  points: z.number(),
});

export const sampledDossierSchema = z
  .object({
    dossierId: idSchema,
    number: z.int(),
    way: z.enum(['risk', 'lot']),
    points: z.int(),
    reasons: z.array(riskReasonSchema),
    code: z.string(),
    procedureName: z.string(),
    receivedAt: instantSchema.nullable(),
    dueAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    status: z.string(),
  })
  .meta({ id: 'SampledDossier' });

export const sampleSchema = z.object({
  seed: z.string(),
  candidates: z.int(),
  drawnAt: instantSchema,
  items: z.array(sampledDossierSchema),
});

export const newSampleSchema = z
  .object({
    size: z.int().min(1).max(200).optional(),
    lotsOfTen: z.int().min(0).max(10).optional(),
    /** The same seed draws the same dossiers from the same figures; made by the server when absent. */
    seed: z.string().min(1).max(60).optional(),
  })
  .meta({ id: 'NewInspectionSample' });

export const inspectionPhotoSchema = z
  .object({
    id: idSchema,
    item: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    takenAt: instantSchema,
    officerName: z.string(),
  })
  .meta({ id: 'InspectionPhoto' });

export const inspectionSchema = inspectionSummarySchema
  .extend({
    decision: z.string().nullable(),
    periodFrom: plainDateSchema,
    periodTo: plainDateSchema,
    members: z.array(memberSchema.extend({ name: z.string() })),
    checklists: z.array(checklistSchema),
    sample: sampleSchema.nullable(),
    records: z.array(inspectionRecordSchema),
    photos: z.array(inspectionPhotoSchema),
    recommendationList: z.array(recommendationSchema),
    summary: z.object({
      items: z.int(),
      met: z.int(),
      notMet: z.int(),
      notApplicable: z.int(),
      open: z.int(),
    }),
    concludedAt: instantSchema.nullable(),
    cancelReason: z.string().nullable(),
    availableActs: z.array(z.enum(INSPECTION_ACTS)),
    /** The piece of evidence that the minutes became. */
    evidenceId: idSchema.nullable(),
    /** Whether this officer is of those who answer for the inspection. */
    isInspector: z.boolean(),
  })
  .meta({ id: 'Inspection' });

export const inspectionParamsSchema = z.object({ id: idSchema });
export const cancellationSchema = z.object({ reason: textSchema });

/** Units of one office by what their live figures say. */
export const unitRiskQuerySchema = z.object({
  unit: z.string().max(60),
  from: plainDateSchema,
  to: plainDateSchema,
});
export const unitRiskSchema = z
  .object({
    items: z.array(
      z.object({
        unit: unitSchema,
        rank: z.int(),
        points: z.number(),
        yearsSince: z.int().nullable(),
        reasons: z.array(
          z.object({
            factor: z.string(),
            words: wordsSchema,
            part: z.int(),
            whole: z.int(),
            points: z.number(),
          }),
        ),
      }),
    ),
    needed: z.int(),
  })
  .meta({ id: 'UnitRisk' });

/** People who may be of a team. */
export const inspectorsSchema = z.object({
  items: z.array(z.object({ id: idSchema, name: z.string(), unitName: z.string() })),
});

export type Inspection = z.output<typeof inspectionSchema>;
export type InspectionSummary = z.output<typeof inspectionSummarySchema>;
export type InspectionPlan = z.output<typeof inspectionPlanSchema>;
export type InspectionList = z.output<typeof inspectionListSchema>;
export type NewInspection = z.output<typeof newInspectionSchema>;
export type NewInspectionPlan = z.output<typeof newInspectionPlanSchema>;
export type NewSample = z.output<typeof newSampleSchema>;
export type SampledDossier = z.output<typeof sampledDossierSchema>;
export type InspectionPhoto = z.output<typeof inspectionPhotoSchema>;
export type UnitRisk = z.output<typeof unitRiskSchema>;
