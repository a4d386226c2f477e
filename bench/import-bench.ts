import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { postgres } from '../packages/server/src/platform/driver.ts';
import { openServices } from '../packages/server/src/open-services.ts';
import { foundOffice } from '../packages/server/src/founding.ts';
import { readConfig } from '../packages/server/src/platform/config.ts';
import { openOwnDatabaseServer } from '../packages/server/src/platform/database-server.ts';

const TABLES = ['dossier_event', 'dossier', 'dossier_clock', 'legacy_row'] as const;

/**
 * A synthetic legacy register through `register import`, against plain COPY of the very rows it wrote into
 * empty tables with the same indexes, on the same server in the same run. One argument: rows (default 100,000).
 */
export async function bench([count = '100000']: string[]): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const path = `${base}.csv`;
  rmSync(base, { recursive: true });
  writeFileSync(path, register(Number(count)));
  const database = await openOwnDatabaseServer({
    ...{ dataFolder: base, databaseUrl: undefined, what: 'bench import' },
    ...{ now: new Date().toISOString(), report: () => {} },
  });
  const sql = postgres(database.url, {
    ...{ max: 1, onnotice: () => {}, connection: { search_path: 'motcua,public' } },
  });
  try {
    const imported = await importSeconds(database.url, path);
    const again = await importSeconds(database.url, path);
    const copied = await copySeconds(sql);
    print({ rows: Number(count), imported, again, copied });
  } finally {
    await sql.end();
    await database.close();
    rmSync(base, { recursive: true, force: true });
    rmSync(path, { force: true });
  }
}

async function importSeconds(url: string, path: string): Promise<number> {
  const config = readConfig({ DATABASE_URL: url, MOTCUA_DEMO: '0', LOG_LEVEL: 'silent' });
  const opened = await openServices(config, { what: 'bench import', report: () => {} });
  try {
    const { services } = opened;
    if ((await services.organisation.listTenants()).length === 0)
      await foundOffice(services, { names: {} });
    const begun = performance.now();
    await services.register.import({
      ...{ path, actorName: 'bench', dryRun: false, strict: false, progress: () => {} },
    });
    return (performance.now() - begun) / 1000;
  } finally {
    await opened.close();
  }
}

/** The rows are read out first; only writing them is timed. */
async function copySeconds(sql: Sql): Promise<number> {
  let seconds = 0;
  for (const table of TABLES) {
    await sql`create table ${sql(`floor_${table}`)} (like ${sql(table)} including all)`;
    const chunks: Buffer[] = [];
    const out = await sql`copy ${sql(table)} to stdout (format binary)`.readable();
    for await (const chunk of out) chunks.push(chunk);
    const begun = performance.now();
    const into = await sql`copy ${sql(`floor_${table}`)} from stdin (format binary)`.writable();
    await pipeline(Readable.from(chunks), into);
    seconds += (performance.now() - begun) / 1000;
  }
  return seconds;
}

function print(run: { rows: number; imported: number; again: number; copied: number }): void {
  const rate = (seconds: number) => Math.round(run.rows / seconds).toLocaleString('en');
  console.log(`${run.rows.toLocaleString('en')} rows of a legacy register`);
  console.log(`  import        ${rate(run.imported)} rows/s`);
  console.log(`  import again  ${rate(run.again)} rows/s, nothing to write`);
  console.log(`  plain COPY    ${rate(run.copied)} rows/s into ${TABLES.join(', ')}`);
  console.log(
    `  ratio ${(run.copied / run.imported).toFixed(2)} of plain COPY; asked for: 2,000 rows/s`,
  );
}

/** The same file on every machine: names and dates from a counter, none of them of a real person. */
function register(rows: number): string {
  const lines = [
    'code,procedure_code,procedure_name,applicant,channel,received_at,due_at,finished_at,delivered_at,status,agency,note',
  ];
  for (let index = 0; index < rows; index += 1) lines.push(row(index));
  return `${lines.join('\n')}\n`;
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const names = ['An', 'Bình', 'Chi', 'Dũng', 'Hạnh', 'Khánh', 'Lan', 'Minh', 'Oanh', 'Phúc', 'Thảo'];
const procedures = [
  'Đăng ký khai sinh',
  'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  'Chứng thực bản sao',
  'Đăng ký biến động đất đai',
];

function row(index: number): string {
  const pick = (list: readonly string[], salt: number) =>
    list[(index * 7919 + salt) % list.length] ?? '';
  const received = Date.UTC(
    2022 + (index % 3),
    (index * 5) % 12,
    1 + (index % 28),
    1 + (index % 8),
  );
  const at = (days: number) =>
    new Date(received + days * 86_400_000 + (index % 3_600_000)).toISOString();
  const ended = index % 20 !== 0;
  return [
    `000.12.01.H99-${String(index).padStart(7, '0')}`,
    `1.00${1000 + (index % 400)}`,
    pick(procedures, 3),
    `${pick(families, 1)} Thị ${pick(names, 5)} ${pick(names, index)}`,
    ['counter', 'online', 'postal'][index % 3],
    at(0),
    at(10),
    ended ? at(index % 14) : '',
    ended && index % 4 !== 0 ? at((index % 14) + 1) : '',
    '',
    'Ủy ban nhân dân xã',
    index % 9 === 0 ? 'nộp thay' : '',
  ].join(',');
}
