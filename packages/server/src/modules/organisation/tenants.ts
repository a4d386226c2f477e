import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Sql } from '../../platform/db.ts';

export interface Tenant {
  id: string;
  name: string;
  offsetMinutes: number;
}

/** Makes a tenant, or leaves the one that is there. */
export async function ensureTenant(sql: Sql, tenant: { id: string; name: string }): Promise<void> {
  await sql`insert into tenant ${sql(tenant)} on conflict (id) do nothing`;
}

export async function listTenants(sql: Sql): Promise<Tenant[]> {
  return await sql<Tenant[]>`
    select id, name, offset_minutes as "offsetMinutes" from tenant order by created_at, id`;
}

/** The tenant that is meant: the one named, or the only one. @throws DomainError `tenant.not-found`, `tenant.ambiguous`. */
export async function getTenant(sql: Sql, id?: string): Promise<Tenant> {
  const tenants = await listTenants(sql);
  const tenant = id === undefined ? tenants[0] : tenants.find((it) => it.id === id);
  if (!tenant) throw new DomainError('tenant.not-found', { tenant: id ?? '' });
  if (id === undefined && tenants.length > 1) {
    throw new DomainError('tenant.ambiguous', { tenants: tenants.map((it) => it.id).join(', ') });
  }
  return tenant;
}

/** The tenant whose public pages this installation shows: the first that was made. */
export async function getPublicTenant(sql: Sql): Promise<Tenant> {
  const [tenant] = await listTenants(sql);
  if (!tenant) throw new DomainError('tenant.not-found', { tenant: '' });
  return tenant;
}
