import { parsePlainDate as day } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPlanOffice, type Person, type PlanOffice, sheetOf } from './testing/plan-office.ts';

let office: PlanOffice;
let planner: Person;
let specialist: Person;
let stranger: Person;
let planId = '';

/** 70 tasks of the year, the last of which nobody will finish. */
const rows = Array.from({ length: 70 }, (_, index) => [
  ...[index + 1, index < 40 ? 'Cải cách thủ tục hành chính' : 'Cải cách thể chế'],
  ...[
    index === 69 ? 'Xây dựng quy chế phối hợp giải quyết thủ tục liên thông' : `Việc ${index + 1}`,
  ],
  ...['Báo cáo', index % 2 === 0 ? 'Sở Tư pháp' : 'H01.02', 'Sở Nội vụ; Sở Tư pháp'],
  ...[null, index < 35 ? 'Quý II' : '30/11/2026', 1, index === 0 ? '120 triệu đồng' : null],
]);

beforeAll(async () => {
  office = await openPlanOffice('2025-12-15T08:00:00+07:00');
  planner = await office.person('H01', 'reform_officer', 'Lê Thị Kế');
  specialist = await office.person('H01.12', 'specialist', 'Trần Văn Làm');
  stranger = await office.person('H01.101', 'head', 'Người Xã');
}, 120_000);

const tasks = async () => (await planner.get(`/reform-plans/${planId}`)).body.tasks;

