import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../platform/auth.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';
import type { Command, CommandInput } from './command.ts';
import { projectionsRebuild } from './projections-rebuild.ts';
import { verify } from './verify.ts';

let server: TestServer;
let dossierId: string;
let code: string | null;

beforeAll(async () => {
  server = await createTestServer();
  const clerk = await foundDesk('H01');
  await server.services.organisation.ensureTenant({ id: 'H02', name: 'Tỉnh khác' });
  const { receptionSchema } = await import('@motcua/contract/dossier-acts.ts');
  const body = receptionSchema.parse({
    ...{ procedureCode: '1.000419', override: 'Chưa công bố đủ các bước' },
    applicant: { kind: 'person', name: 'Nguyễn Thị Lan' },
  });
  const received = await server.services.dossiers.receive({ officer: clerk, body });
  ({ id: dossierId, code } = received);
});

test('given a whole history, when verified, then one line for each tenant says so and the exit code is 0', async () => {
  const { lines, exit } = await run(verify);
  expect(exit).toBe(0);
  expect(lines).toEqual([
    'H01: 1 events of 1 dossiers under 0 daily roots, whole and unchanged.',
    'H02: 0 events of 0 dossiers under 0 daily roots, whole and unchanged.',
  ]);
});

test('given one tenant that is named, when verified as JSON, then only it is in the answer', async () => {
  const { lines, exit } = await run(verify, { tenant: 'H02', json: true });
  expect(exit).toBe(0);
  expect(JSON.parse(lines.join(''))).toEqual({
    whole: true,
    tenants: [{ tenant: 'H02', events: 0, dossiers: 0, roots: 0, faults: [] }],
  });
});

test('given a tenant that is not there, when verified, then the command fails with its name', async () => {
  await expect(run(verify, { tenant: 'H77' })).rejects.toMatchObject({ code: 'tenant.not-found' });
});

test('given words that have no place, when called, then it was called wrongly', async () => {
  await expect(run(verify, {}, ['now'])).rejects.toThrow('has no place');
  await expect(run(projectionsRebuild, {}, ['now'])).rejects.toThrow('has no place');
});

test('given a row that was spoilt, when checked, rebuilt and checked again, then it is named and mended', async () => {
  await server.db.owner`update dossier set applicant_name = 'Kẻ khác' where id = ${dossierId}`;
  const bad = await run(projectionsRebuild, { check: true, tenant: 'H01' });
  expect(bad.exit).toBe(1);
  expect(bad.lines).toEqual([
    'H01: 1 dossiers compared.',
    `  ${code}: the rows are not what the history says.`,
  ]);
  const mended = await run(projectionsRebuild, { tenant: 'H01' });
  expect(mended).toEqual({ lines: ['H01: 1 dossiers rebuilt.'], exit: 0 });
  const good = await run(projectionsRebuild, { check: true, json: true });
  expect(good.exit).toBe(0);
  expect(JSON.parse(good.lines.join(''))).toMatchObject({
    check: true,
    tenants: [{ differing: [] }, { dossiers: 0 }],
  });
});

test('given a root that was deleted, when verified, then the exit code is 1 and its day is named', async () => {
  await server.services.dossiers.closeDay();
  const [root] = await server.db.owner`
    delete from history_root where tenant_id = 'H01' returning day::text`;
  const { lines, exit } = await run(verify, { tenant: 'H01' });
  expect(exit).toBe(1);
  expect(lines).toEqual([
    'H01: 1 events of 1 dossiers under 0 daily roots; 1 faults:',
    `  The root of ${root?.day} is missing, though heads are kept that it covered.`,
  ]);
  await server.db.owner`delete from history_head where tenant_id = 'H01'`;
});

test('given a fact that was changed, when verified, then the exit code is 1 and the dossier is named', async () => {
  await server.db.owner`update dossier_event set actor = '{}' where dossier_id = ${dossierId}`;
  const { lines, exit } = await run(verify, { tenant: 'H01' });
  expect(exit).toBe(1);
  expect(lines).toEqual([
    'H01: 1 events of 1 dossiers under 0 daily roots; 1 faults:',
    `  ${code}: event 1 is not what was written.`,
  ]);
});

async function run(
  command: Command,
  values: CommandInput['values'] = {},
  positionals: readonly string[] = [],
): Promise<{ lines: string[]; exit: number | undefined }> {
  const { services, parts } = server;
  const lines: string[] = [];
  const exit = await command.run({
    ...{ positionals, values, json: values.json === true, config: parts.config },
    print: (line) => lines.push(line),
    report: () => {},
    open: async () => ({ services, parts, close: async () => {} }),
  });
  return { lines, exit };
}

/** A tenant with one unit, one desk, one procedure and its clerk. */
async function foundDesk(tenantId: string): Promise<SignedIn> {
  const { organisation, procedures } = server.services;
  const validFrom = parsePlainDate('2000-01-01');
  await organisation.ensureTenant({ id: tenantId, name: 'Tỉnh thử' });
  const name = 'UBND xã thử';
  const kind = 'people_committee' as const;
  const level = 'commune' as const;
  const unitId = await organisation.createUnit(tenantId, {
    code: 'H01.20',
    name,
    kind,
    level,
    validFrom,
  });
  const deskId = await organisation.openDesk(tenantId, { unitId, name, validFrom });
  const officerId = await organisation.createOfficer(tenantId, { name: 'Lê Văn Tiếp', validFrom });
  const { SHIPPED_PROCEDURES, openSourceFile } = await import('../modules/procedures/index.ts');
  const { readFileSync } = await import('node:fs');
  const path = SHIPPED_PROCEDURES.find((file) => file.endsWith('civil-status.json')) ?? '';
  const file = openSourceFile(JSON.parse(readFileSync(path, 'utf8')));
  if (file) await procedures.importFile(tenantId, { file, validFrom, dryRun: false });
  const role: Role = 'desk_clerk';
  const held = { role, unitId, unitCode: 'H01.20', unitName: name, deskId, deskName: name };
  return {
    ...{ id: officerId, name: 'Lê Văn Tiếp', username: 'tiep', title: null, employer: null },
    ...{ tenantId, tenantName: 'Tỉnh thử', assignments: [held] },
  };
}
