import { dossierStatuses } from '@motcua/domain/dossier/status.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { expect, test } from 'vitest';
import { makeDemo } from './make-demo.ts';
import { createTestServer } from '../testing/server.ts';

const now = parseInstant('2026-11-20T16:45:00+07:00');

test('given an empty installation, when the demo is made, then dossiers of every state lie there, all from commands before the given instant', async () => {
  const server = await createTestServer({ now });
  const order = { seed: 1, now, dossiers: 160, report: () => {} };
  expect(await makeDemo(server.parts, order)).toBe(true);
  const statuses = await server.db.owner<{ status: string }[]>`select distinct status from dossier`;
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(dossierStatuses));
  const [facts] = await server.db.owner<{ last: Date; without_event: number }[]>`
    select (select max(at) from dossier_event) as last,
      (select count(*)::int from dossier d where not exists (
        select from dossier_event e where e.tenant_id = d.tenant_id and e.dossier_id = d.id)) as without_event`;
  expect(facts?.without_event).toBe(0);
  const ends = await server.db.owner<
    { timeliness: string }[]
  >`select distinct timeliness from dossier where timeliness is not null`;
  expect(ends.map(({ timeliness }) => timeliness)).toContain('late');
  expect(new Date(facts?.last ?? '').getTime()).toBeLessThanOrEqual(Date.parse(now));
  expect(await makeDemo(server.parts, order)).toBe(false);
}, 120_000);
