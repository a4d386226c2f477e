import { assembleReport, type ReportSources } from '@motcua/domain/reporting/assemble.ts';
import type { ReportContent, WrittenSection } from '@motcua/domain/reporting/content.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import { previousPeriod, type ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { earlierOf, instantAt, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import { formsOf } from './catalogue.ts';
import { readOwnBook } from './own-figures.ts';
import type { FiledReportParts } from './parts.ts';
import { listReports, type ReportRow } from './store-reports.ts';
import { listLocked, listVersions } from './store-versions.ts';
import { readTree, type ReportingTree } from './unit-tree.ts';

export interface Gathering {
  tenantId: string;
  regime: ReportingRegime;
  form: ReportForm;
  unitId: string;
  period: ReportPeriod;
}

export type Gathered = Omit<ReportSources, 'sections' | 'version' | 'signature'>;

/**
 * What a report would say now: own figures as they stand at the end of the period, the locked figures of
 * accepted children, and who is missing. Nothing of a child is ever counted live.
 */
export async function gatherReport(
  parts: FiledReportParts,
  gathering: Gathering,
): Promise<{ sources: Gathered; tree: ReportingTree; children: ReportRow[] }> {
  const { tenantId, regime, form, unitId, period } = gathering;
  const tree = await readTree(parts.db, tenantId, { regime, day: period.to });
  const childIds = tree.childrenOf(unitId).map((child) => child.unitId);
  const [forms, children, previous] = await Promise.all([
    formsOfRegime(parts, tenantId, regime),
    listChildReports(parts, gathering, childIds),
    findPrevious(parts, gathering),
  ]);
  const end = instantAt(addDays(period.to, 1), 0, VIETNAM_OFFSET_MINUTES);
  const asOf = earlierOf(end, parts.clock());
  const order = { ...{ tenantId, unitId, childIds, asOf }, from: period.from, to: period.to };
  const [own, locked] = await Promise.all([
    readOwnBook(parts, {
      ...order,
      forms: [form, ...forms.filter((one) => one.code !== form.code)],
    }),
    readParts(parts, { tenantId, tree, children }),
  ]);
  const included = new Set(locked.map((part) => part.unit.id));
  return {
    ...{ tree, children },
    sources: {
      ...{ form, period, asOf, own, previous, parts: locked },
      regime: { code: regime.code, name: wordsOf(regime.name).vi },
      unit: tree.unit(unitId),
      parentName: tree.parentName(unitId),
      missing: childIds
        .filter((id) => !included.has(id))
        .map((id) => ({
          unit: tree.unit(id),
          state: children.find((child) => child.unitId === id)?.state ?? 'not_begun',
        })),
    },
  };
}

/** The report as it would read now, signed by nobody. */
export function draftContent(
  sources: Gathered,
  of: { sections: readonly WrittenSection[]; version: number; reason: string | null },
): ReportContent {
  const { sections, version, reason } = of;
  return assembleReport({
    ...{ ...sources, sections, signature: null },
    version: { number: version, reason },
  });
}

async function formsOfRegime(
  { catalogue }: FiledReportParts,
  tenantId: string,
  regime: ReportingRegime,
): Promise<ReportForm[]> {
  const found = await Promise.all(formsOf(regime).map((code) => catalogue.getForm(tenantId, code)));
  return found.map(({ form }) => form);
}

async function listChildReports(
  { db }: FiledReportParts,
  { tenantId, regime, period }: Gathering,
  childIds: readonly string[],
): Promise<ReportRow[]> {
  if (childIds.length === 0) return [];
  const filter = { regime: regime.code, unitIds: childIds, periodCode: period.code };
  return await db.inTenant(tenantId, (tx) => listReports(tx, tenantId, filter));
}

/** Accepted children with the books that their signatures locked. */
async function readParts(
  { db }: FiledReportParts,
  of: { tenantId: string; tree: ReportingTree; children: readonly ReportRow[] },
): Promise<ReportSources['parts']> {
  const { tenantId, tree, children } = of;
  const wanted = children.flatMap(({ id, acceptedVersion }) =>
    acceptedVersion === null ? [] : [{ reportId: id, number: acceptedVersion }],
  );
  if (wanted.length === 0) return [];
  const rows = await db.inTenant(tenantId, (tx) => listLocked(tx, tenantId, wanted));
  const unitOf = new Map(children.map(({ id, unitId }) => [id, unitId]));
  const places = new Map(tree.reporters.map(({ unitId }, place) => [unitId, place]));
  return rows
    .map(({ reportId, number, hash, content }) => {
      const { book } = readContent(content);
      const unit = tree.unit(unitOf.get(reportId) ?? '');
      return { unit, reportId, version: number, hash, counts: book.whole, book };
    })
    .sort((a, b) => (places.get(a.unit.id) ?? 0) - (places.get(b.unit.id) ?? 0));
}

/** The newest signed version of the period before, for “from the period before” and for comparisons. */
async function findPrevious(
  { db }: FiledReportParts,
  { tenantId, regime, unitId, period }: Gathering,
): Promise<Gathered['previous']> {
  const before = previousPeriod(period);
  if (before === null) return null;
  return await db.inTenant(tenantId, async (tx) => {
    const filter = { regime: regime.code, unitIds: [unitId], periodCode: before.code };
    const [report] = await listReports(tx, tenantId, filter);
    if (report === undefined) return null;
    const version = (await listVersions(tx, tenantId, report.id)).at(-1);
    if (version === undefined) return null;
    const wanted = { reportId: report.id, number: version.number };
    const [locked] = await listLocked(tx, tenantId, [wanted]);
    if (locked === undefined) return null;
    const { book } = readContent(locked.content);
    return { period: before.code, version: version.number, counts: book.whole };
  });
}

/** What was locked is read back as it was written: by this program, of this edition. */
export function readContent(content: string): ReportContent {
  return JSON.parse(content) as ReportContent;
}
