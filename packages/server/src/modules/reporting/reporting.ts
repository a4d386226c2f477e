import type { ProcessingReport } from '@motcua/contract/reports.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { isUnitInReach, type Reference } from '../dossiers/index.ts';
import {
  makeProcessingReport,
  type ReportingParts,
  type ReportOrder,
} from './processing-report.ts';

export type Reporting = ReturnType<typeof createReporting>;

/** Reports over dossiers. */
export function createReporting(parts: ReportingParts & { reference: Reference }) {
  return {
    processing: (order: ReportOrder) => makeProcessingReport(parts, order),
    /** The same for an officer, of a unit within reach. Throws `report.not-yours`. */
    processingFor: (officer: SignedIn, order: Omit<ReportOrder, 'tenantId'>) =>
      processingFor(parts, officer, order),
  };
}

async function processingFor(
  parts: ReportingParts & { reference: Reference },
  officer: SignedIn,
  order: Omit<ReportOrder, 'tenantId'>,
): Promise<ProcessingReport> {
  const { tenantId } = officer;
  const unit = await parts.organisation.findUnit(tenantId, order.unit, order.to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: order.unit });
  if (!(await isUnitInReach(parts.reference, officer, unit.id)))
    throw new DomainError('report.not-yours');
  return makeProcessingReport(parts, { ...order, tenantId });
}
