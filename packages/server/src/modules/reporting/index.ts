export { createFiledReports, type FiledReports } from './filed-reports.ts';
export { reportingCron, reportingTasks } from './jobs.ts';
export { OUTPUT_FORMATS, type OutputFormat } from './outputs/make-output.ts';
export { REPORTING_PROBLEMS } from './problems.ts';
export { reportCsv } from './report-csv.ts';
export { createReporting, type Reporting } from './reporting.ts';
export { registerReportingRoutes } from './routes.ts';
export { registerFiledReportRoutes } from './routes-filed.ts';
export { registerReportFormRoutes } from './routes-forms.ts';
