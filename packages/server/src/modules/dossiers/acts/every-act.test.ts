import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '@motcua/domain/shared/role.ts';
import { newId } from '../../../platform/ids.ts';
import {
  type Answer,
  type DossierDesk,
  openDossierDesk,
  reception,
} from '../../../testing/dossier-desk.ts';
import { pdf, upload } from '../../../testing/upload.ts';
import { acts } from './acts.ts';

let desk: DossierDesk;
let id: string;
const sent = new Set<string>();

beforeAll(async () => {
  desk = await openDossierDesk();
});
beforeEach(async () => {
  desk.setNow('2026-04-24T09:00:00+07:00');
  id = (await desk.as('desk_clerk').post('/dossiers', reception)).body.id;
});

async function act(role: Role, noun: string, body: object = {}): Promise<Answer> {
  sent.add(noun);
  return await desk.as(role).post(`/dossiers/${id}/${noun}`, body);
}

async function expectAct(role: Role, noun: string, body: object = {}): Promise<Answer['body']> {
  const answer = await act(role, noun, body);
  expect({ noun, status: answer.status, body: answer.body }).toMatchObject({ noun, status: 201 });
  return answer.body;
}

async function lastEvent(): Promise<Record<string, unknown>> {
  const [row] = await desk.db.owner`
    select event from dossier_event where dossier_id = ${id} order by version desc limit 1`;
  return row?.event;
}

async function toSpecialist(): Promise<void> {
  await expectAct('desk_clerk', 'hand-overs');
}

async function toResult(): Promise<void> {
  await toSpecialist();
  await expectAct('specialist', 'proposals', { outcome: 'grant', summary: 'Đủ điều kiện' });
  await expectAct('specialist', 'hand-overs');
  await expectAct('head', 'approvals', { note: 'đồng ý' });
  await expectAct('head', 'hand-overs');
  const fileIds = [
    await upload(desk, desk.as('document_clerk'), { name: 'kq.pdf', content: pdf('kq') }),
  ];
  const paper = { number: '1/KS', signedOn: '2026-04-24', signer: 'Trần Văn Chủ' };
  await expectAct('document_clerk', 'results', { ...paper, summary: 'Cấp', fileIds });
}