describe('a yearly plan of 70 tasks', () => {
  it('given a draft, when its tasks come as a workbook, then all are there with their units, days and money', async () => {
    const begun = await planner.post('/reform-plans', {
      ...{ kind: 'year', title: 'Kế hoạch cải cách hành chính năm 2026' },
      ...{ from: '2026-01-01', to: '2026-12-31', target: 10_000 },
    });
    expect(begun.status).toBe(201);
    planId = begun.body.id;
    const file = { name: 'ke-hoach.xlsx', content: sheetOf(rows) };
    const taken = await planner.sendFile(`/reform-plans/${planId}/imports`, file);
    expect(taken).toMatchObject({ status: 201, body: { tasks: 70, replaced: 0 } });
    const [first, second] = await tasks();
    expect(first).toMatchObject({
      ...{ number: '1', field: 'procedures', lead: { code: 'H01.12' }, budget: 120_000_000 },
      ...{ deadline: '2026-06-30', dueOn: '2026-06-30', partners: [{ code: 'H01.02' }] },
    });
    expect(second.lead.code).toBe('H01.02');
  });

  it('given a draft, when somebody of another unit looks, then it is not there and cannot be changed', async () => {
    expect((await stranger.get(`/reform-plans/${planId}`)).status).toBe(404);
    expect((await stranger.get('/reform-plans')).body.items).toEqual([]);
    expect((await specialist.post(`/reform-plans/${planId}/tasks`, {})).status).toBe(403);
  });

  it('given a workbook with faults, when it is sent, then each names its row and column and nothing was taken in', async () => {
    const wrong = sheetOf([
      [1, 'Cải cách thể chế', 'Việc một', '', 'Sở Tư phát', '', null, '30/06/2026', 1, null],
      [2, 'Cải cách vũ trụ', 'Việc hai', '', 'Sở Tư pháp', '', null, '31/02/2026', 0, 'nhiều'],
      [4.1, 'Cải cách thể chế', '', '', 'Sở Tư pháp', '', '01/07/2026', '30/06/2026', 1, null],
      [5, 'Cải cách thể chế', 'Việc năm', '', 'Sở Tư pháp', '', null, '30/06/2062', 1, null],
    ]);
    const file = { name: 'ke-hoach.xlsx', content: wrong };
    const refused = await planner.sendFile(`/reform-plans/${planId}/imports`, file);
    expect(refused).toMatchObject({ status: 422, body: { code: 'plan.sheet-faults' } });
    const paths = refused.body.errors.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(['E4', 'B5', 'H5', 'I5', 'J5', 'C6', 'G6', 'H7']);
    expect(refused.body.errors[0].message).toBe(
      'Hàng 4, cột E (Cơ quan chủ trì): không có đơn vị “Sở Tư phát”; ghi đúng tên hoặc mã đơn vị.',
    );
    expect(await tasks()).toHaveLength(70);
  });

  it('given the plan, when it is sent out and read in again, then every task is the same', async () => {
    const before = await tasks();
    const book = await planner.get(`/reform-plans/${planId}/plan.xlsx`);
    const file = { name: 'ke-hoach.xlsx', content: book.bytes };
    const taken = await planner.sendFile(`/reform-plans/${planId}/imports`, file);
    expect(taken.body).toEqual({ tasks: 70, replaced: 70 });
    const plain = ({ id: _, parentId: __, ...task }: { id: string; parentId: string | null }) =>
      task;
    expect((await tasks()).map(plain)).toEqual(before.map(plain));
  });

  it('given the draft, when it is issued on 30 December by decision, then it is in time and everybody sees it', async () => {
    office.setNow('2025-12-30T15:00:00+07:00');
    const decision = { number: '812/QĐ-UBND', date: '2025-12-30', signer: 'Nguyễn Văn Chủ' };
    const tooSoon = { ...decision, date: '2025-12-31' };
    expect((await planner.post(`/reform-plans/${planId}/decisions`, tooSoon)).status).toBe(422);
    const issued = await planner.post(`/reform-plans/${planId}/decisions`, decision);
    expect(issued).toMatchObject({ status: 201, body: { state: 'issued', decision } });
    expect(issued.body.issue.kind).toBe('before_period');
    expect((await stranger.get(`/reform-plans/${planId}`)).status).toBe(200);
    expect((await planner.post(`/reform-plans/${planId}/decisions`, decision)).status).toBe(409);
  });

  it('given a task, when its lead unit reports and says it is done, then evidence is asked for and the owner confirms', async () => {
    office.setNow('2026-03-02T09:00:00+07:00');
    const [task] = await tasks();
    const at = `/plan-tasks/${task.id}`;
    expect((await stranger.post(`${at}/progress-reports`, { percent: 10 })).status).toBe(403);
    const told = await specialist.post(`${at}/progress-reports`, {
      percent: 40,
      note: 'Đã dự thảo',
    });
    expect(told.body).toMatchObject({ state: 'doing', percent: 40 });
    const bare = await specialist.post(`${at}/completions`, { doneOn: '2026-03-02' });
    expect(bare.body.code).toBe('plan-task.evidence-missing');
    await specialist.prove(task.id, 'H01.12');
    const done = await specialist.post(`${at}/completions`, { doneOn: '2026-03-02' });
    expect(done.body).toMatchObject({ state: 'doing', reportedDoneOn: '2026-03-02', acts: [] });
    expect((await specialist.post(`${at}/confirmations`)).status).toBe(403);
    const waiting = await planner.get('/plan-tasks?view=awaiting&side=owner');
    expect(waiting.body.items.map(({ id }: { id: string }) => id)).toEqual([task.id]);
    const confirmed = await planner.post(`${at}/confirmations`, { note: 'Đạt' });
    expect(confirmed.body).toMatchObject({ state: 'done_on_time', percent: 100, evidence: 1 });
    const acts = confirmed.body.history.map(({ act }: { act: string }) => act);
    expect(acts).toEqual(['confirm', 'complete', 'attach', 'report', 'open']);
  });

  it('given a task somebody else has changed, when an older one is acted on, then it is refused', async () => {
    const [, task] = await tasks();
    const match = { 'if-match': `"${task.revision}"` };
    const at = `/plan-tasks/${task.id}/progress-reports`;
    expect((await planner.post(at, { percent: 5 }, match)).status).toBe(201);
    expect((await planner.post(at, { percent: 6 }, match)).status).toBe(412);
  });

  it('given the due day comes near and passes, when nights go by, then the lead unit is reminded once each time', async () => {
    const { plans } = office.services;
    office.setNow('2026-06-18T00:20:00+07:00');
    expect(await plans.remindAll()).toBe(0);
    office.setNow('2026-06-19T00:20:00+07:00');
    expect(await plans.remindAll()).toBe(34);
    expect(await plans.remindAll()).toBe(0);
    office.setNow('2026-06-29T00:20:00+07:00');
    expect(await plans.remindAll()).toBe(34);
    office.setNow('2026-07-01T00:20:00+07:00');
    expect(await plans.remindAll()).toBe(34);
    const notices = await specialist.get('/notices');
    expect(notices.body.items.length).toBeGreaterThan(0);
    const late = await specialist.get('/plan-tasks?view=overdue&side=lead');
    expect(late.body.items).toHaveLength(34);
  });

  it('given 69 of 70 tasks are done and one waits for guidance, when the year is reviewed, then it is 98,57 % with its cause', async () => {
    office.setNow('2026-12-01T08:00:00+07:00');
    const all = await tasks();
    for (const task of all.slice(1, 69)) {
      await planner.prove(task.id, 'H01');
      const doneOn = task.number === '69' ? '2026-12-01' : '2026-06-12';
      await planner.post(`/plan-tasks/${task.id}/completions`, { doneOn });
      await planner.post(`/plan-tasks/${task.id}/confirmations`);
    }
    const cause = { cause: 'guidance', text: 'đang chờ hướng dẫn của trên' };
    const explained = await planner.post(`/plan-tasks/${all[69].id}/causes`, cause);
    expect(explained.body).toMatchObject({ state: 'not_done', cause: { code: 'guidance' } });
    office.setNow('2027-01-05T08:00:00+07:00');
    const { body } = await planner.get(`/reform-plans/${planId}/review?kind=year`);
    expect(body.figures).toMatchObject({
      ...{ planned: 70, done: 69, doneOnTime: 68, doneLate: 1, notDone: 1, removed: 0 },
      ...{ rate: { part: 69, whole: 70, hundredths: 9857 }, progress: 9857 },
    });
    expect(body).toMatchObject({ day: '2026-12-31', targetReached: false, next: null });
    expect(body.causes).toEqual([
      {
        ...{ code: 'guidance', tasks: 1 },
        name: { vi: 'chờ hướng dẫn của cấp trên', en: 'waiting for guidance from above' },
      },
    ]);
    expect(body.open.map(({ number }: { number: string }) => number)).toEqual(['70']);
    const fields = body.fields.map((it: { field: string; figures: { planned: number } }) => [
      ...[it.field, it.figures.planned],
    ]);
    expect(fields).toContainEqual(['procedures', 40]);
    expect(fields).toContainEqual(['digital', 0]);
    const mid = await planner.get(`/reform-plans/${planId}/review?kind=mid_year`);
    expect(mid.body.figures).toMatchObject({ done: 68, dueByThen: 35, doneOfDue: 35 });
  }, 60_000);

  it('given the open task fits no longer, when it is removed by decision, then all of what is left is done', async () => {
    const [task] = (await tasks()).slice(-1);
    const removal = {
      ...{ number: '9/QĐ-UBND', date: '2026-12-20', signer: 'Nguyễn Văn Chủ' },
      reason: 'Quy định mới không còn giao việc này',
    };
    const removed = await planner.post(`/plan-tasks/${task.id}/removals`, removal);
    expect(removed.body).toMatchObject({ state: 'no_longer_fitting', removedBy: removal });
    const { body } = await planner.get(`/reform-plans/${planId}/review?kind=year`);
    expect(body.figures).toMatchObject({ planned: 69, done: 69, removed: 1 });
    expect(body).toMatchObject({ targetReached: true, figures: { rate: { hundredths: 10_000 } } });
  });

  it('given the year, when indicators count it, then tasks of the owner and of those who carried them out are told', async () => {
    const { plans } = office.services;
    const unitIds = [office.unitIds.H01 ?? '', office.unitIds['H01.12'] ?? ''];
    const counted = await plans.facts.count({
      ...{ tenantId: 'H01', unitIds, axis: 'own' },
      ...{ from: day('2026-01-01'), to: day('2026-12-31') },
      names: plans.facts.measures.map(({ name }) => name),
    });
    expect(counted.get(unitIds[0] ?? '')).toMatchObject({
      ...{ 'plan.tasks': 69, 'plan.tasksDone': 69, 'plan.tasksDoneOnTime': 68 },
      ...{ 'plan.tasksLate': 1, 'plan.issuedOn': '2025-12-30', 'plan.assigned': 0 },
    });
    expect(counted.get(unitIds[1] ?? '')).toMatchObject({ 'plan.tasks': 0, 'plan.assigned': 35 });
  });
});
