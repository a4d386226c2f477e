import { hash } from 'node:crypto';
import { assembleReport } from '@motcua/domain/reporting/assemble.ts';
import type { ReportContent, ReportSignature } from '@motcua/domain/reporting/content.ts';
import { decideReportAct } from '@motcua/domain/reporting/decide.ts';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { placeOf } from '../papers/index.ts';
import { keep, requireSeen } from './act.ts';
import { gatherReport } from './gather.ts';
import { openReport, type OpenReport } from './open-report.ts';
import type { FiledReportParts } from './parts.ts';
import { officeOf, requirePlace } from './policy.ts';
import { sectionsOf } from './sections.ts';
import { insertVersion, listSections, listVersions } from './store-versions.ts';

export interface SignOrder {
  officer: SignedIn;
  reportId: string;
  documentNumber?: string | undefined;
  /** Sign although something is missing or does not add up; the report says so. */
  acceptBroken: boolean;
  expected?: number | undefined;
}

/**
 * Locks figures, texts and parts as they stand, with the name of who signs. Throws `report.period-runs`,
 * `report.not-whole`, `report.identity-broken` and what the decision throws.
 */
export async function signReport(parts: FiledReportParts, order: SignOrder): Promise<void> {
  const { officer } = order;
  const { tenantId } = officer;
  const report = await openReport(parts, officer, order.reportId);
  requirePlace('sign', report.places);
  requireSeen(report, order.expected);
  const { row, regime, form, period } = report;
  const decided = decideReportAct(row, { act: 'sign' });
  const now = parts.clock();
  if (plainDateOf(now, VIETNAM_OFFSET_MINUTES) <= period.to)
    throw new DomainError('report.period-runs', { to: formatPlainDate(period.to) });
  const gathering = { tenantId, regime, form, unitId: row.unitId, period };
  const { sources } = await gatherReport(parts, gathering);
  const signature = await signatureOf(parts, order, { report, now });
  await parts.db.inTenant(tenantId, async (tx) => {
    const sections = sectionsOf(form, await listSections(tx, tenantId, row.id));
    const version = { number: row.version, reason: row.reason };
    const content = assembleReport({ ...sources, sections, version, signature });
    if (!order.acceptBroken) requireWhole(content);
    const text = canonicalJson(content);
    const number = (await listVersions(tx, tenantId, row.id)).length + 1;
    if (number !== row.version) throw new Error(`report ${row.id} has lost a version`);
    const digest = hash('sha256', text, 'hex');
    await insertVersion(
      tx,
      { tenantId, reportId: row.id },
      {
        ...{ number, content: text, hash: digest, reason: row.reason, signedAt: now },
        ...{ officerId: officer.id, officerName: signature.name, officerTitle: signature.title },
        documentNumber: signature.documentNumber,
      },
    );
    await keep(tx, {
      ...{ parts, officer, report, act: 'sign', reason: row.reason, details: { hash: digest } },
      next: { ...row, state: 'signed', version: decided.version },
    });
  });
}

async function signatureOf(
  { organisation }: FiledReportParts,
  { officer, documentNumber }: SignOrder,
  { report, now }: { report: OpenReport; now: ReportSignature['at'] },
): Promise<ReportSignature> {
  const { row, tree } = report;
  const held = officeOf(officer, [row.unitId]);
  const tenant = await organisation.getTenant(officer.tenantId);
  return {
    ...{ officerId: officer.id, name: officer.name, at: now },
    title: officer.title ?? (held.role === 'head' ? 'Thủ trưởng đơn vị' : 'Lãnh đạo đơn vị'),
    documentNumber: documentNumber ?? null,
    place: placeOf([tree.unit(row.unitId).name, tree.parentName(row.unitId), tenant.name]),
  };
}

function requireWhole({ missing, checks }: ReportContent): void {
  if (missing.length > 0)
    throw new DomainError('report.not-whole', {
      count: missing.length,
      units: missing
        .slice(0, 5)
        .map(({ unit }) => unit.name)
        .join('; '),
    });
  const broken = checks.find(({ holds }) => holds === false);
  if (broken !== undefined)
    throw new DomainError('report.identity-broken', { sentence: broken.sentence });
}
