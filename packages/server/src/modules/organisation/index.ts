export type { NewAssignment, NewDesk, NewOfficer, UnitClosure } from './commands.ts';
export { type AreaReport, SHIPPED_AREAS } from './import-areas.ts';
export { ORGANISATION_PROBLEMS } from './problems.ts';
export { registerOrganisationRoutes } from './routes.ts';
export type { SeededCommune, SeededTenant } from './seed-tenant.ts';
export type { Tenant } from './tenants.ts';
export type { NewUnit, RoleHeld, UnitRow } from './unit-row.ts';
export { createOrganisation, type Organisation } from './organisation.ts';
