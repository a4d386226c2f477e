import type { FeedbackClockLine, FeedbackDetails } from '@motcua/contract/feedback.ts';
import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { explainClock } from '@motcua/domain/feedback/clocks.ts';
import { runClocks } from '@motcua/domain/feedback/clock-runs.ts';
import { availableFeedbackActs } from '@motcua/domain/feedback/decide.ts';
import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import type { FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import type { FeedbackAct } from '@motcua/domain/feedback/transitions.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { reachOf } from '../dossiers/index.ts';
import { headOf } from './inbox.ts';
import { type OpenFeedback, openFeedback } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { officeAt, requireReading } from './policy.ts';
import { findRulebook } from './rulebooks.ts';
import { type FeedbackRow, findFeedback, listJoined } from './store.ts';
import { findPublication, findSender, listPhotos } from './store-attached.ts';
import { unitView } from './unit-view.ts';
import { EVENT_SENTENCES, excerptOf, textOf } from './words.ts';

/** A feedback as an officer who may see it sees it. Throws `feedback.not-found`, `feedback.not-yours`. */
export async function showFeedback(
  parts: FeedbackParts,
  officer: SignedIn,
  id: string,
): Promise<FeedbackDetails> {
  const { tenantId } = officer;
  const open = await readOpen(parts, officer, id);
  const { row } = open;
  const read = await parts.db.inTenant(tenantId, async (tx) => ({
    rulebook: await findRulebook(tx, tenantId),
    sender: await findSender(tx, tenantId, id),
    photos: await listPhotos(tx, tenantId, [id]),
    joined: await listJoined(tx, tenantId, id),
    main: row.mainId === null ? null : await findFeedback(tx, tenantId, row.mainId),
    publication: await findPublication(tx, tenantId, id),
  }));
  const { rulebook, sender, photos, joined, main, publication } = read;
  const { text, askedSubject, address, latitude, longitude, dossierCode, anonymous } = row;
  return {
    ...(await headOf(parts, { tenantId, row, rulebook, now: parts.clock() })),
    ...{ revision: row.revision, text, askedSubject, address, latitude, longitude },
    ...{ dossierCode, anonymous, attributes: attributesOf(row, rulebook) },
    hasSender: Object.values(sender ?? {}).some((value) => value !== null),
    canBeWritten: sender?.email != null || sender?.phone != null,
    photos: photos.map(({ id: photoId, name, contentType, shown }) => ({
      ...{ id: photoId, name, contentType, shown },
    })),
    main: main === null ? null : { id: main.id, code: main.code },
    joined: joined.map((one) => ({ id: one.id, code: one.code, excerpt: excerptOf(one.text) })),
    answer: answerOf(open.events),
    publication,
    rating: open.feedback.rating,
    clocks: await clockLines(parts, tenantId, open),
    availableActs: await actsOf(parts, officer, open),
    history: open.history.map(({ event, officerName }) => ({
      ...{ at: event.at, what: event.type, by: officerName },
      ...{ sentence: EVENT_SENTENCES[event.type], text: textOf(event) },
    })),
  };
}

/** The days that lead to the end of one clock. Throws `feedback.not-found` where there is no such clock. */
export async function explainFeedbackClock(
  parts: FeedbackParts,
  officer: SignedIn,
  { id, number }: { id: string; number: number },
) {
  const open = await readOpen(parts, officer, id);
  const run = runClocks(open.events)[number];
  if (run === undefined) throw new DomainError('feedback.not-found');
  const { ledger } = explainClock(run, { calendarOf: open.calendarOf, now: parts.clock() });
  return { ledger };
}

/** Throws as `showFeedback`. */
export async function readOpen(
  parts: FeedbackParts,
  officer: SignedIn,
  id: string,
): Promise<OpenFeedback> {
  const open = await openFeedback(parts, officer.tenantId, id);
  requireReading(await reachOf(parts.reference, officer), open.feedback.unitIds);
  return open;
}

/** The answer that stands: that of the newest round. */
export function answerOf(events: readonly FeedbackEvent[]): string | null {
  const last = events.findLast(({ type }) => type === 'answered' || type === 'reopened');
  return last?.type === 'answered' ? last.text : null;
}

async function clockLines(
  parts: FeedbackParts,
  tenantId: string,
  open: OpenFeedback,
): Promise<FeedbackClockLine[]> {
  return await Promise.all(
    open.clocks.map(async (clock, number) => {
      const { kind, round, startedAt, endedAt, limit, due, state } = clock;
      return {
        ...{ number, kind, round, startedAt, endedAt, state },
        unit: await unitView(parts.reference, tenantId, clock.unitId),
        limit: { vi: describeTimeLimit(limit), en: describeTimeLimit(limit, 'en') },
        due: due?.due ?? null,
        provisional: due?.provisional === true,
      };
    }),
  );
}

/** By state and by place: who does not have it may only read. */
async function actsOf(
  { reference }: FeedbackParts,
  officer: SignedIn,
  { feedback }: OpenFeedback,
): Promise<FeedbackAct[]> {
  const { unitId } = feedback;
  const [works, publishes] = await Promise.all([
    officeAt(reference, officer, { unitId }),
    officeAt(reference, officer, { unitId, act: 'publish' }),
  ]);
  if (works === null) return [];
  return availableFeedbackActs(feedback).filter(
    (act) => act !== 'rate' && (publishes !== null || (act !== 'publish' && act !== 'withhold')),
  );
}

function attributesOf({ field, attributes }: FeedbackRow, { fields }: FeedbackRulebook) {
  const questions = fields.find(({ code }) => code === field)?.attributes ?? [];
  return Object.entries(attributes).map(([code, value]) => {
    const question = questions.find((one) => one.code === code);
    const chosen = question?.values.find(({ key }) => key === value);
    return { name: question?.name ?? { vi: code, en: code }, value: chosen?.name.vi ?? value };
  });
}
