import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { todayInVietnam } from '../packages/web/src/lib/format.ts';
import { findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { stations } from './stations.ts';

const { reformRegisters: registers, common } = words;
const year = Number(todayInVietnam().slice(0, 4));

describe.skipIf(!hasBrowser)('registers of reform work', () => {
  stations();
  const browser = useBrowser();
  let officer: Page;
  let clerk: Page;

  beforeAll(async () => {
    if (!hasBrowser) return;
    [officer, clerk] = [await browser.newPage(), await browser.newPage()];
    await signIn(officer, 'cchc.tinh');
    await signIn(clerk, 'lanhdao.hatien');
  });

  it('given the registers of a province, when the officer opens them, then each stands in its group with what falls due', async () => {
    await officer.goto('/desk/reform/registers');
    await officer.getByRole('heading', { level: 1, name: registers.title }).waitFor();
    await officer.getByRole('link', { name: 'Nhật ký tuyên truyền', exact: true }).waitFor();
    expect(await officer.getByRole('link', { name: 'Thống kê kỷ luật' }).count()).toBe(0);
    await keepPicture(officer, 'registers', '1-index');
    expect(await findFaults(officer)).toEqual([]);
  });

  it('given a year of radio news, when it is summed up, then the sentence is the one papers print and the exact count stands below', async () => {
    await officer.getByRole('link', { name: 'Nhật ký tuyên truyền', exact: true }).click();
    await officer.getByRole('table').waitFor();
    await keepPicture(officer, 'registers', '2-log');
    expect(await findFaults(officer)).toEqual([]);
    await officer.goto(
      `/desk/reform/registers/communication-log?view=counts&from=${year - 1}-01-01&to=${year - 1}-12-31`,
    );
    const sentence = officer.getByText('gần 1.400 tin, 65 bài viết, 04 phỏng vấn, 01 tọa đàm');
    await sentence.waitFor();
    await officer.getByRole('row', { name: /^Tin 1\.386/ }).waitFor();
    await keepPicture(officer, 'registers', '3-sentence');
    expect(await findFaults(officer)).toEqual([]);
  });

  it('given one more talk, when the officer writes it down, then the sentence of this year tells it', async () => {
    await officer.goto('/desk/reform/registers/communication-log');
    await officer.getByRole('button', { name: registers.add }).click();
    const form = officer.getByRole('dialog', { name: registers.addTitle('Nhật ký tuyên truyền') });
    await form.getByRole('button', { name: registers.save }).click();
    await form.getByText(common.fixErrors(4)).waitFor();
    expect(await findFaults(officer)).toEqual([]);
    await form.getByLabel('Thể loại').selectOption({ label: 'Tọa đàm' });
    await form.getByLabel('Kênh').selectOption({ label: 'Truyền hình' });
    await form.getByLabel('Số lượng').fill('2');
    await form.getByLabel('Nội dung').fill('Tọa đàm về dịch vụ công');
    await form.getByRole('button', { name: registers.save }).click();
    await officer.getByRole('heading', { name: /Tọa đàm về dịch vụ công$/ }).waitFor();
    await keepPicture(officer, 'registers', '4-entry');
    expect(await findFaults(officer)).toEqual([]);
    const view = officer.getByRole('navigation', { name: registers.views.label });
    await view.getByRole('link', { name: registers.views.counts }).click();
    await officer.getByText(/\d{2} tọa đàm/).waitFor();
  });

  it('given a file whose work has ended, when it is closed and handed over, then it is in time and both lists are printed', async () => {
    await clerk.goto('/desk/reform/registers/work-files');
    await clerk.getByRole('button', { name: registers.add }).click();
    const form = clerk.getByRole('dialog');
    await form.getByLabel('Số, ký hiệu hồ sơ').fill('09.HT');
    await form.getByLabel('Tiêu đề hồ sơ').fill('Hồ sơ tiếp công dân Hà Tiên');
    await form.getByRole('combobox', { name: 'Người lập hồ sơ' }).fill('Văn thư Hà Tiên');
    await form.getByLabel('Loại hồ sơ').selectOption({ label: 'Hồ sơ công việc' });
    await form.getByLabel('Thời hạn bảo quản').selectOption({ label: '10 năm' });
    await form.getByLabel('Vật mang').selectOption({ label: 'Giấy' });
    await form.getByRole('button', { name: registers.save }).click();
    await act(clerk, 'Kết thúc hồ sơ', {
      'Ngày công việc kết thúc': today(),
      'Số tờ, số trang': '120',
    });
    await clerk.getByText(registers.dueStates.later).first().waitFor();
    await act(clerk, 'Giao nộp lưu trữ', {
      'Ngày giao nộp': today(),
      'Người nhận': 'Lưu trữ cơ quan',
    });
    await clerk.getByText(registers.dueStates.done).first().waitFor();
    await keepPicture(clerk, 'registers', '5-handed-over');
    expect(await findFaults(clerk)).toEqual([]);
    for (const title of ['Mục lục hồ sơ, tài liệu nộp lưu', 'Biên bản giao nhận hồ sơ, tài liệu']) {
      const link = clerk.getByRole('link', { name: `${registers.print}: ${title}` });
      const answer = await clerk.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toBe('application/pdf');
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('given the schedule of receptions, when it is opened, then it is a month whose days can be walked', async () => {
    await officer.goto('/desk/reform/registers/citizen-reception-schedule');
    await officer.getByRole('heading', { level: 2 }).first().waitFor();
    await officer.getByRole('button', { name: registers.earlier }).click();
    await officer.getByRole('button', { name: registers.thisMonth }).click();
    await keepPicture(officer, 'registers', '6-schedule');
    expect(await findFaults(officer)).toEqual([]);
  });
});

/** Presses a next step and fills in what it asks for. */
async function act(page: Page, name: string, values: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog', { name });
  for (const [label, value] of Object.entries(values))
    await form.getByLabel(label).first().fill(value);
  await form.getByRole('button', { name, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

function today(): string {
  return todayInVietnam().split('-').reverse().join('/');
}
