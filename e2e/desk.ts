import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import { desk as words } from '../packages/web/src/messages/vi/desk.ts';

/** Signs in as a person of the demo does, at the page of officers. */
export async function signIn(
  page: Page,
  username: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  await page.goto('/desk/');
  await page.getByLabel(words.session.username).fill(username);
  await page.getByLabel(words.session.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.session.submit, exact: true }).click();
  await page.getByRole('navigation', { name: words.shell.navigation }).waitFor();
}

/** Opens a dossier by its code, as from the search field on top of every page. */
export async function openDossier(page: Page, code: string): Promise<void> {
  const finder = page.getByLabel(words.shell.searchLabel);
  await finder.fill(code);
  await finder.press('Enter');
  await dossierShown(page, code);
}

export async function dossierShown(page: Page, code: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: code }).waitFor();
  await historyLines(page).first().waitFor();
}

export function historyLines(page: Page): Locator {
  return page.getByRole('list', { name: words.dossier.historyOf }).getByRole('listitem');
}

/** The panel with the act that comes next, and the label of that act; null when nothing is left for this person. */
export function nextPanel(page: Page): Locator {
  return page.getByRole('region', { name: words.acts.next });
}

export async function nextAct(page: Page): Promise<string | null> {
  const button = nextPanel(page).locator('#next-act');
  return (await button.count()) === 0 ? null : (await button.innerText()).trim();
}

/** Opens the form of an act that stands among "Việc khác". */
export async function openAct(page: Page, label: string): Promise<Locator> {
  await nextPanel(page).getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await dialog.waitFor();
  return dialog;
}

/** All of the history, the newest line first. */
export async function readHistory(page: Page): Promise<string> {
  const more = page.getByRole('button', { name: /^Xem đủ \d+ việc$/ });
  if ((await more.count()) > 0) await more.click();
  return (await historyLines(page).allInnerTexts()).join('\n');
}

/** Presses the button of a form that is filled in, and waits until the history has the new line. */
export async function send(page: Page, form: Locator, label: string): Promise<void> {
  const last = (await historyLines(page).first().innerText()).split(' · ').at(-1) ?? '';
  const refreshed = page.waitForResponse(
    (response) =>
      /\/api\/v1\/dossiers\/[^/?]+$/.test(response.url()) &&
      response.request().method() === 'GET' &&
      response.ok(),
  );
  await form.getByRole('button', { name: label, exact: true }).click();
  await historyLines(page).first().filter({ hasNotText: last }).waitFor();
  await refreshed;
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
}

/** An act that needs nothing but its button. */
export async function act(page: Page, label: string): Promise<void> {
  await send(page, nextPanel(page), label);
}

/** The role that the page says works on the present step, in the words of the screen. */
export async function currentRole(page: Page): Promise<string> {
  const step = page
    .getByRole('region', { name: words.dossier.steps })
    .locator('[aria-current=step]');
  const text = await step.innerText();
  const roles = Object.values(words.terms.role);
  return roles.find((role) => text.includes(role)) ?? `no role in ${JSON.stringify(text)}`;
}

export { words };
