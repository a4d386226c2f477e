import { beforeAll, describe, expect, it } from 'vitest';
import { openRegisterOffice, type Person } from './testing/register-office.ts';

const office = await openRegisterOffice('2026-11-20T09:00:00+07:00');
const { unitIds } = office;
let officer: Person;
let clerk: Person;
let leader: Person;
let elsewhere: Person;

beforeAll(async () => {
  officer = await office.person('H01', 'reform_officer', 'Trần Cải Cách');
  clerk = await office.person('H01.41.1', 'document_clerk', 'Lê Văn Thư');
  leader = await office.person('H01.41.1', 'leader', 'Phạm Lãnh Đạo');
  elsewhere = await office.person('H01.41.2', 'leader', 'Võ Xã Khác');
});

const file = {
  ...{ symbol: '01.TH', name: 'Hồ sơ cải cách hành chính 2025', maker: 'Lê Văn Thư' },
  ...{ openedOn: '2026-01-05', kind: 'ordinary', retention: 'y10', medium: 'paper' },
};

describe('an entry of a register', () => {
  it('given a clerk of the unit, when a file is entered, changed and handed over, then its whole life can be read', async () => {
    const entered = await clerk.enter('work-files', 'H01.41.1', file);
    expect(entered).toMatchObject({ number: 1, state: 'open', dues: [], mayWrite: true });
    const url = `/registers/work-files/entries/${entered.id}`;
    const named = await clerk.put(
      url,
      { values: { ...file, name: 'Hồ sơ CCHC năm 2025' } },
      { 'if-match': `"${entered.revision}"` },
    );
    expect(named.status).toBe(200);
    const closed = await clerk.post(`${url}/moves`, {
      ...{ to: 'closed', values: { endedOn: '2026-02-27', sheets: 120 } },
    });
    // 27/02/2027 is a Saturday: the last day in time is Monday (NĐ 30/2020 Art. 30; Civil Code Art. 148.5).
    expect(closed.body.dues).toEqual([
      { rule: 'hand-over', dueOn: '2027-03-01', doneOn: null, state: 'later' },
    ]);
    const done = await clerk.post(`${url}/moves`, {
      ...{ to: 'handed-over', values: { handedOverOn: '2026-11-20', archivist: 'Nguyễn Lưu Trữ' } },
    });
    expect(done.body).toMatchObject({ state: 'handed-over', dues: [{ state: 'done' }] });
    expect(done.body.history.map(({ what }: { what: string }) => what)).toEqual([
      ...['moved', 'moved', 'changed', 'entered'],
    ]);
    expect(done.body.history[2].changes).toEqual([
      { field: 'name', before: file.name, after: 'Hồ sơ CCHC năm 2025' },
    ]);
  });

  it('given two who look at the same revision, when the second writes, then they are told', async () => {
    const { id } = await clerk.enter('work-files', 'H01.41.1', { ...file, symbol: '02.TH' });
    const url = `/registers/work-files/entries/${id}`;
    const values = { ...file, symbol: '02.TH', name: 'Một' };
    expect((await clerk.put(url, { values }, { 'if-match': '"1"' })).status).toBe(200);
    const late = await officer.put(url, { values }, { 'if-match': '"1"' });
    expect([late.status, late.body.code]).toEqual([412, 'register-entry.changed-meanwhile']);
  });

  it('given an entry, when it is struck out, then it stays to be read, counts no more and keeps its number', async () => {
    const { id, number } = await clerk.enter('work-files', 'H01.41.1', {
      ...file,
      symbol: '03.TH',
    });
    const before = await clerk.get('/registers/work-files/summary');
    const url = `/registers/work-files/entries/${id}`;
    expect((await clerk.post(`${url}/strikings`, {})).status).toBe(400);
    const struck = await clerk.post(`${url}/strikings`, { reason: 'Ghi trùng' });
    expect(struck.body).toMatchObject({ struckOut: { reason: 'Ghi trùng' }, mayWrite: false });
    expect((await clerk.post(`${url}/strikings`, { reason: 'Lần nữa' })).status).toBe(409);
    const after = await clerk.get('/registers/work-files/summary');
    const files = (answer: typeof after) => answer.body.counts[0].value;
    expect(files(after)).toBe(files(before) - 1);
    const next = await clerk.enter('work-files', 'H01.41.1', { ...file, symbol: '04.TH' });
    expect(next.number).toBe(number + 1);
    const listed = await clerk.get('/registers/work-files/entries?struck=1&q=03.th');
    expect(listed.body.items).toHaveLength(1);
    expect((await clerk.get('/registers/work-files/entries?q=03.th')).body.total).toBe(0);
  });

  it('given a value that is missing, when it is entered, then the refusal names the field in words', async () => {
    const { maker: _, ...values } = file;
    const answer = await clerk.post('/registers/work-files/entries', { unit: 'H01.41.1', values });
    expect([answer.status, answer.body.code]).toEqual([422, 'register-entry.faulty']);
    expect(answer.body.detail).toContain('Người lập hồ sơ: Còn thiếu.');
  });

  it('given a secret document, when somebody writes it down, then it is refused; its number alone is counted', async () => {
    const letter = {
      ...{ line: 'document', direction: 'issued', registeredOn: '2026-03-02', number: '12/CV' },
      ...{
        issuedOn: '2026-03-02',
        kind: 'letter',
        subject: 'V/v sao lục văn bản Mật',
        signer: 'A',
      },
    };
    const refused = await clerk.post('/registers/documents/entries', {
      ...{ unit: 'H01.41.1', values: letter },
    });
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      expect.stringContaining('Văn bản mật không được ghi vào hệ thống'),
    ]);
    const secret = { line: 'secret-count', direction: 'issued', registeredOn: '2026-03-31' };
    const told = await clerk.post('/registers/documents/entries', {
      ...{ unit: 'H01.41.1', values: { ...secret, quantity: 2, subject: 'Kế hoạch' } },
    });
    expect(told.body.detail).toContain('Trích yếu');
    await clerk.enter('documents', 'H01.41.1', { ...secret, quantity: 2 });
    const summary = await clerk.get('/registers/documents/summary?from=2026-01-01&to=2026-12-31');
    const count = (code: string) =>
      summary.body.counts.find((one: { code: string }) => one.code === code)?.value;
    expect([count('secret'), count('stored'), count('issued')]).toEqual([2, 0, 2]);
    // Nothing but secret documents: of the others none arose, which is neither 0 nor 100 per cent.
    expect(summary.body.shares[0]).toMatchObject({ ratio: null, none: { vi: 'không phát sinh' } });
  });
});

