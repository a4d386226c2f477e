import { CAMPAIGN_ACTS, CAMPAIGN_STATES } from '@motcua/domain/survey/campaign.ts';
import { TRACE_KINDS } from '@motcua/domain/survey/gaming.ts';
import * as z from 'zod';
import { idSchema, instantSchema, plainDateSchema, shortTextSchema } from './common.ts';
import { questionnaireSchema } from './questionnaires.ts';

export const surveyWays = ['email', 'sms', 'paper', 'interview'] as const;
export const surveyModes = ['self', 'interview'] as const;

/** Who answered how many of what may be shown of a unit; see docs/guides/surveys.md. */
export const newCampaignSchema = z.object({
  title: shortTextSchema.max(200),
  questionnaire: z.string().max(60),
  /** Id or agency code: people of this unit and all below it. */
  unit: z.string().max(60),
  /** Dossiers that ended on these days, both included. */
  from: plainDateSchema,
  to: plainDateSchema,
  closesOn: plainDateSchema,
  sampleSize: z.int().min(1).max(100_000),
  stratumMinimum: z.int().min(1).max(1000).default(5),
  shownMinimum: z.int().min(3).max(1000).default(10),
  confidence: z.union([z.literal(90), z.literal(95), z.literal(99)]).default(95),
  ways: z.array(z.enum(surveyWays)).min(1).max(4),
  officeNetworks: z
    .array(z.string().regex(/^[0-9a-f.:]+(\/\d{1,3})?$/i))
    .max(50)
    .default([]),
});

export const drawingSchema = z.object({
  /** The sample follows from it; a new one of today when absent. */
  seed: z.string().min(1).max(60).optional(),
});

export const invitingSchema = z.object({ way: z.enum(['email', 'sms']) });

const campaignCoreSchema = z.object({
  id: idSchema,
  title: z.string(),
  state: z.enum(CAMPAIGN_STATES),
  unit: z.object({ id: idSchema, name: z.string() }),
  questionnaire: z.object({ code: z.string(), name: z.object({ vi: z.string(), en: z.string() }) }),
  from: plainDateSchema,
  to: plainDateSchema,
  closesOn: plainDateSchema,
  sampleSize: z.int(),
  madeAt: instantSchema,
  madeBy: z.string(),
  closedAt: instantSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  /** Sheets that came in. */
  answers: z.int(),
  /** Tickets that went out and were not made void. */
  invited: z.int(),
});

export const campaignSchema = campaignCoreSchema.meta({ id: 'SurveyCampaign' });
export const campaignListSchema = z.object({
  items: z.array(campaignSchema),
  mayManage: z.boolean(),
});

export const traceFlagSchema = z.object({
  kind: z.enum(TRACE_KINDS),
  day: plainDateSchema,
  unit: z.object({ id: idSchema, name: z.string() }),
  answers: z.int(),
});

export const stratumSchema = z.object({
  id: idSchema,
  unit: z.object({ id: idSchema, name: z.string() }),
  /** Null for the small fields together. */
  field: z.string().nullable(),
  population: z.int(),
  drawn: z.int(),
  answers: z.int(),
});

export const campaignDetailsSchema = campaignCoreSchema
  .extend({
    acts: z.array(z.enum(CAMPAIGN_ACTS)),
    seed: z.string(),
    stratumMinimum: z.int(),
    shownMinimum: z.int(),
    confidence: z.int(),
    ways: z.array(z.enum(surveyWays)),
    officeNetworks: z.array(z.string()),
    population: z.int(),
    strata: z.array(stratumSchema),
    /** People by way: drawn, not invited yet, and for which there is a way out now. */
    sample: z.array(z.object({ way: z.enum(surveyWays), drawn: z.int(), waiting: z.int() })),
    /** Whether letters and text messages can leave now. */
    ready: z.object({ email: z.boolean(), sms: z.boolean() }),
    batches: z.array(
      z.object({
        id: idSchema,
        way: z.enum(surveyWays),
        tickets: z.int(),
        madeAt: instantSchema,
        madeBy: z.string(),
        voidedAt: instantSchema.nullable(),
      }),
    ),
    messages: z.object({ waiting: z.int(), sent: z.int(), dead: z.int() }),
    byMode: z.object({ self: z.int(), interview: z.int() }),
    silence: z.object({ declined: z.int(), notFound: z.int() }),
    flags: z.array(traceFlagSchema),
  })
  .meta({ id: 'SurveyCampaignDetails' });

