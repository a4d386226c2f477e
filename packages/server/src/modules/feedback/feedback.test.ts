import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../testing/caller.ts';
import { type FeedbackOffice, openFeedbackOffice } from './testing/feedback-office.ts';

let office: FeedbackOffice;
let clerk: Caller;
let head: Caller;
let department: Caller;
let stranger: Caller;

beforeAll(async () => {
  office = await openFeedbackOffice();
  const { units } = office;
  clerk = await office.person(units.commune, 'specialist', 'Lê Thị Nhận');
  head = await office.person(units.commune, 'head', 'Huỳnh Văn Ký');
  department = await office.person(units.department, 'head', 'Trần Thị Sở');
  stranger = await office.person(units.department, 'specialist', 'Người Khác');
}, 120_000);

const clocksOf = (
  body: { clocks: { kind: string; state: string; round: number }[] },
  kind: string,
) => body.clocks.filter((clock) => clock.kind === kind).map(({ state }) => state);

describe('from the sender to the published answer', () => {
  let sent = { code: '', secret: '' };
  let id = '';

  it('given a form that was opened, when it is sent, then code and secret come back and the inbox of the unit has it', async () => {
    sent = await office.send();
    id = await office.idOf(sent.code);
    expect(sent.code).toBe('PA26-000001');
    expect(sent.secret).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    const inbox = await clerk.get('/feedback');
    expect(inbox.body.items).toMatchObject([
      {
        code: sent.code,
        state: 'received',
        unit: { code: 'H01.101' },
        late: false,
        next: { clock: 'transfer' },
      },
    ]);
    expect(inbox.body.counts).toMatchObject({ due: 1, all: 1 });
  });

  it('given another unit, then it neither sees nor does anything to it', async () => {
    expect((await stranger.get('/feedback')).body.items).toEqual([]);
    expect(await stranger.get(`/feedback/${id}`)).toMatchObject({
      status: 403,
      body: { code: 'feedback.not-yours' },
    });
    const tried = await stranger.post(`/feedback/${id}/notes`, { text: 'x' });
    expect(tried.body.code).toBe('feedback.not-yours-to-do');
  });

  it('given it is urban, when it is sorted, then the answer is due by the limit of its field', async () => {
    const { status, body } = await clerk.post(`/feedback/${id}/sortings`, {
      subject: 'urban',
      field: 'lighting',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'handling', next: { clock: 'answer' } });
    expect(body.next.due).toContain('2026-05-06T17:00');
    const answer = body.clocks.find((clock: { kind: string }) => clock.kind === 'answer');
    expect(answer.limit.vi).toBe('2 ngày làm việc');
    const { body: explained } = await clerk.get(`/feedback/${id}/clocks/${answer.number}`);
    expect(explained.ledger.at(-1).sentence).toContain('06/05/2026');
  });

  it('given who sent it, when somebody looks, then it is told and the reading is noted', async () => {
    const { body } = await clerk.post(`/feedback/${id}/sender-readings`);
    expect(body.name).toBe('Trần Văn Bé');
    const [row] = await office.db
      .owner`select officer_name from feedback_reading where feedback_id = ${id}`;
    expect(row?.officer_name).toBe('Lê Thị Nhận');
  });

  it('given more is asked, then the sender is told how far it is by code and secret alone, and answers', async () => {
    await clerk.post(`/feedback/${id}/requests`, { question: 'Trước cổng số mấy?' });
    const wrong = await office.nobody.post('/public-feedback/trackings', {
      code: sent.code,
      secret: 'AAAAA-AAAAA',
    });
    expect(wrong).toMatchObject({ status: 404, body: { code: 'feedback.secret-wrong' } });
    const tracking = await office.nobody.post('/public-feedback/trackings', {
      code: 'pa26 1',
      secret: sent.secret.toLowerCase(),
    });
    expect(tracking.body).toMatchObject({
      state: 'waiting',
      question: 'Trước cổng số mấy?',
      mayRate: false,
    });
    const told = await office.nobody.post('/public-feedback/supplements', {
      ...sent,
      text: 'Cổng số 2.',
    });
    expect(told).toMatchObject({ status: 201, body: { state: 'supplemented' } });
  });

  it('given the answer, then the sender is written to, in the same transaction', async () => {
    await clerk.post(`/feedback/${id}/answers`, {
      text: 'Đã thay hai bóng đèn. Cảm ơn ông Trần Văn Bé, số 0912 345 678.',
    });
    const messages = await office.db.owner`
      select channel from message where relates_kind = 'feedback' and relates_id = ${id}`;
    expect(messages.map(({ channel }) => channel)).toEqual(['sms', 'sms']);
  });

  it('given names in the text, when it is published as it is, then it is refused and names what is left', async () => {
    const text = {
      title: 'Đèn đường chợ Long Xuyên',
      question: 'Đèn không sáng.',
      answer: 'Đã thay. Cảm ơn ông Trần Văn Bé, số 0912 345 678.',
    };
    const found = await head.post(`/feedback/${id}/publication-checks`, text);
    expect(found.body.answer.map(({ kind }: { kind: string }) => kind)).toEqual(['name', 'phone']);
    const refused = await head.post(`/feedback/${id}/publications`, { ...text, seen: true });
    expect(refused).toMatchObject({ status: 422, body: { code: 'feedback.personal-data-left' } });
    expect(refused.body.detail).toContain('Trần Văn Bé');
    const unseen = await head.post(`/feedback/${id}/publications`, { ...text, answer: 'Đã thay.' });
    expect(unseen.status).toBe(400);
    expect((await office.nobody.get('/public-feedback')).body.items).toEqual([]);
  });

  it('given a specialist, then publication is for the head', async () => {
    const text = { title: 'Đèn', question: 'Đèn không sáng.', answer: 'Đã thay.', seen: true };
    const tried = await clerk.post(`/feedback/${id}/publications`, text);
    expect(tried).toMatchObject({ status: 403, body: { code: 'feedback.not-yours-to-publish' } });
  });

  it('given a text that a person cleaned and saw, when it is published, then the public reads that and nothing else', async () => {
    const text = {
      title: 'Đèn đường chợ Long Xuyên',
      question: 'Đèn không sáng ba đêm.',
      answer: 'Đã thay hai bóng đèn.',
      seen: true,
    };
    const { status, body } = await head.post(`/feedback/${id}/publications`, text);
    expect(status).toBe(201);
    expect(body.state).toBe('published');
    const shown = await office.nobody.get(`/public-feedback/${sent.code}`);
    expect(shown.body).toMatchObject({
      title: text.title,
      question: text.question,
      answer: text.answer,
    });
    expect(JSON.stringify(shown.body)).not.toContain('Trần Văn Bé');
    const searched = await office.nobody.get('/public-feedback?q=bong%20den');
    expect(searched.body.items).toHaveLength(1);
    expect((await office.nobody.get('/public-feedback?q=tran%20van%20be')).body.items).toEqual([]);
  });

  it('given “not solved”, when the sender reopens, then a new clock runs and the old one keeps its state', async () => {
    await office.nobody.post('/public-feedback/ratings', { ...sent, solved: false, liked: false });
    const again = await office.nobody.post('/public-feedback/reopenings', {
      ...sent,
      reason: 'Đèn lại tắt.',
    });
    expect(again.body.state).toBe('handling');
    const { body } = await clerk.get(`/feedback/${id}`);
    expect(body.round).toBe(2);
    expect(clocksOf(body, 'answer')).toEqual(['met', 'running']);
    expect(clocksOf(body, 'publication')).toEqual(['met']);
  });
});