describe('evidence', () => {
  it('given a model, when it is recognised, then there has to be a decision with its evidence; the evidence tells where it is used', async () => {
    const { id } = await leader.enter('initiatives', 'H01.41.1', {
      ...{ name: 'Mã QR tra cứu', kind: 'model', author: 'Tổ một cửa', level: 'unit' },
      ...{ proposedOn: '2026-09-01', effect: 'Bớt đi lại' },
    });
    const url = `/registers/initiatives/entries/${id}`;
    const values = { decisionNumber: '77/QĐ-UBND', decidedOn: '2026-10-01' };
    const early = await leader.post(`${url}/moves`, { to: 'recognised', values });
    expect([early.status, early.body.code]).toEqual([422, 'register-entry.evidence-missing']);
    const paper = await leader.post('/evidence', {
      unit: 'H01.41.1',
      title: 'Quyết định công nhận',
    });
    expect(paper.status).toBe(201);
    const linked = await leader.post(`${url}/evidence`, { evidenceId: paper.body.id });
    expect(linked.body.items).toHaveLength(1);
    const moved = await leader.post(`${url}/moves`, { to: 'recognised', values });
    expect(moved.body).toMatchObject({ state: 'recognised', dues: [{ state: 'done' }] });
    const used = await leader.get(`/evidence/${paper.body.id}`);
    expect(used.body.uses[0]).toMatchObject({
      ...{ subjectKind: 'register-entry', subjectId: id },
      label: 'Sáng kiến, mô hình: Mã QR tra cứu',
    });
    const removed = await leader.post(`${url}/evidence-removals`, { evidenceId: paper.body.id });
    expect(removed.body.items).toEqual([]);
  });
});

