import type { Alarm, AlarmCell } from '@motcua/contract/alarms.ts';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../platform/logger.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { makeOrganisation } from '../../testing/make-organisation.ts';
import { liveRandomly } from '../../testing/random-life.ts';
import { createAlarms } from './alarms.ts';
import { createFigures } from './figures.ts';
import { createReconciliations } from './reconcile.ts';

let desk: DossierDesk;
let ids: string[];
let parts: ReturnType<typeof makeParts>;

const life = fc.record({
  start: fc.integer({ min: 0, max: 200 }),
  channel: fc.constantFrom('counter', 'online', 'postal'),
  steps: fc.array(
    fc.record({ act: fc.integer({ min: 0, max: 13 }), hours: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 2, maxLength: 10 },
  ),
});

beforeEach(async () => {
  desk = await openDossierDesk({ now: '2026-03-02T08:00:00+07:00' });
  const other = await makeOrganisation(desk.db, { tenantId: 'H01', unitCode: 'H01.90' });
  desk.addUnit({ id: other.unitId, code: 'H01.90', name: 'UBND H01.90' });
  parts = makeParts();
  ids = [];
  const options = { begin: '2026-03-02T00:00:00+07:00', otherUnitId: other.unitId };
  for (const one of fc.sample(life, { numRuns: 6, seed: 11 }))
    ids.push(await liveRandomly(desk, one, options));
  desk.setNow('2026-05-04T09:00:00+07:00');
  await parts.figures.fold('H01');
});

function makeParts() {
  const { db, reference } = desk;
  const common = { db, reference, clock: desk.now, logger: createLogger('silent') };
  const figures = createFigures(common);
  const alarms = createAlarms(common);
  const listTenantIds = async () => ['H01'];
  return {
    figures,
    alarms,
    reconciliations: createReconciliations({ ...common, figures, alarms, listTenantIds }),
  };
}

const askedBy = { id: null, name: 'thử nghiệm' };
const reconcile = () => parts.reconciliations.reconcile({ tenantId: 'H01', askedBy });
const administrator = () => desk.as('administrator').officer;

async function listAlarms(state: 'open' | 'closed' = 'open'): Promise<Alarm[]> {
  return (await parts.alarms.list(administrator(), { state, limit: 50 })).items;
}

async function codeOf(id: string | undefined): Promise<string> {
  const [row] = await desk.db.owner`select code from dossier where id = ${id ?? ''}`;
  return String(row?.code);
}

describe('a reconciliation', () => {
  it('given figures as acts wrote them, when all are computed anew, then every dossier is proved and nothing differs', async () => {
    const { run } = await reconcile();
    expect(run).toMatchObject({ state: 'whole', dossiers: 6, compared: 6, askedBy: 'thử nghiệm' });
    expect(run.entries).toBeGreaterThan(10);
    const list = await parts.reconciliations.list('H01');
    expect(list.last).toEqual(run);
    expect(await listAlarms()).toEqual([]);
  });

  it('given lines that wait to be folded, when it runs without a fold before it, then they count as they stand', async () => {
    await desk.as('desk_clerk').post('/dossiers', reception);
    const lazy = { ...parts.figures, fold: async () => false };
    const alarms = parts.alarms;
    const common = { db: desk.db, clock: desk.now, logger: createLogger('silent') };
    const reconciliations = createReconciliations({
      ...{ ...common, figures: lazy, alarms, listTenantIds: async () => ['H01'] },
    });
    const { run } = await reconciliations.reconcile({ tenantId: 'H01', askedBy: null });
    expect(run).toMatchObject({ state: 'whole', dossiers: 7, compared: 7, askedBy: null });
    const [pending] = await desk.db.owner`select count(*)::int as count from figure_pending`;
    expect(pending?.count).toBeGreaterThan(0);
  });

  it('given acts while it runs, when it compares, then no act makes a false alarm', async () => {
    const clerk = desk.as('desk_clerk');
    const running = Promise.allSettled([reconcile(), reconcile()]);
    for (let act = 0; act < 12; act += 1) {
      expect((await clerk.post('/dossiers', reception)).status).toBe(201);
      await parts.figures.fold('H01');
    }
    const outcomes = await running;
    const done = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(done.length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('running');
      else
        expect(outcome.value.run).toMatchObject({
          ...{ state: 'whole', differingDossiers: 0, differingBalances: 0 },
        });
    expect((await reconcile()).run).toMatchObject({ state: 'whole', dossiers: 18 });
  });

  it('given a unit that got another parent in between, when all is compared, then what came and went with it is right too', async () => {
    const parents = [];
    for (const unitCode of ['H01.70', 'H01.71'])
      parents.push(await makeOrganisation(desk.db, { tenantId: 'H01', unitCode }));
    const { unitId } = desk.organisation;
    const [first, second] = parents.map((parent) => parent.unitId);
    await desk.db.owner`
      insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from, valid_to) values
        ('H01', ${unitId}, 'subordination', ${first ?? ''}, '2000-01-01', '2026-03-05'),
        ('H01', ${unitId}, 'subordination', ${second ?? ''}, '2026-03-05', null)`;
    await desk.as('desk_clerk').post('/dossiers', reception);
    expect((await reconcile()).run).toMatchObject({ state: 'whole', dossiers: 7 });
    const [moved] = await desk.db.owner`
      select sum(moved_out)::int as out from figure_total where unit_id = ${first ?? ''} and cut = 'whole'`;
    expect(moved?.out).toBeGreaterThan(0);
  });

  it('given one that runs, when another is asked for, then it is refused; one that died long ago does not stand in the way', async () => {
    await parts.reconciliations.ask({ tenantId: 'H01', askedBy });
    await expect(reconcile()).rejects.toThrow('reconciliation.running');
    desk.setNow('2026-05-04T09:11:00+07:00');
    expect((await reconcile()).run.state).toBe('whole');
    const { items } = await parts.reconciliations.list('H01');
    expect(items.map(({ state }) => state)).toEqual(['whole', 'failed']);
  });

  it('given the night, when the job comes every hour, then each tenant is reconciled once', async () => {
    desk.setNow('2026-05-05T00:40:00+07:00');
    await parts.reconciliations.runNightly();
    expect((await parts.reconciliations.list('H01')).items).toHaveLength(0);
    for (const hour of ['01', '02', '03']) {
      desk.setNow(`2026-05-05T${hour}:40:00+07:00`);
      await parts.reconciliations.runNightly();
    }
    expect((await parts.reconciliations.list('H01')).items).toMatchObject([
      { state: 'whole', askedBy: null, startedAt: '2026-05-05T01:40:00+07:00' },
    ]);
  });
});

describe('given somebody who may do everything in the database', () => {
  it('when he changes a line of the journal, then the dossier and the cell are named, and nothing is corrected', async () => {
    const [id] = ids;
    const [line] = await desk.db.owner`
      update figure_entry set n = 5 where dossier_id = ${id ?? ''} and version = 1 and line = 0
      returning measure`;
    const { run } = await reconcile();
    expect(run).toMatchObject({ state: 'differing', differingDossiers: 1 });
    const alarm = await journalAlarm();
    expect(alarm.dossiers.map(({ code }) => code)).toEqual([await codeOf(id)]);
    expect(cellOf(alarm.dossiers[0]?.cells, line?.measure)).toMatchObject({
      expected: 1,
      found: 5,
    });
    expect(alarm.sentence.vi).toContain(await codeOf(id));
    const [still] = await desk.db.owner`
      select n from figure_entry where dossier_id = ${id ?? ''} and version = 1 and line = 0`;
    expect(still?.n).toBe(5);
  });

  it('when dossiers of two units differ, then the head of one unit sees only the alarm of his own', async () => {
    const { unitId } = desk.organisation;
    await desk.db.owner`update figure_entry set measure = 'declined' where measure = 'open'`;
    await reconcile();
    expect(new Set((await listAlarms()).map(({ unit }) => unit?.id)).size).toBe(2);
    const head = await parts.alarms.list(desk.as('head').officer, { state: 'open', limit: 50 });
    expect(new Set(head.items.map(({ unit }) => unit?.id))).toEqual(new Set([unitId]));
    expect(head.open).toBe(head.items.length);
  });

  it('when he counts under a name that is no measure, then the proof goes on and names the dossier', async () => {
    const [id] = ids;
    await desk.db.owner`
      update figure_entry set measure = 'nothing' where dossier_id = ${id ?? ''} and version = 1 and line = 0`;
    const { run, found } = await reconcile();
    expect(run).toMatchObject({ state: 'differing', differingDossiers: 1 });
    expect(found?.dossiers.differing.map(({ code }) => code)).toEqual([await codeOf(id)]);
  });

  it('when he deletes the lines of a dossier, or writes some for one that never was, then both are named', async () => {
    const [first = '', second = ''] = ids;
    const stranger = '01900000-0000-7000-8000-000000000001';
    await desk.db.owner`
      insert into figure_entry
      select tenant_id, ${stranger}::uuid, version, line, measure, at, n, unit_id, desk_id, field,
        procedure_code, channel, officer_id from figure_entry where dossier_id = ${first} limit 1`;
    await desk.db.owner`delete from figure_entry where dossier_id = ${second}`;
    const { run, found } = await reconcile();
    expect(run.differingDossiers).toBe(2);
    expect(found?.dossiers.differing.map(({ code }) => code).sort()).toEqual(
      [stranger, await codeOf(second)].sort(),
    );
  });

  it('when he changes a balance, then its unit, day and cell are named', async () => {
    const { unitId } = desk.organisation;
    const [row] = await desk.db.owner`
      update figure_total set open = open + 3
      where (unit_id, axis, cut, grain, key, start) in (
        select unit_id, axis, cut, grain, key, start from figure_total
        where unit_id = ${unitId} and axis = 'own' and cut = 'whole' and grain = 'day' and open is not null
        limit 1)
      returning open, start::text as start`;
    const { run } = await reconcile();
    expect(run).toMatchObject({ state: 'differing', differingDossiers: 0 });
    // That balance alone: the one of its half month is still the sum of the journal.
    expect(run.differingBalances).toBe(1);
    const [alarm] = await listAlarms();
    expect(alarm).toMatchObject({ kind: 'balance', unit: { id: unitId } });
    expect(alarm?.cells).toContainEqual({
      ...{ measure: 'open', at: `day ${row?.start}`, place: 'own whole' },
      ...{ expected: row?.open - 3, found: row?.open },
    });
  });

  it('when he changes a fact, then the figures no longer follow from it, and the dossier is named', async () => {
    const [id = ''] = ids;
    await desk.db.owner`
      update dossier_event set event = jsonb_set(event, '{request,channel}', '"postal"')
      where dossier_id = ${id} and version = 1 and event->'request'->>'channel' <> 'postal'`;
    await desk.db.owner`
      update dossier_event set event = jsonb_set(event, '{request,channel}', '"online"')
      where dossier_id = ${id} and version = 1 and event->'request'->>'channel' = 'never'`;
    const { found } = await reconcile();
    expect(found?.dossiers.differing.map(({ code }) => code)).toEqual([await codeOf(id)]);
  });

  it('when he makes a fact unreadable, then the comparison goes on and names the dossier', async () => {
    const [id = ''] = ids;
    await desk.db.owner`
      update dossier_event set event = '{"type":"NeverHappened"}' where dossier_id = ${id} and version = 1`;
    const { run, found } = await reconcile();
    expect(run).toMatchObject({ state: 'differing', compared: 6 });
    expect(found?.dossiers.differing.map(({ code }) => code)).toEqual([await codeOf(id)]);
  });

  it('when figures are made anew by order, then the reason is kept, the next proof is whole and the alarm closes by itself', async () => {
    await desk.db.owner`delete from figure_entry where dossier_id = ${ids[0] ?? ''}`;
    await desk.db.owner`update figure_total set received_counter_other = 99 where cut = 'whole'`;
    await reconcile();
    expect((await listAlarms()).map(({ kind }) => kind).sort()).toContain('journal');
    desk.setNow('2026-05-04T09:01:00+07:00');
    const reason = 'Khôi phục từ bản sao lưu';
    const rebuilt = await parts.reconciliations.rebuild({ tenantId: 'H01', askedBy, reason });
    expect(rebuilt).toMatchObject({ what: 'rebuild', state: 'whole', reason, dossiers: 6 });
    desk.setNow('2026-05-04T09:02:00+07:00');
    expect((await reconcile()).run).toMatchObject({ state: 'whole', compared: 6 });
    expect(await listAlarms()).toEqual([]);
    const closed = await listAlarms('closed');
    expect(closed.every(({ closedAt }) => closedAt === '2026-05-04T09:02:00+07:00')).toBe(true);
  });
});

async function journalAlarm(): Promise<Alarm> {
  const alarm = (await listAlarms()).find(({ kind }) => kind === 'journal');
  if (alarm === undefined) throw new Error('There is no alarm of the journal.');
  return alarm;
}

function cellOf(cells: readonly AlarmCell[] | undefined, measure: string): AlarmCell | undefined {
  return cells?.find((cell) => cell.measure === measure);
}
