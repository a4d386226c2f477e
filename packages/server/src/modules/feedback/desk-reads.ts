import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { onTimeRate, onTimeRateWords } from '@motcua/domain/feedback/on-time-rate.ts';
import { answerLimitOf, FEEDBACK_CLOCKS } from '@motcua/domain/feedback/rulebook.ts';
import { DIVERTED_SUBJECTS } from '@motcua/domain/feedback/subject.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/ids.ts';
import { reachOf } from '../dossiers/index.ts';
import { countByUnit } from './facts.ts';
import type { FeedbackParts } from './parts.ts';
import { officeAt, requireReading } from './policy.ts';
import { findRulebook } from './rulebooks.ts';
import { readOpen } from './show.ts';
import { findSender, insertReading } from './store-attached.ts';

/**
 * Who sent it; every reading is noted, and where they asked to stay anonymous it needs a reason. Who denounced
 * somebody is opened by those who answer for the unit alone, with a reason (Law on Denunciations 2018, Art. 56).
 */
export async function readSender(
  parts: FeedbackParts,
  officer: SignedIn,
  { id, reason }: { id: string; reason: string },
) {
  const { tenantId } = officer;
  const { row, feedback } = await readOpen(parts, officer, id);
  const isDenounced = (feedback.subject ?? row.askedSubject) === 'denunciation';
  const { unitId } = feedback;
  const of = isDenounced ? { unitId, act: 'publish' as const } : { unitId };
  if ((await officeAt(parts.reference, officer, of)) === null)
    throw new DomainError('feedback.not-yours-to-do');
  if ((row.anonymous || isDenounced) && reason === '')
    throw new DomainError('feedback.reason-for-name');
  return await parts.db.inTenant(tenantId, async (tx) => {
    await insertReading(tx, tenantId, {
      ...{ id: newId(), feedbackId: id, officerId: officer.id, officerName: officer.name },
      ...{ at: parts.clock(), reason },
    });
    const sender = await findSender(tx, tenantId, id);
    return sender ?? { name: null, phone: null, email: null, address: null };
  });
}

export async function showRules(parts: FeedbackParts, tenantId: string) {
  const rulebook = await parts.db.inTenant(tenantId, (tx) => findRulebook(tx, tenantId));
  const words = (limit: Parameters<typeof describeTimeLimit>[0]) => ({
    vi: describeTimeLimit(limit),
    en: describeTimeLimit(limit, 'en'),
  });
  return {
    ...{ name: rulebook.name, source: rulebook.source },
    limits: FEEDBACK_CLOCKS.map((clock) => ({ clock, limit: words(rulebook.limits[clock]) })),
    fields: rulebook.fields.map(({ code, name, description }) => ({
      ...{ code, name, description },
      limit: words(answerLimitOf(rulebook, { subject: 'urban', field: code })),
    })),
    diversions: DIVERTED_SUBJECTS.map((subject) => ({ subject, ...rulebook.diversions[subject] })),
  };
}

export interface FiguresAsked {
  unit: string;
  axis: 'own' | 'subordination' | 'territory';
  from: PlainDate;
  to: PlainDate;
}

export async function figures(
  parts: FeedbackParts,
  officer: SignedIn,
  { unit, ...asked }: FiguresAsked,
) {
  const { tenantId } = officer;
  const found = await parts.reference.findUnit(tenantId, unit);
  if (found === null) throw new DomainError('unit.unknown', { unit });
  requireReading(await reachOf(parts.reference, officer), [found.id]);
  const counted = await countByUnit(parts, { tenantId, unitIds: [found.id], ...asked });
  const counts = counted.get(found.id);
  const { received = 0, answered = 0, late = 0 } = counts ?? {};
  const { published = 0, rated = 0, satisfied = 0 } = counts ?? {};
  const rate = onTimeRate({ received, late });
  return {
    ...{ received, answered, late, published, rated, satisfied },
    rate: { vi: onTimeRateWords(rate), en: onTimeRateWords(rate, 'en') },
  };
}
