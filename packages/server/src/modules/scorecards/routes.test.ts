import { beforeAll, describe, expect, it } from 'vitest';
import { type Caller, caller } from '../../testing/caller.ts';
import { type MadeOrganisation, makeOrganisation } from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { tokenOf } from '../../testing/token-of.ts';

const server = await createTestServer();
const { http, db } = server;
let province: MadeOrganisation;
let communes: MadeOrganisation[];
let leader: Caller;
let specialist: Caller;

beforeAll(async () => {
  province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  communes = [];
  for (const no of [1, 2, 3]) {
    const made = await makeOrganisation(db, { unitCode: `H99.0${no}`, unitName: `UBND xã ${no}` });
    await db.owner`
      insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
      values ('H99', ${made.unitId}, 'subordination', ${province.unitId}, '2000-01-01')`;
    communes.push(made);
  }
  leader = caller(http, await tokenOf(server, province, 'leader'));
  specialist = caller(http, await tokenOf(server, communes[0] ?? province, 'specialist'));
});

const fact = (unit: string, measure: string, value: string) => ({
  ...{ unit, period: '2025', measure, value, source: 'Bảng điểm', number: '7/QĐ-UBND' },
});

describe('GET /api/v1/indicators', () => {
  it('given the shipped sets, when they are listed, then each measure says whether it is counted or has to be told', async () => {
    const { status, body } = await leader.get('/indicators?on=2026-04-24');
    expect(status).toBe(200);
    const ids = body.sets.map(({ id }: { id: string }) => id);
    expect(ids).toContain('qd-766');
    expect(ids).not.toContain('tt-01-2018-agency');
    const [set] = (await leader.get('/indicators?set=qd-766')).body.sets;
    const origin = (id: string) =>
      set.measures.find((one: { id: string }) => one.id === id)?.origin;
    expect([origin('finished_on_time'), origin('feedback'), origin('synced')]).toEqual([
      ...['counted', 'counted', 'imported'],
    ]);
    expect(set.items.find(({ code }: { code: string }) => code === '5.4').targets[0].words.vi).toBe(
      'từ 90 % trở lên',
    );
  });

  it('given a set that is not there, when it is asked for, then 404 says so', async () => {
    expect((await leader.get('/indicators?set=qd-1')).status).toBe(404);
  });
});

describe('POST /api/v1/indicator-facts and the An Giang classes', () => {
  it('given points of three communes, when they are told, then places are shared where points are', async () => {
    const points = ['91.1', '86.85', '86.85'];
    const rows = communes.map(({ unitCode }, index) =>
      fact(unitCode, 'par_total', points[index] ?? ''),
    );
    const told = await leader.post('/indicator-facts', { rows });
    expect(told.body).toMatchObject({ rows: 3, taken: 3, setAside: [] });
    const { body } = await leader.get(
      '/indicators/par-an-giang/scores?unit=H99&of=below&level=commune&period=2025',
    );
    expect(
      body.ranking.map(({ rank, total, band }: Record<string, unknown>) => [rank, total, band]),
    ).toEqual([
      [1, 91.1, 'very_good'],
      [2, 86.85, 'good'],
      [2, 86.85, 'good'],
    ]);
    expect(body.period.words.vi).toBe('Năm 2025 (01/01/2025–31/12/2025)');
    const [first] = body.scores;
    const second = body.scores.find(({ rank }: { rank: number }) => rank === 2);
    expect([first.tiedWith, second.tiedWith]).toEqual([0, 1]);
  });

  it('given a specialist, when facts are told, then it is refused', async () => {
    const rows = [fact('H99.01', 'par_total', '99')];
    expect((await specialist.post('/indicator-facts', { rows })).status).toBe(403);
  });

  it('given the facts of a unit, when they are listed, then each has its evidence and version', async () => {
    const { body } = await leader.get('/indicator-facts?unit=H99.01');
    expect(body.facts).toMatchObject([
      { value: '91.1', number: '7/QĐ-UBND', version: 1, current: true },
    ]);
  });
});

describe('scores over the wire', () => {
  it('given an item, when it is opened, then peers of the same kind stand beside it, best first', async () => {
    const url = '/indicators/par-an-giang/scores/PAR?unit=H99.02&period=2025';
    const { status, body } = await leader.get(url);
    expect(status).toBe(200);
    expect(
      body.peers.map(({ code, rank, self }: Record<string, unknown>) => [code, rank, self]),
    ).toEqual([
      ['H99.01', 1, false],
      ['H99.02', 2, true],
      ['H99.03', 2, false],
    ]);
  });

  it('given lost points, when they are asked, then what 86,85 of 100 costs is said', async () => {
    const { body } = await leader.get(
      '/indicators/par-an-giang/lost-points?unit=H99.02&period=2025',
    );
    expect(body.lost).toMatchObject([{ code: 'PAR', points: 13.15 }]);
  });

  it.each([
    ['/indicators/qd-1/scores?unit=H99&period=2025', 404],
    ['/indicators/on-time/scores?unit=H99&period=quý', 422],
    ['/indicators/on-time/scores?unit=H98&period=2025', 404],
    ['/indicators/on-time/scores/NOTHING?unit=H99&period=2025', 404],
  ])('given %s, when it is asked, then it is refused in words', async (url, status) => {
    const answer = await leader.get(url);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toMatch(/\p{L}+ \p{L}+/u);
  });

  it('given a specialist, when the own unit is asked by itself, then it is shown, and with what lies below it is not', async () => {
    const own = await specialist.get('/indicators/on-time/scores?unit=H99.01&axis=own&period=2026');
    expect(own.status).toBe(200);
    const branch = await specialist.get('/indicators/on-time/scores?unit=H99.01&period=2026');
    expect(branch.status).toBe(403);
  });
});
