import { LEVELS } from '@motcua/domain/procedure/procedure.ts';
import {
  PROPOSAL_KINDS,
  REVIEW_ACTS,
  REVIEW_STATES,
} from '@motcua/domain/procedure-review/review.ts';
import * as z from 'zod';
import { dongSchema, idSchema, instantSchema, plainDateSchema, shortTextSchema } from './common.ts';

/*
 * The yearly review of procedures (NĐ 63/2010 Art. 27–31). Addresses, all under /api/v1:
 *
 *   GET  /procedure-review-plans?year=2026          reviewPlanListSchema
 *   POST /procedure-review-plans                    newReviewPlanSchema → 201 reviewPlanSchema
 *   GET  /procedure-reviews?year=2026&unit=…        reviewListSchema
 *   POST /procedure-reviews                         newReviewSchema → 201 reviewSchema
 *   GET  /procedure-reviews/:id                     reviewSchema, ETag = its revision
 *   PUT  /procedure-reviews/:id/proposal            proposalBodySchema
 *   POST /procedure-reviews/:id/submissions         to whoever decides
 *   POST /procedure-reviews/:id/returns             { reason }
 *   POST /procedure-reviews/:id/approvals           decisionBodySchema
 *   POST /procedure-reviews/:id/publication         a new version of the procedure, with the shorter limit
 *
 * Every change takes If-Match with the ETag and answers reviewSchema.
 */

const unitSchema = z.object({ id: idSchema, name: z.string() });

export const newReviewPlanSchema = z
  .object({
    unit: z.string().min(1).max(60).describe('Agency code or id'),
    year: z.int().min(1990).max(2200),
    number: z.string().trim().min(1).max(100).describe('15/KH-UBND'),
    decidedOn: plainDateSchema,
    signer: z.string().trim().min(1).max(200),
  })
  .meta({ id: 'NewReviewPlan' });

export const reviewPlanSchema = z
  .object({
    id: idSchema,
    unit: unitSchema,
    year: z.int(),
    number: z.string(),
    decidedOn: plainDateSchema,
    signer: z.string(),
    planned: z.int(),
    done: z.int().describe('Proposals that were submitted'),
  })
  .meta({ id: 'ReviewPlan' });
export const reviewPlanListSchema = z.object({ items: z.array(reviewPlanSchema) });

export const newReviewSchema = z
  .object({
    planId: idSchema,
    procedureCode: z.string().min(1).max(80),
    level: z.enum(LEVELS),
    leadUnit: z.string().min(1).max(60).describe('Agency code or id of who reviews'),
    dueOn: plainDateSchema,
    cause: shortTextSchema,
  })
  .meta({ id: 'NewReview' });

export const costActivitySchema = z.object({
  name: z.string().trim().min(1).max(300),
  minutes: z.int().min(0).max(1_000_000),
  hourlyWage: dongSchema,
  otherCost: dongSchema,
});

export const complianceCostSchema = z
  .object({
    activities: z.array(costActivitySchema).max(60),
    fees: dongSchema,
    timesAYear: z
      .number()
      .min(0)
      .max(10_000)
      .describe('Of one applicant; once in five years is 0.2'),
    applicants: z.int().min(0).max(100_000_000),
  })
  .meta({ id: 'ComplianceCost' });

export const proposalSchema = z
  .object({
    kind: z.enum(PROPOSAL_KINDS),
    content: z.string().trim().max(20_000),
    reason: z.string().trim().max(20_000),
    legalChanges: z.string().trim().max(20_000),
    before: complianceCostSchema.nullable(),
    after: complianceCostSchema.nullable(),
    limits: z
      .array(
        z.object({
          channel: z.enum(['counter', 'online', 'postal']),
          limitText: z.string().trim().min(1).max(600),
        }),
      )
      .max(3),
    steps: z.string().trim().min(1).max(50_000).nullable(),
    simulationId: idSchema.nullable(),
  })
  .meta({ id: 'ReviewProposal' });
export const proposalBodySchema = proposalSchema;

export const decisionBodySchema = z
  .object({
    number: z.string().trim().min(1).max(100).describe('1234/QĐ-UBND'),
    decidedOn: plainDateSchema,
    signer: z.string().trim().min(1).max(200),
    effectiveOn: plainDateSchema,
  })
  .meta({ id: 'ReviewDecision' });
export const returnBodySchema = z.object({ reason: shortTextSchema }).meta({ id: 'ReviewReturn' });

const costSumSchema = z.object({
  perDossier: z.int(),
  time: z.int(),
  other: z.int(),
  fees: z.int(),
  aYear: z.int(),
});
const rateSchema = z.number().nullable().describe('(before − after) / before; null of nothing');

export const costComparisonSchema = z.object({
  before: costSumSchema,
  after: costSumSchema,
  saved: z.object({ perDossier: z.int(), aYear: z.int() }),
  rate: z.object({ perDossier: rateSchema, aYear: rateSchema }),
});

/** Both terms of one way of submitting, side by side. */
export const termComparisonSchema = z.object({
  channel: z.enum(['counter', 'online', 'postal']),
  legalText: z.string(),
  bindingText: z.string().describe('That binds today: of the law, or of an earlier cut'),
  proposedText: z.string(),
  share: z
    .number()
    .nullable()
    .describe('Of the term of the law; null where they cannot be compared'),
});

const summaryShape = {
  id: idSchema,
  planId: idSchema,
  year: z.int(),
  unit: unitSchema,
  leadUnit: unitSchema,
  procedureCode: z.string(),
  procedureName: z.string(),
  field: z.string(),
  level: z.enum(LEVELS),
  dueOn: plainDateSchema,
  cause: z.string(),
  state: z.enum(REVIEW_STATES),
  kind: z.enum(PROPOSAL_KINDS).nullable(),
  isLate: z.boolean().describe('Past its day without a submitted proposal'),
  rate: rateSchema,
};
export const reviewSummarySchema = z.object(summaryShape).meta({ id: 'ReviewSummary' });
export const reviewListSchema = z.object({ items: z.array(reviewSummarySchema) });
export const reviewQuerySchema = z.object({
  year: z.coerce.number().int().min(1990).max(2200),
  unit: z.string().max(60).optional().describe('With all below it; as far as one sees when absent'),
});

export const reviewSchema = z
  .object({
    ...summaryShape,
    revision: z.int(),
    availableActs: z.array(z.enum(REVIEW_ACTS)),
    proposal: proposalSchema.nullable(),
    cost: costComparisonSchema.nullable(),
    terms: z.array(termComparisonSchema),
    decision: decisionBodySchema.nullable(),
    publishedVersion: z.int().nullable(),
    history: z.array(
      z.object({
        act: z.enum(['plan', ...REVIEW_ACTS]),
        at: instantSchema,
        by: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ProcedureReview' });

export const reviewParamsSchema = z.object({ id: idSchema });

export type NewReviewPlan = z.output<typeof newReviewPlanSchema>;
export type ReviewPlan = z.output<typeof reviewPlanSchema>;
export type NewReview = z.output<typeof newReviewSchema>;
export type ReviewProposal = z.output<typeof proposalSchema>;
export type ReviewDecision = z.output<typeof decisionBodySchema>;
export type ReviewSummary = z.output<typeof reviewSummarySchema>;
export type ProcedureReview = z.output<typeof reviewSchema>;
export type TermComparison = z.output<typeof termComparisonSchema>;
export type ReviewQuery = z.output<typeof reviewQuerySchema>;
