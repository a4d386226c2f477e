import { expect, test } from 'vitest';
import { makeDemo } from './make-demo.ts';
import { createTestServer } from '../testing/server.ts';
import { clearInterruptedDemo } from './clear-interrupted.ts';
import { DEMO_TENANT } from './load-demo.ts';

const silent = () => {};

test('given a demo whose making was interrupted, when nobody has signed in yet, then it is cleared away to be made anew', async () => {
  const { db, services } = await createTestServer();
  await services.organisation.ensureTenant(DEMO_TENANT);
  const said: string[] = [];
  expect(await clearInterruptedDemo(db.ownerUrl, (sentence) => said.push(sentence))).toBe(true);
  expect(said.join()).toContain('made anew');
  const [left] = await db.owner`select to_regclass('motcua.dossier') is null as gone`;
  expect(left?.gone).toBe(true);
});

test('given a demo that is whole, or in which somebody has worked, when it is asked, then nothing is touched', async () => {
  const server = await createTestServer();
  const { db, parts } = server;
  await makeDemo(parts, { seed: 1, now: parts.clock(), dossiers: 0, report: silent });
  expect(await clearInterruptedDemo(db.ownerUrl, silent)).toBe(false);
  await db.owner`delete from reference_load where name = 'demo province'`;
  const login = { username: 'motcua.tinh', password: 'motcua-demo-2026' };
  const url = '/api/v1/sessions';
  expect((await server.http.inject({ method: 'POST', url, payload: login })).statusCode).toBe(201);
  expect(await clearInterruptedDemo(db.ownerUrl, silent)).toBe(false);
}, 120_000);
