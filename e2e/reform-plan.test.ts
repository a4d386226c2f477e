import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeWorkbook } from '../packages/server/src/platform/workbook/workbook.ts';
import { todayInVietnam } from '../packages/web/src/lib/format.ts';
import { address, findFaults, hasBrowser, keepPicture, useBrowser } from './browser.ts';
import { signIn, words } from './desk.ts';
import { type Officer, officer } from './officer.ts';
import { makePdf, readPdf } from './pdf.ts';
import { stations } from './stations.ts';

const { plans, directives, reform, evidence, shell } = words;
const HEAD = 'lanhdao.kienluong';
const SPECIALIST = 'chuyenvien.kienluong';

/** The year that is over: all its deadlines have passed, whenever this is told. */
const year = Number(todayInVietnam().slice(0, 4)) - 1;
const title = plans.form.suggested(year);
const LAST = 'Xây dựng quy chế phối hợp giải quyết thủ tục hành chính liên thông';

const taskSchema = z.object({ id: z.uuid(), number: z.string(), content: z.string() });
const planSchema = z.object({ id: z.uuid(), tasks: z.array(taskSchema) });
const meSchema = z.object({
  officer: z.object({ assignments: z.array(z.object({ unitCode: z.string() })) }),
});

describe.skipIf(!hasBrowser)('a year of seventy tasks at a commune', () => {
  stations();
  const browser = useBrowser();
  let head: Page;
  let specialist: Page;
  let api: Officer;
  let unit = '';
  let planId = '';
  let tasks: z.output<typeof taskSchema>[] = [];

  beforeAll(async () => {
    if (!hasBrowser) return;
    api = await officer(address, HEAD);
    const me = meSchema.parse((await api.get('/sessions/current')).body);
    unit = me.officer.assignments[0]?.unitCode ?? '';
    [head, specialist] = [await browser.newPage(), await browser.newPage()];
    await signIn(head, HEAD);
    await signIn(specialist, SPECIALIST);
  });

  it('given nothing, when the head begins a plan, then a draft is there that waits for its tasks', async () => {
    await head.getByRole('link', { name: shell.reform, exact: true }).click();
    await head.getByRole('heading', { level: 1, name: reform.title }).waitFor();
    await head.getByRole('region', { name: plans.home.overdue }).waitFor();
    await keepPicture(head, 'reform-plan', '1-home');
    expect(await findFaults(head)).toEqual([]);
    await openTab(head, reform.nav.plan);
    await head.getByRole('button', { name: plans.begin }).click();
    const form = head.getByRole('dialog', { name: plans.form.title });
    await form.getByLabel(plans.form.year, { exact: true }).fill(String(year));
    await form.getByLabel(plans.form.year, { exact: true }).press('Tab');
    expect(await form.getByLabel(plans.form.name).inputValue()).toBe(title);
    expect(await findFaults(head)).toEqual([]);
    await form.getByRole('button', { name: plans.form.submit }).click();
    await head.getByRole('heading', { level: 1, name: title }).waitFor();
    await head.getByText(plans.noTasks, { exact: true }).waitFor();
    planId = new URL(head.url()).searchParams.get('plan')?.replaceAll('"', '') ?? '';
  });

  it('given a workbook with a wrong unit, when it is sent, then row and column are named and nothing is taken in', async () => {
    await sendSheet(head, rowsFor('Ủy ban nhân dân xã Không Có'));
    const form = head.getByRole('dialog', { name: plans.import.title });
    await form.getByText(/Hàng 3, cột E \(Cơ quan chủ trì\): không có đơn vị/).waitFor();
    await keepPicture(head, 'reform-plan', '2-faults');
    expect(await findFaults(head)).toEqual([]);
    await form.getByRole('button', { name: words.common.cancel }).click();
    await head.getByText(plans.noTasks, { exact: true }).waitFor();
  });

  it('given the workbook is mended, when it is sent and the plan issued, then all seventy tasks stand in it', async () => {
    await sendSheet(head, rowsFor(unit));
    await head.getByText(plans.import.done(70)).waitFor();
    await head.getByRole('button', { name: plans.acts.issue, exact: true }).click();
    const form = head.getByRole('dialog', { name: plans.issueForm.title });
    await form.getByLabel(plans.issueForm.number).fill('01/QĐ-UBND');
    await form.getByLabel(plans.issueForm.date).fill(`15/01/${year}`);
    await form.getByLabel(plans.issueForm.signer).fill('Nguyễn Văn Chủ');
    await form.getByRole('button', { name: plans.issueForm.submit }).click();
    await head
      .getByText(plans.issued('01/QĐ-UBND', `15/01/${year}`))
      .first()
      .waitFor();
    await keepPicture(head, 'reform-plan', '3-plan');
    expect(await findFaults(head)).toEqual([]);
    const { body } = await api.get(`/reform-plans/${planId}`);
    ({ tasks } = planSchema.parse(body));
    expect(tasks).toHaveLength(70);
  });

  it('given a task is overdue, when the specialist reports it done with its product, then it waits for the head', async () => {
    await specialist.getByRole('link', { name: shell.reform, exact: true }).click();
    const overdue = specialist.getByRole('region', { name: plans.home.overdue });
    await overdue.getByRole('link', { name: '1. Việc số 1', exact: true }).click();
    await specialist.getByRole('heading', { level: 1, name: '1. Việc số 1' }).waitFor();
    expect(await findFaults(specialist)).toEqual([]);
    await attach(specialist, '1');
    await keepPicture(specialist, 'reform-plan', '4-task');
    await specialist.getByRole('button', { name: plans.taskActs.complete, exact: true }).click();
    const form = specialist.getByRole('dialog', { name: plans.taskActs.complete });
    await form.getByLabel(plans.actForm.doneOn).fill(`10/07/${year}`);
    await form.getByRole('button', { name: plans.taskActs.complete }).click();
    await form.waitFor({ state: 'hidden' });
    await specialist.getByText(plans.awaiting, { exact: true }).waitFor();
    expect(await findFaults(specialist)).toEqual([]);
  });

  it('given it waits, when the head confirms, then it is done, late, with all that happened', async () => {
    await openTab(head, reform.nav.home);
    const awaiting = head.getByRole('region', { name: plans.home.awaiting });
    await awaiting.getByRole('link', { name: '1. Việc số 1', exact: true }).click();
    await act(head, plans.taskActs.confirm);
    await head.getByText(plans.states.done_late, { exact: true }).waitFor();
    const history = head.getByRole('region', { name: plans.task.history });
    await history.getByText(plans.history.confirm).waitFor();
    await history.getByText(plans.history.attach).waitFor();
  });

  it('given sixty-nine are done, when the last is given its cause, then the review prints 98,57 %', async () => {
    for (let at = 1; at < 69; at += 17)
      await Promise.all(tasks.slice(at, at + 17).map((task) => finish(api, { task, unit })));
    const last = tasks[69];
    expect(last?.content).toBe(LAST);
    await head.goto(`/desk/reform/tasks/${last?.id}`);
    await head.getByRole('button', { name: plans.taskActs.explain, exact: true }).click();
    const form = head.getByRole('dialog', { name: plans.taskActs.explain });
    await form.getByLabel(plans.actForm.cause).selectOption('guidance');
    await form.getByLabel(plans.actForm.causeText).fill('đang chờ hướng dẫn của trên');
    await form.getByRole('button', { name: plans.taskActs.explain }).click();
    await form.waitFor({ state: 'hidden' });
    await head.goto(`/desk/reform/plan?plan=${planId}&view=review`);
    const sentence = plans.review.sentence('69', '70', '98,57 %');
    await head.getByText(sentence, { exact: true }).waitFor();
    await head.getByText(/đang chờ hướng dẫn của trên/).waitFor();
    await keepPicture(head, 'reform-plan', '5-review');
    expect(await findFaults(head)).toEqual([]);
    const { text } = await readPdf(await head.pdf({ format: 'A4' }));
    expect(text).toContain('98,57 %');
    expect(text.normalize('NFC')).toContain('chờ hướng dẫn của cấp trên');
  }, 120_000);

  it('given the plan, when it is looked at over time and by state, then each task has its place and the drawing its table', async () => {
    await head.goto(`/desk/reform/plan?plan=${planId}&view=time`);
    await head.getByRole('img', { name: plans.time.drawing(title) }).waitFor();
    await head.getByRole('table', { name: plans.time.table }).getByText(LAST).waitFor();
    await head.locator('svg path').first().waitFor();
    expect(await findFaults(head)).toEqual([]);
    await head.getByRole('link', { name: plans.views.board, exact: true }).click();
    const open = head.getByRole('region', { name: plans.states.not_done });
    await open.getByRole('link', { name: `70. ${LAST}` }).waitFor();
    expect(await findFaults(head)).toEqual([]);
  });

  it('given a directive, when it is entered and leads to a task, then the register counts both', async () => {
    await openTab(head, reform.nav.directives);
    await head.getByRole('button', { name: directives.enter }).click();
    const form = head.getByRole('dialog', { name: directives.form.title });
    await form.getByLabel(directives.form.number).fill('07/CT-UBND');
    await form.getByLabel(directives.form.issuedOn).fill(`03/02/${year}`);
    await form.getByLabel(directives.form.signer).fill('Nguyễn Văn Chủ');
    await form.getByLabel(directives.form.abstract).fill('Về niêm yết thủ tục hành chính');
    await form.getByRole('button', { name: directives.form.submit }).click();
    await head.getByRole('heading', { level: 1, name: '07/CT-UBND' }).waitFor();
    await head.getByRole('button', { name: directives.addTask }).click();
    const task = head.getByRole('dialog', { name: directives.addTask });
    await task.getByLabel(plans.taskForm.content).fill('Niêm yết lại thủ tục');
    await task.getByLabel(plans.taskForm.lead).fill(unit);
    await head.getByRole('option', { name: new RegExp(unit.replaceAll('.', '\\.')) }).click();
    await task.getByLabel(plans.taskForm.deadline).fill(`20/02/${year}`);
    expect(await findFaults(head)).toEqual([]);
    await task.getByRole('button', { name: plans.taskForm.submit }).click();
    await head.getByRole('link', { name: 'Niêm yết lại thủ tục' }).waitFor();
    expect(await findFaults(head)).toEqual([]);
    await openTab(head, reform.nav.directives);
    const row = head.getByRole('row', { name: /07\/CT-UBND/ });
    await row.getByText(directives.tasks(0, 1)).waitFor();
    await keepPicture(head, 'reform-plan', '6-directives');
    expect(await findFaults(head)).toEqual([]);
  });
});

