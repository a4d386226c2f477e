import { describe, expect, it } from 'vitest';
import { address, findBarriers, hasBrowser, useBrowser } from './browser.ts';

describe.skipIf(!hasBrowser)('pages of the house itself', () => {
  const browser = useBrowser();

  it('given the readable page of the interface, when it is opened, then it has no barrier and loads nothing from elsewhere', async () => {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) elsewhere.push(request.url());
    });
    await page.goto('/api/v1/docs');
    expect(await page.title()).toBe('Một Cửa API');
    expect(await findBarriers(page)).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it('given a wrong address, when a person opens it, then a page says so in Vietnamese and leads home', async () => {
    const page = await browser.newPage();
    const answer = await page.goto('/khong-co-trang-nay');
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Trang này không có');
    expect(await page.locator('a[href="/"]').count()).toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});
