export type { ImportReport } from './import/import-report.ts';
export { HeaderError } from './import/columns.ts';
export { REGISTER_PROBLEMS } from './problems.ts';
export { createRegister, type Register } from './register.ts';
