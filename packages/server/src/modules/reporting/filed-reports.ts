import { actingOnReports } from './acting-reports.ts';
import { createReportCatalogue } from './catalogue.ts';
import type { FiledReportParts } from './parts.ts';
import { readingReports } from './reading-reports.ts';
import { remindAll } from './reminders.ts';

export type FiledReports = ReturnType<typeof createFiledReports>;

/** Reports that units owe by decree: forms, who owes what, the way up, sign-off and files. */
export function createFiledReports(given: Omit<FiledReportParts, 'catalogue'>) {
  const catalogue = createReportCatalogue(given);
  const parts = { ...given, catalogue };
  return {
    catalogue,
    ...readingReports(parts),
    ...actingOnReports(parts),
    /** For the night: what falls due and what is overdue. */
    remindAll: () => remindAll(parts),
  };
}
