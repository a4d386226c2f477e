import type { PreviewQuery } from '@motcua/contract/report-forms.ts';
import { assembleReport } from '@motcua/domain/reporting/assemble.ts';
import type { ReportContent } from '@motcua/domain/reporting/content.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import { chosenDays, type ReportPeriod, reportPeriod } from '@motcua/domain/reporting/period.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { earlierOf, instantAt, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { isUnitInReach } from '../dossiers/index.ts';
import { draftContent, gatherReport } from './gather.ts';
import { readBranchBook } from './own-figures.ts';
import type { FiledReportParts } from './parts.ts';
import { firstTexts, sectionsOf } from './sections.ts';

export interface PreviewOrder {
  tenantId: string;
  code: string;
  query: PreviewQuery;
}

/** The same for an officer, of a unit within reach. Throws `report.not-yours`. */
export async function previewFormFor(
  parts: FiledReportParts,
  officer: SignedIn,
  asked: Omit<PreviewOrder, 'tenantId'>,
): Promise<ReportContent> {
  const { tenantId } = officer;
  const day = periodAsked(asked.query).to;
  const unit = await parts.organisation.findUnit(tenantId, asked.query.unit, day);
  if (unit === null) throw new DomainError('unit.not-found', { unit: asked.query.unit });
  if (!(await isUnitInReach(parts.reference, officer, unit.id)))
    throw new DomainError('report.not-yours');
  return await previewForm(parts, { ...asked, tenantId });
}

/**
 * A form over figures as they stand now: of the whole branch live, or as a report of the regime would add
 * it up. Throws `report-form.not-found`, `unit.not-found`, `report.period-missing`.
 */
export async function previewForm(
  parts: FiledReportParts,
  { tenantId, code, query }: PreviewOrder,
): Promise<ReportContent> {
  const period = periodAsked(query);
  const { form } = await parts.catalogue.getForm(tenantId, code);
  const unit = await parts.organisation.findUnit(tenantId, query.unit, period.to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: query.unit });
  const of = { tenantId, form, unitId: unit.id, period };
  if (query.branch === 'locked') return await lockedPreview(parts, of);
  const end = instantAt(addDays(period.to, 1), 0, VIETNAM_OFFSET_MINUTES);
  const asOf = earlierOf(end, parts.clock());
  const limits = { from: period.from, to: period.to, asOf };
  const book = await readBranchBook(parts, { tenantId, unitId: unit.id, forms: [form], ...limits });
  const { parents } = await parts.organisation.showUnit(tenantId, unit.id, period.to);
  const sources = {
    ...{ form, period, asOf, own: book, parts: [], missing: [], previous: null, regime: null },
    unit: { id: unit.id, code: unit.code, name: unit.name, level: unit.level },
    parentName: parents.subordination?.name ?? null,
  };
  const texts = firstTexts(sources, book.whole);
  return assembleReport({
    ...sources,
    sections: sectionsOf(form, texts),
    ...{ version: { number: 1, reason: null }, signature: null },
  });
}

/** As the regime with this form adds up; a form that no regime asks for has no such look. */
async function lockedPreview(
  parts: FiledReportParts,
  of: { tenantId: string; form: ReportForm; unitId: string; period: ReportPeriod },
): Promise<ReportContent> {
  const { items } = await parts.catalogue.listRegimes(of.tenantId);
  const regime = items
    .map((item) => item.regime)
    .find(
      ({ form, duties }) =>
        form === of.form.code || duties.some((duty) => duty.form === of.form.code),
    );
  if (regime === undefined)
    throw new DomainError('report.form-without-regime', { form: wordsOf(of.form.title).vi });
  const { sources } = await gatherReport(parts, { ...of, regime });
  const whole = draftContent(sources, { sections: [], version: 1, reason: null }).book.whole;
  const sections = sectionsOf(of.form, firstTexts(sources, whole));
  return draftContent(sources, { sections, version: 1, reason: null });
}

function periodAsked({ period, calendar, from, to }: PreviewQuery): ReportPeriod {
  if (period !== undefined) return reportPeriod(period, calendar);
  if (from === undefined || to === undefined) throw new DomainError('report.period-missing');
  return chosenDays(from, to);
}
