import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/ids.ts';
import { makeOrganisation } from '../testing/make-organisation.ts';
import { createTestServer } from '../testing/server.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { logExport } from './log-export.ts';

const { services, parts, db } = await createTestServer({ now: '2026-04-24T08:00:00+07:00' });
const folder = makeTemporaryFolder('log-export');
afterAll(() => folder.remove());

beforeAll(async () => {
  const { unitId, deskId } = await makeOrganisation(db, { unitCode: 'H99' });
  await db.owner`
    insert into dossier (tenant_id, id, version, status, code, procedure_code, procedure_name,
      procedure_version, field, channel, unit_id, desk_id, applicant_name, search, received_at)
    values ('H99', ${newId()}, 1, 'processing', 'X1', '1.1', 'Đăng ký', 1, 'Hộ tịch', 'online',
      ${unitId}, ${deskId}, 'Trần Thị Ẩn', 'an', '2026-04-01T08:00+07')`;
});

async function run(values: Record<string, string | boolean>) {
  const reported: string[] = [];
  await logExport.run({
    ...{ positionals: [], values, json: false, config: parts.config },
    print: () => {},
    report: (line) => reported.push(line),
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return reported;
}

const april = { unit: 'H99', from: '2026-04-01', to: '2026-04-30' };
const out = (name: string) => ({ out: join(folder.path, name) });

describe('motcua log export', () => {
  it('given a unit and a period, when exported, then the file holds its dossiers by pseudonym, and it is on record', async () => {
    expect((await run({ ...april, ...out('log.xes') }))[0]).toContain('log.xes is written (xes).');
    const text = readFileSync(join(folder.path, 'log.xes'), 'utf8');
    expect(text.match(/<trace>/g)).toHaveLength(1);
    expect(text).not.toContain('Trần Thị Ẩn');
    const [noted] = await db.owner`select by_name, dossiers, by_officer_id from log_export`;
    expect(noted).toMatchObject({ dossiers: 1, by_officer_id: null });
    expect(noted?.by_name).toContain('motcua log export');
  });

  it('given names and a reason, when exported, then people are named; without a reason they are not', async () => {
    const named = { ...april, ...out('names.xes'), names: true };
    await expect(run(named)).rejects.toMatchObject({ code: 'study.reason-missing' });
    await run({ ...named, reason: 'Phục vụ thanh tra công vụ' });
    expect(readFileSync(join(folder.path, 'names.xes'), 'utf8')).toContain('Trần Thị Ẩn');
  });

  it('given a day or an ending that is none, when called, then it was called wrongly', async () => {
    await expect(run({ ...april, ...out('log.txt') })).rejects.toThrow('should end in');
    await expect(run({ ...april, from: 'April', ...out('l.xes') })).rejects.toThrow('wants a day');
    await expect(run({ ...april })).rejects.toThrow('--out is missing');
  });
});
