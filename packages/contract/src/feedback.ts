import { CLOCK_STATES } from '@motcua/domain/feedback/clocks.ts';
import { REFUSAL_GROUNDS } from '@motcua/domain/feedback/events.ts';
import { PERSONAL_KINDS } from '@motcua/domain/feedback/personal-data.ts';
import { FEEDBACK_CLOCKS } from '@motcua/domain/feedback/rulebook.ts';
import {
  DIVERTED_SUBJECTS,
  FEEDBACK_CHANNELS,
  FEEDBACK_SUBJECTS,
} from '@motcua/domain/feedback/subject.ts';
import { FEEDBACK_ACTS, FEEDBACK_STATES } from '@motcua/domain/feedback/transitions.ts';
import * as z from 'zod';
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  plainDateSchema,
  shortTextSchema,
  textSchema,
} from './common.ts';

/*
 * Feedback (phản ánh, kiến nghị) as the desk works on it. Addresses, all under /api/v1:
 *
 *   GET  /feedback                    the inbox: what is owed first stands first
 *   POST /feedback                    an officer writes down what somebody said by telephone or at the desk
 *   GET  /feedback/:id                feedbackSchema, ETag = its revision
 *   POST /feedback/:id/<noun>         one act; If-Match as text of the revision, answers feedbackSchema
 *   GET  /feedback/:id/clocks/:number the days that lead to the end of a clock
 *   GET  /feedback/:id/duplicates     what looks like the same matter
 *   POST /feedback/:id/publication-checks  what in a text looks like personal data
 *   POST /feedback/:id/sender-readings     who sent it; each reading is noted
 *   GET  /feedback/:id/photos/:photoId
 *   GET  /feedback-map, /feedback-figures, /feedback-rules, /feedback-alarms
 *
 * What the public sends, follows and reads is in public-feedback.ts.
 */

export const feedbackSubjectSchema = z.enum(FEEDBACK_SUBJECTS);
export const feedbackStateSchema = z.enum(FEEDBACK_STATES);
export const feedbackChannelSchema = z.enum(FEEDBACK_CHANNELS);
export const feedbackActSchema = z.enum(FEEDBACK_ACTS);
export const ownSubjectSchema = z.enum(['behaviour', 'regulation', 'urban']);

export const wordsSchema = z.object({ vi: z.string(), en: z.string() });
export const feedbackUnitSchema = z.object({
  id: idSchema,
  code: z.string().nullable(),
  name: z.string(),
});

export const placeShape = {
  address: z.string().trim().max(300).nullable().default(null),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
};

export const senderSchema = z.object({
  name: z.string().trim().max(120).nullable().default(null),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^[+\d][\d .-]{7,28}$/, 'feedback.phone-wrong')
    .nullable()
    .default(null),
  email: z.email('feedback.email-wrong').max(200).nullable().default(null),
  address: z.string().trim().max(300).nullable().default(null),
});
export type FeedbackSender = z.output<typeof senderSchema>;

export const newFeedbackSchema = z
  .object({
    channel: z.enum(['phone', 'desk', 'email']),
    unit: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('Whose matter it is; the own one otherwise'),
    subject: feedbackSubjectSchema.nullable().default(null),
    field: z.string().max(60).nullable().default(null),
    text: textSchema.describe('Word for word as it was said (NĐ 20/2008 Art. 7)'),
    sender: senderSchema,
    anonymous: z.boolean().default(false),
    dossierCode: z.string().trim().max(60).nullable().default(null),
    ...placeShape,
  })
  .meta({ id: 'NewFeedback' });
export type NewFeedback = z.output<typeof newFeedbackSchema>;

/** The secret is read out or printed for the sender; only its hash is kept. */
export const writtenDownSchema = z.object({ id: idSchema, code: z.string(), secret: z.string() });

export const FEEDBACK_VIEWS = ['due', 'waiting', 'publish', 'over', 'all'] as const;

