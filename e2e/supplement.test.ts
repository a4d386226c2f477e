import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { makeCitizen } from './citizen.ts';
import {
  dossierShown,
  readHistory,
  nextPanel,
  openAct,
  openDossier,
  send,
  signIn,
  words,
} from './desk.ts';
import { actOn, firstPaper, officer, receive } from './officer.ts';
import { readPdf } from './pdf.ts';
import { stations } from './stations.ts';

const { acts, deadline, dossier, terms, work, reception } = words;
const { label, field } = acts;

describe.skipIf(!hasBrowser)('more papers are asked for, once', () => {
  stations();
  const browser = useBrowser();
  let code: string;
  let paperName: string;
  let desk: Page;
  let specialist: Page;

  beforeAll(async () => {
    if (!hasBrowser) return;
    const clerk = await officer(address, 'motcua.chaudoc');
    paperName = (await firstPaper(clerk)).name;
    const received = await receive(clerk, makeCitizen(2_024));
    code = received.code;
    await actOn(clerk, received.id, { noun: 'hand-overs' });
    [desk, specialist] = [await browser.newPage(), await browser.newPage()];
    await signIn(desk, 'motcua.chaudoc');
    await signIn(specialist, 'chuyenvien.chaudoc');
  });

  it('given a paper without a signature, when the specialist asks for it, then the clock waits and paper 02 is at hand', async () => {
    await openDossier(specialist, code);
    await ask(specialist, 'Ký tên ở cuối trang rồi nộp lại.');
    await specialist.getByText(terms.status.supplement_requested).waitFor();
    await specialist.getByText('Tạm dừng', { exact: false }).first().waitFor();
    await keepPicture(specialist, 'supplement', '1-asked');
    expect(await findFaults(specialist)).toEqual([]);
    const link = nextPanel(specialist).getByRole('link', { name: dossier.paperForm('02') });
    const paper = await specialist.request.get((await link.getAttribute('href')) ?? '');
    const { text, hasOwnTypefaces } = await readPdf(await paper.body());
    expect(text).toContain(code);
    expect(text).toContain('Ký tên ở cuối trang rồi nộp lại.');
    expect(hasOwnTypefaces).toBe(true);
  });

  it('given the waiting dossier, when the desk looks at what waits for applicants, then it is there', async () => {
    await desk.getByRole('link', { name: work.waiting }).click();
    await desk.getByLabel(work.filter).fill(code);
    await desk.getByRole('link', { name: code }).click();
    await dossierShown(desk, code);
    await desk.getByText(terms.status.supplement_requested).waitFor();
  });

  it('given the applicant came back, when the desk records the paper, then the time runs anew and the ledger says why', async () => {
    await nextPanel(desk).getByRole('checkbox', { name: paperName }).check();
    await send(desk, nextPanel(desk), label.supplementDossier);
    await desk.getByText(terms.status.processing).first().waitFor();
    const lines = await readHistory(desk);
    expect(lines).toContain('bổ sung');
    await desk.getByRole('link', { name: deadline.showLedger }).click();
    await desk.getByRole('heading', { level: 1, name: deadline.ledgerTitle }).waitFor();
    await desk.getByText(deadline.causes.restarted).waitFor();
    await keepPicture(desk, 'supplement', '2-ledger');
    expect(await findFaults(desk)).toEqual([]);
  });

  it('given a second request, when it is sent, then a sentence says that it may be asked once and how to go on', async () => {
    await openDossier(specialist, code);
    const dialog = await openAct(specialist, label.requestSupplement);
    await fillRequest(specialist, 'Nộp thêm bản vẽ.');
    await dialog.getByRole('button', { name: label.requestSupplement, exact: true }).click();
    const alert = dialog.getByRole('alert');
    await alert.waitFor();
    const sentence = await alert.innerText();
    expect(sentence).toContain('chỉ được yêu cầu một lần');
    expect(sentence).toContain('xin ghi lý do');
    await keepPicture(specialist, 'supplement', '3-refused');
    expect(await dialog.getByLabel(field.reason, { exact: true }).inputValue()).not.toBe('');
    expect(await findFaults(specialist)).toEqual([]);
  });

  async function ask(page: Page, what: string): Promise<void> {
    const dialog = await openAct(page, label.requestSupplement);
    await fillRequest(page, what);
    await send(page, dialog, label.requestSupplement);
  }

  async function fillRequest(page: Page, what: string): Promise<void> {
    const dialog = page.getByRole('dialog', { name: label.requestSupplement });
    await dialog.getByRole('checkbox', { name: paperName }).check();
    const text = dialog.getByLabel(field.what(paperName));
    expect(await text.inputValue()).toBe(reception.supplementDefault(paperName));
    await text.fill(what);
    await dialog.getByLabel(field.reason, { exact: true }).fill('Tờ khai chưa có chữ ký.');
  }
});