describe('rights', () => {
  it('given the discipline of a unit, when others ask, then only its leader and the administrator see it, and each look is kept', async () => {
    const line = { countedOn: '2026-06-30', category: 'civil-servant', form: 'reprimand' };
    await leader.enter('discipline', 'H01.41.1', { ...line, cause: 'procedures', persons: 1 });
    expect((await officer.get('/registers/discipline/entries')).status).toBe(403);
    expect((await clerk.get('/registers/discipline/summary')).status).toBe(403);
    expect((await elsewhere.get('/registers/discipline/entries')).body.items).toEqual([]);
    const administrator = await office.person('H01', 'administrator', 'Bùi Quản Trị');
    expect((await administrator.get('/registers/discipline/entries')).body.items).toHaveLength(1);
    expect((await leader.get('/registers/discipline/entries')).body.items).toHaveLength(1);
    const reads = await administrator.get('/registers/discipline/reads');
    expect(reads.body.items.map(({ by }: { by: string }) => by)).toContain('Phạm Lãnh Đạo');
    const list = await clerk.get('/register-definitions');
    const codes = list.body.items.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('discipline');
    expect(codes).toContain('work-files');
  });

  it('given complaints about conduct with their paper, when a clerk of the unit looks into the locker, then neither is there', async () => {
    const complaint = await leader.enter('conduct-complaints', 'H01.41.1', {
      ...{ receivedOn: '2026-10-05', source: 'letter', content: 'Tố bà Lê Văn Thư gây khó dễ' },
    });
    const put = (who: Person, unit: string) =>
      who.post('/evidence', { unit, title: 'Kết luận xác minh', url: 'https://angiang.example/1' });
    const { id: evidenceId } = (await put(leader, 'H01.41.1')).body;
    const url = `/registers/conduct-complaints/entries/${complaint.id}/evidence`;
    const linked = await leader.post(url, { evidenceId });
    expect(linked.status).toBe(200);
    expect(linked.body.items[0].uses[0].label).not.toContain('Tố bà');
    expect(JSON.stringify((await clerk.get('/evidence')).body)).not.toContain(evidenceId);
    expect((await clerk.get(`/evidence/${evidenceId}`)).body.code).toBe('evidence.not-yours');
    expect((await leader.get(`/evidence/${evidenceId}`)).status).toBe(200);
    const due = await leader.get('/register-dues');
    expect(JSON.stringify(due.body)).not.toContain('Tố bà');
    const { id: foreign } = (await put(elsewhere, 'H01.41.2')).body;
    const refused = await leader.post(url, { evidenceId: foreign });
    expect([refused.status, refused.body.code]).toEqual([403, 'evidence.not-yours']);
  });

  it('given the log of looks, when a leader of another commune asks, then only looks of their own are told', async () => {
    const own = await elsewhere.get('/registers/discipline/reads');
    const names = own.body.items.map(({ by }: { by: string }) => by);
    expect([...new Set(names)]).toEqual(['Võ Xã Khác']);
  });

  it('given the discipline of a unit, when a reform officer gives it other readers, or a paper is laid to it, then it is refused', async () => {
    const { body } = await leader.get('/register-definitions/discipline');
    const opened = {
      ...body.definition,
      access: { read: ['reform_officer', 'leader'], write: ['leader'], reach: 'branch' },
    };
    const refused = await officer.post('/register-definitions', opened);
    expect([refused.status, refused.body.code]).toEqual([403, 'register-definition.not-yours']);
    const [line] = (await leader.get('/registers/discipline/entries')).body.items;
    const paper = await leader.post('/evidence', {
      ...{ unit: 'H01.41.1', title: 'Quyết định kỷ luật', url: 'https://angiang.example/2' },
    });
    const laid = await leader.post(`/registers/discipline/entries/${line.id}/evidence`, {
      evidenceId: paper.body.id,
    });
    expect([laid.status, laid.body.code]).toEqual([422, 'register-entry.no-evidence']);
  });

  it('given an officer of another commune, when they write for this one, then it is refused; the province may', async () => {
    const values = { ...file, symbol: '09.TH' };
    const refused = await elsewhere.post('/registers/work-files/entries', {
      unit: 'H01.41.1',
      values,
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'register-entry.not-yours-to-write']);
    expect((await officer.enter('work-files', 'H01.41.1', values)).unit.id).toBe(
      unitIds['H01.41.1'],
    );
  });

  it('given a delegation of a matter, when its holder passes it on, then that is refused (Luật Tổ chức CQĐP, Art. 14)', async () => {
    const delegation = {
      ...{ decisionNumber: '01/QĐ-UBND', decidedOn: '2026-01-05', subject: 'Ủy quyền chứng thực' },
      ...{ matters: ['Chứng thực bản sao'], validFrom: '2026-01-10', validTo: '2026-12-31' },
    };
    const commune = unitIds['H01.41.1'];
    await officer.enter('delegations', 'H01', { ...delegation, to: commune });
    const onward = { ...delegation, validFrom: '2026-02-01', to: unitIds['H01.41.2'] };
    const refused = await leader.post('/registers/delegations/entries', {
      ...{ unit: 'H01.41.1', values: onward },
    });
    expect(refused.body.detail).toContain('không được ủy quyền lại');
    const itself = await leader.post('/registers/delegations/entries', {
      ...{ unit: 'H01.41.1', values: { ...onward, matters: ['Khác'], to: commune } },
    });
    expect(itself.body.detail).toContain('không ủy quyền cho chính mình');
  });
});

