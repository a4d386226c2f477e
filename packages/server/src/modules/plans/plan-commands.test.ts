import { beforeAll, describe, expect, it } from 'vitest';
import { openPlanOffice, type Person } from './testing/plan-office.ts';

const office = await openPlanOffice('2022-01-05T08:00:00+07:00');

let planner: Person;
let leader: Person;
let specialist: Person;
let neighbour: Person;

beforeAll(async () => {
  planner = await office.person('H01.02', 'reform_officer');
  leader = await office.person('H01.02', 'leader');
  specialist = await office.person('H01.02', 'specialist');
  neighbour = await office.person('H01.12', 'reform_officer');
});

const year = {
  ...{ kind: 'year', title: 'Kế hoạch năm 2022', from: '2022-01-01', to: '2022-12-31' },
  ...{ unit: 'H01.02', weight: 1 },
};
const period = {
  ...{ kind: 'period', title: 'Kế hoạch 2021–2025', from: '2021-01-01', to: '2025-12-31' },
  ...{ unit: 'H01.02', weight: 1 },
};
const decision = { number: '12/QĐ-SNV', date: '2022-01-04', signer: 'Trần Văn Ký' };

async function begin(person: Person, body: object): Promise<string> {
  const { status, body: plan } = await person.post('/reform-plans', body);
  expect([status, plan.code]).toEqual([201, undefined]);
  return plan.id;
}

describe('beginning a plan', () => {
  it('given a specialist, when a plan is begun, then it is refused before anything is read', async () => {
    expect((await specialist.post('/reform-plans', year)).status).toBe(403);
  });

  it('given the reform officer of another office, when a plan is begun for this one, then it is not theirs', async () => {
    const { status, body } = await neighbour.post('/reform-plans', year);
    expect([status, body.code]).toEqual([403, 'plan.not-yours']);
  });

  it('given no unit is named, when the reform officer begins, then the plan is of their own office', async () => {
    const { unit: _unit, ...unnamed } = year;
    const id = await begin(planner, unnamed);
    expect((await planner.get(`/reform-plans/${id}`)).body.unit.id).toBe(office.unitIds['H01.02']);
  });

  it('given a last day before the first, when a plan is begun, then it is refused', async () => {
    const turned = { ...year, from: '2022-12-31', to: '2022-01-01' };
    const { status, body } = await planner.post('/reform-plans', turned);
    expect([status, body.code]).toEqual([422, 'plan.days-turned']);
  });

  it('given a day that no programme of reform covers, when a plan is begun, then it says which day', async () => {
    const old = { ...year, from: '1999-01-01', to: '1999-12-31' };
    const { status, body } = await planner.post('/reform-plans', old);
    expect([status, body.code]).toEqual([422, 'plan.no-field-list']);
    expect(body.detail).toContain('1999');
  });
});

describe('a plan below another', () => {
  it('given a period, when a year within it is begun below it, then it stands there', async () => {
    const parent = await begin(planner, period);
    const id = await begin(planner, { ...year, parent });
    expect((await planner.get(`/reform-plans/${id}`)).body.parent.id).toBe(parent);
  });

  it.each([
    ['a year below a year', year, year],
    ['a period below a year', year, { ...period, from: '2022-01-01', to: '2022-12-31' }],
    ['a year outside the period', period, { ...year, from: '2025-07-01', to: '2026-06-30' }],
  ])('given %s, when it is begun, then it is refused', async (_what, above, below) => {
    const parent = await begin(planner, above);
    const { status, body } = await planner.post('/reform-plans', { ...below, parent });
    expect([status, body.code]).toEqual([422, 'plan.parent-not-broader']);
  });

  it('given a plan stands below, when the draft above is taken away, then both stay', async () => {
    const parent = await begin(planner, period);
    const id = await begin(planner, { ...year, parent });
    const { status, body } = await planner.remove(`/reform-plans/${parent}`);
    expect([status, body.code]).toEqual([409, 'plan.has-plans']);
    expect((await planner.get(`/reform-plans/${id}`)).status).toBe(200);
  });
});

describe('issuing a plan', () => {
  it('given a yearly plan without tasks, when it is issued, then it stays a draft', async () => {
    const id = await begin(planner, year);
    const { status, body } = await leader.post(`/reform-plans/${id}/decisions`, decision);
    expect([status, body.code]).toEqual([422, 'plan.empty']);
    expect((await planner.get(`/reform-plans/${id}`)).body.state).toBe('draft');
  });

  it('given a decision of tomorrow, when the plan is issued, then it is refused', async () => {
    const id = await begin(planner, period);
    const { status, body } = await leader.post(`/reform-plans/${id}/decisions`, {
      ...decision,
      date: '2022-01-06',
    });
    expect([status, body.code]).toEqual([422, 'plan.decision-later']);
  });

  it('given an issued period, when its target is changed or it is taken away, then it stays as it was issued', async () => {
    const id = await begin(planner, { ...period, target: 9000 });
    expect((await leader.post(`/reform-plans/${id}/decisions`, decision)).status).toBe(201);
    const edited = await planner.put(`/reform-plans/${id}`, {
      ...{ title: 'Kế hoạch 2021–2025', weight: 1, target: 8000 },
    });
    expect([edited.status, edited.body.code]).toEqual([409, 'plan.target-issued']);
    const again = await leader.post(`/reform-plans/${id}/decisions`, decision);
    expect([again.status, again.body.code]).toEqual([409, 'plan.issued-already']);
    const removed = await planner.remove(`/reform-plans/${id}`);
    expect([removed.status, removed.body.code]).toEqual([409, 'plan.issued-already']);
    expect((await planner.get(`/reform-plans/${id}`)).body.target).toBe(9000);
  });

  it('given somebody changed the draft meanwhile, when it is edited from the old look, then it is refused', async () => {
    const id = await begin(planner, year);
    const { revision } = (await planner.get(`/reform-plans/${id}`)).body;
    const match = { 'if-match': `"${revision}"` };
    const edit = (title: string) => planner.put(`/reform-plans/${id}`, { title, weight: 1 }, match);
    expect((await edit('Kế hoạch CCHC năm 2022')).status).toBeLessThan(300);
    const late = await edit('Tên khác');
    expect([late.status, late.body.code]).toEqual([412, 'plan.changed']);
  });
});
