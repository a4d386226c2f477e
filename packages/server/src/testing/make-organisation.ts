import type { Role } from '@motcua/domain/shared/role.ts';
import { newId } from '../platform/ids.ts';
import type { TestDatabase } from './database.ts';

export interface MadeOrganisation {
  tenantId: string;
  unitId: string;
  unitCode: string;
  deskId: string;
}

/** One tenant with one unit and one desk, put there by the owner: the ground of a test. */
export async function makeOrganisation(
  { owner }: TestDatabase,
  asked: { tenantId?: string; unitCode?: string; unitName?: string } = {},
): Promise<MadeOrganisation> {
  const tenantId = asked.tenantId ?? 'H99';
  const unitCode = asked.unitCode ?? `${tenantId}.01`;
  const [unitId, deskId] = [newId(), newId()];
  const unitName = asked.unitName ?? `UBND ${unitCode}`;
  await owner`
    insert into tenant (id, name) values (${tenantId}, ${`Tỉnh ${tenantId}`}) on conflict do nothing`;
  await owner`
    insert into unit (tenant_id, id, code, name, kind, level, valid_from, name_search)
    values (${tenantId}, ${unitId}, ${unitCode}, ${unitName}, 'people_committee', 'commune', '2000-01-01', ${unitName.toLowerCase()})`;
  await owner`
    insert into desk (tenant_id, id, unit_id, name, valid_from)
    values (${tenantId}, ${deskId}, ${unitId}, ${`Bộ phận Một cửa ${unitCode}`}, '2000-01-01')`;
  return { tenantId, unitId, unitCode, deskId };
}

export async function makeOfficer(
  { owner }: TestDatabase,
  organisation: MadeOrganisation,
  asked: { name?: string; roles?: readonly Role[] } = {},
): Promise<string> {
  const { tenantId, unitId, deskId } = organisation;
  const id = newId();
  const name = asked.name ?? 'Nguyễn Văn Thử';
  await owner`
    insert into officer (tenant_id, id, name, valid_from, name_search)
    values (${tenantId}, ${id}, ${name}, '2000-01-01', ${name.toLowerCase()})`;
  for (const role of asked.roles ?? ['desk_clerk']) {
    await owner`
      insert into role_assignment (tenant_id, id, officer_id, role, unit_id, desk_id, valid_from)
      values (${tenantId}, ${newId()}, ${id}, ${role}, ${unitId}, ${role === 'desk_clerk' ? deskId : null}, '2000-01-01')`;
  }
  return id;
}
