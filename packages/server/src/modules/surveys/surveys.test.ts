import { describe, expect, test } from 'vitest';
import { createSmtpMail } from '../../adapters/smtp-mail.ts';
import { newId } from '../../platform/ids.ts';
import { openMailServer } from '../../testing/mail-server.ts';
import {
  openSurveyOffice,
  plan,
  type PastDossier,
  type SurveyOffice,
} from './testing/survey-office.ts';

const people = (unit: string, many: number, more: Partial<PastDossier> = {}): PastDossier[] =>
  Array.from({ length: many }, () => ({ unit, ...more }));

describe('a survey from plan to published result', () => {
  test('given people with e-mail addresses, when they answer once each, then the published figures are as counted', async () => {
    const mail = await openMailServer();
    const { sendMail } = createSmtpMail({ url: mail.url, from: 'Một Cửa <mc@angiang.example>' });
    const office = await openSurveyOffice({ sendMail });
    await office.past([
      ...people('H01.2', 20, { email: 'lan@example.vn' }),
      ...people('H01.3', 10, { email: 'tam@example.vn' }),
    ]);
    const officer = await office.person('H01.1', 'reform_officer');
    const made = await officer.post('/surveys', plan);
    expect(made.status).toBe(201);
    const { id } = made.body;
    const drawn = await officer.post(`/surveys/${id}/sample`, { seed: 'a' });
    expect(drawn.body.strata.map(({ population, drawn: n }: Stratum) => [population, n])).toEqual([
      [20, 20],
      [10, 10],
    ]);
    expect(drawn.body.sample).toEqual([{ way: 'email', drawn: 30, waiting: 30 }]);
    expect((await officer.post(`/surveys/${id}/invitations`, { way: 'email' })).status).toBe(201);
    await office.services.notifications.deliverAll();
    expect(mail.caught).toHaveLength(30);
    expect(mail.caught[0]?.subject).toContain('Khảo sát sự hài lòng quý I/2026');
    expect((await office.db.owner`select from message where body is not null`).length).toBe(0);

    const tokens = mail.caught.map(({ text }) => /khao-sat\/([0-9A-Z]{16})/.exec(text)?.[1] ?? '');
    expect(new Set(tokens).size).toBe(30);
    for (const [index, token] of tokens.entries()) {
      const taken = await take(office, token, { value: index % 3 === 0 ? 3 : 5 });
      expect(taken).toEqual({ state: 'taken' });
    }
    expect((await officer.get(`/surveys/${id}/results`)).status).toBe(404);
    await officer.post(`/surveys/${id}/closing`);
    const published = await officer.post(`/surveys/${id}/publication`);
    expect(published.body).toMatchObject({ state: 'published', answers: 30, invited: 30 });
    const { body } = await officer.get(`/surveys/${id}/results`);
    expect(body.score.index).toBe(66.67);
    // Everybody of the population answered: nothing is left to chance.
    expect(body.score.interval).toEqual({ low: 66.66, high: 66.67 });
    expect(body.byUnit.map(({ population }: Stratum) => population)).toEqual([20, 10]);
  });

  test('given a shipped questionnaire, when an office of a commune would put its own in its place, then it is refused', async () => {
    const office = await openSurveyOffice();
    const controller = await office.person('H01.2', 'procedure_controller');
    const [shipped] = (await controller.get('/questionnaires')).body.items;
    const refused = await controller.post('/questionnaires', shipped.questionnaire);
    expect([refused.status, refused.body.code]).toEqual([403, 'questionnaire.shipped']);
    const own = { ...shipped.questionnaire, code: 'own-sheet' };
    expect((await controller.post('/questionnaires', own)).status).toBe(201);
    const admin = await office.person('H01.1', 'administrator');
    expect((await admin.post('/questionnaires', shipped.questionnaire)).status).toBe(201);
  });

  test('given a ticket, then it counts once: again from the same device changes nothing, from another it is refused', async () => {
    const { office, tokens, id, officer } = await inviting(12);
    const token = tokens[0] ?? '';
    const clientId = newId();
    expect(await take(office, token, { clientId })).toEqual({ state: 'taken' });
    expect(await take(office, token, { clientId })).toEqual({ state: 'already' });
    await expect(take(office, token, {})).rejects.toThrow('survey.ticket-used');
    await expect(take(office, 'K7QX2MB3ZV019TPH', {})).rejects.toThrow('survey.ticket-unknown');
    expect((await officer.get(`/surveys/${id}`)).body.answers).toBe(1);
  });

  test('given two sendings of one ticket at once, then one answer lies in the urn', async () => {
    const { office, tokens } = await inviting(12);
    const sent = await Promise.allSettled(
      [1, 2, 3, 4].map(() => take(office, tokens[0] ?? '', {})),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await office.db.owner`select count(*)::int as count from survey_sheet`).toEqual([
      { count: 1 },
    ]);
  });

  test('given a person with three dossiers, then they are drawn once', async () => {
    const office = await openSurveyOffice();
    await office.past([
      ...people('H01.2', 3, { idNumber: '089190000001', phone: '0912000111' }),
      ...people('H01.2', 9, { address: 'Ấp Long Hòa' }),
    ]);
    const officer = await office.person('H01.1', 'reform_officer');
    const { id } = (await officer.post('/surveys', plan)).body;
    const { body } = await officer.post(`/surveys/${id}/sample`, {});
    expect(body.strata).toMatchObject([{ population: 12, drawn: 10 }]);
    expect(body.sample).toEqual([
      { way: 'paper', drawn: 9, waiting: 9 },
      { way: 'sms', drawn: 1, waiting: 1 },
    ]);
  });

  test('given the same seed, then the same people; given another, then others', async () => {
    const office = await openSurveyOffice();
    await office.past(people('H01.2', 60, { phone: '0912000111' }));
    const officer = await office.person('H01.1', 'reform_officer');
    const { id } = (await officer.post('/surveys', { ...plan, sampleSize: 10 })).body;
    const drawnWith = async (seed: string) => {
      await officer.post(`/surveys/${id}/sample`, { seed });
      const rows = await office.db.owner`select dossier_id from survey_sample order by 1`;
      return rows.map(({ dossier_id }) => dossier_id);
    };
    const first = await drawnWith('x');
    expect(await drawnWith('y')).not.toEqual(first);
    expect(await drawnWith('x')).toEqual(first);
  });

  test('given a lost print, when its batch is made void, then its codes open nothing and its people wait again', async () => {
    const { office, tokens, id, officer } = await inviting(12);
    await take(office, tokens[0] ?? '', {});
    const { batches } = (await officer.get(`/surveys/${id}`)).body;
    const { body } = await officer.post(`/surveys/${id}/batches/${batches[0].id}/voiding`);
    expect(body).toMatchObject({ answers: 1, invited: 0, sample: [{ waiting: 12 }] });
    await expect(take(office, tokens[1] ?? '', {})).rejects.toThrow('survey.ticket-unknown');
  });

  test('given fewer answers than may be shown, then it cannot be published', async () => {
    const { office, tokens, id, officer } = await inviting(12);
    for (const token of tokens.slice(0, 4)) await take(office, token, {});
    await officer.post(`/surveys/${id}/closing`);
    expect((await officer.post(`/surveys/${id}/publication`)).body.code).toBe('survey.too-few');
    expect((await officer.get(`/surveys/${id}/results`)).body.score).toMatchObject({
      ...{ index: null, interval: null, answers: null },
    });
  });

  test('given the last day is over, then the night closes it and no answer is taken', async () => {
    const { office, tokens, id, officer } = await inviting(12);
    office.setNow('2026-06-01T00:20:00+07:00');
    await expect(take(office, tokens[0] ?? '', {})).rejects.toThrow('survey.over');
    await office.services.surveys.tend();
    expect((await officer.get(`/surveys/${id}`)).body.state).toBe('closed');
  });

  test('given an officer of another place, then the survey is not theirs', async () => {
    const { office, id } = await inviting(12);
    await office.unit('H01.9', { name: 'UBND xã Khác' });
    const stranger = await office.person('H01.9', 'reform_officer');
    expect((await stranger.get(`/surveys/${id}`)).status).toBe(403);
    expect((await stranger.get('/surveys')).body.items).toEqual([]);
    expect((await stranger.post(`/surveys/${id}/closing`)).status).toBe(403);
  });
});

