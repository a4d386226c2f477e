import type { FigureName } from '@motcua/contract/figures.ts';
import { type CellQuestion, cellQuestion } from '@motcua/domain/figures/pivot-cell.ts';
import {
  overTime,
  PIVOT_DIMENSIONS,
  type PivotAsked,
  planPivot,
} from '@motcua/domain/figures/pivot-plan.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { createLogger } from '../../platform/logger.ts';
import { type DossierDesk, openDossierDesk } from '../../testing/dossier-desk.ts';
import { liveRandomly, monthOfLives } from '../../testing/random-life.ts';
import { createFigures, type FigureService } from './figures.ts';
import type { Crossed } from './read-crossed.ts';

let desk: DossierDesk;
let figures: FigureService;
const [provinceId, eastId, westId, otherUnitId] = [newId(), newId(), newId(), newId()];
const begin = '2026-03-02T00:00:00+07:00';

/** A province of two districts; a commune that goes from the one to the other in the middle of a half month. */
beforeAll(async () => {
  desk = await openDossierDesk();
  figures = createFigures({ db: desk.db, clock: desk.now, logger: createLogger('silent') });
  desk.addUnit({ id: otherUnitId, code: 'H01.90', name: 'UBND H01.90' });
  const units = {
    [provinceId]: 'H01',
    [eastId]: 'H01.E',
    [westId]: 'H01.W',
    [otherUnitId]: 'H01.90',
  };
  for (const [id, code] of Object.entries(units))
    await desk.db.owner`
      insert into unit (tenant_id, id, code, name, kind, level, valid_from, name_search)
      values ('H01', ${id}, ${code}, ${`UBND ${code}`}, 'people_committee', 'commune', '2000-01-01', '')`;
  await desk.db.owner`delete from unit_parent`;
  await setParent(eastId, provinceId);
  await setParent(westId, provinceId);
  await setParent(desk.organisation.unitId, eastId);
  await setParent(desk.organisation.unitId, westId, '2026-03-12');
  await setParent(otherUnitId, westId);
  for (const one of fc.sample(monthOfLives, { numRuns: 40, seed: 20260424 }))
    await liveRandomly(desk, one, { begin, otherUnitId });
  desk.setNow('2026-04-20T08:00:00+07:00');
  // All lives are of one procedure; half of them become another, in the journal and all that is summed from it.
  await figures.fold('H01');
  await desk.db.owner`
    update figure_entry set field = 'Đất đai', procedure_code = '1.002'
    where ('x' || right(dossier_id::text, 1))::bit(4)::int % 2 = 0`;
  await figures.rebuildTotals('H01');
}, 120_000);

async function setParent(unitId: string, parentId: string, from = '2000-01-01'): Promise<void> {
  await desk.db.owner`
    update unit_parent set valid_to = ${from} where unit_id = ${unitId} and valid_from < ${from}`;
  await desk.db.owner`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values ('H01', ${unitId}, 'subordination', ${parentId}, ${from})`;
}

const period = { from: parsePlainDate('2026-03-05'), to: parsePlainDate('2026-05-10') };
type Scope = Pick<CellQuestion, 'unit' | 'axis'> & { asOf?: string };

async function crossed(asked: Omit<PivotAsked, 'axis'>, { unit, axis, asOf }: Scope) {
  const plan = planPivot({ ...asked, axis });
  if (plan === null) return null;
  const at = asOf === undefined ? {} : { asOf: parseInstant(asOf) };
  const question = { tenantId: 'H01', unitId: unit, axis, plan, ...period, ...at };
  return { plan, found: await figures.crossed(question) };
}

/** What the figures answer to the question of a cell; read once for each scope. */
function reader(asOf: string | undefined) {
  const known = new Map<string, ReturnType<FigureService['read']>>();
  return async ({ unit, axis, cut, key, figure, from, to }: CellQuestion) => {
    const stands = asOf === undefined ? '2026-04-20T08:00:00+07:00' : asOf;
    const at =
      stands.slice(0, 10) >= from && stands.slice(0, 10) <= to
        ? { asOf: parseInstant(stands) }
        : {};
    const name = [unit, axis, cut, from, to].join(' ');
    const read =
      known.get(name) ??
      figures.read({ tenantId: 'H01', unitId: unit, axis, cut, from, to, ...at });
    known.set(name, read);
    return (await read).find((row) => row.key === key)?.figures[figure] ?? 0;
  };
}

const measured: FigureName[] = [
  ...(['received', 'resolved', 'open', 'total', 'carriedOver', 'late'] as const),
  ...(['fallingDue', 'movedIn'] as const),
];

