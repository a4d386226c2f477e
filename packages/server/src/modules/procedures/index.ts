export type { ProcedureRow } from './import-procedures.ts';
export { PROCEDURE_PROBLEMS } from './problems.ts';
export type { StayedText } from './read-procedure.ts';
export { registerProcedureRoutes } from './routes.ts';
export { openSourceFile, type SourceFile } from './source-file.ts';
export {
  createProcedures,
  type Procedures,
  SHIPPED_PROCEDURES,
} from './procedures.ts';
export type { CountableProcedure, Publication } from './store-countable.ts';
