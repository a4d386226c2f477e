import type { Role } from '@motcua/domain/shared/role.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { createTestServer, type TestServer } from '../../../testing/server.ts';
import { type Caller, caller, enter } from '../../../testing/caller.ts';

export interface FeedbackOffice extends TestServer {
  tenantId: string;
  units: { province: string; department: string; commune: string };
  /** Somebody with the role at a unit, signed in. */
  person(unitId: string, role: Role, name?: string): Promise<Caller>;
  nobody: Caller;
  /** Sends as a citizen does, some seconds after the form was opened. */
  send(change?: object): Promise<{ code: string; secret: string }>;
  /** The id by which the desk knows it. */
  idOf(code: string): Promise<string>;
}

/** A province with a department and a commune; feedback comes in at 9:00 on Monday 04/05/2026. */
export async function openFeedbackOffice(): Promise<FeedbackOffice> {
  const server = await createTestServer({ now: '2026-05-04T09:00:00+07:00' });
  const { organisation, accounts } = server.services;
  const tenantId = 'H01';
  const validFrom = parsePlainDate('2020-01-01');
  await organisation.ensureTenant({ id: tenantId, name: 'tỉnh An Giang' });
  const unit = (
    code: string,
    name: string,
    of: { level: 'province' | 'commune'; kind?: 'specialised_agency'; under?: string },
  ) =>
    organisation.createUnit(tenantId, {
      ...{ code, name, level: of.level, kind: of.kind ?? 'people_committee', validFrom },
      ...{ subordinateTo: of.under ?? null, inTerritoryOf: of.under ?? null },
    });
  const province = await unit('H01', 'Ủy ban nhân dân tỉnh An Giang', { level: 'province' });
  const department = await unit('H01.05', 'Sở Xây dựng', {
    ...{ level: 'province', kind: 'specialised_agency', under: province },
  });
  const commune = await unit('H01.101', 'Ủy ban nhân dân phường Long Xuyên', {
    ...{ level: 'commune', under: province },
  });
  const nobody = caller(server.http, '');
  let count = 0;
  return {
    ...{ ...server, tenantId, nobody, units: { province, department, commune } },
    async person(unitId, role, name = 'Lê Thị Nhận') {
      count += 1;
      const officerId = await organisation.createOfficer(tenantId, { name, validFrom });
      await organisation.assignRole(tenantId, { officerId, role, unitId, validFrom });
      const account = { username: `can.bo.${count}`, password: 'một mật khẩu dài' };
      await accounts.ensureAccount({ tenantId, officerId, ...account });
      return await staying(() => enter(server.http, account.username, account.password));
    },
    async send(change = {}) {
      const now = server.parts.clock();
      const form = await nobody.get('/feedback-forms');
      server.setNow(
        `${now.slice(0, 17)}${String(Number(now.slice(17, 19)) + 5).padStart(2, '0')}+07:00`,
      );
      const sent = await nobody.post('/public-feedback', {
        ...{ form: form.body.token, subject: 'urban', field: 'lighting', unit: commune },
        text: 'Đèn đường trước chợ Long Xuyên không sáng ba đêm nay.',
        ...{ address: 'Chợ Long Xuyên', latitude: 10.3864, longitude: 105.4352 },
        sender: { name: 'Trần Văn Bé', phone: '0912 345 678' },
        ...change,
      });
      server.setNow(now);
      if (sent.status !== 201) throw new Error(JSON.stringify(sent.body));
      return sent.body;
    },
    async idOf(code) {
      const [row] = await server.db.owner<
        { id: string }[]
      >`select id from feedback where code = ${code}`;
      return row?.id ?? '';
    },
  };
}

/** Signs in again when the session has ended: the clock of a test moves by days. */
async function staying(signIn: () => Promise<Caller>): Promise<Caller> {
  let now = await signIn();
  const again = async (call: (who: Caller) => ReturnType<Caller['get']>) => {
    const answer = await call(now);
    if (answer.status !== 401) return answer;
    now = await signIn();
    return await call(now);
  };
  return {
    get: (url) => again((who) => who.get(url)),
    post: (url, body) => again((who) => who.post(url, body)),
  };
}
