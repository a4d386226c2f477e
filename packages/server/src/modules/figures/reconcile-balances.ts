import type { AlarmCell } from '@motcua/contract/alarms.ts';
import {
  type Balance,
  type BalanceCut,
  type BalanceSums,
  balancesOf,
  type DayBook,
} from '@motcua/domain/figures/balances.ts';
import { CUTS } from '@motcua/domain/figures/figure-names.ts';
import { MEASURES } from '@motcua/domain/figures/measures.ts';
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
      const expected = balancesOf(new Map([[cut, keys]]), scope);
      for (const row of await differingRows(tx, { tenantId, ...scope, cut }, expected)) {
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
  expected: Iterable<Balance>,
): Promise<DifferingBalance[]> {
  const missing = new Map<string, Balance>();
  for (const balance of expected) missing.set(placeOf(balance), balance);
  const differing: DifferingBalance[] = [];
  const add = (cells: AlarmCell[]) => {
    if (cells.length > 0) differing.push({ unitId: part.unitId, cells });
  };
  await walkStanding(tx, part, (rows) => {
    for (const row of rows) {
      const place = placeOf(row);
      const sums = missing.get(place)?.sums ?? NOTHING;
      missing.delete(place);
      if (row.sums !== textOf(sums)) add(cellsOf({ ...part, ...row }, sums, readSums(row.sums)));
    }
  });
  for (const balance of missing.values()) add(cellsOf(balance, balance.sums, NOTHING));
  return differing;
}

const NOTHING: BalanceSums = new Map();

function placeOf({ key, grain, start }: Pick<Balance, 'key' | 'grain' | 'start'>): string {
  return `${grain} ${start} ${key}`;
}

/** As PostgreSQL writes a row of numbers: nothing where there is none. */
function textOf(sums: BalanceSums): string {
  return `(${MEASURES.map((measure) => sums.get(measure) || '').join(',')})`;
}

function readSums(text: StandingBalance['sums']): BalanceSums {
  const values = text.slice(1, -1).split(',');
  return new Map(MEASURES.map((measure, index) => [measure, Number(values[index] ?? 0)]));
}

function cellsOf(
  at: Pick<Balance, 'axis' | 'cut' | 'key' | 'grain' | 'start'>,
  expected: BalanceSums,
  found: BalanceSums,
): AlarmCell[] {
  const place = [at.axis, at.cut, at.key].filter((part) => part !== '').join(' ');
  return MEASURES.flatMap((measure) => {
    const [wanted, is] = [expected.get(measure) ?? 0, found.get(measure) ?? 0];
    if (wanted === is) return [];
    return [{ measure, at: `${at.grain} ${at.start}`, place, expected: wanted, found: is }];
  });
}
