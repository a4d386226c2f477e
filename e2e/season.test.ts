import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../packages/domain/src/shared/plain-date.ts';
import { todayInVietnam, writeDate } from '../packages/web/src/lib/format.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { type Officer, officer } from './officer.ts';
import { makePdf } from './pdf.ts';
import {
  appraiseAll,
  type CommuneUnit,
  communesWith,
  settleWithout,
  SHARES,
} from './season-parts.ts';
import { stations } from './stations.ts';

const { seasons, seasonResults, evidence } = words;

const HEAD = 'lanhdao.thoaison';
/** Following the law in the commune: yes or no, proven by a plan and a report. */
const ITEM = '2.2';
const WRONG = 'Kế hoạch theo dõi thi hành pháp luật năm trước nữa';
const RIGHT = 'Kế hoạch theo dõi thi hành pháp luật của năm được chấm';
const WHY = 'là kế hoạch của năm trước nữa.';

const today = todayInVietnam();
const thisYear = Number(today.slice(0, 4));
const title = `Chỉ số CCHC cấp xã năm ${thisYear - 1}`;

describe.skipIf(!hasBrowser)('a season of the index, from its opening to its publication', () => {
  stations();
  const browser = useBrowser();
  let province: Page;
  let commune: Page;
  let chair: Page;
  let office: Officer;
  let council: Officer;
  let units: CommuneUnit[];
  let season = '';

  beforeAll(async () => {
    if (!hasBrowser) return;
    [office, council] = [
      await officer(address, 'cchc.tinh'),
      await officer(address, 'lanhdao.tinh'),
    ];
    units = await communesWith(office, await officer(address, HEAD));
    [province, commune, chair] = [
      await browser.newPage(),
      await browser.newPage(),
      await browser.newPage(),
    ];
    await signIn(province, 'cchc.tinh');
    await signIn(commune, HEAD);
    await signIn(chair, 'lanhdao.tinh');
  });

  it('given eighteen communes, when the province opens the season, then each has its sheet', async () => {
    await province.goto('/desk/reform/seasons');
    await province.getByRole('heading', { level: 1, name: seasons.title }).waitFor();
    expect(await findFaults(province)).toEqual([]);
    await province.getByRole('button', { name: seasons.openSeason.act }).click();
    const dialog = province.getByRole('dialog', { name: seasons.openSeason.act });
    await dialog.getByLabel(seasons.openSeason.set).selectOption('reform-index-commune');
    await dialog.getByLabel(seasons.openSeason.submitBy, { exact: true }).fill(`01/01/${thisYear}`);
    await dialog.getByLabel(seasons.openSeason.explainBy).fill(writeDate(addDays(today, 30)));
    await dialog.getByLabel(seasons.openSeason.name).fill(title);
    await dialog.getByLabel(seasons.openSeason.only).fill(units.map(({ code }) => code).join(', '));
    await keepPicture(province, 'season', '1-open');
    expect(await findFaults(province)).toEqual([]);
    await dialog.getByRole('button', { name: seasons.openSeason.act }).click();
    await province.waitForURL(/\/reform\/seasons\/[0-9a-f-]{36}$/);
    season = province.url().split('/').at(-1) ?? '';
    await province.getByRole('heading', { level: 1, name: title }).waitFor();
    const rows = province.getByRole('region', { name: seasons.sheets, exact: true });
    expect(await rows.getByRole('row').count()).toBe(1 + SHARES.length);
    await keepPicture(province, 'season', '2-sheets');
    expect(await findFaults(province)).toEqual([]);
  });

  it('given its sheet, when the commune looks, then it says what is missing and what costs points today', async () => {
    await commune.goto('/desk/reform/seasons');
    await commune
      .getByRole('listitem')
      .filter({ hasText: title })
      .getByRole('link', { name: seasons.myWork })
      .click();
    await commune.getByRole('heading', { level: 1, name: seasons.sheetOf(unitName()) }).waitFor();
    await nextStep(commune)
      .getByText(/^Đã chấm 0\/\d+ tiêu chí/)
      .waitFor();
    await commune.getByRole('region', { name: seasons.wayBack.title }).waitFor();
    await keepPicture(commune, 'season', '3-sheet');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given a score that is typed, when the line breaks and the page is opened again, then it is still there and goes out', async () => {
    await openItem(commune, ITEM);
    const form = commune.getByRole('form', { name: seasons.self.title });
    await form.getByRole('combobox').first().selectOption('yes');
    await form.getByLabel(seasons.self.note).fill('Kế hoạch đã ban hành trong tháng 01.');
    await commune.reload();
    await form.getByText(seasons.restored).waitFor();
    expect(await form.getByLabel(seasons.self.note).inputValue()).toBe(
      'Kế hoạch đã ban hành trong tháng 01.',
    );
    await form.getByRole('button', { name: seasons.self.save }).click();
    await commune.getByText(seasons.self.saved(ITEM, '3')).waitFor();
    await commune
      .getByRole('region', { name: seasons.rule })
      .getByText(seasons.itemStates.not_final)
      .waitFor();
    await keepPicture(commune, 'season', '4-without-evidence');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given a claim, when a paper is attached with number, day, signer and file, then the score is final and its check code stands there', async () => {
    await bringPaper(commune, { title: WRONG, number: '03/KH-UBND' });
    const papers = commune.getByRole('region', { name: evidence.label, exact: true });
    await papers.getByRole('link', { name: evidence.openNamed(WRONG) }).waitFor();
    await papers.getByText(evidence.complete, { exact: true }).waitFor();
    await papers.getByText(/mã kiểm tra [0-9a-f]{12}/).waitFor();
    await commune
      .getByRole('region', { name: seasons.rule })
      .getByText(seasons.itemStates.scored, { exact: true })
      .waitFor();
    await keepPicture(commune, 'season', '5-evidence');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given the locker, when another criterion needs the same paper, then it is chosen and not sent again', async () => {
    await openItem(commune, '4.1');
    const form = commune.getByRole('form', { name: seasons.self.title });
    await form.getByRole('combobox').first().selectOption('yes');
    await form.getByLabel(seasons.self.note).press('Control+Enter');
    await commune.waitForURL(/\/(?!4\.1)[0-9.]+$/);
    await openItem(commune, '4.1');
    await commune.getByRole('button', { name: /^Chọn trong kho minh chứng cho 4\.1/ }).click();
    const locker = commune.getByRole('dialog', { name: /^Chọn trong kho/ });
    const onlySame = locker.getByRole('checkbox', { name: evidence.locker.onlyCriterion });
    await onlySame.uncheck();
    await locker.getByLabel(evidence.locker.search).fill('theo doi thi hanh');
    const use = locker.getByRole('button', { name: evidence.locker.takeNamed(WRONG) });
    await use.waitFor();
    await keepPicture(commune, 'season', '6-locker');
    expect(await findFaults(commune)).toEqual([]);
    await use.click();
    await commune
      .getByRole('region', { name: evidence.label, exact: true })
      .getByRole('link', { name: evidence.openNamed(WRONG) })
      .waitFor();
    await commune.goto('/desk/reform/evidence?q=theo+doi');
    const line = commune
      .getByRole('list', { name: evidence.title })
      .getByRole('listitem')
      .filter({ hasText: WRONG });
    await line.getByText(evidence.locker.usedTimes(2)).click();
    await keepPicture(commune, 'season', '7-locker-page');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given items without score, when the head sends the sheet, then each is named and must be agreed to', async () => {
    await openSheet(commune);
    await nextStep(commune).getByRole('button', { name: seasons.acts.submit }).click();
    const dialog = commune.getByRole('dialog', { name: seasons.acts.submit });
    const button = dialog.getByRole('button', { name: seasons.acts.submit });
    await dialog.getByText(seasons.missing.unscored, { exact: false }).waitFor();
    expect(await button.isDisabled()).toBe(true);
    await keepPicture(commune, 'season', '8-missing');
    expect(await findFaults(commune)).toEqual([]);
    await dialog.getByRole('checkbox', { name: seasons.missing.anyway }).check();
    await button.click();
    await nextStep(commune).getByText(seasons.sheetStates.submitted).waitFor();
  });

  it('given the sheet, when the appraiser goes through it by keyboard, then score, paper and appraisal stand side by side', async () => {
    await openSheet(province);
    await openItem(province, '2.1');
    await province.getByRole('heading', { level: 1, name: /^2\.1\. / }).click();
    await province.keyboard.press(']');
    await province.getByRole('heading', { level: 1, name: /^2\.2\. / }).waitFor();
    const shown = province.getByTitle(evidence.preview.label(WRONG));
    await shown.waitFor();
    const places = await Promise.all(
      [
        province.getByRole('region', { name: seasons.self.title, exact: true }),
        province.getByRole('region', { name: evidence.label, exact: true }),
        province.getByRole('region', { name: seasons.appraisal.title, exact: true }),
      ].map((region) => region.boundingBox()),
    );
    expect(new Set(places.map((place) => Math.round(place?.y ?? -1))).size).toBe(1);
    await keepPicture(province, 'season', '9-side-by-side');
    expect(await findFaults(province)).toEqual([]);
  });

  it('given evidence of another year, when the appraiser gives no points, then a reason is asked for and kept', async () => {
    const form = province.getByRole('form', { name: seasons.appraisal.title });
    await form.getByLabel(seasons.appraisal.points).fill('0');
    await form.getByRole('button', { name: seasons.appraisal.save }).click();
    await form.getByText(seasons.appraisal.reasonMissing).waitFor();
    await form.getByRole('button', { name: seasons.appraisal.evidenceWrong }).click();
    const reason = form.getByLabel(seasons.appraisal.reason);
    await reason.press('End');
    await reason.pressSequentially(WHY);
    await reason.press('Control+Enter');
    await province.getByText(seasons.appraisal.saved(ITEM, '0')).waitFor();
    await province.waitForURL((url) => !url.pathname.endsWith(`/${ITEM}`));
    expect(await focusedId(province)).toBe('points');
    await appraiseAll(office, own(), { share: 0.911, except: [ITEM] });
    await openSheet(province);
    await nextStep(province).getByRole('button', { name: seasons.acts.finish_appraisal }).click();
    await confirm(province, seasons.acts.finish_appraisal);
    await nextStep(province).getByText(seasons.sheetStates.appraised, { exact: true }).waitFor();
  });

  it('given the reason, when the commune brings the right paper and explains, then it goes to the council', async () => {
    await openSheet(commune);
    await openItem(commune, ITEM);
    await commune
      .getByRole('region', { name: seasons.appraisal.title, exact: true })
      .getByText(WHY, { exact: false })
      .waitFor();
    await bringPaper(commune, { title: RIGHT, number: '05/KH-UBND' });
    await commune
      .getByRole('region', { name: evidence.label, exact: true })
      .getByRole('link', { name: evidence.openNamed(RIGHT) })
      .waitFor();
    const form = commune.getByRole('form', { name: seasons.explanation.title });
    await form
      .getByLabel(seasons.explanation.text)
      .fill('Đơn vị đính nhầm kế hoạch cũ; kế hoạch đúng là số 05/KH-UBND. Đề nghị 3 điểm.');
    await keepPicture(commune, 'season', '10-explanation');
    expect(await findFaults(commune)).toEqual([]);
    await form.getByRole('button', { name: seasons.explanation.save }).click();
    await commune.getByText(seasons.explanation.saved(ITEM)).waitFor();
    await openSheet(commune);
    await nextStep(commune).getByRole('button', { name: seasons.acts.finish_explanation }).click();
    await confirm(commune, seasons.acts.finish_explanation);
    await nextStep(commune).getByText(seasons.sheetStates.explained, { exact: true }).waitFor();
  });

  it('given the explanation, when the council decides, then the points are given back with a reason, and all is in the history', async () => {
    await openSheet(chair);
    await openItem(chair, ITEM);
    const form = chair.getByRole('form', { name: seasons.decision.title });
    await form.getByRole('button', { name: seasons.decision.takeSelf('3') }).click();
    await form.getByLabel(seasons.decision.reason).fill('Kế hoạch đúng năm, ban hành đúng hạn.');
    await keepPicture(chair, 'season', '11-decision');
    expect(await findFaults(chair)).toEqual([]);
    await form.getByRole('button', { name: seasons.decision.save }).click();
    await chair.getByText(seasons.decision.saved(ITEM, '3')).waitFor();
    await openSheet(chair);
    await openItem(chair, ITEM);
    const history = chair.getByRole('region', { name: seasons.history.of(ITEM) });
    expect(await history.getByRole('listitem').count()).toBeGreaterThanOrEqual(5);
    await keepPicture(chair, 'season', '12-history');
    await openSheet(chair);
    await nextStep(chair).getByRole('button', { name: seasons.acts.finish_decision }).click();
    await confirm(chair, seasons.acts.finish_decision);
    await nextStep(chair).getByText(seasons.sheetStates.decided, { exact: true }).waitFor();
  });

  it('given seventeen that never sent theirs, when the day is over, then each is taken up, appraised and closed without', async () => {
    // The commune of the story has its points back and stands in the first band; another takes the first share.
    const rest = units.slice(1).map((unit, at) => ({ unit, share: SHARES[at === 0 ? 0 : at + 1] }));
    const people = { office, council };
    for (let at = 0; at < rest.length; at += 4)
      await Promise.all(
        rest
          .slice(at, at + 4)
          .map(({ unit, share = 0 }) => settleWithout(people, { season, unit: unit.code }, share)),
      );
    await province.goto(`/desk/reform/seasons/${season}?state=decided`);
    const rows = province.getByRole('region', { name: seasons.sheets, exact: true });
    await rows.getByRole('row').nth(SHARES.length).waitFor();
  }, 300_000);

  it('given every sheet is closed, when the council publishes, then two, six, five, one and four communes reach the five bands', async () => {
    await chair.goto(`/desk/reform/seasons/${season}`);
    await nextStep(chair).getByRole('button', { name: seasons.acts.publish }).click();
    const dialog = chair.getByRole('dialog', { name: seasons.acts.publish });
    await dialog.getByLabel(seasons.publish.number).fill('456/QĐ-UBND');
    await dialog.getByLabel(seasons.publish.date).fill(writeDate(today));
    await keepPicture(chair, 'season', '13-publish');
    expect(await findFaults(chair)).toEqual([]);
    await dialog.getByRole('button', { name: seasons.acts.publish }).click();
    await chair.getByText(seasons.done.publish(title)).waitFor();
    await chair.getByRole('link', { name: seasons.openResults }).click();
    const bands = chair.getByRole('region', { name: seasonResults.distribution });
    await bands
      .getByText(
        'Điều hành rất tốt: 2 (11,1 %); Điều hành tốt: 6 (33,3 %); Điều hành khá tốt: 5 (27,8 %); Điều hành trung bình khá: 1 (5,6 %); Điều hành trung bình: 4 (22,2 %); tổng 18 đơn vị.',
      )
      .waitFor();
    const ranking = chair.getByRole('table', { name: seasonResults.ranking });
    expect(await ranking.getByText(seasonResults.rankOf(4, 18), { exact: true }).count()).toBe(2);
    expect(await ranking.getByText(seasonResults.tied(1)).count()).toBe(2);
    await chair.locator('svg').last().waitFor();
    await keepPicture(chair, 'season', '14-results');
    expect(await findFaults(chair)).toEqual([]);
  });

  it('given the results, when radar and heat map are read as tables and the files are taken, then each is there', async () => {
    for (const name of [seasonResults.radar, seasonResults.heat]) {
      const panel = chair.getByRole('region', { name, exact: true });
      await panel.getByRole('button', { name: words.chart.showTable }).click();
      expect(await panel.getByRole('row').count()).toBeGreaterThan(8);
    }
    for (const format of ['pdf', 'xlsx', 'csv', 'json']) {
      const answer = await chair.request.get(`/api/v1/index-seasons/${season}/results.${format}`);
      expect([format, answer.status()]).toEqual([format, 200]);
    }
  });

  it('given anybody without a script, when the public page is opened, then ranks and bands stand there in both languages', async () => {
    const reader = await browser.newPage({ javaScriptEnabled: false });
    await reader.goto(`/chi-so-cchc?season=${season}`);
    await reader.getByText(title).waitFor();
    expect(await reader.getByRole('row').filter({ hasText: 'Điều hành tốt' }).count()).toBe(7);
    await reader.getByText(`Quyết định số 456/QĐ-UBND ngày ${writeDate(today)}.`).waitFor();
    await keepPicture(reader, 'season', '15-public');
    await reader.goto(`/en/reform-index?season=${season}`);
    await reader.getByText('4/18').first().waitFor();
    await keepPicture(reader, 'season', '16-public-english');
    const scripted = await browser.newPage();
    for (const path of ['/chi-so-cchc', '/en/reform-index']) {
      await scripted.goto(`${path}?season=${season}`);
      expect(await findFaults(scripted)).toEqual([]);
    }
  });

  function own() {
    return { season, unit: units[0]?.code ?? '' };
  }

  function unitName(): string {
    return units[0]?.name ?? '';
  }

  async function openSheet(page: Page): Promise<void> {
    await page.goto(`/desk/reform/seasons/${season}/sheets/${own().unit}`);
    await page.getByRole('heading', { level: 1, name: seasons.sheetOf(unitName()) }).waitFor();
  }

  async function openItem(page: Page, code: string): Promise<void> {
    await page.goto(`/desk/reform/seasons/${season}/sheets/${own().unit}/${code}`);
    await page.getByRole('heading', { level: 1, name: `${code}. ` }).waitFor();
  }

  async function bringPaper(page: Page, paper: { title: string; number: string }): Promise<void> {
    await page.getByRole('button', { name: /^Đưa minh chứng mới cho / }).click();
    const dialog = page.getByRole('dialog', { name: evidence.attach });
    await dialog.getByLabel(evidence.form.title).fill(paper.title);
    await dialog.getByLabel(evidence.form.number).fill(paper.number);
    await dialog.getByLabel(evidence.form.issuedOn).fill(`10/01/${thisYear - 1}`);
    await dialog.getByLabel(evidence.form.signer).fill('Nguyễn Văn Thoại');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: words.files.choose, exact: true }).click();
    await (await chooser).setFiles([
      {
        name: `${paper.number.replace('/', '-')}.pdf`,
        mimeType: 'application/pdf',
        buffer: makePdf(paper.number),
      },
    ]);
    await dialog.getByText(/^SHA-256: [0-9a-f]{64}$/).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: evidence.form.saveAndUse }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
});

function nextStep(page: Page): Locator {
  return page.getByRole('region', { name: seasons.nextStep });
}

async function confirm(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act });
  await dialog.getByRole('button', { name: act }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Id of the field that is typed in. */
async function focusedId(page: Page): Promise<string> {
  await page.locator('#points').waitFor();
  return await page.evaluate('document.activeElement?.id ?? ""');
}
