import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { periodOn, previousPeriod } from '../packages/domain/src/reporting/period.ts';
import { addDays } from '../packages/domain/src/shared/plain-date.ts';
import { todayInVietnam } from '../packages/web/src/lib/format.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { officer } from './officer.ts';
import { stations } from './stations.ts';

const { reports, common } = words;

const owedSchema = z.object({
  items: z.array(
    z.object({
      regime: z.object({ code: z.string(), name: z.string() }),
      period: z.object({ code: z.string() }),
      unit: z.object({ name: z.string() }),
      dueOn: z.string(),
    }),
  ),
});

/** The report with texts to write. */
const REGIME = 'cchc';

/** The last quarter that is over, by decree: figures of one that runs cannot be signed. */
const quarter = previousPeriod(
  periodOn(todayInVietnam(), { kind: 'quarter', calendar: 'reporting' }),
);

describe.skipIf(!hasBrowser)('a quarterly report goes from commune to province', () => {
  stations();
  const browser = useBrowser();
  let commune: Page;
  let province: Page;
  let chair: Page;
  let report = '';
  let provinceReport = '';
  let owed: z.output<typeof owedSchema>['items'][number];

  beforeAll(async () => {
    if (!hasBrowser) return;
    if (quarter === null) throw new Error('There was no quarter before.');
    const head = await officer(address, 'lanhdao.triton');
    const limits = `dueFrom=${quarter.to}&dueTo=${addDays(quarter.to, 62)}`;
    const answer = await head.get(`/report-obligations?${limits}&regime=${REGIME}`);
    const found = owedSchema
      .parse(answer.body)
      .items.find(({ period }) => period.code === quarter.code);
    if (found === undefined) throw new Error('The quarterly report is not owed.');
    owed = found;
    [commune, province, chair] = [
      await browser.newPage(),
      await browser.newPage(),
      await browser.newPage(),
    ];
    await signIn(commune, 'lanhdao.triton');
    await signIn(province, 'cchc.tinh');
    await signIn(chair, 'lanhdao.tinh');
  });

  it('given what the commune owes, when it begins the report, then the form is there with period, limits and identities', async () => {
    await commune.getByRole('link', { name: words.shell.report, exact: true }).click();
    await commune.getByRole('heading', { level: 1, name: reports.title }).waitFor();
    await inYear(commune);
    const line = beginButton(commune);
    await line.waitFor();
    await keepPicture(commune, 'report', '1-owed');
    expect(await findFaults(commune)).toEqual([]);
    await line.click();
    await commune.waitForURL(/\/reports\/[0-9a-f-]{36}/);
    report = new URL(commune.url()).pathname;
    await nextStep(commune).getByText(reports.states.drafted).waitFor();
    const sheet = commune.getByRole('article');
    await sheet.getByText(/Kỳ báo cáo: quý .*, từ .* đến /).waitFor();
    await keepPicture(commune, 'report', '2-draft');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given a text that is written, when the line is down and up again, then nothing is lost and it is saved by itself', async () => {
    const field = commune
      .getByRole('region', { name: reports.sections })
      .getByRole('textbox')
      .first();
    await commune.context().setOffline(true);
    await field.fill('Ủy ban nhân dân xã đã chỉ đạo kịp thời công tác cải cách hành chính.');
    await commune.getByText(reports.saving.kept, { exact: false }).waitFor();
    await commune.context().setOffline(false);
    await commune.reload();
    await expect
      .poll(() => field.inputValue(), { timeout: 20_000 })
      .toBe('Ủy ban nhân dân xã đã chỉ đạo kịp thời công tác cải cách hành chính.');
    await commune
      .getByText(/Đã lưu lúc .*, .* viết/)
      .first()
      .waitFor();
  });

  it('given the same text open twice, when both write, then both stand side by side and one is chosen', async () => {
    const head = await officer(address, 'lanhdao.triton');
    const { sections } = z
      .object({
        sections: z.array(z.object({ code: z.string(), heading: z.boolean(), revision: z.int() })),
      })
      .parse((await head.get(`/reports/${report.split('/').at(-1)}`)).body);
    const first = sections.find(({ heading }) => !heading);
    const field = commune
      .getByRole('region', { name: reports.sections })
      .getByRole('textbox')
      .first();
    const elsewhere = await fetch(
      `${address}/api/v1/reports/${report.split('/').at(-1)}/sections/${first?.code}`,
      {
        method: 'PUT',
        headers: {
          cookie: (await commune.context().cookies())
            .map(({ name, value }) => `${name}=${value}`)
            .join('; '),
          'content-type': 'application/json',
          origin: address,
          'if-match': `"${first?.revision}"`,
        },
        body: JSON.stringify({ text: 'Bài viết ở máy khác.' }),
      },
    );
    expect(elsewhere.status).toBe(200);
    await field.fill('Bài viết ở máy này.');
    const conflict = commune.getByRole('alert').filter({ hasText: 'Cả hai bài đều còn' });
    await conflict.getByText('Bài viết ở máy khác.').waitFor();
    await keepPicture(commune, 'report', '3-two-texts');
    expect(await findFaults(commune)).toEqual([]);
    await conflict.getByRole('button', { name: reports.conflict.keepMine }).click();
    await commune
      .getByText(/Đã lưu lúc .*, .* viết/)
      .first()
      .waitFor();
    expect(await field.inputValue()).toBe('Bài viết ở máy này.');
  });

  it('given the draft, when the head signs and sends it, then figures and texts are locked as version 1', async () => {
    await signAndSend(commune, '15/BC-UBND');
    await commune.getByRole('article').getByText('15/BC-UBND', { exact: false }).waitFor();
    await keepPicture(commune, 'report', '4-sent');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given it came in, when the province returns it with a reason, then the list says who and why', async () => {
    await openBelow(province);
    await keepPicture(province, 'report', '5-below');
    expect(await findFaults(province)).toEqual([]);
    await review(province)
      .getByRole('button', { name: new RegExp(`^${reports.acts.return}: `) })
      .click();
    const dialog = province.getByRole('dialog');
    await dialog.getByRole('button', { name: reports.acts.return, exact: true }).click();
    await dialog.getByText(common.required).waitFor();
    await dialog
      .getByLabel(reports.reason)
      .fill('Đề nghị bổ sung kết quả cắt giảm thời gian giải quyết.');
    await dialog.getByRole('button', { name: reports.acts.return, exact: true }).click();
    await province.getByText(reports.done.return(owed.unit.name)).waitFor();
  });

  it('given the return, when the commune takes it up again and sends it, then version 2 says why it was made', async () => {
    await commune.goto(report);
    await nextStep(commune)
      .getByText('Đề nghị bổ sung kết quả cắt giảm thời gian giải quyết.', { exact: false })
      .waitFor();
    await keepPicture(commune, 'report', '6-returned');
    expect(await findFaults(commune)).toEqual([]);
    await nextStep(commune).getByRole('button', { name: reports.acts.revise }).click();
    const field = commune
      .getByRole('region', { name: reports.sections })
      .getByRole('textbox')
      .first();
    await field.fill('Đã cắt giảm thời gian của 12 thủ tục.');
    await commune
      .getByText(/Đã lưu lúc .*, .* viết/)
      .first()
      .waitFor();
    await signAndSend(commune, '18/BC-UBND');
    const versions = commune.getByRole('region', { name: reports.versions });
    await versions.getByText(reports.versionName(2)).first().waitFor();
    await versions.getByText('Đã cắt giảm thời gian của 12 thủ tục.').waitFor();
    await keepPicture(commune, 'report', '7-two-versions');
    expect(await findFaults(commune)).toEqual([]);
  });

  it('given version 2, when the province accepts it and makes its own report, then the commune is in with version 2 and the missing are named', async () => {
    await openBelow(province);
    await review(province)
      .getByRole('button', { name: new RegExp(`^${reports.acts.accept}: `) })
      .click();
    await province.getByText(reports.done.accept(owed.unit.name)).waitFor();
    await province.getByRole('link', { name: reports.views.mine }).click();
    await inYear(province);
    await beginButton(province).click();
    await province.waitForURL(/\/reports\/[0-9a-f-]{36}/);
    provinceReport = new URL(province.url()).pathname;
    const children = province.getByRole('region', { name: reports.children });
    const line = children.getByRole('row').filter({ hasText: owed.unit.name });
    await line.waitFor();
    expect(await line.getByText(reports.versionName(2)).count()).toBe(2);
    await children
      .getByText(/Còn thiếu \d+ đơn vị/)
      .first()
      .waitFor();
    await keepPicture(province, 'report', '8-province');
    expect(await findFaults(province)).toEqual([]);
  });

  it('given units are missing, when the chair signs, then the signature asks whether that is known', async () => {
    await chair.goto(provinceReport);
    await nextStep(chair).getByRole('button', { name: reports.acts.sign }).click();
    const dialog = chair.getByRole('dialog', { name: reports.acts.sign });
    const button = dialog.getByRole('button', { name: reports.acts.sign });
    expect(await button.isDisabled()).toBe(true);
    await keepPicture(chair, 'report', '9-sign-although-missing');
    expect(await findFaults(chair)).toEqual([]);
    await dialog.getByRole('checkbox', { name: reports.signAnyway }).check();
    await button.click();
    await nextStep(chair).getByText(reports.states.signed).waitFor();
    await chair
      .getByRole('article')
      .getByText(/^Chưa gộp: /)
      .waitFor();
  });

  it('given the province has signed, when the commune corrects its report, then the province is told that a part has changed', async () => {
    await commune.goto(report);
    await nextStep(commune).getByRole('button', { name: reports.acts.amend }).click();
    const dialog = commune.getByRole('dialog', { name: reports.acts.amend });
    await dialog.getByLabel(reports.reason).fill('Bổ sung số liệu đào tạo.');
    await dialog.getByRole('button', { name: reports.acts.amend }).click();
    await nextStep(commune).getByText(reports.states.drafted).waitFor();
    await signAndSend(commune, '21/BC-UBND');
    await openBelow(province);
    await review(province)
      .getByRole('button', { name: new RegExp(`^${reports.acts.accept}: `) })
      .click();
    await province.getByText(reports.done.accept(owed.unit.name)).waitFor();
    await chair.goto(provinceReport);
    await chair.getByText(reports.partChanged(owed.unit.name, 2, 3), { exact: false }).waitFor();
    await keepPicture(chair, 'report', '10-part-changed');
    expect(await findFaults(chair)).toEqual([]);
  });

  it('given the signed report, when it is taken out as a file, then it comes in every form', async () => {
    for (const format of ['pdf', 'xlsx', 'csv', 'json']) {
      const link = commune.getByRole('link', { name: reports.download(format.toUpperCase()) });
      const answer = await commune.request.get((await link.getAttribute('href')) ?? '');
      expect([format, answer.status()]).toEqual([format, 200]);
    }
  });

  /** The reports of the year in which this one was due. */
  async function inYear(page: Page): Promise<void> {
    await page.goto(`/desk/reports?year=${owed.dueOn.slice(0, 4)}`);
    await page
      .getByRole('region', { name: reports.history })
      .getByRole('listitem')
      .first()
      .waitFor();
  }

  function beginButton(page: Page) {
    return page
      .getByRole('region', { name: reports.history })
      .getByRole('button', { name: new RegExp(`: ${owed.regime.name}, .*${quarterName()}$`) });
  }

  function quarterName(): string {
    const [year = '', number = ''] = owed.period.code.split('-Q');
    return reports.period.names.quarter(Number(year), Number(number));
  }

  function nextStep(page: Page) {
    return page.getByRole('region', { name: reports.nextStep });
  }

  function review(page: Page) {
    return page
      .getByRole('region', { name: reports.toReview })
      .getByRole('listitem')
      .filter({ hasText: owed.unit.name })
      .filter({ hasText: owed.regime.name });
  }

  async function openBelow(page: Page): Promise<void> {
    await page.goto('/desk/reports?view=below');
    await review(page).waitFor();
  }

  async function signAndSend(page: Page, number: string): Promise<void> {
    await nextStep(page).getByRole('button', { name: reports.acts.sign }).click();
    const signing = page.getByRole('dialog', { name: reports.acts.sign });
    await signing.getByLabel(reports.documentNumber).fill(number);
    await signing.getByRole('button', { name: reports.acts.sign }).click();
    await nextStep(page).getByRole('button', { name: reports.acts.submit }).click();
    const sending = page.getByRole('dialog', { name: reports.acts.submit });
    await sending.getByRole('button', { name: reports.acts.submit }).click();
    await nextStep(page).getByText(reports.states.submitted, { exact: true }).waitFor();
  }
});
