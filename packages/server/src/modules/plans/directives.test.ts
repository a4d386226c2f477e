import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, expect, it } from 'vitest';
import { openPlanOffice, type Person, type PlanOffice } from './testing/plan-office.ts';

let office: PlanOffice;
let planner: Person;
let worker: Person;

beforeAll(async () => {
  office = await openPlanOffice('2022-01-10T08:00:00+07:00');
  planner = await office.person('H01', 'reform_officer', 'Lê Thị Kế');
  worker = await office.person('H01.101', 'specialist');
}, 120_000);

const directive = (number: string, issuedOn: string) => ({
  ...{ number, issuedOn, signer: 'Nguyễn Văn Chủ', field: null },
  abstract: 'Về việc đẩy mạnh cải cách hành chính',
});

it('given 190 directives in four years, when they are counted, then the mean is 47,5 a year', async () => {
  for (let index = 0; index < 190; index += 1) {
    const year = 2018 + Math.floor(index / 48);
    const { status } = await planner.post('/directives', {
      ...directive(`${index + 1}/CV-UBND`, `${year}-03-15`),
    });
    expect(status).toBe(201);
  }
  const counted = await planner.get('/directives/counts?fromYear=2018&toYear=2021');
  expect(counted.body).toMatchObject({ total: 190, meanHundredths: 4750 });
  expect(counted.body.years.map(({ count }: { count: number }) => count)).toEqual([
    ...[48, 48, 48, 46],
  ]);
}, 60_000);

it('given a directive, when it is entered twice or of tomorrow, then that is refused', async () => {
  const again = await planner.post('/directives', directive('1/CV-UBND', '2018-03-15'));
  expect(again.body.code).toBe('directive.there-already');
  const later = await planner.post('/directives', directive('9/CT-UBND', '2022-01-11'));
  expect(later.body.code).toBe('directive.issued-later');
  expect((await worker.post('/directives', directive('2/CV', '2022-01-02'))).status).toBe(403);
});

it('given directives, when one is looked for without accents, then it is found by number and abstract', async () => {
  const found = await worker.get('/directives?q=day%20manh%20cai%20cach&from=2021-01-01');
  expect(found.body.items).toHaveLength(46);
  expect(
    (await worker.get('/directives?q=1%2FCV&to=2018-12-31')).body.items.length,
  ).toBeGreaterThan(0);
  expect(found.body).toMatchObject({ mayDirect: false });
});

it('given a directive, when it leads to a task, then the lead unit works at it and the directive tells how it stands', async () => {
  const { body } = await planner.post('/directives', directive('1/CT-UBND', '2022-01-10'));
  const opened = await planner.post(`/directives/${body.id}/tasks`, {
    ...{ content: 'Niêm yết lại thủ tục', lead: 'H01.101', deadline: '2022-01-14' },
  });
  expect(opened).toMatchObject({ status: 201, body: { tasks: 1, tasksLate: 0 } });
  const [task] = opened.body.taskList;
  expect(task).toMatchObject({ plan: null, source: { kind: 'directive', id: body.id } });
  const mine = await worker.get('/plan-tasks?view=due&side=lead');
  expect(mine.body.items.map(({ id }: { id: string }) => id)).toEqual([task.id]);
  office.setNow('2022-01-17T08:00:00+07:00');
  const late = await planner.get(`/directives/${body.id}`);
  expect(late.body).toMatchObject({ tasksLate: 1, taskList: [{ workingDaysLeft: -1 }] });
  const stand = await office.services.plans.standOfSources('H01', {
    ...{ kind: 'directive', ids: [body.id] },
  });
  expect(stand.get(body.id)).toMatchObject([{ taskId: task.id, state: 'not_done' }]);
});

it('given an inspection that asks for a task, when it opens one in its own transaction, then it is there', async () => {
  const { plans } = office.services;
  const of = {
    leadUnitId: office.unitIds['H01.101'] ?? '',
    deadline: parsePlainDate('2022-02-05'),
  };
  const dueOn = await plans.dueDay('H01', of);
  expect(dueOn).toBe('2022-02-07');
  const id = await office.db.inTenant('H01', (tx) =>
    plans.openTask(tx, 'H01', {
      ...{ ...of, dueOn, ownerUnitId: office.unitIds.H01 ?? '', content: 'Khắc phục' },
      source: { kind: 'inspection-recommendation', id: '0190a000-0000-7000-8000-000000000001' },
      by: { officerId: null, name: 'Đoàn kiểm tra', unitName: null },
    }),
  );
  const { body } = await worker.get(`/plan-tasks/${id}`);
  expect(body).toMatchObject({
    dueOn: '2022-02-07',
    owner: { code: 'H01' },
    history: [{ act: 'open' }],
  });
});
