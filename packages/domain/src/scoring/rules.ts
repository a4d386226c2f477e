import { countRules } from './count-rules.ts';
import { fulfilmentRules } from './fulfilment-rules.ts';
import { ratioRules } from './ratio-rules.ts';
import type { Rule, RuleKind } from './rule.ts';
import type { Award, AwardInput, RuleWork } from './rule-work.ts';
import type { FactReader } from './facts.ts';
import type { Reading } from './reading.ts';
import type { ItemDefinition } from './set.ts';

/** Every rule in one table: what it reads, and what that is worth. */
const rules: { [K in RuleKind]: RuleWork<Extract<Rule, { kind: K }>> } = {
  ...ratioRules,
  ...countRules,
  ...fulfilmentRules,
};

export function readItem(item: ItemDefinition, facts: FactReader): Reading {
  return workOf(item.rule).read(item.rule, { item, facts });
}

export function awardPoints(input: AwardInput): Award {
  return workOf(input.item.rule).award(input.item.rule, input);
}

/** The facts that an item asks for, each once. */
export function factsOfItem(item: ItemDefinition): string[] {
  const { numerator, denominator } = item;
  const named = [numerator, denominator].filter((name) => name !== undefined);
  return [...new Set([...named, ...workOf(item.rule).facts(item.rule)])];
}

// The key of the table is the kind of the rule, which the compiler cannot follow through a union.
function workOf(rule: Rule): RuleWork<Rule> {
  return rules[rule.kind] as RuleWork<Rule>;
}
