import type { ScoreGroupAnswer, ScoreItemAnswer, Scores } from '@motcua/contract/scorecards.ts';
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
import {
  isGroup,
  itemsOf,
  type IndicatorSet,
  type ItemDefinition,
  type SetNode,
} from '@motcua/domain/scoring/set.ts';
import { inBoth, type Words, wordsOf } from '@motcua/domain/scoring/words.ts';
import type { ScoredSubject } from './score-subjects.ts';

/** What the groups and items of a set are, once for everybody who is scored. */
export function defineNodes(
  nodes: readonly SetNode[],
  group: string | null = null,
): Pick<Scores, 'groups' | 'items'> {
  const parts = nodes.map((node): Pick<Scores, 'groups' | 'items'> => {
    const own = { code: node.code, name: wordsOf(node.name), group };
    if (!isGroup(node)) return { groups: [], items: [{ ...own, unit: node.unit }] };
    const below = defineNodes(node.items, node.code);
    return { groups: [own, ...below.groups], items: below.items };
  });
  return {
    groups: parts.flatMap(({ groups }) => groups),
    items: parts.flatMap(({ items }) => items),
  };
}

export function viewGroups(
  { view }: ScoredSubject,
  { explained }: { explained: boolean },
): ScoreGroupAnswer[] {
  return view.groups.map(({ code, points, max, maxCounted, given, reason }) => ({
    ...{ code, points, max, maxCounted, given },
    ...(explained && { reason }),
  }));
}

/** The items of a subject; in lists of many, words of targets and explanations are left to the opened item. */
export function viewItems(
  set: IndicatorSet,
  { known, score, view }: ScoredSubject,
  { explained }: { explained: boolean },
): ScoreItemAnswer[] {
  const definitions = new Map(itemsOf(set.items).map((item) => [item.code, item]));
  const scores = new Map(itemScores(score.nodes).map((item) => [item.code, item]));
  const { origins } = known.bound;
  return view.items.flatMap(({ name: _, group: __, unit: ___, explanation, ...item }) => {
    const [definition, exact] = [definitions.get(item.code), scores.get(item.code)];
    if (definition === undefined || exact === undefined) return [];
    return [
      {
        ...item,
        origin: originOf(set, origins, { definition, exact }),
        shown: showValue(exact),
        ...(explained && {
          targetWords: targetInWords(exact),
          explanation: {
            ...explanation,
            inputs: explanation.inputs.map((input) => ({
              ...input,
              origin: originOfFact(set, origins, input.fact),
            })),
          },
        }),
      },
    ];
  });
}

function targetInWords({ target, unit }: ItemScore): Words | null {
  return target === null ? null : inBoth((lang) => boundInWords(target, unit, lang));
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
