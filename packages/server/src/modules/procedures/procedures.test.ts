import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing/database.ts';
import { createProcedures, openSourceFile, type ProcedureRow } from './index.ts';

const T = 'H01';
const day = parsePlainDate;
const db = await createTestDatabase();
const procedures = createProcedures({ db, clock: () => parseInstant('2026-11-20T09:00:00+07:00') });
const search = (query: object) => procedures.search(T, { limit: 20, ...query });

let first: ProcedureRow[];

beforeAll(async () => {
  await db.sql`insert into tenant ${db.sql({ id: T, name: 'Tỉnh An Giang' })}`;
  first = await procedures.importShipped(T);
});

describe('the shipped catalogue', () => {
  it('given the shipped files, when imported, then all 642 procedures are taken and none is published', () => {
    expect(first).toHaveLength(642);
    expect(first.every((row) => row.outcome === 'created')).toBe(true);
    expect(new Set(first.map((row) => row.state))).toEqual(new Set(['incomplete']));
    expect(first.every((row) => row.missing.includes('steps'))).toBe(true);
  });

  it('given rows without national code, when imported, then they are taken under a code of the catalogue', () => {
    const local = first.filter((row) => row.remark?.includes('không có mã quốc gia'));
    expect(local).toHaveLength(11);
    expect(local.every((row) => /^culture\.[0-9a-f]{8}$/.test(row.code ?? ''))).toBe(true);
  });

  it('given the same files again, when imported, then nothing changes', async () => {
    const again = await procedures.importShipped(T);
    expect(new Set(again.map((row) => row.outcome))).toEqual(new Set(['unchanged']));
  });

  it('given limits that no machine can count, when imported, then each says why it stayed text', async () => {
    const birth = first.find((row) => row.code === '1.001193');
    expect(birth?.stayedText[0]).toMatchObject({
      text: '1',
      reason: expect.stringContaining('không có đơn vị'),
    });
    expect((await procedures.findNewest(T, '1.001193'))?.channels[0]?.limit).toEqual({
      kind: 'text',
      text: '1',
    });
  });

  it('given “02 tháng và 15 ngày làm việc”, when imported, then both parts are kept', async () => {
    const versions = await Promise.all(
      first.map((row) => procedures.findNewest(T, row.code ?? '')),
    );
    const limits = versions.flatMap((it) => it?.channels ?? []).map((it) => it.limit);
    expect(limits).toContainEqual({
      kind: 'sum',
      parts: [
        { kind: 'duration', value: 2, unit: 'month' },
        { kind: 'duration', value: 15, unit: 'working_day' },
      ],
    });
    const choices = versions.flatMap((it) => it?.channels ?? []).filter((it) => it.limitChoices);
    expect(choices.length).toBeGreaterThan(10);
    expect(choices.every((it) => it.limit.kind === 'text')).toBe(true);
  });
});

