import type { Locator, Page } from 'playwright-core';
import { act, nextAct, nextPanel, openAct, send, words } from '../desk.ts';
import { makePdf } from '../pdf.ts';

const { acts } = words;
const { label, field } = acts;

/** Fills in the act that the page puts first, whatever it is, and sends it. False when nothing is asked of this person. */
export async function doNext(page: Page): Promise<string | null> {
  const next = await nextAct(page);
  if (next === null) return null;
  const fill = forms[next];
  if (fill === undefined) throw new Error(`The journey does not know the act “${next}”.`);
  await fill(page, nextPanel(page));
  await act(page, next);
  return next;
}

/** What a careful officer writes into each form of the ordinary way. */
const forms: Record<string, (page: Page, form: Locator) => Promise<void>> = {
  [label.handOver]: (_, form) =>
    form.getByLabel(field.note).fill('Xin xem tiếp giúp, hồ sơ đã kiểm tra.'),
  [label.takeOver]: async () => {},
  [label.proposeResult]: (_, form) =>
    form.getByLabel(field.summary).fill('Hồ sơ đủ điều kiện giải quyết.'),
  [label.approveDossier]: (_, form) => form.getByLabel(field.approvalNote).fill('Đồng ý.'),
  [label.recordResult]: async (page, form) => {
    await form.getByLabel(field.number).fill('118/QĐ-HT');
    await form.getByLabel(field.signer).fill('Lãnh đạo cơ quan');
    await attach(page, form, 'ket-qua.pdf');
  },
  [label.deliverResult]: async (page, form) => {
    await form.getByLabel(field.identityCheck).selectOption({ label: acts.identityCheck.card });
    await form.getByLabel(field.signature).selectOption({ label: acts.signature.drawn });
    await drawSignature(page, form);
  },
};

/** A note, and word to the applicant: acts that may come at any time. */
export async function addNote(page: Page, text: string): Promise<void> {
  const dialog = await openAct(page, label.addNote);
  await dialog.getByLabel(field.text).fill(text);
  await send(page, dialog, label.addNote);
}

export async function announce(page: Page): Promise<void> {
  const dialog = await openAct(page, label.announceResult);
  await send(page, dialog, label.announceResult);
}

export async function attach(page: Page, form: Locator, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await form
    .getByRole('button', { name: words.files.chooseFor('').trim() })
    .first()
    .click();
  const buffer = makePdf(name);
  await (await chooser).setFiles([{ name, mimeType: 'application/pdf', buffer }]);
  await form.getByRole('link', { name }).waitFor();
}

async function drawSignature(page: Page, form: Locator): Promise<void> {
  const pad = form.getByRole('img', { name: acts.signHere });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('There is no frame to sign in.');
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1)
    await page.mouse.move(
      box.x + 30 + step * (box.width / 15),
      box.y + box.height / 2 + (step % 2 === 0 ? -20 : 25),
    );
  await page.mouse.up();
  await form.getByText(acts.signed, { exact: true }).waitFor();
}
