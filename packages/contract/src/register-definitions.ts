import {
  type Condition,
  CROSS_RULES,
  DUE_OUTCOMES,
  DURATION_UNITS,
  FIELD_KINDS,
  REGISTER_GROUPS,
  type RegisterDefinition,
  RULE_CONFIDENCES,
} from '@motcua/domain/reform-register/definition.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { roleSchema } from './common.ts';

const daySchema = z
  .string()
  .refine(isPlainDate, 'There is no such day; write YYYY-MM-DD.')
  .transform((text) => text as PlainDate);
const sentenceSchema = z.string().trim().min(1).max(2000);
const wordsSchema = z.strictObject({ vi: sentenceSchema, en: sentenceSchema });
const codeSchema = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9-]{0,59}$/,
    'A code begins with a small letter; letters, digits and - follow.',
  );
const fieldNameSchema = z
  .string()
  .regex(/^(\$(unit|number|state)|[a-z][A-Za-z0-9-]{0,59})$/, 'Name a field, or $unit.');
const wholeSchema = z.int().min(0).max(100_000);

const basisSchema = z.strictObject({
  document: sentenceSchema.describe('Number of the law, decree or decision'),
  article: sentenceSchema.optional(),
  confidence: z
    .enum(RULE_CONFIDENCES)
    .describe('seen in a source, well_known, low (from memory), inferred, local (of the office)'),
  note: wordsSchema.optional(),
});

const conditionSchema: z.ZodType<Condition, unknown> = z.strictObject({
  field: fieldNameSchema.optional(),
  is: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .min(1)
    .optional(),
  filled: z.boolean().optional(),
  from: z.union([z.number(), daySchema]).optional().describe('This number or day, or later'),
  before: z.union([z.number(), daySchema]).optional(),
  state: z.array(codeSchema).min(1).optional(),
});
const conditionsSchema = z.array(conditionSchema).max(10);

const durationSchema = z.strictObject({
  amount: z.int().min(-10_000).max(10_000).optional(),
  field: fieldNameSchema.optional().describe('A number of the entry says how long'),
  unit: z.enum(DURATION_UNITS),
});

const choiceSchema = z.strictObject({ code: codeSchema, name: wordsSchema });

export const registerFieldSchema = z
  .strictObject({
    code: codeSchema,
    name: wordsSchema,
    kind: z.enum(FIELD_KINDS),
    hint: wordsSchema.optional(),
    required: z.boolean().optional(),
    when: conditionsSchema.optional().describe('Only then it may be filled'),
    choices: z.array(choiceSchema).min(1).max(200).optional(),
    register: codeSchema.optional().describe('Where an entry field leads'),
    min: z.number().optional(),
    max: z.number().optional(),
    computed: z
      .strictObject({ from: fieldNameSchema, add: durationSchema })
      .optional()
      .describe('A day that is reckoned, as the end of a movement of 90 days'),
    personal: z.boolean().optional().describe('A name or number of a person'),
    listed: z.boolean().optional().describe('A column of the list'),
  })
  .meta({ id: 'RegisterField' });

const stateSchema = z.strictObject({
  code: codeSchema,
  name: wordsSchema,
  kind: z.enum(['open', 'done', 'dropped']),
  needs: z.array(fieldNameSchema).optional(),
  needsEvidence: z.boolean().optional(),
});
const moveSchema = z.strictObject({
  from: z.array(codeSchema).min(1),
  to: codeSchema,
  name: wordsSchema,
  needsReason: z.boolean().optional(),
});
const dueSchema = z.strictObject({
  code: codeSchema,
  name: wordsSchema,
  when: conditionsSchema.optional(),
  from: fieldNameSchema.optional(),
  add: durationSchema.optional(),
  on: fieldNameSchema.optional().describe('A day that was promised'),
  done: fieldNameSchema.optional(),
  remind: wholeSchema.describe('Calendar days before'),
  basis: basisSchema.optional(),
});

const spanSchema = z.strictObject({
  from: fieldNameSchema,
  to: fieldNameSchema,
  span: durationSchema,
});
const checkSchema = z.strictObject({
  code: codeSchema,
  message: wordsSchema,
  weight: z.enum(['refuse', 'warn']),
  when: conditionsSchema.optional(),
  basis: basisSchema.optional(),
  inOrder: z.array(fieldNameSchema).min(2).optional(),
  atLeast: spanSchema.optional(),
  atMost: spanSchema.optional(),
  holds: conditionsSchema.optional(),
  differ: z.tuple([fieldNameSchema, fieldNameSchema]).optional(),
  without: z
    .strictObject({ words: z.array(sentenceSchema).min(1), in: z.array(fieldNameSchema).min(1) })
    .optional(),
});

