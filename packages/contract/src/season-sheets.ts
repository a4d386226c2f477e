import { ITEM_STANDINGS } from '@motcua/domain/season/standing.ts';
import { SHEET_ACTS, SHEET_STATES } from '@motcua/domain/season/transitions.ts';
import { SCORERS } from '@motcua/domain/scoring/set.ts';
import * as z from 'zod';
import { idSchema, instantSchema, textSchema } from './common.ts';
import { evidenceSchema } from './evidence.ts';
import { decimalSchema, factSchema } from './indicator-facts.ts';
import { measureUnitSchema, originSchema, wordsSchema } from './indicators.ts';
import { seasonSchema, seasonUnitSchema } from './seasons.ts';

/* The score sheet of one unit in a season; its addresses stand in seasons.ts. */

const whoShape = { by: z.string(), at: instantSchema };
export const sheetStateSchema = z.enum(SHEET_STATES);
export const sheetActSchema = z.enum(SHEET_ACTS);

/** Points of one column: what was given, of the items that can be scored there. */
export const columnSumSchema = z.object({
  points: z.number().nullable(),
  max: z.number().nullable(),
});

export const sheetSummarySchema = z
  .object({
    unit: seasonUnitSchema,
    state: sheetStateSchema,
    submittedAt: instantSchema.nullable(),
    /** Sent after the day, or not sent although it is over. */
    late: z.boolean(),
    daysLate: z.int(),
    columns: z.object({
      self: columnSumSchema,
      appraised: columnSumSchema,
      survey: columnSumSchema,
      final: columnSumSchema,
    }),
    /** Final points in per cent of the maximum. */
    percent: z.number().nullable(),
    /** Items of the unit without a score, and those whose score is not final for want of evidence. */
    unscored: z.int(),
    notFinal: z.int(),
    /** Items on which appraiser and unit do not agree, and those the council has not decided. */
    disputed: z.int(),
    undecided: z.int(),
  })
  .meta({ id: 'SeasonSheetSummary' });

export const sheetListSchema = z
  .object({ season: seasonSchema, items: z.array(sheetSummarySchema) })
  .meta({ id: 'SeasonSheetList' });

export const sheetItemSchema = z
  .object({
    code: z.string(),
    name: wordsSchema,
    group: z.string().nullable(),
    unit: measureUnitSchema,
    max: z.number().nullable(),
    rule: z.string().describe('Kind of rule, as linear or yes_no'),
    /** How points come about, in words. */
    ruleWords: wordsSchema,
    scoredBy: z.enum(SCORERS),
    /** What has to be shown; null where nothing is asked. */
    evidenceAsked: wordsSchema.nullable(),
    note: wordsSchema.nullable(),
    state: z.enum(ITEM_STANDINGS),
    /** Measures of the rule that the unit may tell instead of points, with what is known of them. */
    inputs: z.array(
      z.object({
        fact: z.string(),
        name: wordsSchema,
        value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
        origin: originSchema,
      }),
    ),
    /** What the system itself makes of the item today; null where it sees nothing of it. */
    live: z
      .object({
        points: z.number().nullable(),
        value: z.number().nullable(),
        /** `97,28 %`, `không phát sinh` or `chưa có nguồn`. */
        shown: wordsSchema,
        reason: wordsSchema,
        origin: originSchema,
      })
      .nullable(),
    /** Points lost today against the maximum, and how many cases bring them back. */
    lost: z
      .object({ points: z.number(), cases: z.int().nullable(), sentence: wordsSchema })
      .nullable(),
    self: z
      .object({
        points: z.number().nullable(),
        facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
        note: z.string().nullable(),
        cause: z.string().nullable(),
        /** Filled by the system from live figures. */
        live: z.boolean(),
        /** Empty, and null, where live figures fill it at this moment. */
        by: z.string(),
        at: instantSchema.nullable(),
      })
      .nullable(),
    survey: z.object({ points: z.number().nullable() }).nullable(),
    appraised: z
      .object({
        points: z.number(),
        reason: z.string().nullable(),
        cause: z.string().nullable(),
        ...whoShape,
      })
      .nullable(),
    explanation: z.object({ text: z.string(), ...whoShape }).nullable(),
    decided: z.object({ points: z.number(), reason: z.string(), ...whoShape }).nullable(),
    final: z.number().nullable(),
    percent: z.number().nullable(),
    evidence: z.array(evidenceSchema),
    /** Evidence that was used for this item in other years, to use again. */
    earlierEvidence: z.int(),
    acts: z.array(z.enum(['score', 'attach', 'appraise', 'explain', 'decide'])),
    revision: z.int().describe('Grows with each change; sent as `expected` where two might meet'),
  })
  .meta({ id: 'SeasonSheetItem' });

