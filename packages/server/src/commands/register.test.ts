import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestServer } from '../testing/server.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import type { Command } from './command.ts';
import { init } from './init.ts';
import { registerExport } from './register-export.ts';
import { registerImport } from './register-import.ts';
import { reportProcessing } from './report.ts';

const { services, parts, db } = await createTestServer({ now: '2026-11-21T08:00:00+07:00' });
const folder = makeTemporaryFolder('register-commands');
afterAll(() => folder.remove());

async function run(
  command: Command,
  positionals: string[],
  values: Record<string, string | boolean> = {},
  json = false,
) {
  const lines: string[] = [];
  const reported: string[] = [];
  const code = await command.run({
    ...{ positionals, values, json, config: parts.config },
    print: (line) => lines.push(line),
    report: (line) => reported.push(line),
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return { code: code ?? 0, lines, reported, text: lines.join('\n') };
}

function file(name: string, lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const header = 'code,received_at,due_at,finished_at,status';
const sound = file('sound.csv', [
  header,
  'A1,2026-01-05T08:00+07:00,2026-01-20T17:00+07:00,2026-01-19T08:00+07:00,done',
  'A2,2026-01-06T08:00+07:00,2026-01-20T17:00+07:00,,',
]);
const broken = file('broken.csv', [
  header,
  'B1,05/01/2026,20/01/2026,,',
  'B2,hôm qua,20/01/2026,,',
]);

describe('the first office and its register at the command line', () => {
  it('given an empty installation without a demo, when a register is imported, then an office is founded and its password told once', async () => {
    const { code, text, reported } = await run(registerImport, [sound]);
    expect(code).toBe(0);
    expect(text).toContain('2 rows: 2 taken, 0 already there, 0 set aside; 0 marked for review.');
    expect(text).toContain('Register of 2026: numbers 1 to 2.');
    expect(reported[0]).toContain('Founded H99');
    const password = /password (\S+) \(shown this once\)/.exec(reported[1] ?? '')?.[1] ?? '';
    const client = { address: null, agent: null };
    const session = await services.accounts.signIn({ username: 'admin', password, client });
    expect(session.officer.assignments.map(({ role }) => role)).toContain('desk_clerk');
  });

  it('given that office, when init names it, then the names change and nothing is founded twice', async () => {
    const names = {
      name: 'Tỉnh Thử',
      'unit-code': 'H99.07',
      unit: 'UBND xã Thử',
      desk: 'Một cửa xã Thử',
    };
    const { lines } = await run(init, [], names, true);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ tenantId: 'H99', tenantName: 'Tỉnh Thử', unitCode: 'H99.07', unitName: 'UBND xã Thử' },
      ...{ deskName: 'Một cửa xã Thử', generatedPassword: null, renamed: true },
    });
    expect(await db.owner`select 1 from tenant`).toHaveLength(1);
    await expect(run(init, [], { tenant: 'H56' })).rejects.toThrow('already has the tenant H99');
    await expect(run(init, [], { 'unit-code': 'xã' })).rejects.toThrow('unit.code-invalid');
  });

  it('given a row that cannot be read, when it is imported, then it is named; strict refuses with code 1', async () => {
    const strict = await run(registerImport, [broken], { strict: true });
    expect(strict.code).toBe(1);
    expect(strict.text).toContain('Strict: nothing was written.');
    expect(strict.text).toContain('row 3 (B2): received_at “hôm qua” is not an instant or a date');
    const dry = await run(registerImport, [broken], { 'dry-run': true }, true);
    expect(dry.code).toBe(0);
    expect(JSON.parse(dry.text)).toMatchObject({
      written: false,
      taken: 1,
      setAside: [{ row: 3 }],
    });
    const taken = await run(registerImport, [broken], { unit: 'H99.07' });
    expect(taken.code).toBe(0);
    expect(taken.text).toContain('Assumed in 1 rows: A due date without a time of day');
  });

  it('given a wrong call or a file that is no register, when it is run, then the call is refused', async () => {
    await expect(run(registerImport, [])).rejects.toThrow('One CSV file is needed.');
    await expect(run(registerImport, ['/nowhere.csv'])).rejects.toThrow(
      'There is no file /nowhere.csv.',
    );
    const other = file('other.csv', ['id,name', '1,2']);
    await expect(run(registerImport, [other])).rejects.toThrow('unknown column “id”');
    await expect(run(registerExport, [], { year: '26' })).rejects.toThrow('--year');
    await expect(
      run(reportProcessing, [], { unit: 'H99.07', from: 'x', to: '2026-01-31' }),
    ).rejects.toThrow('--from is not right: a day as 2026-01-31.');
    await expect(
      run(reportProcessing, [], { from: '2026-01-01', to: '2026-01-31' }),
    ).rejects.toThrow('--unit is missing.');
  });

  it('given the register, when it is exported, then its lines stand in order', async () => {
    const out = join(folder.path, 'out.csv');
    const { reported } = await run(registerExport, [], { year: '2026', out });
    expect(reported).toEqual(['Một cửa xã Thử, 2026: 3 lines.']);
    const lines = readFileSync(out, 'utf8').trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['1', 'A1'],
      ['2', 'A2'],
      ['3', 'B1'],
    ]);
    const json = await run(registerExport, [], {}, true);
    expect(JSON.parse(json.text)).toMatchObject({
      year: 2026,
      last: 3,
      lines: [{ code: 'A1' }, {}, {}],
    });
  });

  it('given the report, when it is asked for, then it comes as a table, as CSV and as JSON', async () => {
    const asked = { unit: '000.00.07.H99', from: '2026-01-01', to: '2026-01-31' };
    const json = await run(reportProcessing, [], asked, true);
    expect(JSON.parse(json.text).total).toEqual({
      ...{ carriedOver: 0, receivedOnline: 0, receivedDirect: 3, received: 3, total: 3 },
      ...{ resolvedEarly: 1, resolvedOnTime: 0, resolvedLate: 0, resolved: 1 },
      ...{ openInTime: 0, openOverdue: 2, open: 2 },
    });
    const csv = await run(reportProcessing, [], { ...asked, csv: true, group: 'channel' });
    expect(csv.text.split('\r\n').at(-1)).toBe(
      'H99.07,2026-01-01,2026-01-31,,total,Tổng cộng,0,0,3,3,3,1,0,0,1,0,2,2',
    );
    const table = await run(reportProcessing, [], asked);
    expect(table.text).toContain('Từ 01/01/2026 đến hết 31/01/2026');
    expect(table.text).toMatch(/Tổng cộng +0 +0 +3 +3 +3 +1 +0 +0 +1 +0 +2 +2/);
  });
});
