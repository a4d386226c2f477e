import { type Facts, readFacts } from '../facts.ts';
import { toFixed, type Rational } from '../rational.ts';
import { type ItemScore, scoreItem } from '../score-item.ts';
import { itemScores, scoreUnit, type UnitScore } from '../score-unit.ts';
import type { IndicatorSet, ItemDefinition, SetNode } from '../set.ts';

/** A set of these items, valid from 2026, with whatever else the test is about. */
export function aSet(items: readonly SetNode[], more: Partial<IndicatorSet> = {}): IndicatorSet {
  return {
    id: 'a-set',
    name: 'Bộ tiêu chí',
    source: { document: 'QĐ 1/QĐ', confidence: 'local' },
    validFrom: '2026-01-01',
    levels: ['commune'],
    period: { kinds: ['year'], calendar: 'calendar' },
    items,
    ...more,
  };
}

/** A share of `done` over `all` in per cent, worth ten points, unless told otherwise. */
export function anItem(more: Partial<ItemDefinition> = {}): ItemDefinition {
  return {
    ...{ code: '1', name: 'Mục', unit: 'percent', numerator: 'done', denominator: 'all', max: 10 },
    rule: { kind: 'linear' },
    ...more,
  };
}

/** An item that brings its own points, by the fact of its name. */
export function givenItem(code: string, more: Partial<ItemDefinition> = {}): ItemDefinition {
  return { code, name: code, unit: 'points', rule: { kind: 'given', fact: code }, ...more };
}

export function scoreOf(item: ItemDefinition, facts: Facts, date?: string): ItemScore {
  const set = aSet([item]);
  return scoreItem(item, { set, facts, reader: readFacts(facts), date: date ?? null });
}

/** Points with two decimals, null when the item is left out. */
export function pointsOf(item: ItemDefinition, facts: Facts, date?: string): string | null {
  return shown(scoreOf(item, facts, date).points);
}

export function scored(set: IndicatorSet, facts: Facts): UnitScore {
  return scoreUnit(set, { unit: 'A', facts });
}

export function itemsByCode(score: UnitScore): Record<string, ItemScore> {
  return Object.fromEntries(itemScores(score.nodes).map((item) => [item.code, item]));
}

export function shown(value: Rational | null, decimals = 2): string | null {
  return value === null ? null : toFixed(value, decimals);
}
