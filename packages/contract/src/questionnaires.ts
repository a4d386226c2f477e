import type { Questionnaire } from '@motcua/domain/survey/questionnaire.ts';
import * as z from 'zod';
import { plainDateSchema } from './common.ts';

const wordsSchema = z.object({ vi: z.string().min(1).max(1000), en: z.string().min(1).max(1000) });
const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const itemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), code: codeSchema, text: wordsSchema }),
  z.object({
    kind: z.literal('choices'),
    code: codeSchema,
    text: wordsSchema,
    choices: z
      .array(z.object({ code: codeSchema, name: wordsSchema }))
      .min(2)
      .max(30),
  }),
]);

/** One file of reference-data/questionnaires, or one that an office adds. */
export const questionnaireSchema: z.ZodType<Questionnaire> = z
  .object({
    code: codeSchema,
    name: wordsSchema,
    source: z.object({
      document: z.string().min(1).max(500),
      confidence: z.enum(['high', 'medium', 'low']),
      note: z.object({ vi: z.string().max(1000), en: z.string().max(1000) }),
    }),
    validFrom: plainDateSchema,
    validTo: plainDateSchema.nullable(),
    scale: z
      .array(z.object({ value: z.int().min(1).max(10), name: wordsSchema, satisfied: z.boolean() }))
      .min(2)
      .max(10),
    noOpinion: wordsSchema,
    blocks: z
      .array(
        z.object({
          code: codeSchema,
          name: wordsSchema,
          factors: z
            .array(
              z.object({ code: codeSchema, name: wordsSchema, items: z.array(itemSchema).max(60) }),
            )
            .min(1)
            .max(40),
        }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: 'Questionnaire' });

export const questionnaireListSchema = z.object({
  items: z.array(
    z.object({
      /** True for one of the office's own. */
      own: z.boolean(),
      questionnaire: questionnaireSchema,
    }),
  ),
});

export type QuestionnaireList = z.output<typeof questionnaireListSchema>;
