import type { RawHttp } from './raw-http.ts';

export interface Client {
  http: RawHttp;
  token: string;
  /** An uploaded file that stands for the signed result. */
  fileId: string;
}

export const ACTS_PER_DOSSIER = 9;

/** One dossier from reception to delivery, the nine commands that the issue names; gives its id. */
export async function liveOneLife({ http, token, fileId }: Client): Promise<string> {
  const post = async (path: string, body: object): Promise<string> => {
    const answer = await http.send({ path: `/api/v1${path}`, token, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return answer.body;
  };
  const { id }: { id: string } = JSON.parse(await post('/dossiers', reception));
  const act = (noun: string, body: object) => post(`/dossiers/${id}/${noun}`, body);
  await act('hand-overs', { note: 'Đủ thành phần hồ sơ' });
  await act('take-overs', {});
  await act('proposals', { outcome: 'grant', summary: 'Hồ sơ đủ điều kiện, đề nghị phê duyệt' });
  await act('hand-overs', {});
  await act('approvals', {});
  await act('hand-overs', {});
  await act('results', {
    ...{ number: '125/GKS', signedOn: today, signer: 'Trần Văn Chủ' },
    ...{ summary: 'Cấp giấy khai sinh', fileIds: [fileId] },
  });
  await act('deliveries', {
    ...{ recipient: { name: 'Nguyễn Thị Lan', idNumber: '089190000123' } },
    ...{ identityCheck: 'card', signature: { kind: 'paper' } },
  });
  return id;
}

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

const reception = {
  procedureCode: '1.000419',
  override: 'Thủ tục chưa công bố đủ các bước; tiếp nhận theo chỉ đạo',
  applicant: {
    ...{ kind: 'person', name: 'Nguyễn Thị Lan', idNumber: '089190000123' },
    ...{ address: 'Ấp Long Hòa, xã Chợ Mới, tỉnh An Giang', phone: '0912000111' },
  },
  documents: [
    { documentId: null, name: 'Tờ khai', kind: 'original', quantity: 1 },
    { documentId: null, name: 'Giấy chứng sinh', kind: 'original', quantity: 1 },
  ],
  fees: [{ name: 'Lệ phí đăng ký khai sinh', kind: 'charge', amount: 8000, paid: true }],
};
