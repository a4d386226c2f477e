import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { type MadeOrganisation, makeOrganisation } from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { tokenOf } from '../../testing/token-of.ts';

const server = await createTestServer();
const { http, services, db } = server;
let office: MadeOrganisation;
let token: string;

beforeAll(async () => {
  office = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  token = await tokenOf(server, office, 'reform_officer');
});

const call = async (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  options: { payload?: object | Buffer; headers?: Record<string, string>; as?: string } = {},
) =>
  http.inject({
    ...{ method, url: `/api/v1${url}` },
    ...(options.payload === undefined ? {} : { payload: options.payload }),
    headers: { authorization: `Bearer ${options.as ?? token}`, ...options.headers },
  });

const log = [
  'case,activity,timestamp,channel',
  '1,nhận,2026-03-02T08:00+07:00,Desk',
  '1,trả,2026-03-03T08:00+07:00,Desk',
  '2,nhận,2026-03-03T08:00+07:00,=Post=',
].join('\n');

async function bring(text: string, reading = '{}') {
  const boundary = 'motcuaboundary';
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="so.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n`;
  return call('POST', '/studies', {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.from(
      `${field('title', 'Sổ thử')}${field('reading', reading)}${file}--${boundary}--\r\n`,
    ),
  });
}

async function brought(): Promise<string> {
  const { id } = (await bring(log)).json();
  await services.studies.read({ tenantId: 'H99', id });
  return id;
}

describe('/api/v1/studies', () => {
  it('given a log, when it is sent, then it is being read, and a job stands in the queue for it', async () => {
    const answer = await bring(log);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ title: 'Sổ thử', state: 'reading', answer: null });
    expect(answer.headers.location).toBe(`/api/v1/studies/${answer.json().id}`);
    const waiting = await call('GET', `/studies/${answer.json().id}/answer`);
    expect(waiting.json()).toMatchObject({ status: 409, code: 'study.not-ready' });
  });

  it('given a form without a file, or with a reading that is none, when sent, then the refusal says so', async () => {
    expect((await bring(log, '{"zone":"Hanoi"}')).json().code).toBe('study.reading-unclear');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const empty = await call('POST', '/studies', { headers, payload: Buffer.from('--x--\r\n') });
    expect(empty.json().code).toBe('study.file-missing');
  });

  it('given a study, when a part, its cases, a check and a comparison are asked for, then each answers by its schema', async () => {
    const id = await brought();
    const part = await call(
      'GET',
      `/studies/${id}/answer?where=${encodeURIComponent('channel==Post=')}`,
    );
    expect(part.json()).toMatchObject({ cases: 1, events: 1 });
    const cases = await call('POST', `/studies/${id}/case-lists`, {
      payload: { behind: { kind: 'step', from: 'nhận', to: 'trả' } },
    });
    expect(cases.json()).toMatchObject({ total: 1, cases: [{ id: '1', wallHours: 24 }] });
    expect((await call('GET', `/studies/${id}/cases/0`)).json().events).toHaveLength(2);
    expect((await call('GET', `/studies/${id}/cases/9`)).statusCode).toBe(404);
    const check = await call('POST', `/studies/${id}/conformance-checks`, {
      payload: { process: { steps: ['nhận', 'trả'] } },
    });
    expect(check.json()).toMatchObject({ cases: 2, fittingCases: 1 });
    const other = { part: { where: [{ key: 'channel', value: 'Desk' }] } };
    const comparison = await call('POST', `/studies/${id}/comparisons`, { payload: { other } });
    expect(comparison.json().cases).toEqual({ first: 2, second: 1, change: -1 });
  });

  it('given a study, when its file is asked for, then it comes as it was brought; after deletion nothing does', async () => {
    const id = await brought();
    expect((await call('GET', `/studies/${id}/file`)).body).toBe(log);
    expect((await call('DELETE', `/studies/${id}`)).statusCode).toBe(204);
    expect((await call('GET', `/studies/${id}`)).statusCode).toBe(404);
    expect((await call('GET', `/studies/${newId()}`)).statusCode).toBe(404);
  });

  it('given a clerk of the desk, when studies or the log are asked for, then they are not theirs', async () => {
    const as = await tokenOf(server, office, 'desk_clerk');
    expect((await call('GET', '/studies', { as })).statusCode).toBe(403);
    const asked = '?unit=H99&from=2026-01-01&to=2026-12-31';
    expect((await call('GET', `/event-log.xes${asked}`, { as })).statusCode).toBe(403);
  });

  it('given an office without dossiers, when the log is taken, then each format is whole and empty', async () => {
    const asked = '?unit=H99&from=2026-01-01&to=2026-12-31';
    const xes = await call('GET', `/event-log.xes${asked}`);
    expect(xes.statusCode).toBe(200);
    expect(xes.body.trimEnd().endsWith('</log>')).toBe(true);
    expect((await call('GET', `/event-log.jsonocel${asked}`)).json()).toMatchObject({ events: [] });
    const sqlite = await call('GET', `/event-log.sqlite${asked}`);
    expect(sqlite.rawPayload.subarray(0, 15).toString()).toBe('SQLite format 3');
    const reversed = await call('GET', '/event-log.xes?unit=H99&from=2026-02-01&to=2026-01-01');
    expect(reversed.json().code).toBe('study.period-reversed');
    const names = await call('GET', `/event-log.xes${asked}&names=1&reason=mot-ly-do-du-dai`);
    expect(names.json().code).toBe('study.names-not-allowed');
  });
});
