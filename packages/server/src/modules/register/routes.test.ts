import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeOrganisation, makeOrganisation } from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { importRegister } from './import/import-register.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { tokenOf } from '../../testing/token-of.ts';

const server = await createTestServer({ now: '2026-11-21T08:00:00+07:00' });
const { http, db, parts } = server;
const folder = makeTemporaryFolder('register');
let organisation: MadeOrganisation;
let clerk = '';
let stranger = '';

beforeAll(async () => {
  organisation = await makeOrganisation(db);
  const other = await makeOrganisation(db, { unitCode: 'H99.02' });
  clerk = await tokenOf(server, organisation, 'desk_clerk');
  stranger = await tokenOf(server, other, 'desk_clerk');
  const path = join(folder.path, 'legacy.csv');
  const rows = Array.from(
    { length: 5 },
    (_, index) =>
      `CŨ-${index + 1},=Thủ tục,Nguyễn Văn ${index},2026-0${index + 1}-05T08:30+07:00,2026-12-01,,,${index === 4 ? 'rút' : ''}`,
  );
  rows.push(
    'CŨ-6,Thủ tục,Trần B,2026-06-05T08:30+07:00,2026-12-01,2026-06-07T08:00+07:00,withdrawn,',
  );
  writeFileSync(
    path,
    ['code,procedure_name,applicant,received_at,due_at,finished_at,status,note', ...rows].join(
      '\n',
    ),
  );
  await importRegister(
    { ...parts, findProcedures: async () => new Map() },
    {
      ...{
        path,
        tenantId: 'H99',
        offsetMinutes: 420,
        actorName: 'thử',
        dryRun: false,
        strict: true,
      },
      unit: { id: organisation.unitId, code: 'H99.01', name: 'UBND xã Thử' },
      desk: { id: organisation.deskId, name: 'Bộ phận Một cửa' },
      progress: () => {},
    },
  );
  folder.remove();
});

const get = (query: string, token = clerk) =>
  http.inject({ url: `/api/v1/registers${query}`, headers: { authorization: `Bearer ${token}` } });

describe('GET /api/v1/registers', () => {
  it('given a clerk, when no desk is named, then it is their own, by pages without a gap', async () => {
    const first = (await get('?limit=4')).json();
    expect(first).toMatchObject({
      ...{ year: 2026, years: [2026], last: 6, next: 4 },
      form: { number: '07', title: 'Sổ theo dõi hồ sơ' },
      desk: { id: organisation.deskId, unitName: 'UBND H99.01' },
    });
    const second = (await get(`?limit=4&after=${first.next}`)).json();
    expect(second.next).toBeNull();
    expect([...first.items, ...second.items].map(({ number, code }) => [number, code])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, `CŨ-${number}`]),
    );
    expect(second.items.at(-1)).toMatchObject({
      ...{ applicantName: 'Trần B', status: 'withdrawn', note: 'Đã rút hồ sơ', quantity: 1 },
      ...{ receivedAt: '2026-06-05T08:30:00+07:00', resultDelivery: null, agency: 'UBND xã Thử' },
    });
  });

  it('given a year of the earlier circular, when the register is empty, then it says so under the form of that time', async () => {
    expect((await get('?year=2024')).json()).toMatchObject({
      form: { number: '06' },
      last: 0,
      items: [],
      next: null,
    });
  });

  it('given CSV, when it is asked for, then it has the columns of the form and no cell that a spreadsheet runs', async () => {
    const answer = await get('?format=csv&bom=1');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.body.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFSTT,Mã hồ sơ,Tên thủ tục hành chính,Số lượng hồ sơ (bộ),"Tên cá nhân, tổ chức","Địa chỉ, số điện thoại",Cơ quan chủ trì giải quyết,Ngày nhận hồ sơ,Hẹn trả kết quả,Ngày trả kết quả,Phương thức nhận kết quả,Ký nhận,Ghi chú',
    );
    expect(lines[1]).toBe(
      "1,CŨ-1,'=Thủ tục,1,Nguyễn Văn 0,,UBND xã Thử,05/01/2026 08:30,01/12/2026,,,,",
    );
    expect(lines).toHaveLength(7);
    expect((await get('?format=csv')).body.startsWith('STT')).toBe(true);
  });

  it('given print, when it is asked for, then a PDF comes', async () => {
    const answer = await get('?format=pdf');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('given a clerk of another agency, when they ask for this desk, then 403; a desk that is not there, 404', async () => {
    const there = await get(`?desk=${organisation.deskId}`, stranger);
    expect(there.json()).toMatchObject({ status: 403, code: 'register.not-yours' });
    const nowhere = await get('?desk=0190a0a0-0000-7000-8000-000000000000');
    expect(nowhere.json()).toMatchObject({ status: 404, code: 'register.desk-not-found' });
    expect((await http.inject({ url: '/api/v1/registers' })).statusCode).toBe(401);
  });

  it('given a page that was shown, when the log is read, then every dossier of it has its line', async () => {
    const [before] =
      await db.owner`select count(*)::int as lines from read_log where what = 'register'`;
    await get('?limit=2');
    const [after] =
      await db.owner`select count(*)::int as lines from read_log where what = 'register'`;
    expect(after?.lines - before?.lines).toBe(2);
  });
});
