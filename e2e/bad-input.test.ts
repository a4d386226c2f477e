import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../packages/server/src/demo/staff-plan.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { makeCitizen } from './citizen.ts';
import { historyLines, nextPanel, openAct, openDossier, signIn, words } from './desk.ts';
import { actOn, CORRECTION, officer, receive } from './officer.ts';
import { makePdf } from './pdf.ts';

const { acts, common, files, reception, shell } = words;
const { label, field } = acts;

describe.skipIf(!hasBrowser)('files that are not what they should be', () => {
  const browser = useBrowser();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('given wrong files, when they are attached to a reception, then each is refused in a sentence and the form stays', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.phuquoc');
    const citizen = makeCitizen(9_001);
    await page.getByRole('link', { name: shell.reception }).click();
    await page.getByLabel(reception.personName, { exact: true }).fill(citizen.name);
    await page.getByLabel(reception.procedureLabel).fill(CORRECTION);
    await page.getByRole('option').filter({ hasText: CORRECTION }).click();
    const html = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>');
    await attach(page, { name: 'to-khai.pdf', buffer: html });
    expect(await refusal(page, 'to-khai.pdf')).toMatch(/không phải.*PDF/);
    await attach(page, { name: 'anh.pdf', buffer: png });
    expect(await refusal(page, 'anh.pdf')).toMatch(
      /ghi là \.pdf nhưng nội dung là PNG.*chọn đúng tệp/,
    );
    await attach(page, { name: 'trong.pdf', buffer: Buffer.alloc(0) });
    expect(await refusal(page, 'trong.pdf')).toBe(files.refused.empty);
    await page
      .getByRole('button', { name: files.chooseFor('').trim() })
      .first()
      .waitFor();
    await attachLarge(page);
    expect(await refusal(page, 'ban-ve.pdf')).toBe(files.refused['too-large']);
    await keepPicture(page, 'bad-input', '1-files');
    expect(await findFaults(page)).toEqual([]);
    expect(await page.getByLabel(reception.personName, { exact: true }).inputValue()).toBe(
      citizen.name,
    );
    await attach(page, { name: 'dung.pdf', buffer: makePdf('dung') });
    await page.getByRole('link', { name: 'dung.pdf' }).waitFor();
  });

  it('given the desk of the province, when no agency is named, then a sentence asks for it and the form stays', async () => {
    const page = await browser.newPage();
    await signIn(page, 'motcua.tinh2');
    const citizen = makeCitizen(9_010);
    await page.getByRole('link', { name: shell.reception }).click();
    await page.getByLabel(reception.personName, { exact: true }).fill(citizen.name);
    await page.getByLabel(reception.procedureLabel).fill(CORRECTION);
    await page.getByRole('option').filter({ hasText: CORRECTION }).click();
    await page.getByLabel(reception.override).fill('Thủ tục đang niêm yết tại quầy.');
    await page.keyboard.press('F9');
    const summary = page.getByRole('alert').filter({ hasText: 'chọn cơ quan có thẩm quyền' });
    await summary.waitFor();
    await keepPicture(page, 'bad-input', '5-no-agency');
    expect(await findFaults(page)).toEqual([]);
    expect(await page.getByLabel(reception.personName, { exact: true }).inputValue()).toBe(
      citizen.name,
    );
    await page.getByLabel(reception.agency).fill('Sở Nông nghiệp và Môi trường');
    await page
      .getByRole('option')
      .filter({ hasText: 'Sở Nông nghiệp và Môi trường' })
      .first()
      .click();
    await page.keyboard.press('F9');
    await page.getByRole('heading', { level: 1, name: reception.accepted }).waitFor();
  });

  async function attach(page: Page, file: { name: string; buffer: Buffer }): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: files.chooseFor('').trim() })
      .first()
      .click();
    await (await chooser).setFiles([{ ...file, mimeType: 'application/pdf' }]);
  }

  /** Made in the page: the wire between test and browser carries no 60 MB. */
  async function attachLarge(page: Page): Promise<void> {
    await page
      .locator('input[type=file]')
      .first()
      .evaluate((input) => {
        const transfer = new DataTransfer();
        const bytes = new Uint8Array(60 * 1024 * 1024);
        transfer.items.add(new File([bytes], 'ban-ve.pdf', { type: 'application/pdf' }));
        if (input instanceof HTMLInputElement) input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
  }

  async function refusal(page: Page, name: string): Promise<string> {
    const line = page.getByRole('listitem').filter({ hasText: name });
    return await line.getByRole('alert').innerText();
  }
});