describe('signs of gaming', () => {
  test('given five answers from one device within the office, then both are flagged, kept after closing, and what they were counted from is gone', async () => {
    const { office, tokens, id, officer } = await inviting(12, { officeNetworks: ['10.1.2.0/24'] });
    for (const token of tokens.slice(0, 5))
      await take(office, token, { address: '10.1.2.33', device: 'Trình duyệt quầy' });
    for (const [index, token] of tokens.slice(5).entries())
      await take(office, token, { address: `203.0.113.${index}`, device: 'khác' });
    const flagsOf = async () =>
      (await officer.get(`/surveys/${id}`)).body.flags.map(
        (flag: { kind: string; answers: number }) => [flag.kind, flag.answers],
      );
    const flags = [
      ['minute', 12],
      ['device', 5],
      ['network', 5],
    ];
    expect((await flagsOf()).sort()).toEqual([...flags].sort());
    await officer.post(`/surveys/${id}/closing`);
    expect((await flagsOf()).sort()).toEqual([...flags].sort());
    expect(await office.db.owner`select from survey_trace`).toHaveLength(0);
    expect(await office.db.owner`select from survey_salt`).toHaveLength(0);
  });
});

describe('interviews', () => {
  test('given a pack, when interviews come in twice and one person would not answer, then each counts once', async () => {
    const office = await openSurveyOffice();
    await office.past(people('H01.2', 8, { address: 'Ấp Long Hòa', phone: '0912000111' }));
    const officer = await office.person('H01.1', 'reform_officer');
    const { id } = (await officer.post('/surveys', { ...plan, ways: ['interview'] })).body;
    await officer.post(`/surveys/${id}/sample`, {});
    const pack = await officer.post(`/surveys/${id}/interview-packs`, { size: 8 });
    expect(pack.body.people).toHaveLength(8);
    expect(pack.body.people[0]).toMatchObject({ address: 'Ấp Long Hòa', unitName: 'UBND xã Bình' });
    expect((await officer.post(`/surveys/${id}/interview-packs`)).status).toBe(409);
    const interviews = pack.body.people.map(({ token }: { token: string }, index: number) => ({
      ...{ clientId: newId(), token, outcome: index === 0 ? 'declined' : 'answered' },
      values: { 'access-1': 5 },
    }));
    for (const state of ['taken', 'already'])
      for (const interview of interviews)
        expect((await officer.post('/interviews', interview)).body).toEqual({ state });
    expect((await officer.get(`/surveys/${id}`)).body).toMatchObject({
      ...{ answers: 7, byMode: { self: 0, interview: 7 } },
      silence: { declined: 1, notFound: 0 },
    });
    const clerk = await office.person('H01.2', 'desk_clerk');
    expect((await clerk.post('/interviews', interviews[0])).status).toBe(403);
  });
});

