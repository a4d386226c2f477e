import type { FigureName } from '@motcua/contract/figures.ts';
import type { IndicatorSetView, MeasureView } from '@motcua/contract/indicators.ts';
import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import { listFigureDefinitions } from '@motcua/domain/figures/figure-definitions.ts';
import { factNamesOf } from '@motcua/domain/scoring/check-set.ts';
import { factName } from '@motcua/domain/scoring/explain.ts';
import { partsOf } from '@motcua/domain/scoring/facts.ts';
import { boundInWords } from '@motcua/domain/scoring/format.ts';
import { factsOfItem } from '@motcua/domain/scoring/rules.ts';
import {
  type IndicatorSet,
  isGroup,
  type ItemDefinition,
  type LegalSource,
  type SetNode,
} from '@motcua/domain/scoring/set.ts';
import { targetsOf } from '@motcua/domain/scoring/target.ts';
import { inBoth, type Named, type Words, wordsOf } from '@motcua/domain/scoring/words.ts';
import { BOUND_KEYS } from '@motcua/domain/scoring/bound.ts';

/** A set as a person reads it: what each item counts, of what, by which article, against which target. */
export function viewSet(set: IndicatorSet, binding: ParsedBinding): IndicatorSetView {
  const nodes = flatten(set.items, null);
  return {
    ...{ id: set.id, name: wordsOf(set.name), source: viewSource(set.source) },
    ...{ validFrom: set.validFrom, validTo: set.validTo ?? null, levels: [...set.levels] },
    period: { kinds: [...set.period.kinds], calendar: set.period.calendar },
    max: set.total?.max ?? null,
    ofPersons: isOfPersons(set),
    note: named(set.note),
    groups: nodes.flatMap(({ node, group }) =>
      isGroup(node) ? [{ code: node.code, name: wordsOf(node.name), group }] : [],
    ),
    items: nodes.flatMap(({ node, group }) => (isGroup(node) ? [] : [viewItem(node, group, set)])),
    measures: factNamesOf(set).map((fact) => viewMeasure(fact, set, binding)),
    bands: (set.bands ?? []).map(({ code, name, atLeast }) => ({
      ...{ code, name: wordsOf(name), atLeast: atLeast ?? null },
    })),
  };
}

export function isOfPersons(set: IndicatorSet): boolean {
  return set.levels.every((level) => level === 'person');
}

export function viewSource({ note, document, date, article, confidence }: LegalSource) {
  return {
    ...{ document, confidence, note: named(note) },
    ...(date === undefined ? {} : { date }),
    ...(article === undefined ? {} : { article }),
  };
}

/** How a measure comes about, in words. */
export function howOf(fact: string, set: IndicatorSet, binding: ParsedBinding): Words {
  const bound = binding.facts[fact];
  if (bound?.how !== undefined) return wordsOf(bound.how);
  if (bound?.figures !== undefined)
    return inBoth((lang) =>
      (bound.figures ?? [])
        .map(({ figure, less }) => `${less ? '− ' : ''}${countsOf(figure)[lang]}`)
        .join('; '),
    );
  const formula = set.facts?.find(({ id }) => id === fact)?.of;
  if (formula !== undefined)
    return inBoth((lang) => {
      const names = partsOf(formula).map((part) => factName(set, part)[lang]);
      return names.join('difference' in formula ? ' − ' : ' + ');
    });
  const who = bound?.told === undefined ? null : wordsOf(bound.told);
  return {
    vi: `Nhập kèm tài liệu kiểm chứng${who === null ? '' : ` từ ${who.vi}`}`,
    en: `Imported with evidence${who === null ? '' : ` from ${who.en}`}`,
  };
}

/** What a figure counts. */
function countsOf(figure: FigureName): Words {
  const [definition] = listFigureDefinitions([figure]);
  return definition?.counts ?? { vi: figure, en: figure };
}

function viewMeasure(fact: string, set: IndicatorSet, binding: ParsedBinding): MeasureView {
  const definition = set.facts?.find(({ id }) => id === fact);
  return {
    ...{ id: fact, name: factName(set, fact), unit: definition?.unit ?? null },
    origin: isCounted(fact, set, binding) ? 'counted' : 'imported',
    ...{ how: howOf(fact, set, binding), note: named(definition?.note) },
  };
}

/** Whether the system can know it by itself; what is derived is counted when all of its parts are. */
function isCounted(fact: string, set: IndicatorSet, binding: ParsedBinding): boolean {
  const bound = binding.facts[fact];
  if (bound !== undefined) return bound.told === undefined;
  const formula = set.facts?.find(({ id }) => id === fact)?.of;
  if (formula === undefined) return false;
  const parts = partsOf(formula).map((part) => isCounted(part, set, binding));
  return 'largest' in formula || 'smallest' in formula
    ? parts.includes(true)
    : parts.every((part) => part);
}

function viewItem(
  item: ItemDefinition,
  group: string | null,
  set: IndicatorSet,
): IndicatorSetView['items'][number] {
  return {
    ...{ code: item.code, name: wordsOf(item.name), group, unit: item.unit },
    ...{ numerator: item.numerator ?? null, denominator: item.denominator ?? null },
    ...{ measures: factsOfItem(item), rule: item.rule.kind, max: item.max ?? null },
    targets: targetsOf(item.target).map((target) => {
      const limits = BOUND_KEYS.flatMap((key) =>
        target[key] === undefined ? [] : [[key, target[key]]],
      );
      return {
        bound: Object.fromEntries(limits),
        words: inBoth((lang) => boundInWords(target, item.unit, lang)),
        ...{ from: target.from ?? null, to: target.to ?? null, note: named(target.note) },
      };
    }),
    source: viewSource(item.source ?? set.source),
    note: named(item.note),
  };
}

interface Placed {
  node: SetNode;
  group: string | null;
}

function flatten(nodes: readonly SetNode[], group: string | null): Placed[] {
  return nodes.flatMap((node) => [
    { node, group },
    ...(isGroup(node) ? flatten(node.items, node.code) : []),
  ]);
}

function named(name: Named | undefined): Words | null {
  return name === undefined ? null : wordsOf(name);
}
