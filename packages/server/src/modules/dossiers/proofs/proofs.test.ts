import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { type DossierDesk, openDossierDesk } from '../../../testing/dossier-desk.ts';
import { liveRandomly } from '../../../testing/random-life.ts';
import { importDossiers } from '../index.ts';
import { closeHistory } from './close-history.ts';

const begin = '2026-03-02T00:00:00+07:00';
const quiet = () => {};
let desk: DossierDesk;
let ids: string[];

beforeEach(async () => {
  desk = await openDossierDesk();
  const otherUnitId = newId();
  desk.addUnit({ id: otherUnitId, code: 'H01.90', name: 'UBND H01.90' });
  ids = [];
  const step = fc.record({
    act: fc.integer({ min: 0, max: 13 }),
    hours: fc.integer({ min: 1, max: 60 }),
  });
  const life = fc.record({
    start: fc.integer({ min: 0, max: 200 }),
    channel: fc.constantFrom('counter', 'online', 'postal'),
    steps: fc.array(step, { minLength: 2, maxLength: 10 }),
  });
  for (const one of fc.sample(life, { numRuns: 8, seed: 7 }))
    ids.push(await liveRandomly(desk, one, { begin, otherUnitId }));
  await importTwo();
});

const check = () => desk.dossiers.verifyHistory({ tenantId: 'H01', report: quiet });
const close = (day: string) =>
  closeHistory(desk.db, { tenantId: 'H01', day: parsePlainDate(day), now: desk.now() });

async function codeOf(id: string): Promise<string> {
  const [row] = await desk.db.owner`select code from dossier where id = ${id}`;
  return String(row?.code);
}

async function importTwo(): Promise<void> {
  const { unitId, deskId } = desk.organisation;
  const dossiers = [1, 2].map((number) => ({
    dossierId: newId(),
    event: {
      type: 'DossierImported' as const,
      ...{ dossierCode: `cũ/${number}`, deskId, unitId, register: { deskId, year: 2019, number } },
      ...{
        procedureCode: null,
        procedureName: 'Thủ tục cũ',
        field: '',
        applicantName: 'Võ Thị Đào',
      },
      ...{
        channel: 'counter' as const,
        receivedAt: parseInstant('2019-05-06T08:00:00.1234567+07:00'),
      },
      ...{
        dueAt: parseInstant('2019-05-10T17:00:00+07:00'),
        dueDate: parsePlainDate('2019-05-10'),
      },
      ...{
        finishedAt: null,
        deliveredAt: null,
        status: 'processing' as const,
        agency: '',
        note: '',
      },
      ...{ endedAt: null, timeliness: null, formSet: 'TT01-2018' as const },
      ...{
        process: { id: 'default', version: 1 },
        steps: [],
        review: ['finished_before_received'],
      },
    },
  }));
  const actor = { officerId: newId(), name: 'Nhập sổ', unitId, role: 'administrator' as const };
  await desk.db.inTenant('H01', (tx) =>
    Promise.all(importDossiers(tx, { tenantId: 'H01', at: desk.now(), actor, dossiers })),
  );
}

describe('given a history as it was written', () => {
  test('when it is verified before and after a root, then it is whole', async () => {
    expect(await check()).toMatchObject({ dossiers: 10, roots: 0, faults: [] });
    expect(await close('2026-03-31')).toMatchObject({ heads: 10, previous: null });
    expect(await close('2026-03-31')).toBeNull();
    await desk.as('desk_clerk').post(`/dossiers/${ids[0]}/notes`, { text: 'thêm' });
    await desk
      .as('desk_clerk')
      .post('/dossiers', (await import('../../../testing/dossier-desk.ts')).reception);
    const second = await close('2026-04-01');
    expect(second?.previous).toMatch(/^[0-9a-f]{64}$/);
    expect(await check()).toMatchObject({ roots: 2, faults: [] });
  });

  test('when the day is closed by the job, then yesterday has a root and nothing happens twice', async () => {
    desk.setNow('2026-05-05T00:10:00+07:00');
    await desk.dossiers.closeDay();
    await desk.dossiers.closeDay();
    const roots = await desk.db.owner`select day::text from history_root`;
    expect([...roots]).toEqual([{ day: '2026-05-04' }]);
  });
});

