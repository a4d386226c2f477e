import { hash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Person, type Office } from '../../testing/office.ts';

let office: Office;
let clerk: Person;
let head: Person;
let above: Person;
let chair: Person;
let stranger: Person;
let commune = '';
let province = '';

/** The fourth quarter of 2026 by NĐ 09/2019 Art. 12: 15/09 to 14/12. */
const period = '2026-Q4';

beforeAll(async () => {
  office = await openOffice('2026-12-16T08:00:00+07:00');
  await office.unit('H01', { name: 'Ủy ban nhân dân tỉnh An Giang', level: 'province' });
  await office.unit('H01.02', {
    ...{ name: 'Sở Nội vụ', kind: 'specialised_agency', level: 'province', under: 'H01' },
  });
  await office.unit('H01.101', { name: 'Ủy ban nhân dân xã Hội An', under: 'H01' });
  await office.unit('H01.102', { name: 'Ủy ban nhân dân xã Chợ Mới', under: 'H01' });
  await office.unit('P', { name: 'Phòng Kinh tế', kind: 'division', under: 'H01.101' });
  clerk = await office.person('P', 'reform_officer', 'Lê Thị Lập');
  head = await office.person('H01.101', 'head', 'Huỳnh Văn Ký');
  above = await office.person('H01', 'procedure_controller', 'Trần Văn Kiểm');
  chair = await office.person('H01', 'leader', 'Nguyễn Thị Chủ');
  stranger = await office.person('H01.102', 'reform_officer', 'Người Khác');
  await office.takeIn('H01.101', [
    ['2026-09-10', '2026-09-30', '2026-09-20'],
    ['2026-09-20', '2026-09-25', '2026-10-05'],
    ['2026-10-20', '2026-10-30', '2026-10-30'],
    ['2026-12-10', '2026-12-28', null],
    ['2026-12-01', '2026-12-08', null],
  ]);
}, 120_000);

