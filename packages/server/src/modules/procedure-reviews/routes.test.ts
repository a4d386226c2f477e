import { parsePlainDate as parse } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { CODE, createReviewDesk, type Who } from '../../testing/review-desk.ts';

const { office, services, send, receive, live, setNow } = await createReviewDesk();

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
    expect((await act('head', 'submissions')).body).toMatchObject({
      ...{ state: 'submitted', availableActs: [] },
    });
    expect((await act('head', 'returns', { reason: 'Tự trả.' })).body.code).toBe(
      'procedure-review.not-yours-to-settle',
    );
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

describe('a second cut of the same term', () => {
  it('given five days bind, when six of the eight of the law are proposed, then that would give time back, and is no cut', async () => {
    setNow('2027-01-11T08:00:00+07:00');
    const plan = await send('procedure_controller', 'POST', '/procedure-review-plans', {
      ...{ unit: 'H99.05', year: 2027, number: '2/KH-UBND', decidedOn: '2027-01-05' },
      signer: 'Trần Văn Ký',
    });
    const { body: review } = await send('procedure_controller', 'POST', '/procedure-reviews', {
      ...{ planId: plan.body.id, procedureCode: CODE, level: 'commune', leadUnit: 'H99.05' },
      ...{ dueOn: '2027-06-30', cause: 'Rà soát tiếp' },
    });
    const at = `/procedure-reviews/${review.id}`;
    const propose = async (limitText: string) => {
      await send('procedure_controller', 'PUT', `${at}/proposal`, {
        ...{ kind: 'simplify', content: 'Đổi thời hạn.', reason: 'Thử.', legalChanges: '' },
        ...{ before: cost(480), after: cost(120), simulationId: null, steps: null },
        limits: [{ channel: 'counter', limitText }],
      });
      return await send('procedure_controller', 'POST', `${at}/submissions`);
    };
    expect((await propose('6 ngày làm việc')).body).toMatchObject({
      code: 'time-cut.not-below-binding',
      detail: expect.stringContaining('5 ngày làm việc'),
    });
    expect((await propose('4 ngày làm việc')).body.state).toBe('submitted');
  });
});
