import { beforeAll, describe, expect, test } from 'vitest';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';

let desk: DossierDesk;
let clerk: ReturnType<DossierDesk['as']>;
beforeAll(async () => {
  desk = await openDossierDesk();
  clerk = desk.as('desk_clerk');
});

async function receive(name: string, at: string): Promise<{ id: string; code: string }> {
  desk.setNow(at);
  const applicant = { ...reception.applicant, name };
  const answer = await clerk.post('/dossiers', { ...reception, applicant });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('given three dossiers received on different days', () => {
  let first: { id: string; code: string };
  let third: { id: string; code: string };
  beforeAll(async () => {
    first = await receive('Đặng Thị Ước', '2026-04-20T08:00:00+07:00');
    await receive('Phạm Văn Hòa', '2026-04-21T08:00:00+07:00');
    third = await receive('Võ Thị Đào', '2026-04-22T08:00:00+07:00');
  });

  test('when they are listed page by page, then each comes once, by due date', async () => {
    const one = await clerk.get('/dossiers?limit=2');
    const two = await clerk.get(`/dossiers?limit=2&cursor=${one.body.next}`);
    const names = [...one.body.items, ...two.body.items].map((item) => item.applicantName);
    expect(names).toEqual(['Đặng Thị Ước', 'Phạm Văn Hòa', 'Võ Thị Đào']);
    expect(two.body.next).toBeNull();
  });

  test('when the newest are asked for, then the order turns', async () => {
    const { body } = await clerk.get('/dossiers?sort=newest&limit=1');
    expect(body.items[0].applicantName).toBe('Võ Thị Đào');
    const next = await clerk.get(`/dossiers?sort=newest&limit=1&cursor=${body.next}`);
    expect(next.body.items[0].applicantName).toBe('Phạm Văn Hòa');
  });

  test('when searched without accents, by number or by code, then it is found', async () => {
    const byName = await clerk.get('/dossiers?q=dang%20uoc');
    expect(byName.body.items.map((item: { id: string }) => item.id)).toEqual([first.id]);
    const byCode = await clerk.get(`/dossiers?q=${third.code.toLowerCase()}`);
    expect(byCode.body.items.map((item: { id: string }) => item.id)).toEqual([third.id]);
    const byNumber = await clerk.get('/dossiers?q=089190000123');
    expect(byNumber.body.items).toHaveLength(3);
    expect(JSON.stringify(byNumber.body)).not.toContain('089190000123');
  });

  test('when one is opened by its code, then the clerk sees what comes next and the reading is logged', async () => {
    const { status, body, headers } = await clerk.get(`/dossiers/${first.code}`);
    expect(status).toBe(200);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      ...{ id: first.id, version: 1, unitName: 'UBND H01.12', deskName: 'Bộ phận Một cửa' },
      applicant: { idNumber: '089190000123' },
      register: { year: 2026, number: 1 },
      fees: [{ name: 'Lệ phí', amount: 8000, paid: true }],
    });
    expect(body.availableActions[0]).toBe('handOver');
    expect(body.papers.map((paper: { form: string }) => paper.form)).toEqual([
      'receipt',
      'control-slip',
    ]);
    expect(body.steps.map((step: { state: string }) => step.state)).toEqual([
      'current',
      'coming',
      'coming',
      'coming',
    ]);
    const log = await desk.db
      .owner`select what, officer_id from read_log where dossier_id = ${first.id}`;
    expect(log[0]).toEqual({ what: 'view', officer_id: clerk.officer.id });
  });

  test('when the history is read, then each fact is a sentence in the language asked for', async () => {
    const vi = await clerk.get(`/dossiers/${first.id}/events`);
    expect(vi.body.items[0].sentence).toContain('tiếp nhận hồ sơ H01.12-260420-0001');
    const en = await clerk.get(`/dossiers/${first.id}/events`, { 'accept-language': 'en' });
    expect(en.body.items[0].sentence).toContain('accepted dossier');
    expect(vi.body.items[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('when the due date is asked for, then it explains itself day by day', async () => {
    const { body } = await clerk.get(`/dossiers/${third.id}/deadline`);
    expect(body).toMatchObject({ due: '2026-05-04T17:00:00+07:00', dueDate: '2026-05-04' });
    expect(body.ledger.map((line: { mark: string }) => line.mark)).toContain('holiday');
    expect(body.changes).toHaveLength(1);
  });

  test('when anybody asks by the code, then progress is told and nothing personal', async () => {
    const answer = await desk.http.inject({ url: `/api/v1/tracking/${third.code}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ code: third.code, dueDate: '2026-05-04' });
    expect(answer.body).not.toContain('Võ Thị Đào');
    expect(
      (await desk.http.inject({ url: '/api/v1/tracking/H01.12-260422-9999' })).statusCode,
    ).toBe(404);
  });

  test('when the tabs are counted, then each number is the length of its list', async () => {
    desk.setNow('2026-06-01T08:00:00+07:00');
    const head = desk.as(['head', 'desk_clerk']);
    const { body } = await head.get('/dossiers/counts');
    for (const tab of ['mine', 'unclaimed', 'desk', 'waiting', 'late', 'review', 'open']) {
      const list = await head.get(`/dossiers?work=${tab}&limit=200`);
      expect({ tab, count: list.body.items.length }).toEqual({ tab, count: body[tab] });
    }
    expect(body.late).toBe(3);
  });
});

test('given a figure without its period, when listed, then the answer says what is missing', async () => {
  const { status, body } = await clerk.get('/dossiers?figure=open');
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'figure.period-required' });
});

test('given two dossiers of one day, when one code is searched whose order number is among the digits of both cards, then one is found', async () => {
  const first = await receive('Lý Thị Sen', '2026-05-05T09:00:00+07:00');
  await receive('Lý Thị Sậy', '2026-05-05T09:05:00+07:00');
  const { body } = await clerk.get(`/dossiers?q=${first.code}`);
  expect(first.code).toMatch(/-0001$/);
  expect(body.items.map((item: { id: string }) => item.id)).toEqual([first.id]);
});

describe('given filters', () => {
  let all = 0;
  beforeAll(async () => {
    desk.setNow('2026-06-02T08:00:00+07:00');
    all = (await clerk.get('/dossiers?limit=200')).body.items.length + 2;
  });
  const codes = async (query: string): Promise<string[]> => {
    const { status, body } = await clerk.get(`/dossiers?${query}`);
    expect(status).toBe(200);
    return body.items.map((item: { code: string | null }) => item.code);
  };

  test('when asked by state, channel, procedure or field, then only those come', async () => {
    desk.setNow('2026-06-02T08:00:00+07:00');
    const online = await clerk.post('/dossiers', { ...reception, channel: 'online' });
    const filed = await clerk.post('/dossiers', { ...reception, submit: true });
    expect(await codes('channel=online')).toEqual([online.body.code]);
    expect(await codes('status=submitted')).toEqual([null]);
    expect((await codes('status=submitted&status=accepted')).length).toBeGreaterThan(2);
    expect((await codes('procedure=1.001193&limit=100')).length).toBe(all);
    expect(await codes('procedure=9.999999')).toEqual([]);
    expect(await codes('field=Đất đai')).toEqual([]);
    expect(
      (await codes(`q=${(await clerk.get(`/dossiers/${filed.body.id}`)).body.filingNumber}`))
        .length,
    ).toBe(1);
  });

  test('when asked by unit, then by its code or id, and an unknown one is refused', async () => {
    expect((await codes('unit=H01.12&limit=200')).length).toBe(all);
    expect((await codes(`unit=${desk.organisation.unitId}&limit=200`)).length).toBe(all);
    const unknown = await clerk.get('/dossiers?unit=H01.99');
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unit.unknown' } });
  });

  test('when a search holds no word at all, then it filters nothing', async () => {
    for (const query of ['q=%25', 'q=_', 'q=%20%20'])
      expect((await codes(`${query}&limit=200`)).length).toBe(all);
  });

  test('when the cursor was made up, then it is refused', async () => {
    const forged = Buffer.from(JSON.stringify(['drop table', 'x'])).toString('base64url');
    for (const cursor of ['xyz', forged]) {
      const { body } = await clerk.get(`/dossiers?cursor=${cursor}`);
      expect(body.code).toBe('cursor.invalid');
    }
  });

  test('when a filing is looked up that has no clock yet, then its deadline is refused in words', async () => {
    const { body } = await clerk.get('/dossiers?status=submitted');
    const answer = await clerk.get(`/dossiers/${body.items[0].id}/deadline`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'dossier.not-accepted-yet' } });
  });

  test('when nobody knows the code, then there is no such dossier', async () => {
    for (const path of ['', '/events', '/deadline'])
      expect((await clerk.get(`/dossiers/H01.12-260101-0001${path}`)).status).toBe(404);
  });
});
