import type { FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import { LIMIT_UNITS } from '@motcua/domain/calendar/time-limit.ts';
import * as z from 'zod';

const wordsSchema = z.object({ vi: z.string().min(1), en: z.string().min(1) });
const limitSchema = z.object({
  kind: z.literal('duration'),
  value: z.number().positive().max(366),
  unit: z.enum(LIMIT_UNITS),
});
const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,58}$/);

const attributeSchema = z.object({
  code: codeSchema,
  datatype: z.enum([
    ...(['string', 'number', 'datetime', 'text'] as const),
    ...(['singlevaluelist', 'multivaluelist'] as const),
  ]),
  required: z.boolean(),
  name: wordsSchema,
  values: z.array(z.object({ key: z.string().min(1).max(60), name: wordsSchema })),
});

const fieldSchema = z.object({
  code: codeSchema,
  name: wordsSchema,
  description: wordsSchema,
  group: wordsSchema.nullable(),
  answer: limitSchema.nullable(),
  unit: z.string().nullable(),
  keywords: z.array(z.string()),
  attributes: z.array(attributeSchema),
});

const diversionSchema = z.object({ law: wordsSchema, guidance: wordsSchema });

/** The rules of feedback as a file: shipped ones, and those of an office. */
export const feedbackRulebookSchema: z.ZodType<FeedbackRulebook> = z.object({
  code: codeSchema,
  name: wordsSchema,
  source: z.string().min(1),
  confidence: z.enum(['confirmed', 'reported', 'example']),
  limits: z.object({
    transfer: limitSchema,
    refusal: limitSchema,
    request: limitSchema,
    answer: limitSchema,
    publication: limitSchema,
    whileWaiting: z.enum(['pause', 'run']),
  }),
  fields: z
    .array(fieldSchema)
    .refine((fields) => new Set(fields.map(({ code }) => code)).size === fields.length, {
      error: 'Each field has a code of its own.',
    }),
  diversions: z.object({ complaint: diversionSchema, denunciation: diversionSchema }),
});

export const mapPlacesSchema = z.object({
  source: z.string(),
  confidence: z.string(),
  places: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number() })),
});
