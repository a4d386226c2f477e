import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Person, type Office } from '../../testing/office.ts';

let office: Office;
let officer: Person;
let clerk: Person;

const form = {
  code: 'HUYEN-01',
  number: 'Biểu số 01/CM',
  title: 'Hồ sơ theo kênh',
  source: { document: 'KH 12/KH-UBND', confidence: 'local' },
  validFrom: '2026-01-01',
  levels: ['commune'],
  periods: ['month'],
  unitOfCount: 'Hồ sơ',
  tables: [
    {
      code: 'A',
      rows: { by: 'channel', title: 'Kênh' },
      columns: [
        { code: '(1)', title: 'Tiếp nhận', fact: 'received' },
        { code: '(2)', title: 'Đúng hạn', numerator: 'resolvedEarly', denominator: 'resolved' },
      ],
      total: 'first',
    },
  ],
};
const regime = {
  ...{ code: 'huyen-01', name: 'Báo cáo nhanh', type: 'ad_hoc', form: 'HUYEN-01' },
  source: { document: 'CV 5/UBND', confidence: 'local' },
  ...{ validFrom: '2026-01-01', calendar: 'calendar' },
  once: { from: '2026-10-01', to: '2026-10-20' },
  duties: [{ level: 'commune', on: '2026-10-25' }],
};

beforeAll(async () => {
  office = await openOffice('2026-10-22T08:00:00+07:00');
  await office.unit('H01', { name: 'Ủy ban nhân dân tỉnh An Giang', level: 'province' });
  await office.unit('H01.101', { name: 'Ủy ban nhân dân xã Hội An', under: 'H01' });
  officer = await office.person('H01.101', 'reform_officer');
  clerk = await office.person('H01.101', 'specialist');
  await office.takeIn('H01.101', [
    ['2026-10-02', '2026-10-12', '2026-10-09'],
    ['2026-10-05', '2026-10-12', null],
  ]);
}, 120_000);

describe('forms and regimes of an office', () => {
  it('given a form as data, when it is added, then it is filled without any code', async () => {
    expect((await clerk.post('/report-forms', form)).status).toBe(403);
    expect((await officer.post('/report-forms', form)).status).toBe(201);
    const { body } = await officer.get('/report-forms');
    expect(body.items.find((item: { code: string }) => item.code === 'HUYEN-01').origin).toBe(
      'own',
    );
    const asked = 'unit=H01.101&from=2026-10-01&to=2026-10-20';
    const preview = await officer.get(`/report-forms/HUYEN-01/preview?${asked}`);
    expect(preview.body.tables[0].total).toEqual({ at: 'first', cells: [2, 100] });
    expect(preview.body.tables[0].columns[0].figure).toBe('received');
    const csv = await officer.get(`/report-forms/HUYEN-01/preview.csv?${asked}`);
    expect(csv.headers['content-disposition']).toContain(
      'filename="HUYEN-01_H01.101_2026-10-01..2026-10-20_du-thao.csv"',
    );
  });

  it('given faults, then each is told with its place, in the language of the reader', async () => {
    const wrong = structuredClone(form);
    const [table] = wrong.tables;
    if (table?.columns[0] === undefined) throw new Error('a column');
    table.columns[0].fact = 'recieved';
    const { status, body } = await officer.post('/report-forms', wrong);
    expect([status, body.code]).toEqual([422, 'report-form.faulty']);
    expect(body.detail).toContain('tables.0.columns.0.fact: Không có số liệu “recieved”');
    const shapeless = await officer.post('/report-forms', { ...form, tables: 'none' });
    expect(shapeless.status).toBe(400);
    expect(shapeless.body.errors[0].path).toContain('tables');
    const gone = await officer.get('/report-forms/NONE/preview?unit=H01.101&period=2026-Q1');
    expect([gone.status, gone.body.code]).toEqual([404, 'report-form.not-found']);
  });

  it('given a report that is asked for once, then it is owed on its day, moved off the Sunday', async () => {
    const wrong = await officer.post('/reporting-regimes', { ...regime, periods: ['month'] });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'reporting-regime.faulty']);
    const nobody = await officer.post('/reporting-regimes', { ...regime, form: 'NONE' });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'report-form.not-found']);
    expect((await officer.post('/reporting-regimes', regime)).status).toBe(201);
    const { body } = await officer.get('/report-obligations?regime=huyen-01');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ dueOn: '2026-10-26', reminder: 'open' });
    const begun = await officer.post('/reports', {
      ...{ regime: 'huyen-01', unit: 'H01.101', period: '2026-10-01..2026-10-20' },
    });
    expect(begun.status).toBe(201);
    expect(begun.body.content.period.line).toBe(
      'Kỳ số liệu: từ 01/10/2026 đến 20/10/2026 (theo ngày được chọn)',
    );
  });

  it('given a new edition of a form, then drafts begun before keep theirs', async () => {
    const next = { ...form, title: 'Hồ sơ theo kênh, mẫu mới' };
    await officer.post('/report-forms', next);
    expect((await officer.get('/report-forms/HUYEN-01')).body.form.title).toBe(next.title);
    const { body } = await officer.get('/report-obligations?regime=huyen-01');
    const report = await officer.get(`/reports/${body.items[0].reportId}`);
    expect(report.body.content.form.title).toBe('Hồ sơ theo kênh');
  });
});
