import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../../testing/dossier-desk.ts';

let desk: DossierDesk;
beforeAll(async () => {
  desk = await openDossierDesk({ poolSize: 20 });
});

test('given 200 clerks at once, when all receive, then the codes and register numbers have no gap', async () => {
  desk.setNow('2026-04-24T09:00:00+07:00');
  const clerks = Array.from({ length: 10 }, () => desk.as('desk_clerk'));
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => clerks[index % 10]?.post('/dossiers', reception)),
  );
  const orders = answers.map((answer) => answer?.body.code).sort();
  expect(orders).toEqual(
    Array.from(
      { length: 200 },
      (_, index) => `H01.12-260424-${String(index + 1).padStart(4, '0')}`,
    ),
  );
  const rows = await desk.db.owner`select register_number as number from dossier order by 1`;
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 200 }, (_, index) => index + 1),
  );
});

test('given the next day, when the first is received, then the order starts at 1 and the register goes on', async () => {
  desk.setNow('2026-04-28T07:40:00+07:00');
  const { body } = await desk.as('desk_clerk').post('/dossiers', reception);
  expect(body.code).toBe('H01.12-260428-0001');
  const view = await desk.as('desk_clerk').get(`/dossiers/${body.id}`);
  expect(view.body.register).toMatchObject({ year: 2026, number: 201 });
});

test('given another agency, when a dossier is received for it, then it has a series of its own', async () => {
  const id = newId();
  desk.addUnit({ id, code: 'H01.13', name: 'UBND H01.13' });
  const { body } = await desk
    .as('desk_clerk')
    .post('/dossiers', { ...reception, agencyUnitId: id });
  expect(body.code).toBe('H01.13-260428-0001');
});

test('given 9,999 dossiers on one day, when one more comes, then its number takes a fifth digit', async () => {
  desk.setNow('2026-04-29T08:00:00+07:00');
  await desk.db.owner`
    insert into dossier_code_counter (tenant_id, agency_code, day, last)
    values ('H01', 'H01.12', '2026-04-29', 9999)`;
  const { body } = await desk.as('desk_clerk').post('/dossiers', reception);
  expect(body.code).toBe('H01.12-260429-10000');
  expect((await desk.as('desk_clerk').get(`/dossiers/${body.code}`)).status).toBe(200);
});

test('given a reception that is refused, when the next one succeeds, then no number was lost', async () => {
  desk.setNow('2026-05-04T08:00:00+07:00');
  const clerk = desk.as('desk_clerk');
  const refused = await clerk.post('/dossiers', {
    ...reception,
    documents: [{ documentId: 'c99', name: 'Giấy lạ', kind: 'original' }],
  });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'dossier.document-not-in-checklist' },
  });
  expect((await clerk.post('/dossiers', reception)).body.code).toBe('H01.12-260504-0001');
});

describe('given input that cannot be received', () => {
  test('when the procedure is unknown, then the answer names it', async () => {
    const { status, body } = await desk
      .as('desk_clerk')
      .post('/dossiers', { ...reception, procedureCode: '9.999999' });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'procedure.unknown' });
    expect(body.detail).toContain('9.999999');
  });

  test('when the agency has closed, then the answer says since when', async () => {
    const id = newId();
    desk.addUnit({ id, code: 'H01.88', name: 'UBND huyện Chợ Mới' });
    desk.closeUnit(id, '2025-07-01');
    const { status, body } = await desk
      .as('desk_clerk')
      .post('/dossiers', { ...reception, agencyUnitId: id });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'unit.not-receiving' });
    expect(body.detail).toContain('01/07/2025');
  });

  test('when the text cannot be kept, then the answer asks to type it again', async () => {
    const applicant = { ...reception.applicant, name: 'Lan\u0000' };
    const { status, body } = await desk
      .as('desk_clerk')
      .post('/dossiers', { ...reception, applicant });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'text.unreadable' });
  });

  test('when a file is named that nobody uploaded, then the answer says so', async () => {
    const documents = [{ documentId: 'c01', name: 'Tờ khai', kind: 'copy', fileIds: [newId()] }];
    const { status, body } = await desk
      .as('desk_clerk')
      .post('/dossiers', { ...reception, documents });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'file.unknown' });
  });

  test('when the body is not right, then each field has its sentence', async () => {
    const { status, body } = await desk
      .as('desk_clerk')
      .post('/dossiers', { applicant: { kind: 'person', name: ' ' } });
    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual(
      expect.arrayContaining(['procedureCode', 'applicant.name']),
    );
  });
});

test('given an online filing, when it is accepted, then it keeps its filing number and gets a code', async () => {
  const clerk = desk.as('desk_clerk');
  const filed = await clerk.post('/dossiers', { ...reception, channel: 'online', submit: true });
  expect(filed.body).toMatchObject({ status: 'submitted', code: null, dueAt: null });
  const accepted = await clerk.post(`/dossiers/${filed.body.id}/acceptance`, {});
  expect(accepted).toMatchObject({ status: 201, body: { status: 'accepted', version: 2 } });
  const { body } = await clerk.get(`/dossiers/${filed.body.id}`);
  expect(body.filingNumber).toMatch(/^H01\.12-DK-[0-9A-F]{10}$/);
  expect(
    (await desk.http.inject({ url: `/api/v1/tracking/${body.filingNumber}` })).statusCode,
  ).toBe(200);
});

test('given a request that does not qualify, when declined at the desk, then it was never received', async () => {
  const { fees: _, ...request } = reception;
  const declined = await desk
    .as('desk_clerk')
    .post('/declines', { ...request, reason: 'Không thuộc thẩm quyền' });
  expect(declined).toMatchObject({ status: 201, body: { status: 'declined', code: null } });
  const [row] = await desk.db
    .owner`select received_at, code from dossier where id = ${declined.body.id}`;
  expect(row).toEqual({ received_at: null, code: null });
});

test('given codes of today that came with an imported register, when one is received, then it steps over them', async () => {
  desk.setNow('2026-05-11T08:00:00+07:00');
  const clerk = desk.as('desk_clerk');
  const first = await clerk.post('/dossiers', reception);
  expect(first.body.code).toBe('H01.12-260511-0001');
  const taken = ['H01.12-260511-0002', 'H01.12-260511-0004', 'H01.12-260511-x'];
  for (const code of taken)
    await desk.db.owner`
      insert into dossier
      select (jsonb_populate_record(d, jsonb_build_object('id', ${newId()}::uuid, 'code', ${code}::text,
        'register_number', null, 'imported', true))).*
      from dossier d where d.code = ${first.body.code}`;
  const answers = await Promise.all([1, 2, 3].map(() => clerk.post('/dossiers', reception)));
  expect(answers.map(({ body }) => body.code).sort()).toEqual([
    'H01.12-260511-0003',
    'H01.12-260511-0005',
    'H01.12-260511-0006',
  ]);
});
