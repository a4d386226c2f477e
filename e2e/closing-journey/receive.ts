import type { Page } from 'playwright-core';
import { z } from 'zod';
import { fieldIds } from '../../packages/web/src/features/reception/check.ts';
import type { Citizen } from '../citizen.ts';
import { words } from '../desk.ts';
import { makePdf } from '../pdf.ts';

export interface Received {
  id: string;
  code: string;
  /** True when the limit of the procedure is words and a day was agreed. */
  agreed: boolean;
  uploaded: boolean;
}

const { reception, files, deadline } = words;

/** From the scan to the slip without touching the mouse, as a clerk with a queue does. */
export async function receiveByKeyboard(
  page: Page,
  given: {
    citizen: Citizen;
    procedureCode: string;
    agency: string | null;
    /** Called when the form is filled in, before the one key that sends it. */
    beforeSending?: () => Promise<void>;
  },
): Promise<Received> {
  const { citizen, procedureCode, agency } = given;
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: reception.title }).waitFor();
  await focused(page, fieldIds.scan);
  await page.keyboard.type(citizen.card);
  await page.keyboard.press('Enter');
  await focused(page, fieldIds.phone);
  await page.keyboard.type(citizen.phone);
  await page.keyboard.press('F3');
  await focused(page, fieldIds.procedure);
  await page.keyboard.type(procedureCode);
  await page.getByRole('option').filter({ hasText: procedureCode }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: reception.documents }).waitFor();
  if (agency !== null) await nameAgency(page, agency);
  await giveReason(page);
  await page.keyboard.press('F4');
  const uploaded = await uploadFirst(page);
  await page.getByRole('heading', { level: 2, name: deadline.promised }).waitFor();
  const agreed = await agreeOnDay(page);
  await given.beforeSending?.();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { level: 1, name: reception.accepted }).waitFor();
  await page.locator('button:enabled').filter({ hasText: reception.printSlip }).waitFor();
  return { ...(await answerOf(page)), agreed, uploaded };
}

async function focused(page: Page, id: string): Promise<void> {
  await page.locator(`[id="${id}"]:focus`).waitFor();
}

/** Walks on with Tab, as long as a form may be, until the field has the cursor. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 400; step += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${selector}.`);
}

async function nameAgency(page: Page, agency: string): Promise<void> {
  await tabTo(page, `[id="${fieldIds.agency}"]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(agency);
  await page.getByRole('option').filter({ hasText: agency }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** A procedure whose publication is incomplete is received under a reason that stays in the history. */
async function giveReason(page: Page): Promise<void> {
  if ((await page.getByLabel(reception.override).count()) === 0) return;
  await tabTo(page, `[id="${fieldIds.override}"]`);
  await page.keyboard.type('Thủ tục đang niêm yết tại quầy; nguồn chưa kèm trình tự thực hiện.');
}

async function uploadFirst(page: Page): Promise<boolean> {
  const buttons = page.getByRole('button', { name: files.chooseFor('').trim() });
  if ((await buttons.count()) === 0) return false;
  await tabTo(page, `button[aria-label^="${files.chooseFor('').trim()}"]`);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const scan = { name: 'to-khai.pdf', mimeType: 'application/pdf', buffer: makePdf('To khai') };
  await (await chooser).setFiles([scan]);
  await page.getByRole('link', { name: 'to-khai.pdf' }).waitFor();
  return true;
}

/** Where the limit is only words, the clerk and the applicant settle a day; the field says why. */
async function agreeOnDay(page: Page): Promise<boolean> {
  const asked = page.getByLabel(deadline.agreed);
  const computed = page.getByRole('button', { name: deadline.showLedger });
  await asked.or(computed).waitFor();
  if ((await asked.count()) === 0) return false;
  await page.keyboard.press('F9');
  await focused(page, fieldIds.agreedDueDate);
  await page.keyboard.type(await tenWorkingDaysOn(page));
  return true;
}

const dueSchema = z.object({ dueDate: z.string() });

async function tenWorkingDaysOn(page: Page): Promise<string> {
  const answer = await page.request.post('/api/v1/deadlines', {
    data: { received: new Date().toISOString(), limit: { value: 10, unit: 'working_day' } },
  });
  const { dueDate } = dueSchema.parse(await answer.json());
  return dueDate.split('-').reverse().join('/');
}

async function answerOf(page: Page): Promise<{ id: string; code: string }> {
  const link = page.getByRole('link', { name: reception.openDossier });
  const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  const code =
    /[A-Z]\d{2}[\d.]*-\d{6}-\d{4,}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  return { id, code };
}
