import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type ApiParts, createApi, queryText } from './api.ts';
import { fieldErrorsOf, statusOf } from './problem.ts';

const answerSchema = z.object({ code: z.string() });

describe('the client of the server', () => {
  test('given an ended session, when a form is sent, then the password is asked and the same request goes again', async () => {
    const server = serverThat([problem(401), json({ code: 'H01-260424-0001' })]);
    const api = createApi(server.parts);
    const answer = await api.post('/dossiers', {
      schema: answerSchema,
      body: { a: 1 },
      idempotencyKey: 'k1',
    });
    expect(answer.code).toBe('H01-260424-0001');
    expect(server.askedToSignIn()).toBe(1);
    expect(server.keys()).toEqual(['k1', 'k1']);
  });

  test('given a server that does not answer twice, when a form with a key is sent, then it arrives with the same key', async () => {
    const server = serverThat(['no answer', problem(503), json({ code: 'x' })]);
    await createApi(server.parts).post('/dossiers', { schema: answerSchema, idempotencyKey: 'k2' });
    expect(server.keys()).toEqual(['k2', 'k2', 'k2']);
  });

  test('given a server that does not answer, when a form without key is sent, then it is not sent twice', async () => {
    const server = serverThat(['no answer', json({ code: 'x' })]);
    const sent = createApi(server.parts).post('/dossiers', { schema: answerSchema });
    await expect(sent).rejects.toMatchObject({ status: 0 });
    expect(server.keys()).toHaveLength(1);
  });

  test('given a refusal with fields, when it is read, then each message is found by the path of its field', async () => {
    const server = serverThat([
      problem(422, [{ path: '/applicant/name', message: 'Chưa ghi tên' }]),
    ]);
    const error = await createApi(server.parts)
      .post('/dossiers', { schema: answerSchema, idempotencyKey: 'k' })
      .catch((caught: unknown) => caught);
    expect(statusOf(error)).toBe(422);
    expect(fieldErrorsOf(error)).toEqual({ 'applicant.name': 'Chưa ghi tên' });
  });

  test('given nobody signed in, when the session is asked for, then no password is asked', async () => {
    const server = serverThat([problem(401)]);
    const asked = createApi(server.parts).get('/sessions/current', {
      schema: answerSchema,
      ask: false,
    });
    await expect(asked).rejects.toMatchObject({ status: 401 });
    expect(server.askedToSignIn()).toBe(0);
  });

  test('given filters, when the address is made, then empty ones are left out and lists repeated', () => {
    expect(
      queryText({ q: 'đất đai', unit: '', status: ['accepted', 'processing'], limit: 5 }),
    ).toBe('?q=%C4%91%E1%BA%A5t+%C4%91ai&status=accepted&status=processing&limit=5');
  });
});

function serverThat(answers: (Response | 'no answer')[]) {
  const sent: RequestInit[] = [];
  let asked = 0;
  const parts: ApiParts = {
    fetch: async (_input, init = {}) => {
      sent.push(init);
      const answer = answers.shift();
      if (answer === undefined || answer === 'no answer') throw new TypeError('failed to fetch');
      return answer;
    },
    locale: () => 'vi',
    signInAgain: async () => {
      asked += 1;
    },
    wait: async () => undefined,
  };
  const keys = () => sent.map(({ headers }) => new Headers(headers).get('idempotency-key'));
  return { parts, keys, askedToSignIn: () => asked };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

function problem(status: number, errors: { path: string; message: string }[] = []): Response {
  return json({ type: 'about:blank', title: 't', status, detail: 'd', code: 'c', errors }, status);
}
