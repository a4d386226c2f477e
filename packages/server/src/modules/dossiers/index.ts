export { createDossiers, type DossierParts, type Dossiers } from './dossiers.ts';
export type { KnownDesk, KnownUnit, Reference } from './ports.ts';
export { DOSSIER_PROBLEMS } from './problems.ts';
export { registerDossierRoutes } from './routes.ts';