async function openTab(page: Page, name: string): Promise<void> {
  const tabs = page.getByRole('navigation', { name: reform.nav.label });
  await tabs.getByRole('link', { name, exact: true }).click();
}

/** Seventy rows of a plan, all led by one unit. */
function rowsFor(unit: string): (string | number | null)[][] {
  return Array.from({ length: 70 }, (_, index) => [
    ...[index + 1, index < 40 ? 'Cải cách thủ tục hành chính' : 'Cải cách thể chế'],
    ...[index === 69 ? LAST : `Việc số ${index + 1}`, 'Báo cáo', unit, null],
    ...[`05/01/${year}`, index < 35 ? 'Quý II' : `30/11/${year}`],
  ]);
}

async function sendSheet(page: Page, rows: (string | number | null)[][]): Promise<void> {
  const heads = ['STT', 'Lĩnh vực', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì'];
  const all = [
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH'],
    [...heads, 'Cơ quan phối hợp', 'Bắt đầu', 'Thời hạn'],
    ...rows,
  ];
  const buffer = Buffer.from(
    writeWorkbook('Kế hoạch', [
      {
        ...{ name: 'Kế hoạch', widths: [], merges: [], landscape: true },
        rows: all.map((row) => row.map((value) => (value === null ? null : { value }))),
      },
    ]),
  );
  await page.getByRole('button', { name: plans.acts.import, exact: true }).click();
  const form = page.getByRole('dialog', { name: plans.import.title });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await form.locator('input[type=file]').setInputFiles({ name: 'ke-hoach.xlsx', mimeType, buffer });
  await form.getByRole('button', { name: plans.import.send }).click();
}

/** Lays a new paper to the task, through the form of the locker. */
async function attach(page: Page, number: string): Promise<void> {
  const subject = plans.task.evidenceOf(number);
  await page.getByRole('button', { name: evidence.attachTo(subject) }).click();
  const form = page.getByRole('dialog', { name: evidence.attach });
  await form.getByLabel(evidence.form.title).fill('Báo cáo kết quả việc số 1');
  await form.getByLabel(evidence.form.number, { exact: true }).fill('12/BC-UBND');
  await form.getByLabel(evidence.form.issuedOn).fill(`20/06/${year}`);
  await form.getByLabel(evidence.form.signer).fill('Nguyễn Văn Chủ');
  await form.locator('input[type=file]').setInputFiles({
    ...{ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: makePdf('Bao cao') },
  });
  await form.getByText('bao-cao.pdf').first().waitFor();
  await form.getByRole('button', { name: evidence.form.saveAndUse }).click();
  await page.getByRole('link', { name: /Báo cáo kết quả việc số 1/ }).waitFor();
}

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog', { name });
  await form.getByRole('button', { name, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** What is not the story itself: another task done in time, and confirmed. */
async function finish(
  api: Officer,
  { task, unit }: { task: z.output<typeof taskSchema>; unit: string },
): Promise<void> {
  const paper = await api.post('/evidence', {
    ...{ unit, title: `Sản phẩm của việc ${task.number}`, url: 'https://example.org/san-pham' },
  });
  const { id: evidenceId } = z.object({ id: z.uuid() }).parse(paper.body);
  await api.post(`/plan-tasks/${task.id}/evidence`, { evidenceId });
  await api.post(`/plan-tasks/${task.id}/completions`, { doneOn: `${year}-06-20` });
  const confirmed = await api.post(`/plan-tasks/${task.id}/confirmations`, {});
  expect(confirmed.status).toBe(201);
}
