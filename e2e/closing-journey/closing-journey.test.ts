import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from '../browser.ts';
import { type Citizen, makeCitizen } from '../citizen.ts';
import { currentRole, dossierShown, readHistory, openDossier, signIn, words } from '../desk.ts';
import { portal } from '../../packages/web/src/messages/vi/portal.ts';
import { readPdf } from '../pdf.ts';
import { stations } from '../stations.ts';
import { addNote, announce, doNext } from './do-next.ts';
import { drawProcedure, journeySeed, type Lot } from './draw.ts';
import { type Received, receiveByKeyboard } from './receive.ts';

const { terms, dossier, report, register, deadline, acts } = words;

// The whole life of one dossier, told in order: each test goes on where the one before it ended.
describe.skipIf(!hasBrowser)(
  'a dossier from reception to delivery, on any procedure of the catalogue',
  () => {
    stations();
    const browser = useBrowser();
    const seed = journeySeed();
    const citizen: Citizen = makeCitizen(seed);
    const pages = new Map<string, Page>();
    let lot: Lot;
    let received: Received;

    /** The screen of a person, who stays signed in through the journey. */
    async function screenOf(username: string): Promise<Page> {
      const open = pages.get(username);
      if (open !== undefined) return open;
      const page = await browser.newPage();
      await signIn(page, username);
      pages.set(username, page);
      return page;
    }

    /** Every page of the journey is without barriers, fits a telephone and leaves a picture. */
    async function look(page: Page, station: string): Promise<void> {
      await keepPicture(page, 'journey', station);
      expect(await findFaults(page), station).toEqual([]);
    }

    const paper = async (form: string) => {
      const page = await screenOf(lot.deskClerk);
      const answer = await page.request.get(`/api/v1/dossiers/${received.id}/papers/${form}.pdf`);
      expect(answer.status(), await answer.text().catch(() => '')).toBe(200);
      return await readPdf(await answer.body());
    };

    afterAll(() => console.log(`journey: MOTCUA_JOURNEY_SEED=${seed} ${lot?.procedure.code}`));

    it('given the public catalogue, when a procedure is drawn, then its public page tells a citizen what to bring', async () => {
      lot = await drawProcedure(address, seed);
      const page = await browser.newPage();
      await page.goto(`/thu-tuc/${lot.procedure.code}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(lot.procedure.name);
      await look(page, '01-procedure');
    });

    it('given a citizen at the counter, when the clerk scans the card and receives by keyboard alone, then there is a code', async () => {
      const page = await screenOf(lot.deskClerk);
      await look(page, '02-work-list');
      received = await receiveByKeyboard(page, {
        ...{ citizen, procedureCode: lot.procedure.code, agency: lot.agency },
        beforeSending: () => look(page, '03-reception'),
      });
      expect(received.code).toMatch(/^H01(\.\d+)*-\d{6}-\d{4,}$/);
      await look(page, '04-received');
    });

    it('given the promise, when the clerk opens the ledger, then every day has its sentence', async () => {
      const page = await screenOf(lot.deskClerk);
      await page.getByRole('link', { name: words.reception.openDossier }).click();
      await dossierShown(page, received.code);
      await look(page, '05-dossier');
      await page.getByRole('link', { name: deadline.showLedger }).click();
      await page.getByRole('heading', { level: 1, name: deadline.ledgerTitle }).waitFor();
      const sentences = await page
        .getByRole('table')
        .locator('tbody tr td:last-child')
        .allInnerTexts();
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.filter((sentence) => sentence.trim() === '')).toEqual([]);
      await look(page, '06-ledger');
    });

    it('given the reception, when the slip is printed, then it is the form with the code and the name, in typefaces of its own', async () => {
      const slip = await paper('receipt');
      expect(slip.text).toContain(received.code);
      expect(slip.text.toLocaleUpperCase('vi')).toContain(citizen.name.toLocaleUpperCase('vi'));
      expect(slip.text.toLocaleUpperCase('vi')).toContain('HẸN TRẢ KẾT QUẢ');
      expect(slip.hasOwnTypefaces).toBe(true);
    });

    it('given the dossier at the desk, when each officer does what the page puts first, then it has a result', async () => {
      const people: Record<string, string> = {
        [terms.role.desk_clerk]: lot.deskClerk,
        [terms.role.specialist]: lot.specialist,
        [terms.role.head]: lot.head,
        [terms.role.leader]: lot.head,
        [terms.role.document_clerk]: lot.documentClerk,
      };
      let page = await screenOf(lot.deskClerk);
      await openDossier(page, received.code);
      let noted = false;
      for (let station = 1; ; station += 1) {
        expect(station, 'the dossier does not come to its result').toBeLessThan(14);
        const role = await currentRole(page);
        page = await screenOf(people[role] ?? role);
        await openDossier(page, received.code);
        await look(page, `07-step-${station}-${role.replaceAll(' ', '-')}`);
        if (role === terms.role.specialist && !noted) {
          noted = true;
          await takeFromList(page);
          await addNote(page, 'Đã đối chiếu giấy tờ với bản chính.');
        }
        const done: string[] = [];
        while (!done.includes(acts.label.handOver) && !done.includes(acts.label.recordResult)) {
          const next = await doNext(page);
          expect(next, `nothing is asked of ${role}`).not.toBeNull();
          done.push(next ?? '');
        }
        if (done.includes(acts.label.recordResult)) return;
      }
    }, 180_000);

    it('given a result, when the desk calls the citizen and hands it over against a signature, then the dossier is closed', async () => {
      const page = await screenOf(lot.deskClerk);
      await openDossier(page, received.code);
      await announce(page);
      await look(page, '08-result');
      expect(await doNext(page)).toBe(acts.label.deliverResult);
      await page.getByText(acts.nothing).waitFor();
      await look(page, '09-delivered');
    });

    it('given the closed dossier, when its history is read, then every act stands there with its person', async () => {
      const page = await screenOf(lot.deskClerk);
      const lines = await readHistory(page);
      for (const act of [
        'tiếp nhận',
        'chuyển',
        'ghi chú',
        'đề xuất',
        'phê duyệt',
        'kết quả',
        'trả',
      ])
        expect(lines.toLocaleLowerCase('vi')).toContain(act);
      for (const username of [lot.deskClerk, lot.specialist, lot.head])
        expect(lines).toContain(await nameOf(await screenOf(username)));
    });

    it('given the closed dossier, when the control slip is printed, then it names the stations', async () => {
      const slip = await paper('control-slip');
      expect(slip.text).toContain(received.code);
      expect(slip.text.toLocaleUpperCase('vi')).toContain('PHIẾU KIỂM SOÁT');
      expect(slip.text).toContain(await nameOf(await screenOf(lot.specialist)));
      expect(slip.hasOwnTypefaces).toBe(true);
    });

    it('given the register of the desk, when it is opened, then the dossier has its number and who took the result', async () => {
      const page = await screenOf(lot.deskClerk);
      await page.getByRole('link', { name: words.shell.register }).click();
      await page.getByRole('table').waitFor();
      const line = page.getByRole('row').filter({ hasText: received.code });
      const more = page.getByRole('button', { name: register.more });
      while ((await line.count()) === 0) await more.click();
      expect(await line.innerText()).toContain(citizen.name);
      await look(page, '10-register');
    });

    it('given the processing report, when a figure is opened, then it leads down to this dossier', async () => {
      const page = await screenOf(lot.head);
      await page.getByRole('link', { name: words.shell.report }).click();
      await page.getByRole('link', { name: words.reports.tabs.live }).click();
      await page.getByLabel(report.group).selectOption({ label: report.groups.procedure });
      const figure = `${lot.procedure.name}, ${report.figures.resolved}:`;
      const link = page.getByRole('link', { name: figure });
      await link.waitFor();
      await look(page, '11-report');
      await link.click();
      await page.getByRole('link', { name: received.code }).click();
      await dossierShown(page, received.code);
      await page.goBack();
      await page.getByRole('link', { name: words.work.backToReport }).click();
      await link.waitFor();
    });

    it('given the code, when anybody looks it up, then progress and nothing personal is shown', async () => {
      const page = await browser.newPage();
      await page.goto('/tra-cuu');
      await page.getByRole('textbox').fill(received.code.toLowerCase());
      await page.getByRole('button', { name: portal.tracking.button }).click();
      await page.getByRole('heading', { level: 1, name: received.code }).waitFor();
      const text = await page.locator('body').innerText();
      expect(text).toContain(terms.status.delivered);
      for (const secret of [citizen.name, citizen.idNumber, citizen.phone, lot.procedure.name])
        expect(text).not.toContain(secret);
      await look(page, '12-tracking');
    });

    /** As an officer finds work that nobody has taken: in the list, not by a number somebody told him. */
    async function takeFromList(page: Page): Promise<void> {
      await page.getByRole('link', { name: words.shell.work }).click();
      await page.getByRole('link', { name: words.work.unclaimed }).click();
      await page.getByLabel(words.work.filter).fill(received.code);
      await page.getByRole('button', { name: words.work.takeLabel(received.code) }).click();
      await page.getByText(words.work.taken(received.code)).waitFor();
      await openDossier(page, received.code);
      const steps = page.getByRole('region', { name: dossier.steps });
      await steps.getByText(await nameOf(page)).waitFor();
    }

    async function nameOf(page: Page): Promise<string> {
      const button = page.getByRole('button', { name: /^Cán bộ / });
      return (await button.innerText()).trim();
    }
  },
);
