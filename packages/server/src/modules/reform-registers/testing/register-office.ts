import type { Role } from '@motcua/domain/shared/role.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { createTestServer, type TestServer } from '../../../testing/server.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any;
  bytes: Buffer;
}

export interface Person {
  get(url: string): Promise<Answer>;
  post(url: string, body?: object): Promise<Answer>;
  put(url: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a file as a form does. */
  send(url: string, file: { name: string; bytes: Buffer }): Promise<Answer>;
  /** Writes an entry and gives it back; fails when it is refused. */
  enter(code: string, unit: string, values: object): Promise<Answer['body']>;
}

export interface RegisterOffice extends TestServer {
  tenantId: string;
  unitIds: Record<string, string>;
  person(unit: string, role: Role, name?: string): Promise<Person>;
}

/** A province with a department of justice, a district of old and two communes. */
export async function openRegisterOffice(now: string): Promise<RegisterOffice> {
  const server = await createTestServer({ now });
  const { services, http } = server;
  const tenantId = 'H01';
  const validFrom = parsePlainDate('2015-01-01');
  await services.organisation.ensureTenant({ id: tenantId, name: 'tỉnh An Giang' });
  const unitIds: Record<string, string> = {};
  for (const { code, name, level, kind, under } of units) {
    const parent = under === null ? null : (unitIds[under] ?? null);
    unitIds[code] = await services.organisation.createUnit(tenantId, {
      ...{ code, name, level, kind, validFrom, subordinateTo: parent, inTerritoryOf: parent },
    });
  }
  let count = 0;
  return {
    ...server,
    ...{ tenantId, unitIds },
    async person(unit, role, name = 'Nguyễn Thị Sổ') {
      count += 1;
      const officerId = await services.organisation.createOfficer(tenantId, { name, validFrom });
      const unitId = unitIds[unit] ?? '';
      await services.organisation.assignRole(tenantId, { officerId, role, unitId, validFrom });
      const [username, password] = [`so.${count}`, 'một mật khẩu dài'];
      await services.accounts.ensureAccount({ tenantId, officerId, username, password });
      return await personOf(http, { username, password });
    },
  };
}

const units = [
  {
    code: 'H01',
    name: 'UBND tỉnh An Giang',
    level: 'province',
    kind: 'people_committee',
    under: null,
  },
  {
    code: 'H01.5',
    name: 'Sở Tư pháp',
    level: 'province',
    kind: 'specialised_agency',
    under: 'H01',
  },
  { code: 'H01.6', name: 'Sở Nội vụ', level: 'province', kind: 'specialised_agency', under: 'H01' },
  {
    code: 'H01.41',
    name: 'UBND huyện Chợ Mới',
    level: 'district',
    kind: 'people_committee',
    under: 'H01',
  },
  {
    code: 'H01.41.1',
    name: 'UBND xã Kiến An',
    level: 'commune',
    kind: 'people_committee',
    under: 'H01.41',
  },
  {
    code: 'H01.41.2',
    name: 'UBND xã Mỹ Hội Đông',
    level: 'commune',
    kind: 'people_committee',
    under: 'H01.41',
  },
] as const;

async function personOf(
  http: TestServer['http'],
  account: { username: string; password: string },
): Promise<Person> {
  const session = await http.inject({ method: 'POST', url: '/api/v1/sessions', payload: account });
  const authorization = `Bearer ${session.json().token}`;
  const call = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    rest: { payload?: object | Buffer; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const answer = await http.inject({
      ...{ method, url: `/api/v1${url}`, headers: { authorization, ...rest.headers } },
      ...(rest.payload === undefined ? {} : { payload: rest.payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : null,
      bytes: answer.rawPayload,
    };
  };
  return {
    get: (url) => call('GET', url),
    post: (url, payload = {}) => call('POST', url, { payload }),
    put: (url, payload, headers = {}) => call('PUT', url, { payload, headers }),
    send: (url, { name, bytes }) => {
      const boundary = 'so-cai-cach';
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
      const payload = Buffer.concat([
        Buffer.from(head),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
      return call('POST', url, { payload, headers });
    },
    async enter(code, unit, values) {
      const { status, body } = await call('POST', `/registers/${code}/entries`, {
        payload: { unit, values },
      });
      if (status !== 201) throw new Error(`${code}: ${JSON.stringify(body)}`);
      return body;
    },
  };
}
