import { parsePlainDate as parse } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it, beforeAll } from 'vitest';
import {
  type MadeOrganisation,
  makeOfficer,
  makeOrganisation,
} from '../../testing/make-organisation.ts';
import { createTestServer } from '../../testing/server.ts';

/** Correcting a land certificate at a commune: eight working days. */
const CODE = '1.012796';
const ROLES = [
  ...(['desk_clerk', 'specialist', 'head', 'document_clerk'] as const),
  ...(['procedure_controller', 'leader', 'reform_officer'] as const),
];
type Who = (typeof ROLES)[number];

const server = await createTestServer({ now: '2026-03-02T08:00:00+07:00' });
const { http, services, db, setNow } = server;
const tokens = new Map<Who, string>();
let office: MadeOrganisation;
let paper: { id: string; name: string };

beforeAll(async () => {
  office = await makeOrganisation(db, { unitCode: 'H99.05', unitName: 'UBND xã Chợ Mới' });
  await services.procedures.importShipped('H99', parse('2025-07-01'));
  for (const role of ROLES) {
    const officerId = await makeOfficer(db, office, { roles: [role] });
    await services.accounts.ensureAccount({ tenantId: 'H99', officerId, ...accountOf(role) });
  }
  const procedure = await services.procedures.show('H99', CODE);
  paper = procedure.checklist[0] ?? { id: '', name: '' };
}, 120_000);

