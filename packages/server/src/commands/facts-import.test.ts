import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOrganisation } from '../testing/make-organisation.ts';
import { createTestServer } from '../testing/server.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { UsageError } from './command.ts';
import { factsImport } from './facts-import.ts';

const { services, parts, db } = await createTestServer({ now: '2026-11-21T08:00:00+07:00' });
const folder = makeTemporaryFolder('facts');
afterAll(() => folder.remove());
beforeAll(() => makeOrganisation(db, { unitCode: 'H99.01' }));

async function run(lines: string[], values: Record<string, boolean> = {}, json = false) {
  const path = join(folder.path, 'facts.csv');
  writeFileSync(path, lines.join('\n'));
  const printed: string[] = [];
  const code = await factsImport.run({
    ...{ positionals: [path], values, json, config: parts.config },
    print: (line) => printed.push(line),
    report: () => {},
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return { code, text: printed.join('\n') };
}

const head = 'unit,period,measure,value,source,number,date,signer,file';
const sound = 'H99.01,2026-Q1,feedback,46,Hệ thống PAKN,12/BC,31/03/2026,Lê Văn Tám,bc-12.pdf';

describe('motcua facts import', () => {
  it('given rows with evidence and one misspelt, when they are imported, then the report says what was taken and why not', async () => {
    const { code, text } = await run([head, sound, sound.replace('feedback', 'feedbak')]);
    expect(code).toBe(0);
    expect(text).toContain(
      '2 rows: 1 taken (0 of them correct an earlier one), 0 told before, 1 set aside.',
    );
    expect(text).toContain('set aside  row 3: measure no set asks for “feedbak”');
  });

  it('given the same file again, when it is imported, then nothing is written', async () => {
    expect((await run([head, sound])).text).toContain(
      '0 taken (0 of them correct an earlier one), 1 told before',
    );
  });

  it('given semicolons and a byte order mark, as spreadsheets write, when it is imported, then it is read', async () => {
    const lines = [
      `\uFEFF${head.replaceAll(',', ';')}`,
      sound.replaceAll(',', ';').replace(';46;', ';47;'),
    ];
    const { text } = await run(lines, {}, true);
    expect(JSON.parse(text)).toMatchObject({ rows: 1, taken: 1, corrected: 1, written: true });
  });

  it('given a dry run, when it is imported, then it says what could be taken and nothing is kept', async () => {
    const lines = [head, sound.replace('2026-Q1', '2026-Q2')];
    expect((await run(lines, { 'dry-run': true })).text).toContain('1 could be taken');
    expect((await run(lines, { 'dry-run': true })).text).toContain('1 could be taken');
  });

  it('given no row that can be used, when it is imported, then the command fails', async () => {
    expect((await run([head, sound.replace('46', 'nhiều')])).code).toBe(1);
  });

  it.each([
    ['unit,period,value\nH99.01,2026,1', '“measure”'],
    [`${head},colour\n${sound},đỏ`, '“colour”'],
    [`${head}\n${sound},thừa`, 'cells'],
    ['', 'empty'],
  ])(
    'given a file that is no table of facts, when it is imported, then it says how to mend it',
    async (text, part) => {
      await expect(run(text.split('\n'))).rejects.toThrow(UsageError);
      await expect(run(text.split('\n'))).rejects.toThrow(part);
    },
  );
});
