import { FIGURE_NAMES, type Figures } from '@motcua/contract/figures.ts';
import { instantOfEpochMs, parseInstant } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { createLogger } from '../../platform/logger.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { liveRandomly, monthOfLives } from '../../testing/random-life.ts';
import { createFigures, type FigureService } from './figures.ts';

let desk: DossierDesk;
let figures: FigureService;
const begin = '2026-03-02T00:00:00+07:00';
const otherUnitId = newId();
const provinceId = newId();

async function open(): Promise<void> {
  desk = await openDossierDesk();
  desk.addUnit({ id: otherUnitId, code: 'H01.90', name: 'UBND H01.90' });
  figures = createFigures({ db: desk.db, clock: desk.now, logger: createLogger('silent') });
  await addUnit(provinceId, 'H01');
  await addUnit(otherUnitId, 'H01.90');
  await setParent(desk.organisation.unitId, provinceId);
  await setParent(otherUnitId, provinceId);
}

async function addUnit(id: string, code: string): Promise<void> {
  await desk.db.owner`
    insert into unit (tenant_id, id, code, name, kind, level, valid_from, name_search)
    values ('H01', ${id}, ${code}, ${`UBND ${code}`}, 'people_committee', 'commune', '2000-01-01', '')`;
}

async function setParent(unitId: string, parentId: string, from = '2000-01-01'): Promise<void> {
  await desk.db.owner`
    update unit_parent set valid_to = ${from} where unit_id = ${unitId} and valid_from < ${from}`;
  await desk.db.owner`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values ('H01', ${unitId}, 'subordination', ${parentId}, ${from})`;
}

const question = (from: string, to: string, unitId = provinceId) => ({
  ...{ tenantId: 'H01', unitId, axis: 'subordination' as const, cut: 'whole' as const },
  ...{ from: parsePlainDate(from), to: parsePlainDate(to) },
});

async function whole(from: string, to: string, unitId = provinceId, asOf?: string) {
  const [row] = await figures.read({
    ...question(from, to, unitId),
    ...(asOf === undefined ? {} : { asOf: parseInstant(asOf) }),
  });
  if (row === undefined) throw new Error('The whole is always one row.');
  return row.figures;
}

function expectIdentities(f: Figures): void {
  expect(f.total).toBe(f.resolved + f.open);
  expect(f.total).toBe(f.carriedOver + f.received + f.movedIn - f.movedOut);
  expect(f.received).toBe(f.receivedOnline + f.receivedDirect);
  expect(f.resolved).toBe(f.resolvedEarly + f.resolvedOnTime + f.resolvedLate);
  expect(f.resolved).toBe(f.granted + f.refused + f.withdrawn + f.stopped);
  expect(f.open).toBe(f.openInTime + f.openOverdue);
}

