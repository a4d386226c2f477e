import type { AlarmCell } from '@motcua/contract/alarms.ts';
import {
  type Balance,
  type BalanceCut,
  type DayBook,
  GRAINS,
  spansOf,
  type TallyByStart,
} from '@motcua/domain/figures/balances.ts';
import { CUTS } from '@motcua/domain/figures/figure-names.ts';
import { MEASURES } from '@motcua/domain/figures/measures.ts';
import { countsOf, isNothing, orderedPairs, type Tally } from '@motcua/domain/figures/tally.ts';
import type { Transaction } from '../../platform/db.ts';
import { createBooksAbove } from './books-above.ts';
import { listScopes, type Scope, type StandingBalance, walkStanding } from './store-standing.ts';
import { listBookedUnits, readDays } from './sum-journal.ts';
import { listReach } from './trees.ts';

/** A balance that is not the sum of what it should hold, with its cells. */
export interface DifferingBalance {
  unitId: string;
  cells: AlarmCell[];
}

export interface BalanceComparison {
  /** The first thousand rows. */
  differing: DifferingBalance[];
  differingCount: number;
}

const ENOUGH = 1000;
const STORED: readonly BalanceCut[] = CUTS.filter((cut) => cut !== 'head');

/**
 * Sums up the journal anew, as the fold does, and compares every balance with it. What waits to be folded is in
 * neither. Cost: reads the journal and the balances once; memory for the days of the biggest scope.
 */
export async function compareBalances(
  tx: Transaction,
  tenantId: string,
): Promise<BalanceComparison> {
  const found: BalanceComparison = { differing: [], differingCount: 0 };
  const unseen = new Map((await listScopes(tx, tenantId)).map((scope) => [nameOf(scope), scope]));
  const compare = async (scope: Scope, book: DayBook) => {
    unseen.delete(nameOf(scope));
    for (const cut of STORED) {
      const keys = book.get(cut) ?? new Map();
      for (const row of await differingRows(tx, { tenantId, ...scope, cut }, keys)) {
        found.differingCount += 1;
        if (found.differing.length < ENOUGH) found.differing.push(row);
      }
    }
  };
  const reach = Map.groupBy(await listReach(tx, tenantId), ({ unitId }) => unitId);
  const above = createBooksAbove(async (books) => {
    for (const { scope, book } of books) await compare(scope, book);
  }, Number.POSITIVE_INFINITY);
  for (const unitId of await listBookedUnits(tx, tenantId)) {
    const book = await readDays(tx, tenantId, unitId);
    await compare({ unitId, axis: 'own' }, book);
    await above.carry(
      book,
      (reach.get(unitId) ?? []).map((one) => ({ ...one, sign: 1 })),
    );
  }
  await above.close();
  for (const scope of unseen.values()) await compare(scope, new Map());
  return found;
}

function nameOf({ unitId, axis }: Scope): string {
  return `${unitId} ${axis}`;
}

async function differingRows(
  tx: Transaction,
  part: Scope & { tenantId: string; cut: BalanceCut },
  keys: ReadonlyMap<string, TallyByStart>,
): Promise<DifferingBalance[]> {
  const expected = new Map([...keys].map(([key, days]) => [key, spansOf(days)]));
  const seen = new Set<Tally>();
  const differing: DifferingBalance[] = [];
  const note = (row: Pick<StandingBalance, 'key' | 'grain' | 'start'>, sides: Sides) =>
    differing.push({ unitId: part.unitId, cells: cellsOf({ ...part, ...row }, sides) });
  await walkStanding(tx, part, (rows) => {
    for (const row of rows) {
      const sums = expected.get(row.key)?.[row.grain].get(row.start) ?? NOTHING;
      seen.add(sums);
      if (row.sums !== textOf(sums)) note(row, { expected: sums, found: readSums(row.sums) });
    }
  });
  for (const [key, spans] of expected)
    for (const grain of GRAINS)
      for (const [start, sums] of spans[grain])
        if (!seen.has(sums) && !isNothing(sums))
          note({ key, grain, start }, { expected: sums, found: NOTHING });
  return differing;
}

interface Sides {
  expected: Tally;
  found: Tally;
}

const NOTHING: Tally = [];

/** As the database packs a row. */
function textOf(sums: Tally): string {
  return orderedPairs(sums)
    .map(([number, n]) => `${number}:${n}`)
    .join(',');
}

function readSums(text: StandingBalance['sums']): Tally {
  return text === '' ? [] : text.split(/[:,]/).map(Number);
}

function cellsOf(
  at: Pick<Balance, 'axis' | 'cut' | 'key' | 'grain' | 'start'>,
  { expected, found }: Sides,
): AlarmCell[] {
  const place = [at.axis, at.cut, at.key].filter((part) => part !== '').join(' ');
  const [wanted, is] = [new Map(countsOf(expected)), new Map(countsOf(found))];
  return MEASURES.flatMap((measure) => {
    const cell = { expected: wanted.get(measure) ?? 0, found: is.get(measure) ?? 0 };
    if (cell.expected === cell.found) return [];
    return [{ measure, at: `${at.grain} ${at.start}`, place, ...cell }];
  });
}