describe.skipIf(!hasBrowser)('people in the way of each other', () => {
  const browser = useBrowser();

  it('given two officers on one dossier, when both act, then the slower one reads a sentence and sees the fresh state', async () => {
    const { code } = await inWork(9_002);
    const [first, second] = [
      await signedIn('chuyenvien.phuquoc'),
      await signedIn('lanhdao.phuquoc'),
    ];
    await openDossier(first, code);
    await openDossier(second, code);
    const slow = await openAct(second, label.addNote);
    await slow.getByLabel(field.text).fill('Xem lại giấy tờ gốc giúp.');
    await nextPanel(first).getByLabel(field.summary).fill('Hồ sơ đủ điều kiện giải quyết.');
    await nextPanel(first).getByRole('button', { name: label.proposeResult, exact: true }).click();
    await first.getByText(acts.done(label.proposeResult)).waitFor();
    await slow.getByRole('button', { name: label.addNote, exact: true }).click();
    await slow.getByRole('alert').waitFor();
    expect(await slow.getByRole('alert').innerText()).toMatch(/tải lại|cập nhật/);
    expect(await slow.getByLabel(field.text).inputValue()).toBe('Xem lại giấy tờ gốc giúp.');
    await historyLines(second).filter({ hasText: 'đề xuất' }).waitFor();
    await keepPicture(second, 'bad-input', '2-lost-race');
    expect(await findFaults(second)).toEqual([]);
    await slow.getByRole('button', { name: label.addNote, exact: true }).click();
    await historyLines(second).filter({ hasText: 'Xem lại giấy tờ gốc giúp.' }).waitFor();
  });

  it('given a specialist of another agency, when he opens the address of a dossier, then the page says why it stays closed', async () => {
    const { id } = await inWork(9_003);
    const page = await signedIn('chuyenvien.tuphap');
    await page.goto(`/desk/dossiers/${id}`);
    await page.getByText(common.forbiddenTitle).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('không thuộc cơ quan');
    await keepPicture(page, 'bad-input', '3-forbidden');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a postal clerk, when a dossier at the desk is opened, then only taking in and handing out are offered', async () => {
    const page = await signedIn('buudien.tinh');
    await page.getByRole('link', { name: words.work.desk }).click();
    const links = page.getByRole('table').getByRole('link');
    await links.first().waitFor();
    await links.first().click();
    await historyLines(page).first().waitFor();
    const offered = await nextPanel(page).getByRole('button').allInnerTexts();
    for (const inside of [
      label.addNote,
      label.proposeResult,
      label.withdrawDossier,
      label.returnStep,
    ])
      expect(offered).not.toContain(inside);
    await keepPicture(page, 'bad-input', '4-postal-clerk');
    expect(await findFaults(page)).toEqual([]);
  });

  async function signedIn(username: string): Promise<Page> {
    const page = await browser.newPage();
    await signIn(page, username);
    return page;
  }

  async function inWork(number: number) {
    const clerk = await officer(address, 'motcua.phuquoc');
    const made = await receive(clerk, makeCitizen(number));
    await actOn(clerk, made.id, { noun: 'hand-overs' });
    return made;
  }
});

describe.skipIf(!hasBrowser)('requests that no screen sends', () => {
  it('given ten megabytes of JSON, when they are sent, then the answer is 413 with a sentence', async () => {
    const answer = await (await officer(address, 'motcua.phuquoc')).post('/dossiers', {
      procedureCode: 'x'.repeat(10 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ code: 'request.too-large', status: 413 });
    expect(answer.body).toMatchObject({ detail: expect.stringContaining('quá lớn') });
  });

  it('given a file of sixty megabytes, when it is sent past the screen, then it is refused whole and nothing is kept', async () => {
    const signedIn = await fetch(`${address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'motcua.phuquoc', password: DEMO_PASSWORD }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const form = new FormData();
    const large = [makePdf('lon'), new Uint8Array(60 * 1024 * 1024)].map(
      (part) => new Uint8Array(part),
    );
    form.append('file', new Blob(large, { type: 'application/pdf' }), 'lon.pdf');
    const answer = await fetch(`${address}/api/v1/files`, {
      method: 'POST',
      headers: { cookie, origin: address },
      body: form,
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('50 MB') });
  });
});