describe('given random lives over a month', () => {
  beforeAll(async () => {
    await open();
    let half = 30;
    for (const one of fc.sample(monthOfLives, { numRuns: 60, seed: 20260424 })) {
      await liveRandomly(desk, one, { begin, otherUnitId });
      // Some are folded while others still act.
      half -= 1;
      if (half === 0) await figures.fold('H01');
    }
    desk.setNow('2026-07-01T08:00:00+07:00');
  });

  const periods: [string, string][] = [
    ['2026-03-01', '2026-03-07'],
    ['2026-03-08', '2026-03-14'],
    ['2026-03-15', '2026-03-31'],
    ['2026-04-01', '2026-04-30'],
    ['2026-01-01', '2026-12-31'],
    ['2026-03-10', '2026-03-10'],
  ];

  test.each(periods)('when %s to %s is asked for, then every identity holds', async (from, to) => {
    for (const unitId of [provinceId, desk.organisation.unitId, otherUnitId])
      expectIdentities(await whole(from, to, unitId));
  });

  test.each(periods)(
    'when %s to %s is cut, then the parts add up to the whole',
    async (from, to) => {
      const all = await whole(from, to);
      for (const cut of ['field', 'procedure', 'channel', 'desk', 'unit'] as const) {
        const rows = await figures.read({ ...question(from, to), cut });
        for (const name of FIGURE_NAMES)
          expect({ cut, name, n: rows.reduce((sum, row) => sum + row.figures[name], 0) }).toEqual({
            ...{ cut, name, n: all[name] },
          });
      }
    },
  );

  test('when figures are cut by officer, then what was received and resolved adds up', async () => {
    const all = await whole('2026-03-01', '2026-03-31');
    const rows = await figures.read({ ...question('2026-03-01', '2026-03-31'), cut: 'officer' });
    for (const name of ['received', 'resolved', 'resolvedLate'] as const)
      expect(rows.reduce((sum, row) => sum + row.figures[name], 0)).toBe(all[name]);
  });

  test('when one period follows another, then it carries over what the first left open', async () => {
    const march = await whole('2026-03-01', '2026-03-14');
    expect((await whole('2026-03-15', '2026-03-31')).carriedOver).toBe(march.open);
  });

  test('when an instant within a day is asked for, then it stands as the journal says', async () => {
    const ids = [desk.organisation.unitId, otherUnitId];
    for (const hour of [1, 26, 130, 300, 301.5, 487, 700]) {
      const at = instantOfEpochMs(Date.parse(begin) + hour * 3_600_000, 420);
      const [expected] = await desk.db.owner<{ open: number; overdue: number; received: number }[]>`
        select coalesce(sum(n) filter (where measure = 'open'), 0)::int as open,
          coalesce(sum(n) filter (where measure = 'overdue'), 0)::int as overdue,
          coalesce(sum(n) filter (where measure like 'received_%' and measure <> 'received_digitised'), 0)::int as received
        from figure_entry where unit_id = any(${ids}::uuid[]) and at <= ${at}`;
      const f = await whole('2026-01-01', '2026-12-31', provinceId, at);
      expectIdentities(f);
      expect({ open: f.open, overdue: f.openOverdue, received: f.received }).toEqual(expected);
    }
  });

  test('when a figure is opened, then the list holds what was counted', async () => {
    const asked = { ...question('2026-03-08', '2026-03-20'), limit: 500 };
    for (const asOf of [undefined, parseInstant('2026-03-17T10:30:00+07:00')]) {
      const at = asOf === undefined ? {} : { asOf };
      const counted = await whole('2026-03-08', '2026-03-20', provinceId, asOf);
      for (const figure of FIGURE_NAMES) {
        const { dossiers } = await figures.dossiersBehind({ ...asked, ...at, figure });
        const listed = dossiers.reduce((sum, { n }) => sum + n, 0);
        expect({ figure, listed }).toEqual({ figure, listed: counted[figure] });
      }
    }
  });

  test('when the list of a row is opened by pages, then every dossier comes once', async () => {
    const asked = {
      ...question('2026-03-01', '2026-03-31'),
      cut: 'channel' as const,
      key: 'online',
    };
    const rows = await figures.read(asked);
    const counted = rows.find(({ key }) => key === 'online')?.figures.received ?? 0;
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await figures.dossiersBehind({
        ...{ ...asked, figure: 'received', limit: 3 },
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.dossiers.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(counted).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(counted);
    expect(seen).toHaveLength(counted);
  });

  test('when days and months follow each other, then each point is the figure of its days', async () => {
    for (const step of ['day', 'month'] as const) {
      const asOf = parseInstant('2026-03-27T15:20:00+07:00');
      const points = await figures.series({ ...question('2026-03-10', '2026-04-20'), step, asOf });
      for (const point of points) {
        if (point.from > '2026-03-27') continue;
        const [row] = await figures.read({ ...question(point.from, point.to), asOf });
        const { fallingDue: _, ...rest } = row?.figures ?? ({} as Figures);
        expect(point.figures).toMatchObject(rest);
      }
    }
  });

  test('when everything is made anew from the events, then nothing changes', async () => {
    const tables = async () => ({
      entries: await desk.db.owner`select * from figure_entry order by dossier_id, version, line`,
      totals: await totalsOf(),
    });
    const before = await tables();
    const { dossiers } = await figures.rebuild('H01');
    expect(dossiers).toBe(60);
    expect(await tables()).toEqual(before);
    await figures.rebuildTotals('H01');
    expect(await tables()).toEqual(before);
  });
});

/** Balances that say something, as text; what is null is 0. */
async function totalsOf(): Promise<string[]> {
  const rows = await desk.db.owner`select * from figure_total order by 2, 3, 4, 5, 6, 7`;
  return rows
    .map((row) => Object.entries(row).filter(([, value]) => value !== null && value !== 0))
    .filter((entries) => entries.length > 7)
    .map((entries) => JSON.stringify(entries));
}

describe('given a unit that goes to another branch', () => {
  const [east, west] = [newId(), newId()];
  beforeAll(async () => {
    await open();
    await addUnit(east, 'H01.E');
    await addUnit(west, 'H01.W');
    await setParent(east, provinceId);
    await setParent(west, provinceId);
    const { unitId } = desk.organisation;
    await desk.db.owner`delete from unit_parent where unit_id = ${unitId}`;
    await setParent(unitId, east);
    desk.setNow('2026-04-24T09:00:00+07:00');
    for (let turn = 0; turn < 3; turn += 1)
      await desk.as('desk_clerk').post('/dossiers', reception);
    expect(await whole('2026-04-01', '2026-04-30', east)).toMatchObject({ received: 3, open: 3 });
    await setParent(unitId, west, '2026-05-01');
    desk.setNow('2026-05-12T09:00:00+07:00');
    await desk.as('desk_clerk').post('/dossiers', reception);
  });

  test('then the past stays where it was, and the open ones go along', async () => {
    expect(await whole('2026-04-01', '2026-04-30', east)).toMatchObject({ received: 3, open: 3 });
    expect(await whole('2026-05-01', '2026-05-31', east)).toMatchObject({
      ...{ carriedOver: 3, movedOut: 3, received: 0, total: 0, open: 0, openOverdue: 0 },
    });
    expect(await whole('2026-05-01', '2026-05-31', west)).toMatchObject({
      ...{ carriedOver: 0, movedIn: 3, received: 1, total: 4, open: 4, openOverdue: 3 },
    });
    expect(await whole('2026-04-01', '2026-04-30', west)).toMatchObject({ received: 0, total: 0 });
  });

  test('then nothing moves for those above both', async () => {
    const all = await whole('2026-04-01', '2026-05-31');
    expect(all).toMatchObject({ received: 4, movedIn: 0, movedOut: 0, open: 4, openOverdue: 3 });
    const rows = await figures.read({ ...question('2026-05-01', '2026-05-31'), cut: 'unit' });
    const totals = new Map(rows.map(({ key, figures: { total } }) => [key, total]));
    expect(totals).toEqual(
      new Map([
        [east, 0],
        [west, 4],
      ]),
    );
  });

  test('when it turns out that it went a month earlier, then the figures follow', async () => {
    await desk.db.owner`
      update unit_parent set valid_to = '2026-04-01' where parent_id = ${east}`;
    await desk.db.owner`
      update unit_parent set valid_from = '2026-04-01' where parent_id = ${west}`;
    expect(await whole('2026-04-01', '2026-04-30', east)).toMatchObject({ received: 0, open: 0 });
    expect(await whole('2026-04-01', '2026-04-30', west)).toMatchObject({ received: 3, open: 3 });
  });
});

describe('given a district that is closed and an heir', () => {
  beforeAll(async () => {
    await open();
    desk.setNow('2026-06-01T09:00:00+07:00');
    const first = await desk.as('desk_clerk').post('/dossiers', reception);
    const second = await desk.as('desk_clerk').post('/dossiers', reception);
    await desk
      .as('desk_clerk')
      .post(`/dossiers/${second.body.id}/withdrawals`, { reason: 'Người nộp xin rút' });
    desk.setNow('2026-07-01T00:05:00+07:00');
    const { unitId } = desk.organisation;
    await desk.db.owner`update unit set valid_to = '2026-07-01' where id = ${unitId}`;
    await desk.db.owner`update unit_parent set valid_to = '2026-07-01' where unit_id = ${unitId}`;
    await desk
      .as('administrator')
      .post(`/dossiers/${first.body.id}/rehomings`, { toUnitId: otherUnitId, reason: 'Sáp nhập' });
    desk.setNow('2026-07-02T09:00:00+07:00');
  });

  test('then it keeps its past, the heir has the open one, and the province nothing twice', async () => {
    const { unitId } = desk.organisation;
    expect(await whole('2026-06-01', '2026-06-30', unitId)).toMatchObject({
      ...{ received: 2, resolved: 1, withdrawn: 1, open: 1 },
    });
    expect(await whole('2026-07-01', '2026-07-31', unitId)).toMatchObject({
      ...{ carriedOver: 1, movedOut: 1, open: 0, total: 0 },
    });
    expect(await whole('2026-07-01', '2026-07-31', otherUnitId)).toMatchObject({
      ...{ carriedOver: 0, movedIn: 1, open: 1, openOverdue: 1 },
    });
    expect(await whole('2026-06-01', '2026-07-31')).toMatchObject({ received: 2, open: 1 });
  });
});

describe('given two trees', () => {
  test('then a branch of a department counts in its department and in its district', async () => {
    await open();
    const [department, district] = [newId(), newId()];
    await addUnit(department, 'H01.D');
    await addUnit(district, 'H01.T');
    const { unitId } = desk.organisation;
    await desk.db.owner`delete from unit_parent where unit_id = ${unitId}`;
    await setParent(unitId, department);
    await desk.db.owner`
      insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
      values ('H01', ${unitId}, 'territory', ${district}, '2000-01-01')`;
    await desk.as('desk_clerk').post('/dossiers', reception);
    const asked = question('2026-04-01', '2026-04-30', district);
    const of = async (unit: string, axis: 'own' | 'subordination' | 'territory') =>
      (await figures.read({ ...asked, unitId: unit, axis }))[0]?.figures.received;
    expect(await of(department, 'subordination')).toBe(1);
    expect(await of(department, 'territory')).toBe(0);
    expect(await of(district, 'territory')).toBe(1);
    expect(await of(district, 'subordination')).toBe(0);
    expect(await of(district, 'own')).toBe(0);
    expect(await of(unitId, 'own')).toBe(1);
    const rows = await figures.readEach({ ...asked, axis: 'own', unitIds: [district, unitId] });
    expect(rows.map(({ key, figures: { received } }) => [key, received])).toEqual([
      [district, 0],
      [unitId, 1],
    ]);
  });
});

describe('given heads who follow each other', () => {
  test('then each answers for the days of the own term', async () => {
    await open();
    const { unitId } = desk.organisation;
    const heads = [newId(), newId()];
    const terms: [string | undefined, string, string | null][] = [
      [heads[0], '2026-04-01', '2026-04-24'],
      [heads[1], '2026-04-27', null],
    ];
    for (const [id, from, to] of terms) {
      await desk.db.owner`
        insert into officer (tenant_id, id, name, valid_from, name_search)
        values ('H01', ${id ?? ''}, ${`Ông ${from}`}, '2000-01-01', '')`;
      await desk.db.owner`
        insert into role_assignment (tenant_id, id, officer_id, role, unit_id, valid_from, valid_to)
        values ('H01', ${newId()}, ${id ?? ''}, 'head', ${unitId}, ${from}, ${to})`;
    }
    for (const day of ['2026-04-23', '2026-04-24', '2026-04-28', '2026-04-29']) {
      desk.setNow(`${day}T09:00:00+07:00`);
      await desk.as('desk_clerk').post('/dossiers', reception);
    }
    const rows = await figures.read({
      ...question('2026-04-20', '2026-04-30', unitId),
      ...{ cut: 'head', axis: 'own' },
    });
    expect(rows.map(({ key, figures: f }) => [key, f.carriedOver, f.received, f.open])).toEqual([
      [heads[0], 0, 1, 1],
      ['', 1, 1, 2],
      [heads[1], 2, 2, 4],
    ]);
    for (const { figures: f } of rows) expectIdentities(f);
  });
});

describe('given what falls due', () => {
  test('then it can be asked for by the day', async () => {
    await open();
    desk.setNow('2026-06-01T09:00:00+07:00');
    const first = await desk.as('desk_clerk').post('/dossiers', reception);
    await desk.as('desk_clerk').post('/dossiers', reception);
    const dueDay = parsePlainDate(first.body.dueDate);
    const due = async (from: PlainDate, to: PlainDate) => (await whole(from, to)).fallingDue;
    desk.setNow(`${dueDay}T09:00:00+07:00`);
    expect(await due(dueDay, dueDay)).toBe(2);
    expect(await due(addDays(dueDay, 1), addDays(dueDay, 7))).toBe(0);
    await desk
      .as('desk_clerk')
      .post(`/dossiers/${first.body.id}/withdrawals`, { reason: 'Người nộp xin rút' });
    expect(await due(dueDay, addDays(dueDay, 7))).toBe(1);
    const { dossiers } = await figures.dossiersBehind({
      ...{ ...question(dueDay, dueDay), figure: 'fallingDue', limit: 10 },
    });
    expect(dossiers).toHaveLength(1);
    desk.setNow(`${addDays(dueDay, 1)}T00:00:00+07:00`);
    expect(await whole(dueDay, dueDay)).toMatchObject({ fallingDue: 0, openOverdue: 1 });
  });
});
