import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';

const { dashboard, deadline, figures } = words;
/** In the order in which a leader finds them. */
const SECTIONS = ['matters', 'family', 'league', 'ages', 'series', 'causes', 'breakdown'] as const;

// Long pages: looking at all of one takes a busy machine a while.
describe.skipIf(!hasBrowser)('dashboards and indicators', { timeout: 180_000 }, () => {
  const browser = useBrowser();

  it('given a leader, when the dashboard opens, then it begins with what must be decided, and has no faults', async () => {
    const page = await openDashboard('lanhdao.tinh');
    const titles = page.locator('main h2');
    await page.getByRole('button', { name: words.chart.showTable }).first().waitFor();
    await page.locator('main svg[width]').first().waitFor();
    expect((await titles.allInnerTexts()).filter((text) => text !== '')).toEqual(
      SECTIONS.map((section) => dashboard.sections[section]),
    );
    await page.getByRole('button', { name: words.chart.showTable }).first().click();
    await page.getByRole('button', { name: words.chart.hideTable }).waitFor();
    await keepPicture(page, 'dashboard', '1-leader');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a late rate, when it is opened, then its two numbers, its dossiers and the ledger of one lie behind it, and back leads home', async () => {
    const page = await openDashboard('lanhdao.tinh');
    await page
      .getByLabel(dashboard.grain, { exact: true })
      .selectOption({ label: dashboard.grains.year });
    const rate = page.locator('[data-figure=lateOfReceived]').getByRole('link');
    await rate.click();
    const opened = page.getByRole('dialog');
    await opened.getByRole('region', { name: figures.definition }).waitFor();
    const numbers = opened.getByLabel(figures.twoNumbers).getByRole('link');
    expect(await numbers.count()).toBe(2);
    const late = Number(((await numbers.first().textContent()) ?? '').replace(/\D/g, ''));
    await keepPicture(page, 'dashboard', '2-rate');
    await numbers.first().click();
    const dossiers = opened.getByRole('region', { name: figures.dossiers });
    await dossiers.getByRole('heading', { name: figures.dossiersOf(String(late)) }).waitFor();
    await keepPicture(page, 'dashboard', '3-dossiers');
    expect(await findFaults(page)).toEqual([]);
    const ledgers = dossiers.getByRole('link', { name: /Bảng tính thời hạn/ });
    await ledgers.nth(Math.min(late, 50) - 1).waitFor();
    await ledgers.first().click();
    await page.getByRole('heading', { level: 1, name: deadline.ledgerTitle }).waitFor();
    await keepPicture(page, 'dashboard', '4-ledger');
    await page.goBack();
    await dossiers.waitFor();
    await page.goBack();
    await page.goBack();
    await opened.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: dashboard.title }).waitFor();
  });

  it('given a head, a reform officer and the past, when they look, then the page answers each', async () => {
    const head = await openDashboard('lanhdao.chaudoc');
    await head
      .getByLabel(dashboard.cutBy, { exact: true })
      .selectOption({ label: figures.cuts.officer });
    await head.getByText(dashboard.officersOwn).waitFor();
    expect(await findFaults(head)).toEqual([]);
    await keepPicture(head, 'dashboard', '5-head');
    const officer = await openDashboard('cchc.tinh');
    await officer
      .getByLabel(dashboard.calendar)
      .selectOption({ label: dashboard.calendars.reporting });
    await officer.getByLabel(dashboard.asOfDay).fill('01/01/2026');
    await officer.getByRole('button', { name: dashboard.asOfShow, exact: true }).click();
    await officer.getByRole('button', { name: dashboard.asOfNow }).click();
    await officer.getByRole('button', { name: dashboard.periodEarlier }).click();
    await officer.locator('[data-figure=received]').waitFor();
    expect(await findFaults(officer)).toEqual([]);
    await keepPicture(officer, 'dashboard', '6-reform-officer');
  });

  it('given the indicators, when a set and an item are opened, then points, what costs them and the two numbers are there', async () => {
    const page = await openDashboard('cchc.tinh');
    await page.getByRole('link', { name: words.shell.indicators, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.indicators.title }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /QĐ 766/ }).click();
    await page
      .getByRole('region', { name: words.indicators.lostTitle })
      .getByRole('list')
      .first()
      .waitFor();
    await page.locator('main svg[width]').first().waitFor();
    await keepPicture(page, 'indicators', '1-set');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Hồ sơ giải quyết đúng hạn' }).last().click();
    const measures = page.getByRole('region', { name: words.indicators.measures });
    await measures.getByRole('link').first().click();
    await page.getByRole('dialog').getByRole('region', { name: figures.dossiers }).waitFor();
    await page.keyboard.press('Escape');
    await keepPicture(page, 'indicators', '2-item');
    expect(await findFaults(page)).toEqual([]);
  });

  async function openDashboard(username: string): Promise<Page> {
    const page = await browser.newPage();
    await signIn(page, username);
    await page.getByRole('link', { name: words.shell.dashboard, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: dashboard.title }).waitFor();
    await page.locator('[data-figure=lateOfReceived]').waitFor();
    return page;
  }
});
