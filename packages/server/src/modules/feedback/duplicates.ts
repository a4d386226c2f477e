import { LIKELY_DUPLICATE, metresBetween, sameMatter } from '@motcua/domain/feedback/likeness.ts';
import { addDays } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { reachOf } from '../dossiers/index.ts';
import type { FeedbackParts } from './parts.ts';
import { readOpen } from './show.ts';
import type { FeedbackRow } from './store.ts';
import { listCloseInTime } from './store-lists.ts';
import { excerptOf } from './words.ts';

const DAYS = 45;
const MOST = 10;

/** Open feedback within reach that may be the same matter, the likeliest first; a person decides what is joined. */
export async function listDuplicates(parts: FeedbackParts, officer: SignedIn, id: string) {
  const { tenantId } = officer;
  const { row } = await readOpen(parts, officer, id);
  const reach = await reachOf(parts.reference, officer);
  const near = { id, from: addDays(row.receivedOn, -DAYS), to: addDays(row.receivedOn, DAYS) };
  const rows = await parts.db.inTenant(tenantId, (tx) => listCloseInTime(tx, tenantId, near));
  const items = rows
    .filter(({ unitId }) => reach === 'all' || reach.has(unitId))
    .map((other) => ({ other, likeness: sameMatter(comparable(row), comparable(other)) }))
    .filter(({ likeness }) => likeness >= LIKELY_DUPLICATE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ other, likeness }) => ({
      ...{ id: other.id, code: other.code, excerpt: excerptOf(other.text), state: other.state },
      ...{ receivedAt: other.receivedAt, address: other.address, likeness },
      metres: metresOf(row, other),
    }));
  return { items };
}

function comparable({ text, field, latitude, longitude }: FeedbackRow) {
  return {
    ...{ text, field },
    place: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}

function metresOf(a: FeedbackRow, b: FeedbackRow): number | null {
  const [from, to] = [comparable(a).place, comparable(b).place];
  return from === null || to === null ? null : metresBetween(from, to);
}