async function send(
  who: Who,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const ask = () =>
    http.inject({
      ...{ method, url: `/api/v1${url}` },
      ...(payload === undefined ? {} : { payload }),
      headers: { authorization: `Bearer ${tokens.get(who)}`, ...headers },
    });
  let answer = await ask();
  // The clock has moved on for days: the session is over, and the officer signs in as every morning.
  if (answer.statusCode === 401) {
    await signIn(who);
    answer = await ask();
  }
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

async function signIn(who: Who): Promise<void> {
  const payload = accountOf(who);
  const answer = await http.inject({ method: 'POST', url: '/api/v1/sessions', payload });
  tokens.set(who, answer.json().token);
}

function accountOf(who: Who) {
  return { username: `cb.${who.replaceAll('_', '.')}`, password: 'một mật khẩu dài' };
}

async function receive(at: string) {
  setNow(at);
  const answer = await send('desk_clerk', 'POST', '/dossiers', {
    procedureCode: CODE,
    applicant: { kind: 'person', name: 'Lê Thị Thử', idNumber: '089190000001', address: 'Chợ Mới' },
    documents: [{ documentId: paper.id, name: paper.name, kind: 'original', quantity: 1 }],
    override: 'Nguồn chưa kèm trình tự thực hiện.',
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

/** A life of so many working days between the specialist's receiving and handing on. */
async function live(day: string, until: string): Promise<void> {
  const { id } = await receive(`${day}T08:00:00+07:00`);
  const act = async (at: string, who: Who, noun: string, body: object = {}) => {
    setNow(at);
    const answer = await send(who, 'POST', `/dossiers/${id}/${noun}`, body);
    expect({ noun, ...answer }).toMatchObject({ noun, status: 201 });
  };
  await act(`${day}T08:30:00+07:00`, 'desk_clerk', 'hand-overs');
  await act(`${until}T09:00:00+07:00`, 'specialist', 'proposals', {
    ...{ outcome: 'grant', summary: 'Đủ điều kiện' },
  });
  await act(`${until}T09:05:00+07:00`, 'specialist', 'hand-overs');
  await act(`${until}T14:00:00+07:00`, 'head', 'approvals');
  await act(`${until}T14:05:00+07:00`, 'head', 'hand-overs');
  setNow(`${until}T14:50:00+07:00`);
  await send('document_clerk', 'GET', `/dossiers/${id}`);
  await act(`${until}T15:00:00+07:00`, 'document_clerk', 'results', {
    ...{ number: `${day}/GCN`, signedOn: until, signer: 'Trần Văn Ký', summary: 'Đã đính chính' },
    fileIds: [await sendPaper()],
  });
}

/** The signed paper, as the document clerk scans it in. */
async function sendPaper(): Promise<string> {
  const boundary = 'motcuaboundary';
  const answer = await http.inject({
    ...{ method: 'POST', url: '/api/v1/files' },
    headers: {
      authorization: `Bearer ${tokens.get('document_clerk')}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="kq.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\n\r\n--${boundary}--\r\n`,
  });
  return answer.json().id ?? answer.json().fileId;
}

const cost = (minutes: number) => ({
  activities: [{ name: 'Chuẩn bị hồ sơ', minutes, hourlyWage: 60_000, otherCost: 0 }],
  ...{ fees: 0, timesAYear: 1, applicants: 100 },
});

describe('a time cut, from the past to the next dossier', () => {
  let reviewId = '';
  let etag = '"1"';
  let simulationId = '';
  const act = async (who: Who, noun: string, body: object = {}) => {
    const answer = await send(who, 'POST', `/procedure-reviews/${reviewId}/${noun}`, body, {
      'if-match': etag,
    });
    if (answer.status === 200) etag = `"${answer.body.revision}"`;
    return answer;
  };

  it('given dossiers of some weeks, when a shorter limit is tried, then it says how many stay in time, which step breaks, and who would be late', async () => {
    const lives = [
      ['2026-03-02', '2026-03-04'],
      ['2026-03-03', '2026-03-05'],
      ['2026-03-04', '2026-03-09'],
      ['2026-03-05', '2026-03-11'],
      ['2026-03-09', '2026-03-18'],
      ['2026-03-10', '2026-03-24'],
    ] as const;
    for (const [day, until] of lives) await live(day, until);
    setNow('2026-04-01T08:00:00+07:00');
    const answer = await send('procedure_controller', 'POST', '/time-cut-simulations', {
      ...{ unit: 'H99.05', procedures: [{ code: CODE, limitText: '5 ngày làm việc' }] },
    });
    expect(answer.status).toBe(201);
    simulationId = answer.body.id;
    const { before, after, steps, needed, replay, left } = answer.body.answer;
    expect(before).toMatchObject({ dossiers: 6, onTimeShare: 5 / 6 });
    expect(after).toMatchObject({ dossiers: 6, onTimeShare: 4 / 6 });
    expect(steps[0]).toMatchObject({
      name: 'Thẩm định hồ sơ',
      role: 'specialist',
      isBreaking: true,
    });
    expect(needed).toMatchObject({ kind: 'more' });
    expect(needed.reached).toBeGreaterThanOrEqual(5 / 6);
    expect(replay).toMatchObject({ holds: true, observed: { onTimeShare: 5 / 6 } });
    expect(left).toEqual({ open: 0, withdrawn: 0, withoutSteps: 0, withoutLimit: 0 });
    const late = await send(
      'procedure_controller',
      'GET',
      `/time-cut-simulations/${simulationId}/late-dossiers`,
    );
    expect(late.body).toMatchObject({
      total: 2,
      items: [{ wasLate: true }, { wasLate: false, step: 'Thẩm định hồ sơ' }],
    });
    const again = await send('procedure_controller', 'POST', '/time-cut-simulations', {
      ...{ unit: 'H99.05', procedures: [{ code: CODE, limitText: '5 ngày làm việc' }] },
    });
    expect(again.body.answer).toEqual(answer.body.answer);
  });

  it('given the same dossiers, when a process with a new step is tried, then the step has its own queue, and what it opens may be tried with more officers', async () => {
    const ask = (change: object) =>
      send('procedure_controller', 'POST', '/time-cut-simulations', {
        ...{
          unit: 'H99.05',
          procedures: [{ code: CODE, limitText: '8 ngày làm việc' }],
          ...change,
        },
      });
    const opinion = {
      ...{ name: 'Lấy ý kiến pháp lý', after: { no: 2, name: 'Thẩm định hồ sơ' } },
      ...{ role: 'inspector', workMinutes: 60, lyingMinutes: 900 },
    };
    const answer = (await ask({ added: [opinion] })).body.answer;
    expect(answer.before.onTimeShare).toBe(5 / 6);
    const step = answer.steps.find(({ name }: { name: string }) => name === opinion.name);
    expect(step).toMatchObject({ role: 'inspector', visits: 6, work: 60, lying: 900 });
    const station = answer.stations.find(({ key }: { key: string }) => key === step.station);
    expect(station).toMatchObject({ officersWere: 1, unitName: 'UBND xã Chợ Mới' });
    const more = await ask({
      ...{ added: [opinion], officers: [{ station: step.station, officers: 2.5 }] },
    });
    expect(more.body.answer.stations).toContainEqual(
      expect.objectContaining({ key: step.station, officers: 2.5 }),
    );
    const after = { no: 2, name: 'Không có bước này' };
    expect((await ask({ added: [{ ...opinion, after }] })).body.code).toBe(
      'time-cut-simulation.step-unknown',
    );
    const known = await ask({ added: [{ ...opinion, name: 'Thẩm định hồ sơ' }] });
    expect(known.body.code).toBe('time-cut-simulation.step-exists');
  });

  it('given a review that is not there, or a limit of no days, then the trial is refused in words', async () => {
    const ask = (limitText: string, change: object = {}) =>
      send('procedure_controller', 'POST', '/time-cut-simulations', {
        ...{ unit: 'H99.05', procedures: [{ code: CODE, limitText }], ...change },
      });
    const reviewId = '01900000-0000-7000-8000-000000000000';
    expect((await ask('5 ngày làm việc', { reviewId })).body.code).toBe(
      'procedure-review.not-found',
    );
    expect((await ask('0 ngày làm việc')).body.code).toBe('time-cut-simulation.limit-unreadable');
  });

  it('given the plan of the year, when a proposal is written, submitted and returned, then each is in its history', async () => {
    const plan = await send('procedure_controller', 'POST', '/procedure-review-plans', {
      ...{ unit: 'H99.05', year: 2026, number: '15/KH-UBND', decidedOn: '2026-01-20' },
      signer: 'Trần Văn Ký',
    });
    expect(plan.status).toBe(201);
    const twice = await send('procedure_controller', 'POST', '/procedure-review-plans', {
      ...{ unit: 'H99.05', year: 2026, number: '16/KH-UBND', decidedOn: '2026-01-20' },
      signer: 'Trần Văn Ký',
    });
    expect(twice.body.code).toBe('procedure-review.plan-exists');
    const review = await send('procedure_controller', 'POST', '/procedure-reviews', {
      ...{ planId: plan.body.id, procedureCode: CODE, level: 'commune', leadUnit: 'H99.05' },
      ...{ dueOn: '2026-06-30', cause: 'Nhiều hồ sơ, thường trả sớm' },
    });
    expect(review).toMatchObject({ status: 201, body: { state: 'planned', revision: 1 } });
    reviewId = review.body.id;
    const proposal = {
      ...{ kind: 'simplify', content: 'Rút còn 5 ngày làm việc.', reason: '', legalChanges: '' },
      ...{ before: cost(480), after: cost(120), simulationId },
      ...{ limits: [{ channel: 'counter', limitText: '5 ngày làm việc' }] },
      steps: 'Bước 1: nộp hồ sơ. Bước 2: thẩm định. Bước 3: trả kết quả.',
    };
    const put = (body: object) =>
      send('procedure_controller', 'PUT', `/procedure-reviews/${reviewId}/proposal`, body, {
        'if-match': etag,
      });
    const written = await put(proposal);
    etag = `"${written.body.revision}"`;
    expect(written.body).toMatchObject({
      ...{ state: 'proposed', cost: { rate: { perDossier: 0.75 } } },
      terms: [{ legalText: '8 ngày làm việc', proposedText: '5 ngày làm việc', share: 0.375 }],
    });
    const stale = await send(
      'procedure_controller',
      'PUT',
      `/procedure-reviews/${reviewId}/proposal`,
      proposal,
      { 'if-match': '"1"' },
    );
    expect(stale).toMatchObject({ status: 412, body: { code: 'procedure-review.changed' } });
    expect((await act('procedure_controller', 'submissions')).body.code).toBe(
      'procedure-review.reason-missing',
    );
    const whole = await put({ ...proposal, reason: 'Phần lớn hồ sơ xong trong 5 ngày.' });
    etag = `"${whole.body.revision}"`;
    expect((await act('procedure_controller', 'submissions')).body.state).toBe('submitted');
    expect((await act('leader', 'returns', { reason: 'Nêu rõ nguồn lực.' })).body).toMatchObject({
      ...{ state: 'proposed', availableActs: ['propose', 'submit'] },
    });
    expect((await act('procedure_controller', 'submissions')).body.state).toBe('submitted');
  });

  it('given it is submitted, when the one who proposed it would approve it, then that is not his to do', async () => {
    const decision = {
      ...{ number: '1234/QĐ-UBND', decidedOn: '2026-04-01', signer: 'Trần Văn Ký' },
      effectiveOn: '2026-04-02',
    };
    expect((await act('procedure_controller', 'approvals', decision)).status).toBe(403);
    const approved = await act('leader', 'approvals', decision);
    expect(approved.body).toMatchObject({ state: 'approved', decision });
    const cuts = await send('reform_officer', 'GET', '/time-cuts?year=2026');
    expect(cuts.body).toMatchObject({
      counts: [{ level: 'commune', procedures: 1, fields: 1 }],
      items: [{ procedureCode: CODE, compared: { legal: 8, cut: 5, share: 0.375 } }],
    });
  });

  it('given it is published, then what is received before keeps eight days, and from its day on has five, with both terms told', async () => {
    expect((await act('procedure_controller', 'publication')).body).toMatchObject({
      ...{ state: 'published', publishedVersion: 2, availableActs: [] },
      terms: [{ bindingText: '8 ngày làm việc', proposedText: '5 ngày làm việc' }],
    });
    const before = await receive('2026-04-01T09:00:00+07:00');
    const after = await receive('2026-04-02T09:00:00+07:00');
    expect(before.dueDate).toBe('2026-04-13');
    expect(after.dueDate).toBe('2026-04-09');
    const shown = await send('reform_officer', 'GET', `/procedures/${CODE}?on=2026-04-02`);
    const counter = shown.body.channels.find(
      ({ channel }: { channel: string }) => channel === 'counter',
    );
    expect(counter).toMatchObject({ limit: { value: 5 }, legalLimit: { value: 8 } });
    const facts = await services.procedureReviews.facts.count({
      ...{ tenantId: 'H99', unitIds: [office.unitId], axis: 'own' },
      ...{ from: parse('2026-01-01'), to: parse('2026-12-31') },
      names: ['reviews.planned', 'reviews.done', 'cuts.procedures'],
    });
    expect(facts.get(office.unitId)).toEqual({
      ...{ 'reviews.planned': 1, 'reviews.done': 1, 'cuts.procedures': 1 },
    });
  });
});

describe('cuts that were decided before', () => {
  const told = (change: object = {}) => ({
    ...{ unit: 'H99.05', procedureCode: '9.000001', procedureName: 'Cấp phép', field: 'Xây dựng' },
    ...{ level: 'district', legalText: '15 ngày làm việc', cutText: '10 ngày làm việc' },
    ...{ decisionNumber: '3/QĐ', decidedOn: '2020-05-04', signer: 'Lê A' },
    ...{ effectiveOn: '2020-05-10', ...change },
  });

  it('given the same procedure is cut twice in a year, then it counts once (R8)', async () => {
    const post = (change: object = {}) =>
      send('procedure_controller', 'POST', '/time-cuts', told(change));
    expect((await post()).status).toBe(201);
    expect((await post()).body.code).toBe('time-cut.recorded-already');
    expect((await post({ decisionNumber: '9/QĐ', cutText: '7 ngày làm việc' })).status).toBe(201);
    expect((await post({ procedureCode: '9.000002' })).status).toBe(201);
    const { body } = await send('procedure_controller', 'GET', '/time-cuts?year=2020');
    expect(body.items).toHaveLength(3);
    expect(body.counts).toEqual([{ level: 'district', procedures: 2, fields: 1 }]);
  });

  it('given a term that is longer, or of another kind, then it is no cut', async () => {
    const longer = await send(
      'procedure_controller',
      'POST',
      '/time-cuts',
      told({ cutText: '20 ngày làm việc' }),
    );
    expect(longer.body.code).toBe('time-cut.not-shorter');
    const other = await send(
      'procedure_controller',
      'POST',
      '/time-cuts',
      told({ cutText: '10 ngày' }),
    );
    expect(other.body.code).toBe('time-cut.not-comparable');
  });
});

describe('posting on the wall and on the portal', () => {
  const check = (change: object = {}) =>
    send('desk_clerk', 'POST', '/posting-checks', {
      ...{ unit: 'H99.05', procedureCodes: [CODE], form: 'portal', checkedOn: '2026-04-01' },
      ...{ found: true, url: 'https://dichvucong.gov.vn/p/1.012796', ...change },
    });

  it('given a look with proof, then the matrix shows it and the coverage counts it; a later look that finds it gone takes it away', async () => {
    expect((await check()).status).toBe(204);
    const wall = { form: 'wall', url: 'https://xa.example.gov.vn/anh.jpg' };
    expect((await check(wall)).status).toBe(204);
    const matrix = () => send('head', 'GET', `/posting-matrix?unit=H99.05&q=${CODE}`);
    const shown = (await matrix()).body;
    expect(shown.items).toMatchObject([
      { procedureCode: CODE, wall: { found: true }, portal: { found: true } },
    ]);
    expect(shown.coverage).toMatchObject({ posted: { wall: 1, portal: 1 }, both: 1 });
    expect((await check({ ...wall, found: false, url: undefined })).status).toBe(204);
    expect((await matrix()).body.coverage).toMatchObject({ posted: { wall: 0 }, both: 0 });
    const { body } = await send('head', 'GET', '/posting-coverage?unit=H99.05');
    expect(body.items).toMatchObject([{ unit: { name: 'UBND xã Chợ Mới' }, both: 0 }]);
  });

  it('given no proof, a day to come, or a procedure of others, then it is refused', async () => {
    expect((await check({ url: undefined })).body.code).toBe('posting.proof-missing');
    expect((await check({ checkedOn: '2027-01-01' })).body.code).toBe('posting.checked-later');
    expect((await check({ procedureCodes: ['9.999999'] })).body.code).toBe('posting.not-required');
  });
});
