import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from './platform/ids.ts';
import {
  type Answer,
  type Caller,
  type DossierDesk,
  openDossierDesk,
  reception,
} from './testing/dossier-desk.ts';
import { createTestServer, type TestServer } from './testing/server.ts';
import { pdf, send } from './testing/upload.ts';

/** Polite ways to say what to do next. */
const WAY_OUT = /\bxin\b|\bhãy\b/i;

let desk: DossierDesk;
let clerk: Caller;
let specialist: Caller;
let head: Caller;

beforeAll(async () => {
  desk = await openDossierDesk();
  clerk = desk.as('desk_clerk');
  specialist = desk.as('specialist');
  head = desk.as('head');
});

async function received(): Promise<string> {
  return (await clerk.post('/dossiers', reception)).body.id;
}

async function inWork(): Promise<string> {
  const id = await received();
  await clerk.post(`/dossiers/${id}/hand-overs`);
  return id;
}

/** A refusal that an official of good manners would sign: which, about what, and what to do now. */
function expectRefusal(
  answer: Pick<Answer, 'status' | 'body'>,
  wanted: { status: number; code: string; says: RegExp },
): void {
  expect({ status: answer.status, code: answer.body.code }).toEqual({
    status: wanted.status,
    code: wanted.code,
  });
  expect(answer.body.detail).toMatch(wanted.says);
  expect(answer.body.detail).toMatch(WAY_OUT);
  expect(answer.body.detail, 'a parameter was not filled in').not.toMatch(/[{}]/);
}

describe('a reception that cannot be', () => {
  it('given a procedure nobody knows, when it is received, then the sentence names the code and the way out', async () => {
    const answer = await clerk.post('/dossiers', { ...reception, procedureCode: '9.999999' });
    expectRefusal(answer, { status: 422, code: 'procedure.unknown', says: /9\.999999/ });
  });

  it('given a district that was dissolved, when a dossier is received for it, then the sentence says since when, and asks for the heir', async () => {
    const id = newId();
    desk.addUnit({ id, code: 'H01.89', name: 'Ủy ban nhân dân huyện Chợ Mới' });
    desk.closeUnit(id, '2025-07-01');
    const answer = await clerk.post('/dossiers', { ...reception, agencyUnitId: id });
    expectRefusal(answer, {
      ...{ status: 422, code: 'unit.not-receiving' },
      says: /huyện Chợ Mới.*01\/07\/2025.*cơ quan kế thừa/,
    });
  });

  it('given a desk that is not there, when a clerk of it receives, then the sentence asks for one that is open', async () => {
    const deskId = newId();
    const answer = await desk.as('desk_clerk', { deskId }).post('/dossiers', reception);
    expectRefusal(answer, { status: 422, code: 'desk.not-open', says: /quầy đang hoạt động/ });
  });

  it('given the desk of a service centre, when no agency is named, then the sentence asks for the one that resolves', async () => {
    const [unitId, deskId] = [newId(), newId()];
    const name = 'Trung tâm Phục vụ hành chính công';
    desk.addUnit({ id: unitId, code: 'H01.90', name, deskId, receivesOnly: true });
    const answer = await desk.as('desk_clerk', { unitId, deskId }).post('/dossiers', reception);
    expectRefusal(answer, {
      ...{ status: 422, code: 'dossier.agency-required' },
      says: /Trung tâm Phục vụ hành chính công.*cơ quan có thẩm quyền/,
    });
    const atCentre = desk.as('desk_clerk', { unitId, deskId });
    const { fees: _, ...request } = reception;
    const declined = await atCentre.post('/declines', { ...request, reason: 'Không thuộc tỉnh.' });
    expect(declined.status).toBe(201);
  });

  it('given a paper outside the published list, when it is listed, then the sentence names it and the decree', async () => {
    const documents = [{ documentId: 'c99', name: 'Giấy lạ', kind: 'original' }];
    const answer = await clerk.post('/dossiers', { ...reception, documents });
    expectRefusal(answer, {
      ...{ status: 422, code: 'dossier.document-not-in-checklist' },
      says: /NĐ 61\/2018/,
    });
  });

  it('given wrong fields, when they are sent, then each is named by its path with a sentence of its own', async () => {
    const answer = await clerk.post('/dossiers', {
      ...{ ...reception, channel: 'pigeon' },
      applicant: { kind: 'person', name: '', email: 'không phải thư' },
    });
    expectRefusal(answer, { status: 400, code: 'request.invalid', says: /từng mục/ });
    const paths = answer.body.errors.map((error: { path: string }) => error.path);
    expect(paths).toEqual(expect.arrayContaining(['channel', 'applicant.name', 'applicant.email']));
    for (const error of answer.body.errors) expect(error.message).not.toBe('');
  });

  it('given ten megabytes of JSON, when they are sent, then it is 413 with the way out', async () => {
    const answer = await clerk.post('/dossiers', { procedureCode: 'x'.repeat(10 * 1024 * 1024) });
    expectRefusal(answer, { status: 413, code: 'request.too-large', says: /quá lớn/ });
  });
});

