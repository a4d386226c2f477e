import type { FiledReport } from '@motcua/contract/filed-reports.ts';
import type { ReportContent } from '@motcua/domain/reporting/content.ts';
import { latenessOf } from '@motcua/domain/reporting/deadline.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { availableReportActs } from '@motcua/domain/reporting/decide.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { contentView } from './content-view.ts';
import { draftContent, gatherReport, readContent } from './gather.ts';
import { openReport, type OpenReport } from './open-report.ts';
import type { FiledReportParts } from './parts.ts';
import { sectionsOf, sectionViews } from './sections.ts';
import {
  listReportEvents,
  listReports,
  type ReportEventRow,
  type ReportRow,
} from './store-reports.ts';
import {
  listLocked,
  listSections,
  listVersions,
  type SectionRow,
  type VersionRow,
} from './store-versions.ts';
import { eventNames, periodView, stateNames, versionWords } from './words.ts';

export interface ReadingOrder {
  officer: SignedIn;
  reportId: string;
  language?: Language | undefined;
}

/** The report as an officer sees it: locked from its signature on, live before. */
export async function showReport(
  parts: FiledReportParts,
  { officer, reportId, language = 'vi' }: ReadingOrder,
): Promise<FiledReport> {
  const report = await openReport(parts, officer, reportId);
  const { tenantId } = officer;
  const read = await parts.db.inTenant(tenantId, async (tx) => ({
    sections: await listSections(tx, tenantId, reportId),
    versions: await listVersions(tx, tenantId, reportId),
    events: await listReportEvents(tx, tenantId, reportId),
    children: await listReports(tx, tenantId, {
      regime: report.regime.code,
      unitIds: report.tree.childrenOf(report.row.unitId).map(({ unitId }) => unitId),
      periodCode: report.period.code,
    }),
  }));
  const content = await contentOf(parts, { tenantId, report, sections: read.sections });
  return reportView({ parts, report, content, language, ...read });
}

/** What the version in work says: the draft as of now, or what its signature locked. */
export async function contentOf(
  parts: FiledReportParts,
  of: { tenantId: string; report: OpenReport; sections: readonly SectionRow[] },
): Promise<ReportContent> {
  const { tenantId, report } = of;
  const { row, regime, form, period } = report;
  if (row.state !== 'drafted') return await lockedContent(parts, { tenantId, row });
  const gathering = { tenantId, regime, form, unitId: row.unitId, period };
  const { sources } = await gatherReport(parts, gathering);
  const sections = sectionsOf(form, of.sections);
  return draftContent(sources, { sections, version: row.version, reason: row.reason });
}

async function lockedContent(
  { db }: FiledReportParts,
  { tenantId, row }: { tenantId: string; row: ReportRow },
): Promise<ReportContent> {
  const wanted = { reportId: row.id, number: row.version };
  const [locked] = await db.inTenant(tenantId, (tx) => listLocked(tx, tenantId, [wanted]));
  if (locked === undefined) throw new Error(`version ${row.version} of report ${row.id} is gone`);
  return readContent(locked.content);
}

interface Read {
  parts: FiledReportParts;
  report: OpenReport;
  content: ReportContent;
  language: Language;
  sections: readonly SectionRow[];
  versions: readonly VersionRow[];
  events: readonly ReportEventRow[];
  children: readonly ReportRow[];
}

function reportView(read: Read): FiledReport {
  const { report, content, language, sections, versions, events, parts } = read;
  const { row, regime, form, period, tree, places } = report;
  const now = parts.clock();
  return {
    ...{ id: row.id, revision: row.revision, dueOn: row.dueOn, state: row.state },
    regime: { code: regime.code, name: wordsOf(regime.name)[language] },
    unit: tree.unit(row.unitId),
    parent: row.toUnitId === null ? null : tree.unit(row.toUnitId),
    period: periodView(period),
    ...latenessOf(row, now, VIETNAM_OFFSET_MINUTES),
    stateName: stateNames[language][row.state],
    availableActs: availableReportActs(row.state, places),
    content: contentView(content, language),
    locked: row.state !== 'drafted',
    sections: sectionViews(form, sections, language),
    returnReason: row.state === 'returned' ? row.reason : null,
    ...childrenView(read),
    versions: versions.map((version) => versionView(version, events)),
    history: events.map((event) => ({
      ...{ at: event.at, what: event.what, by: event.officerName, reason: event.reason },
      sentence: sentenceOf(event, language),
    })),
  };
}

function childrenView({ report, content, children, parts, language }: Read) {
  const { tree, row } = report;
  const now = parts.clock();
  const used = new Map(content.parts.map((part) => [part.unit.id, part.version]));
  const rows = new Map(children.map((child) => [child.unitId, child]));
  const lines = tree.childrenOf(row.unitId).map(({ unitId }) => {
    const child = rows.get(unitId);
    const state = child?.state ?? ('not_begun' as const);
    const due = { dueOn: child?.dueOn ?? row.dueOn, submittedAt: child?.submittedAt ?? null };
    return {
      ...{ unit: tree.unit(unitId), reportId: child?.id ?? null, state },
      ...{
        stateName: stateNames[language][state],
        late: latenessOf(due, now, VIETNAM_OFFSET_MINUTES).late,
      },
      ...{ version: child?.acceptedVersion ?? null, usedVersion: used.get(unitId) ?? null },
    };
  });
  return {
    children: lines,
    changedParts: lines.flatMap(({ unit, version, usedVersion }) =>
      row.state === 'drafted' || version === null || version === usedVersion
        ? []
        : [{ unit, used: usedVersion ?? 0, now: version }],
    ),
  };
}

export function versionView(
  version: VersionRow,
  events: readonly ReportEventRow[],
): FiledReport['versions'][number] {
  const { number, reason, hash, signedAt, officerName, officerTitle, documentNumber } = version;
  return {
    ...{ number, reason, hash, signedAt, documentNumber },
    signer: { name: officerName, title: officerTitle },
    fate: fateOf(number, events),
  };
}

const FATES = {
  signed: 'signed',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
} as const;

/** What became of a version: a later amendment replaces it, a return ends it. */
function fateOf(
  number: number,
  events: readonly ReportEventRow[],
): FiledReport['versions'][number]['fate'] {
  const own = events.filter(({ version, what }) => version === number && what in FATES).at(-1);
  const last = (own?.what ?? 'signed') as keyof typeof FATES;
  const isFollowed = events.some(({ what, version }) => what === 'signed' && version > number);
  return isFollowed && last !== 'returned' ? 'replaced' : FATES[last];
}

function sentenceOf(
  { what, version, reason, officerName, details }: ReportEventRow,
  language: Language,
): string {
  const name = eventNames[language][what] ?? what;
  const { nothing, versionName } = versionWords[language];
  if (what === 'part_changed') {
    const before = Number(details.before);
    const was = before === 0 ? nothing : versionName(before);
    return `${name}: ${officerName} (${was} → ${versionName(Number(details.now))})`;
  }
  const words = version > 1 ? `${name}, ${versionName(version)}` : name;
  return reason === null || what === 'signed' ? words : `${words}: ${reason}`;
}
