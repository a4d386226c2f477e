import { Readable } from 'node:stream';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { EVIDENCE_SUBJECT, evidenceOf } from './evidence-of.ts';
import { findSeen } from './find.ts';
import { printMinutes } from './minutes.ts';
import type { InspectionParts } from './parts.ts';
import { requireActing } from './policy.ts';

/**
 * Puts the concluded minutes into the locker of the office, where the index finds them: an inspection without its
 * paper is a lost point. Throws `inspection.not-found`, `inspection.not-yours`, `inspection.not-now`,
 * `inspection.evidence-kept`.
 */
export async function keepMinutes(
  parts: InspectionParts,
  officer: SignedIn,
  id: string,
): Promise<void> {
  const { tenantId } = officer;
  const { row, sight } = await findSeen(parts, officer, id);
  requireActing(sight);
  const { concludedAt } = row;
  if (concludedAt === null)
    throw new DomainError('inspection.not-now', { act: 'keep', state: row.state });
  if ((await evidenceOf(parts, { tenantId, id })) !== null)
    throw new DomainError('inspection.evidence-kept');
  const unit = await parts.reference.findUnit(tenantId, row.unitId);
  const title = `Biên bản kiểm tra của Đoàn kiểm tra số ${row.teamNumber} tại ${unit?.name ?? ''}`;
  const file = await parts.evidence.takeFile(officer, {
    name: 'bien-ban-kiem-tra.pdf',
    content: Readable.from(Buffer.from(await printMinutes(parts, officer, id))),
  });
  const issuedOn = plainDateOf(concludedAt, VIETNAM_OFFSET_MINUTES);
  const { id: evidenceId } = await parts.evidence.add(officer, {
    ...{ unit: row.officeUnitId, title, issuedOn, fileId: file.fileId },
    ...(row.decision === null ? {} : { number: row.decision.slice(0, 100) }),
  });
  await parts.db.inTenant(tenantId, (tx) =>
    parts.evidence.link(tx, tenantId, {
      ...{ subjectKind: EVIDENCE_SUBJECT, subjectId: id, evidenceId, label: title },
      ...{ year: yearOf(row.startsOn), by: officer.name },
    }),
  );
}