describe('letters on paper', () => {
  test('given people with an address, then each gets a page with a code, once', async () => {
    const office = await openSurveyOffice();
    await office.past(people('H01.2', 6, { address: 'Ấp Long Hòa, xã Bình' }));
    const officer = await office.person('H01.1', 'reform_officer');
    const { id } = (await officer.post('/surveys', plan)).body;
    await officer.post(`/surveys/${id}/sample`, {});
    const printed = await officer.post(`/surveys/${id}/invitation-letters`);
    expect(printed.status).toBe(201);
    expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await officer.post(`/surveys/${id}/invitation-letters`)).body.code).toBe(
      'survey.nobody-waits',
    );
  });
});

describe('counts for indicators', () => {
  test('given a published survey, then its index is told of units with enough answers and of no other', async () => {
    const { office, tokens, id, officer } = await inviting(12);
    for (const token of tokens) await take(office, token, {});
    await officer.post(`/surveys/${id}/closing`);
    await officer.post(`/surveys/${id}/publication`);
    const { 'H01.1': whole = '', 'H01.2': own = '', 'H01.3': none = '' } = office.unitIds;
    const facts = await office.services.surveys.facts.count({
      ...{ tenantId: office.tenantId, unitIds: [whole, own, none], axis: 'subordination' },
      ...{ from: office.day('2026-01-01'), to: office.day('2026-12-31') },
      names: ['survey.sheets', 'survey.index'],
    });
    expect(facts.get(whole)).toMatchObject({ 'survey.sheets': 12, 'survey.index': 100 });
    expect(facts.get(own)).toMatchObject({ 'survey.sheets': 12 });
    expect(facts.get(none)).toEqual({});
  });

  test('given a commune of few answers, then the one beside it is not told either, for the whole would give it away', async () => {
    const office = await openSurveyOffice();
    await office.past([
      ...people('H01.2', 12, { phone: '0912000111' }),
      ...people('H01.3', 3, { phone: '0912000111' }),
    ]);
    const { tokens, id, officer } = await invite(office);
    for (const [index, token] of tokens.entries())
      await take(office, token, { value: index % 4 === 0 ? 2 : 5 });
    await officer.post(`/surveys/${id}/closing`);
    await officer.post(`/surveys/${id}/publication`);
    const { body } = await officer.get(`/surveys/${id}/results`);
    expect(body.score.answers).toBe(15);
    // Of two strata the plain and the weighted index together would give both away.
    expect(body.weighted).toBeNull();
    expect(body.byUnit.map((unit: { index: number | null }) => unit.index)).toEqual([null, null]);
    const { 'H01.1': whole = '', 'H01.2': bigger = '' } = office.unitIds;
    const facts = await office.services.surveys.facts.count({
      ...{ tenantId: office.tenantId, unitIds: [whole, bigger], axis: 'subordination' },
      ...{ from: office.day('2026-01-01'), to: office.day('2026-12-31') },
      names: ['survey.sheets', 'survey.index'],
    });
    expect(facts.get(whole)).toMatchObject({ 'survey.sheets': 15 });
    expect(facts.get(bigger)).toEqual({});
  });

  test('given a survey of one commune, then it is not told as the index of the province', async () => {
    const { office, tokens, id, officer } = await inviting(12, { unit: 'H01.2' });
    for (const token of tokens) await take(office, token, {});
    await officer.post(`/surveys/${id}/closing`);
    await officer.post(`/surveys/${id}/publication`);
    const { 'H01.1': whole = '', 'H01.2': own = '' } = office.unitIds;
    const facts = await office.services.surveys.facts.count({
      ...{ tenantId: office.tenantId, unitIds: [whole, own], axis: 'subordination' },
      ...{ from: office.day('2026-01-01'), to: office.day('2026-12-31') },
      names: ['survey.index'],
    });
    expect(facts.get(own)).toMatchObject({ 'survey.index': 100, 'survey.indexSheets': 12 });
    expect(facts.get(whole)?.['survey.index']).toBeUndefined();
  });
});

