import { Writable } from 'node:stream';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttp, type Http } from './http.ts';
import { createLogger } from './logger.ts';

let http: Http;

beforeAll(async () => {
  http = await createHttp({
    logger: createLogger('silent'),
    trustProxy: false,
    checkResponses: true,
    problems: { 'thing.taken': { status: 409, vi: 'Đã có {name}.', en: '{name} is taken.' } },
  });
  const body = z.strictObject({
    name: z.string().min(1),
    size: z.int().max(9).optional(),
    day: z.iso.date().optional(),
  });
  http.post('/api/v1/things/:id', { schema: { body, response: { 200: body } } }, (request) => {
    if (request.body.name === 'taken') throw new DomainError('thing.taken', { name: 'taken' });
    if (request.body.name === 'rule') throw new DomainError('rule.unknown');
    if (request.body.name === 'gone') throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    if (request.body.name === 'bug') throw new TypeError('secret detail');
    if (request.body.name === 'wrong') return { name: '' };
    return request.body;
  });
  const querystring = z.object({ name: z.string().optional() });
  http.get('/api/v1/things', { schema: { querystring } }, (request) => request.query);
  http.get('/api/v1/nought', () => ({}));
  http.get('/things', { schema: { querystring } }, (request) => request.query);
  http.get('/gone', () => {
    throw Object.assign(new Error('x'), { code: '57P01' });
  });
  await http.ready();
});

describe('refusals', () => {
  it('given a rule of a module, when it is broken, then its sentence and status are answered', async () => {
    const answer = await post({ name: 'taken' });
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'thing.taken',
      detail: 'Đã có taken.',
      status: 409,
    });
  });

  it('given an English reader, when a rule is broken, then the sentence is English', async () => {
    const answer = await post({ name: 'taken' }, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' });
    expect(answer.json()).toMatchObject({ detail: 'taken is taken.' });
  });

  it('given a code without a sentence, when it is thrown, then it is still a refusal and names the code', async () => {
    const answer = await post({ name: 'rule' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain('rule.unknown');
  });

  it('given wrong fields, when they are sent, then each is named with a sentence', async () => {
    const answer = await post({ name: '', size: 12, day: '24/04/2026', extra: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([
      { path: 'name', message: 'Phải có mục này.' },
      { path: 'size', message: 'Nhiều nhất 9.' },
      { path: 'day', message: 'Phải là ngày dạng năm-tháng-ngày.' },
      { path: 'extra', message: 'Không có mục nào tên là extra.' },
    ]);
  });

  it('given a missing field, when it is sent, then it is called required', async () => {
    const answer = await post({});
    expect(answer.json().errors).toEqual([{ path: 'name', message: 'Phải có mục này.' }]);
  });

  it.each(['/api/v1/things?name=a&unit=H01', '/api/v1/nought?unit=H01'])(
    'given %s, when a parameter is not known, then it is 400 and names it',
    async (url) => {
      const answer = await http.inject({ url, headers: { 'accept-language': 'en' } });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        code: 'request.invalid',
        errors: [{ path: 'querystring.unit', message: 'There is nothing named unit.' }],
      });
    },
  );

  it('given a page, when a parameter is not known, then the page is shown all the same', async () => {
    expect((await http.inject('/things?name=a&utm_source=b')).json()).toEqual({ name: 'a' });
    expect((await http.inject('/api/v1/things?name=a')).json()).toEqual({ name: 'a' });
  });

  it('given broken JSON, when it is sent, then it is 400', async () => {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/v1/things/1',
      headers: { 'content-type': 'application/json' },
      payload: '{"a":',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().code).toBe('request.unreadable');
  });

  it('given 10 MB of JSON, when it is sent, then it is 413', async () => {
    const answer = await post({ name: 'x'.repeat(10_000_000) });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().code).toBe('request.too-large');
  });

  it('given an unknown kind of content, when it is sent, then it is 415', async () => {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/v1/things/1',
      headers: { 'content-type': 'application/xml' },
      payload: '<a/>',
    });
    expect(answer.statusCode).toBe(415);
  });

  it('given an unknown address, when it is asked, then it is 404', async () => {
    const answer = await http.inject('/api/v1/nothing');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().code).toBe('request.not-found');
  });

  it('given another method, when it is used, then it is 405 and the right one is named', async () => {
    const answer = await http.inject({ method: 'DELETE', url: '/api/v1/things/7' });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('POST');
  });

  it('given a part of the address that is too long for any, when it is asked by the right method, then it is 404, not 405', async () => {
    const url = `/api/v1/things/${'7'.repeat(400)}`;
    expect((await http.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(404);
  });

  it('given an address that cannot be read, when it is asked, then it is a problem document too', async () => {
    const answer = await http.inject('/api/v1/things/%E0%A4%A');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('given a database that is away, when an act is sent, then it is 503 with a time to come back', async () => {
    const answer = await post({ name: 'gone' });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json().code).toBe('database.away');
  });

  it('given a database that is away, when a browser asks for a page, then it gets a page with a way to try again', async () => {
    const answer = await http.inject({ url: '/gone', headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('<a href="/gone">Thử lại</a>');
    expect(answer.body).toContain('Cơ sở dữ liệu tạm thời không trả lời');
  });

  it('given a fault of ours, when it happens, then nothing of its inside is told but the request id', async () => {
    const answer = await post({ name: 'bug' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(answer.json().detail).toContain(answer.headers['x-request-id']);
  });

  it('given an answer that contradicts its schema, when tests run, then it fails loudly', async () => {
    expect((await post({ name: 'wrong' })).statusCode).toBe(500);
  });
});

describe('every answer', () => {
  it('given any address, when it answers, then the browser is told what it may load', async () => {
    const answer = await http.inject('/api/v1/nothing');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

function post(payload: object, headers: Record<string, string> = {}) {
  return http.inject({ method: 'POST', url: '/api/v1/things/7', payload, headers });
}

describe('the log', () => {
  it('given a code of a citizen in the address, when it is asked for, then the log tells the route and not the code', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const logged = await createHttp({
      ...{ logger: pino({ level: 'info' }, stream), problems: {}, trustProxy: false },
    });
    logged.get('/khao-sat/:key', () => 'ok');
    await logged.inject('/khao-sat/K7QX2MB3ZV019TPH?ten=Lan');
    await logged.inject('/khong-co/K7QX2MB3ZV019TPH');
    await logged.close();
    expect(lines.join('')).toContain('"route":"/khao-sat/:key"');
    expect(lines.join('')).not.toMatch(/K7QX2|Lan/);
  });
});
