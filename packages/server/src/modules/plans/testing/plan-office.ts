import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { writeWorkbook } from '../../../platform/workbook/workbook.ts';
import { createTestServer, type TestServer } from '../../../testing/server.ts';
import { pdf } from '../../../testing/upload.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any;
  bytes: Buffer;
}

export interface Person {
  get(url: string): Promise<Answer>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  put(url: string, body: object, headers?: Record<string, string>): Promise<Answer>;
  remove(url: string): Promise<Answer>;
  sendFile(url: string, file: { name: string; content: Buffer }): Promise<Answer>;
  /** Puts a paper into the locker of the unit and lays it to the task. */
  prove(taskId: string, unit: string): Promise<void>;
}

export interface PlanOffice extends TestServer {
  tenantId: string;
  unitIds: Record<string, string>;
  person(unit: string, role: Role, name?: string): Promise<Person>;
}

export const units = {
  H01: 'Ủy ban nhân dân tỉnh An Giang',
  'H01.02': 'Sở Nội vụ',
  'H01.12': 'Sở Tư pháp',
  'H01.101': 'Ủy ban nhân dân xã Chợ Mới',
} as const;

/** A province with two departments and a commune, whose people plan reform. */
export async function openPlanOffice(now: string): Promise<PlanOffice> {
  const server = await createTestServer({ now });
  const { organisation } = server.services;
  const tenantId = 'H01';
  await organisation.ensureTenant({ id: tenantId, name: 'tỉnh An Giang' });
  const unitIds: Record<string, string> = {};
  const validFrom = parsePlainDate('2015-01-01');
  for (const [code, name] of Object.entries(units)) {
    const above = code === 'H01' ? null : (unitIds.H01 ?? null);
    unitIds[code] = await organisation.createUnit(tenantId, {
      ...{ code, name, validFrom, subordinateTo: above, inTerritoryOf: above },
      kind: name.startsWith('Sở') ? 'specialised_agency' : 'people_committee',
      level: code === 'H01.101' ? 'commune' : 'province',
    });
  }
  let count = 0;
  return {
    ...{ ...server, tenantId, unitIds },
    async person(unit, role, name = 'Nguyễn Thị Kế') {
      count += 1;
      const unitId = unitIds[unit] ?? '';
      const officerId = await organisation.createOfficer(tenantId, { name, validFrom });
      await organisation.assignRole(tenantId, { officerId, role, unitId, validFrom });
      const account = { username: `can.bo.${count}`, password: 'một mật khẩu dài' };
      await server.services.accounts.ensureAccount({ tenantId, officerId, ...account });
      return personOf(server, account);
    },
  };
}

/** A plan as offices keep it: a title, the headings, one row for each task. */
export function sheetOf(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const cells = (row: readonly (string | number | null)[]) =>
    row.map((value) => (value === null ? null : { value }));
  return Buffer.from(
    writeWorkbook('Kế hoạch', [
      {
        ...{ name: 'Kế hoạch', widths: [], merges: [], landscape: true },
        rows: [
          [{ value: 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH' }],
          [],
          cells(['STT', 'Lĩnh vực', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Đơn vị chủ trì']).concat(
            cells(['Đơn vị phối hợp', 'Bắt đầu', 'Thời hạn', 'Trọng số', 'Kinh phí']),
          ),
          ...rows.map(cells),
        ],
      },
    ]),
  );
}

/** Signs in when the session has ended: the clock of a test moves by months. */
function personOf({ http }: TestServer, account: { username: string; password: string }): Person {
  let token = '';
  const enter = async () => {
    const url = '/api/v1/sessions';
    token = (await http.inject({ method: 'POST', url, payload: account })).json().token;
  };
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    given: { payload?: object | Buffer; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const ask = () =>
      http.inject({
        ...{ method, url: `/api/v1${url}` },
        headers: { authorization: `Bearer ${token}`, ...given.headers },
        ...(given.payload === undefined ? {} : { payload: given.payload }),
      });
    let answer = await ask();
    if (answer.statusCode === 401) {
      await enter();
      answer = await ask();
    }
    const isJson = String(answer.headers['content-type']).includes('json');
    const body = isJson ? answer.json() : answer.body;
    return { status: answer.statusCode, body, bytes: answer.rawPayload };
  };
  const sendFile: Person['sendFile'] = (url, file) => {
    const boundary = 'motcuaboundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    return send('POST', url, {
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([
        Buffer.from(head),
        file.content,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    });
  };
  return {
    get: (url) => send('GET', url),
    post: (url, payload = {}, headers = {}) => send('POST', url, { payload, headers }),
    put: (url, payload, headers = {}) => send('PUT', url, { payload, headers }),
    remove: (url) => send('DELETE', url),
    sendFile,
    async prove(taskId, unit) {
      const name = 'quy-che.pdf';
      const file = await sendFile('/evidence-files', { name, content: pdf(taskId) });
      const evidence = await send('POST', '/evidence', {
        payload: {
          ...{ unit, title: 'Quy chế phối hợp', number: '12/QĐ-UBND', issuedOn: '2021-12-20' },
          ...{ signer: 'Trần Văn Ký', fileId: file.body.fileId },
        },
      });
      const linked = await send('POST', `/plan-tasks/${taskId}/evidence`, {
        payload: { evidenceId: evidence.body.id },
      });
      if (linked.status !== 201) throw new Error(JSON.stringify(linked.body));
    },
  };
}
