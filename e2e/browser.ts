import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { z } from 'zod';

const browserSchema = z.object({ executablePath: z.string(), args: z.array(z.string()) });

/** False on a machine without a browser: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser = inject('browser') !== '';

export const address = inject('address');

/** The screen of a desk; `NARROW` is the width that every page must fit without scrolling sideways. */
const DESK = { width: 1366, height: 768 };
const NARROW = { width: 360, height: 740 };

export interface PageOptions {
  locale?: string;
  baseURL?: string;
  javaScriptEnabled?: boolean;
}

/** A browser for one test file; every page it opens belongs to a context of its own, as another person's machine. */
export function useBrowser(): { newPage(options?: PageOptions): Promise<Page> } {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    if (!hasBrowser) return;
    const { executablePath, args } = browserSchema.parse(JSON.parse(inject('browser')));
    browser = await chromium.launch({ executablePath, args, headless: true });
  });
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => keepPictures(contexts, task.name));
  });
  afterAll(() => browser?.close());
  return {
    async newPage(options = {}) {
      if (browser === undefined) throw new Error('There is no browser.');
      const context = await browser.newContext({
        baseURL: options.baseURL ?? address,
        locale: options.locale ?? 'vi-VN',
        javaScriptEnabled: options.javaScriptEnabled ?? true,
        timezoneId: 'Asia/Ho_Chi_Minh',
        viewport: DESK,
      });
      context.setDefaultTimeout(20_000);
      // A printer dialogue would hold a page that prints by itself.
      await context.addInitScript('window.print = () => {}');
      contexts.push(context);
      const page = await context.newPage();
      // A dialogue that opens before the browser has been told to hand it over would be lost to the journey.
      page.on('filechooser', () => {});
      return page;
    },
  };
}

/** What is wrong with a page for any of its readers: barriers (WCAG 2.2 AA) and what a telephone cuts off. Empty is right. */
export async function findFaults(page: Page): Promise<string[]> {
  return [...(await findBarriers(page)), ...(await findCutOff(page))];
}

/** What axe finds against WCAG 2.2 AA on the page as it stands, one line each; empty is right. */
export async function findBarriers(page: Page): Promise<string[]> {
  await toTop(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .exclude('iframe')
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} (${node.target.join(' ')})`),
  );
}

/** Keeps what a station of a journey looked like, for a person to look at: `test-results/<folder>/<name>.png`. */
export async function keepPicture(page: Page, folder: string, name: string): Promise<void> {
  const path = join(import.meta.dirname, '../test-results', folder);
  mkdirSync(path, { recursive: true });
  await toTop(page);
  await page.screenshot({ path: join(path, `${name}.png`), fullPage: true });
}

/** The bar on top stays in sight and would lie over the middle of a page that was scrolled. */
async function toTop(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** What every open page looked like when a test failed. */
async function keepPictures(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages());
  for (const [number, page] of pages.entries())
    await keepPicture(page, 'failed', `${test.slice(0, 60)} ${number + 1}`).catch(() => {});
}

/** What makes the page scroll sideways on a telephone 360 px wide. */
async function findCutOff(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(widestElements);
  await page.setViewportSize(DESK);
  return wide.map((element) => `wider than ${NARROW.width} px: ${element}`);
}

/** Runs in the page: what reaches beyond its right edge, when the page as a whole does. */
async function widestElements(): Promise<string[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  const named = beyond.map(
    (element) => `<${element.tagName.toLowerCase()} class="${element.className}">`,
  );
  return [`the page is ${scrollWidth} px wide`, ...named.slice(-3)];
}
