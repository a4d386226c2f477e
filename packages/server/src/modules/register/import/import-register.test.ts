import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadEvents } from '../../../platform/event-store.ts';
import { makeOrganisation, type MadeOrganisation } from '../../../testing/make-organisation.ts';
import { createTestServer } from '../../../testing/server.ts';
import { makeTemporaryFolder } from '../../../testing/temporary-folder.ts';

const { db, http, services } = await createTestServer();
const folder = makeTemporaryFolder('import');
afterAll(() => folder.remove());
let organisation: MadeOrganisation;
let count = 0;

const header =
  'code,procedure_code,procedure_name,applicant,channel,received_at,due_at,finished_at,delivered_at,status,agency,note';

beforeAll(async () => {
  organisation = await makeOrganisation(db);
});

async function importText(
  lines: string[],
  options: { dryRun?: boolean; strict?: boolean; head?: string; unit?: string } = {},
) {
  count += 1;
  const path = join(folder.path, `${count}.csv`);
  writeFileSync(path, [options.head ?? header, ...lines, ''].join('\n'));
  return services.register.import({
    path,
    actorName: 'thử nghiệm',
    dryRun: options.dryRun ?? false,
    strict: options.strict ?? false,
    progress: () => {},
    ...(options.unit === undefined ? {} : { unit: options.unit }),
  });
}

async function stored() {
  const [row] = await db.owner<
    { events: number; dossiers: number; legacy: number; numbers: number }[]
  >`
    select (select count(*)::int from dossier_event) as events, (select count(*)::int from dossier) as dossiers,
      (select count(*)::int from legacy_row) as legacy, (select coalesce(sum(last), 0)::int from register_counter) as numbers`;
  return row;
}

async function findRow(code: string) {
  const [row] = await db.owner`select * from dossier where code = ${code}`;
  return row;
}

const sound = (code: string) =>
  `${code},,Thủ tục cũ,Nguyễn Văn A,,2024-01-02T08:00:00.1234567+02:00,2024-02-02T17:00+07:00,2024-01-20T08:00Z,,done,Phòng cũ,ghi chú`;

