import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@motcua/domain/shared/role.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { createTestServer, type TestServer } from './server.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any;
  bytes: Buffer;
  headers: Record<string, unknown>;
}

export interface Person {
  get(url: string): Promise<Answer>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  put(url: string, body: object, headers?: Record<string, string>): Promise<Answer>;
}

/** A row of an old register: days of reception, due day, end (null: still open). */
export type OldRow = readonly [received: string, due: string, finished: string | null];

export interface Office extends TestServer {
  tenantId: string;
  unitIds: Record<string, string>;
  unit(code: string, of: NewUnitOf): Promise<string>;
  person(code: string, role: Role, name?: string): Promise<Person>;
  takeIn(code: string, rows: readonly OldRow[]): Promise<void>;
}

interface NewUnitOf {
  name: string;
  kind?: 'people_committee' | 'specialised_agency' | 'division';
  level?: 'province' | 'district' | 'commune';
  under?: string;
  from?: string;
}

/** A tenant without units; a test founds those it tells of. */
export async function openOffice(
  now: string,
  options: Pick<Parameters<typeof createTestServer>[0] & object, 'outside'> = {},
): Promise<Office> {
  const server = await createTestServer({ now, ...options });
  const { services } = server;
  const folder = makeTemporaryFolder('reporting');
  const tenantId = 'H01';
  await services.organisation.ensureTenant({ id: tenantId, name: 'tỉnh An Giang' });
  const unitIds: Record<string, string> = {};
  let count = 0;
  return {
    ...server,
    ...{ tenantId, unitIds },
    async unit(code, { name, kind = 'people_committee', level = 'commune', under, from }) {
      const parent = under === undefined ? null : (unitIds[under] ?? null);
      const id = await services.organisation.createUnit(tenantId, {
        ...{ code: kind === 'division' ? null : code, name, kind, level },
        validFrom: parsePlainDate(from ?? '2020-01-01'),
        ...{ subordinateTo: parent, inTerritoryOf: parent },
      });
      unitIds[code] = id;
      await services.organisation.openDesk(tenantId, {
        ...{ unitId: id, name: `Một cửa ${name}`, validFrom: parsePlainDate(from ?? '2020-01-01') },
      });
      return id;
    },
    async person(code, role, name = 'Nguyễn Thị Báo') {
      count += 1;
      const unitId = unitIds[code] ?? '';
      const validFrom = parsePlainDate('2020-01-01');
      const officerId = await services.organisation.createOfficer(tenantId, { name, validFrom });
      await services.organisation.assignRole(tenantId, { officerId, role, unitId, validFrom });
      const [username, password] = [`can.bo.${count}`, 'một mật khẩu dài'];
      await services.accounts.ensureAccount({ tenantId, officerId, username, password });
      return personOf(server, { username, password });
    },
    async takeIn(code, rows) {
      count += 1;
      const path = join(folder.path, `${count}.csv`);
      const lines = rows.map(
        ([received, due, finished], index) =>
          `${code}-${count}-${index},Thủ tục cũ,${received}T08:00+07:00,${due},${finished === null ? '' : `${finished}T08:00+07:00`}`,
      );
      const header = 'code,procedure_name,received_at,due_at,finished_at';
      writeFileSync(path, [header, ...lines].join('\n'));
      const taken = await services.register.import({
        ...{ path, unit: code, actorName: 'thử', dryRun: false, strict: true, progress: () => {} },
      });
      if (taken.taken !== rows.length) throw new Error(JSON.stringify(taken));
    },
  };
}

/** Signs in when the session has ended: the clock of a test moves by months. */
function personOf({ http }: TestServer, account: { username: string; password: string }): Person {
  let token = '';
  const enter = async () => {
    const session = await http.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: account,
    });
    token = session.json().token;
  };
  const send = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    { payload, headers = {} }: { payload?: object; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const ask = () =>
      http.inject({
        ...{ method, url: `/api/v1${url}` },
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    let answer = await ask();
    if (answer.statusCode === 401) {
      await enter();
      answer = await ask();
    }
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : answer.body,
      bytes: answer.rawPayload,
      headers: answer.headers,
    };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, payload = {}, headers = {}) => send('POST', url, { payload, headers }),
    put: (url, payload, headers = {}) => send('PUT', url, { payload, headers }),
  };
}