interface Stratum {
  population: number;
  drawn: number;
}

/** A survey of so many people of one commune, all invited by text message, with their tokens. */
async function inviting(many: number, change: object = {}) {
  const office = await openSurveyOffice();
  await office.past(people('H01.2', many, { phone: '0912000111' }));
  return { office, ...(await invite(office, change)) };
}

async function invite(office: SurveyOffice, change: object = {}) {
  const officer = await office.person('H01.1', 'reform_officer');
  const { id } = (await officer.post('/surveys', { ...plan, ...change })).body;
  await officer.post(`/surveys/${id}/sample`, {});
  await officer.post(`/surveys/${id}/invitations`, { way: 'sms' });
  const rows = await office.db.owner`select body from message order by id`;
  const tokens = rows.map(({ body }) => /khao-sat\/([0-9A-Z]{16})/.exec(body)?.[1] ?? '');
  return { officer, id, tokens };
}

function take(
  office: SurveyOffice,
  token: string,
  {
    clientId = newId(),
    value = 5,
    address = '203.0.113.9',
    device = 'Điện thoại',
  }: { clientId?: string; value?: number; address?: string; device?: string },
) {
  return office.services.surveys.takeSheet({
    ...{ tenantId: office.tenantId, token, clientId, mode: 'self', comment: null },
    values: { 'access-1': value, 'result-1': value },
    from: { address, device },
  });
}