describe('files that are not what they say', () => {
  it.each([
    ['a page of the web named .pdf', 'to-khai.pdf', '<!doctype html><html></html>', 'PDF'],
    ['a program named .pdf', 'to-khai.pdf', 'MZ\u0000\u0000 chương trình', 'PDF'],
    ['a text named .png', 'anh.png', 'không phải ảnh', 'PNG'],
  ])(
    'given %s, when it is uploaded, then it is refused by its content',
    async (_, name, text, says) => {
      const answer = await send(desk, clerk, { name, content: Buffer.from(text) });
      expectRefusal(answer, {
        ...{ status: 415, code: 'file.type-not-accepted' },
        says: new RegExp(says),
      });
      expect(answer.body.detail).not.toContain('application/');
    },
  );

  it('given a PDF named .png, when it is uploaded, then the sentence says what it is', async () => {
    const answer = await send(desk, clerk, { name: 'anh.png', content: pdf('không phải ảnh') });
    expectRefusal(answer, { status: 415, code: 'file.name-lies', says: /\.png.*PDF/ });
  });

  it('given a form without a file, when it is sent, then the sentence asks for one', async () => {
    const answer = await desk.http.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: {
        authorization: clerk.officer.id,
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: '--x--\r\n',
    });
    const refused = { status: answer.statusCode, body: answer.json() };
    expectRefusal(refused, { status: 400, code: 'file.missing', says: /tệp/ });
  });
});

describe('acts out of order', () => {
  it.each([
    ['approved before anything was proposed', 'approvals', {}, () => head],
    ['delivered before there is a result', 'deliveries', delivery(), () => clerk],
    ['supplemented without having been asked', 'supplements', supplement(), () => clerk],
    ['paid without having been asked', 'payments', payment(), () => clerk],
  ] as const)(
    'given a dossier in work, when it is %s, then it is refused with the way out and nothing is added',
    async (_, noun, body, who) => {
      const id = await inWork();
      const answer = await who().post(`/dossiers/${id}/${noun}`, body);
      expect([403, 422]).toContain(answer.status);
      expect(answer.body.detail).toMatch(WAY_OUT);
      expect((await clerk.get(`/dossiers/${id}/events`)).body.items).toHaveLength(2);
    },
  );

  it('given a dossier that is closed, when any act comes, then the sentence says that a new one is needed', async () => {
    const id = await received();
    await clerk.post(`/dossiers/${id}/withdrawals`, { reason: 'Người nộp xin rút.' });
    const answer = await clerk.post(`/dossiers/${id}/hand-overs`);
    expectRefusal(answer, { status: 422, code: 'dossier.finished', says: /lập hồ sơ mới/ });
  });

  it('given two who looked at the same state, when the second acts, then he is told to reload and nothing of his is kept', async () => {
    const id = await inWork();
    const seen = { 'if-match': '"2"' };
    await specialist.post(`/dossiers/${id}/notes`, { text: 'Nhanh hơn.' }, seen);
    const late = await specialist.post(`/dossiers/${id}/notes`, { text: 'Chậm hơn.' }, seen);
    expectRefusal(late, { status: 412, code: 'dossier.version-differs', says: /tải lại/ });
    const { items } = (await specialist.get(`/dossiers/${id}/events`)).body;
    expect(JSON.stringify(items)).not.toContain('Chậm hơn.');
  });

  it('given a dossier of another agency, when it is opened, then the sentence says whose it is not and whom to ask', async () => {
    const id = await received();
    const stranger = desk.as('specialist', { unitId: newId() });
    const answer = await stranger.get(`/dossiers/${id}`);
    expectRefusal(answer, { status: 403, code: 'dossier.not-yours', says: /quản trị viên/ });
  });
});

describe('the whole application', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  const ask = async (headers: Record<string, string> = {}) => {
    const answer = await server.http.inject({
      ...{ method: 'POST', url: '/api/v1/dossiers', payload: '{}' },
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { status: answer.statusCode, body: answer.json() };
  };

  it('given no session, when something is sent, then the sentence asks to sign in', async () => {
    expectRefusal(await ask(), { status: 401, code: 'session.missing', says: /đăng nhập/ });
  });

  it('given a session that nobody opened, when something is sent, then the sentence promises that what was typed stays', async () => {
    const answer = await ask({ authorization: 'Bearer H01.khong-phai-phien' });
    expect(answer.status).toBe(401);
    expect(answer.body.detail).toMatch(/đăng nhập/);
    expect(answer.body.detail).toMatch(WAY_OUT);
  });

  it('given a reader of English, when it is refused, then the sentence is English', async () => {
    const { body } = await ask({ 'accept-language': 'en' });
    expect(body.detail).toBe('Not signed in; please sign in to go on.');
  });
});

function delivery() {
  return {
    recipient: { name: 'Nguyễn Thị Lan' },
    identityCheck: 'card',
    signature: { kind: 'paper' },
  };
}

function supplement() {
  return { documents: [{ documentId: 'c01', name: 'Tờ khai', kind: 'original' }] };
}

function payment() {
  return { amount: 10_000, receiptNumber: 'BL-1' };
}
