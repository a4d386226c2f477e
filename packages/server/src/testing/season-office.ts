import type { Role } from '@motcua/domain/shared/role.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../platform/auth.ts';
import { enter, type SignedInCaller } from './caller.ts';
import { makeOfficer, type MadeOrganisation, makeOrganisation } from './make-organisation.ts';
import { createTestServer, type TestServer } from './server.ts';
import type { EvidenceLocker } from '../modules/evidence/index.ts';

export const PASSWORD = 'một mật khẩu dài';

/** A province with communes below it, and whoever scores, appraises and decides. */
export interface SeasonOffice extends TestServer {
  province: MadeOrganisation;
  communes: MadeOrganisation[];
  /** An officer as a command takes them. */
  as(role: Role, at: MadeOrganisation): Promise<SignedIn>;
  /** The one officer of that role there, signed in over HTTP; again after the clock moved on. */
  enter(role: Role, at: MadeOrganisation): Promise<SignedInCaller>;
  /** Complete evidence of a unit, in the locker. */
  prove(officer: SignedIn, title: string): Promise<Awaited<ReturnType<EvidenceLocker['add']>>>;
}

export async function openSeasonOffice({
  now,
  communes: count,
}: {
  now: string;
  communes: number;
}): Promise<SeasonOffice> {
  const server = await createTestServer({ now });
  const { db, services } = server;
  const province = await makeOrganisation(db, { unitCode: 'H99', unitName: 'UBND tỉnh' });
  await db.owner`update unit set level = 'province' where id = ${province.unitId}`;
  const communes: MadeOrganisation[] = [];
  for (let index = 1; index <= count; index += 1) {
    const code = String(index).padStart(2, '0');
    const commune = await makeOrganisation(db, {
      ...{ unitCode: `H99.${code}`, unitName: `UBND xã ${code}` },
    });
    await db.owner`
      insert into unit_parent (tenant_id, unit_id, tree, parent_id, valid_from)
      values ('H99', ${commune.unitId}, 'subordination', ${province.unitId}, '2000-01-01')`;
    communes.push(commune);
  }
  const as = async (role: Role, at: MadeOrganisation): Promise<SignedIn> => {
    const id = await makeOfficer(db, at, { roles: [role], name: `${role} ${at.unitCode}` });
    return {
      ...{ id, name: `${role} ${at.unitCode}`, username: id, title: null, employer: null },
      ...{ tenantId: 'H99', tenantName: 'Tỉnh' },
      assignments: [
        {
          ...{ role, unitId: at.unitId, unitCode: at.unitCode, unitName: at.unitCode },
          ...{ deskId: null, deskName: null },
        },
      ],
    };
  };
  const accounts = new Map<string, string>();
  const openAccount = async (role: Role, at: MadeOrganisation): Promise<string> => {
    const officerId = await makeOfficer(db, at, { roles: [role], name: `${role} ${at.unitCode}` });
    const username = `cb.${officerId.slice(-8)}`;
    await services.accounts.ensureAccount({
      ...{ tenantId: 'H99', officerId, username, password: PASSWORD },
    });
    return username;
  };
  return {
    ...{ ...server, province, communes, as },
    enter: async (role, at) => {
      const key = `${role} ${at.unitCode}`;
      const username = accounts.get(key) ?? (await openAccount(role, at));
      accounts.set(key, username);
      return await enter(server.http, username, PASSWORD);
    },
    prove: async (officer, title) => {
      const [held] = officer.assignments;
      return await services.evidence.add(officer, {
        ...{ unit: held?.unitId ?? '', title, number: '12/BC-UBND', signer: 'Chủ tịch' },
        issuedOn: parsePlainDate('2025-12-20'),
        url: 'https://example.vn/12',
      });
    },
  };
}
