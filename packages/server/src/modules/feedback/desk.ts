import type { FeedbackQuery, NewFeedback } from '@motcua/contract/feedback.ts';
import type { OwnSubject } from '@motcua/domain/feedback/subject.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { type ActOrder, actOnFeedback } from './act.ts';
import { listAlarms } from './alarms.ts';
import { divert, type Diverting, sort, transfer, writeDown } from './desk-acts.ts';
import { type FiguresAsked, figures, readSender, showRules } from './desk-reads.ts';
import { listDuplicates } from './duplicates.ts';
import { listInbox, showMap } from './inbox.ts';
import type { FeedbackParts } from './parts.ts';
import { readPhoto } from './photos.ts';
import { checkPublication, type PublicText, type Publishing, publishFeedback } from './publish.ts';
import { explainFeedbackClock, showFeedback } from './show.ts';

/** What officers do with feedback. */
export function deskOf(parts: FeedbackParts) {
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
