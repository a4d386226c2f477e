import type { NewReport } from '@motcua/contract/filed-reports.ts';
import type { Language } from '@motcua/domain/scoring/words.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { type ActOrder, actOnReport } from './act.ts';
import { beginReport } from './begin-report.ts';
import type { FiledReportParts } from './parts.ts';
import { signReport, type SignOrder } from './sign-report.ts';
import { showReport } from './view-report.ts';
import { writeSection } from './write-section.ts';

interface Reading {
  language?: Language | undefined;
}

/** What is done to a report; each act answers with the report as it then stands. */
export function actingOnReports(parts: FiledReportParts) {
  return {
    async begin(officer: SignedIn, asked: NewReport, language?: Language) {
      const reportId = await beginReport(parts, { officer, asked });
      return showReport(parts, { officer, reportId, language });
    },
    write: (order: Parameters<typeof writeSection>[1]) => writeSection(parts, order),
    async act(order: ActOrder & Reading) {
      await actOnReport(parts, order);
      return showReport(parts, order);
    },
    async sign(order: SignOrder & Reading) {
      await signReport(parts, order);
      return showReport(parts, order);
    },
  };
}