describe('a legacy register', () => {
  let before: Awaited<ReturnType<typeof stored>>;
  beforeEach(async () => {
    before = await stored();
  });

  it('given a sound row, when it is imported, then the fact keeps every text and the row counts it', async () => {
    const report = await importText([sound('Cũ/2024-1')]);
    expect(report).toMatchObject({
      rows: 1,
      taken: 1,
      alreadyThere: 0,
      setAside: [],
      review: [],
      written: true,
    });
    const row = await findRow('Cũ/2024-1');
    expect(row).toMatchObject({
      ...{
        status: 'resolved',
        channel: 'counter',
        imported: true,
        procedure_code: '',
        procedure_name: 'Thủ tục cũ',
      },
      ...{
        timeliness: 'early',
        outcome: 'granted',
        unit_id: organisation.unitId,
        register_year: 2024,
      },
    });
    const [fact] = await db.inTenant('H99', (tx) => loadEvents(tx, 'H99', row?.id));
    expect(fact?.event).toMatchObject({
      type: 'DossierImported',
      receivedAt: '2024-01-02T08:00:00.1234567+02:00',
      dueAt: '2024-02-02T17:00+07:00',
      finishedAt: '2024-01-20T08:00Z',
      agency: 'Phòng cũ',
      note: 'ghi chú',
      formSet: 'TT01-2018',
    });
    expect(report.unknownProcedures).toEqual([{ code: '', name: 'Thủ tục cũ', rows: 1 }]);
  });

  it('given the same file again, when it is imported, then nothing changes', async () => {
    const lines = [sound('LẠI-1'), sound('LẠI-2'), sound('LẠI-1')];
    expect(await importText(lines)).toMatchObject({ taken: 2, alreadyThere: 1 });
    const once = await stored();
    expect(await importText(lines)).toMatchObject({ taken: 0, alreadyThere: 3, setAside: [] });
    expect(await stored()).toEqual(once);
  });

  it('given a code that is stored with other content, when it comes again, then it is set aside and named', async () => {
    await importText([sound('KHÁC-1')]);
    const report = await importText([sound('KHÁC-1').replace('ghi chú', 'khác')]);
    expect(report.setAside).toEqual([
      {
        row: 2,
        code: 'KHÁC-1',
        column: 'code',
        reason: expect.stringContaining('different content'),
        also: [],
      },
    ]);
  });

  it('given rows that cannot be read, when they are imported, then each is named with row, column and reason, and the others are taken', async () => {
    const report = await importText([
      ',,,,,2024-01-02,2024-02-02,,,,,',
      'LỖI-1,,,,,,2024-02-02,,,,,',
      'LỖI-2,,,,fax,2024-01-02,mai,,,xong,,',
      'LỖI-3,,,,,2024-01-02',
      sound('TỐT-1'),
      `${'x'.repeat(101)},,,,,2024-01-02,2024-02-02,,,,,`,
    ]);
    expect(report.taken).toBe(1);
    expect(
      report.setAside.map(({ row, column, also }) => [
        row,
        column,
        ...also.map((fault) => fault.column),
      ]),
    ).toEqual([
      [2, 'code'],
      [3, 'received_at'],
      [4, 'due_at', 'channel', 'status'],
      [5, ''],
      [7, 'code'],
    ]);
    expect(await findRow('TỐT-1')).toBeDefined();
    expect((await stored())?.dossiers).toBe((before?.dossiers ?? 0) + 1);
  });

  it('given --strict and one bad row, when it is imported, then nothing is written; without bad rows all is', async () => {
    const refused = await importText([sound('CHẶT-1'), 'CHẶT-2,,,,,xx,2024-02-02,,,,,'], {
      strict: true,
    });
    expect(refused).toMatchObject({ written: false, taken: 1 });
    expect(await stored()).toEqual(before);
    expect(await importText([sound('CHẶT-1')], { strict: true })).toMatchObject({
      written: true,
      taken: 1,
    });
  });

  it('given --dry-run, when it is imported, then the report is the same and nothing is written', async () => {
    const lines = [sound('THỬ-1'), 'THỬ-2,,,,,2024-01-05,2024-02-02,2024-01-01,,done,,'];
    const dry = await importText(lines, { dryRun: true });
    expect(await stored()).toEqual(before);
    const real = await importText(lines);
    const facts = ({
      rows,
      taken,
      setAside,
      review,
      unknownProcedures,
      assumptions,
    }: typeof dry) => ({
      ...{ rows, taken, setAside, review, unknownProcedures, assumptions },
    });
    expect(facts(dry)).toEqual(facts(real));
  });

  it('given rows that contradict themselves, when they are imported, then they are taken and marked', async () => {
    const report = await importText([
      'MÂU-1,,,,,2024-01-05T08:00+07:00,2024-02-02,2024-01-01T08:00+07:00,,done,,',
      'MÂU-2,,,,,2024-01-05,2024-02-02,,,delivered,,',
    ]);
    expect(report.review).toEqual([
      { row: 2, code: 'MÂU-1', reasons: ['finished-before-received'] },
      { row: 3, code: 'MÂU-2', reasons: ['ended-without-instant'] },
    ]);
    expect(await findRow('MÂU-1')).toMatchObject({
      review: ['finished-before-received'],
      timeliness: 'early',
    });
    expect(await findRow('MÂU-2')).toMatchObject({ ended_at: null, status: 'delivered' });
  });

  it('given columns in any order and only the mandatory ones, when it is imported, then the status comes from the instants', async () => {
    const report = await importText(['2024-02-02;ÍT-1;05/01/2024', '2024-02-02;ÍT-2;05/01/2024'], {
      head: 'Due_At;CODE;received at',
    });
    expect(report).toMatchObject({ taken: 2 });
    expect(report.assumptions.map(({ assumption, rows }) => [assumption, rows]).sort()).toEqual([
      ['day_first', 2],
      ['day_of_end', 2],
      ['day_of_start', 2],
    ]);
    expect(await findRow('ÍT-1')).toMatchObject({
      status: 'processing',
      due_date: new Date('2024-02-02'),
    });
  });

  it.each([
    ['code,received_at', 'lacks due_at'],
    ['code,recieved_at,due_at', 'unknown column “recieved_at”'],
    ['code,code,received_at,due_at', 'names the column code twice'],
    ['', 'lacks code, received_at, due_at'],
  ])(
    'given the first line %o, when it is imported, then it is refused with what was found',
    async (head, reason) => {
      await expect(importText([], { head })).rejects.toThrow(reason);
      expect(await stored()).toEqual(before);
    },
  );

  it('given rows of two years over several batches, when they are imported, then register numbers have no gap', async () => {
    const other = await makeOrganisation(db, { unitCode: 'H99.02' });
    const lines = Array.from({ length: 2300 }, (_, index) => {
      const year = index % 3 === 0 ? 2022 : 2023;
      return `SỐ-${index},,,,online,${year}-03-04T08:00Z,${year}-04-04T08:00Z,,,,,`;
    });
    const report = await importText(lines, { unit: '000.00.02.H99' });
    expect(report).toMatchObject({
      taken: 2300,
      registerNumbers: [
        { year: 2022, from: 1, to: 767 },
        { year: 2023, from: 1, to: 1533 },
      ],
    });
    const gaps = await db.owner`
      select register_year as year, min(register_number) as first, max(register_number) as last, count(distinct register_number)::int as count
      from dossier where desk_id = ${other.deskId} group by 1 order by 1`;
    expect([...gaps]).toEqual([
      { year: 2022, first: 1, last: 767, count: 767 },
      { year: 2023, first: 1, last: 1533, count: 1533 },
    ]);
  });

  it('given years long past and codes in small letters, when they are read back, then instants and look-up hold', async () => {
    await importText(
      [
        'cũ-1899,,,,,1899-01-01T00:00Z,0202-01-05,,,,,',
        'cũ-1945,,,,,1945-01-01T00:00Z,1945-02-01,,,,,',
      ],
      { unit: 'H99.02' },
    );
    const rows = await db.inTenant(
      'H99',
      (tx) => tx`
      select code, received_at, due_at from dossier where code like 'cũ-%' order by code`,
    );
    expect([...rows]).toEqual([
      {
        code: 'cũ-1899',
        received_at: '1899-01-01T07:00:00+07:00',
        due_at: '0202-01-05T23:59:59.999999+07:00',
      },
      {
        code: 'cũ-1945',
        received_at: '1945-01-01T07:00:00+07:00',
        due_at: '1945-02-01T23:59:59.999999+07:00',
      },
    ]);
    const tracked = await http.inject({ url: `/api/v1/tracking/${encodeURIComponent('cũ-1945')}` });
    expect(tracked.json()).toMatchObject({ code: 'cũ-1945', state: 'processing' });
  });

  it('given several units and none named, when it is imported, then the unit is asked for', async () => {
    await makeOrganisation(db, { unitCode: 'H99.03' });
    await expect(importText([sound('X')])).rejects.toThrow('unit.ambiguous');
    await expect(importText([sound('X')], { unit: 'H99.77' })).rejects.toThrow('unit.not-found');
  });
});
