import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { type Citizen, makeCitizen } from './citizen.ts';
import { signIn, words } from './desk.ts';
import { CORRECTION, officer } from './officer.ts';

const { reception, session } = words;

// Principle 5 of the design: nothing typed is lost, nothing is sent twice.
describe.skipIf(!hasBrowser)('a reception that is interrupted', () => {
  const browser = useBrowser();

  it('given a session that ends in the middle, when the clerk sends, then the password is asked over the form and the sending goes on', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.rachgia');
    const citizen = makeCitizen(6_001);
    await fillReception(page, citizen);
    await (await officer(address, 'motcua.rachgia')).signOutEverywhere();
    await page.keyboard.press('F9');
    const dialog = page.getByRole('dialog', { name: session.againTitle });
    await dialog.waitFor();
    expect(await nameField(page)).toBe(citizen.name);
    await keepPicture(page, 'interruptions', '1-session-ended');
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.type('không đúng');
    await page.keyboard.press('Enter');
    await dialog.getByText(session.wrong).waitFor();
    await dialog.getByLabel(session.password).first().fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: reception.accepted }).waitFor();
    await page.getByText(citizen.name).first().waitFor();
  });

  it('given a half-written reception, when the page is loaded anew, then all of it is there and one key sends it', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.rachgia');
    const citizen = makeCitizen(6_002);
    await fillReception(page, citizen);
    await page.reload();
    await page.getByText(reception.restored).waitFor();
    expect(await nameField(page)).toBe(citizen.name);
    await page.getByText(CORRECTION).first().waitFor();
    const papers = page.getByRole('region', { name: reception.documents }).getByRole('checkbox');
    await papers.first().waitFor();
    const ticked = await Promise.all((await papers.all()).map((paper) => paper.isChecked()));
    expect(ticked).not.toContain(false);
    await keepPicture(page, 'interruptions', '2-reloaded');
    await page.getByRole('button', { name: words.deadline.showLedger }).waitFor();
    await page.keyboard.press('F9');
    await page.getByRole('heading', { level: 1, name: reception.accepted }).waitFor();
  });

  it('given an answer that is lost on the way, when the page sends again by itself, then there is one dossier', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.rachgia');
    const citizen = makeCitizen(6_003);
    await fillReception(page, citizen);
    const codes: string[] = [];
    let first = true;
    await page.route('**/api/v1/dossiers', async (route) => {
      const answer = await route.fetch();
      codes.push(/"code":"([^"]+)"/.exec(await answer.text())?.[1] ?? '');
      if (!first) return route.fulfill({ response: answer });
      first = false;
      return route.abort('connectionreset');
    });
    await page.keyboard.press('F9');
    await page.getByRole('heading', { level: 1, name: reception.accepted }).waitFor();
    expect(codes).toHaveLength(2);
    expect(codes[0]).toMatch(/^H01/);
    expect(codes[1]).toBe(codes[0]);
  });
});

/** Everything that a reception needs but the key that sends it. */
async function fillReception(page: Page, citizen: Citizen): Promise<void> {
  await page.getByRole('link', { name: words.shell.reception }).click();
  await page.getByRole('heading', { level: 1, name: reception.title }).waitFor();
  await page.keyboard.type(citizen.card);
  await page.keyboard.press('Enter');
  await page.getByLabel(reception.procedureLabel).fill(CORRECTION);
  await page.getByRole('option').filter({ hasText: CORRECTION }).click();
  await page.getByLabel(reception.override).fill('Thủ tục đang niêm yết tại quầy.');
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: words.deadline.showLedger }).waitFor();
}

function nameField(page: Page): Promise<string> {
  return page.getByLabel(reception.personName, { exact: true }).inputValue();
}
