import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierImported } from '@motcua/domain/dossier/events.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { newId } from '../../platform/ids.ts';
import {
  makeOfficer,
  type MadeOrganisation,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { importDossiers } from '../dossiers/index.ts';

const { http, services, db } = await createTestServer();
let province: MadeOrganisation;
let commune: MadeOrganisation;

beforeAll(async () => {
  province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  commune = await makeOrganisation(db, { unitCode: 'H99.01', unitName: 'UBND xã Một' });
  await makeOrganisation(db, { unitCode: 'H99.02', unitName: 'UBND xã Hai' });
  await db.owner`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values ('H99', ${commune.unitId}, 'subordination', ${province.unitId}, '2000-01-01')`;
  await receive(commune, 'X1');
  await receive(province, 'X2');
});

/** An open dossier of a legacy register: what the report counts. */
async function receive(at: MadeOrganisation, code: string): Promise<void> {
  const number = Number(code.slice(1));
  const event: DossierImported = {
    type: 'DossierImported',
    ...{
      dossierCode: code,
      register: { deskId: at.deskId, year: 2026, number },
      deskId: at.deskId,
    },
    ...{ unitId: at.unitId, procedureCode: '1.1', procedureName: 'Đăng ký', field: 'Hộ tịch' },
    ...{ applicantName: 'An', channel: 'online', status: 'processing', agency: '', note: '' },
    receivedAt: parseInstant('2026-04-01T08:00:00+07:00'),
    ...{ dueAt: parseInstant('2026-04-08T17:00:00+07:00'), dueDate: parsePlainDate('2026-04-08') },
    ...{ finishedAt: null, deliveredAt: null, endedAt: null, timeliness: null, review: [] },
    ...{ formSet: 'TT03-2025', process: { id: 'p', version: 1 }, steps: [] },
  };
  const actor: Actor = {
    officerId: newId(),
    name: 'thử',
    unitId: at.unitId,
    role: 'administrator',
  };
  await db.inTenant('H99', async (tx) => {
    const dossiers = [{ dossierId: newId(), event }];
    const now = parseInstant('2026-04-20T08:00:00+07:00');
    await Promise.all(importDossiers(tx, { tenantId: 'H99', at: now, actor, dossiers }));
  });
}

async function tokenOf(at: MadeOrganisation, role: 'leader' | 'desk_clerk'): Promise<string> {
  const officerId = await makeOfficer(db, at, { roles: [role] });
  const credentials = { username: `cb.${officerId.slice(-8)}`, password: 'một mật khẩu dài' };
  await services.accounts.ensureAccount({ tenantId: 'H99', officerId, ...credentials });
  return (
    await http.inject({ method: 'POST', url: '/api/v1/sessions', payload: credentials })
  ).json().token;
}

const get = (query: string, token: string) =>
  http.inject({
    url: `/api/v1/reports/processing?${query}`,
    headers: { authorization: `Bearer ${token}` },
  });
const april = 'from=2026-04-01&to=2026-04-20';

describe('GET /api/v1/reports/processing', () => {
  it('given a leader of the province, when the report is asked for, then units below it count, each in its group', async () => {
    const report = (
      await get(`unit=H99&${april}&group=unit`, await tokenOf(province, 'leader'))
    ).json();
    expect(
      report.groups.map(({ key, name, openOverdue }: Record<string, unknown>) => [
        key,
        name,
        openOverdue,
      ]),
    ).toEqual([
      ['H99', 'UBND tỉnh', 1],
      ['H99.01', 'UBND xã Một', 1],
    ]);
    expect(report.total).toMatchObject({ receivedOnline: 2, total: 2, open: 2 });
  });

  it('given a clerk of a commune, when they ask, then for their own unit only', async () => {
    const token = await tokenOf(commune, 'desk_clerk');
    expect((await get(`unit=000.00.01.H99&${april}`, token)).json()).toMatchObject({
      total: { total: 1 },
    });
    expect((await get(`unit=H99.02&${april}`, token)).json()).toMatchObject({
      status: 403,
      code: 'report.not-yours',
    });
    expect((await get(`unit=H99&${april}`, token)).statusCode).toBe(403);
    expect((await get(`unit=H99.77&${april}`, token)).statusCode).toBe(404);
  });

  it('given no period or one that is reversed, when it is asked for, then the refusal says so', async () => {
    const token = await tokenOf(commune, 'leader');
    const missing = (await get('unit=H99.01&from=2026-04-01', token)).json();
    expect(missing).toMatchObject({ status: 400, errors: [{ path: 'querystring.to' }] });
    const reversed = (await get('unit=H99.01&from=2026-04-02&to=2026-04-01', token)).json();
    expect(reversed).toMatchObject({ status: 422, code: 'report.period-reversed' });
  });

  it('given CSV, when it is asked for, then it comes as a file, with a byte order mark on request', async () => {
    const token = await tokenOf(commune, 'leader');
    const plain = await get(`unit=H99.01&${april}&format=csv`, token);
    expect(plain.headers['content-disposition']).toContain(
      'II.06a_H99.01_2026-04-01_2026-04-20.csv',
    );
    expect(plain.body.split('\r\n')[1]).toBe(
      'H99.01,2026-04-01,2026-04-20,field,Hộ tịch,Hộ tịch,0,1,0,1,1,0,0,0,0,0,1,1',
    );
    expect(
      (await get(`unit=H99.01&${april}&format=csv&bom=1`, token)).body.startsWith('\uFEFFunit'),
    ).toBe(true);
  });
});
