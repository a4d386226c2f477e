import { randomUUID } from 'node:crypto';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Person, type Office } from '../../testing/office.ts';

let office: Office;
let inspector: Person;
let reformer: Person;
let chief: Person;
let neighbour: Person;
let inspectors: { id: string; name: string }[] = [];

/** One white point: the smallest picture there is. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  office = await openOffice('2026-06-01T08:00:00+07:00');
  await office.unit('H01', { name: 'Ủy ban nhân dân tỉnh An Giang', level: 'province' });
  await office.unit('H01.101', { name: 'Ủy ban nhân dân xã Hội An', under: 'H01' });
  await office.unit('H01.102', { name: 'Ủy ban nhân dân xã Chợ Mới', under: 'H01' });
  await office.unit('H01.103', { name: 'Ủy ban nhân dân xã Tri Tôn', under: 'H01' });
  await office.unit('P', { name: 'Phòng Kinh tế', kind: 'division', under: 'H01.101' });
  inspector = await office.person('H01', 'inspector', 'Lê Văn Thanh');
  reformer = await office.person('H01', 'reform_officer', 'Trần Thị Cải');
  chief = await office.person('H01.101', 'head', 'Huỳnh Văn Xã');
  neighbour = await office.person('H01.102', 'head', 'Người Khác');
  await office.takeIn('H01.101', [
    ['2026-03-02', '2026-03-10', '2026-03-20'],
    ['2026-03-03', '2026-03-12', '2026-03-11'],
    ['2026-03-04', '2026-03-13', '2026-03-12'],
    ['2026-04-01', '2026-04-10', null],
    ['2026-05-28', '2026-06-20', null],
  ]);
  await office.takeIn('H01.102', [['2026-03-02', '2026-03-10', '2026-03-09']]);
  inspectors = (await reformer.get('/inspectors')).body.items;
}, 120_000);

const officerId = (name: string) => inspectors.find((one) => one.name === name)?.id ?? '';

function newInspection(change: object = {}) {
  return {
    ...{ planId: null, kind: 'surprise', unit: 'H01.101', teamNumber: 1 },
    ...{ startsOn: '2026-06-10', endsOn: '2026-06-11' },
    ...{ periodFrom: '2026-01-01', periodTo: '2026-05-31', decision: null },
    ...{ checklists: ['one-stop-desk', 'posting'] },
    members: [{ officerId: officerId('Lê Văn Thanh'), part: 'leader' }],
    ...change,
  };
}

const answer = (slot: string, change: object = {}) => ({
  ...{ id: randomUUID(), slot, basedOn: 0, writtenAt: '2026-06-10T09:00:00+07:00' },
  value: { kind: 'answer', verdict: 'not_met', note: 'Không có biển tên.' },
  ...change,
});

function form(content: Buffer) {
  const head =
    '--line\r\ncontent-disposition: form-data; name="file"; filename="anh.png"\r\ncontent-type: image/png\r\n\r\n';
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--line--\r\n')]);
}
const multipart = { 'content-type': 'multipart/form-data; boundary=line' };

describe('the plan of a year', () => {
  it('given three communes and a share of 30 per cent, when one is planned, then it is enough, and a second plan of the year is refused', async () => {
    const told = { year: 2026, title: 'Kế hoạch kiểm tra năm 2026', unitId: office.unitIds.H01 };
    const made = await reformer.post('/inspection-plans', told);
    expect(made.status).toBe(201);
    expect((await reformer.post('/inspection-plans', told)).body.code).toBe(
      'inspection-plan.there-already',
    );
    const planned = await reformer.post(
      '/inspections',
      newInspection({ planId: made.body.id, kind: 'regular', unit: 'H01.103' }),
    );
    expect(planned.status).toBe(201);
    const { body } = await reformer.get('/inspections?year=2026');
    expect(body.plans[0].coverage).toEqual({
      ...{ units: 3, planned: 1, inspected: 0, needed: 1, isReached: true },
    });
  });

  it('given live figures, when units are weighed, then the one with late dossiers stands first and says why', async () => {
    const { status, body } = await inspector.get(
      '/inspection-risks?unit=H01&from=2026-01-01&to=2026-05-31',
    );
    expect([status, body.needed]).toEqual([200, 1]);
    expect(body.items[0].unit.code).toBe('H01.101');
    expect(body.items[0].reasons[0]).toMatchObject({ factor: 'late', part: 1, whole: 3 });
  });

  it('given somebody of the inspected unit, when they are put into the team, then it is refused', async () => {
    const { body } = await reformer.post(
      '/inspections',
      newInspection({
        members: [
          { officerId: officerId('Lê Văn Thanh'), part: 'leader' },
          { officerId: officerId('Huỳnh Văn Xã'), part: 'member' },
        ],
      }),
    );
    expect(body.code).toBe('inspection.team-of-inspected');
    expect((await chief.post('/inspections', newInspection())).status).toBe(403);
  });
});

describe('a surprise inspection', () => {
  let id = '';
  const device = 'phone-of-thanh';

  it('given it is planned, when the inspected unit asks before the day, then it is not there: not in lists, not by its address, not in figures', async () => {
    const made = await reformer.post('/inspections', newInspection());
    expect(made.status).toBe(201);
    id = made.body.id;
    expect(made.body.isSecret).toBe(true);
    const list = await chief.get('/inspections');
    expect(list.body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    const shown = await chief.get(`/inspections/${id}`);
    const unknown = await chief.get(`/inspections/${randomUUID()}`);
    expect([shown.status, shown.body.detail]).toEqual([404, unknown.body.detail]);
    expect((await chief.get(`/inspections/${id}/minutes.pdf`)).status).toBe(404);
    const [told] = await countOf('inspection.surprise');
    expect(told).toBe(0);
    expect((await inspector.get(`/inspections/${id}`)).status).toBe(200);
  });

  it('given it stands in a plan, when somebody of the office who also works at the unit asks, then not even the number tells', async () => {
    const both = await office.person('H01', 'inspector', 'Đỗ Hai Nơi');
    const [row] = await office.db.owner<{ id: string }[]>`
      select id from officer where name = 'Đỗ Hai Nơi'`;
    await office.services.organisation.assignRole('H01', {
      ...{ officerId: row?.id ?? '', role: 'specialist', unitId: office.unitIds['H01.101'] ?? '' },
      validFrom: parsePlainDate('2020-01-01'),
    });
    const plannedOf = async (who: Person) =>
      (await who.get('/inspections?year=2026')).body.plans[0].coverage.planned;
    const before = await plannedOf(reformer);
    const planId = (await reformer.get('/inspections?year=2026')).body.plans[0].id;
    const made = await reformer.post('/inspections', newInspection({ planId, teamNumber: 7 }));
    expect(await plannedOf(reformer)).toBe(before + 1);
    expect(await plannedOf(both)).toBe(before);
    await reformer.post(`/inspections/${made.body.id}/cancellations`, { reason: 'Thử.' });
  });

  it('given live figures, when a sample is drawn, then each dossier says why, the same seed gives the same, and there is no second draw', async () => {
    const asked = { size: 3, seed: '2026-06-10' };
    const { status, body } = await inspector.post(`/inspections/${id}/samples`, asked);
    expect(status).toBe(201);
    expect(body.sample.items).toHaveLength(3);
    expect(body.sample.candidates).toBe(4);
    const late = body.sample.items.flatMap((one: { reasons: { factor: string }[] }) =>
      one.reasons.map(({ factor }) => factor),
    );
    expect(late).toContain('resolvedLateUnapologised');
    for (const one of body.sample.items)
      expect(one.points).toBe(
        one.reasons.reduce((sum: number, why: { points: number }) => sum + why.points, 0),
      );
    const again = await inspector.post(`/inspections/${id}/samples`, asked);
    expect(again.body.code).toBe('inspection.sample-drawn');
    const twin = await reformer.post('/inspections', newInspection({ teamNumber: 2 }));
    const drawn = await reformer.post(`/inspections/${twin.body.id}/samples`, asked);
    expect(drawn.body.sample.items).toEqual(body.sample.items);
    await reformer.post(`/inspections/${twin.body.id}/cancellations`, { reason: 'Trùng đoàn.' });
    expect((await chief.get(`/inspections/${twin.body.id}`)).status).toBe(404);
  });

  it('given the day has not come, when a phone tells something, then it is refused entry by entry and nothing is written', async () => {
    const early = answer('answer:one-stop-desk/sign');
    const { body } = await inspector.post(`/inspections/${id}/entries`, {
      device,
      entries: [early],
    });
    expect(body.outcomes[0].state).toBe('refused');
    expect((await inspector.get(`/inspections/${id}`)).body.records).toEqual([]);
  });

  it('given ten replays of one day’s work, when they arrive, then each thing is written once', async () => {
    office.setNow('2026-06-10T14:00:00+07:00');
    const entries = [
      answer('answer:one-stop-desk/sign'),
      answer('answer:posting/complete', {
        value: { kind: 'answer', verdict: 'met', note: '' },
      }),
      answer('finding:7c2f', {
        value: {
          ...{ kind: 'finding', item: 'one-stop-desk/sign', text: 'Không có biển tên.' },
          ...{ basis: 'NĐ 61/2018/NĐ-CP Điều 13', withdrawn: false },
        },
      }),
    ];
    const told = { device, entries };
    const all = [];
    for (let time = 0; time < 10; time += 1)
      all.push((await inspector.post(`/inspections/${id}/entries`, told)).body);
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0].outcomes.map((one: { state: string }) => one.state)).toEqual(
      Array(3).fill('written'),
    );
    const { body } = await inspector.get(`/inspections/${id}`);
    expect(body.state).toBe('under_way');
    expect(body.records.map((one: { revision: number }) => one.revision)).toEqual([1, 1, 1]);
    expect(body.summary).toMatchObject({ met: 1, notMet: 1 });
    const rows = await office.db.inTenant(
      office.tenantId,
      (tx) => tx`select 1 from inspection_record where inspection_id = ${id}`,
    );
    expect(rows).toHaveLength(3);
  });

  it('given ten replays at once, when they race, then each thing is still written once', async () => {
    const told = { device, entries: [answer('answer:one-stop-desk/queue')] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => inspector.post(`/inspections/${id}/entries`, told)),
    );
    expect(answers.map(({ body }) => body.outcomes[0].current.revision)).toEqual(Array(10).fill(1));
  });

  it('given another phone that has not seen it, when it writes the same, then it is a conflict with what is held; having seen it, it writes', async () => {
    const slot = 'answer:one-stop-desk/sign';
    const mine = answer(slot, { value: { kind: 'answer', verdict: 'met', note: '' } });
    const first = await inspector.post(`/inspections/${id}/entries`, {
      ...{ device: 'other-phone', entries: [mine] },
    });
    expect(first.body.outcomes[0]).toMatchObject({
      ...{ state: 'conflict', current: { revision: 1, value: { verdict: 'not_met' } } },
      problem: 'Lê Văn Thanh đã ghi điều khác cho mục này: chưa đạt.',
    });
    const seen = { ...mine, id: randomUUID(), basedOn: 1 };
    const second = await inspector.post(`/inspections/${id}/entries`, {
      ...{ device: 'other-phone', entries: [seen] },
    });
    expect(second.body.outcomes[0]).toMatchObject({ state: 'written', current: { revision: 2 } });
  });

  it('given a question that is not asked, or somebody who is not of the team, when they write, then it is refused', async () => {
    const { body } = await inspector.post(`/inspections/${id}/entries`, {
      ...{ device, entries: [answer('answer:other/none')] },
    });
    expect(body.outcomes[0]).toMatchObject({ state: 'refused' });
    const stranger = await reformer.post(`/inspections/${id}/entries`, {
      ...{ device, entries: [answer('answer:posting/current')] },
    });
    expect(stranger.body.code).toBe('inspection.not-member');
  });

  it('given a picture that is cut off, when it comes again whole and then twice, then it is there once', async () => {
    const photoId = randomUUID();
    const url = `/inspections/${id}/photos/${photoId}?item=answer:one-stop-desk/sign&takenAt=2026-06-10T09:01:00%2B07:00`;
    const whole = form(PICTURE);
    const broken = await inspector.put(url, whole.subarray(0, whole.length - 40), multipart);
    expect(broken.status).toBeGreaterThanOrEqual(400);
    expect((await inspector.get(`/inspections/${id}/photos/${photoId}`)).status).toBe(404);
    expect((await inspector.put(url, whole, multipart)).status).toBe(200);
    expect((await inspector.put(url, whole, multipart)).status).toBe(200);
    const { body } = await inspector.get(`/inspections/${id}`);
    expect(body.photos).toHaveLength(1);
    const read = await inspector.get(`/inspections/${id}/photos/${photoId}`);
    expect(read.bytes.equals(PICTURE)).toBe(true);
    expect((await chief.get(`/inspections/${id}/photos/${photoId}`)).status).toBe(404);
    const text = await inspector.put(
      url.replace(photoId, randomUUID()),
      form(Buffer.from('no picture')),
      multipart,
    );
    expect(text.status).toBe(415);
  });

  it('given it is under way, when the inspected unit looks, then it knows of the visit and reads nothing of it; a neighbour knows nothing', async () => {
    const { status, body } = await chief.get(`/inspections/${id}`);
    expect([status, body.isSecret, body.records, body.sample]).toEqual([200, false, [], null]);
    expect((await neighbour.get(`/inspections/${id}`)).status).toBe(404);
  });

  it('given minutes, when they are concluded, then they print with findings and sample and nothing more is taken', async () => {
    expect((await inspector.post(`/inspections/${id}/conclusions`)).body.code).toBe(
      'inspection.minutes-missing',
    );
    const minutes = answer('minutes', {
      value: {
        ...{ kind: 'minutes', place: 'Bộ phận Một cửa xã Hội An', strengths: 'Sổ sách đủ.' },
        ...{ representatives: 'Ông Huỳnh Văn Xã', opinion: 'Nhất trí.', conclusion: 'Khắc phục.' },
        ...{ teamSignature: null, unitSignature: null },
      },
    });
    await inspector.post(`/inspections/${id}/entries`, { device, entries: [minutes] });
    const done = await inspector.post(`/inspections/${id}/conclusions`);
    expect([done.status, done.body.state, done.body.findings]).toEqual([201, 'concluded', 1]);
    const late = await inspector.post(`/inspections/${id}/entries`, {
      ...{ device, entries: [answer('answer:posting/current')] },
    });
    expect(late.body.outcomes[0].state).toBe('refused');
    const paper = await chief.get(`/inspections/${id}/minutes.pdf`);
    expect(paper.status).toBe(200);
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('given the minutes are concluded, when they are kept as evidence, then the locker of the office has them once, with their hash', async () => {
    const kept = await inspector.post(`/inspections/${id}/evidence`);
    expect(kept.status).toBe(201);
    const { body } = await inspector.get(`/evidence/${kept.body.evidenceId}`);
    expect(body).toMatchObject({
      issuedOn: '2026-06-10',
      file: { contentType: 'application/pdf' },
    });
    const again = await inspector.post(`/inspections/${id}/evidence`);
    expect(again.body.code).toBe('inspection.evidence-kept');
    expect((await chief.post(`/inspections/${id}/evidence`)).status).toBe(403);
  }, 60_000);

  it('given a finding, when it is recommended to the unit, then a task opens there; reported, returned and resolved it counts', async () => {
    const told = {
      ...{ finding: 'finding:7c2f', text: 'Lắp biển tên Bộ phận Một cửa.' },
      ...{ group: 'UBND xã Hội An', unitId: office.unitIds['H01.101'], dueOn: '2026-06-30' },
    };
    const made = await inspector.post(`/inspections/${id}/recommendations`, told);
    expect(made.status).toBe(201);
    const [one] = made.body.recommendationList;
    expect(one).toMatchObject({ state: 'open', isOverdue: false, taskId: expect.any(String) });
    const unknown = { ...told, finding: 'finding:none' };
    expect((await inspector.post(`/inspections/${id}/recommendations`, unknown)).body.code).toBe(
      'inspection-recommendation.finding-unknown',
    );
    await inspector.post(`/inspections/${id}/recommendations`, {
      ...{ ...told, finding: null, unitId: null, group: 'Bưu điện tỉnh' },
    });
    const task = await chief.get(`/plan-tasks/${one.taskId}`);
    expect(task.body).toMatchObject({ content: told.text, deadline: '2026-06-30' });
    expect((await neighbour.get(`/plan-tasks/${one.taskId}`)).status).toBe(404);
    expect((await neighbour.get('/plan-tasks?unit=H01.101&view=all')).body.items).toEqual([]);
    const acts = `/inspection-recommendations/${one.id}/acts`;
    expect((await chief.post(acts, { act: 'resolve', words: 'Xong.' })).status).toBe(403);
    expect((await neighbour.post(acts, { act: 'report', words: 'Xong.' })).status).toBe(404);
    const elsewhere = await chief.post(`/plan-tasks/${one.taskId}/completions`, {
      ...{ doneOn: '2026-06-01', note: 'Đã lắp.' },
    });
    expect(elsewhere.body.code).toBe('plan-task.settled-at-source');
    expect((await chief.post(acts, { act: 'report', words: 'Đã lắp.' })).status).toBe(201);
    await inspector.post(acts, { act: 'return', words: 'Chưa thấy ảnh.' });
    await chief.post(acts, { act: 'report', words: 'Đã lắp, có ảnh.' });
    const { body } = await inspector.post(acts, { act: 'resolve', words: 'Đã xem.' });
    expect(body.groups).toEqual([
      { group: 'UBND xã Hội An', total: 1, resolved: 1, overdue: 0 },
      { group: 'Bưu điện tỉnh', total: 1, resolved: 0, overdue: 0 },
    ]);
    const followed = await chief.get(`/plan-tasks/${one.taskId}`);
    expect(followed.body).toMatchObject({ state: 'done_on_time', percent: 100, acts: [] });
    const list = await reformer.get('/inspections');
    expect(list.body.followUp).toEqual({ resolved: 1, total: 2, groups: 2, overdue: 0 });
  });

  it('given a recommendation is withdrawn, then its task leaves the list of what is to be done', async () => {
    const told = {
      ...{ finding: null, text: 'Thay ghế ngồi chờ.', group: 'UBND xã Hội An' },
      ...{ unitId: office.unitIds['H01.101'], dueOn: '2026-06-30' },
    };
    const made = await inspector.post(`/inspections/${id}/recommendations`, told);
    const one = made.body.recommendationList.at(-1);
    await inspector.post(`/inspection-recommendations/${one.id}/acts`, {
      ...{ act: 'withdraw', words: 'Đã có ghế mới.' },
    });
    const task = await chief.get(`/plan-tasks/${one.taskId}`);
    expect(task.body).toMatchObject({
      state: 'no_longer_fitting',
      removedBy: { reason: 'Đã có ghế mới.' },
    });
  });

  it('given all that, when the index counts, then the office has one inspected unit by surprise, and the unit one recommendation done', async () => {
    expect(await countOf('inspection.surprise', 'inspection.unitsInspected')).toEqual([1, 1]);
    const [asked, done] = await countOf(
      ...(['inspection.recommendations', 'inspection.recommendationsDone'] as const),
    );
    expect([asked, done]).toEqual([1, 1]);
  });

  it('given recommendations that fall due, when the night reminds, then each is told once', async () => {
    const { inspections } = office.services;
    office.setNow('2026-07-02T00:20:00+07:00');
    await inspections.remindAll();
    expect(await inspections.remindAll()).toBe(0);
  });
});

async function countOf(...names: string[]): Promise<unknown[]> {
  const unitId = office.unitIds.H01 ?? '';
  const told = await office.services.inspections.facts.count({
    ...{ tenantId: office.tenantId, unitIds: [unitId], axis: 'subordination' },
    ...{ from: '2026-01-01' as never, to: '2026-12-31' as never, names },
  });
  return names.map((name) => told.get(unitId)?.[name]);
}
