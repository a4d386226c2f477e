import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withRole } from '../../platform/auth.ts';
import { createHttp, type Http } from '../../platform/http.ts';
import { createLogger } from '../../platform/logger.ts';
import { createTestDatabase } from '../../testing/database.ts';
import { makeOfficer, makeOrganisation } from '../../testing/make-organisation.ts';
import {
  ACCOUNT_PROBLEMS,
  createAccounts,
  installAuthentication,
  registerAccountRoutes,
} from './index.ts';

const db = await createTestDatabase();
const accounts = createAccounts({ db, clock: () => parseInstant('2026-04-24T08:00:00+07:00') });
const credentials = { username: 'admin', password: 'một mật khẩu dài' };
let http: Http;

beforeAll(async () => {
  const organisation = await makeOrganisation(db);
  const officerId = await makeOfficer(db, organisation);
  await accounts.ensureAccount({ tenantId: 'H99', officerId, ...credentials });
  http = await arrangeHttp();
  http.get('/api/v1/only-leaders', { config: { policy: withRole('leader') } }, () => 'yes');
});
afterAll(() => http.close());

async function arrangeHttp(): Promise<Http> {
  const logger = createLogger('silent');
  const made = await createHttp({
    logger,
    problems: ACCOUNT_PROBLEMS,
    trustProxy: false,
    checkResponses: true,
  });
  await installAuthentication(made, accounts.getSession);
  registerAccountRoutes(made, { accounts, secureCookies: false });
  return made;
}

async function signIn() {
  const answer = await http.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: credentials,
  });
  return {
    answer,
    token: answer.json().token,
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
  };
}

describe('POST /api/v1/sessions', () => {
  it('given the right password, when it is sent, then 201 with token, officer and a closed cookie', async () => {
    const { answer } = await signIn();
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ officer: { username: 'admin', tenantName: 'Tỉnh H99' } });
    expect(answer.headers['set-cookie']).toMatch(
      /^motcua_session=H99\..*HttpOnly; SameSite=Strict$/,
    );
  });

  it('given a wrong password, when it is sent, then 401 in the language asked for', async () => {
    const payload = { ...credentials, password: 'sai' };
    const headers = { 'accept-language': 'en' };
    const answer = await http.inject({ method: 'POST', url: '/api/v1/sessions', payload, headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({
      code: 'session.wrong-credentials',
      detail: 'The user name or the password is not right.',
    });
  });

  it('given a page of another site, when it signs in from there, then 403', async () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const answer = await http.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: credentials,
      headers,
    });
    expect(answer.json()).toMatchObject({ status: 403, code: 'session.cross-site' });
  });
});

describe('a session', () => {
  it('given a token or a cookie, when the current session is asked for, then it answers; without, 401', async () => {
    const { token, cookie } = await signIn();
    const url = '/api/v1/sessions/current';
    const byToken = await http.inject({ url, headers: { authorization: `Bearer ${token}` } });
    const byCookie = await http.inject({ url, headers: { cookie } });
    expect(byToken.json()).toEqual(byCookie.json());
    expect(byToken.json()).toMatchObject({ expiresAt: '2026-04-24T20:00:00+07:00' });
    expect((await http.inject({ url })).json()).toMatchObject({
      status: 401,
      code: 'session.missing',
    });
  });

  it('given a cookie, when it ends the session, then only the own origin may', async () => {
    const { cookie } = await signIn();
    const remove = (headers: Record<string, string>) =>
      http.inject({
        method: 'DELETE',
        url: '/api/v1/sessions/current',
        headers: { cookie, ...headers },
      });
    expect((await remove({})).statusCode).toBe(403);
    expect((await remove({ 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    expect((await remove({ origin: 'http://localhost:1' })).statusCode).toBe(403);
    const done = await remove({ origin: 'http://localhost:8080', host: 'localhost:8080' });
    expect(done.statusCode).toBe(204);
    expect(done.headers['set-cookie']).toContain('Expires=Thu, 01 Jan 1970');
    const after = await http.inject({ url: '/api/v1/sessions/current', headers: { cookie } });
    expect(after.json()).toMatchObject({ status: 401, code: 'session.expired' });
  });

  it('given a role that the policy does not name, when the route is called, then 403', async () => {
    const { token } = await signIn();
    const answer = await http.inject({
      url: '/api/v1/only-leaders',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.json()).toMatchObject({ status: 403, code: 'officer.forbidden' });
  });
});

describe('a route that says nothing about who may call it', () => {
  it('given such a route under /api/v1, when it is registered, then the start fails', async () => {
    const fresh = await arrangeHttp();
    expect(() => fresh.get('/api/v1/forgotten', () => 'secret')).toThrow(
      'declares neither a policy',
    );
    await fresh.close();
  });
});
