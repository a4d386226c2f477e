import { describe, expect, it } from 'vitest';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { makeCitizen } from './citizen.ts';
import { historyLines, nextPanel, openAct, openDossier, send, signIn, words } from './desk.ts';
import { actOn, officer, receive, workingDayIn } from './officer.ts';
import { readPdf } from './pdf.ts';

const { acts, deadline, dossier, terms } = words;
const { label, field } = acts;

describe.skipIf(!hasBrowser)('a dossier that ends early, or late', () => {
  const browser = useBrowser();

  it('given an applicant who changed her mind, when the desk withdraws the dossier, then it is closed at her wish', async () => {
    const { code } = await inWork(4_001);
    const page = await signedIn('motcua.triton');
    await openDossier(page, code);
    const dialog = await openAct(page, label.withdrawDossier);
    await dialog.getByLabel(field.reason).fill('Người nộp xin rút để bổ sung thửa đất khác.');
    expect(await findFaults(page)).toEqual([]);
    await send(page, dialog, label.withdrawDossier);
    await page.getByText(terms.status.withdrawn).first().waitFor();
    await page.getByText(acts.nothing).waitFor();
    expect(await historyLines(page).first().innerText()).toContain('rút');
    await keepPicture(page, 'endings', '1-withdrawn');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given an applicant who asks to stop, when the specialist stops it, then the notice of the law is printed', async () => {
    const { code } = await inWork(4_002);
    const page = await signedIn('chuyenvien.triton');
    await openDossier(page, code);
    const dialog = await openAct(page, label.stopDossier);
    await dialog.getByLabel(field.cause).selectOption({ label: acts.stopCause.applicant_request });
    await dialog.getByLabel(field.reason).fill('Người nộp có đơn đề nghị dừng ngày hôm nay.');
    await send(page, dialog, label.stopDossier);
    await page.getByText(terms.status.stopped).first().waitFor();
    const link = nextPanel(page).getByRole('link', { name: dossier.paperForm('05') });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    const { text } = await readPdf(await answer.body());
    expect(text).toContain(code);
    expect(text.toLocaleUpperCase('vi')).toContain('DỪNG GIẢI QUYẾT');
    await keepPicture(page, 'endings', '2-stopped');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a dossier that will be late, when the head apologises, then one new day is promised, on paper 04, and never a second', async () => {
    const { code, id } = await inWork(4_003);
    const page = await signedIn('lanhdao.triton');
    await openDossier(page, code);
    const newDay = await workingDayIn(address, 20);
    const dialog = await openAct(page, label.apologiseForDelay);
    await dialog.getByLabel(field.cause).selectOption({ label: acts.latenessCause.workload });
    await dialog.getByLabel(field.reason).fill('Phải đo đạc lại thửa đất.');
    await dialog.getByLabel(field.newDueDate).fill(newDay);
    await send(page, dialog, label.apologiseForDelay);
    const link = nextPanel(page).getByRole('link', { name: dossier.paperForm('04') });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    const { text } = await readPdf(await answer.body());
    expect(text).toContain(code);
    expect(text.toLocaleUpperCase('vi')).toContain('XIN LỖI');
    await page.getByText(`${dossier.original}:`).waitFor();
    await keepPicture(page, 'endings', '3-apologised');
    expect(await findFaults(page)).toEqual([]);
    expect(await page.getByRole('button', { name: label.apologiseForDelay }).count()).toBe(0);
    await page.getByRole('link', { name: deadline.showLedger }).click();
    await page.getByRole('heading', { level: 1, name: deadline.ledgerTitle }).waitFor();
    await page.getByRole('main').getByText(deadline.causes.apology).waitFor();
    const head = await officer(address, 'lanhdao.triton');
    const again = await head.post(`/dossiers/${id}/apologies`, {
      reason: 'Vẫn chưa xong.',
      newDueDate: newDay.split('/').reverse().join('-'),
    });
    expect(again).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('không được hẹn lại nữa') },
    });
  });

  async function signedIn(username: string) {
    const page = await browser.newPage();
    await signIn(page, username);
    return page;
  }

  /** Received and handed over to the specialists. */
  async function inWork(number: number) {
    const clerk = await officer(address, 'motcua.triton');
    const made = await receive(clerk, makeCitizen(number));
    await actOn(clerk, made.id, { noun: 'hand-overs' });
    return made;
  }
});
