import type {
  PublishedFeedback,
  PublishedPage,
  PublishedQuery,
} from '@motcua/contract/public-feedback.ts';
import type { FeedbackSubject } from '@motcua/domain/feedback/subject.ts';
import type { FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FeedbackParts } from './parts.ts';
import { findRulebook } from './rulebooks.ts';
import { readFeedbackCode } from './secrets.ts';
import { listPhotos } from './store-attached.ts';
import { unitView } from './unit-view.ts';
import { excerptOf } from './words.ts';

interface PublishedRow {
  id: string;
  code: string;
  unitId: string;
  subject: FeedbackSubject | null;
  field: string | null;
  receivedAt: Instant;
  publishedAt: Instant;
  solved: boolean | null;
  title: string;
  question: string;
  answer: string;
  joined: number;
}

/** Published answers, the newest first; only the texts that a person confirmed are searched. */
export async function listPublished(
  parts: FeedbackParts,
  query: PublishedQuery,
): Promise<PublishedPage> {
  const { id: tenantId } = await parts.organisation.getPublicTenant();
  const { limit, q, field } = query;
  const [at, id] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 2);
  const read = await parts.db.inTenant(tenantId, async (tx) => ({
    rulebook: await findRulebook(tx, tenantId),
    rows: await readPublished(tx, tenantId, {
      ...{ words: foldAccents(q), field: field ?? null, code: null, limit: limit + 1 },
      before: at === undefined ? null : { at: String(at), id: String(id) },
    }),
  }));
  const shown = read.rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await Promise.all(
      shown.map(async (row) => ({
        ...(await lineOf(parts, { tenantId, row, rulebook: read.rulebook })),
        excerpt: excerptOf(row.question, 240),
      })),
    ),
    next:
      read.rows.length > limit && last !== undefined
        ? encodeCursor([last.publishedAt, last.id])
        : null,
  };
}

/** Throws `feedback.not-found`. */
export async function showPublished(
  parts: FeedbackParts,
  typed: string,
): Promise<PublishedFeedback> {
  const { id: tenantId } = await parts.organisation.getPublicTenant();
  const code = readFeedbackCode(typed);
  const { rulebook, row, photos } = await parts.db.inTenant(tenantId, async (tx) => {
    const [row] = await readPublished(tx, tenantId, {
      ...{ words: '', field: null, code, limit: 1, before: null },
    });
    const photos = row === undefined ? [] : await listPhotos(tx, tenantId, [row.id]);
    return { rulebook: await findRulebook(tx, tenantId), row, photos };
  });
  if (row === undefined) throw new DomainError('feedback.not-found');
  const { question, answer, joined } = row;
  return {
    ...(await lineOf(parts, { tenantId, row, rulebook })),
    ...{ question, answer, joined },
    photoIds: photos.filter(({ shown }) => shown).map(({ id }) => id),
  };
}

async function lineOf(
  parts: FeedbackParts,
  { tenantId, row, rulebook }: { tenantId: string; row: PublishedRow; rulebook: FeedbackRulebook },
) {
  const { code, title, subject, receivedAt, publishedAt, solved } = row;
  return {
    ...{ code, title, subject, receivedAt, publishedAt, solved },
    unit: (await unitView(parts.reference, tenantId, row.unitId)).name,
    field: rulebook.fields.find((one) => one.code === row.field)?.name ?? null,
  };
}

async function readPublished(
  tx: Transaction,
  tenantId: string,
  of: {
    words: string;
    field: string | null;
    code: string | null;
    before: { at: string; id: string } | null;
    limit: number;
  },
): Promise<PublishedRow[]> {
  const { words, field, code, before, limit } = of;
  return await tx<PublishedRow[]>`
    select f.id, f.code, f.unit_id as "unitId", f.subject, f.field, f.received_at as "receivedAt",
      f.published_at as "publishedAt", f.solved, p.title, p.question, p.answer,
      (select count(*)::int from feedback j
        where j.tenant_id = f.tenant_id and j.main_id = f.id) as joined
    from feedback f join lateral (
      select title, question, answer, words from feedback_publication p
      where p.tenant_id = f.tenant_id and p.feedback_id = f.id order by p.round desc limit 1) p on true
    where f.tenant_id = ${tenantId} and f.published_at is not null
      ${words === '' ? tx`` : tx`and p.words like ${`%${words}%`}`}
      ${field === null ? tx`` : tx`and f.field = ${field}`}
      ${code === null ? tx`` : tx`and f.code = ${code}`}
      ${
        before === null
          ? tx``
          : tx`and (f.published_at, f.id) < (${before.at}::text::timestamptz, ${before.id}::uuid)`
      }
    order by f.published_at desc, f.id desc
    limit ${limit}`;
}
