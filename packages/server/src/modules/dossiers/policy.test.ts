import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@motcua/domain/shared/role.ts';
import { newId } from '../../platform/ids.ts';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { pdf, send, upload } from '../../testing/upload.ts';

let desk: DossierDesk;
let id: string;
const elsewhere = { unitId: newId(), unitCode: 'H01.77', deskId: newId() };
beforeAll(async () => {
  desk = await openDossierDesk();
  id = (await desk.as('desk_clerk').post('/dossiers', reception)).body.id;
});

const acts: [Role, string, object, number][] = [
  ['desk_clerk', 'notes', { text: 'x' }, 201],
  ['specialist', 'notes', { text: 'x' }, 201],
  ['postal_clerk', 'notes', { text: 'x' }, 403],
  ['inspector', 'notes', { text: 'x' }, 403],
  ['reform_officer', 'contacts', { means: 'phone', text: 'x' }, 403],
  ['specialist', 'approvals', {}, 403],
  ['desk_clerk', 'refusals', { reasons: 'x', legalBasis: 'y' }, 403],
  ['administrator', 'notes', { text: 'x' }, 403],
  ['administrator', 'recalculations', { reason: 'Đổi lịch nghỉ' }, 201],
  ['head', 'recalculations', { reason: 'Đổi lịch nghỉ' }, 403],
  ['document_clerk', 'withdrawals', { reason: 'x' }, 403],
];

test.each(acts)(
  'given a %s at the agency, when sending %s %o, then the status is %i',
  async (role, noun, body, status) => {
    const answer = await desk.as(role).post(`/dossiers/${id}/${noun}`, body);
    expect({ noun, status: answer.status, body: answer.body }).toMatchObject({ noun, status });
  },
);

const readers: [Role, number][] = [
  ['desk_clerk', 200],
  ['specialist', 200],
  ['head', 200],
  ['leader', 200],
  ['inspector', 200],
  ['reform_officer', 200],
  ['administrator', 403],
];

test.each(readers)(
  'given a %s at the agency, when reading, then the status is %i',
  async (role, status) => {
    expect((await desk.as(role).get(`/dossiers/${id}`)).status).toBe(status);
    expect((await desk.as(role).get(`/dossiers/${id}/events`)).status).toBe(status);
    const { body } = await desk.as(role).get('/dossiers');
    expect(body.items.length).toBe(status === 200 ? 1 : 0);
  },
);

describe('given officers of another agency', () => {
  const roles: Role[] = ['desk_clerk', 'specialist', 'head', 'inspector', 'document_clerk'];
  test.each(roles)(
    'when a %s looks or acts, then it is refused and no list shows it',
    async (role) => {
      const stranger = desk.as(role, elsewhere);
      expect(await stranger.get(`/dossiers/${id}`)).toMatchObject({
        status: 403,
        body: { code: 'dossier.not-yours' },
      });
      expect((await stranger.get('/dossiers')).body.items).toEqual([]);
      expect((await stranger.get('/dossiers/counts')).body.open).toBe(0);
      if (role !== 'inspector')
        expect((await stranger.post(`/dossiers/${id}/hand-overs`)).status).toBe(403);
    },
  );

  test('when a clerk receives at a desk that is not his, then it is refused', async () => {
    const deskId = elsewhere.deskId;
    desk.addUnit({ id: elsewhere.unitId, code: 'H01.77', name: 'UBND H01.77', deskId });
    const answer = await desk.as('desk_clerk').post('/dossiers', { ...reception, deskId });
    expect(answer).toMatchObject({ status: 403, body: { code: 'dossier.not-allowed' } });
  });
});

describe('given a scanned file', () => {
  test('when it is uploaded and named by a dossier, then who sees the dossier reads it, and that is logged', async () => {
    const clerk = desk.as('desk_clerk');
    const fileId = await upload(desk, clerk, { name: 'to-khai.pdf', content: pdf('tờ khai') });
    expect((await desk.as('specialist').get(`/files/${fileId}`)).status).toBe(403);
    await clerk.post(`/dossiers/${id}/attachments`, { fileId, documentId: 'c01' });
    const read = await desk.as('specialist').get(`/files/${fileId}`);
    expect(read).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(read.body).toContain('%PDF');
    expect((await desk.as('specialist', elsewhere).get(`/files/${fileId}`)).status).toBe(403);
    const log = await desk.db
      .owner`select 1 from read_log where dossier_id = ${id} and what = 'file'`;
    expect(log.length).toBe(1);
  });

  test('when its name lies about what it is, then it is refused', async () => {
    const clerk = desk.as('desk_clerk');
    const lie = await send(desk, clerk, { name: 'anh.png', content: pdf('không phải ảnh') });
    expect(lie).toMatchObject({ status: 415, body: { code: 'file.name-lies' } });
    const program = Buffer.from('MZ\u0000\u0000 chương trình');
    const wrong = await send(desk, clerk, { name: 'to-khai.pdf', content: program });
    expect(wrong).toMatchObject({ status: 415, body: { code: 'file.type-not-accepted' } });
  });
});

test('given a postal clerk at the desk, when receiving and delivering, then the employer stays in the history', async () => {
  const postal = desk.as('postal_clerk');
  postal.officer.employer = 'Bưu điện tỉnh An Giang';
  const { status, body } = await postal.post('/dossiers', { ...reception, channel: 'postal' });
  expect(status).toBe(201);
  const { body: history } = await desk.as('specialist').get(`/dossiers/${body.id}/events`);
  await desk.as('specialist').post(`/dossiers/${body.id}/notes`, { text: 'ghi chú nội bộ' });
  const outside = await postal.get(`/dossiers/${body.id}/events`);
  expect(outside.body.items.map((line: { type: string }) => line.type)).toEqual([
    'DossierAccepted',
  ]);
  expect((await desk.as('inspector').get(`/dossiers/${body.id}/events`)).body.items).toHaveLength(
    2,
  );
  expect(history.items[0].actor).toMatchObject({
    role: 'postal_clerk',
    employer: 'Bưu điện tỉnh An Giang',
  });
});
