import type { FeedbackQuery, NewFeedback } from '@motcua/contract/feedback.ts';
import type { PublishedQuery, Submission, TrackingKey } from '@motcua/contract/public-feedback.ts';
import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { onTimeRate, onTimeRateWords } from '@motcua/domain/feedback/on-time-rate.ts';
import { answerLimitOf, FEEDBACK_CLOCKS } from '@motcua/domain/feedback/rulebook.ts';
import { DIVERTED_SUBJECTS, type OwnSubject } from '@motcua/domain/feedback/subject.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { FactQuestion } from '../../platform/fact-source.ts';
import { newId } from '../../platform/ids.ts';
import { type ActOrder, actOnFeedback } from './act.ts';
import { listAlarms, warnOfAll } from './alarms.ts';
import { addApiKey, endApiKey, listApiKeys } from './api-keys.ts';
import { listDuplicates } from './duplicates.ts';
import { countByUnit, feedbackFacts } from './facts.ts';
import { actAsSender, type SenderOrder, track } from './follow.ts';
import { listInbox, showMap } from './inbox.ts';
import { createOpen311 } from './open311/open311.ts';
import type { FeedbackParts } from './parts.ts';
import { readPhoto, readShownPhoto } from './photos.ts';
import { officeAt, reachOf, requireReading } from './policy.ts';
import { checkPublication, type PublicText, type Publishing, publishFeedback } from './publish.ts';
import { listPublished, showPublished } from './published.ts';
import { createRateLimit } from './rate-limit.ts';
import { addRulebook, findRulebook } from './rulebooks.ts';
import { newFormKey } from './secrets.ts';
import { explainFeedbackClock, readOpen, showFeedback } from './show.ts';
import { findSender, insertReading } from './store-attached.ts';
import { firstUnit, giveForm, submit } from './submit.ts';
import { takeIn, type Taking } from './take-in.ts';
import { takeMail } from './take-mail.ts';
import type { IncomingMail } from './ports.ts';

export type FeedbackModule = ReturnType<typeof createFeedback>;

/** Feedback (phản ánh, kiến nghị): the desk, the public, what is counted of it. */
export function createFeedback(parts: FeedbackParts) {
  return {
    /** So many an hour from one address, however they are sent. */
    maySend: createRateLimit({ perHour: 30, clock: parts.clock }),
    mayFollow: createRateLimit({ perHour: 200, clock: parts.clock }),
    ...deskOf(parts),
    ...publicOf(parts),
    takeIn: (taking: Taking) => takeIn(parts, taking),
    takeMail: (mail: IncomingMail) => takeMail(parts, mail),
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

function deskOf(parts: FeedbackParts) {
  return {
    list: (officer: SignedIn, query: FeedbackQuery) => listInbox(parts, officer, query),
    map: (officer: SignedIn, query: FeedbackQuery) => showMap(parts, officer, query),
    show: (officer: SignedIn, id: string) => showFeedback(parts, officer, id),
    explain: (officer: SignedIn, of: { id: string; number: number }) =>
      explainFeedbackClock(parts, officer, of),
    duplicates: (officer: SignedIn, id: string) => listDuplicates(parts, officer, id),
    writeDown: (officer: SignedIn, noted: NewFeedback) => writeDown(parts, officer, noted),
    act: (order: ActOrder) => actOnFeedback(parts, order),
    sort: (given: Omit<ActOrder, 'order'> & { subject: OwnSubject; field: string | null }) =>
      sort(parts, given),
    transfer: (given: Omit<ActOrder, 'order'> & { unit: string; reason: string }) =>
      transfer(parts, given),
    divert: (given: Omit<ActOrder, 'order'> & Diverting) => divert(parts, given),
    check: (given: PublicText & { officer: SignedIn; id: string }) =>
      checkPublication(parts, given),
    publish: (given: Publishing) => publishFeedback(parts, given),
    readSender: (officer: SignedIn, of: { id: string; reason: string }) =>
      readSender(parts, officer, of),
    readPhoto: (officer: SignedIn, of: { id: string; photoId: string }) =>
      readPhoto(parts, officer, of),
    alarms: (officer: SignedIn) => listAlarms(parts, officer),
    rules: (tenantId: string) => showRules(parts, tenantId),
    figures: (officer: SignedIn, of: FiguresAsked) => figures(parts, officer, of),
  };
}

function publicOf(parts: FeedbackParts) {
  return {
    giveForm: () => giveForm(parts),
    submit: (submission: Submission, photos: Taking['photos'] = []) =>
      submit(parts, submission, photos),
    track: (key: TrackingKey) => track(parts, key),
    actAsSender: (key: TrackingKey, order: SenderOrder) => actAsSender(parts, key, order),
    listPublished: (query: PublishedQuery) => listPublished(parts, query),
    showPublished: (code: string) => showPublished(parts, code),
    readShownPhoto: async (of: { code: string; photoId: string }) =>
      readShownPhoto(parts, (await parts.organisation.getPublicTenant()).id, of),
  };
}

/** What somebody said by telephone or at the desk (NĐ 20/2008 Art. 7: the officer writes it down faithfully). */
async function writeDown(parts: FeedbackParts, officer: SignedIn, noted: NewFeedback) {
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

async function sort(
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

async function transfer(
  parts: FeedbackParts,
  { unit, reason, ...given }: Omit<ActOrder, 'order'> & { unit: string; reason: string },
): Promise<void> {
  const toUnitId = await firstUnit(parts, given.officer.tenantId, unit);
  await actOnFeedback(parts, { ...given, order: { act: 'transfer', toUnitId, reason } });
}

interface Diverting {
  subject: (typeof DIVERTED_SUBJECTS)[number];
  guidance: string | undefined;
}

async function divert(
  parts: FeedbackParts,
  { subject, guidance, ...given }: Omit<ActOrder, 'order'> & Diverting,
): Promise<void> {
  const { tenantId } = given.officer;
  const { diversions } = await parts.db.inTenant(tenantId, (tx) => findRulebook(tx, tenantId));
  const { law, guidance: shipped } = diversions[subject];
  const words = guidance ?? `${shipped.vi} (${law.vi})`;
  await actOnFeedback(parts, { ...given, order: { act: 'divert', subject, guidance: words } });
}

/** Who sent it; every reading is noted, and where they asked to stay anonymous it needs a reason. */
async function readSender(
  parts: FeedbackParts,
  officer: SignedIn,
  { id, reason }: { id: string; reason: string },
) {
  const { tenantId } = officer;
  const { row, feedback } = await readOpen(parts, officer, id);
  if ((await officeAt(parts.reference, officer, { unitId: feedback.unitId })) === null)
    throw new DomainError('feedback.not-yours-to-do');
  if (row.anonymous && reason === '') throw new DomainError('feedback.reason-for-name');
  return await parts.db.inTenant(tenantId, async (tx) => {
    await insertReading(tx, tenantId, {
      ...{ id: newId(), feedbackId: id, officerId: officer.id, officerName: officer.name },
      ...{ at: parts.clock(), reason },
    });
    const sender = await findSender(tx, tenantId, id);
    return sender ?? { name: null, phone: null, email: null, address: null };
  });
}

async function showRules(parts: FeedbackParts, tenantId: string) {
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

interface FiguresAsked {
  unit: string;
  axis: 'own' | 'subordination' | 'territory';
  from: PlainDate;
  to: PlainDate;
}

async function figures(parts: FeedbackParts, officer: SignedIn, { unit, ...asked }: FiguresAsked) {
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
