import { factsOfConditions } from '@motcua/domain/scoring/condition.ts';
import { partsOf } from '@motcua/domain/scoring/facts.ts';
import { factsOfItem } from '@motcua/domain/scoring/rules.ts';
import type { IndicatorSet, ItemDefinition } from '@motcua/domain/scoring/set.ts';
import { targetsOf } from '@motcua/domain/scoring/target.ts';

/** The measures that an item and its targets name, and those they are derived from, each once. */
export function factsBehind(item: ItemDefinition, set: IndicatorSet): string[] {
  const conditions = [item.when, ...targetsOf(item.target).map(({ when }) => when)];
  const asked = factsOfConditions(conditions.flatMap((one) => one ?? []));
  const given = item.given === undefined ? [] : [item.given];
  return withParts([...factsOfItem(item), ...given, ...asked], set);
}

function withParts(facts: readonly string[], set: IndicatorSet): string[] {
  const all = facts.flatMap((fact) => {
    const formula = set.facts?.find(({ id }) => id === fact)?.of;
    return formula === undefined ? [fact] : [fact, ...withParts(partsOf(formula), set)];
  });
  return [...new Set(all)];
}
