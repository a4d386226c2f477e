import { describe, expect, it } from 'vitest';
import { portal } from '../packages/web/src/messages/vi/portal.ts';
import { findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';

// One errand of one citizen, from a badly typed word to a day in the calendar.
describe.skipIf(!hasBrowser)('a citizen with an errand', () => {
  const browser = useBrowser();

  it('given words without accents and a slip of the finger, when she searches, prints the list and asks for the day, then each leads to the next', async () => {
    const page = await browser.newPage();
    await page.goto('/');
    await page.getByLabel(portal.home.label).fill('dang ky khai sih');
    await page.getByRole('button', { name: portal.search }).click();
    const found = page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh', exact: true });
    await found.click();
    await page.getByRole('heading', { level: 1, name: 'Thủ tục đăng ký khai sinh' }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBeGreaterThan(0);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: portal.navigation }).isVisible()).toBe(false);
    expect(await page.getByRole('checkbox').first().isVisible()).toBe(true);
    expect(await page.getByText(/^In từ .* ngày \d{2}\/\d{2}\/\d{4}$/).isVisible()).toBe(true);
    await keepPicture(page, 'citizen', '1-printed');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: portal.nav.deadline }).first().click();
    await page.getByLabel(portal.deadline.received).fill('23/11/2026');
    await page.getByLabel(portal.deadline.time).fill('16:30');
    await page.getByLabel(portal.deadline.value, { exact: true }).fill('1');
    await page.getByRole('button', { name: portal.deadline.button }).click();
    const answer = page.getByRole('region', { name: 'Hẹn trả kết quả' });
    await answer.getByText('24/11/2026').first().waitFor();
    expect(await answer.innerText()).toMatch(/tạm tính/);
    await keepPicture(page, 'citizen', '2-day');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a code that nobody has, when it is looked up, then the page says what to compare and keeps the code', async () => {
    const page = await browser.newPage();
    await page.goto('/tra-cuu');
    await page.getByLabel(portal.tracking.label).fill('H01.14-261120-9999');
    await page.getByRole('button', { name: portal.tracking.button }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('heading', { name: portal.tracking.helpTitle }).waitFor();
    expect(await page.getByLabel(portal.tracking.label).inputValue()).toBe('H01.14-261120-9999');
  });
});
