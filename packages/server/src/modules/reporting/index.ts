export { REPORTING_PROBLEMS } from './problems.ts';
export { reportCsv } from './report-csv.ts';
export { createReporting, type Reporting } from './reporting.ts';
export { registerReportingRoutes } from './routes.ts';
