import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays } from '../packages/domain/src/shared/plain-date.ts';
import { formatsFor, todayInVietnam } from '../packages/web/src/lib/format.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { officer } from './officer.ts';
import { stations } from './stations.ts';

const { figures, deadline, pivot, reports } = words;
const formats = formatsFor('vi');

const rowsSchema = z.object({
  rows: z.array(
    z.object({ name: z.string(), figures: z.object({ late: z.int(), total: z.int() }) }),
  ),
});

describe.skipIf(!hasBrowser)('a late rate opens down to one dossier and its ledger', () => {
  stations();
  const browser = useBrowser();
  const to = todayInVietnam();
  const from = addDays(to, -120);
  const scope = `unit=H01&axis=subordination&from=${from}&to=${to}`;
  let page: Page;
  let unit: { name: string; late: number; rate: string };

  beforeAll(async () => {
    if (!hasBrowser) return;
    const leader = await officer(address, 'lanhdao.tinh');
    const { rows } = rowsSchema.parse((await leader.get(`/figures?${scope}&cut=unit`)).body);
    const [worst] = rows.toSorted((a, b) => b.figures.late - a.figures.late);
    if (worst === undefined || worst.figures.late === 0) throw new Error('Nothing is late.');
    const { late, total } = worst.figures;
    unit = { name: worst.name, late, rate: formats.percent(late / total) };
    page = await browser.newPage();
    await signIn(page, 'lanhdao.tinh');
  });

  it('given a rate, when it is opened, then it has its two numbers, its definition and the units it comes from', async () => {
    await page.goto(`/desk/figure?${scope}&cut=whole&figure=late&share=total`);
    await page.getByRole('heading', { level: 1, name: /^Tỷ lệ/ }).waitFor();
    await page
      .getByText(figures.numerator('Quá hạn'))
      .or(page.getByText(/^Tử số: /))
      .first()
      .waitFor();
    await page.getByText(/^Mẫu số: /).waitFor();
    await page
      .getByRole('region', { name: figures.definition })
      .getByText(/Nguồn: /)
      .first()
      .waitFor();
    await page.getByRole('row').filter({ hasText: unit.name }).waitFor();
    await keepPicture(page, 'late-rate', '1-rate');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given the unit with most late dossiers, when its rate is pressed, then it opens beside the page with as many dossiers as are late', async () => {
    const row = page.getByRole('row').filter({ hasText: unit.name });
    await row.getByRole('link', { name: unit.rate }).click();
    await drawer().getByText(unit.rate, { exact: true }).waitFor();
    await drawer()
      .getByRole('link', { name: new RegExp(`: ${unit.late}$`) })
      .click();
    await drawer()
      .getByRole('heading', { name: figures.dossiersOf(String(unit.late)) })
      .waitFor();
    await keepPicture(page, 'late-rate', '2-dossiers');
    expect(await findFaults(page)).toEqual([]);
  });

  it('given one of them, when its ledger is opened, then it tells its time day by day', async () => {
    await drawer().getByRole('link', { name: deadline.showLedger }).first().click();
    await page.getByRole('heading', { level: 1, name: deadline.ledgerTitle }).waitFor();
    await page.getByRole('table', { name: deadline.ledgerTitle }).getByRole('row').nth(1).waitFor();
    await keepPicture(page, 'late-rate', '3-ledger');
  });

  it('given the ledger, when one goes back, then the way home is the way one came', async () => {
    await page.goBack();
    await drawer()
      .getByRole('heading', { name: figures.dossiersOf(String(unit.late)) })
      .waitFor();
    await page.goBack();
    await drawer()
      .getByRole('definition')
      .filter({ hasText: String(unit.late) })
      .first()
      .waitFor();
    await page.goBack();
    await drawer().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /^Tỷ lệ/ }).waitFor();
  });

  it('given a free table, when an instant of the past is chosen, then it stands as it stood, and its figures open', async () => {
    await page.goto('/desk/reports/pivot?unit=H01&rows=unit');
    await page.getByRole('grid', { name: pivot.result }).waitFor();
    await page.getByLabel(pivot.asOfDay).fill(formats.date(addDays(to, -1)));
    await page
      .getByRole('button', { name: pivot.asOfLabel('17:00', formats.date(addDays(to, -1))) })
      .click();
    await page
      .getByText(figures.asOf(`17:00, ${formats.date(addDays(to, -1))}`), { exact: false })
      .waitFor();
    await keepPicture(page, 'late-rate', '4-as-of');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('grid').getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await drawer()
      .getByText(figures.asOf(`17:00, ${formats.date(addDays(to, -1))}`), { exact: false })
      .waitFor();
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'detached' });
  });

  it('given units by month, when a cell is pressed, then it opens as many dossiers as it counts', async () => {
    const first = `${to.slice(0, 4)}-01-01`;
    const crossed = 'rows=unit&columns=month&measure=received';
    await page.goto(`/desk/reports/pivot?unit=H01&from=${first}&to=${to}&${crossed}`);
    const cell = page.getByRole('grid', { name: pivot.result }).getByRole('link').first();
    await cell.waitFor();
    const count = await cell.innerText();
    await keepPicture(page, 'late-rate', '5-units-by-month');
    expect(await findFaults(page)).toEqual([]);
    await cell.click();
    await drawer()
      .getByRole('heading', { name: figures.dossiersOf(count) })
      .waitFor();
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'detached' });
  });

  it('given the table on the screen, when it is kept as a form of the office, then the form opens over figures', async () => {
    const reform = await browser.newPage();
    await signIn(reform, 'cchc.tinh');
    await reform.goto('/desk/reports/pivot?unit=H01&rows=field');
    await reform.getByRole('button', { name: pivot.saveAsForm }).click();
    const dialog = reform.getByRole('dialog', { name: words.forms.import });
    const json = dialog.getByLabel(words.forms.json);
    const good = await json.inputValue();
    await json.fill(good.replace('"received"', '"recieved"'));
    await dialog.getByText(words.forms.faults(1)).waitFor();
    await keepPicture(reform, 'late-rate', '6-fault-of-a-form');
    expect(await findFaults(reform)).toEqual([]);
    await json.fill(good);
    await dialog.getByRole('button', { name: words.forms.add }).click();
    await reform.getByRole('heading', { level: 1, name: 'Biểu số DV.01' }).waitFor();
    await reform.getByRole('grid').waitFor();
    await keepPicture(reform, 'late-rate', '7-own-form');
    expect(await findFaults(reform)).toEqual([]);
    await reform.getByRole('link', { name: reports.tabs.forms, exact: true }).click();
    await reform
      .getByRole('region', { name: words.forms.origins.own })
      .getByText('DV.01')
      .waitFor();
  });

  function drawer() {
    return page.getByRole('dialog');
  }
});
