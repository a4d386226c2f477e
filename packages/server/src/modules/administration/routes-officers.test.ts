import { beforeAll, describe, expect, it } from 'vitest';
import { ensureFirstOffice } from '../../founding.ts';
import { caller, type Caller, enter } from '../../testing/caller.ts';
import { createTestServer } from '../../testing/server.ts';

const { http, services, db, setNow } = await createTestServer({ now: '2026-04-24T09:00:00+07:00' });
const missing = '00000000-0000-7000-8000-000000000000';
let admin: Caller;

const lan = {
  name: 'Nguyễn Thị Lan',
  title: 'Công chức tiếp nhận',
  phone: '0296 3 000 111',
  email: 'lan@xa.example',
  username: 'lan.nt',
  roles: [{ role: 'desk_clerk', unit: 'H99.01' }],
};

beforeAll(async () => {
  const founded = await ensureFirstOffice(services);
  admin = await enter(http, 'admin', founded?.generatedPassword ?? '');
});

describe('POST /officers', () => {
  it('given a fresh office, when its administrator adds a clerk, then the clerk signs in with the password told once and stands at the only desk', async () => {
    const { status, body } = await admin.post('/officers', lan);
    expect(status).toBe(201);
    expect(body.generatedPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    const { officer } = await enterBody('lan.nt', body.generatedPassword);
    expect(officer).toMatchObject({
      name: 'Nguyễn Thị Lan',
      assignments: [{ role: 'desk_clerk', unitCode: 'H99.01', deskId: expect.any(String) }],
    });
    const clerk = await enter(http, 'lan.nt', body.generatedPassword);
    expect((await clerk.get('/officers')).status).toBe(403);
    expect((await clerk.post('/officers', { ...lan, username: 'khac' })).status).toBe(403);
  });

  it('given a password by the administrator, when the officer is added, then none is told and that one opens', async () => {
    const body = { ...lan, name: 'Lê Văn Hải', username: 'hai.lv', password: 'mật khẩu đã hẹn' };
    const added = await admin.post('/officers', body);
    expect(added.body.generatedPassword).toBeNull();
    expect((await enterBody('hai.lv', 'mật khẩu đã hẹn')).officer.name).toBe('Lê Văn Hải');
  });

  it.each([
    ['a user name of somebody else', { username: 'ADMIN' }, 409, 'account.username-taken'],
    ['a user name with spaces', { username: 'a b' }, 422, 'account.username-malformed'],
    ['a short password', { password: 'ngắn' }, 422, 'password.too-short'],
    ['an unknown unit', { roles: [{ role: 'head', unit: 'H99.77' }] }, 404, 'unit.not-found'],
    [
      'an unknown desk',
      { roles: [{ role: 'desk_clerk', unit: 'H99.01', desk: 'Quầy 9' }] },
      404,
      'desk.not-found',
    ],
    [
      'an end before the beginning',
      { roles: [{ role: 'head', unit: 'H99.01', from: '2026-05-01', to: '2026-05-01' }] },
      422,
      'role.period-reversed',
    ],
    ['no role', { roles: [] }, 400, 'request.invalid'],
  ])('given %s, when added, then nothing of the officer stays', async (_, change, status, code) => {
    const body = { ...lan, name: 'Không Ai Cả', username: 'khong.ai', ...change };
    expect(await admin.post('/officers', body)).toMatchObject({ status, body: { code } });
    expect((await admin.get('/officers?q=khong%20ai')).body.items).toEqual([]);
  });

  it('given nobody signed in, when adding, then 401', async () => {
    expect((await caller(http, '').post('/officers', lan)).status).toBe(401);
  });
});

describe('GET /officers', () => {
  it('given words without accents or a user name, when asked, then the officer is found', async () => {
    for (const q of ['nguyen lan', 'LAN.NT', 'Nguyễn'])
      expect((await admin.get(`/officers?q=${encodeURIComponent(q)}`)).body.items).toMatchObject([
        { name: 'Nguyễn Thị Lan', account: { username: 'lan.nt', disabled: false } },
      ]);
  });

  it('given a unit, when asked, then officers of its branch come by name', async () => {
    const { body } = await admin.get('/officers?unit=H99.01&limit=100');
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Lê Văn Hải',
      'Nguyễn Thị Lan',
      'Quản trị viên',
    ]);
    expect((await admin.get('/officers?unit=H99.77')).status).toBe(404);
  });

  it('given more than a page, when read page by page, then each comes once', async () => {
    const first = (await admin.get('/officers?limit=2')).body;
    const rest = (await admin.get(`/officers?limit=2&cursor=${first.next}`)).body;
    expect(first.items).toHaveLength(2);
    expect(rest).toMatchObject({ items: [{ name: 'Quản trị viên' }], next: null });
    expect((await admin.get('/officers?cursor=abc')).status).toBe(400);
  });
});