const sheetGroupSchema = z.object({
  code: z.string(),
  name: wordsSchema,
  group: z.string().nullable(),
  max: z.number().nullable(),
  self: z.number().nullable(),
  appraised: z.number().nullable(),
  survey: z.number().nullable(),
  final: z.number().nullable(),
  percent: z.number().nullable(),
});

export const pointChangeSchema = z
  .object({
    at: instantSchema,
    by: z.string(),
    /** Null for what concerns the whole sheet. */
    item: z.string().nullable(),
    what: z.enum([
      ...(['self', 'live', 'appraised', 'explained', 'decided', 'attached', 'detached'] as const),
      ...SHEET_ACTS,
    ]),
    before: z.number().nullable(),
    after: z.number().nullable(),
    reason: z.string().nullable(),
    sentence: wordsSchema,
  })
  .meta({ id: 'PointChange' });

export const sheetSchema = z
  .object({
    ...sheetSummarySchema.shape,
    season: seasonSchema,
    groups: z.array(sheetGroupSchema),
    items: z.array(sheetItemSchema),
    /** Where the way back begins: codes of items, the cheapest first. */
    cheapest: z.array(z.string()),
    lostToday: z.number().nullable(),
    availableActs: z.array(sheetActSchema),
    changes: z.array(pointChangeSchema),
  })
  .meta({ id: 'SeasonSheet' });

export const selfScoreSchema = z
  .object({
    points: decimalSchema.optional().describe('Points, or…'),
    facts: z
      .record(factSchema, z.union([z.number(), z.string().max(200), z.boolean()]))
      .optional()
      .describe('…the measures of the rule, from which the points are computed'),
    note: textSchema.optional(),
    cause: z.string().max(60).optional().describe('Why points are lost, by the list of causes'),
    expected: z.int().optional(),
  })
  .refine(
    ({ points, facts }) => (points === undefined) !== (facts === undefined),
    'Tell either points or the measures of the rule.',
  )
  .meta({ id: 'SelfScore' });

export const attachmentSchema = z.object({ evidenceId: idSchema }).meta({ id: 'SeasonAttachment' });
export const submissionSchema = z
  .object({
    /** Sent although items are not final: they are said to be so to the appraiser. */
    withoutEvidence: z.boolean().default(false),
  })
  .meta({ id: 'SeasonSubmission' });
export const seasonReasonSchema = z.object({ reason: textSchema }).meta({ id: 'SeasonReason' });
export const appraisalSchema = z
  .object({
    points: decimalSchema,
    reason: textSchema
      .optional()
      .describe('Asked for wherever the points differ from the self-score'),
    cause: z.string().max(60).optional(),
    expected: z.int().optional(),
  })
  .meta({ id: 'SeasonAppraisal' });
export const explanationSchema = z
  .object({ text: textSchema, expected: z.int().optional() })
  .meta({ id: 'SeasonExplanation' });
export const seasonDecisionSchema = z
  .object({
    points: decimalSchema,
    reason: textSchema,
    cause: z.string().max(60).optional(),
    expected: z.int().optional(),
  })
  .meta({ id: 'SeasonDecision' });
export type SheetSummary = z.infer<typeof sheetSummarySchema>;
export type SheetList = z.infer<typeof sheetListSchema>;
export type Sheet = z.infer<typeof sheetSchema>;
export type SheetItem = z.infer<typeof sheetItemSchema>;
export type SheetGroup = z.infer<typeof sheetGroupSchema>;
export type PointChange = z.infer<typeof pointChangeSchema>;
export type SelfScore = z.output<typeof selfScoreSchema>;
export type Appraisal = z.output<typeof appraisalSchema>;
export type SeasonDecision = z.output<typeof seasonDecisionSchema>;
