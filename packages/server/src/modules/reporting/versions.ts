import type {
  ReportDifferences,
  ReportVersion,
  ReportVersionSummary,
} from '@motcua/contract/filed-reports.ts';
import type { ReportContent } from '@motcua/domain/reporting/content.ts';
import { differencesOf } from '@motcua/domain/reporting/differences.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { contentView } from './content-view.ts';
import { cellInLanguage, titlesInLanguage } from './content-words.ts';
import { readContent } from './gather.ts';
import { openReport } from './open-report.ts';
import type { FiledReportParts } from './parts.ts';
import { listReportEvents } from './store-reports.ts';
import { listLocked, listSections, listVersions } from './store-versions.ts';
import { contentOf, type ReadingOrder, versionView } from './view-report.ts';

type Wanted = ReadingOrder;

export async function listReportVersions(
  parts: FiledReportParts,
  { officer, reportId }: Wanted,
): Promise<{ items: ReportVersionSummary[] }> {
  await openReport(parts, officer, reportId);
  const { tenantId } = officer;
  return await parts.db.inTenant(tenantId, async (tx) => {
    const events = await listReportEvents(tx, tenantId, reportId);
    const versions = await listVersions(tx, tenantId, reportId);
    return { items: versions.map((version) => versionView(version, events)) };
  });
}

/** Throws `report.version-unknown`. */
export async function showVersion(
  parts: FiledReportParts,
  { number, ...wanted }: Wanted & { number: number },
): Promise<ReportVersion> {
  const { items } = await listReportVersions(parts, wanted);
  const summary = items.find((version) => version.number === number);
  if (summary === undefined) throw new DomainError('report.version-unknown', { number });
  const { content } = await readLocked(parts, { ...wanted, number });
  return { ...summary, content: contentView(content, wanted.language) };
}

/** What one version says otherwise than another. Throws `report.version-unknown`. */
export async function compareVersions(
  parts: FiledReportParts,
  { from, to, ...wanted }: Wanted & { from: number; to: number },
): Promise<ReportDifferences> {
  await openReport(parts, wanted.officer, wanted.reportId);
  const before = await readLocked(parts, { ...wanted, number: from });
  const after = await readLocked(parts, { ...wanted, number: to });
  const { cells, sections, parts: changed } = differencesOf(before.content, after.content);
  const { reason } = after.content.version;
  return {
    ...{ from, to, reason, parts: changed },
    cells: cells.map((cell) => cellInLanguage(cell, after.content.form, wanted.language)),
    sections: titlesInLanguage(sections, after.content.form, wanted.language),
  };
}

/** What an output is made from: a locked version with its bytes, or the draft as of now. */
export async function readForOutput(
  parts: FiledReportParts,
  { version, ...wanted }: Wanted & { version?: number | undefined },
): Promise<{ content: ReportContent; locked: string | null }> {
  const { officer, reportId } = wanted;
  const { tenantId } = officer;
  const report = await openReport(parts, officer, reportId);
  const isDraft = report.row.state === 'drafted';
  if (version === undefined && isDraft) {
    const sections = await parts.db.inTenant(tenantId, (tx) =>
      listSections(tx, tenantId, reportId),
    );
    return { content: await contentOf(parts, { tenantId, report, sections }), locked: null };
  }
  const { content, text } = await readLocked(parts, {
    ...wanted,
    number: version ?? report.row.version,
  });
  return { content, locked: text };
}

async function readLocked(
  { db }: FiledReportParts,
  { officer, reportId, number }: Wanted & { number: number },
): Promise<{ content: ReportContent; text: string }> {
  const { tenantId } = officer;
  const [locked] = await db.inTenant(tenantId, (tx) =>
    listLocked(tx, tenantId, [{ reportId, number }]),
  );
  if (locked === undefined) throw new DomainError('report.version-unknown', { number });
  return { content: readContent(locked.content), text: locked.content };
}
