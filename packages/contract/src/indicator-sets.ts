import {
  COMBINES,
  CONFIDENCES,
  type IndicatorSet,
  LEVELS,
  MISSING_POLICIES,
  NO_CASE_POLICIES,
  PERIOD_KINDS,
  SCORERS,
} from '@motcua/domain/scoring/set.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import {
  boundSchema,
  boundShape,
  codeSchema,
  conditionSchema,
  decimalSchema,
  factSchema,
  namedSchema,
  unitSchema,
} from './indicator-facts.ts';
import { ruleSchema } from './indicator-rules.ts';

const daySchema = z.string().refine(isPlainDate, 'There is no such day; write YYYY-MM-DD.');
const decimalsSchema = z.int().min(0).max(12);

export const legalSourceSchema = z
  .strictObject({
    document: z.string().min(1).describe('Number of the decision, decree or plan'),
    date: daySchema.optional(),
    article: z.string().optional(),
    confidence: z
      .enum(CONFIDENCES)
      .describe('seen in a source, well_known, low (from memory), inferred, local (of the office)'),
    note: namedSchema.optional(),
  })
  .meta({ id: 'LegalSource' });

export const targetSchema = z
  .strictObject({
    ...boundShape,
    from: daySchema.optional().describe('First day on which this row holds'),
    to: daySchema.optional().describe('Last day on which this row holds'),
    when: z.array(conditionSchema).optional(),
    note: namedSchema.optional(),
  })
  .meta({ id: 'Target' });

const factsSchema = z.array(factSchema);
const formulaSchema = z
  .union(
    [
      z.strictObject({ sum: factsSchema.min(1) }),
      z.strictObject({ difference: factsSchema.min(2) }),
      z.strictObject({ largest: factsSchema.min(1) }),
      z.strictObject({ smallest: factsSchema.min(1) }),
    ],
    { error: 'Write {"sum": […]}, {"difference": […]}, {"largest": […]} or {"smallest": […]}.' },
  )
  .meta({ id: 'Formula' });

export const factDefinitionSchema = z
  .strictObject({
    id: factSchema,
    name: namedSchema,
    unit: unitSchema.optional(),
    of: formulaSchema.optional().describe('Made from other facts, unless it is told itself'),
    note: namedSchema.optional(),
  })
  .meta({ id: 'FactDefinition' });

export const itemSchema = z
  .strictObject({
    code: codeSchema,
    name: namedSchema,
    unit: unitSchema,
    numerator: factSchema.optional().describe('The fact that is counted'),
    denominator: factSchema
      .optional()
      .describe('What it is counted of; without it the value is the fact itself'),
    rule: ruleSchema,
    max: decimalSchema.optional().describe('Points of a full result'),
    weight: decimalSchema.optional().describe('For weighted sums and means; 1 when not told'),
    target: z
      .union([targetSchema, z.array(targetSchema).min(1)])
      .optional()
      .describe('One target, or a table whose first fitting row holds'),
    when: z.array(conditionSchema).optional().describe('Asked only where all of these hold'),
    missing: z.enum(MISSING_POLICIES).optional().describe('When nobody told a figure'),
    noCase: z.enum(NO_CASE_POLICIES).optional().describe('When the denominator is 0'),
    round: decimalsSchema.optional().describe('Decimals of its points'),
    given: factSchema.optional().describe('Fact with its points, used when its own are missing'),
    scoredBy: z
      .enum(SCORERS)
      .optional()
      .describe('In a season: self, appraiser, survey, live (when not told) or imported'),
    evidence: namedSchema.optional().describe('What has to be shown for it, in words'),
    source: legalSourceSchema.optional(),
    note: namedSchema.optional(),
  })
  .meta({ id: 'Item' });

export const groupSchema = z
  .strictObject({
    code: codeSchema,
    name: namedSchema,
    max: decimalSchema.optional().describe('Must be the sum of its parts'),
    weight: decimalSchema.optional().describe('For weighted sums and means; 1 when not told'),
    combine: z.enum(COMBINES).optional().describe('sum when not told'),
    given: factSchema
      .optional()
      .describe('Fact with the points of the group, when parts are missing'),
    source: legalSourceSchema.optional(),
    note: namedSchema.optional(),
    get items(): z.ZodArray<z.ZodType<IndicatorSet['items'][number]>> {
      return z.array(nodeSchema).min(1);
    },
  })
  .meta({ id: 'Group' });

const nodeSchema: z.ZodType<IndicatorSet['items'][number]> = z
  .union([groupSchema, itemSchema])
  .meta({ id: 'Node' });

const bandSchema = z
  .strictObject({
    code: codeSchema,
    name: namedSchema,
    atLeast: decimalSchema.optional().describe('Lower bound, inclusive; the last band has none'),
    of: z.enum(['points', 'percent_of_max']).optional().describe('points when not told'),
  })
  .meta({ id: 'Band' });

const acrossSchema = z
  .strictObject({
    code: codeSchema,
    name: namedSchema,
    item: codeSchema.describe('The item whose value is held against `reached` in each unit'),
    reached: boundSchema,
    target: boundSchema.describe('For the share of units, in per cent'),
    when: z.array(conditionSchema).optional(),
    source: legalSourceSchema.optional(),
    note: namedSchema.optional(),
  })
  .meta({ id: 'Across' });

/** Shape of a SET.json; `readIndicatorSet` asks also what no shape can show, as sums that do not add up. */
export const indicatorSetSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'Use small letters, digits, dots and dashes.'),
    name: namedSchema,
    source: legalSourceSchema,
    validFrom: daySchema.describe('YYYY-MM-DD'),
    validTo: daySchema.optional(),
    levels: z.array(z.enum(LEVELS)).min(1).describe('Who is scored'),
    period: z.strictObject({
      kinds: z.array(z.enum(PERIOD_KINDS)).min(1),
      calendar: z.enum(['calendar', 'reporting']).describe('reporting: from the 15th to the 14th'),
    }),
    note: namedSchema.optional(),
    facts: z
      .array(factDefinitionSchema)
      .optional()
      .describe('When there is a list, it is complete'),
    items: z.array(nodeSchema).min(1).describe('Groups and items, three levels at most'),
    total: z
      .strictObject({
        max: decimalSchema.optional().describe('Must be the sum of its parts'),
        combine: z.enum(COMBINES).optional().describe('sum when not told'),
        given: factSchema
          .optional()
          .describe('Fact with the total, taken when figures are missing'),
      })
      .optional(),
    rounding: z
      .strictObject({
        item: decimalsSchema.optional(),
        group: decimalsSchema.optional(),
        total: decimalsSchema.optional(),
        compare: z
          .enum(['exact', 'rounded'])
          .optional()
          .describe('What bands and ranks look at: the total before (exact) or after rounding'),
      })
      .optional(),
    missing: z
      .enum(MISSING_POLICIES)
      .optional()
      .describe('For items that do not say it themselves'),
    noCase: z.enum(NO_CASE_POLICIES).optional().describe('For items that do not say it themselves'),
    rank: z
      .strictObject({
        ties: z.enum(['competition', 'dense']).optional(),
        order: z.enum(['descending', 'ascending']).optional(),
        within: factSchema.optional().describe('Units are ranked among those that share this fact'),
      })
      .optional(),
    bands: z.array(bandSchema).min(1).optional(),
    across: z.array(acrossSchema).optional(),
  })
  .meta({ id: 'IndicatorSet' }) satisfies z.ZodType<IndicatorSet>;