const scopeSchema = z.strictObject({
  levels: z.array(z.string().max(40)).optional(),
  kinds: z.array(z.string().max(40)).optional(),
  named: z.array(sentenceSchema).optional(),
});
const countSchema = z
  .strictObject({
    code: codeSchema,
    name: wordsSchema,
    time: z
      .strictObject({
        in: fieldNameSchema.optional(),
        active: z
          .strictObject({ from: fieldNameSchema, to: fieldNameSchema.optional() })
          .optional(),
        upTo: fieldNameSchema.optional(),
        due: z.strictObject({ rule: codeSchema, outcome: z.enum(DUE_OUTCOMES) }).optional(),
      })
      .optional(),
    where: conditionsSchema.optional(),
    sum: fieldNameSchema.optional(),
    distinct: fieldNameSchema.optional(),
    ofUnits: z.array(scopeSchema).min(1).optional(),
    units: z.array(scopeSchema).min(1).optional(),
    owed: z
      .array(
        z.strictObject({
          levels: z.array(z.string().max(40)).min(1),
          days: z.int().min(1).max(31),
          per: z.enum(['week', 'month']),
        }),
      )
      .min(1)
      .optional(),
    plus: z.array(codeSchema).min(1).optional(),
    minus: z.array(codeSchema).optional(),
    basis: basisSchema.optional(),
    fact: z
      .string()
      .regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/, 'Name a fact as news.items.')
      .optional(),
  })
  .meta({ id: 'RegisterCount' });

const sentenceRuleSchema = z.strictObject({
  code: codeSchema,
  name: wordsSchema,
  parts: z
    .array(
      z.strictObject({
        count: codeSchema,
        vi: sentenceSchema,
        one: sentenceSchema,
        other: sentenceSchema,
      }),
    )
    .min(1)
    .max(30),
  rounding: z
    .array(
      z.strictObject({
        from: wholeSchema,
        step: z.int().min(1).max(1_000_000),
        within: wholeSchema,
        below: wordsSchema,
        above: wordsSchema,
      }),
    )
    .max(10),
  pad: z.int().min(0).max(4),
  none: wordsSchema,
});

const paperSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema,
    number: sentenceSchema,
    page: z.enum(['portrait', 'landscape']),
    copies: z.int().min(1).max(4),
    where: conditionsSchema.optional(),
    by: fieldNameSchema.optional(),
    opening: z.array(sentenceSchema).max(20).optional(),
    columns: z
      .array(
        z.strictObject({
          field: fieldNameSchema,
          title: sentenceSchema,
          width: z.int().min(20).max(400).optional(),
        }),
      )
      .min(1)
      .max(16),
    closing: z.array(sentenceSchema).max(20).optional(),
    left: sentenceSchema,
    right: sentenceSchema,
    basis: basisSchema.optional(),
  })
  .meta({ id: 'RegisterPaper' });

/** Shape of a register; `readRegisterDefinition` asks also what no shape can show. */
export const registerDefinitionSchema = z
  .strictObject({
    code: codeSchema,
    name: wordsSchema,
    about: wordsSchema,
    group: z.enum(REGISTER_GROUPS),
    basis: basisSchema,
    day: fieldNameSchema,
    title: fieldNameSchema,
    fields: z.array(registerFieldSchema).min(1).max(60),
    states: z.array(stateSchema).min(1).max(30).optional(),
    moves: z.array(moveSchema).max(100).optional(),
    dues: z.array(dueSchema).max(30).optional(),
    checks: z.array(checkSchema).max(60).optional(),
    crossRules: z.array(z.enum(CROSS_RULES)).optional(),
    counts: z.array(countSchema).max(60),
    shares: z
      .array(
        z.strictObject({
          code: codeSchema,
          name: wordsSchema,
          numerator: codeSchema,
          denominator: codeSchema,
          none: wordsSchema.optional(),
        }),
      )
      .max(30)
      .optional(),
    means: z
      .array(z.strictObject({ code: codeSchema, name: wordsSchema, count: codeSchema }))
      .max(20)
      .optional(),
    sentences: z.array(sentenceRuleSchema).max(10).optional(),
    papers: z.array(paperSchema).max(10).optional(),
    access: z.strictObject({
      read: z.array(roleSchema).min(1),
      write: z.array(roleSchema).min(1),
      reach: z.enum(['unit', 'branch']),
      readsLogged: z.boolean().optional(),
    }),
    calendar: z.boolean().optional(),
    evidence: z.boolean().optional(),
  })
  .meta({ id: 'RegisterDefinition' }) satisfies z.ZodType<RegisterDefinition, unknown>;

/** GET /api/v1/register-definitions: those the officer may read. */
export const registerDefinitionListSchema = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: wordsSchema,
      about: wordsSchema,
      group: z.enum(REGISTER_GROUPS),
      origin: z.enum(['shipped', 'own']).describe('own: added by this office'),
      mayWrite: z.boolean(),
      entries: z.int().describe('Entries of the units the officer sees'),
      overdue: z.int(),
      soon: z.int(),
    }),
  ),
});
export const registerCodeParamsSchema = z.object({ code: z.string().max(60) });

/** GET /api/v1/register-definitions/:code; POST /api/v1/register-definitions takes a definition. */
export const registerDefinitionAnswerSchema = z.object({
  origin: z.enum(['shipped', 'own']),
  mayWrite: z.boolean(),
  definition: registerDefinitionSchema,
});

export type RegisterDefinitionList = z.output<typeof registerDefinitionListSchema>;
export type RegisterDefinitionAnswer = z.output<typeof registerDefinitionAnswerSchema>;
