import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../platform/workbook/read-workbook.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { openRegisterOffice, type Person } from './testing/register-office.ts';

const office = await openRegisterOffice('2026-11-20T09:00:00+07:00');
const { services, tenantId, unitIds } = office;
let officer: Person;
let commune: Person;

beforeAll(async () => {
  officer = await office.person('H01', 'reform_officer', 'Trần Cải Cách');
  commune = await office.person('H01.41.1', 'head', 'Ngô Trưởng Xã');
});

const news = (kind: string, quantity: number, publishedOn: string) => ({
  ...{ kind, quantity, publishedOn, channel: 'radio', subject: 'Cải cách hành chính' },
});

describe('the communication log', () => {
  it('given the counts of Chợ Mới in 2019, when the year is summed up, then the sentence is the printed one and the exact counts stay', async () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2019-${String(month).padStart(2, '0')}-25`;
      await officer.enter(
        'communication-log',
        'H01.41',
        news('news', month === 12 ? 121 : 115, day),
      );
    }
    await officer.enter('communication-log', 'H01.41', news('article', 65, '2019-06-30'));
    await officer.enter('communication-log', 'H01.41', news('interview', 4, '2019-07-30'));
    await officer.enter('communication-log', 'H01.41', news('talk', 1, '2019-08-30'));
    const { body } = await officer.get(
      '/registers/communication-log/summary?unit=H01.41&from=2019-01-01&to=2019-12-31',
    );
    expect(body.sentences[0].vi).toBe('gần 1.400 tin, 65 bài viết, 04 phỏng vấn, 01 tọa đàm');
    expect(body.sentences[0].en).toBe(
      'nearly 1,400 news items, 65 articles, 4 interviews, 1 panel talk',
    );
    expect(body.counts[0]).toMatchObject({ code: 'news', value: 1386 });
  });

  it('given the entries, when they are taken out as a workbook and brought in elsewhere, then they are the same', async () => {
    const out = await officer.get('/registers/communication-log/entries.xlsx?unit=H01.41');
    const rows = readWorkbook(out.bytes)[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 4)).toEqual(['STT', 'Đơn vị', 'Ngày đăng, phát', 'Thể loại']);
    expect(rows).toHaveLength(16);
    const url = '/registers/communication-log/imports?unit=H01.41&dryRun=1';
    const dry = await officer.send(url, { name: 'nhat-ky.xlsx', bytes: out.bytes });
    expect(dry.body).toEqual({ rows: 15, entered: 0, faults: [] });
    const csv =
      'Ngày đăng, phát;Thể loại;Kênh;Số lượng;Nội dung\n05/01/2020;Tin;Phát thanh;3;Đầu năm\n';
    const head = csv.replace('Ngày đăng, phát', '"Ngày đăng, phát"');
    const done = await officer.send('/registers/communication-log/imports?unit=H01.41', {
      ...{ name: 'nhat-ky.csv', bytes: Buffer.from(`\uFEFF${head}`) },
    });
    expect(done.body).toEqual({ rows: 1, entered: 1, faults: [] });
  });

  it('given a file with faults, when it is brought in, then each is told by row and column and nothing is written', async () => {
    const lines = [
      ['publishedOn', 'kind', 'channel', 'quantity', 'subject'],
      ['05/01/2021', 'Tin', 'Phát thanh', '3', 'Đúng'],
      ['32/01/2021', 'Tin', 'Loa kéo', '3', 'Sai ngày, sai kênh'],
    ];
    const bytes = Buffer.from(lines.map((line) => line.join(';')).join('\n'));
    const url = '/registers/communication-log/imports?unit=H01.41';
    const { body } = await officer.send(url, { name: 'sai.csv', bytes });
    expect(body).toMatchObject({ rows: 2, entered: 0 });
    expect(
      body.faults.map(({ row, column }: { row: number; column: string }) => [row, column]),
    ).toEqual([
      [3, 'Ngày đăng, phát'],
      [3, 'Kênh'],
    ]);
    const after = await officer.get('/registers/communication-log/entries?from=2021-01-01');
    expect(after.body.total).toBe(0);
  });
});

describe('what the index is told', () => {
  const ask = async (names: string[], axis: 'own' | 'subordination', unit: string) => {
    const told = await services.reformRegisters.facts.count({
      ...{ tenantId, axis, names, unitIds: [unitIds[unit] ?? ''] },
      ...{ from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-12-31') },
    });
    return told.get(unitIds[unit] ?? '');
  };

  it('given one certifier in each of two communes, one district and the department of justice, when coverage is asked for, then it is 4 of 4; a lost one is seen', async () => {
    for (const unit of ['H01.5', 'H01.41', 'H01.41.1', 'H01.41.2'])
      await officer.enter('ecopy-certifiers', unit, {
        ...{ officer: 'Nguyễn Chứng Thực', decisionNumber: '5/QĐ', validFrom: '2025-03-01' },
        ...(unit === 'H01.41.2' ? { validTo: '2027-01-01' } : {}),
      });
    // A department that certifies nothing does not count, on neither side.
    await officer.enter('ecopy-certifiers', 'H01.6', {
      ...{ officer: 'Trần Nội Vụ', decisionNumber: '6/QĐ', validFrom: '2025-03-01' },
    });
    const names = ['ecopy.required', 'ecopy.covered'];
    expect(await ask(names, 'subordination', 'H01')).toEqual({
      'ecopy.required': 4,
      'ecopy.covered': 4,
    });
    const { body } = await officer.get(
      '/registers/ecopy-certifiers/summary?from=2027-01-01&to=2027-06-30',
    );
    expect(body.shares[0]).toMatchObject({ numerator: 3, denominator: 4, ratio: 0.75 });
  });

  it('given documents of two levels, when their shares are counted, then secret ones are left out and levels stand apart', async () => {
    const letter = (number: number, more: object) => ({
      ...{
        line: 'document',
        direction: 'issued',
        registeredOn: '2026-05-04',
        issuedOn: '2026-05-04',
      },
      ...{ number: `${number}/UBND`, kind: 'letter', subject: 'Công văn', signer: 'Ngô Trưởng Xã' },
      ...more,
    });
    const signed = { electronic: true, signed: true };
    await officer.enter('documents', 'H01.41', letter(1, signed));
    await officer.enter('documents', 'H01.41', letter(2, signed));
    await commune.enter('documents', 'H01.41.1', letter(1, { electronic: true }));
    await commune.enter('documents', 'H01.41.1', {
      ...{ line: 'secret-count', direction: 'issued', registeredOn: '2026-05-31', quantity: 7 },
    });
    const names = [
      'documents.issued',
      'documents.secret',
      'documents.electronic',
      'documents.signed',
    ];
    expect(await ask(names, 'subordination', 'H01.41')).toEqual({
      ...{ 'documents.issued': 10, 'documents.secret': 7 },
      ...{ 'documents.electronic': 3, 'documents.signed': 2 },
    });
    expect((await ask(['documents.issued'], 'own', 'H01.41'))?.['documents.issued']).toBe(2);
    const { body } = await officer.get('/registers/documents/summary?unit=H01.41&from=2026-01-01');
    expect(body.shares[0].ratio).toBe(1);
    const of = (level: string) => body.levels.find((one: { level: string }) => one.level === level);
    expect([of('district').shares[1].ratio, of('commune').shares[1].ratio]).toEqual([1, 0]);
  });
});

describe('papers', () => {
  it('given files handed over, when the two lists are printed, then each comes in two copies', async () => {
    const { id } = await commune.enter('work-files', 'H01.41.1', {
      ...{ symbol: '01.TH', name: 'Hồ sơ tổng kết năm 2025', maker: 'Lê Văn Thư', sheets: 84 },
      ...{ openedOn: '2026-01-05', kind: 'ordinary', retention: 'permanent', medium: 'paper' },
      endedOn: '2026-03-02',
    });
    const url = `/registers/work-files/entries/${id}/moves`;
    await commune.post(url, { to: 'closed' });
    const values = { handedOverOn: '2026-11-20', archivist: 'Nguyễn Lưu Trữ' };
    expect((await commune.post(url, { to: 'handed-over', values })).status).toBe(200);
    for (const paper of ['muc-luc-nop-luu', 'bien-ban-giao-nhan']) {
      const asked = '?unit=H01.41.1&from=2026-01-01&to=2026-12-31';
      const { status, bytes } = await commune.get(
        `/registers/work-files/papers/${paper}.pdf${asked}`,
      );
      expect(status).toBe(200);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    }
    expect((await commune.get('/registers/work-files/papers/khac.pdf')).status).toBe(404);
  });
});

describe('what falls due', () => {
  it('given a promise to a citizen, when its day comes, then the unit is reminded once before and once after', async () => {
    await commune.enter('citizen-receptions', 'H01.41.1', {
      ...{ receivedOn: '2026-11-16', receiver: 'Ngô Trưởng Xã', citizen: 'Bà Tư', persons: 1 },
      ...{ matter: 'proposal', content: 'Sửa cống', handling: 'answered' },
      ...{ promise: 'Sửa cống xóm Đông', promiseBy: '2026-11-22' },
    });
    // The 22nd is a Sunday: the promise is kept by Monday.
    const dues = await commune.get('/register-dues');
    expect(dues.body.items).toMatchObject([
      { rule: 'promise', dueOn: '2026-11-23', state: 'soon' },
    ]);
    expect(await services.reformRegisters.remindAll()).toBe(1);
    expect(await services.reformRegisters.remindAll()).toBe(0);
    office.setNow('2026-11-24T08:00:00+07:00');
    expect(await services.reformRegisters.remindAll()).toBe(1);
    // Sessions end over the days; somebody else of the commune looks.
    const next = await office.person('H01.41.1', 'head', 'Ngô Phó Xã');
    expect((await next.get('/register-dues?state=overdue')).body.items).toHaveLength(1);
    const notices = await next.get('/notices');
    expect(JSON.stringify(notices.body)).toContain('đã quá hạn từ ngày 23/11/2026');
    expect(JSON.stringify(notices.body)).not.toContain('Bà Tư');
  });
});
