import { obligationListSchema } from '@motcua/contract/reporting-regimes.ts';
import { dossierStatuses } from '@motcua/domain/dossier/status.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { expect, test } from 'vitest';
import { makeDemo } from './make-demo.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';

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
  await expectReports(server);
  await expectSeasons(server);
}, 120_000);

/** A quarter was reported by the commands that people use: sent, late, returned, corrected, and drafts of the next. */
async function expectReports({ db, http }: TestServer): Promise<void> {
  const states = await db.owner<{ state: string; of: string }[]>`
    select distinct state, regime_code as of from filed_report where period_code = '2026-Q3'`;
  expect(new Set(states.filter((one) => one.of === 'cchc').map(({ state }) => state))).toEqual(
    new Set(['accepted', 'submitted', 'signed', 'returned', 'drafted']),
  );
  const [facts] = await db.owner<{ late: number; second: number; drafts: number; last: Date }[]>`
    select (select count(*)::int from filed_report
        where submitted_at >= (due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as late,
      (select count(*)::int from report_version where number = 2) as second,
      (select count(*)::int from filed_report where period_code = '2026-Q4') as drafts,
      (select max(at) from report_event) as last`;
  expect(facts).toMatchObject({ late: 1, second: 2, drafts: 5 });
  expect(facts?.last.getTime()).toBeLessThanOrEqual(Date.parse(now));
  const login = await http.inject({
    ...{ method: 'POST', url: '/api/v1/sessions' },
    payload: { username: 'cchc.tinh', password: 'motcua-demo-2026' },
  });
  const { name = '', value = '' } = login.cookies[0] ?? {};
  const below = await http.inject({
    ...{ url: '/api/v1/report-obligations?view=below&regime=cchc', cookies: { [name]: value } },
    headers: { 'accept-language': 'en' },
  });
  const { items } = obligationListSchema.parse(below.json());
  const quarter = items.filter(({ period }) => period.code === '2026-Q3');
  expect(quarter).toHaveLength(8);
  expect(quarter.find(({ unit }) => unit.name.includes('Tri Tôn'))?.state).toBe('not_begun');
  expect(quarter[0]?.regime.name).toBe('Periodic report on administrative reform');
}

/** Last year's index was published through the whole season; this year's is being filled. */
async function expectSeasons({ http }: TestServer): Promise<void> {
  const { items } = (await http.inject({ url: '/api/v1/public-index-seasons' })).json();
  expect(items.map(({ year }: { year: number }) => year)).toEqual([2025]);
  const answer = await http.inject({ url: `/api/v1/public-index-seasons/${items[0].id}/results` });
  const results = answer.json();
  expect(results.units).toHaveLength(12);
  expect(results.bands.filter(({ count }: { count: number }) => count > 0).length).toBeGreaterThan(
    3,
  );
  expect(results.causes.length).toBeGreaterThan(3);
  const login = await http.inject({
    ...{ method: 'POST', url: '/api/v1/sessions' },
    payload: { username: 'lanhdao.longxuyen', password: 'motcua-demo-2026' },
  });
  const { name = '', value = '' } = login.cookies[0] ?? {};
  const cookies = { [name]: value };
  const list = (await http.inject({ url: '/api/v1/index-seasons?year=2026', cookies })).json();
  const [season] = list.items;
  expect(season).toMatchObject({ state: 'open', units: 12 });
  const [unit] = season.ownUnits;
  const url = `/api/v1/index-seasons/${season.id}/sheets/${unit.id}`;
  const sheet = (await http.inject({ url, cookies })).json();
  const own = (code: string) => sheet.items.find((item: { code: string }) => item.code === code);
  expect(own('4.1')).toMatchObject({ state: 'scored', self: { points: 3 } });
  expect(own('1.2')).toMatchObject({ state: 'not_final', self: { points: 2.5 } });
  expect(own('3.2').live.points).toBeGreaterThan(0);
}
