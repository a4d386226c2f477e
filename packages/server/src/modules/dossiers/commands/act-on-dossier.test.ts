import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../../testing/dossier-desk.ts';

let desk: DossierDesk;
let id: string;
beforeAll(async () => {
  desk = await openDossierDesk();
});
beforeEach(async () => {
  desk.setNow('2026-04-24T09:00:00+07:00');
  id = (await desk.as('desk_clerk').post('/dossiers', reception)).body.id;
});

async function versions(): Promise<number[]> {
  const rows = await desk.db
    .owner`select version from dossier_event where dossier_id = ${id} order by 1`;
  return rows.map(({ version }) => version);
}

test('given two officers with one dossier, when both act at once, then one wins and the other is told to reload', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => desk.as('desk_clerk').post(`/dossiers/${id}/hand-overs`)),
  );
  const statuses = answers.map((answer) => answer.status).sort();
  expect(statuses[0]).toBe(201);
  const losers = answers.filter((answer) => answer.status !== 201);
  for (const { status, body } of losers) {
    // Whoever came after the winner finds the step of somebody else, or meets the winner's fact.
    expect([403, 409, 422]).toContain(status);
    expect(body.detail.length).toBeGreaterThan(20);
  }
  expect((await versions()).length).toBe(1 + answers.length - losers.length);
});

test('given a race on one version, when the slower one commits, then it meets the conflict', async () => {
  const clerk = desk.as('desk_clerk');
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => clerk.post(`/dossiers/${id}/notes`, { text: 'ghi chú' })),
  );
  const conflicts = answers.filter((answer) => answer.status === 409);
  for (const { body } of conflicts) expect(body.code).toBe('dossier.changed-meanwhile');
  const list = await versions();
  expect(list).toEqual(list.map((_, index) => index + 1));
  expect(list.length).toBe(1 + answers.length - conflicts.length);
});

test('given a dossier that moved on, when an act names the version it looked at, then it is refused', async () => {
  const clerk = desk.as('desk_clerk');
  await clerk.post(`/dossiers/${id}/notes`, { text: 'một' });
  const old = await clerk.post(`/dossiers/${id}/notes`, { text: 'hai' }, { 'if-match': '"1"' });
  expect(old).toMatchObject({ status: 412, body: { code: 'dossier.version-differs' } });
  const garbage = await clerk.post(`/dossiers/${id}/notes`, { text: 'hai' }, { 'if-match': 'abc' });
  expect(garbage).toMatchObject({ status: 400, body: { code: 'retry.match-invalid' } });
  const fresh = await clerk.post(`/dossiers/${id}/notes`, { text: 'hai' }, { 'if-match': '"2"' });
  expect(fresh).toMatchObject({ status: 201, headers: { etag: '"3"' } });
});

test('given another process that wrote meanwhile, when this one acts from memory, then it reads what is new', async () => {
  const other = await openSecondProcess();
  await other.act({
    officer: desk.as('desk_clerk').officer,
    dossierId: id,
    named: {},
    command: () => ({ type: 'addNote', text: 'từ máy chủ khác' }),
  });
  const answer = await desk.as('desk_clerk').post(`/dossiers/${id}/notes`, { text: 'ở đây' });
  expect(answer).toMatchObject({ status: 201, body: { version: 3 } });
});

describe('given an Idempotency-Key', () => {
  test('when the same act is sent twice, then it happens once and both get the same answer', async () => {
    const clerk = desk.as('desk_clerk');
    const headers = { 'idempotency-key': newId() };
    const one = await clerk.post('/dossiers', reception, headers);
    const two = await clerk.post('/dossiers', reception, headers);
    expect(two.body).toEqual(one.body);
    const note = { 'idempotency-key': newId() };
    await clerk.post(`/dossiers/${id}/notes`, { text: 'một lần' }, note);
    await clerk.post(`/dossiers/${id}/notes`, { text: 'một lần' }, note);
    expect(await versions()).toEqual([1, 2]);
  });

  test('when both are on their way at once, then it still happens once', async () => {
    const clerk = desk.as('desk_clerk');
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => clerk.post('/dossiers', reception, headers)),
    );
    expect(new Set(answers.map((answer) => answer.body.code)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  });

  test('when it comes with another body, then it is refused', async () => {
    const clerk = desk.as('desk_clerk');
    const headers = { 'idempotency-key': newId() };
    await clerk.post(`/dossiers/${id}/notes`, { text: 'một' }, headers);
    const other = await clerk.post(`/dossiers/${id}/notes`, { text: 'hai' }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'retry.key-reused' } });
  });

  test('when another officer uses the same key, then it is another request', async () => {
    const headers = { 'idempotency-key': newId() };
    await desk.as('desk_clerk').post(`/dossiers/${id}/notes`, { text: 'một' }, headers);
    const other = await desk
      .as('desk_clerk')
      .post(`/dossiers/${id}/notes`, { text: 'hai' }, headers);
    expect(other.status).toBe(201);
  });
});

test('given a supplement that is asked for and comes, when read, then the clock stopped and began again', async () => {
  await desk.as('desk_clerk').post(`/dossiers/${id}/hand-overs`);
  desk.setNow('2026-04-28T09:00:00+07:00');
  const asked = await desk.as('specialist').post(`/dossiers/${id}/supplement-requests`, {
    items: [{ documentId: 'c02', what: 'bản chính giấy chứng sinh' }],
    reason: 'Thiếu giấy chứng sinh',
  });
  expect(asked).toMatchObject({ status: 201, body: { status: 'supplement_requested' } });
  desk.setNow('2026-05-05T10:00:00+07:00');
  const given = await desk.as('desk_clerk').post(`/dossiers/${id}/supplements`, {
    documents: [{ documentId: 'c02', name: 'Giấy chứng sinh', kind: 'original' }],
  });
  expect(given).toMatchObject({
    status: 201,
    body: { status: 'processing', dueDate: '2026-05-12' },
  });
  const lines = await desk.db.owner`
    select version, waiting from dossier_clock where dossier_id = ${id} order by version`;
  expect([...lines]).toEqual([
    { version: 1, waiting: false },
    { version: 3, waiting: true },
    { version: 4, waiting: false },
  ]);
  const ledger = await desk.as('specialist').get(`/dossiers/${id}/deadline`);
  expect(ledger.body).toMatchObject({ dueDate: '2026-05-12' });
  expect(ledger.body.changes.map((change: { cause: string }) => change.cause)).toEqual([
    'accepted',
    'restarted',
  ]);
  expect(ledger.body.ledger.map((line: { mark: string }) => line.mark)).toContain('restarted');
});

test('given a dossier that nobody knows, when an act is sent, then there is no such dossier', async () => {
  const answer = await desk.as('desk_clerk').post(`/dossiers/${newId()}/notes`, { text: 'gì đó' });
  expect(answer).toMatchObject({ status: 404, body: { code: 'dossier.not-found' } });
});

async function openSecondProcess() {
  const { createDossiers } = await import('../dossiers.ts');
  const { memoryFiles } = await import('../../../testing/memory-files.ts');
  return createDossiers({
    db: desk.db,
    clock: desk.now,
    reference: desk.reference,
    files: memoryFiles(),
  });
}
