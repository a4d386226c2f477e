export type { ImportReport } from './import/import-report.ts';
export { HeaderError } from './import/columns.ts';
export { REGISTER_PROBLEMS } from './problems.ts';
export type { PrintRegister, RegisterHead } from './ports.ts';
export { deliveryNames, FORM_COLUMNS, formCells } from './register-line.ts';
export { createRegister, type Register } from './register.ts';
export { registerRegisterRoutes } from './routes.ts';