describe('given somebody who may do everything in the database', () => {
  test('when he changes a fact, then the dossier and the event are named', async () => {
    const [id = ''] = ids;
    await desk.db.owner`
      update dossier_event set event = jsonb_set(event, '{request,applicant,name}', '"Kẻ khác"')
      where dossier_id = ${id} and version = 1`;
    expect((await check()).faults).toEqual([
      { kind: 'altered', subject: await codeOf(id), version: 1 },
    ]);
  });

  test('when he changes who acted or when, then it is found too', async () => {
    const [id = '', other = ''] = ids;
    await desk.db
      .owner`update dossier_event set at = at - interval '1 microsecond' where dossier_id = ${id} and version = 1`;
    await desk.db
      .owner`update dossier_event set actor = actor || '{"name":"Ai đó"}' where dossier_id = ${other} and version = 1`;
    const { faults } = await check();
    expect(faults.map(({ kind, version }) => ({ kind, version }))).toEqual([
      { kind: 'altered', version: 1 },
      { kind: 'altered', version: 1 },
    ]);
  });

  test('when he deletes an event in the middle, then it is named as missing', async () => {
    const id = await longLife();
    await desk.db.owner`delete from dossier_event where dossier_id = ${id} and version = 2`;
    expect((await check()).faults).toEqual([
      { kind: 'missing', subject: await codeOf(id), version: 2 },
    ]);
  });

  test('when he deletes the last event and its trace in the rows, then the root still names it', async () => {
    const id = await longLife();
    await close('2026-05-01');
    await desk.db.owner`delete from dossier_event where dossier_id = ${id} and version = 3`;
    await desk.db.owner`update dossier set version = 2 where id = ${id}`;
    expect((await check()).faults).toEqual([
      { kind: 'missing', subject: await codeOf(id), version: 3 },
    ]);
  });

  test('when he deletes a whole dossier, then its code is named, with a root or without', async () => {
    const id = await longLife();
    const code = await codeOf(id);
    await desk.db.owner`delete from dossier_event where dossier_id = ${id}`;
    expect((await check()).faults).toEqual([{ kind: 'missing', subject: code, version: 3 }]);
    await desk.db.owner`delete from dossier where id = ${id}`;
    expect((await check()).faults).toEqual([{ kind: 'number_missing', subject: code, version: 0 }]);
  });

  test('when he writes a chain anew with right hashes, then the root says that it was replaced', async () => {
    const id = await longLife();
    await close('2026-05-01');
    await desk.db.owner`delete from dossier_event where dossier_id = ${id} and version = 3`;
    await desk.db.owner`update dossier set version = 2 where id = ${id}`;
    desk.setNow('2026-05-03T08:00:00+07:00');
    const { createDossiers } = await import('../dossiers.ts');
    const { memoryFiles } = await import('../../../testing/memory-files.ts');
    const forger = createDossiers({ ...desk, clock: desk.now, files: memoryFiles() });
    await forger.act({
      ...{ officer: desk.as('desk_clerk').officer, dossierId: id, named: {} },
      command: () => ({ type: 'addNote', text: 'không có chuyện đó' }),
    });
    expect((await check()).faults).toEqual([
      { kind: 'replaced', subject: await codeOf(id), version: 3 },
    ]);
  });

  test('when he changes a root or a head, then the day is named', async () => {
    await close('2026-05-01');
    await desk.db.owner`update history_root set root = sha256('x')`;
    expect((await check()).faults).toEqual([
      { kind: 'root_differs', subject: '2026-05-01', version: 0 },
    ]);
  });

  describe('and three days are closed, the last without a change', () => {
    beforeEach(async () => {
      await close('2026-05-01');
      await longLife();
      await close('2026-05-02');
      await longLife();
      await close('2026-05-03');
      await close('2026-05-04');
      expect(await check()).toMatchObject({ roots: 4, faults: [] });
    });
    const rootFaults = async () =>
      (await check()).faults.map(({ kind, subject }) => [kind, subject]);

    test('when he deletes every root, then each day whose heads remain is named', async () => {
      await desk.db.owner`delete from history_root`;
      expect(await check()).toMatchObject({ roots: 0 });
      expect(await rootFaults()).toEqual([
        ['root_missing', '2026-05-01'],
        ['root_missing', '2026-05-02'],
        ['root_missing', '2026-05-03'],
      ]);
    });

    test('when he deletes the newest roots, then the last that covered something is named, also after the next day is closed', async () => {
      await desk.db.owner`delete from history_root where day >= '2026-05-03'`;
      expect(await rootFaults()).toEqual([['root_missing', '2026-05-03']]);
      await close('2026-05-05');
      expect(await rootFaults()).toContainEqual(['root_missing', '2026-05-03']);
    });

    test('when he deletes one in the middle, then that one alone is named', async () => {
      await desk.db.owner`delete from history_root where day = '2026-05-02'`;
      expect(await rootFaults()).toEqual([['root_missing', '2026-05-02']]);
    });

    test('when he deletes one in the middle with its heads, then the root after it says that one is gone', async () => {
      await desk.db.owner`delete from history_root where day = '2026-05-02'`;
      await desk.db.owner`delete from history_head where day = '2026-05-02'`;
      expect(await rootFaults()).toEqual([['root_unchained', '2026-05-03']]);
    });
  });
});

