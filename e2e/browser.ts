import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { z } from 'zod';

const browserSchema = z.object({ executablePath: z.string(), args: z.array(z.string()) });

/** False on a machine without a browser: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser = inject('browser') !== '';

export const address = inject('address');

/** A browser for one test file; every page it opens belongs to a context of its own. */
export function useBrowser(): { newPage(options?: { locale?: string }): Promise<Page> } {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    if (!hasBrowser) return;
    const { executablePath, args } = browserSchema.parse(JSON.parse(inject('browser')));
    browser = await chromium.launch({ executablePath, args, headless: true });
  });
  afterAll(() => browser?.close());
  return {
    async newPage(options = {}) {
      if (browser === undefined) throw new Error('There is no browser.');
      const context = await browser.newContext({
        baseURL: address,
        locale: options.locale ?? 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        viewport: { width: 1366, height: 768 },
      });
      contexts.push(context);
      return context.newPage();
    },
  };
}

/** What axe finds against WCAG 2.2 AA on the page as it stands, one line each; empty is right. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} (${node.target.join(' ')})`),
  );
}