describe('given a dossier in work', () => {
  test('when it is handed to a named officer, then he holds it and the next act is his', async () => {
    const toOfficerId = newId();
    await expectAct('desk_clerk', 'hand-overs', { toOfficerId, note: 'gấp' });
    expect(await lastEvent()).toMatchObject({
      type: 'HandedOver',
      toStep: 2,
      toOfficerId,
      toOfficerName: 'Trần Văn Giải',
      note: 'gấp',
    });
    const [row] = await desk.db.owner`select holder_id, step_name from dossier where id = ${id}`;
    expect(row).toEqual({ holder_id: toOfficerId, step_name: 'Thẩm định' });
  });

  test('when it is taken, assigned and sent back one step, then each leaves its fact', async () => {
    await toSpecialist();
    await expectAct('specialist', 'take-overs');
    expect((await act('specialist', 'assignments', { officerId: newId() })).status).toBe(403);
    await expectAct('head', 'assignments', { officerId: newId() });
    expect(await lastEvent()).toMatchObject({
      type: 'OfficerAssigned',
      officerName: 'Trần Văn Giải',
    });
    await expectAct('specialist', 'returns', { reason: 'Thiếu bản chính' });
    expect(await lastEvent()).toMatchObject({ type: 'StepReturned', fromStep: 2, toStep: 1 });
    expect((await act('specialist', 'returns', { reason: 'Nữa' })).status).toBe(403);
    const again = await act('head', 'returns', { reason: 'Nữa' });
    expect(again).toMatchObject({ status: 422, body: { code: 'dossier.first-step' } });
  });

  test('when contacts, notes and files are added, then the state stays', async () => {
    const contact = { means: 'phone', text: 'Đã gọi', applicantFault: true };
    expect((await expectAct('desk_clerk', 'contacts', contact)).status).toBe('accepted');
    expect(await lastEvent()).toEqual({ type: 'ContactRecorded', ...contact });
    await expectAct('desk_clerk', 'notes', { text: ' gọi lại chiều nay ' });
    expect(await lastEvent()).toEqual({ type: 'NoteAdded', text: 'gọi lại chiều nay' });
    const fileId = await upload(desk, desk.as('desk_clerk'), { name: 'a.pdf', content: pdf('a') });
    await expectAct('desk_clerk', 'attachments', { fileId });
    expect(await lastEvent()).toMatchObject({
      type: 'FileAttached',
      documentId: null,
      file: { fileId, name: 'a.pdf', mediaType: 'application/pdf' },
    });
  });

  test('when a payment is asked for and made, then the clock stood still between', async () => {
    await toSpecialist();
    const asked = await expectAct('specialist', 'payment-requests', {
      name: 'Lệ phí trước bạ',
      amount: 120000,
    });
    expect(asked.status).toBe('payment_requested');
    desk.setNow('2026-05-08T09:00:00+07:00');
    const wrong = await act('desk_clerk', 'payments', { amount: 1, receiptNumber: 'BL1' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'dossier.amount-differs' } });
    const paid = await expectAct('desk_clerk', 'payments', {
      amount: 120000,
      receiptNumber: 'BL1',
    });
    expect(paid.status).toBe('processing');
    expect(paid.dueDate > '2026-05-08').toBe(true);
  });

  test('when it will be late, then one apology moves the promise and never the lawful date', async () => {
    await toSpecialist();
    const body = { reason: 'Chờ xác minh', newDueDate: '2026-05-15' };
    await expectAct('head', 'apologies', body);
    const view = await desk.as('head').get(`/dossiers/${id}`);
    expect(view.body).toMatchObject({
      apologised: true,
      dueAt: '2026-05-06T17:00:00+07:00',
      promisedAt: '2026-05-15T17:00:00+07:00',
    });
    expect(view.body.papers.map((paper: { form: string }) => paper.form)).toContain('apology');
    const second = await act('head', 'apologies', { ...body, newDueDate: '2026-05-29' });
    expect(second).toMatchObject({ status: 422, body: { code: 'dossier.apologised-already' } });
  });

  test('when the calendar changed, then only an administrator counts again, with a reason', async () => {
    await expectAct('administrator', 'recalculations', { reason: 'Thêm ngày nghỉ' });
    expect(await lastEvent()).toMatchObject({
      type: 'DueDateRecalculated',
      reason: 'Thêm ngày nghỉ',
    });
    const toUnitId = newId();
    desk.addUnit({ id: toUnitId, code: `H01.${50 + sent.size}`, name: 'Đơn vị kế thừa' });
    await expectAct('administrator', 'rehomings', { toUnitId, reason: 'Sáp nhập' });
    const [row] = await desk.db.owner`select unit_id, code from dossier where id = ${id}`;
    expect(row?.unit_id).toBe(toUnitId);
    expect(row?.code).toMatch(/^H01\.12-/);
  });
});

