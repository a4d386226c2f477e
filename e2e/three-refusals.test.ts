import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { makeCitizen } from './citizen.ts';
import {
  currentRole,
  historyLines,
  nextPanel,
  openAct,
  openDossier,
  send,
  signIn,
  words,
} from './desk.ts';
import { actOn, CORRECTION, officer, receive } from './officer.ts';
import { readPdf } from './pdf.ts';

const { acts, dossier, reception, terms } = words;
const { label, field } = acts;

// Declined at the desk, sent back inside the house, refused on the merits: three acts, three papers, three words.
describe.skipIf(!hasBrowser)('three ways to say no', () => {
  const browser = useBrowser();
  const open: Record<'desk' | 'specialist' | 'head', Page | undefined> = {
    desk: undefined,
    specialist: undefined,
    head: undefined,
  };
  const screen = (whose: keyof typeof open): Page => {
    const page = open[whose];
    if (page === undefined) throw new Error(`${whose} is not signed in.`);
    return page;
  };

  beforeAll(async () => {
    if (!hasBrowser) return;
    for (const [whose, username] of [
      ['desk', 'motcua.chomoi'],
      ['specialist', 'chuyenvien.chomoi'],
      ['head', 'lanhdao.chomoi'],
    ] as const) {
      const page = await browser.newPage();
      await signIn(page, username);
      open[whose] = page;
    }
  });

  it('given a request that is not for this office, when the desk declines it, then form 03 gives the reason and no code is used up', async () => {
    const page = screen('desk');
    const citizen = makeCitizen(3_001);
    await page.getByRole('link', { name: words.shell.reception }).click();
    await page.getByLabel(reception.personName).fill(citizen.name);
    await page.getByLabel(reception.procedureLabel).fill(CORRECTION);
    await page.getByRole('option').filter({ hasText: CORRECTION }).click();
    await page.getByRole('button', { name: reception.declineAction }).click();
    const dialog = page.getByRole('dialog', { name: reception.declineTitle });
    const reason = 'Thửa đất thuộc phường Châu Đốc; đã hướng dẫn nộp tại đó.';
    await dialog.getByLabel(reception.declineReason).fill(reason);
    await dialog.getByRole('button', { name: reception.declineConfirm }).click();
    await page.getByRole('heading', { level: 1, name: reception.declined }).waitFor();
    await page.locator('button:enabled').filter({ hasText: reception.printDecline }).waitFor();
    await keepPicture(page, 'three-refusals', '1-declined');
    expect(await findFaults(page)).toEqual([]);
    const form = page.getByRole('link', { name: reception.openPaper });
    const paper = await pdfBehind(page, await form.getAttribute('href'));
    expect(paper).toContain(reason);
    expect(paper.toLocaleUpperCase('vi')).toContain('TỪ CHỐI TIẾP NHẬN');
    await page.getByRole('link', { name: reception.openDossier }).click();
    await historyLines(page).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(dossier.notCoded);
    await page.getByText(terms.status.declined).waitFor();
    await page.getByText(acts.nothing).waitFor();
  });

  it('given a mistake inside the house, when the specialist sends it back one step, then the desk has it again and no paper goes out', async () => {
    const { code } = await received(3_002);
    const page = screen('specialist');
    await openDossier(page, code);
    const papers = page.getByRole('region', { name: dossier.papers }).getByRole('listitem');
    const before = await papers.count();
    const dialog = await openAct(page, label.returnStep);
    await dialog.getByLabel(field.reason).fill('Bản quét mờ, xin quét lại trang hai.');
    await send(page, dialog, label.returnStep);
    expect(await currentRole(page)).toBe(terms.role.desk_clerk);
    expect(await historyLines(page).first().innerText()).toContain('trả lại');
    expect(await papers.count()).toBe(before);
    await keepPicture(page, 'three-refusals', '2-sent-back');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given a request the law does not grant, when the head refuses it, then it is finished with its reasons and basis', async () => {
    const { code, id } = await received(3_003);
    const person = await officer(address, 'chuyenvien.chomoi');
    const summary = 'Giấy chứng nhận không có sai sót.';
    await actOn(person, id, { noun: 'take-overs' });
    await actOn(person, id, { noun: 'proposals', body: { outcome: 'refuse', summary } });
    await actOn(person, id, { noun: 'hand-overs' });
    const page = screen('head');
    await openDossier(page, code);
    const form = nextPanel(page);
    expect(await form.getByLabel(field.reasons).inputValue()).toBe(summary);
    await form.getByRole('button', { name: label.refuseDossier, exact: true }).click();
    await form.getByText(`${field.legalBasis}: ${words.common.required}`).waitFor();
    await form.getByLabel(field.legalBasis).fill('Điều 152 Luật Đất đai 2024');
    await send(page, form, label.refuseDossier);
    await page.getByText(`${terms.status.resolved} (${terms.outcome.refused})`).waitFor();
    const line = await historyLines(page).first().innerText();
    expect(line).toContain('từ chối giải quyết');
    expect(line).toContain('Điều 152 Luật Đất đai 2024');
    const notice = nextPanel(page).getByRole('link', { name: 'không giải quyết hồ sơ' });
    const text = await pdfBehind(page, await notice.getAttribute('href'));
    expect(text).toContain(summary);
    expect(text.toLocaleUpperCase('vi')).toContain('KHÔNG GIẢI QUYẾT HỒ SƠ');
    await keepPicture(page, 'three-refusals', '3-refused');
    expect(await findFaults(page)).toEqual([]);
  });

  async function received(number: number) {
    const clerk = await officer(address, 'motcua.chomoi');
    const made = await receive(clerk, makeCitizen(number));
    await actOn(clerk, made.id, { noun: 'hand-overs' });
    return made;
  }

  async function pdfBehind(page: Page, href: string | null): Promise<string> {
    return (await readPdf(await (await page.request.get(href ?? '')).body())).text;
  }
});