const figureShape = {
  /** Per cent; null where too few answered. */
  index: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  answers: z.int().nullable(),
};

const itemScoreSchema = z.object({
  code: z.string(),
  ...figureShape,
  counts: z.record(z.string(), z.int()).nullable(),
});
const factorScoreSchema = z.object({
  code: z.string(),
  ...figureShape,
  items: z.array(itemScoreSchema).readonly(),
});
const blockScoreSchema = z.object({
  code: z.string(),
  ...figureShape,
  factors: z.array(factorScoreSchema).readonly(),
});

const groupSchema = z.object({
  key: z.string(),
  name: z.string(),
  population: z.int(),
  ...figureShape,
  /** Index of each factor; null where it is hidden. */
  factors: z.record(z.string(), z.number().nullable()),
});

/** What a campaign found. Everything in it may be shown to everybody. */
export const surveyResultsSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    unit: z.object({ id: idSchema, name: z.string() }),
    from: plainDateSchema,
    to: plainDateSchema,
    closedOn: plainDateSchema.nullable(),
    questionnaire: questionnaireSchema,
    population: z.int(),
    drawn: z.int(),
    invited: z.int(),
    answers: z.int(),
    byMode: z.object({ self: z.int(), interview: z.int() }),
    minimum: z.int(),
    confidence: z.int(),
    score: z.object({ ...figureShape, blocks: z.array(blockScoreSchema).readonly() }),
    /** Overall index with each stratum weighing as many as it stands for. */
    weighted: z.number().nullable(),
    byUnit: z.array(groupSchema),
    byField: z.array(groupSchema),
    flags: z.array(traceFlagSchema),
  })
  .meta({ id: 'SurveyResults' });

export const surveyCommentsSchema = z.object({ items: z.array(z.string()) });

export const sheetValuesSchema = z.record(
  z.string().max(60),
  z.union([z.int(), z.array(z.string().max(60)).max(30)]),
);

export const interviewPackOrderSchema = z.object({ size: z.int().min(1).max(100).default(20) });

/** What an interviewer carries; tokens are in no other place. */
export const interviewPackSchema = z
  .object({
    id: idSchema,
    campaign: z.object({
      id: idSchema,
      title: z.string(),
      unitName: z.string(),
      closesOn: plainDateSchema,
    }),
    questionnaire: questionnaireSchema,
    people: z.array(
      z.object({
        token: z.string(),
        name: z.string(),
        phone: z.string().nullable(),
        address: z.string().nullable(),
        service: z.string(),
        unitName: z.string(),
      }),
    ),
  })
  .meta({ id: 'InterviewPack' });

export const interviewSchema = z.object({
  /** Made on the device; sending the same one again changes nothing. */
  clientId: idSchema,
  token: z.string().max(60),
  outcome: z.enum(['answered', 'declined', 'not_found']),
  values: sheetValuesSchema.default({}),
  comment: z.string().trim().max(2000).nullable().default(null),
});

export const interviewOutcomeSchema = z.object({ state: z.enum(['taken', 'already']) });

export type SurveyWay = (typeof surveyWays)[number];
export type SurveyMode = (typeof surveyModes)[number];
export type NewCampaign = z.output<typeof newCampaignSchema>;
export type NewCampaignInput = z.input<typeof newCampaignSchema>;
export type Campaign = z.output<typeof campaignSchema>;
export type CampaignList = z.output<typeof campaignListSchema>;
export type CampaignDetails = z.output<typeof campaignDetailsSchema>;
export type SurveyResults = z.output<typeof surveyResultsSchema>;
export type SurveyGroup = SurveyResults['byUnit'][number];
export type TraceFlag = z.output<typeof traceFlagSchema>;
export type InterviewPack = z.output<typeof interviewPackSchema>;
export type Interview = z.output<typeof interviewSchema>;
export type InterviewOutcome = z.output<typeof interviewOutcomeSchema>;
