import type { PortalOptions, PortalPage } from '@motcua/contract/portal.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { describe, expect, test } from 'vitest';
import { createHttp, type Http } from '../../platform/http.ts';
import { createLogger } from '../../platform/logger.ts';
import type { PortalSources } from './ports.ts';
import { registerPortalRoutes } from './routes.ts';
import { createSoftLimit } from './soft-limit.ts';
import { makeSources } from './testing/sources.ts';

interface Drawn {
  page: PortalPage;
  options: PortalOptions;
}

const NOW = parseInstant('2026-11-20T09:00:00+07:00');
const HTML = { accept: 'text/html' };

describe('public pages', () => {
  test.each([
    ['/', 'home', 'vi'],
    ['/en', 'home', 'en'],
    ['/thu-tuc?q=khai+sinh', 'search', 'vi'],
    ['/en/procedures', 'search', 'en'],
    ['/thu-tuc/1.012790', 'procedure', 'vi'],
    ['/en/procedures/1.012790', 'procedure', 'en'],
    ['/tra-cuu', 'tracking', 'vi'],
    ['/tra-cuu/H01.14-261118-0042', 'tracked', 'vi'],
    ['/en/tracking/H01.14-261118-0042', 'tracked', 'en'],
    ['/tinh-ngay-hen', 'deadline', 'vi'],
    ['/chi-so-cchc', 'reform-index', 'vi'],
    ['/en/reform-index', 'reform-index', 'en'],
    ['/lich/2026', 'calendar', 'vi'],
    ['/en/calendar/2026', 'calendar', 'en'],
  ])('given %s, when opened, then it is the page "%s" in %s', async (url, kind, locale) => {
    const { http, drawn } = await open();
    const answer = await http.inject({ url, headers: HTML });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(drawn()).toMatchObject({
      page: { kind },
      options: { locale, provider: 'tỉnh An Giang' },
    });
  });

  test('given any page, when opened, then no inline script may run in it', async () => {
    const { http } = await open();
    const policy = (await http.inject({ url: '/', headers: HTML })).headers[
      'content-security-policy'
    ];
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test.each([
    '/khong-co',
    '/thu-tuc/9.999999',
    '/chi-so-cchc?season=nothing',
    '/lich/1890',
    '/en/nothing/here',
  ])('given %s, when opened, then the page that does not exist says so', async (url) => {
    const { http, drawn } = await open();
    const answer = await http.inject({ url, headers: HTML });
    expect(answer.statusCode).toBe(404);
    expect(drawn().page).toEqual({ kind: 'error', status: 404 });
  });

  test('given a search engine, when it asks what it may read, then dossiers are not among it', async () => {
    const { http } = await open();
    const answer = await http.inject({ url: '/robots.txt' });
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('Disallow: /tra-cuu/');
  });

  test('given an unknown address of the interface, when asked, then the answer is a problem, not a page', async () => {
    const { http } = await open();
    const answer = await http.inject({ url: '/api/v1/nothing', headers: HTML });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('caching', () => {
  test('given the same page again, when its tag is sent along, then nothing travels', async () => {
    const { http } = await open();
    const first = await http.inject({ url: '/thu-tuc', headers: HTML });
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const again = await http.inject({
      url: '/thu-tuc',
      headers: { ...HTML, 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  test('given a dossier, when shown, then no cache keeps it', async () => {
    const { http } = await open();
    const answer = await http.inject({ url: '/tra-cuu/H01.14-261118-0042', headers: HTML });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
  });
});

describe('procedure page', () => {
  test('given a channel that counts and an undecided day, when opened, then it promises both dates', async () => {
    const { http, drawn } = await open();
    await http.inject({ url: '/thu-tuc/1.012790', headers: HTML });
    expect(drawn().page).toMatchObject({
      address: 'http://localhost:80/thu-tuc/1.012790',
      promises: [
        {
          channel: 'counter',
          received: '2026-11-20T09:00:00+07:00',
          answer: {
            dueDate: '2026-11-25',
            provisional: true,
            alternative: { dueDate: '2026-11-26' },
          },
        },
        { channel: 'online', answer: { kind: 'unknown', text: '7' } },
      ],
    });
  });

  test('given the code of a province copy, when opened, then it leads to the root procedure', async () => {
    const { http } = await open();
    const answer = await http.inject({ url: '/thu-tuc/1.012790.000.00.00.H01', headers: HTML });
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/thu-tuc/1.012790');
  });
});

describe('search page', () => {
  test('given filters, when opened, then they are asked for and unreadable ones are left out', async () => {
    const asked: unknown[] = [];
    const searchProcedures: PortalSources['searchProcedures'] = async (query) => {
      asked.push(query);
      return makeSources().searchProcedures(query);
    };
    const { http } = await open({ searchProcedures });
    await http.inject({
      url: '/thu-tuc?q=+khai+sinh+&level=mars&field=H%E1%BB%99+t%E1%BB%8Bch',
      headers: HTML,
    });
    expect(asked).toEqual([{ q: 'khai sinh', field: 'Hộ tịch', limit: 20 }]);
  });

  test('given a broken link into the middle, when opened, then it leads to the beginning', async () => {
    const searchProcedures = async () => {
      throw new DomainError('cursor.invalid');
    };
    const { http } = await open({ searchProcedures });
    const answer = await http.inject({ url: '/thu-tuc?q=a&cursor=zzz', headers: HTML });
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/thu-tuc?q=a']);
  });
});

describe('tracking', () => {
  test('given a code typed without care, when sent, then it leads to the dossier', async () => {
    const { http } = await open();
    const answer = await http.inject({
      url: '/tra-cuu?code=h01.14%20261118%200042',
      headers: HTML,
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([
      302,
      '/tra-cuu/H01.14-261118-0042',
    ]);
  });

  test('given a running dossier, when shown, then working days left are counted', async () => {
    const { http, drawn } = await open();
    await http.inject({ url: '/tra-cuu/H01.14-261118-0042', headers: HTML });
    expect(drawn().page).toMatchObject({ workingDaysLeft: 3 });
  });

  test.each([
    ['/tra-cuu/H01.14-261118-0099', 'not-found'],
    ['/tra-cuu/xin%20ch%C3%A0o', 'not-a-code'],
  ])('given %s, when opened, then help says why: %s', async (url, problem) => {
    const { http, drawn } = await open();
    const answer = await http.inject({ url, headers: HTML });
    expect(answer.statusCode).toBe(404);
    expect(drawn().page).toMatchObject({ kind: 'tracking', problem });
  });

  test('given many look-ups in a minute, when one more comes, then it is asked to wait', async () => {
    const { http, drawn } = await open();
    for (let count = 0; count < 5; count += 1)
      await http.inject({ url: '/tra-cuu/x', headers: HTML });
    const answer = await http.inject({ url: '/tra-cuu/x', headers: HTML });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '60']);
    expect(drawn().page).toMatchObject({ problem: 'too-many' });
  });
});

describe('calculator', () => {
  test('given nothing, when opened, then the moment of reception is filled in and nothing is answered', async () => {
    const { http, drawn } = await open();
    await http.inject({ url: '/tinh-ngay-hen', headers: HTML });
    expect(drawn().page).toMatchObject({
      form: { received: '20/11/2026', time: '9:00' },
      answer: null,
      problems: [],
    });
  });

  test('given day and limit, when asked, then the date comes with its days', async () => {
    const { http, drawn } = await open();
    await http.inject({
      url: '/tinh-ngay-hen?received=24/4/2026&time=9h&value=8&unit=working_day',
      headers: HTML,
    });
    expect(drawn().page).toMatchObject({
      answer: { received: '2026-04-24T09:00:00+07:00', due: { dueDate: '2026-05-06' } },
    });
  });

  test('given a procedure, when asked, then its limit is counted from now', async () => {
    const { http, drawn } = await open();
    await http.inject({ url: '/tinh-ngay-hen?procedure=1.012790&channel=counter', headers: HTML });
    expect(drawn().page).toMatchObject({
      procedure: { name: 'Đính chính Giấy chứng nhận' },
      answer: { due: { dueDate: '2026-11-25' } },
    });
  });

  test.each([
    ['received=mai&value=8', 'received', 'date'],
    ['received=24/4/2026&time=s%C3%A1ng&value=8', 'time', 'time'],
    ['received=24/4/2026&value=nhi%E1%BB%81u', 'value', 'value'],
    ['received=24/4/2026&value=99999', 'value', 'value'],
    ['procedure=9.999999', 'procedure', 'procedure'],
    ['procedure=1.012790&channel=online', 'procedure', 'limit'],
    ['from=22/11/2020&to=x', 'to', 'date'],
  ])('given %s, when asked, then the field %s is named', async (query, field, code) => {
    const { http, drawn } = await open();
    const answer = await http.inject({ url: `/tinh-ngay-hen?${query}`, headers: HTML });
    expect(answer.statusCode).toBe(200);
    expect(drawn().page).toMatchObject({ problems: [{ field, code }] });
  });

  test('given two days in either order, when asked, then the working days between are counted', async () => {
    const { http, drawn } = await open();
    await http.inject({ url: '/tinh-ngay-hen?from=8/12/2020&to=22/11/2020', headers: HTML });
    expect(drawn().page).toMatchObject({ between: { from: '2020-11-22', workingDays: 12 } });
  });
});

describe('year calendar', () => {
  test('given this year, when opened, then months, undecided day and working days are there', async () => {
    const { http, drawn } = await open();
    await http.inject({ url: '/lich/2026', headers: HTML });
    const page = drawn().page;
    expect(page).toMatchObject({
      covered: true,
      notes: [{ date: '2026-11-24', confirmed: false }],
    });
    expect(page.kind === 'calendar' && page.months[10]?.days[23]).toEqual({
      date: '2026-11-24',
      state: 'working',
      unconfirmed: true,
    });
    expect(page.kind === 'calendar' && page.years).toHaveLength(10);
  });

  test('given "now", when opened, then it leads to this year', async () => {
    const { http } = await open();
    expect((await http.inject({ url: '/lich/now', headers: HTML })).headers.location).toBe(
      '/lich/2026',
    );
  });
});

describe('when something fails', () => {
  test('given the database is gone, when a page is opened, then it says so and keeps the name of the portal', async () => {
    let isGone = false;
    const fail = <T>(value: T): T => {
      if (isGone) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
      return value;
    };
    const { http, drawn } = await open({
      providerName: async () => fail('tỉnh An Giang'),
      calendar: async () => fail(await makeSources().calendar()),
    });
    await http.inject({ url: '/lich/2026', headers: HTML });
    isGone = true;
    const answer = await http.inject({ url: '/lich/2026', headers: HTML });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
    expect(drawn()).toMatchObject({
      page: { kind: 'error', status: 503 },
      options: { provider: 'tỉnh An Giang' },
    });
  });

  test('given an office that is not founded yet, when a page is opened, then it asks to come back', async () => {
    const searchProcedures = async () => Promise.reject(new DomainError('tenant.not-found'));
    const { http } = await open({ searchProcedures });
    expect((await http.inject({ url: '/', headers: HTML })).statusCode).toBe(503);
  });

  test('given an error of ours, when a page is opened, then it is a page too', async () => {
    const { http, drawn } = await open({ calendar: async () => Promise.reject(new Error('bug')) });
    const answer = await http.inject({ url: '/lich/2026', headers: HTML });
    expect(answer.statusCode).toBe(500);
    expect(drawn().page).toEqual({ kind: 'error', status: 500 });
  });
});

async function open(
  change: Partial<PortalSources> = {},
): Promise<{ http: Http; drawn: () => Drawn }> {
  const http = await createHttp({
    logger: createLogger('silent'),
    problems: {},
    trustProxy: false,
  });
  const all: Drawn[] = [];
  const clock = () => NOW;
  registerPortalRoutes(http, {
    ...{ sources: makeSources(change), clock, publicUrl: null },
    drawQr: (text) => ({ size: 21, path: text }),
    mayLookUp: createSoftLimit({ perMinute: 5, clock }),
    renderer: {
      render: (page, options) => {
        all.push({ page, options });
        return JSON.stringify(page);
      },
      assets: { styles: [], scripts: [], fonts: [] },
    },
  });
  return { http, drawn: () => last(all) };
}

function last(all: readonly Drawn[]): Drawn {
  const drawn = all.at(-1);
  if (drawn === undefined) throw new Error('no page was drawn');
  return drawn;
}