describe('search', () => {
  it.each([
    ['đính chính giấy chứng nhận', '1.012790'],
    ['dinh chinh giay chung nhan', '1.012790'],
    ['ĐĂNG KÝ KHAI SINH', '1.001193'],
    ['dang ky khai sihn', '1.001193'],
    ['dang ki ket hon', '1.000894'],
    ['1.012790', '1.012790'],
    ['1.012790.000.00.00.H01', '1.012790'],
    ['012790', '1.012790'],
    ['cấp đổi sổ đỏ', '1.012783'],
    ['tách thửa', '1.012784'],
  ])('given %s, when searched, then %s is among the first', async (q, code) => {
    const { items } = await search({ q, limit: 5 });
    expect(items.map((it) => it.code)).toContain(code);
  });

  it('given words that nothing resembles, when searched, then the answer is empty', async () => {
    expect(await search({ q: 'xyzzy qwerty' })).toMatchObject({ items: [], total: 0, next: null });
  });

  it('given a filter by field and level, when listed, then only those come and the counts agree', async () => {
    const page = await search({ group: 'land', level: 'commune', limit: 100 });
    expect(page.items.every((it) => it.group === 'land' && it.levels.includes('commune'))).toBe(
      true,
    );
    expect(page.total).toBe(page.items.length);
    expect(page.facets?.level.find((it) => it.value === 'commune')?.count).toBe(page.total);
  });

  it.each([{}, { q: 'dang ky' }])(
    'given %j, when paged to the end, then every procedure comes once',
    async (query) => {
      const codes: string[] = [];
      let cursor: string | undefined;
      let total = 0;
      do {
        const page = await search({ ...query, limit: 50, ...(cursor ? { cursor } : {}) });
        codes.push(...page.items.map((it) => it.code));
        total = page.total;
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(codes).toHaveLength(total);
      expect(new Set(codes).size).toBe(total);
    },
  );
});

describe('versions and publication, NĐ 63/2010 Art. 8.2', () => {
  const code = '1.012790';
  const steps = 'Bước 1: nộp hồ sơ tại Bộ phận Một cửa. Bước 2: nhận kết quả.';

  it('given the steps are missing, when published, then it is refused and b is named', async () => {
    await expect(procedures.publish(T, code)).rejects.toMatchObject({
      code: 'procedure.incomplete',
      params: { missing: expect.stringContaining('b') },
    });
  });

  it('given a procedure, when it is abolished by decision, then it ends today and its versions stay', async () => {
    const ended = await procedures.abolish(T, '1.004884', '12/QĐ-UBND');
    expect(ended).toMatchObject({ version: 2, state: 'abolished' });
    expect(await procedures.findOn(T, '1.004884')).toMatchObject({ state: 'abolished' });
    await expect(procedures.abolish(T, '1.004884', '13/QĐ-UBND')).rejects.toMatchObject({
      code: 'procedure.abolished',
    });
  });

  it('given the missing parts are written, when published, then version 2 is in force from its day and version 1 before', async () => {
    const agency = 'Văn phòng đăng ký đất đai';
    const draft = await procedures.revise(T, code, { validFrom: day('2026-12-01'), steps, agency });
    expect(draft).toMatchObject({ version: 2, state: 'draft', missing: [] });
    expect(await procedures.findOn(T, code, day('2026-12-02'))).toMatchObject({ version: 1 });
    expect(await procedures.publish(T, code)).toMatchObject({ version: 2, state: 'published' });
    expect(await procedures.findOn(T, code, day('2026-12-01'))).toMatchObject({
      version: 2,
      steps,
    });
    expect(await procedures.findOn(T, code, day('2026-11-30'))).toMatchObject({
      version: 1,
      steps: null,
    });
    expect(await procedures.findOn(T, code, day('2026-11-19'))).toBeNull();
  });

  it('given a dossier keeps version 1, when it is read, then it says what it said', async () => {
    const read = () => db.inTenant(T, (tx) => procedures.getVersionIn(tx, T, { code, version: 1 }));
    expect(await read()).toMatchObject({ version: 1, steps: null });
  });

  it('given a time cut, when revised, then the shorter limit binds and the term of the law stays', async () => {
    const limits = [{ channel: 'counter' as const, limitText: '5 ngày làm việc', isTimeCut: true }];
    const version = await procedures.revise(T, code, { validFrom: day('2027-01-01'), limits });
    const counter = version.channels.find((it) => it.channel === 'counter');
    expect(counter).toMatchObject({ limit: { value: 5 }, legalLimit: { value: 18 } });
  });

  it('given content of a version, when the application tries to change it, then the database refuses', async () => {
    const change = db.inTenant(
      T,
      (tx) => tx`update procedure_version set content = '{}' where code = ${code}`,
    );
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  it('given an unknown code, when shown, then it is not found', async () => {
    await expect(procedures.show(T, '9.999999')).rejects.toMatchObject({
      code: 'procedure.not-found',
    });
  });
});

describe('bad rows', () => {
  it('given rows that cannot be read, when imported, then they are named with the reason and the others taken', async () => {
    const good = { ...open('1.999001', 'Thủ tục thử'), legal_basis: ['1/2026/NĐ-CP'] };
    const rows = [
      good,
      { ...good },
      { ...open('abc', 'Sai mã') },
      { methods: [] },
      { ...open('1.999002', '') },
    ];
    const file = openSourceFile(rows);
    if (!file) throw new Error('the rows are a file');
    const report = await procedures.importFile(T, {
      file,
      validFrom: day('2026-11-20'),
      dryRun: true,
    });
    expect(report.map((row) => row.outcome)).toEqual([
      'created',
      'set_aside',
      'set_aside',
      'set_aside',
      'set_aside',
    ]);
    expect(report.slice(1).every((row) => row.remark)).toBe(true);
    expect(await procedures.findNewest(T, '1.999001')).toBeNull();
  });

  it.each([null, {}, [], [1], { workflows: [] }])(
    'given %j, when opened, then it is no file of procedures',
    (value) => {
      expect(openSourceFile(value)).toBeNull();
    },
  );

  function open(code: string, name: string) {
    const method = {
      channel: 'counter',
      time_limit_raw: '0 Ngày',
      time_limit: null,
      fees: [],
      fee_note: null,
    };
    const row = { code, name, group: 'other', field: 'Khác', level: ['commune'], agency: null };
    return {
      ...row,
      applicants: [],
      methods: [method],
      components: [],
      results: [],
      legal_basis: [],
    };
  }
});

const folder = join(process.env.MOTCUA_TEST_DATA ?? '', 'procedures');
describe.skipIf(!process.env.MOTCUA_TEST_DATA || !existsSync(folder))(
  'the files as they are handed over',
  () => {
    it('given every file, when imported over the shipped ones, then nothing differs', async () => {
      await db.sql`insert into tenant ${db.sql({ id: 'H02', name: 'Khác' })}`;
      await procedures.importShipped('H02');
      for (const name of readdirSync(folder).filter((it) => !it.startsWith('internal'))) {
        const file = openSourceFile(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        if (!file) throw new Error(`${name} is not understood`);
        const rows = await procedures.importFile('H02', {
          file,
          validFrom: day('2026-11-20'),
          dryRun: false,
        });
        expect(
          rows
            .filter((row) => row.outcome !== 'unchanged')
            .map((row) => [name, row.code, row.outcome]),
        ).toEqual([]);
      }
    });
  },
);
