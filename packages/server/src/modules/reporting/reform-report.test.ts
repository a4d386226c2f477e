import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Person, type Office } from '../../testing/office.ts';

let office: Office;
let officer: Person;
let head: Person;
let district: Person;
let province: Person;
let id = '';

/** A year in which districts still were: three levels (before 1 July 2025). */
const period = '2025-Q1';

beforeAll(async () => {
  office = await openOffice('2025-03-17T08:00:00+07:00');
  await office.unit('H01', { name: 'Ủy ban nhân dân tỉnh An Giang', level: 'province' });
  await office.unit('H01.21', {
    ...{ name: 'Ủy ban nhân dân huyện Chợ Mới', level: 'district', under: 'H01' },
  });
  await office.unit('H01.21.01', { name: 'Ủy ban nhân dân xã Hội An', under: 'H01.21' });
  officer = await office.person('H01.21.01', 'reform_officer', 'Lê Thị Lập');
  head = await office.person('H01.21.01', 'head', 'Huỳnh Văn Ký');
  district = await office.person('H01.21', 'leader', 'Phạm Thị Huyện');
  province = await office.person('H01', 'leader', 'Nguyễn Văn Tỉnh');
  await office.takeIn('H01.21.01', [
    ['2025-01-10', '2025-01-30', '2025-01-20'],
    ['2025-02-10', '2025-02-20', '2025-02-25'],
  ]);
  await office.takeIn('H01.21', [['2025-02-11', '2025-02-20', null]]);
}, 120_000);

async function finish(reportId: string, signer: Person, above: Person | null): Promise<void> {
  for (const [noun, person, body] of [
    ['signatures', signer, { acceptBroken: true }],
    ['submissions', signer, {}],
    ['acceptances', above, {}],
  ] as const) {
    if (person === null) continue;
    const answer = await person.post(`/reports/${reportId}/${noun}`, body);
    expect([noun, answer.status, answer.body.code]).toEqual([noun, 201, undefined]);
  }
}

describe('the periodic report on administrative reform', () => {
  it('given it is begun, then the outline of six fields stands with figures filled in and the annex says what has no source', async () => {
    const { status, body } = await officer.post('/reports', {
      ...{ regime: 'cchc', unit: 'H01.21.01', period },
    });
    expect(status).toBe(201);
    id = body.id;
    const texts = body.sections.filter((section: { heading: boolean }) => !section.heading);
    expect(texts.map((section: { code: string }) => section.code)).toEqual([
      ...['A', 'I.1', 'I.2', 'I.3', 'I.4', 'I.5', 'I.6', 'C.1', 'C.2', 'D', 'E'],
    ]);
    const words = body.sections.find((section: { code: string }) => section.code === 'I.2').text;
    expect(words).toContain('Trong quý I/2025, Ủy ban nhân dân xã Hội An tiếp nhận 2 hồ sơ mới');
    expect(words).toContain('trước và đúng hạn 1 hồ sơ (đạt 50,00 %)');
    const annex = body.content.tables[0].rows;
    const row = (code: string) => annex.find((one: { key: string }) => one.key === code).cells;
    expect(row('3.1')).toEqual(['Hồ sơ', 2, null, null]);
    expect(row('3.4')).toEqual(['%', 50, null, null]);
    expect(row('5.1')[1]).toBe('chưa có nguồn');
    // What other modules count: no plan, no task, therefore no share of any.
    expect([row('1.1')[1], row('1.2.1')[1]]).toEqual([0, 'không phát sinh']);
    expect(row('7.7')[1]).toBe('không phát sinh');
  });

  it('given two people write the same part, then the second is told, and no text is ever lost', async () => {
    const url = `/reports/${id}/sections/I.1`;
    const first = await officer.put(url, { text: 'Đã ban hành kế hoạch.' }, { 'if-match': '"0"' });
    expect([first.status, first.body.revision]).toEqual([200, 1]);
    const second = await head.put(url, { text: 'Chữ của người khác' }, { 'if-match': '"0"' });
    expect([second.status, second.body.code]).toEqual([412, 'report.text-changed']);
    expect(second.body.detail).toContain('Lê Thị Lập');
    const third = await head.put(url, { text: 'Đã ban hành 02 kế hoạch.' }, { 'if-match': '"1"' });
    expect(third.body).toMatchObject({ revision: 2, writtenBy: 'Huỳnh Văn Ký' });
    const kept = await office.db.owner`
      select text from report_section_text where code = 'I.1' order by revision`;
    expect(kept.map(({ text }) => text)).toEqual([
      ...['Đã ban hành kế hoạch.', 'Đã ban hành 02 kế hoạch.'],
    ]);
    expect((await officer.put(`/reports/${id}/sections/I`, { text: 'x' })).status).toBe(404);
    expect((await province.put(url, { text: 'x' })).status).toBe(403);
  });

  it('given the application, then what is signed, written or happened can be neither changed nor deleted', async () => {
    for (const table of ['report_version', 'report_event', 'report_section_text', 'report_form'])
      for (const act of ['update', 'delete'] as const) {
        const statement =
          act === 'update' ? `update ${table} set tenant_id = tenant_id` : `delete from ${table}`;
        await expect(office.db.inTenant('H01', (tx) => tx.unsafe(statement))).rejects.toThrow(
          'permission denied',
        );
      }
  });

  it('given three levels, then commune to district to province, each with what the one below locked', async () => {
    await finish(id, head, district);
    const asked = { regime: 'cchc', period };
    const middle = await district.post('/reports', { ...asked, unit: 'H01.21' });
    expect(middle.body.parent.code).toBe('H01');
    expect(middle.body.content.counts).toMatchObject({ received: 3, resolved: 2, open: 1 });
    await finish(middle.body.id, district, province);
    const top = await province.post('/reports', { ...asked, unit: 'H01' });
    expect(top.body.content.missing).toEqual([]);
    expect(top.body.content.counts).toMatchObject({ received: 3, resolved: 2, open: 1 });
    expect(top.body.children).toHaveLength(1);
    const paper = await province.get(`/reports/${top.body.id}/output.pdf`);
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('given a signed report, when a text is written, then it is refused with the way out', async () => {
    const { status, body } = await officer.put(`/reports/${id}/sections/I.1`, { text: 'sửa' });
    expect([status, body.code]).toEqual([409, 'report.accepted-already']);
    expect(body.detail).toContain('chỉnh lý');
  });

  it('given the next quarter, then carried over is held against what this one left open', async () => {
    office.setNow('2025-06-16T08:00:00+07:00');
    const { body } = await officer.post('/reports', {
      ...{ regime: 'cchc', unit: 'H01.21.01', period: '2025-Q2' },
    });
    expect(body.content.checks.at(-1)).toMatchObject({ code: '6=11', holds: true, left: 0 });
    const annex = body.content.tables[0].rows;
    expect(annex.find((one: { key: string }) => one.key === '3.1').cells).toEqual([
      'Hồ sơ',
      0,
      2,
      -2,
    ]);
  });

  it('given the period still runs, when somebody would sign, then not before its figures are final', async () => {
    office.setNow('2025-09-14T16:00:00+07:00');
    const begun = await officer.post('/reports', {
      ...{ regime: 'cchc', unit: 'H01.21.01', period: '2025-Q3' },
    });
    const { status, body } = await head.post(`/reports/${begun.body.id}/signatures`);
    expect([status, body.code]).toEqual([422, 'report.period-runs']);
    office.setNow('2025-09-15T00:00:00+07:00');
    expect((await head.post(`/reports/${begun.body.id}/signatures`)).status).toBe(201);
  });
});
