import * as z from 'zod';
import { instantSchema, pageOf, pageQuerySchema, textSchema } from './common.ts';
import {
  feedbackStateSchema,
  feedbackSubjectSchema,
  feedbackUnitSchema,
  placeShape,
  senderSchema,
  wordsSchema,
} from './feedback.ts';

/*
 * What the public sends, follows and reads, without an account:
 *
 *   GET  /feedback-forms                  a form, signed: it is sent back with the feedback, once
 *   POST /public-feedback                 send; answers the code and the secret to follow it by
 *   POST /public-feedback/trackings       how far it is; code and secret
 *   POST /public-feedback/supplements     what the office asked for
 *   POST /public-feedback/ratings         was it solved?
 *   POST /public-feedback/reopenings      it was not
 *   GET  /public-feedback                 published answers
 *   GET  /public-feedback/:code
 *   GET  /public-feedback/:code/photos/:photoId
 */

export const feedbackFormSchema = z.object({
  token: z.string(),
  units: z.array(feedbackUnitSchema),
  fields: z.array(z.object({ code: z.string(), name: wordsSchema })),
});
export type FeedbackForm = z.output<typeof feedbackFormSchema>;

export const submissionSchema = z
  .object({
    form: z.string().max(300).describe('The token of a form that was opened before'),
    subject: feedbackSubjectSchema,
    field: z.string().max(60).nullable().default(null),
    unit: z.string().max(60).nullable().default(null),
    text: textSchema,
    sender: senderSchema,
    anonymous: z.boolean().default(false),
    dossierCode: z.string().trim().max(60).nullable().default(null),
    language: z.enum(['vi', 'en']).default('vi'),
    ...placeShape,
  })
  .meta({ id: 'FeedbackSubmission' });
export type Submission = z.output<typeof submissionSchema>;

export const submittedSchema = z.object({
  code: z.string(),
  secret: z.string().describe('Shown once; only its hash is kept'),
  diversion: z.object({ law: wordsSchema, guidance: wordsSchema }).nullable(),
});
export type Submitted = z.output<typeof submittedSchema>;

const keyShape = {
  code: z.string().trim().min(1).max(30),
  secret: z.string().trim().min(1).max(40),
};
export const trackingKeySchema = z.object(keyShape);
export type TrackingKey = z.output<typeof trackingKeySchema>;
export const publicSupplementSchema = z.object({ ...keyShape, text: textSchema });
export const publicRatingSchema = z.object({
  ...keyShape,
  solved: z.boolean(),
  liked: z.boolean().nullable().default(null),
  comment: z.string().trim().max(1000).nullable().default(null),
});
export const publicReopeningSchema = z.object({ ...keyShape, reason: textSchema });

export const feedbackTrackingSchema = z.object({
  code: z.string(),
  receivedAt: instantSchema,
  state: feedbackStateSchema,
  sentence: wordsSchema,
  unit: z.string(),
  text: z.string(),
  answer: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
  answerDue: instantSchema.nullable(),
  published: z.boolean(),
  rating: z.object({ solved: z.boolean(), liked: z.boolean().nullable() }).nullable(),
  question: z.string().nullable().describe('What the office asked, while it waits'),
  mayRate: z.boolean(),
  mayReopen: z.boolean(),
  history: z.array(
    z.object({ at: instantSchema, sentence: wordsSchema, text: z.string().nullable() }),
  ),
});
export type FeedbackTracking = z.output<typeof feedbackTrackingSchema>;

export const publishedQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(200).default(''),
  field: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type PublishedQuery = z.output<typeof publishedQuerySchema>;

export const publishedLineSchema = z.object({
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  subject: feedbackSubjectSchema.nullable(),
  field: wordsSchema.nullable(),
  receivedAt: instantSchema,
  publishedAt: instantSchema,
  excerpt: z.string(),
  solved: z.boolean().nullable(),
});
export const publishedPageSchema = pageOf(publishedLineSchema);
export type PublishedPage = z.output<typeof publishedPageSchema>;

export const publishedSchema = publishedLineSchema.omit({ excerpt: true }).extend({
  question: z.string(),
  answer: z.string(),
  photoIds: z.array(z.uuid()),
  joined: z.int().describe('How many others sent the same'),
});
export type PublishedFeedback = z.output<typeof publishedSchema>;
