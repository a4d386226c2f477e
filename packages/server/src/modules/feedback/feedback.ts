import type { FactQuestion } from '../../platform/fact-source.ts';
import { warnOfAll } from './alarms.ts';
import { addApiKey, endApiKey, listApiKeys } from './api-keys.ts';
import { deskOf } from './desk.ts';
import { countByUnit, feedbackFacts } from './facts.ts';
import { createOpen311 } from './open311/open311.ts';
import type { FeedbackParts } from './parts.ts';
import type { IncomingMail } from './ports.ts';
import { publicOf } from './public.ts';
import { addRulebook } from './rulebooks.ts';
import { takeIn, type Taking } from './take-in.ts';
import { createRateLimit } from './rate-limit.ts';
import { takeMail } from './take-mail.ts';

export type FeedbackModule = ReturnType<typeof createFeedback>;

/** Feedback (phản ánh, kiến nghị): the desk, the public, what is counted of it. */
export function createFeedback(parts: FeedbackParts) {
  const mayConfirm = createRateLimit({ perHour: 10, clock: parts.clock });
  return {
    ...deskOf(parts),
    ...publicOf(parts),
    takeIn: (taking: Taking) => takeIn(parts, taking),
    takeMail: (mail: IncomingMail) => takeMail(parts, mail, mayConfirm),
    warnOfAll: () => warnOfAll(parts),
    addRulebook: (tenantId: string, given: { value: unknown; by: string }) =>
      addRulebook(parts, tenantId, given),
    addApiKey: (tenantId: string, given: { name: string; by: string }) =>
      addApiKey(parts, tenantId, given),
    endApiKey: (tenantId: string, id: string) => endApiKey(parts, tenantId, id),
    listApiKeys: (tenantId: string) =>
      parts.db.inTenant(tenantId, (tx) => listApiKeys(tx, tenantId)),
    open311: createOpen311(parts),
    facts: feedbackFacts(parts),
    countByUnit: (question: Omit<FactQuestion, 'names'>) => countByUnit(parts, question),
  };
}
