import type { ScoreItemAnswer } from '@motcua/contract/scorecards.ts';
import { originOfFact, originOfItem } from '@motcua/domain/scoring/binding.ts';
import {
  boundInWords,
  formatAgainst,
  formatMeasure,
  formatNumber,
} from '@motcua/domain/scoring/format.ts';
import type { Origin } from '@motcua/domain/scoring/origin.ts';
import { rational } from '@motcua/domain/scoring/rational.ts';
import type { ItemScore } from '@motcua/domain/scoring/score-item.ts';
import { itemScores } from '@motcua/domain/scoring/score-unit.ts';
import { itemsOf, type IndicatorSet, type ItemDefinition } from '@motcua/domain/scoring/set.ts';
import { inBoth, type Words } from '@motcua/domain/scoring/words.ts';
import type { ScoredSubject } from './score-subjects.ts';

/** The items of a subject; in lists of many the explanation is left to the opened item. */
export function viewItems(
  set: IndicatorSet,
  { known, score, view }: ScoredSubject,
  { explained }: { explained: boolean },
): ScoreItemAnswer[] {
  const definitions = new Map(itemsOf(set.items).map((item) => [item.code, item]));
  const scores = new Map(itemScores(score.nodes).map((item) => [item.code, item]));
  return view.items.flatMap((item) => {
    const [definition, exact] = [definitions.get(item.code), scores.get(item.code)];
    if (definition === undefined || exact === undefined) return [];
    const { explanation, ...rest } = item;
    const { origins } = known.bound;
    const { target } = exact;
    return [
      {
        ...rest,
        origin: originOf(set, origins, { definition, exact }),
        shown: showValue(exact),
        targetWords:
          target === null ? null : inBoth((lang) => boundInWords(target, definition.unit, lang)),
        explanation: explained
          ? {
              ...explanation,
              inputs: explanation.inputs.map((input) => ({
                ...input,
                origin: originOfFact(set, origins, input.fact),
              })),
            }
          : null,
      },
    ];
  });
}

/** What nobody counted or told has no source, whichever of its measures is known. */
function originOf(
  set: IndicatorSet,
  origins: Readonly<Record<string, Origin>>,
  { definition, exact }: { definition: ItemDefinition; exact: ItemScore },
): Origin {
  if (exact.state === 'missing' && !exact.given) return 'none';
  return originOfItem(set, origins, definition);
}

const NO_SOURCE: Words = { vi: 'chưa có nguồn', en: 'no source yet' };

/** `97,28 %`, `không phát sinh` or `chưa có nguồn`: never a number where nothing arose or nobody told. */
export function showValue({ state, given, value, points, max, target, unit }: ItemScore): Words {
  if (given && points !== null)
    return inBoth((lang) => {
      const got = formatNumber(points, { lang });
      return lang === 'vi' ? `${got} điểm (theo số đã công bố)` : `${got} points (as published)`;
    });
  switch (state) {
    case 'missing':
      return NO_SOURCE;
    case 'no_case':
      return { vi: 'không phát sinh', en: 'no case arose' };
    case 'too_few':
      return { vi: 'quá ít trả lời để công bố', en: 'too few answers to publish' };
    case 'not_applicable':
      return { vi: 'không áp dụng', en: 'does not apply' };
    default:
      break;
  }
  if (value === null)
    return inBoth((lang) =>
      points === null
        ? NO_SOURCE[lang]
        : `${formatNumber(points, { lang })}/${formatMeasure(max ?? rational(0), 'points', { lang })}`,
    );
  if (unit === 'yes_no')
    return value.numerator > 0n ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  return inBoth((lang) => formatAgainst(value, { bound: target, unit, lang }));
}