describe('given the end of a dossier', () => {
  test('when the result is recorded, announced and delivered, then each is a fact of its own', async () => {
    await toResult();
    await expectAct('desk_clerk', 'announcements', {
      means: 'message',
      text: 'Mời đến nhận kết quả',
    });
    const fileId = await upload(desk, desk.as('desk_clerk'), { name: 'ky.png', content: png });
    await expectAct('desk_clerk', 'deliveries', {
      recipient: { name: 'Nguyễn Văn Em', as: 'proxy', authorisation: 'Giấy ủy quyền' },
      ...{ identityCheck: 'card', signature: { kind: 'drawn', fileId } },
    });
    expect(await lastEvent()).toMatchObject({
      type: 'ResultDelivered',
      recipient: { as: 'proxy' },
      signature: { kind: 'drawn', file: { fileId } },
    });
    const files = await desk.db.owner`select file_id from dossier_file where dossier_id = ${id}`;
    expect(files).toHaveLength(2);
    const after = await act('desk_clerk', 'notes', { text: 'thêm' });
    expect(after).toMatchObject({ status: 422, body: { code: 'dossier.finished' } });
  });

  test('when it is refused on the merits, then the paper of the refusal stays with it', async () => {
    await toSpecialist();
    await expectAct('specialist', 'hand-overs');
    const fileIds = [await upload(desk, desk.as('head'), { name: 'tc.pdf', content: pdf('tc') })];
    const paper = { number: '2/TB', signedOn: '2026-04-24', signer: 'Trần Văn Chủ', fileIds };
    const refused = await expectAct('head', 'refusals', {
      reasons: 'Không đủ điều kiện',
      legalBasis: 'Điều 16',
      paper,
    });
    expect(refused.status).toBe('resolved');
    const view = await desk.as('head').get(`/dossiers/${id}`);
    expect(view.body).toMatchObject({
      outcome: 'refused',
      result: { number: '2/TB', files: [{ name: 'tc.pdf' }] },
    });
    expect(view.body.papers).toContainEqual({
      ...{ form: 'refusal', number: '', title: 'Thông báo về việc không giải quyết hồ sơ' },
      href: `/api/v1/dossiers/${id}/papers/refusal.pdf`,
    });
  });

  test('when the applicant withdraws, then it ends at that instant', async () => {
    await expectAct('desk_clerk', 'withdrawals', { reason: 'Xin rút' });
    const [row] = await desk.db
      .owner`select status, outcome, timeliness from dossier where id = ${id}`;
    expect(row).toEqual({ status: 'withdrawn', outcome: 'withdrawn', timeliness: 'early' });
  });

  test('when it is stopped, then the cause must fit how it stands', async () => {
    await toSpecialist();
    const wrong = await act('head', 'stops', { cause: 'not_paid', reason: 'Không nộp' });
    expect(wrong.status).toBe(422);
    await expectAct('head', 'stops', { cause: 'other', reason: 'Có văn bản dừng' });
    const view = await desk.as('head').get(`/dossiers/${id}`);
    expect(view.body.papers.map((paper: { form: string }) => paper.form)).toContain('stop');
  });

  test('when an online filing is declined, then it was never received', async () => {
    id = (await desk.as('desk_clerk').post('/dossiers', { ...reception, submit: true })).body.id;
    expect(
      (await expectAct('desk_clerk', 'declines', { reason: 'Không thuộc thẩm quyền' })).status,
    ).toBe('declined');
    id = (await desk.as('desk_clerk').post('/dossiers', { ...reception, submit: true })).body.id;
    expect((await expectAct('desk_clerk', 'acceptance')).code).toMatch(/^H01\.12-260424-\d{4}$/);
  });

  test('when a filing lacks a paper, then it is asked for before reception and no clock runs', async () => {
    id = (await desk.as('desk_clerk').post('/dossiers', { ...reception, submit: true })).body.id;
    const items = [{ documentId: 'c02', what: 'bản chính' }];
    const asked = await expectAct('desk_clerk', 'supplement-requests', { items, reason: 'Thiếu' });
    expect(asked).toMatchObject({ status: 'supplement_requested', dueAt: null });
    const documents = [{ documentId: 'c02', name: 'Giấy chứng sinh', kind: 'electronic' }];
    expect((await expectAct('desk_clerk', 'supplements', { documents })).status).toBe('submitted');
  });
});

test('given the table of acts, when all of the above ran, then every noun of it was sent', () => {
  expect([...sent].sort()).toEqual(acts.map(({ noun }) => noun).sort());
  expect(new Set(acts.map(({ command }) => command)).size).toBe(acts.length);
});

/** One transparent point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
