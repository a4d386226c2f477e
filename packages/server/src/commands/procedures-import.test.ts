import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestServer } from '../testing/server.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import type { Command } from './command.ts';
import { proceduresImport } from './procedures-import.ts';

const { services, parts } = await createTestServer();
const folder = makeTemporaryFolder('import');

beforeAll(async () => {
  await services.organisation.ensureTenant({ id: 'H01', name: 'Tỉnh An Giang' });
});

describe('motcua procedures import', () => {
  it('given no file, when run, then the shipped catalogue comes in with a line for every row', async () => {
    const { lines } = await run(proceduresImport, []);
    expect(lines).toHaveLength(642 + 15 + 1);
    expect(lines[0]).toContain('imported, incomplete: b');
    expect(lines.at(-1)).toContain('Procedures: 642 new, 0 changed, 0 unchanged, 0 set aside');
  });

  it('given a dry run, when run again, then everything is unchanged and JSON says so', async () => {
    const { lines } = await run(proceduresImport, [], { 'dry-run': true }, true);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '').summary.procedures).toMatchObject({
      created: 0,
      unchanged: 642,
    });
  });

  it('given a file that is something else, when run, then nothing is imported and the file is named', async () => {
    const path = join(folder.path, 'other.json');
    writeFileSync(path, '{"holidays":[]}');
    await expect(run(proceduresImport, [path])).rejects.toThrow(`${path} holds neither`);
  });

  it('given a file that is no JSON or not there, when run, then a sentence says which', async () => {
    const path = join(folder.path, 'broken.json');
    writeFileSync(path, '{');
    await expect(run(proceduresImport, [path])).rejects.toThrow('it is no JSON');
    await expect(run(proceduresImport, [`${path}x`])).rejects.toThrow('it cannot be opened');
  });

  it('given a tenant that is not there, when run, then it is refused', async () => {
    await expect(run(proceduresImport, [], { tenant: 'H56' })).rejects.toMatchObject({
      code: 'tenant.not-found',
    });
  });
});

async function run(command: Command, positionals: string[], values = {}, json = false) {
  const lines: string[] = [];
  const code = await command.run({
    ...{ positionals, values, json, config: parts.config },
    print: (line) => lines.push(line),
    report: () => {},
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return { lines, code };
}
