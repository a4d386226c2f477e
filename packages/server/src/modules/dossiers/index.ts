export { figureRowsOf } from './figure-rows.ts';
export { recordedOf } from './fold-events.ts';
export type { FigureLinesRow } from './projected-rows.ts';
export {
  type BulkLife,
  fillDossiers,
  type FillOrder,
  type FillReport,
} from './bulk/fill-dossiers.ts';
export { type DossierImport, importDossiers } from './commands/import-dossiers.ts';
export { dossierCron, dossierTasks } from './jobs.ts';
export type { FaultKind, HistoryFault, HistoryReport } from './proofs/verify-history.ts';
export { createDossiers, type DossierParts, type Dossiers } from './dossiers.ts';
export { createReference, type ReferenceSources } from './reference.ts';
export type { KnownDesk, KnownUnit, Reference } from './ports.ts';
export { DOSSIER_PROBLEMS } from './problems.ts';
export { registerDossierRoutes } from './routes.ts';
export { agenciesOf, isUnitInReach, reachOf, type UnitReach, withBranches } from './unit-reach.ts';
