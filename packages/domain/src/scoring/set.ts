import type { Bound } from './bound.ts';
import type { Condition } from './condition.ts';
import type { FactDefinition } from './facts.ts';
import type { MeasureUnit } from './measure-unit.ts';
import type { Decimal } from './rational.ts';
import type { Rule } from './rule.ts';
import type { Named } from './words.ts';

/**
 * One format for indicators and reform indexes: fields hold criteria, criteria hold items, an item has
 * a value (numerator and denominator are named facts) and a rule that turns it into points. All of it
 * is data with dates of validity; documented in docs/reference/sets.md.
 */
export interface IndicatorSet {
  id: string;
  name: Named;
  source: LegalSource;
  validFrom: string;
  validTo?: string | undefined;
  levels: readonly Level[];
  period: { kinds: readonly PeriodKind[]; calendar: 'calendar' | 'reporting' };
  note?: Named | undefined;
  facts?: readonly FactDefinition[] | undefined;
  items: readonly SetNode[];
  total?: TotalRule | undefined;
  rounding?: Rounding | undefined;
  missing?: MissingPolicy | undefined;
  noCase?: NoCasePolicy | undefined;
  rank?: RankRule | undefined;
  bands?: readonly Band[] | undefined;
  across?: readonly AcrossIndicator[] | undefined;
}

export const LEVELS = [
  ...(['nation', 'ministry', 'province', 'district', 'commune', 'agency', 'branch'] as const),
  'person',
] as const;
export type Level = (typeof LEVELS)[number];

export const PERIOD_KINDS = ['day', 'month', 'quarter', 'half_year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** How sure the figures of a set are: seen in a source, well known, from memory, inferred, or set by the office. */
export const CONFIDENCES = ['seen', 'well_known', 'low', 'inferred', 'local'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface LegalSource {
  document: string;
  date?: string | undefined;
  article?: string | undefined;
  confidence: Confidence;
  note?: Named | undefined;
}

export type SetNode = GroupDefinition | ItemDefinition;

export interface GroupDefinition {
  code: string;
  name: Named;
  /** Told where the office wants to see it; checked against the sum of the parts. */
  max?: Decimal | undefined;
  weight?: Decimal | undefined;
  combine?: Combine | undefined;
  /** Fact with the points of the whole group, taken when its parts are not published. */
  given?: string | undefined;
  source?: LegalSource | undefined;
  note?: Named | undefined;
  items: readonly SetNode[];
}

export interface ItemDefinition {
  code: string;
  name: Named;
  unit: MeasureUnit;
  numerator?: string | undefined;
  denominator?: string | undefined;
  rule: Rule;
  max?: Decimal | undefined;
  weight?: Decimal | undefined;
  /** One target, or a table whose first fitting row holds. */
  target?: Target | readonly Target[] | undefined;
  /** The item is asked only of units for which all of these hold. */
  when?: readonly Condition[] | undefined;
  missing?: MissingPolicy | undefined;
  noCase?: NoCasePolicy | undefined;
  round?: number | undefined;
  /** Fact with the points of this item, taken when its own facts are missing. */
  given?: string | undefined;
  /** Who scores it in a season of an index; `live` when not told. */
  scoredBy?: Scorer | undefined;
  /** What has to be shown for it, in words; without it a score stands by itself. */
  evidence?: Named | undefined;
  source?: LegalSource | undefined;
  note?: Named | undefined;
}

/**
 * Who brings the points of an item: the unit about itself, whoever appraises it, those who were asked, the
 * live figures of the system, or another index.
 */
export const SCORERS = ['self', 'appraiser', 'survey', 'live', 'imported'] as const;
export type Scorer = (typeof SCORERS)[number];

export interface Target extends Bound {
  from?: string | undefined;
  to?: string | undefined;
  when?: readonly Condition[] | undefined;
  note?: Named | undefined;
}

export const COMBINES = ['sum', 'weighted_sum', 'mean', 'weighted_mean'] as const;
export type Combine = (typeof COMBINES)[number];

export interface TotalRule {
  max?: Decimal | undefined;
  combine?: Combine | undefined;
  given?: string | undefined;
}

/** Decimals; half away from zero. Items and groups are summed as rounded, the total is compared as `compare` says. */
export interface Rounding {
  item?: number | undefined;
  group?: number | undefined;
  total?: number | undefined;
  /** What bands and ranks look at: the total before (default) or after its rounding. */
  compare?: 'exact' | 'rounded' | undefined;
}

/** `unknown`: without this item there is no sum either. `no_case`: nothing told means nothing arose. */
export const MISSING_POLICIES = ['left_out', 'zero', 'full', 'no_case', 'unknown'] as const;
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

export const NO_CASE_POLICIES = ['left_out', 'zero', 'full'] as const;
export type NoCasePolicy = (typeof NO_CASE_POLICIES)[number];

export interface RankRule {
  /** `competition`: 1, 2, 2, 4; `dense`: 1, 2, 2, 3. */
  ties?: 'competition' | 'dense' | undefined;
  order?: 'descending' | 'ascending' | undefined;
  /** Units are ranked among those that share this fact, as districts among districts. */
  within?: string | undefined;
}

/** The first band whose lower bound (inclusive) is reached; the last has none. */
export interface Band {
  code: string;
  name: Named;
  atLeast?: Decimal | undefined;
  /** What `atLeast` is measured in: points (default), or per cent of the maximum. */
  of?: 'points' | 'percent_of_max' | undefined;
}

/** An indicator over all units together: the share of units whose item passes the inner bound. */
export interface AcrossIndicator {
  code: string;
  name: Named;
  item: string;
  reached: Bound;
  target: Bound;
  when?: readonly Condition[] | undefined;
  source?: LegalSource | undefined;
  note?: Named | undefined;
}

export function isGroup(node: SetNode): node is GroupDefinition {
  return 'items' in node;
}

/** All items of the set, in order. */
export function itemsOf(nodes: readonly SetNode[]): ItemDefinition[] {
  return nodes.flatMap((node) => (isGroup(node) ? itemsOf(node.items) : [node]));
}
