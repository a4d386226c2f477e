import type { NewFeedback } from '@motcua/contract/feedback.ts';
import type { DivertedSubject, OwnSubject } from '@motcua/domain/feedback/subject.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import { type ActOrder, actOnFeedback } from './act.ts';
import type { FeedbackParts } from './parts.ts';
import { findRulebook } from './rulebooks.ts';
import { newFormKey } from './secrets.ts';
import { firstUnit } from './submit.ts';
import { takeIn } from './take-in.ts';

/** What somebody said by telephone or at the desk (NĐ 20/2008 Art. 7: the officer writes it down faithfully). */
export async function writeDown(parts: FeedbackParts, officer: SignedIn, noted: NewFeedback) {
  const { tenantId } = officer;
  const [held] = officer.assignments;
  if (held === undefined) throw new DomainError('feedback.not-yours-to-do');
  const own = (await parts.reference.agenciesServedFrom(tenantId, held.unitId)).at(-1);
  const { channel, subject, field, text, sender, anonymous, dossierCode, unit } = noted;
  const { id, code, secret } = await takeIn(parts, {
    ...{ tenantId, channel, text, field, sender, anonymous, dossierCode, language: 'vi' },
    unitId: await firstUnit(parts, tenantId, unit ?? own ?? null),
    askedSubject: subject,
    place: { address: noted.address, latitude: noted.latitude, longitude: noted.longitude },
    formKey: `${newId()} ${newFormKey()}`,
    by: { officerId: officer.id, officerName: officer.name, unitId: held.unitId },
  });
  return { id, code, secret };
}

export async function sort(
  parts: FeedbackParts,
  {
    subject,
    field,
    ...given
  }: Omit<ActOrder, 'order'> & { subject: OwnSubject; field: string | null },
): Promise<void> {
  const { tenantId } = given.officer;
  const rulebook = await parts.db.inTenant(tenantId, (tx) => findRulebook(tx, tenantId));
  const known = subject === 'urban' ? field : null;
  if (known !== null && !rulebook.fields.some(({ code }) => code === known))
    throw new DomainError('feedback.field-unknown', { field: known });
  const own = rulebook.fields.find(({ code }) => code === known)?.answer ?? null;
  await actOnFeedback(parts, {
    ...given,
    order: { act: 'sort', subject, field: known, answerLimit: own },
  });
}

export async function transfer(
  parts: FeedbackParts,
  { unit, reason, ...given }: Omit<ActOrder, 'order'> & { unit: string; reason: string },
): Promise<void> {
  const toUnitId = await firstUnit(parts, given.officer.tenantId, unit);
  await actOnFeedback(parts, { ...given, order: { act: 'transfer', toUnitId, reason } });
}

export interface Diverting {
  subject: DivertedSubject;
  guidance: string | undefined;
}

export async function divert(
  parts: FeedbackParts,
  { subject, guidance, ...given }: Omit<ActOrder, 'order'> & Diverting,
): Promise<void> {
  const { tenantId } = given.officer;
  const { diversions } = await parts.db.inTenant(tenantId, (tx) => findRulebook(tx, tenantId));
  const { law, guidance: shipped } = diversions[subject];
  const words = guidance ?? `${shipped.vi} (${law.vi})`;
  await actOnFeedback(parts, { ...given, order: { act: 'divert', subject, guidance: words } });
}
