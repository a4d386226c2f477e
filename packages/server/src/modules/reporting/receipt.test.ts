import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Figure, figureNames } from '@motcua/contract/dossiers.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeOfficer,
  type MadeOrganisation,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';

// 1,434 real cases of a Dutch municipality (J. Buijs, 4TU.ResearchData, doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6).
const file = join(process.env.MOTCUA_TEST_DATA ?? '', 'eventlogs/receipt.csv.gz');
const there = process.env.MOTCUA_TEST_DATA !== undefined && existsSync(file);

interface Case {
  code: string;
  channel: string;
  start: string;
  deadline: string;
  end: string;
}

const channels: Readonly<Record<string, string>> = {
  Internet: 'online',
  Intern: 'counter',
  Desk: 'counter',
  Post: 'postal',
  'e-mail': 'postal',
};

describe.skipIf(!there)('a real register', async () => {
  const { http, services, db, setNow } = await createTestServer({
    now: '2026-11-21T08:00:00+07:00',
  });
  const folder = makeTemporaryFolder('receipt');
  let cases: Case[] = [];
  let organisation: MadeOrganisation;
  let token = '';

  beforeAll(async () => {
    organisation = await makeOrganisation(db);
    cases = readCases();
    const path = join(folder.path, 'receipt.csv');
    writeFileSync(path, registerOf(cases));
    const order = {
      path,
      actorName: 'thử nghiệm',
      dryRun: false,
      strict: true,
      progress: () => {},
    };
    const report = await services.register.import(order);
    expect(report).toMatchObject({ rows: 1434, taken: 1434, setAside: [] });
    // Two cases end before they begin; nothing else contradicts itself.
    expect(report.review.map(({ reasons }) => reasons)).toEqual([
      ['finished-before-received'],
      ['finished-before-received'],
    ]);
    const officerId = await makeOfficer(db, organisation, { roles: ['leader'] });
    const credentials = { username: 'lanh.dao', password: 'một mật khẩu dài' };
    await services.accounts.ensureAccount({ tenantId: 'H99', officerId, ...credentials });
    const session = await http.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: credentials,
    });
    token = session.json().token;
  });
  afterAll(() => folder.remove());

  const get = (url: string) => http.inject({ url, headers: { authorization: `Bearer ${token}` } });

  it.each([
    ['2010-10-01', '2010-12-31'],
    ['2011-01-01', '2011-01-31'],
    ['2011-02-15', '2011-03-14'],
    ['2011-01-01', '2011-12-31'],
    ['2011-12-15', '2012-12-14'],
    ['2009-01-01', '2030-12-31'],
  ])(
    'given the period %s to %s, when the report is made, then it is what a plain count gives',
    async (from, to) => {
      const url = `/api/v1/reports/processing?unit=H99.01&from=${from}&to=${to}`;
      const report = (await get(`${url}&group=channel`)).json();
      const now = Date.parse('2026-11-21T08:00:00+07:00');
      expect(report.total).toEqual(count(cases, { from, to, now }));
      for (const group of report.groups) {
        const part = cases.filter((one) => channels[one.channel] === group.key);
        const { key: _key, name: _name, ...figures } = group;
        expect(figures).toEqual(count(part, { from, to, now }));
      }
      expect(report).toMatchObject({ form: 'II.06a/VPCP/KSTT', unit: { code: 'H99.01' } });
    },
  );

  it('given each figure of 2011, when it is opened, then the list has exactly as many dossiers', async () => {
    const period = 'unit=H99.01&from=2011-01-01&to=2011-12-31';
    const report = (await get(`/api/v1/reports/processing?${period}`)).json();
    const listed: Partial<Record<Figure, number>> = {};
    for (const figure of figureNames) {
      const ids = new Set<string>();
      let cursor = '';
      do {
        const page = (
          await get(`/api/v1/dossiers?figure=${figure}&${period}&limit=200${cursor}`)
        ).json();
        for (const { id } of page.items) ids.add(id);
        cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`;
      } while (cursor !== '');
      listed[figure] = ids.size;
    }
    expect(listed).toEqual(report.total);
  });

  it('given a period that is not over, when the report is made, then open dossiers are judged by now', async () => {
    setNow('2011-06-15T12:00:00+07:00');
    const report = (
      await get('/api/v1/reports/processing?unit=H99.01&from=2011-01-01&to=2030-12-31')
    ).json();
    expect(report.asOf).toBe('2011-06-15T12:00:00+07:00');
    const expected = count(cases, {
      from: '2011-01-01',
      to: '2030-12-31',
      now: Date.parse('2011-06-15T12:00:00+07:00'),
    });
    expect(report.total).toEqual(expected);
    setNow('2026-11-21T08:00:00+07:00');
  });
});

function readCases(): Case[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split(/\r?\n/);
  const names = lines[0]?.split(',') ?? [];
  const at = (cells: string[], name: string) => cells[names.indexOf(`case:${name}`)] ?? '';
  const byCode = new Map<string, Case>();
  for (const line of lines.slice(1).filter((text) => text !== '')) {
    const cells = line.split(',');
    const code = at(cells, 'concept:name');
    const [start, deadline, end] = [
      at(cells, 'startdate'),
      at(cells, 'deadline'),
      at(cells, 'enddate'),
    ];
    byCode.set(code, { code, channel: at(cells, 'channel'), start, deadline, end });
  }
  return [...byCode.values()];
}

function registerOf(cases: readonly Case[]): string {
  const rows = cases.map(({ code, channel, start, deadline, end }) =>
    [code, channels[channel] ?? channel, start, deadline, end].join(','),
  );
  return ['code,channel,received_at,due_at,finished_at', ...rows].join('\n');
}

/** The twelve figures by the words of the form, on JavaScript dates: the data has milliseconds and no more. */
function count(
  cases: readonly Case[],
  { from, to, now }: { from: string; to: string; now: number },
) {
  const start = Date.parse(`${day(from)}T00:00:00+07:00`);
  // What is still to come has not happened: neither receptions nor ends.
  const end = Math.min(Date.parse(`${day(to)}T00:00:00+07:00`) + 86_400_000, now + 1);
  const vietnamDay = (ms: number) => Math.floor((ms + 7 * 3_600_000) / 86_400_000);
  const rows = cases.map((one) => {
    const received = Date.parse(one.start);
    const ended = one.end === '' ? null : Math.max(received, Date.parse(one.end));
    return {
      received,
      ended,
      due: Date.parse(one.deadline),
      online: channels[one.channel] === 'online',
    };
  });
  const inBooks = rows.filter(
    ({ received, ended }) => received < end && (ended === null || ended >= start),
  );
  const number = (test: (row: (typeof rows)[number]) => boolean) => inBooks.filter(test).length;
  const isResolved = ({ ended }: (typeof rows)[number]) => ended !== null && ended < end;
  const isLate = ({ due }: (typeof rows)[number]) => Math.min(end, now) > due;
  const late = (row: (typeof rows)[number]) => isResolved(row) && (row.ended ?? 0) > row.due;
  const early = (row: (typeof rows)[number]) =>
    isResolved(row) && vietnamDay(row.ended ?? 0) < vietnamDay(row.due);
  return {
    carriedOver: number(({ received }) => received < start),
    receivedOnline: number(({ received, online }) => received >= start && online),
    receivedDirect: number(({ received, online }) => received >= start && !online),
    received: number(({ received }) => received >= start),
    total: inBooks.length,
    resolvedEarly: number(early),
    resolvedOnTime: number((row) => isResolved(row) && !late(row) && !early(row)),
    resolvedLate: number(late),
    resolved: number(isResolved),
    openInTime: number((row) => !isResolved(row) && !isLate(row)),
    openOverdue: number((row) => !isResolved(row) && isLate(row)),
    open: number((row) => !isResolved(row)),
  };
}

function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`${text} is no day`);
  return text;
}
