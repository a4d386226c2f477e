import type { Bound } from './bound.ts';
import type { Facts } from './facts.ts';
import { boundInWords, formatAgainst, formatNumber, formatPoints } from './format.ts';
import { isDecimal, type Rational } from './rational.ts';
import type { Reading } from './reading.ts';
import { factsOfItem } from './rules.ts';
import type { IndicatorSet, ItemDefinition } from './set.ts';
import { inBoth, type Language, type Words, wordsOf } from './words.ts';

/** Why an item, group or total has the points it has, to be read by the one who is scored. */
export interface Explanation {
  points: Rational | null;
  max: Rational | null;
  /** One sentence. */
  reason: Words;
  inputs: readonly ExplanationInput[];
}

export interface ExplanationInput {
  fact: string;
  name: Words;
  /** The number as used, the text as told, null when nobody told. */
  value: Rational | string | boolean | null;
}

/** An explanation whose words are found when somebody reads them: of a league of a hundred units nobody does. */
export function explainWhenRead({
  points,
  max,
  reason,
  inputs,
}: Pick<Explanation, 'points' | 'max'> & {
  reason: () => Words;
  inputs: () => readonly ExplanationInput[];
}): Explanation {
  return {
    points,
    max,
    get reason() {
      return reason();
    },
    get inputs() {
      return inputs();
    },
  };
}

/** The facts that the item asked for and what they said; derived ones with what they came to. */
export function inputsOf(
  item: ItemDefinition,
  {
    set,
    facts,
    read,
  }: { set: IndicatorSet; facts: Facts; read: (fact: string) => Rational | null },
): ExplanationInput[] {
  const conditions = (item.when ?? []).flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  return [...new Set([...factsOfItem(item), ...conditions])].map((fact) => {
    const told = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const isText = typeof told === 'string' && told !== '' && !isDecimal(told);
    const value = isText || typeof told === 'boolean' ? told : read(fact);
    return { fact, name: factName(set, fact), value };
  });
}

export function factName(set: IndicatorSet, fact: string): Words {
  return wordsOf(set.facts?.find(({ id }) => id === fact)?.name ?? fact);
}

/** `358.660/405.424 = 88,46 %; tính theo tỷ lệ; được 17,69/20 điểm.` */
export function valueSentence(given: {
  item: ItemDefinition;
  reading: Extract<Reading, { kind: 'value' }>;
  target: Bound | null;
  how: Words;
  points: Rational | null;
  max: Rational | null;
}): Words {
  return inBoth((lang) => {
    const { item, reading, target, how } = given;
    const parts = [
      ratioInWords({ item, reading, target, lang }),
      item.rule.kind === 'target' ? '' : targetInWords({ item, target, lang }),
      how[lang],
      item.rule.kind === 'display' ? '' : pointsInWords(given, lang),
    ];
    return sentence(parts.filter((part) => part !== '').join('; '));
  });
}

/** `…; được 6/6 điểm.` after what stands in the place of a value. */
export function policySentence(
  cause: Words,
  given: { points: Rational | null; max: Rational | null; unknown?: boolean },
): Words {
  return inBoth((lang) => {
    if (given.points !== null) return sentence(`${cause[lang]}; ${pointsInWords(given, lang)}`);
    const out = given.unknown
      ? { vi: 'nên chưa tính được tổng', en: 'so that there is no sum yet' }
      : { vi: 'không tính vào tổng điểm', en: 'left out of the sum' };
    return sentence(`${cause[lang]}; ${out[lang]}`);
  });
}

/** Which facts nobody told, by their names. */
export function missingCause(facts: readonly string[], set: IndicatorSet): Words {
  return inBoth((lang) => {
    const names = facts.map((fact) => factName(set, fact)[lang]).join(', ');
    return lang === 'vi' ? `Chưa có số liệu: ${names}` : `No figure yet: ${names}`;
  });
}

export const NO_CASE: Words = { vi: 'Không phát sinh trong kỳ', en: 'No case arose in the period' };

export function tooFewCause(answers: Rational, needed: number): Words {
  return {
    vi: `Chỉ có ${formatNumber(answers)} câu trả lời, dưới mức ${needed} để công bố`,
    en: `Only ${formatNumber(answers, { lang: 'en' })} answers, fewer than the ${needed} needed to publish`,
  };
}

function ratioInWords(given: {
  item: ItemDefinition;
  reading: Extract<Reading, { kind: 'value' }>;
  target: Bound | null;
  lang: Language;
}): string {
  const { item, reading, target, lang } = given;
  const { numerator, denominator, value } = reading;
  if (value === null || item.rule.kind === 'yes_no' || item.rule.kind === 'given') return '';
  const shown = formatAgainst(value, { bound: target, unit: item.unit, lang });
  if (numerator === null || denominator === null) return shown;
  return `${formatNumber(numerator, { lang })}/${formatNumber(denominator, { lang })} = ${shown}`;
}

function targetInWords(given: {
  item: ItemDefinition;
  target: Bound | null;
  lang: Language;
}): string {
  const { item, target, lang } = given;
  if (target === null) return '';
  const bound = boundInWords(target, item.unit, lang);
  return lang === 'vi' ? `chỉ tiêu ${bound}` : `target ${bound}`;
}

function pointsInWords(
  { points, max }: { points: Rational | null; max: Rational | null },
  lang: Language,
): string {
  if (points === null) return '';
  const got = lang === 'vi' ? 'được' : 'earns';
  if (max === null) return `${got} ${formatPoints(points, { lang, decimals: 4 })}`;
  const limit = formatPoints(max, { lang, decimals: 4 });
  return `${got} ${formatNumber(points, { lang, decimals: 4 })}/${limit}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
