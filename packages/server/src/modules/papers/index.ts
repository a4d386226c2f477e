export type { ReportTableView, ReportView } from './forms/report.ts';
export { renderPdf } from './layout/render.ts';
export { createPapers, type PaperParts, type Papers } from './papers.ts';
export { createPrinter, type Printer } from './printer.ts';
export { type Print, printHere, type PrintJob } from './print-job.ts';
export { placeOf } from './place-of.ts';
export { PAPER_PROBLEMS } from './problems.ts';
export { registerPaperRoutes } from './routes.ts';
