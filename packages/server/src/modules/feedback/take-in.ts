import type { Readable } from 'node:stream';
import type { FeedbackSender } from '@motcua/contract/feedback.ts';
import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import type { FeedbackChannel, FeedbackSubject } from '@motcua/domain/feedback/subject.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { ActedBy } from './append.ts';
import { calendarsOf, projectionOf } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { findRulebook } from './rulebooks.ts';
import { feedbackCode, hashSecret, secretOf } from './secrets.ts';
import { findFeedbackTaken, insertFeedback, type NewFeedbackRow, takeNumber } from './store.ts';
import { insertPhoto, insertSender } from './store-attached.ts';
import { insertFeedbackEvent } from './store-events.ts';
import { tellUnit } from './tell.ts';

export interface Taking {
  tenantId: string;
  channel: FeedbackChannel;
  unitId: string;
  text: string;
  askedSubject: FeedbackSubject | null;
  field: string | null;
  place: { address: string | null; latitude: number | null; longitude: number | null };
  sender: FeedbackSender;
  anonymous: boolean;
  dossierCode: string | null;
  language: 'vi' | 'en';
  attributes?: Record<string, string>;
  apiKeyId?: string | null;
  outsideId?: string | null;
  /** Known to the sender alone; the secret is made from it. */
  formKey: string;
  photos?: readonly { name: string; content: Readable }[];
  by: ActedBy;
}

export interface Taken {
  id: string;
  code: string;
  secret: string;
  /** False when the same form or mail was taken in before. */
  isNew: boolean;
}

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
export const LARGEST_PHOTO = 10 * 1_048_576;
const MOST_PHOTOS = 5;

/** Registers what came in, by whichever way: one row, its first event, its sender apart, its pictures. */
export async function takeIn(parts: FeedbackParts, taking: Taking): Promise<Taken> {
  const { tenantId, formKey } = taking;
  const photos = await keepPhotos(parts, taking.photos ?? []);
  const now = parts.clock();
  const calendarOf = await calendarsOf(parts, tenantId, [taking.unitId]);
  return await parts.db.inTenant(tenantId, async (tx) => {
    const known = await findFeedbackTaken(tx, tenantId, {
      ...{ formKey, channel: taking.channel, outsideId: taking.outsideId ?? null },
    });
    if (known !== null)
      return { id: known.id, code: known.code, secret: secretOf(formKey), isNew: false };
    const { limits, fields } = await findRulebook(tx, tenantId);
    requireField(taking, fields);
    const event: FeedbackEvent = {
      ...{ type: 'received', at: now, channel: taking.channel, unitId: taking.unitId, limits },
    };
    const projection = projectionOf([event], { calendarOf, now });
    const row = await newRow(tx, taking, { event, projection });
    if (!(await insertFeedback(tx, tenantId, row))) throw new DomainError('feedback.sent-already');
    await insertFeedbackEvent(tx, tenantId, {
      ...{ feedbackId: row.id, number: 1, event, officerId: taking.by?.officerId ?? null },
      ...{ officerName: taking.by?.officerName ?? null, unitId: taking.by?.unitId ?? null },
    });
    await insertSender(tx, tenantId, { feedbackId: row.id, sender: taking.sender });
    for (const photo of photos)
      await insertPhoto(tx, tenantId, {
        ...{ ...photo, id: newId(), feedbackId: row.id, shown: false },
      });
    await tellUnit(tx, parts, { tenantId, row, key: 'received', text: 'Có phản ánh mới.' });
    return { id: row.id, code: row.code, secret: secretOf(formKey), isNew: true };
  });
}

async function newRow(
  tx: Transaction,
  taking: Taking,
  { event, projection }: { event: FeedbackEvent; projection: ReturnType<typeof projectionOf> },
): Promise<NewFeedbackRow> {
  const { tenantId, formKey, place, text } = taking;
  const receivedOn = plainDateOf(event.at, VIETNAM_OFFSET_MINUTES);
  const year = Number(receivedOn.slice(0, 4));
  const code = feedbackCode(year, await takeNumber(tx, tenantId, year));
  return {
    ...projection,
    ...{ id: newId(), code, secretHash: hashSecret(secretOf(formKey)), formKey, ...place },
    ...{ channel: taking.channel, receivedAt: event.at, receivedOn, text },
    words: foldAccents([code, text, place.address ?? ''].join(' ')),
    ...{ askedSubject: taking.askedSubject, field: taking.field },
    ...{ attributes: taking.attributes ?? {}, dossierCode: taking.dossierCode },
    ...{ anonymous: taking.anonymous, language: taking.language, revision: 1 },
    ...{ apiKeyId: taking.apiKeyId ?? null, outsideId: taking.outsideId ?? null },
  };
}

function requireField({ field }: Taking, fields: readonly { code: string }[]): void {
  if (field !== null && !fields.some(({ code }) => code === field))
    throw new DomainError('feedback.field-unknown', { field });
}

async function keepPhotos({ files }: FeedbackParts, photos: NonNullable<Taking['photos']>) {
  if (photos.length > MOST_PHOTOS)
    throw new DomainError('feedback.too-many-photos', { most: MOST_PHOTOS });
  const kept = [];
  for (const { name, content } of photos) {
    const stored = await files.put(content, { maxBytes: LARGEST_PHOTO, accept: PHOTO_TYPES });
    const { sha256, bytes, contentType } = stored;
    kept.push({ name: name.slice(0, 200), sha256, bytes, contentType });
  }
  return kept;
}
