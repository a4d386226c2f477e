import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedInCaller } from '../../testing/caller.ts';
import { pdf } from '../../testing/upload.ts';
import { openSeasonOffice } from '../../testing/season-office.ts';

const office = await openSeasonOffice({ now: '2026-01-05T08:00:00+07:00', communes: 2 });
const { province, communes, http, services, db } = office;
const [first, second] = communes;
if (first === undefined || second === undefined) throw new Error('two communes are needed');
const [one, two] = [first, second];

let clerk: SignedInCaller;
let neighbour: SignedInCaller;
let reform: SignedInCaller;
let desk: SignedInCaller;

beforeAll(async () => {
  [clerk, neighbour] = [
    await office.enter('specialist', one),
    await office.enter('specialist', two),
  ];
  [reform, desk] = [
    await office.enter('reform_officer', province),
    await office.enter('desk_clerk', province),
  ];
});

async function sendFile(caller: SignedInCaller, content: Buffer, name = 'ke hoach.pdf') {
  const boundary = 'motcuaboundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const answer = await http.inject({
    ...{ method: 'POST', url: '/api/v1/evidence-files' },
    headers: {
      authorization: `Bearer ${caller.token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: answer.statusCode, body: answer.json() };
}

const paper = {
  ...{ unit: 'H99.01', title: 'Kế hoạch cải cách hành chính năm 2026', number: '105/KH-UBND' },
  ...{ issuedOn: '2025-12-28', signer: 'Nguyễn Thị Đào', field: 'Chỉ đạo, điều hành' },
};

describe('the evidence locker', () => {
  let id = '';

  it('given a file and what the paper says, when it is brought in, then nothing is missing and its hash is kept', async () => {
    const sent = await sendFile(clerk, pdf('kế hoạch 2026'));
    expect([sent.status, sent.body.name, sent.body.contentType]).toEqual([
      201,
      'ke hoach.pdf',
      'application/pdf',
    ]);
    const added = await clerk.post('/evidence', { ...paper, fileId: sent.body.fileId });
    expect([added.status, added.body.missing, added.body.file.sha256]).toEqual([
      201,
      [],
      sent.body.sha256,
    ]);
    id = added.body.id;
    const file = await http.inject({
      ...{ url: `/api/v1/evidence/${id}/file` },
      headers: { authorization: `Bearer ${reform.token}` },
    });
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('given what is no PDF, when it is sent, then it is refused whatever its name says', async () => {
    const sent = await sendFile(clerk, Buffer.from('<script>'));
    expect([sent.status, sent.body.code]).toEqual([415, 'file.type-not-accepted']);
  });

  it('given the file of somebody else, when evidence is made of it, then it is refused', async () => {
    const sent = await sendFile(clerk, pdf('của tôi'));
    const taken = await neighbour.post('/evidence', {
      ...{ unit: 'H99.02', title: 'Của người khác', fileId: sent.body.fileId },
    });
    expect([taken.status, taken.body.code]).toEqual([422, 'evidence.file-unknown']);
  });

  it('given a paper of tomorrow or of another unit, when it is brought in, then it is refused', async () => {
    const early = await clerk.post('/evidence', { ...paper, issuedOn: '2026-01-06' });
    expect([early.status, early.body.code]).toEqual([422, 'evidence.issued-later']);
    const other = await clerk.post('/evidence', { ...paper, unit: 'H99.02' });
    expect([other.status, other.body.code]).toEqual([403, 'evidence.not-yours']);
  });

  it.each(['cai cach hanh chinh', 'CẢI CÁCH', '105/kh', 'dao', 'chi dao'])(
    'given words without accents as “%s”, when searched, then the paper is found',
    async (q) => {
      const { body } = await clerk.get(`/evidence?q=${encodeURIComponent(q)}`);
      expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
    },
  );

  it('given the locker, when others look, then units above see it and neighbours and desks do not', async () => {
    expect((await reform.get('/evidence?unit=H99')).body.items).toHaveLength(1);
    expect((await neighbour.get('/evidence')).body.items).toHaveLength(0);
    expect((await desk.get('/evidence')).body.items).toHaveLength(0);
    expect((await neighbour.get(`/evidence/${id}`)).body.code).toBe('evidence.not-yours');
    expect((await neighbour.get('/evidence?unit=H99.01')).status).toBe(403);
  });

  it('given uses, when searched by criterion and year, then the paper is found and cannot be withdrawn', async () => {
    const link = { evidenceId: id, subjectKind: 'plan-task', subjectId: 't1' };
    await db.inTenant('H99', async (tx) => {
      const use = { criterion: '1.1.1', year: 2026, label: 'Kế hoạch năm', by: 'An' };
      await services.evidence.link(tx, 'H99', { ...link, ...use });
      await services.evidence.link(tx, 'H99', { ...link, ...use });
    });
    const found = (await clerk.get('/evidence?criterion=1.1.1&year=2026')).body.items;
    expect(found.map((item: { uses: object[] }) => item.uses.length)).toEqual([1]);
    expect((await clerk.get('/evidence?criterion=1.1.2')).body.items).toHaveLength(0);
    const listed = await services.evidence.listFor('H99', 'plan-task', ['t1', 't2']);
    expect([...listed.keys()]).toEqual(['t1']);
    const held = await clerk.post(`/evidence/${id}/withdrawals`, { reason: 'Nhầm' });
    expect([held.status, held.body.code]).toEqual([409, 'evidence.in-use']);
    await db.inTenant('H99', (tx) => services.evidence.unlink(tx, 'H99', link));
    const above = await reform.post(`/evidence/${id}/withdrawals`, { reason: 'Không cần' });
    expect([above.status, above.body.code]).toEqual([403, 'evidence.not-yours-to-withdraw']);
    const gone = await clerk.post(`/evidence/${id}/withdrawals`, { reason: 'Nhầm văn bản' });
    expect([gone.status, gone.body.withdrawn.reason]).toEqual([201, 'Nhầm văn bản']);
    expect((await clerk.get('/evidence')).body.items).toHaveLength(0);
    expect((await clerk.get('/evidence?withdrawn=1')).body.items).toHaveLength(1);
  });

  it('given many papers, when they are listed, then pages follow each other without loss or repetition', async () => {
    for (let index = 0; index < 5; index += 1)
      await clerk.post('/evidence', { unit: 'H99.01', title: `Văn bản số ${index}` });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await clerk.get(
        `/evidence?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map((item: { title: string }) => item.title));
      cursor = body.next;
    }
    expect(seen).toEqual([4, 3, 2, 1, 0].map((index) => `Văn bản số ${index}`));
  });
});