describe('roles of an officer', () => {
  it('given a new head, when named, then the head before is so until that day and no longer', async () => {
    const officer = await find('Nguyễn Thị Lan');
    const role = { role: 'head', unit: 'H99.01', from: '2026-05-04' };
    const { status, body } = await admin.post(`/officers/${officer.id}/roles`, role);
    expect(status).toBe(201);
    expect(body.roles).toMatchObject([{ role: 'desk_clerk' }, { role: 'head', validTo: null }]);
    const before = (await find('Quản trị viên')).roles.find((held) => held.role === 'head');
    expect(before?.validTo).toBe('2026-05-04');
    const again = await admin.post(`/officers/${officer.id}/roles`, role);
    expect(again).toMatchObject({ status: 409, body: { code: 'role.held-already' } });
    const other = await find('Lê Văn Hải');
    const sooner = { ...role, from: '2026-04-25' };
    expect(await admin.post(`/officers/${other.id}/roles`, sooner)).toMatchObject({
      status: 409,
      body: { code: 'role.head-to-come' },
    });
  });

  it('given a role given by mistake today, when ended today, then it shows nowhere and the session goes on without it', async () => {
    const session = await enter(http, 'hai.lv', 'mật khẩu đã hẹn');
    const { id } = await find('Lê Văn Hải');
    const given = await admin.post(`/officers/${id}/roles`, { role: 'inspector', unit: 'H99.01' });
    expect(await rolesOf(session)).toEqual(['desk_clerk', 'inspector']);
    const roleId = given.body.roles.find((held: Held) => held.role === 'inspector').id;
    const ended = await admin.post(`/officers/${id}/role-endings`, { roleId });
    expect(ended.body.roles.map((held: Held) => held.role)).toEqual(['desk_clerk']);
    expect(await rolesOf(session)).toEqual(['desk_clerk']);
    const twice = await admin.post(`/officers/${id}/role-endings`, { roleId });
    expect(twice).toMatchObject({ status: 409, body: { code: 'role.not-held' } });
  });

  it('given a desk of another unit, when a clerk is named at it, then 422; a closed unit takes nobody', async () => {
    const unit = await admin.post('/units', {
      ...{ name: 'UBND xã Hai', code: 'H99.02', kind: 'people_committee', level: 'commune' },
      from: '2026-01-01',
    });
    const { id } = await find('Lê Văn Hải');
    const role = { role: 'postal_clerk', unit: 'H99.02' };
    const without = await admin.post(`/officers/${id}/roles`, role);
    expect(without).toMatchObject({ status: 422, body: { code: 'role.no-desk' } });
    const [first] = (await admin.get('/units/H99.01')).body.desks;
    const foreign = await admin.post(`/officers/${id}/roles`, { ...role, desk: first.id });
    expect(foreign).toMatchObject({ status: 422, body: { code: 'desk.of-another-unit' } });
    for (const name of ['Quầy A', 'Quầy B'])
      await admin.post(`/units/${unit.body.id}/desks`, { name, phone: '1' });
    const which = await admin.post(`/officers/${id}/roles`, role);
    expect(which).toMatchObject({ status: 422, body: { code: 'role.which-desk' } });
    const named = await admin.post(`/officers/${id}/roles`, { ...role, desk: 'quay b' });
    expect(named).toMatchObject({ status: 201, body: { name: 'Lê Văn Hải' } });
    await admin.post('/units/H99.02/closure', { on: '2026-04-24' });
    const late = await admin.post(`/officers/${id}/roles`, { role: 'inspector', unit: 'H99.02' });
    expect(late).toMatchObject({ status: 409, body: { code: 'unit.closed' } });
  });

  it('given an officer who is not there, when anything is asked, then 404', async () => {
    const roleId = missing;
    const answers = await Promise.all([
      admin.post(`/officers/${missing}/roles`, { role: 'inspector', unit: 'H99.01' }),
      admin.post(`/officers/${missing}/role-endings`, { roleId }),
      admin.post(`/officers/${missing}/passwords`),
      admin.post(`/officers/${missing}/account-endings`),
    ]);
    for (const { status, body } of answers)
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'officer.not-found' });
  });
});

