import { describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openSurveyOffice, plan } from './testing/survey-office.ts';

const PEOPLE = 25;

describe('who answered what', () => {
  test('given a survey with all its tickets used, then no value and no transaction leads from a person or ticket to an answer', async () => {
    const { office, tokens } = await answered();
    const { owner } = office.db;
    const answers = await owner`select *, xmin::text as xmin from survey_answer`;
    const comments = await owner`select *, xmin::text as xmin from survey_comment`;
    expect(answers).toHaveLength(PEOPLE);
    expect(comments).toHaveLength(PEOPLE);
    expect(await owner`select from survey_sheet`).toHaveLength(0);

    const others = [
      ...(await owner`select *, xmin::text as xmin from survey_ticket`),
      ...(await owner`select *, xmin::text as xmin from survey_sample`),
      ...(await owner`select *, xmin::text as xmin from survey_trace`),
      ...(await owner`select *, xmin::text as xmin from message`),
      ...(await owner`select *, xmin::text as xmin from survey_batch`),
    ];
    const known = new Set(others.flatMap((row) => Object.values(row).map(textOf)));
    for (const row of answers) {
      // The stratum is what the figure is of; of a used ticket it is forgotten.
      for (const name of ['id', 'xmin']) expect(known.has(textOf(row[name]))).toBe(false);
    }
    for (const row of comments)
      for (const name of ['id', 'xmin']) expect(known.has(textOf(row[name]))).toBe(false);
    const tickets = await owner`select used, stratum_id, batch_id from survey_ticket`;
    expect(tickets).toHaveLength(PEOPLE);
    for (const ticket of tickets)
      expect(ticket).toEqual({ used: true, stratum_id: null, batch_id: null });
    expect(tokens).toHaveLength(PEOPLE);
  });

  test('given answers, then they lie in an order of chance and words lie in another', async () => {
    const { office } = await answered();
    const stored = await office.db.owner`
      select (answers ->> 'access-1')::int + 5 * ((answers ->> 'access-2')::int - 1) as number
      from survey_answer order by ctid`;
    const order = stored.map(({ number }) => number);
    expect([...order].sort((a, b) => a - b)).toEqual(
      Array.from({ length: PEOPLE }, (_, at) => at + 1),
    );
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
    const words = (await office.db.owner`select words from survey_comment order by ctid`).map(
      ({ words: said }) => Number(said),
    );
    expect(words).not.toEqual(order);
  });

  test('given the tables of answers, then they have no column but these, and none with a time', async () => {
    const { office } = await answered();
    const columns = await office.db.owner`
      select table_name as "table", string_agg(column_name, ' ' order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = 'motcua' and table_name in
        ('survey_answer', 'survey_comment', 'survey_ticket', 'rating', 'rating_given')
      group by 1 order by 1`;
    expect(Object.fromEntries(columns.map(({ table, columns: names }) => [table, names]))).toEqual({
      rating: 'tenant_id id unit_id field stage month score aspects',
      rating_given: 'tenant_id mark',
      survey_answer: 'tenant_id campaign_id id stratum_id mode answers',
      survey_comment: 'tenant_id campaign_id id words',
      survey_ticket: 'tenant_id token_hash campaign_id stratum_id batch_id used receipt',
    });
  });

  test('given an invitation that was sent, then the outbox has forgotten its code, and no ticket names a person', async () => {
    const office = await openSurveyOffice({
      sendSms: async () => ({ outcome: 'taken', outsideId: null }),
    });
    const { officer, id } = await invite(office);
    await office.services.notifications.deliverAll();
    expect(await office.db.owner`select from message where body is not null`).toHaveLength(0);
    const shared = await office.db.owner`
      select from survey_ticket t join survey_sample s
        on s.dossier_id::text = any(array[t.stratum_id::text, t.batch_id::text])`;
    expect(shared).toHaveLength(0);
    expect((await officer.get(`/surveys/${id}`)).body.messages).toMatchObject({ sent: PEOPLE });
  });
});

/** Everybody answers with a number of their own in two items and the same number in words. */
async function answered() {
  const office = await openSurveyOffice();
  await invite(office);
  const rows = await office.db.owner`select body from message order by id`;
  const tokens = rows.map(({ body }) => /khao-sat\/([0-9A-Z]{16})/.exec(body)?.[1] ?? '');
  for (const [index, token] of tokens.entries())
    await office.services.surveys.takeSheet({
      ...{ tenantId: office.tenantId, token, clientId: newId(), mode: 'self' },
      values: { 'access-1': (index % 5) + 1, 'access-2': Math.floor(index / 5) + 1 },
      comment: String(index + 1),
      from: { address: `203.0.113.${index}`, device: 'điện thoại' },
    });
  return { office, tokens };
}

async function invite(office: Awaited<ReturnType<typeof openSurveyOffice>>) {
  await office.past(Array.from({ length: PEOPLE }, () => ({ unit: 'H01.2', phone: '0912000111' })));
  const officer = await office.person('H01.1', 'reform_officer');
  const { id } = (await officer.post('/surveys', plan)).body;
  await officer.post(`/surveys/${id}/sample`, {});
  await officer.post(`/surveys/${id}/invitations`, { way: 'sms' });
  return { officer, id };
}

function textOf(value: unknown): string {
  return Buffer.isBuffer(value) ? value.toString('hex') : String(value);
}
