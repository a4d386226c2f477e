import { readdirSync, readFileSync } from 'node:fs';
import type { FieldList } from '@motcua/domain/plan/field-list.ts';
import { plainDateSchema } from '@motcua/contract/common.ts';
import * as z from 'zod';

const root = new URL('../../../../../reference-data/reform-programmes/', import.meta.url);

const sourceSchema = z.object({
  document: z.string(),
  article: z.string().optional(),
  issuedOn: z.string().optional(),
  confidence: z.enum(['seen', 'well_known', 'low', 'inferred', 'local']),
});
const codedSchema = z.strictObject({ code: z.string(), vi: z.string(), en: z.string() });

const fieldListSchema = z.strictObject({
  code: z.string(),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  from: plainDateSchema,
  to: plainDateSchema,
  fields: z.array(codedSchema).min(1),
  source: sourceSchema,
});

const rulesSchema = z.strictObject({
  issue: z.strictObject({ monthsIntoPeriod: z.int().min(0).max(12) }),
  remindWorkingDaysBefore: z.array(z.int().min(0).max(250)),
  midYear: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  causes: z.array(codedSchema).min(1),
  source: sourceSchema,
});

export type PlanRules = z.output<typeof rulesSchema>;

let lists: readonly FieldList[] | undefined;
let rules: PlanRules | undefined;

/** The reform fields of each national programme, oldest first; read once. */
export function shippedFieldLists(): readonly FieldList[] {
  lists ??= readdirSync(root)
    .filter((name) => name.endsWith('.json') && name !== 'plan-rules.json')
    .map((name) => fieldListSchema.parse(readJson(name)))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return lists;
}

/** How plans are kept: when they are issued, reminded of and reviewed, and which causes may be named. */
export function shippedRules(): PlanRules {
  rules ??= rulesSchema.parse(readJson('plan-rules.json'));
  return rules;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, root), 'utf8'));
}
