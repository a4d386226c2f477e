import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@motcua/domain/shared/role.ts';
import { newId } from '../../platform/ids.ts';
import {
  makeOfficer,
  type MadeOrganisation,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';

// Friday 24 April 2026, nine o'clock; Monday 27 April is a day off.
const { http, services, db } = await createTestServer();
let province: MadeOrganisation;
let one: MadeOrganisation;
let two: MadeOrganisation;

beforeAll(async () => {
  province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  one = await makeOrganisation(db, { unitCode: 'H99.01', unitName: 'UBND xã Một' });
  two = await makeOrganisation(db, { unitCode: 'H99.02', unitName: 'UBND xã Hai' });
  await putBelow(one);
  await lies(one, {
    code: 'A1',
    due: '2026-04-20T17:00+07:00',
    received: '2026-04-10T08:00+07:00',
  });
  await lies(one, {
    code: 'A2',
    due: '2026-04-22T17:00+07:00',
    received: '2026-04-24T08:10+07:00',
  });
  await lies(one, { code: 'A3', due: '2026-04-21T17:00+07:00', apologised: true });
  await lies(one, { code: 'A4', due: '2026-04-21T17:00+07:00', waiting: true });
  await lies(one, {
    code: 'B1',
    due: '2026-04-24T16:00+07:00',
    received: '2026-04-24T07:30+07:00',
  });
  await lies(one, {
    code: 'B2',
    due: '2026-04-29T17:00+07:00',
    received: '2026-04-24T07:59+07:00',
  });
  await lies(two, { code: 'C1', due: '2026-04-20T17:00+07:00' });
  const early = await lies(one, { code: 'S1', due: '2026-05-20T17:00+07:00', stepRole: 'head' });
  const late = await lies(one, { code: 'S2', due: '2026-05-21T17:00+07:00', stepRole: 'leader' });
  const signed = { code: 'S3', due: '2026-05-22T17:00+07:00', stepRole: 'head', approved: true };
  await lies(one, signed);
  await handedOver(early, '2026-04-23T10:00+07:00');
  await handedOver(late, '2026-04-22T10:00+07:00');
});

describe('GET /api/v1/wall', () => {
  it('given overdue dossiers, when the wall asks, then those without an apology and with a running clock, the oldest first', async () => {
    const wall = await ask('unit=H99', await tokenOf(province, 'leader'));
    expect(codes(wall.json(), 'overdue')).toEqual({ count: 2, codes: ['A1', 'A2'] });
    expect(wall.json().matters[0].dossiers[0]).toMatchObject({
      unitName: 'UBND xã Một',
      remaining: { vi: 'trễ 3 ngày làm việc' },
    });
  });

  it('given what is due, when the wall asks, then that of the last working day only', async () => {
    const wall = await ask('unit=H99', await tokenOf(province, 'leader'));
    expect(codes(wall.json(), 'due_soon')).toEqual({ count: 1, codes: ['B1'] });
  });

  it('given dossiers that wait for a signature, when the wall asks, then the step that is due first stands first', async () => {
    const wall = await ask('unit=H99', await tokenOf(province, 'leader'));
    expect(codes(wall.json(), 'approval')).toEqual({ count: 2, codes: ['S1', 'S2'] });
  });

  it('given a short list, when it is asked for, then the count still tells of all', async () => {
    const wall = await ask('unit=H99&limit=1', await tokenOf(province, 'leader'));
    expect(codes(wall.json(), 'overdue')).toEqual({ count: 2, codes: ['A1'] });
  });

  it('given receptions of today, when the wall asks, then they are told by the hour of the clock', async () => {
    const wall = await ask('unit=H99', await tokenOf(province, 'leader'));
    expect(wall.json().hours).toEqual([
      { hour: 7, received: 2 },
      { hour: 8, received: 1 },
    ]);
  });

  it('given units below, when the wall asks, then they are named with their kind; citizens are not named', async () => {
    const wall = await ask('unit=H99', await tokenOf(province, 'leader'));
    expect(wall.json().units).toMatchObject([
      { id: one.unitId, code: 'H99.01', kind: 'people_committee', level: 'commune' },
    ]);
    expect(wall.body).not.toContain('Nguyễn Thị Lan');
  });

  it('given a head, when another unit is asked for, then it is refused; the own one is shown', async () => {
    const token = await tokenOf(two, 'head');
    expect(codes((await ask('unit=H99.02', token)).json(), 'overdue').codes).toEqual(['C1']);
    expect((await ask('unit=H99', token)).json()).toMatchObject({
      status: 403,
      code: 'figure.not-yours',
    });
    expect((await ask('unit=H99.77', token)).statusCode).toBe(422);
  });
});

describe('GET /api/v1/wall/ages', () => {
  it('given open dossiers, when their ages are asked for, then each is in one bucket; one bucket names its dossiers', async () => {
    const token = await tokenOf(one, 'head');
    const { buckets, dossiers } = (
      await http.inject({
        url: '/api/v1/wall/ages?unit=H99.01&axis=own&bucket=late_1_to_7',
        headers: { authorization: `Bearer ${token}` },
      })
    ).json();
    expect(buckets.filter(({ count }: { count: number }) => count > 0)).toEqual([
      { bucket: 'late_1_to_7', count: 3 },
      { bucket: 'due_today', count: 1 },
      { bucket: 'due_in_7', count: 1 },
      { bucket: 'later', count: 3 },
      { bucket: 'waiting', count: 1 },
    ]);
    expect(dossiers.map(({ code }: { code: string }) => code)).toEqual(['A1', 'A3', 'A2']);
  });
});

interface Lying {
  code: string;
  due: string;
  received?: string;
  apologised?: boolean;
  waiting?: boolean;
  stepRole?: string;
  approved?: boolean;
}

/** A row as the projection leaves it: what the wall reads. */
async function lies(at: MadeOrganisation, given: Lying): Promise<string> {
  const id = newId();
  const received = given.received ?? '2026-04-01T08:00+07:00';
  await db.owner`
    insert into dossier (tenant_id, id, version, status, code, procedure_code, procedure_name, procedure_version,
      field, channel, unit_id, desk_id, applicant_name, search, received_at, due_at, due_date, waiting,
      apologised, approved, step, step_role, step_due_at, holder_unit_id)
    values ('H99', ${id}, 2, 'processing', ${given.code}, '1.1', 'Đăng ký', 1, 'Hộ tịch', 'online',
      ${at.unitId}, ${at.deskId}, 'Nguyễn Thị Lan', 'lan', ${received}, ${given.due}, '2026-04-08',
      ${given.waiting ?? false}, ${given.apologised ?? false}, ${given.approved ?? false}, 2,
      ${given.stepRole ?? 'specialist'}, ${given.due}, ${at.unitId})`;
  return id;
}

async function handedOver(id: string, at: string): Promise<void> {
  await db.owner`
    insert into dossier_event (tenant_id, dossier_id, version, type, at, actor, event, hash)
    values ('H99', ${id}, 2, 'HandedOver', ${at}, '{}', '{}', '')`;
}

async function putBelow(unit: MadeOrganisation): Promise<void> {
  await db.owner`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values ('H99', ${unit.unitId}, 'subordination', ${province.unitId}, '2000-01-01')`;
}

async function tokenOf(at: MadeOrganisation, role: Role): Promise<string> {
  const officerId = await makeOfficer(db, at, { roles: [role] });
  const credentials = { username: `cb.${officerId.slice(-8)}`, password: 'một mật khẩu dài' };
  await services.accounts.ensureAccount({ tenantId: 'H99', officerId, ...credentials });
  const answer = await http.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: credentials,
  });
  return answer.json().token;
}

function ask(query: string, token: string) {
  return http.inject({
    url: `/api/v1/wall?${query}`,
    headers: { authorization: `Bearer ${token}` },
  });
}

interface Answered {
  matters: { matter: string; count: number; dossiers: { code: string }[] }[];
}

function codes({ matters }: Answered, wanted: string) {
  const found = matters.find(({ matter }) => matter === wanted);
  return { count: found?.count, codes: found?.dossiers.map(({ code }) => code) };
}
