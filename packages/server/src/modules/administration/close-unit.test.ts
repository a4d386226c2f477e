import { parsePlainDate as day } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { caller, type Caller, enter } from '../../testing/caller.ts';
import {
  makeOfficer,
  type MadeOrganisation,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';

const { http, services, db, setNow } = await createTestServer({ now: '2026-12-28T09:00:00+07:00' });
const password = 'một mật khẩu dài';
let closing: MadeOrganisation;
let heir: MadeOrganisation;
let admin: Caller;
let clerk: Caller;
let heirClerk: Caller;
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
  const province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  closing = await makeOrganisation(db, { unitCode: 'H99.01', unitName: 'UBND xã Một' });
  heir = await makeOrganisation(db, { unitCode: 'H99.02', unitName: 'UBND xã Hai' });
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
  await hire(province, 'administrator');
  await hire(closing, 'desk_clerk');
  await hire(heir, 'desk_clerk');
  await enterAll();
});

/** A session lasts half a day, and the tests go over days. */
async function enterAll(): Promise<void> {
  admin = await enter(http, 'administrator.H99', password);
  clerk = await enter(http, 'desk_clerk.H99.01', password);
  heirClerk = await enter(http, 'desk_clerk.H99.02', password);
}

describe('a unit that closes', () => {
  const received: { id: string; code: string; dueAt: string }[] = [];
  const division = { id: '' };

  it('given open dossiers, when no heir is named, then it stays open and says how many wait', async () => {
    for (let count = 0; count < 5; count += 1) {
      const { status, body } = await clerk.post('/dossiers', reception);
      expect([status, body.detail]).toEqual([201, undefined]);
      received.push(body);
    }
    await clerk.post(`/dossiers/${received[4]?.id}/withdrawals`, { reason: 'Người nộp xin rút' });
    const { body } = await admin.post('/units', {
      ...{ name: 'Phòng Văn hóa', kind: 'division', level: 'commune', from: '2026-01-01' },
      subordinateTo: 'H99.01',
    });
    division.id = body.id;
    const refused = await admin.post('/units/H99.01/closure', { on: '2027-01-01' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'unit.heir-needed' } });
    expect(refused.body.detail).toContain('4 hồ sơ');
    expect((await clerk.get('/units/H99.01')).body.validTo).toBeNull();
  });

  it.each([
    [{ on: '2027-01-01', heir: 'H99.01' }, 'unit.own-successor'],
    [{ on: '2027-01-01', heir: 'H99.88' }, 'unit.not-found'],
    [{ on: '2027-01-01', successors: ['H99.02'] }, 'unit.heir-missing'],
    [{ on: '1999-01-01', heir: 'H99.02' }, 'unit.closed-before-founded'],
  ])('given %o, when closed so, then it is refused as %s', async (body, code) => {
    expect((await admin.post('/units/H99.01/closure', body)).body.code).toBe(code);
  });

  it('given a desk clerk, when closing a unit or founding one, then 403', async () => {
    const answers = await Promise.all([
      clerk.post('/units/H99.01/closure', { on: '2027-01-01', heir: 'H99.02' }),
      clerk.post('/units/H99.01/desks', { name: 'x' }),
      clerk.post('/units', { name: 'x', kind: 'division', level: 'commune' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('given a day to come, when closed from then, then the dossiers wait for that day', async () => {
    const order = { on: '2027-01-01', heir: 'H99.02' };
    const { status, body } = await admin.post('/units/H99.01/closure', order);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      unit: { code: 'H99.01', validTo: '2027-01-01' },
      parts: [{ id: division.id }],
      heir: { code: 'H99.02' },
      dossiers: { openBefore: 4, rehomed: 0, openAfter: 4 },
    });
    await services.administration.rehomeClosedUnits();
    expect(await agencies()).toEqual([[closing.unitId, 5]]);
    expect((await clerk.post('/dossiers', reception)).status).toBe(201);
  });

  it('given the day, when the hour comes, then the heir has every open dossier with code and due date as they were', async () => {
    setNow('2027-01-04T08:20:00+07:00');
    await enterAll();
    await services.administration.rehomeClosedUnits();
    expect(await agencies()).toEqual([
      [closing.unitId, 1],
      [heir.unitId, 5],
    ]);
    for (const { code, dueAt } of received.slice(0, 4)) {
      const { status, body } = await heirClerk.get(`/dossiers/${code}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ code, dueAt, unitId: heir.unitId });
    }
    expect(
      (await services.dossiers.verifyHistory({ tenantId: 'H99', report: () => {} })).faults,
    ).toEqual([]);
  });

  it('given a dossier of the closed desk, when the applicant comes to the heir, then its clerk serves them; the clerk of before no longer does', async () => {
    const [first] = received;
    const seen = await heirClerk.get('/dossiers?work=desk&limit=50');
    expect(seen.body.items.map(({ id }: { id: string }) => id)).toContain(first?.id);
    const body = { reason: 'Người nộp xin rút' };
    expect((await clerk.post(`/dossiers/${first?.id}/withdrawals`, body)).status).toBe(403);
    expect((await heirClerk.post(`/dossiers/${first?.id}/withdrawals`, body)).status).toBe(201);
  });

  it('given the year before, when reported, then the closed unit still has its dossiers; this year the heir carries them over', async () => {
    const year = (at: string, which: number) =>
      services.reporting.processing({
        ...{ tenantId: 'H99', unit: at, group: 'field' },
        ...(which === 2026
          ? { from: day('2026-01-01'), to: day('2026-12-31') }
          : { from: day('2027-01-01'), to: day('2027-01-31') }),
      });
    expect((await year('H99.01', 2026)).total).toMatchObject({ received: 6, resolved: 1, open: 5 });
    expect((await year('H99.02', 2026)).total).toMatchObject({ received: 0, total: 0 });
    expect((await year('H99.02', 2027)).total).toMatchObject({ carriedOver: 5, received: 0 });
  });

  it('given the code of the closed unit, when asked, then it is still known with its successor; it takes no more', async () => {
    const { body } = await caller(http, '').get('/units/H99.01');
    expect(body).toMatchObject({ validTo: '2027-01-01', successors: [{ code: 'H99.02' }] });
    const again = await admin.post('/units/H99.01/closure', { on: '2027-01-05', heir: 'H99.02' });
    expect(again).toMatchObject({ status: 409, body: { code: 'unit.closed' } });
  });
});

async function hire(at: MadeOrganisation, role: 'administrator' | 'desk_clerk'): Promise<void> {
  const officerId = await makeOfficer(db, at, { roles: [role] });
  const username = `${role}.${at.unitCode}`;
  await services.accounts.ensureAccount({ tenantId: 'H99', officerId, username, password });
}

async function agencies(): Promise<[string, number][]> {
  const rows = await db.owner<{ unit_id: string; count: number }[]>`
    select unit_id, count(*)::int as count from dossier group by unit_id order by count`;
  return rows.map(({ unit_id, count }) => [unit_id, count]);
}