describe('accounts of officers', () => {
  it('given a new password, when told, then sessions and the old password end', async () => {
    const session = await enter(http, 'hai.lv', 'mật khẩu đã hẹn');
    const { id } = await find('Lê Văn Hải');
    const renewed = await admin.post(`/officers/${id}/passwords`);
    expect(renewed.status).toBe(201);
    expect(renewed.headers['cache-control']).toBe('no-store');
    expect((await session.get('/sessions/current')).status).toBe(401);
    expect((await tryToEnter('hai.lv', 'mật khẩu đã hẹn')).status).toBe(401);
    expect((await tryToEnter('hai.lv', renewed.body.generatedPassword)).status).toBe(201);
  });

  it('given an account, when closed, then nobody enters until a new password opens it', async () => {
    const { id } = await find('Lê Văn Hải');
    const { body } = await admin.post(`/officers/${id}/passwords`, { password: 'lại một lần nữa' });
    expect(body.generatedPassword).toBeNull();
    const session = await enter(http, 'hai.lv', 'lại một lần nữa');
    const closed = await admin.post(`/officers/${id}/account-endings`);
    expect(closed).toMatchObject({ status: 201, body: { account: { disabled: true } } });
    expect((await session.get('/sessions/current')).status).toBe(401);
    expect((await tryToEnter('hai.lv', 'lại một lần nữa')).status).toBe(401);
    const opened = await admin.post(`/officers/${id}/passwords`);
    expect(opened.body.officer.account.disabled).toBe(false);
  });

  it('given the only administrator, when role, account or unit would go, then 409 and everything stays', async () => {
    const { id, roles } = await find('Quản trị viên');
    const roleId = roles.find((held) => held.role === 'administrator')?.id;
    const last = { status: 409, body: { code: 'administrator.last' } };
    expect(await admin.post(`/officers/${id}/role-endings`, { roleId })).toMatchObject(last);
    expect(await admin.post(`/officers/${id}/account-endings`)).toMatchObject(last);
    expect(await admin.post('/units/H99.01/closure', { on: '2026-06-01' })).toMatchObject(last);
    expect(await rolesOf(admin)).toContain('administrator');
  });

  it('given a second administrator, when both end the other at once, then one is left', async () => {
    const [first, second] = [await find('Quản trị viên'), await find('Lê Văn Hải')];
    const given = await admin.post(`/officers/${second.id}/roles`, {
      ...{ role: 'administrator', unit: 'H99.01' },
    });
    const held = (officer: Officer) => officer.roles.find((one) => one.role === 'administrator');
    const answers = await Promise.all([
      admin.post(`/officers/${first.id}/role-endings`, { roleId: held(first)?.id }),
      admin.post(`/officers/${second.id}/role-endings`, { roleId: held(given.body)?.id }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

it('given all that, when the log is read, then each act is there with who and when, and the application cannot change it', async () => {
  setNow('2026-04-24T10:00:00+07:00');
  const rows = await db.owner<{ what: string; by_name: string }[]>`
    select what, by_name, details from administration_log`;
  expect(new Set(rows.map(({ by_name }) => by_name))).toEqual(new Set(['Quản trị viên']));
  expect(new Set(rows.map(({ what }) => what))).toEqual(
    new Set([
      ...['officer_added', 'role_given', 'role_ended', 'password_renewed', 'account_ended'],
      ...['unit_founded', 'desk_opened', 'unit_closed'],
    ]),
  );
  expect(JSON.stringify(rows)).not.toContain('mật khẩu');
  await expect(
    db.inTenant('H99', (tx) => tx`delete from administration_log`),
  ).rejects.toMatchObject({ code: '42501' });
});

interface Held {
  id: string;
  role: string;
  validTo: string | null;
}

interface Officer {
  id: string;
  roles: Held[];
}

async function find(name: string): Promise<Officer> {
  const { body } = await admin.get(`/officers?q=${encodeURIComponent(name)}`);
  return body.items[0];
}

async function rolesOf(session: Caller): Promise<string[]> {
  const { body } = await session.get('/sessions/current');
  const held: Held[] = body.officer.assignments;
  return held.map(({ role }) => role);
}

async function tryToEnter(username: string, password: string) {
  return await caller(http, '').post('/sessions', { username, password });
}

async function enterBody(username: string, password: string) {
  return (await tryToEnter(username, password)).body;
}
