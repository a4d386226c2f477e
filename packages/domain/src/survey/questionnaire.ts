import type { PlainDate } from '../shared/plain-date.ts';

export interface SurveyWords {
  vi: string;
  en: string;
}

/** One answer of the scale; `satisfied` ones make the index. */
export interface ScaleStep {
  /** 1 for the worst. */
  value: number;
  name: SurveyWords;
  satisfied: boolean;
}

/** `scale`: one step of the scale, or none; `choices`: any of a few; what is chosen is only counted. */
export type SurveyItem =
  | { kind: 'scale'; code: string; text: SurveyWords }
  | {
      kind: 'choices';
      code: string;
      text: SurveyWords;
      choices: readonly { code: string; name: SurveyWords }[];
    };

export interface SurveyFactor {
  code: string;
  name: SurveyWords;
  items: readonly SurveyItem[];
}

export interface SurveyBlock {
  code: string;
  name: SurveyWords;
  factors: readonly SurveyFactor[];
}

/** What is asked, as data: the structure of the satisfaction index in a span of years. */
export interface Questionnaire {
  code: string;
  name: SurveyWords;
  source: { document: string; confidence: 'high' | 'medium' | 'low'; note: SurveyWords };
  validFrom: PlainDate;
  /** Last day; null while it lasts. */
  validTo: PlainDate | null;
  scale: readonly ScaleStep[];
  /** What stands for no opinion; it is no valid answer. */
  noOpinion: SurveyWords;
  blocks: readonly SurveyBlock[];
}

/** A step of the scale for `scale` items, codes for `choices`; an item that is absent was not answered. */
export type SurveyValues = Readonly<Record<string, number | readonly string[]>>;

export function factorsOf({ blocks }: Pick<Questionnaire, 'blocks'>): SurveyFactor[] {
  return blocks.flatMap(({ factors }) => factors);
}

export function itemsOf(questionnaire: Pick<Questionnaire, 'blocks'>): SurveyItem[] {
  return factorsOf(questionnaire).flatMap(({ items }) => items);
}

/** Factors that make the index: those with items on the scale. */
export function isScored({ items }: SurveyFactor): boolean {
  return items.some(({ kind }) => kind === 'scale');
}

/** Where the values do not fit the questionnaire: codes of items; empty when all is well. */
export function misfits(questionnaire: Questionnaire, values: SurveyValues): string[] {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.code, item]));
  const steps = new Set(questionnaire.scale.map(({ value }) => value));
  return Object.entries(values)
    .filter(([code, value]) => !fits(items.get(code), { value, steps }))
    .map(([code]) => code);
}

/** A sheet without one step of the scale says nothing. */
export function isEmptySheet(questionnaire: Questionnaire, values: SurveyValues): boolean {
  return !itemsOf(questionnaire).some(
    ({ kind, code }) => kind === 'scale' && values[code] !== undefined,
  );
}

/** What makes a questionnaire unusable, as stable codes with their place; empty when it can be used. */
export function questionnaireFaults(questionnaire: Questionnaire): { code: string; at: string }[] {
  const { scale, blocks } = questionnaire;
  const items = itemsOf(questionnaire);
  const factors = factorsOf(questionnaire);
  return [
    ...twice([...items.map(({ code }) => code)], 'item-twice'),
    ...twice([...factors.map(({ code }) => code)], 'factor-twice'),
    ...twice([...blocks.map(({ code }) => code)], 'block-twice'),
    ...twice([...scale.map(({ value }) => String(value))], 'step-twice'),
    ...factors
      .filter((factor) => factor.items.length === 0)
      .map(({ code }) => ({ code: 'factor-empty', at: code })),
    ...factors
      .filter((factor) => isScored(factor) && factor.items.some(({ kind }) => kind !== 'scale'))
      .map(({ code }) => ({ code: 'factor-mixed', at: code })),
    ...(factors.some(isScored) ? [] : [{ code: 'nothing-scored', at: questionnaire.code }]),
    ...(scale.some(({ satisfied }) => satisfied) && scale.some(({ satisfied }) => !satisfied)
      ? []
      : [{ code: 'scale-one-sided', at: questionnaire.code }]),
  ];
}

function fits(
  item: SurveyItem | undefined,
  { value, steps }: { value: number | readonly string[]; steps: ReadonlySet<number> },
): boolean {
  if (item === undefined) return false;
  if (item.kind === 'scale') return typeof value === 'number' && steps.has(value);
  const known = new Set(item.choices.map(({ code }) => code));
  return typeof value !== 'number' && value.every((code) => known.has(code));
}

function twice(codes: readonly string[], fault: string): { code: string; at: string }[] {
  const seen = new Set<string>();
  return codes.flatMap((at) => {
    if (seen.has(at)) return [{ code: fault, at }];
    seen.add(at);
    return [];
  });
}
