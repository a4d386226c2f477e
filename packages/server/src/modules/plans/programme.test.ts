import { beforeAll, expect, it } from 'vitest';
import { openPlanOffice, type Person, type PlanOffice, sheetOf } from './testing/plan-office.ts';

let office: PlanOffice;
let planner: Person;
let head: Person;

beforeAll(async () => {
  office = await openPlanOffice('2022-03-10T08:00:00+07:00');
  planner = await office.person('H01', 'leader');
  head = await office.person('H01.12', 'head');
}, 120_000);

const begin = async (kind: string, years: [number, number], more: object = {}) => {
  const { body } = await planner.post('/reform-plans', {
    ...{ kind, title: `${kind} ${years.join('–')}` },
    ...{ from: `${years[0]}-01-01`, to: `${years[1]}-12-31`, ...more },
  });
  return body;
};

const decision = { number: '1/QĐ-UBND', date: '2022-03-01', signer: 'Nguyễn Văn Chủ' };
const task = { number: '1', field: 'procedures', content: 'Rà soát', lead: 'H01.12' };

it('given plans of 2020 and 2022, when they begin, then each carries the fields of its day', async () => {
  const [old, present] = [await begin('year', [2020, 2020]), await begin('year', [2022, 2022])];
  expect([old.fieldList, present.fieldList]).toEqual(['nq-30c', 'nq-76']);
  const modern = { ...task, field: 'modernisation' };
  const of2020 = { ...modern, deadline: '2020-06-30' };
  const of2022 = { ...modern, deadline: '2022-06-30' };
  expect((await planner.post(`/reform-plans/${old.id}/tasks`, of2020)).status).toBe(201);
  const refused = await planner.post(`/reform-plans/${present.id}/tasks`, of2022);
  expect(refused.body.code).toBe('plan.field-unknown');
});

it('given a programme with a period plan and a yearly plan, when tasks are done, then progress rolls up by weight', async () => {
  const programme = await begin('programme', [2021, 2030]);
  const period = await begin('period', [2021, 2025], { parent: programme.id });
  const year = await begin('year', [2022, 2022], { parent: period.id });
  const outside = await planner.post('/reform-plans', {
    ...{ kind: 'year', title: '2031', from: '2026-01-01', to: '2026-12-31', parent: period.id },
  });
  expect(outside.body.code).toBe('plan.parent-not-broader');
  const deadline = '2022-12-31';
  const at = `/reform-plans/${year.id}/tasks`;
  await planner.post(at, { ...task, deadline, weight: 3 });
  await planner.post(at, { ...task, number: '2', deadline });
  await planner.post(at, { ...task, number: '2.1', deadline });
  await planner.post(at, { ...task, number: '2.2', deadline });
  const missing = await planner.post(at, { ...task, number: '7.1', deadline });
  expect(missing.body.code).toBe('plan-task.parent-missing');
  for (const { id } of [programme, period, year])
    expect((await planner.post(`/reform-plans/${id}/decisions`, decision)).status).toBe(201);
  const { body } = await planner.get(`/reform-plans/${year.id}`);
  expect(body.issue).toMatchObject({ kind: 'late', lastDay: '2022-01-31', daysLate: 29 });
  const [, heading, part] = body.tasks;
  expect(heading).toMatchObject({ isHeading: true, acts: ['remove'] });
  expect(part.dueOn).toBe('2023-01-03');
  await head.prove(part.id, 'H01.12');
  await head.post(`/plan-tasks/${part.id}/completions`, { doneOn: '2022-03-10' });
  await planner.post(`/plan-tasks/${part.id}/confirmations`);
  const list = await planner.get('/reform-plans?kind=programme');
  expect(list.body.items[0].figures).toMatchObject({ planned: 3, done: 1, progress: 1250 });
  const shown = await planner.get(`/plan-tasks/${heading.id}`);
  expect(shown.body).toMatchObject({ percent: 50, parts: [{ percent: 100 }, { percent: 0 }] });
});

it('given an issued plan, when a task is added, then a decision is asked for and it counts from its day', async () => {
  const plan = await begin('year', [2022, 2022]);
  const body = { ...task, deadline: '2022-06-30' };
  await planner.post(`/reform-plans/${plan.id}/tasks`, body);
  await planner.post(`/reform-plans/${plan.id}/decisions`, decision);
  const more = { ...body, number: '2' };
  const bare = await planner.post(`/reform-plans/${plan.id}/tasks`, more);
  expect(bare.body.code).toBe('plan-task.decision-missing');
  const added = await planner.post(`/reform-plans/${plan.id}/tasks`, { ...more, decision });
  expect(added.body.addedBy).toEqual(decision);
  expect((await planner.remove(`/plan-tasks/${added.body.id}`)).body.code).toBe(
    'plan.issued-already',
  );
  const file = { name: 'a.xlsx', content: sheetOf([]) };
  const imported = await planner.sendFile(`/reform-plans/${plan.id}/imports`, file);
  expect(imported.body.code).toBe('plan.issued-already');
});

it('given sections whose numbers begin anew, when the workbook is read, then tasks take their field from it and go on counting', async () => {
  const plan = await begin('year', [2022, 2022]);
  const empty = [null, null, null, null];
  const content = sheetOf([
    ['I', null, 'CẢI CÁCH THỂ CHẾ', ...empty, null, null, null],
    [1, null, 'Ban hành quy chế', '', 'Sở Tư pháp', '', null, 'Quý I', null, null],
    ['II', null, 'Thủ tục hành chính', ...empty, null, null, null],
    [1, null, 'Rà soát thủ tục', '', 'Sở Tư pháp', '', null, 44742, null, null],
    ['1.1', null, 'Rà soát cấp xã', '', 'Sở Nội vụ', '', null, 'Tháng 9', 2, '1,5 tỷ đồng'],
  ]);
  const file = { name: 'a.xlsx', content };
  expect((await planner.sendFile(`/reform-plans/${plan.id}/imports`, file)).body.tasks).toBe(3);
  const { body } = await planner.get(`/reform-plans/${plan.id}`);
  const told = body.tasks.map((it: Record<string, unknown>) => [it.number, it.field, it.deadline]);
  expect(told).toEqual([
    ['1', 'institutions', '2022-03-31'],
    ['2', 'procedures', '2022-06-30'],
    ['2.1', 'procedures', '2022-09-30'],
  ]);
  expect(body.tasks[2]).toMatchObject({ budget: 1_500_000_000, weight: 2 });
  expect((await planner.remove(`/reform-plans/${plan.id}`)).status).toBe(204);
});