describe('what else the law asks', () => {
  it('given behaviour without name or contact, then it is not taken in: NĐ 20/2008 Art. 7', async () => {
    await expect(office.send({ subject: 'behaviour', field: null, sender: {} })).rejects.toThrow(
      'feedback.sender-missing',
    );
  });

  it('given a complaint, then the sender is told at once where to go, and the desk diverts it for good', async () => {
    const form = {
      subject: 'complaint',
      field: null,
      text: 'Tôi khiếu nại quyết định thu hồi đất.',
    };
    const sent = (await office.send(form)) as unknown as {
      code: string;
      diversion: { law: { vi: string } };
    };
    expect(sent.diversion.law.vi).toContain('Luật Khiếu nại 2011');
    const id = await office.idOf(sent.code);
    const { body } = await clerk.post(`/feedback/${id}/diversions`, { subject: 'complaint' });
    expect(body).toMatchObject({
      state: 'diverted',
      subject: 'complaint',
      availableActs: ['note'],
    });
    const figures = await head.get(`/feedback-figures?unit=H01.101&from=2026-05-01&to=2026-05-31`);
    expect(figures.body.received).toBe(1);
  });

  it('given an anonymous sender, then their name needs a reason that is kept', async () => {
    const sent = await office.send({ anonymous: true, subject: 'behaviour', field: null });
    const id = await office.idOf(sent.code);
    expect((await clerk.post(`/feedback/${id}/sender-readings`)).body.code).toBe(
      'feedback.reason-for-name',
    );
    const read = await clerk.post(`/feedback/${id}/sender-readings`, {
      reason: 'Cần xác minh theo chỉ đạo.',
    });
    expect(read.body.name).toBe('Trần Văn Bé');
  });

  it('given a denunciation, then its sender is opened by who answers for the unit alone, with a reason', async () => {
    const sent = await office.send({ subject: 'denunciation', field: null });
    const id = await office.idOf(sent.code);
    const reason = 'Lập văn bản hướng dẫn.';
    const asked = await clerk.post(`/feedback/${id}/sender-readings`, { reason });
    expect([asked.status, asked.body.code]).toEqual([403, 'feedback.not-yours-to-do']);
    const bare = await head.post(`/feedback/${id}/sender-readings`);
    expect(bare.body.code).toBe('feedback.reason-for-name');
    const read = await head.post(`/feedback/${id}/sender-readings`, { reason });
    expect(read.body.name).toBe('Trần Văn Bé');
  });

  it('given the same matter at another unit, then it is neither shown nor joined by who may not read it', async () => {
    const own = await office.idOf((await office.send({ text: 'Cầu Tôn Đức Thắng bị nứt.' })).code);
    const there = await office.send({
      ...{ text: 'Cầu Tôn Đức Thắng bị nứt.', unit: office.units.department },
    });
    const foreign = await office.idOf(there.code);
    const { body } = await clerk.get(`/feedback/${own}/duplicates`);
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(foreign);
    const joined = await clerk.post(`/feedback/${own}/joinings`, { mainId: foreign });
    expect([joined.status, joined.body.code]).toEqual([403, 'feedback.not-yours']);
    const above = await office.person(office.units.province, 'reform_officer');
    const seen = await above.get(`/feedback/${own}/duplicates`);
    expect(seen.body.items.map(({ id }: { id: string }) => id)).toContain(foreign);
  });

  it('given a transfer to a unit that is not in charge, then it returns, and who had it may still read it', async () => {
    const sent = await office.send({ text: 'Sở chậm trả lời văn bản.' });
    const id = await office.idOf(sent.code);
    await clerk.post(`/feedback/${id}/transfers`, { unit: 'H01.05', reason: 'Thuộc Sở Xây dựng.' });
    expect(
      (await department.get('/feedback')).body.items.map(({ code }: { code: string }) => code),
    ).toContain(sent.code);
    expect((await clerk.get(`/feedback/${id}`)).body.availableActs).toEqual([]);
    const back = await department.post(`/feedback/${id}/returns`, {
      reason: 'Không thuộc thẩm quyền.',
    });
    expect(back.body.unit.code).toBe('H01.101');
    expect(
      back.body.clocks
        .filter(({ kind }: { kind: string }) => kind === 'refusal')
        .map(({ state }: { state: string }) => state),
    ).toEqual(['unused', 'met', 'running']);
  });

  it('given two of the same matter, when they are joined and answered, then each has the answer and one is published', async () => {
    const main = await office.idOf(
      (await office.send({ field: 'waste', text: 'Rác chất đống ở bến xe.' })).code,
    );
    const other = await office.send({ field: 'waste', text: 'Bến xe đầy rác mấy hôm.' });
    const otherId = await office.idOf(other.code);
    const { body: likely } = await clerk.get(`/feedback/${otherId}/duplicates`);
    expect(likely.items[0]).toMatchObject({ id: main, metres: 0 });
    await clerk.post(`/feedback/${otherId}/joinings`, { mainId: main });
    await clerk.post(`/feedback/${main}/sortings`, { subject: 'urban', field: 'waste' });
    const answered = await clerk.post(`/feedback/${main}/answers`, { text: 'Đã thu gom.' });
    expect(answered.body.joined).toHaveLength(1);
    const tracking = await office.nobody.post('/public-feedback/trackings', other);
    expect(tracking.body).toMatchObject({ state: 'joined', answer: 'Đã thu gom.', mayRate: true });
    const again = await clerk.post(`/feedback/${main}/joinings`, { mainId: main });
    expect(again.status).toBe(409);
  });

  it('given somebody acted meanwhile, then an act on what was seen before is refused', async () => {
    const id = await office.idOf((await office.send()).code);
    await clerk.post(`/feedback/${id}/notes`, { text: 'đã gọi' });
    const answer = await office.http.inject({
      method: 'POST',
      url: `/api/v1/feedback/${id}/notes`,
      payload: { text: 'x' },
    });
    expect(answer.statusCode).toBe(401);
  });

  it('given what was said by telephone, when an officer writes it down, then its sender gets code and secret too', async () => {
    const { status, body } = await clerk.post('/feedback', {
      ...{
        channel: 'phone',
        text: 'Cống trước nhà bị tắc.',
        sender: { name: 'Bà Sáu', phone: '02963852963' },
      },
    });
    expect(status).toBe(201);
    const tracking = await office.nobody.post('/public-feedback/trackings', {
      code: body.code,
      secret: body.secret,
    });
    expect(tracking.body.unit).toBe('Ủy ban nhân dân phường Long Xuyên');
    const map = await clerk.get('/feedback-map?view=all');
    expect(map.body.withoutPlace).toBe(1);
    expect(map.body.points.length).toBeGreaterThan(3);
  });
});

