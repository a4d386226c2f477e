import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { stations } from './stations.ts';

const { studies } = words;
const receipt = join(process.env.MOTCUA_TEST_DATA ?? '', 'eventlogs/receipt.xes.gz');
const hasReceipt = process.env.MOTCUA_TEST_DATA !== undefined && existsSync(receipt);

/** Brings a log by keyboard and waits until it has been read. */
async function bring(page: Page, file: string | { name: string; content: Buffer }): Promise<void> {
  await page.getByRole('link', { name: words.shell.studies, exact: true }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: studies.upload.choose }).press('Enter');
  await (await chosen).setFiles(
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/xml', buffer: file.content },
  );
  await page.getByRole('button', { name: studies.upload.send }).click();
  await page.getByRole('navigation', { name: studies.viewsLabel }).waitFor({ timeout: 60_000 });
}

async function openView(page: Page, view: keyof typeof studies.views): Promise<void> {
  const views = page.getByRole('navigation', { name: studies.viewsLabel });
  await views.getByRole('link', { name: studies.views[view], exact: true }).click();
  await views.locator('[aria-current=page]', { hasText: studies.views[view] }).waitFor();
}

/** The figure of a row, as it stands on the screen. */
function figure(page: Page, table: string, row: string | RegExp, column = 0) {
  const rows = page.getByRole('table', { name: table }).getByRole('row');
  const found = rows.filter({ has: page.getByRole('rowheader', { name: row }) });
  return found.getByRole('cell').nth(column);
}

describe.skipIf(!hasBrowser)('a study of our own dossiers', () => {
  const browser = useBrowser();
  let page: Page;
  let study = '';
  stations();

  it('given a reform officer, when the dossiers of the province are studied, then the figures stand there', async () => {
    page = await browser.newPage();
    await signIn(page, 'cchc.tinh');
    await page.getByRole('link', { name: words.shell.studies, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: studies.title }).waitFor();
    await keepPicture(page, 'study', '1-list');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: studies.own.start, exact: true }).click();
    await page.getByRole('navigation', { name: studies.viewsLabel }).waitFor({ timeout: 60_000 });
    study = page.url();
    expect(await findFaults(page)).toEqual([]);
  });

  it.each(['map', 'variants', 'waiting', 'rework', 'hands', 'register'] as const)(
    'given a study, when its part “%s” is opened, then it is whole and without barriers',
    async (view) => {
      await openView(page, view);
      await keepPicture(page, 'study', `2-${view}`);
      expect(await findFaults(page)).toEqual([]);
    },
  );

  it('given the published process, when dossiers are held against it, then a deviation opens down to one dossier', async () => {
    await openView(page, 'conformance');
    await page.getByRole('heading', { name: /đi đúng từng bước/ }).waitFor();
    await keepPicture(page, 'study', '3-conformance');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: studies.cases.behind.deviating }).click();
    await page.getByRole('table', { name: studies.cases.title }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page
      .getByRole('link', { name: /^Mở hồ sơ / })
      .first()
      .click();
    await page.getByRole('region', { name: words.dossier.steps }).waitFor();
    await page.goBack();
    await page.getByRole('table', { name: studies.cases.title }).waitFor();
  });

  it('given the map, when zoomed and thinned by keyboard, then it follows, and the table says the same', async () => {
    await openView(page, 'map');
    const map = page.getByRole('region', { name: studies.map.region });
    const picture = map.getByRole('img');
    const width = async () => Number(await picture.getAttribute('width'));
    const before = await width();
    await map.press('+');
    expect(await width()).toBeGreaterThan(before);
    const larger = await width();
    await map.press('-');
    expect(await width()).toBeLessThan(larger);
    await map.press('0');
    const paths = page.getByRole('slider', { name: studies.map.paths });
    await paths.press('Home');
    await page.waitForURL(/paths=0/);
    const rows = page.getByRole('table', { name: studies.map.caption }).getByRole('row');
    const thin = await rows.count();
    await paths.press('End');
    await page.waitForURL(/paths=100/);
    expect(await rows.count()).toBeGreaterThanOrEqual(thin);
  });

  it('given the log as XES, when it is brought back as a file, then it is studied as well, and can be deleted', async () => {
    const month = new URL(study).origin;
    expect(month).toBe(address);
    const today = new Date().toISOString().slice(0, 10);
    const asked = `unit=H01&from=2020-01-01&to=${today}`;
    const log = await page.request.get(`/api/v1/event-log.xes?${asked}`);
    expect(log.status()).toBe(200);
    await bring(page, { name: 'nhat-ky.xes', content: await log.body() });
    await page.getByText('nhat-ky.xes').first().waitFor();
    await page.getByRole('button', { name: studies.remove }).click();
    await page.getByRole('dialog').getByRole('button', { name: studies.remove }).click();
    await page.getByRole('heading', { level: 1, name: studies.title }).waitFor();
  });

  it('given a file that is no log, when it is brought, then the page says why, and nothing is kept', async () => {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: studies.upload.choose }).click();
    const scan = {
      name: 'quet.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n'),
    };
    await (await chosen).setFiles(scan);
    await page.getByRole('button', { name: studies.upload.send }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'không phải nhật ký sự kiện' });
    await alert.waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser || !hasReceipt)('a study of the receipts of a municipality', () => {
  const browser = useBrowser();
  let page: Page;
  stations();

  it('given the log of 1,434 receipts, when it is brought, then its figures are those of the file', async () => {
    page = await browser.newPage();
    await signIn(page, 'thanhtra.tinh');
    await bring(page, receipt);
    await page.getByRole('link', { name: studies.opens(studies.cases.all, '1.434') }).waitFor();
    await page.getByText('8.577').waitFor();
    await page.getByText('116').first().waitFor();
    await keepPicture(page, 'study', '4-receipt');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a register, when its one-stop figures are shown, then late over received is 377 over 1,434', async () => {
    await openView(page, 'register');
    const total = studies.register.chart(studies.register.total);
    expect(await figure(page, total, studies.register.total).textContent()).toBe('1.434');
    await page.getByText('26,29 %').first().waitFor();
    await page
      .getByRole('link', {
        name: studies.opens(`${studies.register.figures.late}, Internet`, '313'),
      })
      .click();
    await page.getByText(studies.cases.total('313')).waitFor();
    await page
      .getByRole('link', { name: /^Xem các sự kiện của/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Sự kiện của/ }).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  it('given two halves of the year, when compared, then both sides stand beside each other', async () => {
    await openView(page, 'comparison');
    const second = page.getByRole('region', { name: studies.comparison.second });
    await second.getByLabel(studies.part.from).fill('01/07/2011');
    await second.getByRole('button', { name: studies.comparison.compare }).click();
    await page.getByRole('table', { name: studies.views.comparison }).waitFor();
    await keepPicture(page, 'study', '5-comparison');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given the commonest path as the process, when checked, then the cases that fit are those of that path', async () => {
    await openView(page, 'conformance');
    await page.getByRole('button', { name: studies.conformance.fromVariant }).click();
    await page.getByRole('button', { name: studies.conformance.check }).click();
    await page.getByRole('heading', { name: /^713 trên 1\.434 hồ sơ/ }).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});