describe('a quarterly report from commune to province', () => {
  it('given the period ended, when the commune asks what it owes, then each report has its day, moved by nothing here', async () => {
    const { body } = await clerk.get(`/report-obligations?period=${period}&regime=kstt`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      ...{ dueOn: '2026-12-18', state: 'not_begun', stateName: 'Chưa lập', late: false },
      ...{ reminder: 'due_soon', mayBegin: true, reportId: null },
      unit: { code: 'H01.101' },
      parent: { code: 'H01' },
      period: {
        line: 'Kỳ báo cáo: quý IV/2026, từ 15/09/2026 đến 14/12/2026 (theo NĐ 09/2019/NĐ-CP)',
      },
    });
    const below = await above.get(`/report-obligations?view=below&period=${period}&regime=kstt`);
    expect(below.body.items.map((item: { unit: { code: string } }) => item.unit.code)).toEqual([
      ...['H01.101', 'H01.102', 'H01.02'],
    ]);
  });

  it('given nobody of the unit, when they begin its report, then it is refused', async () => {
    const asked = { regime: 'kstt', unit: 'H01.101', period };
    expect((await stranger.post('/reports', asked)).status).toBe(403);
    const unknown = await clerk.post('/reports', { ...asked, period: '2026-05' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'report.not-owed']);
  });

  it('given an officer of a division, when the report of the commune is begun, then it counts the books and the identities hold', async () => {
    const { status, body } = await clerk.post('/reports', {
      regime: 'kstt',
      unit: 'H01.101',
      period,
    });
    expect(status).toBe(201);
    commune = body.id;
    const [table] = body.content.tables;
    expect(table.columns.map((column: { code: string }) => column.code)).toEqual(
      Array.from({ length: 11 }, (_, index) => `(${index + 3})`),
    );
    // Received 4 in the period, 1 before; resolved 1 early, 1 on time, 1 late; open 1 in time, 1 overdue.
    expect(table.total.cells).toEqual([5, 0, 4, 1, 3, 1, 1, 1, 2, 1, 1]);
    expect(table.rows).toHaveLength(1);
    expect(body.content.checks.map((check: { holds: boolean }) => check.holds)).toEqual([
      ...[true, true, true, true, null],
    ]);
    expect(body).toMatchObject({ state: 'drafted', locked: false, revision: 1 });
    expect(body.availableActs).toEqual(['write']);
    const again = await clerk.post('/reports', { regime: 'kstt', unit: 'H01.101', period });
    expect([again.status, again.body.code]).toEqual([409, 'report.begun-already']);
  });

  it('given a draft, when the officer would sign, then only the head may; the signature locks content and hash', async () => {
    const refused = await clerk.post(`/reports/${commune}/signatures`);
    expect([refused.status, refused.body.code]).toEqual([403, 'report.not-yours-to-sign']);
    const { status, body } = await head.post(`/reports/${commune}/signatures`, {
      documentNumber: '15/BC-UBND',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'signed', locked: true });
    expect(body.versions[0]).toMatchObject({
      number: 1,
      documentNumber: '15/BC-UBND',
      fate: 'signed',
    });
    const json = await head.get(`/reports/${commune}/output.json`);
    expect(hash('sha256', json.bytes, 'hex')).toBe(body.versions[0].hash);
    const twice = await head.post(`/reports/${commune}/signatures`);
    expect([twice.status, twice.body.code]).toEqual([409, 'report.signed-already']);
  });

  it('given a signed report, when more dossiers of the period are entered, then its figures stay', async () => {
    await office.takeIn('H01.101', [['2026-11-02', '2026-11-20', '2026-11-10']]);
    const { body } = await clerk.get(`/reports/${commune}`);
    expect(body.content.tables[0].total.cells[0]).toBe(5);
  });

  it('given it was sent, when the province returns it with a reason, then the commune takes it up again as version 2', async () => {
    expect((await clerk.post(`/reports/${commune}/submissions`)).body.state).toBe('submitted');
    const silent = await above.post(`/reports/${commune}/returns`, { reason: ' ' });
    expect(silent.status).toBe(400);
    const own = await head.post(`/reports/${commune}/acceptances`);
    expect([own.status, own.body.code]).toEqual([403, 'report.not-yours-to-do']);
    const returned = await above.post(`/reports/${commune}/returns`, {
      reason: 'Thiếu hồ sơ nhập bổ sung tháng 11',
    });
    expect(returned.body).toMatchObject({
      state: 'returned',
      returnReason: 'Thiếu hồ sơ nhập bổ sung tháng 11',
    });
    const { body } = await clerk.get('/report-reminders');
    expect(body.items[0]).toMatchObject({ kind: 'returned', reportId: commune });
    const revised = await clerk.post(`/reports/${commune}/revisions`);
    expect(revised.body).toMatchObject({ state: 'drafted', locked: false });
    expect(revised.body.content.version).toEqual({
      ...{ number: 2, reason: 'Thiếu hồ sơ nhập bổ sung tháng 11' },
    });
    expect(revised.body.content.tables[0].total.cells[0]).toBe(6);
  });

  it('given two people look at the report, when the second acts on what is no longer so, then 412', async () => {
    const stale = await head.post(`/reports/${commune}/signatures`, {}, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'report.seen-older']);
    const { headers } = await head.get(`/reports/${commune}`);
    const fresh = { 'if-match': String(headers.etag) };
    expect((await head.post(`/reports/${commune}/signatures`, {}, fresh)).status).toBe(201);
    expect((await head.post(`/reports/${commune}/submissions`)).status).toBe(201);
  });

  it('given children that are not accepted, when the province begins its report, then nothing of theirs is in and they are named', async () => {
    const { body } = await above.post('/reports', { regime: 'kstt', unit: 'H01', period });
    province = body.id;
    expect(body.dueOn).toBe('2026-12-25');
    expect(body.content.form.code).toBe('II.06b');
    expect(body.content.tables[0].total.cells[0]).toBe(0);
    expect(body.content.notes[0]).toBe(
      'Chưa gộp: Sở Nội vụ; Ủy ban nhân dân xã Hội An; Ủy ban nhân dân xã Chợ Mới.',
    );
  });

  it('given the commune is accepted, when the province looks, then its locked figures are in, with version and hash', async () => {
    const accepted = await above.post(`/reports/${commune}/acceptances`);
    expect(accepted.body).toMatchObject({ state: 'accepted' });
    const { body } = await above.get(`/reports/${province}`);
    const [part] = body.content.parts;
    expect(part).toMatchObject({ unit: { code: 'H01.101' }, version: 2 });
    expect(part.hash).toBe(accepted.body.versions[1].hash);
    expect(body.content.tables[0].total.cells[0]).toBe(6);
    const names = body.content.tables[0].rows.map((row: { name: string }) => row.name);
    expect(names).toEqual([
      'Ủy ban nhân dân tỉnh An Giang (trực tiếp giải quyết)',
      'Ủy ban nhân dân xã Hội An',
    ]);
    const whole = await chair.post(`/reports/${province}/signatures`);
    expect([whole.status, whole.body.code]).toEqual([422, 'report.not-whole']);
    expect(whole.body.detail).toContain('xã Chợ Mới');
    const signed = await chair.post(`/reports/${province}/signatures`, { acceptBroken: true });
    expect(signed.status).toBe(201);
  });

  it('given the province signed, when the commune corrects itself, then the province is told and nothing of it changes', async () => {
    await office.takeIn('H01.101', [['2026-11-03', '2026-11-20', null]]);
    const before = (await above.get(`/reports/${province}/output.json`)).bytes;
    const amended = await clerk.post(`/reports/${commune}/amendments`, {
      reason: 'Bổ sung một hồ sơ sót',
    });
    expect(amended.body.content.version).toEqual({ number: 3, reason: 'Bổ sung một hồ sơ sót' });
    // While the commune works, what was accepted still counts above.
    expect((await above.get(`/reports/${province}`)).body.children[0].version).toBeDefined();
    await head.post(`/reports/${commune}/signatures`);
    await head.post(`/reports/${commune}/submissions`);
    await above.post(`/reports/${commune}/acceptances`);
    const { body } = await above.get(`/reports/${province}`);
    expect(body.changedParts).toEqual([
      { unit: expect.objectContaining({ code: 'H01.101' }), used: 2, now: 3 },
    ]);
    expect(body.history.at(-1).sentence).toContain('Số liệu đơn vị dưới đã đổi');
    const reminders = (await above.get('/report-reminders')).body.items;
    expect(reminders[0]).toMatchObject({ kind: 'part_changed', reportId: province });
    expect((await above.get(`/reports/${province}/output.json`)).bytes.equals(before)).toBe(true);
  });

  it('given the correction, when the province amends, then version 2 differs in the cells of that dossier alone', async () => {
    await above.post(`/reports/${province}/amendments`, { reason: 'Xã Hội An chỉnh lý số liệu' });
    await chair.post(`/reports/${province}/signatures`, { acceptBroken: true });
    const { body } = await above.get(`/reports/${province}/differences?from=1&to=2`);
    expect(body.reason).toBe('Xã Hội An chỉnh lý số liệu');
    expect(body.parts).toEqual([
      { unit: expect.objectContaining({ code: 'H01.101' }), before: 2, after: 3 },
    ]);
    const total = body.cells.filter(
      (cell: { table: string; row: string }) => cell.table === 'A' && cell.row === 'Tổng cộng',
    );
    expect(
      total.map((cell: { column: string; before: number; after: number }) => [
        ...[cell.column, cell.before, cell.after],
      ]),
    ).toEqual([
      ['(3)', 6, 7],
      ['(5)', 5, 6],
      ['(11)', 2, 3],
      ['(13)', 1, 2],
    ]);
    const versions = (await above.get(`/reports/${province}/versions`)).body.items;
    expect(versions.map((version: { fate: string }) => version.fate)).toEqual([
      'replaced',
      'signed',
    ]);
  });

  it.each(['pdf', 'xlsx', 'csv', 'json'])(
    'given a signed version, when its %s is asked for again on another day, then it is the same to the byte',
    async (format) => {
      const url = `/reports/${province}/output.${format}?version=1`;
      const first = await above.get(url);
      expect(first.status).toBe(200);
      office.setNow('2027-03-01T10:11:12+07:00');
      await office.takeIn('H01.102', [['2026-11-03', '2026-11-20', null]]);
      const again = await above.get(url);
      office.setNow('2026-12-16T08:00:00+07:00');
      expect(first.bytes.length).toBeGreaterThan(500);
      expect(again.bytes.equals(first.bytes)).toBe(true);
      expect(first.headers['content-disposition']).toMatch(/filename="II\.06b_H01_2026-Q4_ban-1\./);
    },
    30_000,
  );

  it('given the day after the due day, when nothing was sent, then it is late and the night reminds once', async () => {
    office.setNow('2026-12-19T00:10:00+07:00');
    expect(await office.services.filedReports.remindAll()).toBeGreaterThan(0);
    expect(await office.services.filedReports.remindAll()).toBe(0);
    const { body } = await stranger.get(`/report-obligations?period=${period}&regime=kstt`);
    expect(body.items[0]).toMatchObject({ late: true, daysLate: 1, reminder: 'overdue' });
    const reminders = (await stranger.get('/report-reminders')).body.items;
    expect(reminders.map((item: { kind: string }) => item.kind)).toContain('overdue');
    office.setNow('2026-12-16T08:00:00+07:00');
  });

  it('given English, when something is refused, then the sentence is English', async () => {
    const asked = { regime: 'kstt', unit: 'H01.101', period };
    const { body } = await clerk.post('/reports', asked, { 'accept-language': 'en' });
    expect(body.detail).toBe('The report of this period is begun already; open it.');
  });
});