test('given a legacy code with small letters and strokes, when looked up, then it is found as it is', async () => {
  const path = encodeURIComponent('cũ/1');
  expect((await desk.as('head').get(`/dossiers/${path}`)).body).toMatchObject({
    code: 'cũ/1',
    review: ['finished_before_received'],
  });
  expect((await desk.http.inject({ url: `/api/v1/tracking/${path}` })).statusCode).toBe(200);
  const code = (await codeOf(ids[0] ?? '')).toLowerCase();
  expect((await desk.as('head').get(`/dossiers/${code}/events`)).status).toBe(200);
});

describe('given rows and the history behind them', () => {
  const rebuild = (only: boolean) =>
    desk.dossiers.rebuildProjections({ tenantId: 'H01', check: only, report: quiet });

  test('when they are compared, then replay gives what the acts and the import wrote', async () => {
    expect(await rebuild(true)).toEqual({ dossiers: 10, differing: [] });
  });

  test('when rows were spoilt, then the check names their dossiers and the rebuild mends them', async () => {
    const [first = '', second = '', third = ''] = ids;
    const codes = await Promise.all([first, second, third].map(codeOf));
    await desk.db.owner`update dossier set status = 'stopped', review = '{x}' where id = ${first}`;
    await desk.db
      .owner`update dossier_clock set waiting = not waiting where dossier_id = ${second}`;
    await desk.db.owner`delete from dossier where id = ${third}`;
    expect((await rebuild(true)).differing.sort()).toEqual(codes.sort());
    expect(await rebuild(false)).toMatchObject({ differing: [] });
    expect(await rebuild(true)).toEqual({ dossiers: 10, differing: [] });
  });

  test('when a row has no history, then the check names it', async () => {
    const [id = ''] = ids;
    const code = await codeOf(id);
    await desk.db.owner`delete from dossier_event where dossier_id = ${id}`;
    expect((await rebuild(true)).differing).toEqual([code]);
  });
});

/** A dossier of three events. */
async function longLife(): Promise<string> {
  const { reception } = await import('../../../testing/dossier-desk.ts');
  const clerk = desk.as('desk_clerk');
  const { body } = await clerk.post('/dossiers', reception);
  await clerk.post(`/dossiers/${body.id}/notes`, { text: 'một' });
  await clerk.post(`/dossiers/${body.id}/notes`, { text: 'hai' });
  return body.id;
}
