import type { AreaQuery, UnitQuery } from '@motcua/contract/units.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { assignRole, endRole, type NewAssignment } from './assign-role.ts';
import * as commands from './commands.ts';
import { type AreaImport, ensureAreas, importAreas } from './import-areas.ts';
import { nameTenant, nameUnitAndDesk } from './name-first-unit.ts';
import * as queries from './queries.ts';
import { searchAreas } from './search-areas.ts';
import { seedTenant, type TenantSeed } from './seed-tenant.ts';
import * as store from './store.ts';
import * as areas from './store-areas.ts';
import * as desks from './store-desks.ts';
import * as officers from './store-officers.ts';
import { ensureTenant, getPublicTenant, getTenant, listTenants } from './tenants.ts';
import type { NewUnit, Tree } from './unit-row.ts';

export type Organisation = ReturnType<typeof createOrganisation>;

/** Tenants, areas, units, desks and officers. Days are legal days; a missing day is today by the clock. */
export function createOrganisation({ db, clock }: { db: Database; clock: Clock }) {
  const today = () => plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  return {
    today,
    ...tenantsAndAreas(db),
    ...changes(db),
    ...questions(db, today),
  };
}

function tenantsAndAreas(db: Database) {
  return {
    ensureTenant: (tenant: { id: string; name: string }) => ensureTenant(db.sql, tenant),
    listTenants: () => listTenants(db.sql),
    getTenant: (id?: string) => getTenant(db.sql, id),
    getPublicTenant: () => getPublicTenant(db.sql),
    importAreas: (order: AreaImport) => importAreas(db.sql, order),
    ensureAreas: () => ensureAreas(db.sql),
    /** Notes that a whole set of data is in the tables; what was interrupted has no note. */
    noteLoaded: (load: { name: string; hash: string }) =>
      db.sql.begin((tx) => areas.saveLoadedHash(tx, load)),
    isLoaded: async (name: string) => (await areas.findLoadedHash(db.sql, name)) !== null,
    searchAreas: (query: AreaQuery) => searchAreas(db.sql, query),
  };
}

function changes(db: Database) {
  return {
    /** Founds tỉnh An Giang (H01), or the province that is described; the tenant and the areas must be there. */
    seedTenant: (tenantId: string, seed?: TenantSeed) =>
      db.inTenant(tenantId, (tx) => seedTenant(tx, seed)),
    nameTenant: (tenantId: string, name: string) =>
      db.inTenant(tenantId, (tx) => nameTenant(tx, tenantId, name)),
    nameUnitAndDesk: (tenantId: string, names: Parameters<typeof nameUnitAndDesk>[2]) =>
      db.inTenant(tenantId, (tx) => nameUnitAndDesk(tx, tenantId, names)),
    createUnit: (tenantId: string, unit: NewUnit) =>
      db.inTenant(tenantId, (tx) => commands.createUnit(tx, tenantId, unit)),
    setParent: (
      tenantId: string,
      link: { unitId: string; tree: Tree; parentId: string; day: PlainDate },
    ) => db.inTenant(tenantId, (tx) => commands.setParent(tx, tenantId, link)),
    openDesk: (tenantId: string, desk: commands.NewDesk) =>
      db.inTenant(tenantId, (tx) => commands.openDesk(tx, tenantId, desk)),
    createOfficer: (tenantId: string, officer: commands.NewOfficer) =>
      db.inTenant(tenantId, (tx) => commands.createOfficer(tx, tenantId, officer)),
    assignRole: (tenantId: string, given: NewAssignment) =>
      db.inTenant(tenantId, (tx) => assignRole(tx, tenantId, given)),
    endRole: (
      tenantId: string,
      at: { officerId: string; unitId: string; role: Role; day: PlainDate },
    ) => db.inTenant(tenantId, (tx) => endRole(tx, tenantId, at)),
    closeUnit: (tenantId: string, closure: commands.UnitClosure) =>
      db.inTenant(tenantId, (tx) => commands.closeUnit(tx, tenantId, closure)),
  };
}

function questions(db: Database, today: () => PlainDate) {
  return {
    listUnits: (tenantId: string, query: UnitQuery) =>
      db.inTenant(tenantId, (tx) =>
        queries.listUnits(tx, tenantId, { ...query, day: query.on ?? today() }),
      ),
    /** The units that stand under nobody on a day: one for a province. */
    listTopUnits: (tenantId: string, tree: Tree, day = today()) =>
      db.inTenant(tenantId, (tx) => queries.listTopUnits(tx, tenantId, { tree, day })),
    showUnit: (tenantId: string, unit: string, day = today()) =>
      db.inTenant(tenantId, (tx) => queries.showUnit(tx, tenantId, { unit, day })),
    /** By id or code; null when there is none. */
    findUnit: (tenantId: string, unit: string, day = today()) =>
      db.inTenant(tenantId, (tx) => queries.findUnit(tx, tenantId, { unit, day })),
    /** The unit and all below it in a tree on a day, for figures and rights of a whole branch. */
    listDescendantIds: (tenantId: string, of: { unitId: string; tree: Tree }, day = today()) =>
      db.inTenant(tenantId, (tx) => store.listDescendantIds(tx, tenantId, { ...of, day })),
    successorOn: (tenantId: string, unitId: string, day = today()) =>
      db.inTenant(tenantId, (tx) => queries.successorOn(tx, tenantId, { unitId, day })),
    /** Who was head of the unit on a day. */
    headOn: (tenantId: string, unitId: string, day = today()) =>
      db.inTenant(tenantId, (tx) => queries.headOn(tx, tenantId, { unitId, day })),
    listDesks: (tenantId: string, unitId: string | null = null, day = today()) =>
      db.inTenant(tenantId, (tx) => desks.listDesks(tx, tenantId, { unitId, day })),
    findDesk: (tenantId: string, deskId: string) =>
      db.inTenant(tenantId, (tx) => desks.findDeskById(tx, tenantId, deskId)),
    /** Desks of closed units whose open dossiers this unit inherited, straight or through others. */
    listInheritedDeskIds: (tenantId: string, unitId: string, day = today()) =>
      db.inTenant(tenantId, (tx) => desks.listInheritedDeskIds(tx, tenantId, { unitId, day })),
    findOfficer: (tenantId: string, officerId: string) =>
      db.inTenant(tenantId, (tx) => officers.findOfficerById(tx, tenantId, officerId)),
    /** Roles held on a day: of an officer, at a unit, at a desk, of a kind. */
    listRoles: (
      tenantId: string,
      filter: {
        unitId?: string;
        officerId?: string;
        deskId?: string;
        role?: Role;
        day?: PlainDate;
      },
    ) =>
      db.inTenant(tenantId, (tx) =>
        officers.listRoles(tx, tenantId, { ...filter, day: filter.day ?? today() }),
      ),
  };
}
