import {
  addWorkingDays,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '@motcua/domain/calendar/working-calendar.ts';
import {
  compareInstants,
  type Instant,
  instantAt,
  plainDateOf,
} from '@motcua/domain/shared/instant.ts';
import type { FeedbackModule } from '../modules/feedback/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import { type CaseStep, type FeedbackCase, feedbackCases } from './feedback-cases.ts';

export interface FeedbackDemo {
  feedback: FeedbackModule;
  tenantId: string;
  /** A commune or department by its short name, with who works and who decides there. */
  office(short: string): { unitId: string; worker: SignedIn; head: SignedIn };
  calendar: WorkingCalendar;
  end: Instant;
  setNow(now: Instant): void;
}

const morning = 8 * 60;

/** Lets a dozen feedback come in and be dealt with, each act by its command on its day. */
export async function makeFeedback(demo: FeedbackDemo): Promise<void> {
  const ids: string[] = [];
  for (const [place, one] of feedbackCases.entries()) {
    const { unitId } = demo.office(one.at);
    demo.setNow(momentOf(demo, one, 0, place));
    const { id, code, secret } = await demo.feedback.takeIn({
      ...{ tenantId: demo.tenantId, channel: one.channel, unitId, text: one.text },
      ...{ askedSubject: one.subject, field: one.field, dossierCode: null, language: 'vi' },
      place: one.place ?? { address: null, latitude: null, longitude: null },
      sender: { ...one.sender, email: null, address: null },
      ...{ anonymous: one.anonymous === true, formKey: `demo ${place}`, by: null },
      outsideId: one.channel === 'email' ? `demo ${place}` : null,
    });
    ids.push(id);
    await live(demo, { one, place, id, ids, key: { code, secret } });
  }
  demo.setNow(demo.end);
  await demo.feedback.warnOfAll();
}

interface Living {
  one: FeedbackCase;
  place: number;
  id: string;
  ids: readonly string[];
  /** What the sender holds. */
  key: { code: string; secret: string };
}

async function live(demo: FeedbackDemo, { one, place, id, ids, key }: Living): Promise<void> {
  let { worker, head } = demo.office(one.at);
  for (const [number, step] of one.steps.entries()) {
    const at = momentOf(demo, one, step.day, place + (number + 1) * 20);
    if (compareInstants(at, demo.end) > 0) return;
    demo.setNow(at);
    await take(demo, { step, id, ids, key, worker, head });
    if (step.do === 'transfer') ({ worker, head } = demo.office(step.to));
  }
}

async function take(
  { feedback, office }: FeedbackDemo,
  of: Pick<Living, 'id' | 'ids' | 'key'> & { step: CaseStep; worker: SignedIn; head: SignedIn },
): Promise<void> {
  const { step, id, ids, key, worker: officer, head } = of;
  switch (step.do) {
    case 'sort':
      return await feedback.sort({ officer, id, subject: step.subject, field: step.field });
    case 'transfer': {
      const { unitId } = office(step.to);
      return await feedback.transfer({ officer, id, unit: unitId, reason: step.reason });
    }
    case 'divert':
      return await feedback.divert({ officer, id, subject: 'complaint', guidance: undefined });
    case 'join':
      return await feedback.act({
        officer,
        id,
        order: { act: 'join', mainId: ids[step.to] ?? '' },
      });
    case 'publish': {
      const { title, question, answer } = step;
      return await feedback.publish({
        ...{ officer: head, id, title, question, answer, photoIds: [], kept: [] },
      });
    }
    case 'sender':
      await feedback.actAsSender(key, step.order);
      return;
    case 'act':
      return await feedback.act({ officer, id, order: step.order });
    default:
      step satisfies never;
  }
}

/** The working day that lies so many before the end, and its minute: one thing after the other. */
function momentOf(
  { calendar, end }: FeedbackDemo,
  one: FeedbackCase,
  day: number,
  minute: number,
): Instant {
  const today = workingDayOnOrAfter(calendar, plainDateOf(end, calendar.offsetMinutes));
  const on = addWorkingDays(calendar, today, day - one.daysAgo);
  return instantAt(on, morning + minute, calendar.offsetMinutes);
}
