import { beforeAll, describe, expect, it } from 'vitest';
import { makeOrganisation } from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';
import { tokenOf } from '../../testing/token-of.ts';

const server = await createTestServer();
const { http, db } = server;
const tokens: Record<string, string> = {};
let unitCode = '';

beforeAll(async () => {
  const organisation = await makeOrganisation(db);
  unitCode = organisation.unitCode;
  for (const role of ['procedure_controller', 'desk_clerk'] as const)
    tokens[role] = await tokenOf(server, organisation, role);
});

function post(url: string, payload: object, role?: string) {
  const headers = role === undefined ? {} : { authorization: `Bearer ${tokens[role]}` };
  return http.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
}

const question = {
  received: '2026-04-24T09:00+07:00',
  limit: { value: 8, unit: 'working_day' },
  calendar: 'vn',
};

describe('POST /api/v1/deadlines', () => {
  it('given a question, when a citizen asks, then due date and ledger', async () => {
    const answer = await post('/deadlines', question);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      due: '2026-05-11T17:00:00+07:00',
      dueDate: '2026-05-11',
      limit: '8 ngày làm việc',
    });
    expect(answer.json().ledger).toHaveLength(19);
  });

  it('given a printed limit, when asked by the code of a unit without ledger, then the same day', async () => {
    const asked = { ...question, limit: '08 ngày làm việc', calendar: unitCode, ledger: false };
    const answer = await post('/deadlines', asked);
    expect(answer.json()).toEqual({
      due: '2026-05-11T17:00:00+07:00',
      dueDate: '2026-05-11',
      limit: '8 ngày làm việc',
    });
  });

  it('given pauses and a combined limit, when asked, then they are counted', async () => {
    const parts = [
      { value: 1, unit: 'month' },
      { value: 2, unit: 'working_day' },
    ];
    const pauses = [{ from: '2026-05-05T08:00+07:00', to: '2026-05-06T08:00+07:00' }];
    const answer = await post('/deadlines', { ...question, limit: { kind: 'sum', parts }, pauses });
    expect(answer.json()).toMatchObject({ dueDate: '2026-05-27' });
  });

  it('given an undecided day in the span, when asked, then both dates', async () => {
    const answer = await post('/deadlines', {
      ...question,
      received: '2026-11-20T09:00+07:00',
      limit: '3 ngày làm việc',
    });
    expect(answer.json()).toMatchObject({
      dueDate: '2026-11-25',
      provisional: true,
      alternative: { dueDate: '2026-11-26', because: { date: '2026-11-24' } },
    });
  });

  it('given a limit nobody can count, when asked, then it says that a person decides', async () => {
    const answer = await post('/deadlines', { ...question, limit: 'Không quy định' });
    expect(answer.json()).toEqual({ due: null, dueDate: null, limit: 'Không quy định' });
  });

  it.each([
    [{ received: '2026-04-24T09:00' }, 400, 'request.invalid'],
    [{ limit: { value: -1, unit: 'working_day' } }, 400, 'request.invalid'],
    [{ limit: { value: 8, unit: 'fortnight' } }, 400, 'request.invalid'],
    [{ limit: { value: 1e6, unit: 'day' } }, 422, 'time-limit.out-of-range'],
    [{ calendar: 'H99.77' }, 404, 'calendar.unknown'],
  ])('given %j, when asked, then %d %s in words', async (change, status, code) => {
    const answer = await post('/deadlines', { ...question, ...change });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().detail).toMatch(/[ạảấầậắẹếệịọốộờợụứừửữựđ]/i);
  });

  it('given a limit that is none, when asked, then the sentence says what a limit is', async () => {
    const answer = await post('/deadlines', {
      ...question,
      limit: { value: 8, unit: 'fortnight' },
    });
    expect(answer.json().errors).toEqual([
      { path: 'limit', message: expect.stringContaining('Thời hạn phải gồm một số không âm') },
    ]);
  });
});

describe('the calendar itself', () => {
  it('given two days, when counted between, then the working days', async () => {
    const answer = await post('/working-days', { from: '2020-11-22', to: '2020-12-08' });
    expect(answer.json()).toEqual({ workingDays: 12 });
  });

  it('given a year, when asked, then each day with its sessions and names', async () => {
    const answer = await http.inject('/api/v1/calendar?year=2026');
    const year = answer.json();
    expect(year).toMatchObject({ year: 2026, workingDays: 250, covered: true, version: 1 });
    expect(year.days).toHaveLength(365);
    expect(year.days[116]).toMatchObject({
      date: '2026-04-27',
      working: false,
      entries: [
        { kind: 'day_in_lieu', name: 'Giỗ Tổ Hùng Vương', nameEn: "Hùng Kings' Commemoration Day" },
      ],
    });
    expect((await http.inject('/api/v1/calendar?year=2031')).json().covered).toBe(false);
    expect((await http.inject('/api/v1/calendar?year=abc')).statusCode).toBe(400);
  });
});

describe('changing a calendar', () => {
  const days = [{ date: '2026-11-24', applied: true }];

  it('given nobody or a desk clerk, when a day is settled, then it is refused', async () => {
    const payload = { days, source: 'Công văn 1/VPCP' };
    expect((await post('/calendar/decisions', payload)).statusCode).toBe(401);
    expect((await post('/calendar/decisions', payload, 'desk_clerk')).statusCode).toBe(403);
  });

  it('given the controller, when a day is settled, a unit closed and hours set, then three versions by name', async () => {
    const settled = await post(
      '/calendar/decisions',
      { days, source: 'CV 1' },
      'procedure_controller',
    );
    expect(settled.statusCode).toBe(201);
    const closed = await post(
      '/calendar/closures',
      { unit: unitCode, from: '2026-06-03', to: '2026-06-04', name: 'Bão', source: 'CĐ 2' },
      'procedure_controller',
    );
    expect(closed.json()).toMatchObject({
      version: 3,
      change: 'closure',
      madeBy: 'Nguyễn Văn Thử',
    });
    const week = [...Array.from({ length: 5 }, () => [{ start: 420, end: 660 }]), [], []];
    const set = await post(
      '/calendar/weeks',
      { unit: unitCode, week, source: 'QĐ 3' },
      'procedure_controller',
    );
    expect(set.json()).toMatchObject({ version: 4 });
    const headers = { authorization: `Bearer ${tokens.procedure_controller}` };
    const versions = (await http.inject({ url: '/api/v1/calendar/versions', headers })).json()
      .items;
    expect(versions.map((item: { change: string }) => item.change)).toEqual([
      'week',
      'closure',
      'decision',
      'shipped',
    ]);
    const answer = await post('/deadlines', {
      ...question,
      received: '2026-06-02T09:00+07:00',
      limit: { value: 1, unit: 'working_day' },
      calendar: unitCode,
    });
    expect(answer.json().due).toBe('2026-06-05T11:00:00+07:00');
  });

  it('given an unknown unit, when it is closed, then 404', async () => {
    const closure = {
      unit: 'H99.77',
      from: '2026-06-03',
      to: '2026-06-04',
      name: 'Bão',
      source: 'CĐ',
    };
    expect((await post('/calendar/closures', closure, 'procedure_controller')).statusCode).toBe(
      404,
    );
  });
});
