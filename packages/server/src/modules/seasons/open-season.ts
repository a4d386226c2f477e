import { type ParsedBinding, setBindingSchema } from '@motcua/contract/indicator-bindings.ts';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import {
  type IndicatorSet,
  isGroup,
  type ItemDefinition,
  type SetNode,
} from '@motcua/domain/scoring/set.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { SeasonParts } from './parts.ts';
import {
  getBindingOf,
  getSetOf,
  listSeasons,
  listSheets,
  type SeasonRow,
  type SheetRow,
} from './store.ts';

/** An item that bears points, with the group it stands in. */
export interface SeasonItem {
  definition: ItemDefinition;
  group: string | null;
}

/** A season with its set and everybody who is scored. */
export interface OpenSeason {
  tenantId: string;
  row: SeasonRow;
  set: IndicatorSet;
  binding: ParsedBinding;
  items: readonly SeasonItem[];
  groups: readonly { code: string; name: SetNode['name']; group: string | null }[];
  sheets: readonly SheetRow[];
  today: PlainDate;
}

/** Throws `season.not-found`. */
export async function openSeason(
  parts: Pick<SeasonParts, 'db' | 'clock' | 'indicators'>,
  { tenantId, seasonId }: { tenantId: string; seasonId: string },
): Promise<OpenSeason> {
  const read = await parts.db.inTenant(tenantId, (tx) => readSeason(tx, tenantId, seasonId));
  if (read === null) throw new DomainError('season.not-found');
  const { row, set, sheets, binding } = read;
  return {
    ...{ tenantId, row, set, sheets },
    binding: binding ?? bindingOf(parts, row.setId),
    ...partsOfSet(set),
    today: todayOf(parts),
  };
}

/** By id or agency code. Throws `season.sheet-not-found`. */
export function getSheet({ sheets }: Pick<OpenSeason, 'sheets'>, unit: string): SheetRow {
  const found = sheets.find(({ unitId, unitCode }) => unitId === unit || unitCode === unit);
  if (found === undefined) throw new DomainError('season.sheet-not-found');
  return found;
}

/** Throws `season.item-unknown`. */
export function getItem({ items }: Pick<OpenSeason, 'items'>, code: string): SeasonItem {
  const found = items.find(({ definition }) => definition.code === code);
  if (found === undefined) throw new DomainError('season.item-unknown', { item: code });
  return found;
}

/** What is only shown bears no points and is no part of a season. */
export function partsOfSet(set: IndicatorSet): Pick<OpenSeason, 'items' | 'groups'> {
  const items: SeasonItem[] = [];
  const groups: { code: string; name: SetNode['name']; group: string | null }[] = [];
  const walk = (nodes: readonly SetNode[], group: string | null): void => {
    for (const node of nodes) {
      if (isGroup(node)) {
        groups.push({ code: node.code, name: node.name, group });
        walk(node.items, node.code);
      } else if (node.rule.kind !== 'display') items.push({ definition: node, group });
    }
  };
  walk(set.items, null);
  return { items, groups };
}

async function readSeason(tx: Transaction, tenantId: string, seasonId: string) {
  const [[row], sheets] = await Promise.all([
    listSeasons(tx, tenantId, { id: seasonId }),
    listSheets(tx, tenantId, seasonId),
  ]);
  if (row === undefined) return null;
  return { row, sheets, ...(await readSet(tx, tenantId, seasonId)) };
}

/** The set of a season never changes once it is open; so many are kept as they were read. */
const setsRead = new Map<string, KeptSet>();

interface KeptSet {
  set: IndicatorSet;
  /** Of an own set; null: as shipped. */
  binding: ParsedBinding | null;
}
const MOST_SETS = 50;

async function readSet(tx: Transaction, tenantId: string, seasonId: string): Promise<KeptSet> {
  const known = setsRead.get(seasonId);
  if (known !== undefined) return known;
  const { set } = readIndicatorSet(await getSetOf(tx, tenantId, seasonId));
  if (set === null) throw new Error(`the set of season ${seasonId} cannot be read`);
  if (setsRead.size >= MOST_SETS) setsRead.clear();
  const bound = await getBindingOf(tx, tenantId, seasonId);
  const kept = { set, binding: bound === null ? null : setBindingSchema.parse(bound) };
  setsRead.set(seasonId, kept);
  return kept;
}

/** A set that is no longer shipped has nothing bound: its live items have no source. */
function bindingOf({ indicators }: Pick<SeasonParts, 'indicators'>, setId: string): ParsedBinding {
  try {
    return indicators.getSet(setId).binding;
  } catch (error) {
    if (error instanceof DomainError) return { set: setId, facts: {} };
    throw error;
  }
}
