import { describe, expect, it } from 'vitest';
import { desk as english } from '../packages/web/src/messages/en/desk.ts';
import { findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';

const { shell } = english;

/** Each place of the desk with the heading it opens on; the register's comes from the form of the law. */
const PLACES = [
  ['reception', shell.reception, english.reception.title],
  ['work', shell.work, english.work.title],
  ['lookup', shell.lookup, english.work.lookupTitle],
  ['register', shell.register, words.register.title],
  ['report', shell.report, english.reports.title],
] as const;

describe.skipIf(!hasBrowser)('the desk in English', () => {
  const browser = useBrowser();

  it('given a clerk who reads English, when every place is opened, then it is English, whole and without barriers', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.longxuyen');
    await page.getByRole('button', { name: words.shell.switchLanguageLabel }).click();
    for (const [name, link, heading] of PLACES) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await keepPicture(page, 'desk-english', name);
      expect(await findFaults(page)).toEqual([]);
    }
  });

  it('given somebody who asks for the keys, when the table opens, then it names them and Escape closes it', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.longxuyen');
    await page.keyboard.press('?');
    const table = page.getByRole('dialog', { name: words.shell.helpTitle });
    await table.waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await table.waitFor({ state: 'hidden' });
  });
});
