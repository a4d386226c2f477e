import { parseInstant } from '@motcua/domain/shared/instant.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../app.ts';
import { openDatabase } from '../../platform/db.ts';
import { announce } from '../../platform/live.ts';
import { createServices, type Parts } from '../../services.ts';
import { openEventSource } from '../../testing/event-source.ts';
import {
  makeOfficer,
  type MadeOrganisation,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';

const { parts, services, db, http } = await createTestServer();
let [one, other] = ['', ''];
let province: MadeOrganisation;
let commune: MadeOrganisation;
let elsewhere: MadeOrganisation;
const at = parseInstant('2026-04-24T09:00:00+07:00');

beforeAll(async () => {
  province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  commune = await makeOrganisation(db, { unitCode: 'H99.01', unitName: 'UBND xã Một' });
  elsewhere = await makeOrganisation(db, { unitCode: 'H99.02', unitName: 'UBND xã Hai' });
  await db.owner`
    insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
    values ('H99', ${commune.unitId}, 'subordination', ${province.unitId}, '2000-01-01')`;
  one = await listen(parts);
  other = await listen({
    ...parts,
    db: openDatabase({ url: db.ownerUrl, poolSize: 3, role: 'motcua_app' }),
  });
});

/** A process of its own, as far as the database can tell. */
async function listen(own: Parts): Promise<string> {
  const made = createServices(own);
  await made.live.listen();
  const server = await createServer(made, own);
  await server.listen({ port: 0 });
  afterAll(async () => {
    await server.close();
    if (own !== parts) await own.db.close();
  });
  const address = server.server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/v1`;
}

async function tokenOf(at: MadeOrganisation, role: Role): Promise<string> {
  const officerId = await makeOfficer(db, at, { roles: [role] });
  const credentials = { username: `cb.${officerId.slice(-8)}`, password: 'một mật khẩu dài' };
  await services.accounts.ensureAccount({ tenantId: 'H99', officerId, ...credentials });
  const answer = await http.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: credentials,
  });
  return answer.json().token;
}

const say = (unitIds: string[] | null, event: 'figures' | 'alarm' = 'figures') =>
  announce(db.sql, { tenantId: 'H99', event, unitIds, at });

describe('GET /api/v1/live', () => {
  it('given a leader on another process, when figures of a unit change, then its name arrives, and no unit out of reach', async () => {
    const stream = await openEventSource(`${other}/live`, await tokenOf(province, 'leader'));
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff');
    await stream.next('ready');
    await say([elsewhere.unitId]);
    await say([commune.unitId, elsewhere.unitId]);
    expect((await stream.next('figures')).data).toEqual({ unitIds: [commune.unitId], at });
    expect(stream.heard()).toEqual(['ready', 'figures']);
    stream.close();
  });

  it('given another tenant or more units than one notification carries, when told, then each hears its own, whole', async () => {
    const stream = await openEventSource(`${one}/live`, await tokenOf(province, 'administrator'));
    await stream.next('ready');
    await announce(db.sql, { tenantId: 'H98', event: 'figures', unitIds: null, at });
    const many = Array.from({ length: 400 }, () => crypto.randomUUID());
    await say(many);
    const heard = [await stream.next('figures'), await stream.next('figures')];
    const last = await stream.next('figures');
    expect([...heard, last].flatMap(({ data }) => data.unitIds)).toEqual(many);
    stream.close();
  });

  it('given nobody signed in, when asked, then it is refused like any other page', async () => {
    const stream = await openEventSource(`${one}/live`);
    expect(stream.status).toBe(401);
  });

  it('given four streams of one session, when a fifth is asked for, then it is refused with a sentence, and free again after one ends', async () => {
    const token = await tokenOf(commune, 'head');
    const four = await Promise.all([1, 2, 3, 4].map(() => openEventSource(`${one}/live`, token)));
    const fifth = await fetch(`${one}/live`, { headers: { authorization: `Bearer ${token}` } });
    expect(fifth.status).toBe(429);
    expect(await fifth.json()).toMatchObject({ code: 'live.too-many' });
    for (const stream of four) stream.close();
    const again = await until(async () => {
      const next = await openEventSource(`${one}/live`, token);
      return next.status === 200 ? next : null;
    });
    again.close();
  });

  it('given the line of notifications is cut, when it is back, then everybody is told that something may be missed, and hears again', async () => {
    const stream = await openEventSource(`${one}/live`, await tokenOf(commune, 'specialist'));
    await stream.next('ready');
    await db.owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    await stream.next('missed');
    await say([commune.unitId], 'alarm');
    expect((await stream.next('alarm')).data.unitIds).toEqual([commune.unitId]);
    stream.close();
  });

  it('given an open stream, when the server closes, then the stream ends at once and closing does not wait', async () => {
    const made = createServices(parts);
    const server = await createServer(made, parts);
    const address = await server.listen({ port: 0 });
    const stream = await openEventSource(`${address}/api/v1/public/live`);
    await stream.next('ready');
    await server.close();
    await stream.ended;
    await expect(fetch(`${address}/api/v1/health`)).rejects.toThrow();
  });
});

describe('GET /api/v1/public/live', () => {
  it('given anybody, when figures change, then that is said and no unit is named', async () => {
    const stream = await openEventSource(`${other}/public/live`);
    await stream.next('ready');
    await say([commune.unitId]);
    expect((await stream.next('figures')).data).toMatchObject({ unitIds: null });
    stream.close();
  });
});

/** Asks again until there is an answer; each try is a round trip of its own. */
async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
}
