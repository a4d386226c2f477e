import type { NewReport } from '@motcua/contract/filed-reports.ts';
import type { PreviewQuery } from '@motcua/contract/report-forms.ts';
import type { PivotQuery } from '@motcua/contract/report-pivots.ts';
import type { ObligationQuery } from '@motcua/contract/reporting-regimes.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { type ActOrder, actOnReport } from './act.ts';
import { beginReport } from './begin-report.ts';
import { createReportCatalogue } from './catalogue.ts';
import { contentView } from './content-view.ts';
import { listObligations } from './list-obligations.ts';
import { makeOutput, type OutputFormat } from './outputs/make-output.ts';
import type { FiledReportParts } from './parts.ts';
import { makePivot } from './pivot.ts';
import { previewForm, previewFormFor, type PreviewOrder } from './preview.ts';
import { listRemindersFor, remindAll } from './reminders.ts';
import { signReport, type SignOrder } from './sign-report.ts';
import { compareVersions, listReportVersions, readForOutput, showVersion } from './versions.ts';
import { showReport } from './view-report.ts';
import { writeSection } from './write-section.ts';

export type FiledReports = ReturnType<typeof createFiledReports>;

interface Of {
  officer: SignedIn;
  reportId: string;
}
interface FileAsked {
  format: OutputFormat;
  bom: boolean;
}

/** Reports that units owe by decree: forms, who owes what, the way up, sign-off and files. */
export function createFiledReports(given: Omit<FiledReportParts, 'catalogue'>) {
  const catalogue = createReportCatalogue(given);
  const parts = { ...given, catalogue };
  return {
    catalogue,
    ...reading(parts),
    ...acting(parts),
    /** For the night: what falls due and what is overdue. */
    remindAll: () => remindAll(parts),
  };
}

function reading(parts: FiledReportParts) {
  return {
    listObligations: (officer: SignedIn, query: ObligationQuery) =>
      listObligations(parts, officer, query),
    listReminders: (officer: SignedIn) => listRemindersFor(parts, officer),
    show: (of: Of) => showReport(parts, of),
    listVersions: (of: Of) => listReportVersions(parts, of),
    showVersion: (of: Of & { number: number }) => showVersion(parts, of),
    compareVersions: (of: Of & { from: number; to: number }) => compareVersions(parts, of),
    output: async (of: Of & FileAsked & { version?: number | undefined }) =>
      makeOutput(parts.print, await readForOutput(parts, of), of),
    preview: async (officer: SignedIn, asked: { code: string; query: PreviewQuery }) =>
      contentView(await previewFormFor(parts, officer, asked)),
    previewFile: async (
      officer: SignedIn,
      asked: { code: string; query: PreviewQuery },
      file: FileAsked,
    ) => {
      const content = await previewFormFor(parts, officer, asked);
      return makeOutput(parts.print, { content, locked: null }, file);
    },
    /** For the command line of the server, which sees every unit. */
    previewOf: async (order: PreviewOrder) => contentView(await previewForm(parts, order)),
    previewFileOf: async (order: PreviewOrder, file: FileAsked) => {
      const content = await previewForm(parts, order);
      return makeOutput(parts.print, { content, locked: null }, file);
    },
    pivot: (officer: SignedIn, query: PivotQuery) => makePivot(parts, officer, query),
  };
}

function acting(parts: FiledReportParts) {
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