/** Turned round a table is read the same way: all of them for one figure, one of each two for the others. */
function pairsFor(figure: FigureName) {
  const all = PIVOT_DIMENSIONS.flatMap((rows) =>
    PIVOT_DIMENSIONS.map((columns) => [rows, columns] as const),
  );
  return figure === 'received' ? all : all.filter(([rows, columns]) => rows <= columns);
}

describe.each<Scope>([
  { unit: provinceId, axis: 'subordination' },
  { unit: westId, axis: 'subordination', asOf: '2026-03-18T10:20:00+07:00' },
  { unit: eastId, axis: 'subordination', asOf: '2026-03-09T16:00:00+07:00' },
])('given lives over a month, when $axis is laid out as of $asOf', (scope) => {
  test.each(measured)('then every cell of %s is the figure that it opens', async (figure) => {
    const read = reader(scope.asOf);
    let compared = 0;
    for (const [rows, columns] of pairsFor(figure)) {
      const asked = { rows, columns, figure };
      const table = await crossed(asked, scope);
      if (table === null) continue;
      const { plan, found } = table;
      const of = { ...asked, ...period, axis: scope.axis, unitId: scope.unit };
      for (const { row, column, n } of found.cells) {
        if (isPartly(found, row) || isPartly(found, column)) continue;
        const question = cellQuestion(plan, of, { row, column });
        // What falls due is told of the whole period alone.
        if (question === null || (figure === 'fallingDue' && plan.step !== null)) continue;
        compared += 1;
        const counted = await read(question);
        expect({ rows, columns, row, column, n }).toEqual({
          rows,
          columns,
          row,
          column,
          n: counted,
        });
      }
    }
    if (scope.asOf === undefined) expect(compared).toBeGreaterThan(40);
  });

  test.each(measured)('then the cells of %s add up to the whole', async (figure) => {
    const at = scope.asOf === undefined ? {} : { asOf: parseInstant(scope.asOf) };
    const question = { tenantId: 'H01', unitId: scope.unit, axis: scope.axis, ...period, ...at };
    const [whole] = await figures.read({ ...question, cut: 'whole' });
    for (const [rows, columns] of pairsFor(figure)) {
      // Nobody is told of some moments; desks are those of the end; what moves below moves for each unit there.
      const apart = [rows, columns].some((side) => side === 'officer' || side === 'desk');
      if (apart || figure === 'movedIn' || figure === 'fallingDue') continue;
      const table = await crossed({ rows, columns, figure }, scope);
      if (table === null) continue;
      const { plan, found } = table;
      const steps = plan.step === null ? null : plan.rows.by === 'time' ? 'row' : 'column';
      const sum = (cells: Crossed['cells']) => cells.reduce((total, { n }) => total + n, 0);
      const all = found.cells.filter((cell) => steps === null || cell[steps] === null);
      expect({ rows, columns, n: sum(all) }).toEqual({
        rows,
        columns,
        n: whole?.figures[figure],
      });
      if (steps === null || overTime(figure) !== 'sum') continue;
      const laid = found.cells.filter((cell) => cell[steps] !== null);
      expect({ rows, columns, n: sum(laid) }).toEqual({
        rows,
        columns,
        n: whole?.figures[figure],
      });
    }
  });
});

function isPartly({ partly }: Crossed, key: string | null): boolean {
  return key !== null && partly.has(key);
}

test('given field and channel of what is late, then the two have a row of the balances together', async () => {
  const asked = { rows: 'field', columns: 'channel', figure: 'resolved' } as const;
  const table = await crossed(asked, { unit: provinceId, axis: 'subordination' });
  const fields = new Set(table?.found.cells.map(({ row }) => row));
  expect(fields).toEqual(new Set(['Đất đai', 'Hộ tịch']));
  expect(new Set(table?.found.cells.map(({ column }) => column)).size).toBe(3);
});

test('given a commune that came in the middle of the period, then it counts from that day on', async () => {
  const { unitId } = desk.organisation;
  const asked = { rows: 'unit', columns: 'field', figure: 'received' } as const;
  const table = await crossed(asked, { unit: westId, axis: 'subordination' });
  expect(table?.found.partly).toEqual(new Set([unitId]));
  const [since] = await figures.read({
    ...{ tenantId: 'H01', unitId, axis: 'own', cut: 'whole' },
    ...{ from: parsePlainDate('2026-03-12'), to: period.to },
  });
  const cells = table?.found.cells.filter(({ row }) => row === unitId) ?? [];
  expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(since?.figures.received);
});
