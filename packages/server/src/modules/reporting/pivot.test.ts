import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { recount } from './testing/recount.ts';
import { openOffice, type Person, type Office } from '../../testing/office.ts';

let office: Office;
let officer: Person;
let clerk: Person;

const october = 'unit=H01&from=2026-10-01&to=2026-12-31';

/** Two communes of a province: five dossiers, some resolved late, some still open. */
beforeAll(async () => {
  office = await openOffice('2026-12-22T08:00:00+07:00');
  await office.unit('H01', { name: 'Ủy ban nhân dân tỉnh An Giang', level: 'province' });
  await office.unit('H01.101', { name: 'Ủy ban nhân dân xã Hội An', under: 'H01' });
  await office.unit('H01.102', { name: 'Ủy ban nhân dân xã Long Điền', under: 'H01' });
  officer = await office.person('H01', 'reform_officer');
  clerk = await office.person('H01.101', 'specialist');
  await office.takeIn('H01.101', [
    ['2026-10-02', '2026-10-12', '2026-10-09'],
    ['2026-10-05', '2026-10-12', null],
    ['2026-11-05', '2026-11-12', '2026-11-20'],
  ]);
  await office.takeIn('H01.102', [
    ['2026-11-02', '2026-11-12', '2026-12-09'],
    ['2026-12-15', '2026-12-30', null],
  ]);
}, 120_000);

interface Head {
  name: string;
  total: number;
  opens: boolean;
}
interface Line extends Head {
  cells: number[];
}

const table = async (rest: string, who = officer) => {
  const { status, body } = await who.get(`/report-pivots?${october}&${rest}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return {
    ...body,
    across: body.columns.map(({ name, total }: Head) => [name, total]),
    down: body.rows.map(({ name, cells, total }: Line) => [name, ...cells, total]),
  };
};

describe('free tables', () => {
  it('given units by month, then moments add up both ways', async () => {
    const found = await table('rows=unit&columns=month&measure=received');
    expect(found.down).toEqual([
      ['Ủy ban nhân dân xã Hội An', 2, 1, 0, 3],
      ['Ủy ban nhân dân xã Long Điền', 0, 1, 1, 2],
    ]);
    expect(found.across).toEqual([
      ['10/2026', 2],
      ['11/2026', 2],
      ['12/2026', 1],
    ]);
    expect(found).toMatchObject({ total: 5, cut: 0, overTime: 'sum' });
  });

  it('given what is open by month, then the total is the last month, not their sum', async () => {
    const found = await table('rows=each_unit&columns=month&measure=open');
    expect(found.down).toEqual([
      ['Ủy ban nhân dân xã Hội An', 1, 1, 1, 1],
      ['Ủy ban nhân dân xã Long Điền', 0, 1, 1, 1],
    ]);
    expect(found).toMatchObject({ total: 2, overTime: 'last' });
    const turned = await table('rows=month&columns=unit&measure=open');
    expect(turned.across.map(([, total]: [string, number]) => total)).toEqual([1, 1]);
    expect(turned.down.at(-1)).toEqual(['12/2026', 1, 1, 2]);
    expect(turned.total).toBe(2);
  });

  it('given what the figure tells apart, then its parts stand in their order, with nothing left out', async () => {
    const found = await table('rows=unit&columns=timeliness&measure=resolved');
    expect(found.across).toEqual([
      ['Trước hạn', 1],
      ['Đúng hạn', 0],
      ['Quá hạn', 2],
    ]);
    const state = await table('rows=state&columns=none&measure=open');
    expect(state.down).toEqual([
      ['Đang giải quyết, trong hạn', 1, 1],
      ['Đang giải quyết, quá hạn', 1, 1],
      ['Chờ bổ sung, chờ nộp tiền', 0, 0],
    ]);
    const both = await table('rows=outcome&columns=timeliness&measure=resolved');
    expect(both.total).toBe(3);
  });

  it('given an instant of the past, then it stands as it stood, and months to come are not there', async () => {
    const then = encodeURIComponent('2026-11-15T12:00:00+07:00');
    const found = await table(`rows=unit&columns=month&measure=open&asOf=${then}`);
    expect(found.down).toEqual([
      ['Ủy ban nhân dân xã Hội An', 1, 2, 2],
      ['Ủy ban nhân dân xã Long Điền', 0, 1, 1],
    ]);
    expect(found.asOf).toBe('2026-11-15T12:00:00+07:00');
  });

  it('given the unit alone, then what lies below it does not count', async () => {
    expect(await table('rows=channel&columns=month&axis=own')).toMatchObject({
      total: 0,
      rows: [],
    });
    expect((await table('rows=channel&columns=month&axis=territory')).total).toBe(5);
  });

  it('given two dimensions that nobody keeps together, then it is told what can be had', async () => {
    const asked = `/report-pivots?${october}&rows=procedure&columns=channel&measure=resolved`;
    const { status, body } = await officer.get(asked);
    expect([status, body.code]).toEqual([422, 'pivot.not-kept']);
    expect(body.detail).toContain('Thủ tục × Cách nộp');
    expect(body.detail).toContain('Có thể chọn cột: Không chia; Đơn vị trực tiếp bên dưới');
    const across = await officer.get(`/report-pivots?${october}&rows=officer&measure=open`);
    expect(across.body.detail).toContain('Có thể chọn dòng: Không chia; Đơn vị');
    const received = await officer.get(asked.replace('=resolved', '=received'));
    expect(received.status).toBe(200);
  });

  it('given an officer of one commune, then the table of the province is not theirs', async () => {
    const { status, body } = await clerk.get(`/report-pivots?${october}`);
    expect([status, body.code]).toEqual([403, 'figure.not-yours']);
    const own = await clerk.get(`/report-pivots?${october.replace('H01', 'H01.101')}&axis=own`);
    expect(own.body.total).toBe(3);
    const persons = await clerk.get(
      `/report-pivots?${october.replace('H01', 'H01.101')}&rows=officer&columns=month&axis=own`,
    );
    expect(persons.body.rows).toEqual([]);
    const odd = await officer.get(`/report-pivots?${october}&measure=nothing`);
    expect(odd.status).toBe(400);
  });

  it.each([
    'rows=unit&columns=month&measure=received',
    'rows=unit&columns=month&measure=open',
    'rows=month&columns=unit&measure=open',
    'rows=month&columns=unit&measure=total',
    'rows=unit&columns=month&measure=carriedOver',
    'rows=field&columns=timeliness&measure=resolved',
    'rows=month&columns=none&measure=received',
  ])('given the workbook of %s, then every formula gives what is printed', async (rest) => {
    const { bytes } = await officer.get(`/report-pivots.xlsx?${october}&${rest}`);
    const sheet = strFromU8(
      unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    const formulas = recount(sheet);
    expect(formulas.length).toBeGreaterThan(1);
    for (const { name, formula, kept, counted } of formulas)
      expect({ name, formula, counted }).toEqual({ name, formula, counted: kept });
  });

  it('given the lines of a table, then each says whose, when and what it is', async () => {
    const { body } = await officer.get(
      `/report-pivots.csv?${october}&rows=month&columns=unit&measure=open`,
    );
    expect(body).toContain('H01,subordination,2026-10-01,2026-12-31,2026-12-22T08:00:00');
    expect(body.trim().split('\n').at(-1)).toContain(',open,Cuối kỳ,1,1,2');
  });
});
