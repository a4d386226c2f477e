import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@motcua/domain/shared/role.ts';
import { createServer } from '../../app.ts';
import { openDatabase } from '../../platform/db.ts';
import { createServices } from '../../services.ts';
import { type Caller, enter } from '../../testing/caller.ts';
import { openEventSource } from '../../testing/event-source.ts';
import {
  makeOfficer,
  type MadeOrganisation,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { startFigures } from './start-figures.ts';

const { http, services, parts, db } = await createTestServer();
const password = 'một mật khẩu dài';
const people = new Map<string, Caller & { officerId: string }>();
let province: MadeOrganisation;
let one: MadeOrganisation;
const reception = {
  procedureCode: '',
  override: 'Danh mục đang được bổ sung',
  applicant: {
    ...{ kind: 'person', name: 'Nguyễn Thị Lan', idNumber: '089190000123' },
    address: 'Ấp Long Hòa, xã Một',
  },
  documents: [] as object[],
};

beforeAll(async () => {
  province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  one = await makeOrganisation(db, { unitCode: 'H99.01', unitName: 'UBND xã Một' });
  await makeOrganisation(db, { unitCode: 'H99.02', unitName: 'UBND xã Hai' });
  await db.owner`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values ('H99', ${one.unitId}, 'subordination', ${province.unitId}, '2000-01-01')`;
  await services.procedures.importShipped('H99');
  await services.processes.importShipped('H99');
  const countable = (await services.procedures.listInForce('H99')).find(
    ({ channels, levels, checklist: [first] }) =>
      first !== undefined &&
      levels.includes('commune') &&
      channels.some((it) => it.channel === 'counter' && it.limit.kind === 'duration'),
  );
  reception.procedureCode = countable?.procedureCode ?? '';
  for (const { id, name } of countable?.checklist ?? [])
    reception.documents.push({ documentId: id, name, kind: 'original', quantity: 1 });
  for (const role of ['desk_clerk', 'specialist', 'head'] as const) await hire(one, role);
  for (const role of ['leader', 'administrator'] as const) await hire(province, role);
  const folding = startFigures({ ...parts, ...services });
  afterAll(folding.stop);
});

async function hire(at: MadeOrganisation, role: Role): Promise<void> {
  const officerId = await makeOfficer(db, at, { roles: [role] });
  const username = `${role}.${at.unitCode}`;
  await services.accounts.ensureAccount({ tenantId: 'H99', officerId, username, password });
  people.set(role, { ...(await enter(http, username, password)), officerId });
}

function as(role: Role) {
  const person = people.get(role);
  if (person === undefined) throw new Error(`Nobody is ${role}.`);
  return person;
}

const april = 'from=2026-04-01&to=2026-04-30';

describe('an act at the desk', () => {
  it('given a leader whose browser listens to another process, when a clerk receives a dossier, then the news come within two seconds and the figure is there', async () => {
    const own = {
      ...parts,
      db: openDatabase({ url: db.ownerUrl, poolSize: 3, role: 'motcua_app' }),
    };
    const elsewhere = createServices(own);
    await elsewhere.live.listen();
    const server = await createServer(elsewhere, own);
    const address = await server.listen({ port: 0 });
    const credentials = { username: 'leader.H99', password };
    const session = await http.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: credentials,
    });
    const { token } = session.json();
    const stream = await openEventSource(`${address}/api/v1/live`, token);
    await stream.next('ready');
    await services.figures.fold('H99');
    const begun = performance.now();
    expect((await as('desk_clerk').post('/dossiers', reception)).status).toBe(201);
    const { data } = await stream.next('figures');
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(data.unitIds.sort()).toEqual([one.unitId, province.unitId].sort());
    const answer = await fetch(`${address}/api/v1/figures?unit=H99&${april}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { rows } = await answer.json();
    expect(rows[0].figures).toMatchObject({ received: 1, open: 1, total: 1 });
    stream.close();
    await server.close();
    await own.db.close();
  });
});

describe('GET /api/v1/figures', () => {
  it('given a leader, when the province is cut by unit, then each unit below is a row', async () => {
    const { body } = await as('leader').get(`/figures?unit=H99&cut=unit&${april}`);
    expect(body.unit).toMatchObject({ code: 'H99', name: 'UBND tỉnh' });
    const rows = body.rows.map(({ name, figures }: Row) => [name, figures.received]);
    expect(rows).toContainEqual(['UBND xã Một', 1]);
    expect(body.asOf).toBe('2026-04-24T09:00:00+07:00');
  });

  it('given a clerk, when they ask, then for their own unit alone, without what lies below any other', async () => {
    const clerk = as('desk_clerk');
    expect((await clerk.get(`/figures?unit=H99.01&axis=own&${april}`)).status).toBe(200);
    for (const unit of ['H99', 'H99.02']) {
      const refused = await clerk.get(`/figures?unit=${unit}&axis=own&${april}`);
      expect(refused).toMatchObject({ status: 403, body: { code: 'figure.not-yours' } });
    }
    expect((await clerk.get(`/figures?unit=H99.77&${april}`)).status).toBe(404);
  });

  it('given figures by officer, when the head asks, then all are shown; when a specialist asks, then the own row alone', async () => {
    const query = `/figures?unit=H99.01&axis=own&cut=officer&${april}`;
    const clerkId = as('desk_clerk').officerId;
    const keys = async (role: Role) =>
      (await as(role).get(query)).body.rows.map(({ key }: Row) => key);
    expect(await keys('head')).toContain(clerkId);
    expect(await keys('desk_clerk')).toEqual([clerkId]);
    expect(await keys('specialist')).toEqual([]);
    const peek = `/figures/dossiers?unit=H99.01&axis=own&cut=officer&key=${clerkId}&figure=received&${april}`;
    expect((await as('specialist').get(peek)).status).toBe(403);
    expect((await as('head').get(peek)).body.items).toHaveLength(1);
  });

  it('given a past instant, when it is asked for, then figures are as they stood; an instant outside the period is refused', async () => {
    const ask = (asOf: string) =>
      as('leader').get(`/figures?unit=H99&${april}&asOf=${encodeURIComponent(asOf)}`);
    const before = await ask('2026-04-20T17:00:00+07:00');
    expect(before.body.rows[0].figures).toMatchObject({ received: 0, open: 0 });
    expect((await ask('2026-05-20T17:00:00+07:00')).body.code).toBe('figure.beyond-period');
  });

  it('given a misspelt filter or a reversed period, when it is sent, then it is refused in words', async () => {
    const misspelt = await as('leader').get(`/figures?unit=H99&${april}&kut=field`);
    expect(misspelt).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const reversed = await as('leader').get('/figures?unit=H99&from=2026-04-02&to=2026-04-01');
    expect(reversed).toMatchObject({ status: 422, body: { code: 'figure.period-reversed' } });
  });

  it('given a figure, when it is opened, then its dossiers come; the series has a point for each day', async () => {
    const behind = await as('leader').get(`/figures/dossiers?unit=H99&figure=open&${april}`);
    expect(behind.body.items).toMatchObject([{ status: 'accepted', unitName: 'UBND xã Một' }]);
    const series = await as('leader').get(`/figures/series?unit=H99&step=day&${april}`);
    const received = series.body.points.map(({ figures }: Row) => figures.received);
    expect(received.reduce((sum: number, n: number) => sum + n, 0)).toBe(1);
  });

  it('given anybody, when definitions are asked for, then every figure has its words and its source', async () => {
    const { items } = (await as('desk_clerk').get('/figures/definitions')).body;
    expect(items.length).toBeGreaterThan(60);
    expect(items.every(({ vi, en, source }: Record<string, string>) => vi && en && source)).toBe(
      true,
    );
  });
});

describe('alarms and reconciliations', () => {
  it('given who does not answer for figures, when they ask, then it is refused', async () => {
    for (const role of ['desk_clerk', 'specialist'] as const)
      for (const path of ['/alarms', '/reconciliations'])
        expect((await as(role).get(path)).status).toBe(403);
    expect((await as('specialist').post('/reconciliations')).status).toBe(403);
  });

  it('given a leader, when a reconciliation is asked for, then a job is queued, a second one is refused, and the job proves the figures', async () => {
    const asked = await as('leader').post('/reconciliations');
    expect(asked).toMatchObject({ status: 202, body: { state: 'running', compared: 0 } });
    const again = await as('administrator').post('/reconciliations');
    expect(again).toMatchObject({ status: 409, body: { code: 'reconciliation.running' } });
    await services.reconciliations.runQueued({ tenantId: 'H99', id: asked.body.id });
    const { body } = await as('leader').get('/reconciliations');
    expect(body.last).toMatchObject({
      id: asked.body.id,
      state: 'whole',
      compared: 1,
      dossiers: 1,
    });
  });

  it('given an alarm, when the head takes note of it, then the note stands with the name, and the alarm stays', async () => {
    await db.owner`update figure_entry set n = 2 where line = 0`;
    const { id: tenantId } = await services.organisation.getTenant('H99');
    await services.reconciliations.reconcile({ tenantId, askedBy: null });
    const [alarm] = (await as('head').get('/alarms?kind=journal')).body.items;
    expect(alarm.dossiers).toHaveLength(1);
    const path = `/alarms/${alarm.id}/acknowledgements`;
    const noted = await as('head').post(path, { note: 'Đã báo đơn vị vận hành' });
    expect(noted).toMatchObject({ status: 201, body: { closedAt: null } });
    expect(noted.body.notes).toMatchObject([
      { note: 'Đã báo đơn vị vận hành', officerName: 'Nguyễn Văn Thử' },
    ]);
    // The line, and the balances that are no longer its sum.
    expect((await as('head').get('/alarms')).body.open).toBe(2);
    const nothing = await as('head').post(`/alarms/${one.unitId}/acknowledgements`, { note: 'x' });
    expect(nothing).toMatchObject({ status: 404, body: { code: 'alarm.not-found' } });
  });
});

interface Row {
  key: string;
  name: string;
  figures: Record<string, number>;
}
