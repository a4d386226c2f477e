import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { createServer } from '../../packages/server/src/app.ts';
import { openServices } from '../../packages/server/src/open-services.ts';
import { readConfig } from '../../packages/server/src/platform/config.ts';
import { NOW } from './endpoints.ts';

// The server of the measurement, in a process of its own and at an instant that stands still.
const TENANT = 'H01';
const PASSWORD = 'do-luong-2026-motcua';
const ROLES: readonly Role[] = [
  'leader',
  'reform_officer',
  'procedure_controller',
  'administrator',
];

const config = { ...readConfig(process.env), port: 0, demo: false, logLevel: 'silent' };
const { services, parts, close } = await openServices(config, {
  ...{ what: 'bench figures', report: () => {}, clock: () => parseInstant(NOW) },
});
const http = await createServer(services, parts);
const username = await addReader();
const scopes = { province: TENANT, department: `${TENANT}.06`, commune: await biggestCommune() };
const address = await http.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address, username, password: PASSWORD, scopes });

process.on('message', async () => {
  await http.close();
  await close();
  process.disconnect();
});

async function addReader(): Promise<string> {
  const { organisation, accounts } = services;
  const validFrom = parsePlainDate('2026-01-01');
  const unit = await organisation.findUnit(TENANT, TENANT);
  if (unit === null) throw new Error('The province is not there.');
  const officerId = await organisation.createOfficer(TENANT, { name: 'Người đo', validFrom });
  for (const role of ROLES)
    await organisation.assignRole(TENANT, { officerId, role, unitId: unit.id, validFrom });
  const account = {
    tenantId: TENANT,
    officerId,
    username: `nguoi.do.${process.pid}`,
    password: PASSWORD,
  };
  await accounts.ensureAccount(account);
  return account.username;
}

async function biggestCommune(): Promise<string> {
  const rows = await parts.db.inTenant(
    TENANT,
    (tx) => tx<{ code: string }[]>`
      select u.code from dossier d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
      where d.tenant_id = ${TENANT} and u.level = 'commune'
      group by u.code order by count(*) desc limit 1`,
  );
  return rows[0]?.code ?? TENANT;
}
