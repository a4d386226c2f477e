import { partsOf } from '@motcua/domain/scoring/facts.ts';
import { factsOfItem } from '@motcua/domain/scoring/rules.ts';
import type { IndicatorSet, ItemDefinition } from '@motcua/domain/scoring/set.ts';

/** The measures that an item names, and those they are derived from, each once. */
export function factsBehind(item: ItemDefinition, set: IndicatorSet): string[] {
  return withParts(factsOfItem(item), set);
}

function withParts(facts: readonly string[], set: IndicatorSet): string[] {
  const all = facts.flatMap((fact) => {
    const formula = set.facts?.find(({ id }) => id === fact)?.of;
    return formula === undefined ? [fact] : [fact, ...withParts(partsOf(formula), set)];
  });
  return [...new Set(all)];
}
