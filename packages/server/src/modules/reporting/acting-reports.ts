import type { NewReport } from '@motcua/contract/filed-reports.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { type ActOrder, actOnReport } from './act.ts';
import { beginReport } from './begin-report.ts';
import type { FiledReportParts } from './parts.ts';
import { signReport, type SignOrder } from './sign-report.ts';
import { showReport } from './view-report.ts';
import { writeSection } from './write-section.ts';

/** What is done to a report; each act answers with the report as it then stands. */
export function actingOnReports(parts: FiledReportParts) {
  return {
    async begin(officer: SignedIn, asked: NewReport) {
      const reportId = await beginReport(parts, { officer, asked });
      return showReport(parts, { officer, reportId });
    },
    write: (order: Parameters<typeof writeSection>[1]) => writeSection(parts, order),
    async act(order: ActOrder) {
      await actOnReport(parts, order);
      return showReport(parts, order);
    },
    async sign(order: SignOrder) {
      await signReport(parts, order);
      return showReport(parts, order);
    },
  };
}