export const feedbackQuerySchema = pageQuerySchema.extend({
  view: z.enum(FEEDBACK_VIEWS).default('due').describe('due: what the office owes something'),
  unit: z.string().max(60).optional(),
  subject: feedbackSubjectSchema.optional(),
  field: z.string().max(60).optional(),
  channel: feedbackChannelSchema.optional(),
  late: z.enum(['0', '1']).default('0'),
  q: z.string().trim().max(200).optional(),
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
});
export type FeedbackQuery = z.output<typeof feedbackQuerySchema>;

const headShape = {
  id: idSchema,
  code: z.string(),
  channel: feedbackChannelSchema,
  receivedAt: instantSchema,
  state: feedbackStateSchema,
  subject: feedbackSubjectSchema.nullable(),
  field: z.object({ code: z.string(), name: wordsSchema }).nullable(),
  unit: feedbackUnitSchema,
  late: z.boolean(),
  /** What the office owes next, and by when. */
  next: z.object({ clock: z.enum(FEEDBACK_CLOCKS), due: instantSchema }).nullable(),
  round: z.int(),
};

export const feedbackLineSchema = z.object({
  ...headShape,
  excerpt: z.string(),
  address: z.string().nullable(),
  photos: z.int(),
  joined: z.int().describe('How many share its answer'),
});
export type FeedbackLine = z.output<typeof feedbackLineSchema>;

export const feedbackPageSchema = pageOf(feedbackLineSchema).extend({
  counts: z.record(z.enum(FEEDBACK_VIEWS), z.int()),
  lateCount: z.int(),
});
export type FeedbackPage = z.output<typeof feedbackPageSchema>;

export const feedbackClockSchema = z.object({
  number: z.int().describe('For the address of its ledger'),
  kind: z.enum(FEEDBACK_CLOCKS),
  round: z.int(),
  unit: feedbackUnitSchema,
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  limit: wordsSchema,
  due: instantSchema.nullable(),
  provisional: z.boolean(),
  state: z.enum(CLOCK_STATES),
});
export type FeedbackClockLine = z.output<typeof feedbackClockSchema>;

