import type { PreviewQuery } from '@motcua/contract/report-forms.ts';
import type { PivotQuery } from '@motcua/contract/report-pivots.ts';
import type { ObligationQuery } from '@motcua/contract/reporting-regimes.ts';
import type { Language } from '@motcua/domain/scoring/words.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { contentView } from './content-view.ts';
import { listObligations } from './list-obligations.ts';
import { makeOutput, type OutputFormat } from './outputs/make-output.ts';
import type { FiledReportParts } from './parts.ts';
import { makePivot } from './pivot.ts';
import { previewForm, previewFormFor, type PreviewOrder } from './preview.ts';
import { listRemindersFor } from './reminders.ts';
import { compareVersions, listReportVersions, readForOutput, showVersion } from './versions.ts';
import { type ReadingOrder, showReport } from './view-report.ts';

type Of = ReadingOrder;
interface FileAsked {
  format: OutputFormat;
  bom: boolean;
}

/** What is looked at and taken away as a file. */
export function readingReports(parts: FiledReportParts) {
  return {
    listObligations: (officer: SignedIn, query: ObligationQuery, language?: Language) =>
      listObligations(parts, officer, { query, language }),
    listReminders: (officer: SignedIn, language?: Language) =>
      listRemindersFor(parts, officer, language),
    show: (of: Of) => showReport(parts, of),
    listVersions: (of: Of) => listReportVersions(parts, of),
    showVersion: (of: Of & { number: number }) => showVersion(parts, of),
    compareVersions: (of: Of & { from: number; to: number }) => compareVersions(parts, of),
    output: async (of: Of & FileAsked & { version?: number | undefined }) =>
      makeOutput(parts.print, await readForOutput(parts, of), of),
    preview: async (
      officer: SignedIn,
      asked: { code: string; query: PreviewQuery },
      language?: Language,
    ) => contentView(await previewFormFor(parts, officer, asked), language),
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
