import { type Facts, type FactValue, isGivenFact, partsOf } from './facts.ts';
import { formatNumber } from './format.ts';
import { type Origin, originOfParts } from './origin.ts';
import { compare, isDecimal, rational } from './rational.ts';
import { factsOfItem } from './rules.ts';
import type { IndicatorSet, ItemDefinition } from './set.ts';
import { inBoth, type Named, type Words } from './words.ts';

/**
 * Which measures of a set the system counts by itself, and from what. A measure that is not named here,
 * or named with `told` only, has no number until an import brings one with its evidence.
 */
export interface SetBinding {
  set: string;
  facts: Readonly<Record<string, FactBinding>>;
}

export interface FactBinding {
  /** Figures of dossiers, added (or taken off, with `less`). */
  figures?: readonly FigureTerm[] | undefined;
  /** Of what the figures come to, as 480 for working minutes that are told in working days. */
  divideBy?: number | undefined;
  /** What the catalogue of procedures says on the last day of the period. */
  catalogue?: string | undefined;
  /** What the tree of units says: its kind, level, desks or staff. */
  unit?: string | undefined;
  /** What a module counts from its own work, as `plan.tasksDone`. */
  counted?: string | undefined;
  /** A day of the period itself, for what had to be done before it began. */
  period?: 'firstDay' | 'lastDay' | 'dayBefore' | undefined;
  /** Who has to tell it where the system does not see it. */
  told?: Named | undefined;
  /** How it is counted, in words. */
  how?: Named | undefined;
}

export interface FigureTerm {
  figure: string;
  /** Of dossiers that came in by this channel only. */
  channel?: string | undefined;
  less?: true | undefined;
}

/** What is known of one unit or person: numbers that were counted, and those that were told with evidence. */
export interface KnownFacts {
  counted: Readonly<Record<string, FactValue>>;
  imported: Readonly<Record<string, FactValue>>;
}

export interface BoundFacts {
  facts: Facts;
  /** Of every measure that has a value. */
  origins: Readonly<Record<string, Origin>>;
  contradictions: readonly FactContradiction[];
}

/** Counted and told, and not the same: both are kept and shown, neither is corrected. */
export interface FactContradiction {
  fact: string;
  counted: FactValue;
  imported: FactValue;
  sentence: Words;
}

/**
 * One value for each measure. What is counted goes before what is told, except in a period in which nothing
 * was counted at all: before the system was there, the imported figures are the only ones.
 */
export function bindFacts(binding: SetBinding, known: KnownFacts): BoundFacts {
  const isSilent = !Object.entries(known.counted).some(
    ([fact, value]) => isFromFigures(binding, fact) && isGivenFact(value) && Number(value) !== 0,
  );
  const facts: Record<string, FactValue> = {};
  const origins: Record<string, Origin> = {};
  const contradictions: FactContradiction[] = [];
  for (const fact of new Set([...Object.keys(known.counted), ...Object.keys(known.imported)])) {
    const [counted, imported] = [known.counted[fact], known.imported[fact]];
    const takesImport =
      isGivenFact(imported) &&
      (!isGivenFact(counted) || (isSilent && isFromFigures(binding, fact)));
    if (!takesImport && !isGivenFact(counted)) continue;
    facts[fact] = takesImport ? imported : counted;
    origins[fact] = takesImport ? 'imported' : 'counted';
    const contradiction = takesImport ? null : contradictionOf(fact, counted, imported);
    if (contradiction !== null) contradictions.push(contradiction);
  }
  return { facts, origins, contradictions };
}

/** The origin of a measure, through the formula it may be derived by. */
export function originOfFact(
  set: IndicatorSet,
  origins: Readonly<Record<string, Origin>>,
  fact: string,
): Origin {
  const own = origins[fact];
  if (own !== undefined) return own;
  const formula = set.facts?.find(({ id }) => id === fact)?.of;
  if (formula === undefined) return 'none';
  const parts = partsOf(formula).map((part) => originOfFact(set, origins, part));
  const isPick = 'largest' in formula || 'smallest' in formula;
  return originOfParts(isPick ? parts.filter((part) => part !== 'none') : parts);
}

/** The origin of an item: of all its measures, or of the points it was given. */
export function originOfItem(
  set: IndicatorSet,
  origins: Readonly<Record<string, Origin>>,
  item: ItemDefinition,
): Origin {
  const origin = originOfParts(factsOfItem(item).map((fact) => originOfFact(set, origins, fact)));
  if (origin !== 'none' || item.given === undefined) return origin;
  return originOfFact(set, origins, item.given);
}

function isFromFigures(binding: SetBinding, fact: string): boolean {
  return binding.facts[fact]?.figures !== undefined;
}

function contradictionOf(
  fact: string,
  counted: FactValue,
  imported: FactValue,
): FactContradiction | null {
  if (!isGivenFact(counted) || !isGivenFact(imported) || isSame(counted, imported)) return null;
  const sentence = inBoth((lang) => {
    const [own, told] = [shown(counted, lang), shown(imported, lang)];
    return lang === 'vi'
      ? `Hệ thống đếm được ${own}, số nhập kèm văn bản là ${told}; hai số được giữ nguyên, cần đối chiếu.`
      : `The system counts ${own}, the imported document says ${told}; both are kept and have to be reconciled.`;
  });
  return { fact, counted, imported, sentence };
}

function isSame(a: number | string | boolean, b: number | string | boolean): boolean {
  if (isNumber(a) && isNumber(b)) return compare(rational(String(a)), rational(String(b))) === 0;
  return String(a) === String(b);
}

function isNumber(value: number | string | boolean): boolean {
  return typeof value !== 'boolean' && isDecimal(String(value));
}

function shown(value: number | string | boolean, lang: 'vi' | 'en'): string {
  return isNumber(value) ? formatNumber(rational(String(value)), { lang }) : String(value);
}
