import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrganisation, SHIPPED_AREAS } from '../modules/organisation/index.ts';
import { createTestDatabase } from '../testing/database.ts';
import { createTestServer } from '../testing/server.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { unitsImport } from './units-import.ts';

const { services, parts, db } = await createTestServer();
const folder = makeTemporaryFolder('units');
const lists = join(process.env.MOTCUA_TEST_DATA ?? '', 'admin-units');
const there = process.env.MOTCUA_TEST_DATA !== undefined && existsSync(lists);
const HEADER = 'code,name,kind,level,parent,valid_from,valid_to';

describe('motcua units import', () => {
  it('given provinces and communes in the wrong order and no days, when run, then they begin on the day of the merger', async () => {
    const communes = put('new-communes.json', [
      commune('90004', 'Phường Một', '90', [['90001', 'full']]),
      commune('90008', 'Xã Hai', '90', [['90001', 'partial']]),
      commune('90012', 'Xã Lạc', '99', []),
    ]);
    const provinces = put('new-provinces.json', [
      { code: '90', name: 'Tỉnh Thử', merged_from: [{ code: '90', name: 'Tỉnh Thử' }] },
    ]);
    const former = put('former.json', [
      {
        ...{ code: '90', name: 'Tỉnh Thử' },
        districts: [{ code: '900', name: 'Huyện Thử', communes: [['90001', 'Xã Cũ']] }],
      },
    ]);
    const { lines } = await run([communes, provinces, former]);
    expect(lines.join('\n')).toMatch(/new-communes\.json: from 2025-07-01 \(assumed: .*202\/2025/);
    expect(lines.join('\n')).toMatch(/former\.json: until 2025-06-30 \(assumed: .*72\/2025/);
    expect(lines).toContain('new        90004  Phường Một');
    expect(lines.filter((it) => it.startsWith('set aside'))).toEqual([
      expect.stringMatching(/new-communes\.json: hàng 3: .*“99”; xin nhập danh mục/),
    ]);
    expect(lines.at(-1)).toContain('Read 2 provinces, 1 districts, 3 communes and 3 links');
    expect(await linksOf('90001')).toEqual(['90004 full 2025-07-01', '90008 partial 2025-07-01']);
    const again = await run([former, communes, provinces]);
    expect(again.lines.at(-1)).toContain('wrote 0 that are new or differ; 6 units unchanged');
  });

  it('given a table of old and new codes, when run, then stated parts stay and others are inferred', async () => {
    await run([
      put('more.csv', `${HEADER}\n90016,Ba,Xã,commune,90,2025-07-01,\n`),
      put('old.csv', `${HEADER}\n90002,Xã Cũ Hai,Xã,commune,900,,2025-07-01\n`),
    ]);
    const moves = put('moves.json', [
      ['90001', ['90004', '90008']],
      ['90002', ['90016']],
      ['90003', ['90016']],
    ]);
    const { lines } = await run([moves]);
    expect(lines).toContainEqual(expect.stringContaining('90003 → commune:90016@2025-07-01'));
    expect(lines.at(-1)).toContain('wrote 1 that');
    expect(await linksOf('90001')).toEqual(['90004 full 2025-07-01', '90008 partial 2025-07-01']);
    expect(await linksOf('90002')).toEqual(['90016 full 2025-07-01']);
  });

  it('given CSV with bad rows, when run, then each is named with its line and the others are taken', async () => {
    const table = [
      `\uFEFF${HEADER.replaceAll(',', ';')}`,
      '90020;Đặc khu Bốn;Đặc khu;commune;90;2025-07-01;',
      '90024;Phường Năm;Xã;commune;90;2025-07-01;',
      '90028;Xã Sáu;Xã;hamlet;90;2025-07-01;',
      '90032;Xã Bảy;Xã;commune;90;1/7/2025;',
      '90036;Xã Tám;Xã;commune;90;;',
      '90040;Xã Chín;Xã;commune;90;2025-07-01;2025-07-01',
      '90044;Xã Mười',
      '90020;Đặc khu Bốn;Đặc khu;commune;90;2025-07-01;',
    ].join('\r\n');
    const { lines } = await run([put('rows.csv', table)]);
    const aside = lines.filter((it) => it.startsWith('set aside'));
    expect(aside.map((it) => /dòng (\d)/.exec(it)?.[1]).sort()).toEqual([...'3456789']);
    expect(lines).toContain('new        90020  Đặc khu Bốn');
  });

  it('given a dry run, when run, then it tells what would change, row by row in JSON, and changes nothing', async () => {
    const file = put('renamed.csv', `${HEADER}\n90004,Phường Nhất,,commune,90,2025-07-01,\n`);
    const { lines } = await run([file], { 'dry-run': true }, true);
    expect(JSON.parse(lines.join(''))).toMatchObject({
      rows: [{ level: 'commune', code: '90004', name: 'Phường Nhất', outcome: 'changed' }],
      ...{ written: 1, dryRun: true, setAside: [] },
    });
    const [area] = await db.sql`select name from area where id = 'commune:90004@2025-07-01'`;
    expect(area?.name).toBe('Phường Một');
  });

  it('given a list that tells no day, when run, then it asks for one and takes what is stated', async () => {
    const file = put('plain.json', [{ code: '91', name: 'Tỉnh Khác' }]);
    await expect(run([file])).rejects.toMatchObject({ code: 'areas.period-missing' });
    const { lines } = await run([file], { from: '2027-01-01' });
    expect(lines[0]).toMatch(/plain\.json: from 2027-01-01$/);
    await expect(run([file], { from: '1/1/2027' })).rejects.toThrow('wants a day');
    const csv = put('plain.csv', `${HEADER}\n92,Tỉnh Xưa,Tỉnh,province,,,\n`);
    await expect(run([csv])).rejects.toMatchObject({ code: 'areas.period-missing' });
    expect((await run([csv], { to: '2025-07-01' })).lines[0]).toContain('until 2025-06-30');
  });

  it('given communes of provinces nobody knows, when run, then nothing is written and the codes are named', async () => {
    const file = put('lost.json', [commune('95004', 'Xã Một', '95', [])]);
    await expect(run([file])).rejects.toMatchObject({
      code: 'areas.parents-missing',
      params: { codes: '95', day: '2025-07-01', file },
    });
  });

  it('given communes without the list before, when run, then one line says that the successions wait for it', async () => {
    const file = put('early.json', [
      commune('90048', 'Xã Sớm', '90', [
        ['97001', 'full'],
        ['97002', 'full'],
      ]),
    ]);
    const { lines } = await run([file]);
    expect(lines.filter((it) => it.startsWith('set aside'))).toEqual([
      expect.stringContaining('2 liên kết'),
    ]);
  });

  it.each([
    ['none.json', '[]', 'areas.file-unknown'],
    ['broken.json', '{', 'areas.file-unknown'],
    ['holidays.json', '{"holidays":[]}', 'areas.file-unknown'],
    ['letter.txt', 'Kính gửi', 'areas.file-unknown'],
    ['empty.csv', '', 'areas.file-unknown'],
    ['quotes.csv', `${HEADER}\n90052,"Xã Hở,Xã,commune,90,2025-07-01,\n`, 'areas.quotes-open'],
    ['narrow.csv', 'code,name,level\n', 'areas.columns-missing'],
  ])('given %s, when run, then it is refused as %3$s', async (name, text, code) => {
    await expect(run([put(name, text)])).rejects.toMatchObject({ code });
  });

  it('given a file that is not there, when run, then that is said', async () => {
    const file = join(folder.path, 'nowhere.json');
    await expect(run([file])).rejects.toMatchObject({ code: 'areas.file-unopened' });
  });

  it('given no file, when run twice, then the second writes nothing', async () => {
    expect((await run([])).lines.at(-1)).toContain('13356 communes');
    expect((await run([])).lines.at(-1)).toContain('wrote 0 that are new or differ');
  });

  it('given a file of our structure with bad rows, when run, then each is named and the others are taken', async () => {
    const communes = [
      ['30999', 'Xã Thử', '91', [], []],
      ['309', 'Xã Ngắn', '91', [], []],
      ['30998', 'Làng Thử', '91', [], []],
      7,
    ];
    const provinces = [['91', 'Tỉnh An Giang', ['91']]];
    const { lines } = await run([
      put('own.json', { validFrom: '2030-01-01', provinces, communes }),
    ]);
    expect(lines.filter((line) => line.startsWith('set aside'))).toHaveLength(3);
    expect(lines.at(-1)).toContain('Read 1 provinces, 0 districts, 1 communes');
  });
});

describe.skipIf(!there)('the public lists of 2025', () => {
  const files = [
    ...['old-to-new-communes', 'communes-2025-07', 'units-before-2025-07', 'provinces-2025-07'],
  ].map((name) => join(lists, `${name}.json`));

  it('given the shipped lists, when they are imported, then nothing changes', async () => {
    const organisation = createOrganisation({ db: await createTestDatabase(), clock: parts.clock });
    await organisation.ensureAreas();
    expect(await organisation.importAreas({ files, dryRun: false })).toMatchObject({ written: 0 });
  });

  it('given nothing, when they are imported in any order, then all is as in the shipped edition', async () => {
    const [mine, shipped] = [await createTestDatabase(), await createTestDatabase()];
    const order = { clock: parts.clock };
    const report = await createOrganisation({ ...order, db: mine }).importAreas({
      ...{ files, dryRun: false },
    });
    await createOrganisation({ ...order, db: shipped }).importAreas({
      ...{ files: SHIPPED_AREAS, dryRun: false },
    });
    expect(report.read).toMatchObject({
      ...{ province: 34 + 63, district: 696, commune: 3_321 + 10_035 },
    });
    for (const table of ['area', 'area_succession']) {
      const [left, right] = await Promise.all(
        [mine, shipped].map((it) => it.sql`select * from ${it.sql(table)} order by 1, 2`),
      );
      expect(left?.length).toBeGreaterThan(10_000);
      expect(JSON.stringify(left)).toBe(JSON.stringify(right));
    }
  });
});

function commune(code: string, name: string, province: string, merged: [string, string][]) {
  return { code, name, kind: name.split(' ')[0], province, merged_from: merged };
}

function put(name: string, content: unknown): string {
  const path = join(folder.path, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function linksOf(code: string): Promise<string[]> {
  const rows = await db.sql<{ code: string; part: string; on_day: string }[]>`
    select new.code, s.part, s.on_day from area_succession s
      join area old on old.id = s.predecessor_id and old.code = ${code}
      join area new on new.id = s.successor_id order by 1`;
  return rows.map((it) => `${it.code} ${it.part} ${it.on_day}`);
}

async function run(positionals: string[], values = {}, json = false) {
  const lines: string[] = [];
  const code = await unitsImport.run({
    ...{ positionals, values, json, config: parts.config },
    print: (line) => lines.push(line),
    report: () => {},
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return { lines, code };
}
