import type { PublishedQuery, Submission, TrackingKey } from '@motcua/contract/public-feedback.ts';
import { actAsSender, type SenderOrder, track } from './follow.ts';
import type { FeedbackParts } from './parts.ts';
import { readShownPhoto } from './photos.ts';
import { listPublished, showPublished } from './published.ts';
import { createRateLimit } from './rate-limit.ts';
import { giveForm, submit } from './submit.ts';
import type { Taking } from './take-in.ts';

/** What the public does with feedback. */
export function publicOf(parts: FeedbackParts) {
  return {
    /** So many an hour from one address, however they are sent. */
    maySend: createRateLimit({ perHour: 30, clock: parts.clock }),
    mayFollow: createRateLimit({ perHour: 200, clock: parts.clock }),
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
