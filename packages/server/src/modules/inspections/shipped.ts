import { readdirSync, readFileSync } from 'node:fs';
import { FIGURE_NAMES } from '@motcua/contract/figures.ts';
import { checklistSchema } from '@motcua/contract/inspections.ts';
import { type Checklist, checkChecklist } from '@motcua/domain/inspection/checklist.ts';
import * as z from 'zod';

const root = new URL('../../../../../reference-data/', import.meta.url);
const words = z.strictObject({ vi: z.string(), en: z.string() });
const figure = z.enum(FIGURE_NAMES);

const rulesSchema = z.strictObject({
  confidence: z.string(),
  source: z.string(),
  minimumPercent: z.int().min(0).max(100),
  sampleSize: z.int().min(1).max(200),
  lotsOfTen: z.int().min(0).max(10),
  remindDaysBefore: z.int().min(0).max(60),
  dossiers: z.array(
    z.strictObject({
      ...{ figure, points: z.int().min(1).max(100), olderThanDays: z.int().min(1).optional() },
      ...{ words, source: z.string() },
    }),
  ),
  units: z.array(
    z.strictObject({
      ...{ code: z.string(), part: figure, whole: figure, points: z.int().min(1), words },
    }),
  ),
  pointsPerYear: z.int().min(0),
});

export type InspectionRules = z.output<typeof rulesSchema>;

let rules: InspectionRules | undefined;
let checklists: readonly Checklist[] | undefined;

/** How dossiers and units are weighed, and what a year of inspections must reach; read once. */
export function shippedRules(): InspectionRules {
  rules ??= rulesSchema.parse(readJson('inspection-rules/rules.json'));
  return rules;
}

/** What inspectors look at, by code. */
export function shippedChecklists(): readonly Checklist[] {
  checklists ??= readdirSync(new URL('checklists/', root))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => checkChecklist(checklistSchema.parse(readJson(`checklists/${name}`))));
  return checklists;
}

/** The words of a factor, whether it weighs dossiers or units; its code where the rules no longer have it. */
export function wordsOfFactor(factor: string): { vi: string; en: string } {
  const { dossiers, units } = shippedRules();
  const found =
    dossiers.find((one) => one.figure === factor) ?? units.find(({ code }) => code === factor);
  return found?.words ?? { vi: factor, en: factor };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, root), 'utf8'));
}