describe('a public form', () => {
  it('given a form sent twice, then it is one feedback with the same secret', async () => {
    const form = await office.nobody.get('/feedback-forms');
    office.setNow('2026-05-04T09:01:00+07:00');
    const body = {
      form: form.body.token,
      subject: 'urban',
      field: 'water',
      text: 'Mất nước.',
      sender: {},
    };
    const [once, twice] = [
      await office.nobody.post('/public-feedback', body),
      await office.nobody.post('/public-feedback', body),
    ];
    expect(twice.body).toEqual(once.body);
  });

  it('given a machine that fills at once, makes its own form or never opened one, then it is refused', async () => {
    const { token } = (await office.nobody.get('/feedback-forms')).body;
    const body = { subject: 'urban', field: 'water', text: 'Mất nước.', sender: {} };
    const codes = [];
    for (const form of [token, `${token}x`, 'a.b.c'])
      codes.push((await office.nobody.post('/public-feedback', { ...body, form })).body.code);
    expect(codes).toEqual([
      'feedback.form-too-quick',
      'feedback.form-unknown',
      'feedback.form-unknown',
    ]);
  });

  it('given more than thirty within an hour from one place, then the next one is asked to wait', async () => {
    let status = 0;
    for (let tries = 0; tries < 40 && status !== 429; tries += 1)
      status = (
        await office.nobody.post('/public-feedback', {
          form: 'a.b.c',
          subject: 'urban',
          field: 'water',
          text: 'x',
          sender: {},
        })
      ).status;
    expect(status).toBe(429);
  });
});
