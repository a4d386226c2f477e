import { beforeAll, expect, test } from 'vitest';
import { type DossierDesk, openDossierDesk, reception } from '../../testing/dossier-desk.ts';
import { pdf, upload } from '../../testing/upload.ts';

let desk: DossierDesk;
beforeAll(async () => {
  desk = await openDossierDesk();
});

test('given a citizen at the desk, when the dossier goes its whole way, then each act answers where it stands', async () => {
  const clerk = desk.as('desk_clerk');
  const specialist = desk.as('specialist');
  const head = desk.as('head');
  const documentClerk = desk.as('document_clerk');
  desk.setNow('2026-04-24T09:00:00+07:00');
  const received = await clerk.post('/dossiers', reception);
  expect(received).toMatchObject({
    status: 201,
    body: {
      code: 'H01.12-260424-0001',
      status: 'accepted',
      version: 1,
      dueDate: '2026-05-06',
      dueAt: '2026-05-06T17:00:00+07:00',
      provisional: false,
    },
  });
  expect(received.body.availableActions[0]).toBe('handOver');
  const id: string = received.body.id;
  const act = async (caller: typeof clerk, noun: string, body: object = {}) => {
    const answer = await caller.post(`/dossiers/${id}/${noun}`, body);
    expect({ noun, ...answer }).toMatchObject({ status: 201 });
    return answer.body;
  };
  await act(clerk, 'hand-overs', { note: 'đủ thành phần' });
  desk.setNow('2026-04-28T10:00:00+07:00');
  await act(specialist, 'take-overs');
  await act(specialist, 'proposals', { outcome: 'grant', summary: 'Đủ điều kiện đăng ký' });
  await act(specialist, 'hand-overs');
  await act(head, 'approvals');
  await act(head, 'hand-overs');
  const fileId = await upload(desk, documentClerk, {
    name: 'ket-qua.pdf',
    content: pdf('kết quả'),
  });
  const resolved = await act(documentClerk, 'results', {
    number: '12/KS',
    signedOn: '2026-04-28',
    signer: 'Trần Văn Chủ',
    fileIds: [fileId],
  });
  expect(resolved).toMatchObject({ status: 'resolved', version: 8 });
  const delivered = await act(clerk, 'deliveries', {
    recipient: { name: 'Nguyễn Thị Lan' },
    identityCheck: 'card',
    signature: { kind: 'paper' },
  });
  expect(delivered).toMatchObject({ status: 'delivered', version: 9, availableActions: [] });
  const rows = await desk.db.owner`select * from dossier where id = ${id}`;
  expect(rows[0]).toMatchObject({
    ...{
      version: 9,
      status: 'delivered',
      outcome: 'granted',
      timeliness: 'early',
      register_number: 1,
    },
    ...{ imported: false, review: [], holder_id: null, desk_id: desk.organisation.deskId },
  });
  expect(rows[0]?.search).toContain('nguyen thi lan');
  const clock = await desk.db
    .owner`select version, waiting from dossier_clock where dossier_id = ${id}`;
  expect([...clock]).toEqual([{ version: 1, waiting: false }]);
});

test('given a dossier still at the desk, when its result is recorded, then the act is refused with a sentence', async () => {
  const received = await desk.as('desk_clerk').post('/dossiers', reception);
  const refused = await desk.as('head').post(`/dossiers/${received.body.id}/refusals`, {
    reasons: 'Không đủ điều kiện',
    legalBasis: 'Điều 16 Luật Hộ tịch',
  });
  expect(refused).toMatchObject({ status: 422, body: { code: 'dossier.not-handed-over-yet' } });
  expect(refused.body.detail).toContain('Một cửa');
});
