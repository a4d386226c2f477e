import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { type Accounts, randomPassword } from './modules/accounts/index.ts';
import type { Organisation } from './modules/organisation/index.ts';
import { OperatorError } from './platform/operator-error.ts';

/** What an installation of one office is called. */
export interface OfficeNames {
  tenantId: string;
  tenantName: string;
  unitCode: string;
  unitName: string;
  deskName: string;
  username: string;
}

export interface FoundedOffice extends OfficeNames {
  /** Null when an account was there already, or when its password was given. */
  generatedPassword: string | null;
  renamed: boolean;
}

interface Founders {
  organisation: Organisation;
  accounts: Accounts;
}

/** Names that say that nobody has named it yet; H99 is no code of a real province. */
const UNNAMED: OfficeNames = {
  tenantId: 'H99',
  tenantName: 'Đơn vị chưa đặt tên',
  unitCode: 'H99.01',
  unitName: 'Đơn vị chưa đặt tên',
  deskName: 'Bộ phận Tiếp nhận và Trả kết quả',
  username: 'admin',
};

// Registers of earlier years are imported into the unit, so it has to have been there then.
const VALID_FROM = parsePlainDate('2000-01-01');

/** One person can do everything until there are more; the postal clerk and the inspector are others by nature. */
const FIRST_ROLES: readonly Role[] = [
  'administrator',
  'desk_clerk',
  'specialist',
  'head',
  'document_clerk',
  'procedure_controller',
  'reform_officer',
  'leader',
];

/** For the first start without the demo: one tenant, one unit, one desk, one administrator; null when there is a tenant. */
export async function ensureFirstOffice(founders: Founders): Promise<FoundedOffice | null> {
  const tenants = await founders.organisation.listTenants();
  return tenants.length > 0 ? null : foundOffice(founders, { names: {} });
}

/** What the operator must be told once. */
export function foundingLines(founded: FoundedOffice): string[] {
  const { unitCode, unitName, deskName, username, generatedPassword } = founded;
  const did = founded.renamed ? 'Named' : 'Founded';
  const office = `${did} ${founded.tenantId} “${founded.tenantName}”: unit ${unitCode} “${unitName}”, desk “${deskName}”.`;
  if (generatedPassword === null) return [office];
  return [office, `Administrator: ${username}, password ${generatedPassword} (shown this once).`];
}

/**
 * Founds the one office of this installation, or gives the one that is there its names. What is not
 * given keeps its name. Throws an operator error when the installation is of another tenant, or has
 * more than one unit.
 */
export async function foundOffice(
  founders: Founders,
  asked: { names: Partial<OfficeNames>; password?: string },
): Promise<FoundedOffice> {
  const [tenant, another] = await founders.organisation.listTenants();
  if (tenant !== undefined)
    return nameOffice(founders, { ...asked, tenant, several: another !== undefined });
  const names = { ...UNNAMED, ...asked.names };
  if (asked.names.unitCode === undefined) names.unitCode = `${names.tenantId}.01`;
  const { organisation } = founders;
  const { tenantId } = names;
  await organisation.ensureTenant({ id: tenantId, name: names.tenantName });
  const unitId = await organisation.createUnit(tenantId, {
    code: names.unitCode,
    name: names.unitName,
    kind: 'people_committee',
    level: 'commune',
    validFrom: VALID_FROM,
  });
  const deskId = await organisation.openDesk(tenantId, {
    unitId,
    name: names.deskName,
    validFrom: VALID_FROM,
  });
  const generatedPassword = await addAdministrator(founders, { ...asked, names, unitId, deskId });
  return { ...names, generatedPassword, renamed: false };
}

async function addAdministrator(
  { organisation, accounts }: Founders,
  asked: { names: OfficeNames; password?: string; unitId: string; deskId: string },
): Promise<string | null> {
  const { names, unitId, deskId } = asked;
  const { tenantId, username } = names;
  const validFrom = VALID_FROM;
  const officerId = await organisation.createOfficer(tenantId, {
    name: 'Quản trị viên',
    validFrom,
  });
  for (const role of FIRST_ROLES) {
    const at = role === 'desk_clerk' ? { deskId } : {};
    await organisation.assignRole(tenantId, { officerId, role, unitId, validFrom, ...at });
  }
  const password = asked.password ?? randomPassword();
  await accounts.ensureAccount({ tenantId, officerId, username, password });
  return asked.password === undefined ? password : null;
}

async function nameOffice(
  { organisation }: Founders,
  asked: {
    names: Partial<OfficeNames>;
    tenant: { id: string; name: string };
    several: boolean;
  },
): Promise<FoundedOffice> {
  const { names, tenant } = asked;
  if (asked.several || (names.tenantId !== undefined && names.tenantId !== tenant.id))
    throw new OperatorError(
      `This installation already has the tenant ${tenant.id} and its code cannot change; init founds another only on an empty data folder, before the first start.`,
    );
  const tenantId = tenant.id;
  const { items } = await organisation.listUnits(tenantId, { limit: 2, tree: 'subordination' });
  const [unit] = items;
  const [desk] = await organisation.listDesks(tenantId);
  if (unit === undefined || items.length > 1 || desk === undefined)
    throw new OperatorError(
      `The tenant ${tenant.id} has more than one unit: init names the one office of a new installation only.`,
    );
  if (names.tenantName !== undefined) await organisation.nameTenant(tenantId, names.tenantName);
  await organisation.nameUnitAndDesk(tenantId, { ...names, unitId: unit.id, deskId: desk.id });
  return {
    tenantId,
    tenantName: names.tenantName ?? tenant.name,
    unitCode: names.unitCode ?? unit.code ?? '',
    unitName: names.unitName ?? unit.name,
    deskName: names.deskName ?? desk.name,
    username: UNNAMED.username,
    generatedPassword: null,
    renamed: true,
  };
}
