export type { ProcessImportRow } from './import-processes.ts';
export type { FindProcedure } from './ports.ts';
export { PROCESS_PROBLEMS } from './problems.ts';
export { openProcessFile, type ProcessFile } from './source-file.ts';
export { createProcesses, type Processes, SHIPPED_PROCESSES } from './processes.ts';
