import type { PublicationFindings } from '@motcua/contract/feedback.ts';
import { findPersonalData, type PersonalSpan } from '@motcua/domain/feedback/personal-data.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { carryOut, requireSeen } from './act.ts';
import { openFeedback } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { requireOffice } from './policy.ts';
import { findSender, insertPublication, listPhotos, showPhotos } from './store-attached.ts';

export interface PublicText {
  title: string;
  question: string;
  answer: string;
}

export interface Publishing extends PublicText {
  officer: SignedIn;
  id: string;
  photoIds: readonly string[];
  kept: readonly string[];
  expected?: number | undefined;
}

/** What in these texts looks like personal data, what is known of the sender among it. */
export async function checkPublication(
  parts: FeedbackParts,
  { officer, id, ...text }: PublicText & { officer: SignedIn; id: string },
): Promise<PublicationFindings> {
  const { feedback } = await openFeedback(parts, officer.tenantId, id);
  await requireOffice(parts.reference, officer, { unitId: feedback.unitId, act: 'answer' });
  return findingsIn(text, await knownOf(parts, officer.tenantId, id));
}

/**
 * Publishes the texts as the person has seen them (NĐ 20/2008 Art. 14, personal data kept back). Whatever still
 * looks like personal data must be named as kept, one by one. Throws `feedback.personal-data-left`,
 * `feedback.photo-unknown`.
 */
export async function publishFeedback(parts: FeedbackParts, given: Publishing): Promise<void> {
  const { officer, id, title, question, answer, kept, photoIds } = given;
  const { tenantId } = officer;
  const open = await openFeedback(parts, tenantId, id);
  const held = await requireOffice(parts.reference, officer, {
    ...{ unitId: open.feedback.unitId, act: 'publish' },
  });
  requireSeen(open, given.expected);
  const known = await knownOf(parts, tenantId, id);
  requireConfirmed(findingsIn({ title, question, answer }, known), kept);
  await carryOut(parts, {
    ...{ tenantId, open, order: { act: 'publish' } },
    by: { officerId: officer.id, officerName: officer.name, unitId: held.unitId },
    also: async (tx) => {
      const photos = await listPhotos(tx, tenantId, [id]);
      if (photoIds.some((one) => !photos.some((photo) => photo.id === one)))
        throw new DomainError('feedback.photo-unknown');
      await showPhotos(tx, tenantId, { feedbackId: id, photoIds });
      await insertPublication(tx, tenantId, {
        ...{ feedbackId: id, round: open.feedback.round, title, question, answer, kept },
        words: foldAccents([title, question, answer].join(' ')),
        ...{ confirmedAt: parts.clock(), officerId: officer.id, officerName: officer.name },
      });
    },
  });
}

function findingsIn(
  { title, question, answer }: PublicText,
  known: readonly string[],
): PublicationFindings {
  return {
    title: findPersonalData(title, known),
    question: findPersonalData(question, known),
    answer: findPersonalData(answer, known),
  };
}

function requireConfirmed(findings: PublicationFindings, kept: readonly string[]): void {
  const left = [...findings.title, ...findings.question, ...findings.answer].find(
    ({ text }: PersonalSpan) => !kept.includes(text),
  );
  if (left !== undefined)
    throw new DomainError('feedback.personal-data-left', { found: left.text });
}

async function knownOf(parts: FeedbackParts, tenantId: string, id: string): Promise<string[]> {
  const sender = await parts.db.inTenant(tenantId, (tx) => findSender(tx, tenantId, id));
  return [sender?.name, sender?.phone, sender?.email, sender?.address].filter(
    (one) => typeof one === 'string',
  );
}
