import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';

const { officers, session, shell, terms } = words;
const unit = 'Ủy ban nhân dân xã Tri Tôn';
const clerk = { name: 'Đặng Thị Thu Thủy', username: `thuy.${Date.now().toString(36)}` };

describe.skipIf(!hasBrowser)('the administrator and the people of an office', () => {
  const browser = useBrowser();
  let password = '';

  it('given a new clerk, when added in one form, then the password is shown once and opens the desk', async () => {
    const page = await openOfficers();
    await page.getByRole('button', { name: officers.add, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: officers.add });
    await dialog.getByLabel(officers.field.name, { exact: true }).fill(clerk.name);
    await dialog.getByRole('button', { name: officers.add }).click();
    await dialog.getByText(words.common.required).first().waitFor();
    expect(await findFaults(page)).toEqual([]);
    await dialog.getByLabel(officers.field.username, { exact: true }).fill(clerk.username);
    await pickUnit(page, dialog.getByLabel(officers.field.unit, { exact: true }));
    await keepPicture(page, 'officers', '1-new-clerk');
    await dialog.getByRole('button', { name: officers.add }).click();
    const shown = page.getByRole('dialog', { name: officers.password.title(clerk.name) });
    password = await shown.getByLabel(officers.password.label, { exact: true }).inputValue();
    expect(password).toMatch(/^[a-z2-9-]{24}$/);
    await shown.getByRole('button', { name: officers.password.copy }).click();
    await shown.getByRole('button', { name: officers.password.copied }).waitFor();
    await keepPicture(page, 'officers', '2-password');
    expect(await findFaults(page)).toEqual([]);
    await shown.getByRole('button', { name: officers.password.finish }).click();
    const desk = await enter(password);
    await desk.getByRole('navigation', { name: shell.navigation }).waitFor();
    expect(await desk.getByRole('link', { name: shell.reception }).count()).toBe(1);
    expect(await desk.getByRole('link', { name: shell.officers }).count()).toBe(0);
  });

  it('given a name without accents, when looked for, then a role is given and ended again', async () => {
    const page = await openOfficers();
    await page.getByLabel(officers.search).fill('dang thi thu thuy');
    const row = page.getByRole('listitem').filter({ hasText: clerk.username });
    await row.getByRole('button', { name: officers.giveRole }).click();
    const giving = page.getByRole('dialog');
    await giving
      .getByLabel(officers.field.role, { exact: true })
      .selectOption({ label: terms.role.specialist });
    await keepPicture(page, 'officers', '3-give-role');
    expect(await findFaults(page)).toEqual([]);
    await giving.getByRole('button', { name: officers.giveRole }).click();
    const ending = officers.endRoleOf(terms.role.specialist, unit);
    await row.getByRole('button', { name: ending }).click();
    await keepPicture(page, 'officers', '4-end-role');
    expect(await findFaults(page)).toEqual([]);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: officers.endRole }).click();
    await row.getByRole('button', { name: ending }).waitFor({ state: 'detached' });
    await keepPicture(page, 'officers', '5-list');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given an account, when closed, then nobody enters; a new password opens it', async () => {
    const page = await openOfficers();
    await page.getByLabel(officers.search).fill(clerk.username);
    const row = page.getByRole('listitem').filter({ hasText: clerk.username });
    await row.getByRole('button', { name: officers.close }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: officers.close }).click();
    await row.getByText(officers.closed).waitFor();
    await (await enter(password)).getByText(session.wrong).waitFor();
    await row.getByRole('button', { name: officers.reopen }).click();
    await sheet.getByRole('button', { name: officers.reopen }).click();
    const fresh = await sheet.getByLabel(officers.password.label, { exact: true }).inputValue();
    const desk = await enter(fresh);
    await desk.getByRole('navigation', { name: shell.navigation }).waitFor();
    await desk.getByRole('button', { name: shell.officerMenu(clerk.name) }).click();
    await desk.getByRole('menuitem', { name: session.changePassword }).click();
    const own = desk.getByRole('dialog', { name: session.changePassword });
    await own.getByLabel(session.currentPassword, { exact: true }).fill(fresh);
    await own.getByLabel(session.nextPassword, { exact: true }).fill('ngắn');
    await own.getByRole('button', { name: session.changePassword }).click();
    await own.getByRole('alert').waitFor();
    await keepPicture(desk, 'officers', '6-own-password');
    expect(await findFaults(desk)).toEqual([]);
    await own.getByLabel(session.nextPassword, { exact: true }).fill('nhà tôi có bảy con vịt');
    await own.getByRole('button', { name: session.changePassword }).click();
    await desk.getByText(session.passwordChanged).waitFor();
    const again = await enter('nhà tôi có bảy con vịt');
    await again.getByRole('navigation', { name: shell.navigation }).waitFor();
  });

  it('given somebody else, when the page is opened by its address, then it says that it is not theirs', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.triton');
    await page.goto('/desk/officers');
    await page.getByText(words.common.forbiddenTitle).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  async function openOfficers(): Promise<Page> {
    const page = await browser.newPage();
    await signIn(page, 'quantri');
    await page.getByRole('link', { name: shell.officers }).click();
    await page.getByRole('heading', { level: 1, name: officers.title }).waitFor();
    await page.getByRole('list', { name: officers.list }).waitFor();
    return page;
  }

  async function pickUnit(page: Page, field: ReturnType<Page['getByLabel']>): Promise<void> {
    await field.fill('tri ton');
    await page.getByRole('option', { name: unit }).first().click();
  }

  async function enter(withPassword: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto('/desk/');
    await page.getByLabel(session.username).fill(clerk.username);
    await page.getByLabel(session.password, { exact: true }).fill(withPassword);
    await page.getByRole('button', { name: session.submit, exact: true }).click();
    return page;
  }
});
