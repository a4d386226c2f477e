import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { createServer } from '../../packages/server/src/app.ts';
import { openServices } from '../../packages/server/src/open-services.ts';
import {
  openSourceFile,
  SHIPPED_PROCEDURES,
} from '../../packages/server/src/modules/procedures/index.ts';
import { readConfig } from '../../packages/server/src/platform/config.ts';
import { readFileSync } from 'node:fs';

// The server of the measurement, in a process of its own so that its time can be told from the clients'.
const UNITS = 8;
const FOUNDED = parsePlainDate('2000-01-01');
const ROLES: readonly Role[] = ['desk_clerk', 'specialist', 'head', 'document_clerk'];
const PASSWORD = 'do-luong-2026-motcua';

const config = { ...readConfig(process.env), port: 0, demo: false, logLevel: 'silent' };
const { services, parts, close } = await openServices(config, {
  what: 'bench lifecycle',
  report: () => {},
});
const http = await createServer(services, parts);
const clerks = await found();
// Counters are kept as at a real desk: their cost is part of what is measured.
const folding = services.figures.start();
const address = await http.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address, clerks, password: PASSWORD });

process.on('message', async (message) => {
  if (message === 'cpu')
    process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss });
  if (message === 'stop') {
    await folding.stop();
    await http.close();
    await close();
    process.disconnect();
  }
});

/** Some agencies with a desk each, and one person at each who may do every act. */
async function found(): Promise<string[]> {
  const { organisation, accounts, procedures } = services;
  const tenantId = 'H01';
  await organisation.ensureTenant({ id: tenantId, name: 'Đo lường' });
  const path = SHIPPED_PROCEDURES.find((file) => file.endsWith('civil-status.json')) ?? '';
  const file = openSourceFile(JSON.parse(readFileSync(path, 'utf8')));
  if (file) await procedures.importFile(tenantId, { file, validFrom: FOUNDED, dryRun: false });
  const provinceId = await organisation.createUnit(tenantId, {
    ...{ code: 'H01', name: 'UBND tỉnh', kind: 'people_committee', level: 'province' },
    validFrom: FOUNDED,
  });
  const usernames: string[] = [];
  for (let index = 0; index < UNITS; index += 1) {
    const name = `UBND xã ${index + 1}`;
    const unitId = await organisation.createUnit(tenantId, {
      ...{ code: `H01.${20 + index}`, name, kind: 'people_committee', level: 'commune' },
      validFrom: FOUNDED,
    });
    for (const tree of ['subordination', 'territory'] as const)
      await organisation.setParent(tenantId, {
        ...{ unitId, tree, parentId: provinceId, day: FOUNDED },
      });
    const deskId = await organisation.openDesk(tenantId, { unitId, name, validFrom: FOUNDED });
    const officerId = await organisation.createOfficer(tenantId, {
      name: `Cán bộ ${index + 1}`,
      validFrom: FOUNDED,
    });
    for (const role of ROLES) {
      const at = role === 'desk_clerk' ? { deskId } : {};
      await organisation.assignRole(tenantId, {
        officerId,
        role,
        unitId,
        validFrom: FOUNDED,
        ...at,
      });
    }
    const username = `canbo${index + 1}`;
    await accounts.ensureAccount({ tenantId, officerId, username, password: PASSWORD });
    usernames.push(username);
  }
  return usernames;
}