describe('a register of the office', () => {
  const own = {
    code: 'flower-pots',
    name: { vi: 'Sổ chậu hoa', en: 'Flower pots' },
    about: { vi: 'Chậu hoa trước trụ sở.', en: 'Pots in front of the office.' },
    group: 'other',
    basis: { document: 'Quy chế cơ quan', confidence: 'local' },
    ...{ day: 'boughtOn', title: 'kind' },
    fields: [
      { code: 'boughtOn', name: { vi: 'Ngày mua', en: 'Bought on' }, kind: 'date', required: true },
      { code: 'kind', name: { vi: 'Loại', en: 'Kind' }, kind: 'text', required: true },
    ],
    counts: [{ code: 'pots', name: { vi: 'Số chậu', en: 'Pots' } }],
    access: { read: ['reform_officer'], write: ['reform_officer'], reach: 'branch' },
  };

  it('given a definition, when it is added, then entries can be written at once, without code', async () => {
    expect((await officer.post('/register-definitions', own)).status).toBe(201);
    await officer.enter('flower-pots', 'H01', { boughtOn: '2026-02-02', kind: 'Mai vàng' });
    const summary = await officer.get('/registers/flower-pots/summary');
    expect(summary.body.counts[0]).toMatchObject({ vi: 'Số chậu', value: 1 });
  });

  it('given a definition with a fault, when it is added, then the place of the fault is told', async () => {
    const faulty = { ...own, code: 'faulty', counts: [{ ...own.counts[0], sum: 'height' }] };
    const answer = await officer.post('/register-definitions', faulty);
    expect([answer.status, answer.body.code]).toEqual([422, 'register-definition.faulty']);
    expect(answer.body.detail).toContain('counts[0].sum');
  });
});
