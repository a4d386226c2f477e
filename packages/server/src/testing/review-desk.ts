import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { expect } from 'vitest';
import { makeOfficer, makeOrganisation } from './make-organisation.ts';
import { createTestServer } from './server.ts';

/** Correcting a land certificate at a commune: eight working days. */
export const CODE = '1.012796';
const ROLES = [
  ...(['desk_clerk', 'specialist', 'head', 'document_clerk'] as const),
  ...(['procedure_controller', 'leader', 'reform_officer'] as const),
];
export type Who = (typeof ROLES)[number];

/** A commune with the catalogue, one officer of each role over HTTP, and dossiers that live there. */
export async function createReviewDesk() {
  const server = await createTestServer({ now: '2026-03-02T08:00:00+07:00' });
  const { http, services, db, setNow } = server;
  const tokens = new Map<Who, string>();
  const office = await makeOrganisation(db, { unitCode: 'H99.05', unitName: 'UBND xã Chợ Mới' });
  await services.procedures.importShipped('H99', parsePlainDate('2025-07-01'));
  for (const role of ROLES) {
    const officerId = await makeOfficer(db, office, { roles: [role] });
    await services.accounts.ensureAccount({ tenantId: 'H99', officerId, ...accountOf(role) });
  }
  const { checklist } = await services.procedures.show('H99', CODE);
  const paper = checklist[0] ?? { id: '', name: '' };

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
      applicant: {
        kind: 'person',
        name: 'Lê Thị Thử',
        idNumber: '089190000001',
        address: 'Chợ Mới',
      },
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

  return { ...server, office, send, receive, live };
}