export const feedbackSchema = z
  .object({
    ...headShape,
    revision: z.int(),
    text: z.string(),
    askedSubject: feedbackSubjectSchema.nullable(),
    address: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    attributes: z.array(z.object({ name: wordsSchema, value: z.string() })),
    dossierCode: z.string().nullable(),
    anonymous: z.boolean(),
    /** Whether there is anything to be read about the sender. */
    hasSender: z.boolean(),
    canBeWritten: z.boolean().describe('The sender left a mail address or a telephone'),
    photos: z.array(
      z.object({ id: idSchema, name: z.string(), contentType: z.string(), shown: z.boolean() }),
    ),
    main: z.object({ id: idSchema, code: z.string() }).nullable(),
    joined: z.array(z.object({ id: idSchema, code: z.string(), excerpt: z.string() })),
    answer: z.string().nullable(),
    publication: z
      .object({ title: z.string(), question: z.string(), answer: z.string() })
      .nullable(),
    rating: z.object({ solved: z.boolean(), liked: z.boolean().nullable() }).nullable(),
    clocks: z.array(feedbackClockSchema),
    availableActs: z.array(feedbackActSchema).describe('What this officer may do now'),
    history: z.array(
      z.object({
        at: instantSchema,
        what: z.string(),
        by: z.string().nullable(),
        sentence: wordsSchema,
        text: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Feedback' });
export type FeedbackDetails = z.output<typeof feedbackSchema>;

export const sortingSchema = z.object({
  subject: ownSubjectSchema,
  field: z.string().max(60).nullable().default(null),
});
export const transferSchema = z.object({
  unit: z.string().min(1).max(60).describe('Agency code or id'),
  reason: shortTextSchema,
});
export const feedbackReasonSchema = z.object({ reason: shortTextSchema });
export const requestSchema = z.object({ question: textSchema });
export const supplementSchema = z.object({ text: textSchema });
export const refusalSchema = z.object({ ground: z.enum(REFUSAL_GROUNDS), reason: textSchema });
export const diversionSchema = z.object({
  subject: z.enum(DIVERTED_SUBJECTS),
  guidance: textSchema.optional().describe('Where to go; the words of the rules otherwise'),
});
export const answerSchema = z.object({ text: z.string().trim().min(1).max(20_000) });
export const joiningSchema = z.object({ mainId: idSchema });
export const noteSchema = z.object({ text: textSchema });

const publicTextShape = {
  title: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(5000),
  answer: z.string().trim().min(1).max(20_000),
};
export const publicationSchema = z
  .object({
    ...publicTextShape,
    photoIds: z.array(idSchema).max(20).default([]),
    kept: z
      .array(z.string().max(300))
      .max(200)
      .default([])
      .describe('Stretches that look like personal data and that this person leaves in'),
    seen: z.literal(true).describe('The person has read what will be shown'),
  })
  .meta({ id: 'FeedbackPublication' });
export const publicationCheckSchema = z.object(publicTextShape);

export const personalSpanSchema = z.object({
  kind: z.enum(PERSONAL_KINDS),
  from: z.int(),
  to: z.int(),
  text: z.string(),
});
export const publicationFindingsSchema = z.object({
  title: z.array(personalSpanSchema),
  question: z.array(personalSpanSchema),
  answer: z.array(personalSpanSchema),
});
export type PublicationFindings = z.output<typeof publicationFindingsSchema>;

export const duplicatesSchema = z.object({
  items: z.array(
    z.object({
      ...{ id: idSchema, code: z.string(), excerpt: z.string(), state: feedbackStateSchema },
      ...{ receivedAt: instantSchema, address: z.string().nullable() },
      metres: z.int().nullable(),
      likeness: z.number().describe('0 to 1'),
    }),
  ),
});

export const senderReadingSchema = z.object({ reason: z.string().trim().max(500).default('') });

export const feedbackPointSchema = z.object({
  ...{ id: idSchema, code: z.string(), excerpt: z.string(), state: feedbackStateSchema },
  ...{ late: z.boolean(), latitude: z.number(), longitude: z.number() },
  ...{ address: z.string().nullable(), field: z.string().nullable(), receivedAt: instantSchema },
});
export const mapPlaceSchema = z.object({
  ...{ name: z.string(), latitude: z.number(), longitude: z.number() },
});
export const feedbackMapSchema = z.object({
  points: z.array(feedbackPointSchema),
  places: z.array(mapPlaceSchema).describe('Towns to find one’s way by'),
  withoutPlace: z.int().describe('How many of the same choice have no place on the map'),
});
export type FeedbackMap = z.output<typeof feedbackMapSchema>;

export const feedbackFiguresQuerySchema = z.object({
  unit: z.string().min(1).max(60),
  axis: z.enum(['own', 'subordination', 'territory']).default('subordination'),
  from: plainDateSchema,
  to: plainDateSchema,
});
export const feedbackFiguresSchema = z.object({
  received: z.int(),
  answered: z.int(),
  late: z.int(),
  published: z.int(),
  rated: z.int(),
  satisfied: z.int(),
  rate: wordsSchema.describe('100 %, or “không phát sinh” where none came in'),
});

export const feedbackRulesSchema = z.object({
  name: wordsSchema,
  source: z.string(),
  limits: z.array(z.object({ clock: z.enum(FEEDBACK_CLOCKS), limit: wordsSchema })),
  fields: z.array(
    z.object({
      ...{ code: z.string(), name: wordsSchema, description: wordsSchema, limit: wordsSchema },
    }),
  ),
  diversions: z.array(
    z.object({ subject: z.enum(DIVERTED_SUBJECTS), law: wordsSchema, guidance: wordsSchema }),
  ),
});

export const feedbackAlarmListSchema = z.object({
  items: z.array(
    z.object({
      ...{ feedbackId: idSchema, code: z.string(), kind: z.enum(['due_soon', 'overdue']) },
      ...{ clock: z.enum(FEEDBACK_CLOCKS), unit: feedbackUnitSchema },
      ...{ due: instantSchema, at: instantSchema },
    }),
  ),
});

export const feedbackParamsSchema = z.object({ id: idSchema });
export const feedbackClockParamsSchema = z.object({
  id: idSchema,
  number: z.coerce.number().int().min(0).max(500),
});
export const feedbackPhotoParamsSchema = z.object({ id: idSchema, photoId: idSchema });
