import { originOfItem } from '@motcua/domain/scoring/binding.ts';
import type { Facts } from '@motcua/domain/scoring/facts.ts';
import { formatMeasure, formatNumber, formatPercent } from '@motcua/domain/scoring/format.ts';
import type { Origin } from '@motcua/domain/scoring/origin.ts';
import { type Rational, toNumber } from '@motcua/domain/scoring/rational.ts';
import type { ItemScore } from '@motcua/domain/scoring/score-item.ts';
import { itemScores, scoreUnit, type UnitScore } from '@motcua/domain/scoring/score-unit.ts';
import type { ItemDefinition } from '@motcua/domain/scoring/set.ts';
import { inBoth, type Words } from '@motcua/domain/scoring/words.ts';
import type { OpenSeason } from './open-season.ts';
import type { SeasonParts } from './parts.ts';
import type { SheetRow } from './store.ts';
import type { AutoView } from './store-items.ts';

/** What the system itself knows of one unit, and what that is worth. */
export interface Live {
  facts: Facts;
  origins: Readonly<Record<string, Origin>>;
  score: UnitScore;
  items: ReadonlyMap<string, ItemScore>;
}

/** Live figures of the units, all of them in one question. */
export async function readLive(
  { indicators }: Pick<SeasonParts, 'indicators'>,
  { tenantId, row, set, binding }: Pick<OpenSeason, 'tenantId' | 'row' | 'set' | 'binding'>,
  sheets: readonly SheetRow[],
): Promise<Map<string, Live>> {
  if (sheets.length === 0) return new Map();
  const known = await indicators.know({
    ...{ tenantId, binding, axis: 'subordination', from: row.periodFrom, to: row.periodTo },
    unit: { ...unitOf(row), kind: 'people_committee', level: 'province' },
    of: { of: 'units', units: sheets.map(scoredUnit) },
  });
  return new Map(
    known.map(({ subject, bound }) => {
      const { facts, origins } = bound;
      const score = scoreUnit(set, { unit: subject.id, facts }, { date: row.periodTo });
      const items = new Map(itemScores(score.nodes).map((item) => [item.code, item]));
      return [subject.id, { facts, origins, score, items }];
    }),
  );
}

/** How the system shows what it makes of an item: its value, or why there is none. */
export function autoViewOf(
  { set }: Pick<OpenSeason, 'set'>,
  { live, definition }: { live: Live; definition: ItemDefinition },
): AutoView | null {
  const item = live.items.get(definition.code);
  if (item === undefined) return null;
  const origin = originOfItem(set, live.origins, definition);
  return {
    state: item.state,
    value: item.value === null ? null : toNumber(item.value),
    shown: plain(shownOf(item, { origin, definition })),
    reason: plain(item.explanation.reason),
    origin,
  };
}

const NO_SOURCE: Words = { vi: 'chưa có nguồn', en: 'no source yet' };
const NO_CASE: Words = { vi: 'không phát sinh', en: 'none arose' };

function shownOf(
  item: ItemScore,
  { origin, definition }: { origin: Origin; definition: ItemDefinition },
): Words {
  if (item.state === 'no_case') return NO_CASE;
  if (item.state === 'missing' && origin === 'none') return NO_SOURCE;
  const { value, unit, points } = item;
  if (value !== null && unit === 'yes_no')
    return value.numerator === 0n ? { vi: 'chưa', en: 'no' } : { vi: 'có', en: 'yes' };
  if (value !== null && definition.rule.kind === 'deduction') return faultsInWords(value);
  if (value !== null && unit === 'percent') return inBoth((lang) => formatPercent(value, { lang }));
  if (value !== null) return inBoth((lang) => formatMeasure(value, unit, { lang }));
  if (points !== null) return inBoth((lang) => formatMeasure(points, 'points', { lang }));
  return NO_SOURCE;
}

/** The value of a deduction is how many faults there were, whatever each of them costs. */
function faultsInWords(faults: Rational): Words {
  return inBoth((lang) => {
    const count = formatNumber(faults, { lang });
    if (lang === 'vi') return `${count} trường hợp bị trừ điểm`;
    return `${count} ${count === '1' ? 'case' : 'cases'} to deduct for`;
  });
}

/** Words that are kept have to be written down. */
function plain({ vi, en }: Words): Words {
  return { vi, en };
}

function unitOf({ unitId, unitCode, unitName }: OpenSeason['row']) {
  return { id: unitId, code: unitCode, name: unitName };
}

function scoredUnit({ unitId, unitCode, unitName, unitKind, unitLevel }: SheetRow) {
  return { id: unitId, code: unitCode, name: unitName, kind: unitKind, level: unitLevel };
}
