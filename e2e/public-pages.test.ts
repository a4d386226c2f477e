import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import { makeCitizen } from './citizen.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { officer, receive } from './officer.ts';

const FRIDAY = 'received=20/11/2026&time=9:00&value=3';

/** Each page in both languages; the code of a dossier of the demo stands for CODE. */
const PAGES = [
  ['home', '/', '/en'],
  ['search', '/thu-tuc?q=khai+sinh', '/en/procedures?q=khai+sinh'],
  ['nothing-found', '/thu-tuc?q=zzzqqq&group=land', '/en/procedures?q=zzzqqq&group=land'],
  ['procedure', '/thu-tuc/2.001199', '/en/procedures/2.001199'],
  ['tracking', '/tra-cuu', '/en/tracking'],
  ['tracking-nothing', '/tra-cuu/H01.14-200101-9999', '/en/tracking/H01.14-200101-9999'],
  ['tracked', '/tra-cuu/CODE', '/en/tracking/CODE'],
  ['deadline', `/tinh-ngay-hen?${FRIDAY}`, `/en/deadline?${FRIDAY}`],
  ['calendar', '/lich/2026', '/en/calendar/2026'],
  ['results', '/ket-qua-giai-quyet?period=year', '/en/results?period=year'],
  ['open-data', '/du-lieu-mo', '/en/open-data'],
  ['reform-index', '/chi-so-cchc', '/en/reform-index'],
  ['nowhere', '/khong-co', '/en/nowhere'],
] as const;

describe.skipIf(!hasBrowser)('public pages', () => {
  const browser = useBrowser();

  it.each(PAGES)(
    'given the page "%s", when it is read in both languages, then nothing bars a reader and nobody outside is asked',
    async (name, vietnamese, english) => {
      const page = await browser.newPage();
      const elsewhere = requestsElsewhere(page);
      const code = vietnamese.includes('CODE') ? (await someDossier()).code : '';
      for (const [language, path] of [
        ['vi', vietnamese],
        ['en', english],
      ] as const) {
        await page.goto(path.replace('CODE', code));
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await keepPicture(page, 'public-pages', `${name}-${language}`);
        expect(await findFaults(page)).toEqual([]);
      }
      expect(elsewhere).toEqual([]);
    },
  );

  it('given no script, when a person searches, opens a procedure and follows its time limit, then each step works', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByLabel('Tên thủ tục hoặc việc cần làm').fill('thanh lap cong ty hai thanh vien');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page
      .getByRole('link', { name: /^Đăng ký thành lập công ty TNHH hai thành viên/ })
      .first()
      .click();
    expect(await page.getByRole('checkbox').count()).toBeGreaterThan(3);
    await page
      .getByRole('link', { name: /^Xem cách tính/ })
      .first()
      .click();
    expect(await page.getByRole('row').count()).toBeGreaterThan(3);
    expect(await page.getByRole('heading', { name: 'Hẹn trả kết quả' }).count()).toBe(1);
  });

  it('given no script, when a code is typed without care, then the progress is shown and no name of a person', async () => {
    const { code, applicantName } = await someDossier();
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByLabel('Mã hồ sơ trên giấy hẹn').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(code);
    expect(await page.getByRole('progressbar').count()).toBe(1);
    expect(await page.content()).not.toContain(applicantName);
  });

  it('given a script, when a person types, then results follow without a reload and the other language asks the same', async () => {
    const page = await browser.newPage();
    await page.goto('/thu-tuc');
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.getByLabel('Tên, việc cần làm hoặc mã thủ tục').fill('khai sih');
    await page.waitForURL(/q=khai\+sih/);
    expect(
      await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh', exact: true }).count(),
    ).toBe(1);
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toMatch(/^Có \d+ thủ tục$/);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getByLabel('Name, need or procedure code').inputValue()).toBe('khai sih');
  });

  it('given a script, when a due date is asked for, then it comes without a reload, with both dates of an undecided day', async () => {
    const page = await browser.newPage();
    await page.goto('/tinh-ngay-hen');
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.getByLabel('Ngày nhận').fill('20/11/2026');
    await page.getByLabel('Giờ nhận').fill('9h');
    await page.getByLabel('Số', { exact: true }).fill('3');
    await page.getByRole('button', { name: 'Tính ngày hẹn trả' }).click();
    const answer = page.getByRole('region', { name: 'Hẹn trả kết quả' });
    await answer.waitFor();
    const said = await answer.textContent();
    expect(said).toContain('thứ Tư, 25/11/2026');
    expect(said).toContain('thứ Năm, 26/11/2026');
    expect(await answer.getByRole('button', { name: 'In trang này' }).isVisible()).toBe(true);
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
  });

  it('given a field that cannot be read, when a due date is asked for, then the field is named and keeps what was typed', async () => {
    const page = await browser.newPage();
    await page.goto('/tinh-ngay-hen');
    await page.getByLabel('Ngày nhận').fill('ngày mai');
    await page.getByLabel('Số', { exact: true }).fill('3');
    await page.getByRole('button', { name: 'Tính ngày hẹn trả' }).click();
    await page.getByRole('alert').waitFor();
    const field = page.getByLabel('Ngày nhận');
    expect(await field.inputValue()).toBe('ngày mai');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('given the public board, when a desk receives a dossier, then its figure moves without a reload', async () => {
    const page = await browser.newPage();
    await page.goto('/ket-qua-giai-quyet?period=year');
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.locator('[data-live-note]:visible').waitFor();
    const received = page.locator('#board dd').first();
    const before = await received.textContent();
    await receive(await officer(address, 'motcua.rachgia'), makeCitizen(9_001));
    await page.waitForFunction(
      (old) => document.querySelector('#board dd')?.textContent !== old,
      before,
    );
    expect(Number(await received.textContent())).toBeGreaterThan(Number(before));
    expect(await page.locator('body[data-same-page]').count()).toBe(1);
  });

  it('given any public page, when it is loaded, then at most 100 KB of compressed script travel', async () => {
    const page = await browser.newPage();
    await page.goto('/thu-tuc/2.001199', { waitUntil: 'networkidle' });
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'script',
        )
        .reduce(
          (sum, entry) => sum + ('encodedBodySize' in entry ? Number(entry.encodedBodySize) : 0),
          0,
        ),
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(100_000);
  });
});

function requestsElsewhere(page: Page): string[] {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) elsewhere.push(url);
  });
  return elsewhere;
}

const sessionSchema = z.object({ token: z.string() });
const dossiersSchema = z.object({
  items: z.array(z.object({ code: z.string().nullable(), applicantName: z.string().min(2) })),
});

/** A dossier that the demo received, as its desk clerk sees it. */
async function someDossier(): Promise<{ code: string; applicantName: string }> {
  const signedIn = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'motcua.longxuyen', password: DEMO_PASSWORD }),
  });
  const { token } = sessionSchema.parse(await signedIn.json());
  const listed = await fetch(`${address}/api/v1/dossiers?limit=50`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = dossiersSchema.parse(await listed.json());
  for (const { code, applicantName } of items) if (code !== null) return { code, applicantName };
  throw new Error('the demo has no received dossier');
}
