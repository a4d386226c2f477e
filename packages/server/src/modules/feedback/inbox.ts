import {
  FEEDBACK_VIEWS,
  type FeedbackLine,
  type FeedbackMap,
  type FeedbackPage,
  type FeedbackQuery,
} from '@motcua/contract/feedback.ts';
import type { FeedbackRulebook } from '@motcua/domain/feedback/rulebook.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { compareInstants, type Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { reachOf } from '../dossiers/index.ts';
import type { FeedbackParts } from './parts.ts';
import { findRulebook, mapPlaces } from './rulebooks.ts';
import type { FeedbackRow } from './store.ts';
import {
  countFeedback,
  type ListedRow,
  type ListFilter,
  listFeedback,
  listOnMap,
} from './store-lists.ts';
import { unitView } from './unit-view.ts';
import { excerptOf } from './words.ts';

/** The inbox of an officer: of their units and, for those who oversee, of all below. Throws `feedback.not-yours`. */
export async function listInbox(
  parts: FeedbackParts,
  officer: SignedIn,
  query: FeedbackQuery,
): Promise<FeedbackPage> {
  const filter = await filterOf(parts, officer, query);
  const [due, id] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 2);
  const after = due === undefined ? null : { due: String(due), id: String(id) };
  const read = await parts.db.inTenant(officer.tenantId, async (tx) => {
    const rulebook = await findRulebook(tx, officer.tenantId);
    const rows = await listFeedback(tx, filter, { after, limit: query.limit + 1 });
    const counts = [];
    for (const view of FEEDBACK_VIEWS)
      counts.push([view, await countFeedback(tx, { ...filter, view, late: false })] as const);
    return { rulebook, rows, counts };
  });
  const { rows, rulebook, counts } = read;
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await Promise.all(
      shown.map((row) =>
        lineOf(parts, { tenantId: officer.tenantId, row, rulebook, now: filter.now }),
      ),
    ),
    next:
      rows.length > query.limit && last !== undefined
        ? encodeCursor([last.sortDue, last.id])
        : null,
    counts: {
      ...{ due: 0, waiting: 0, publish: 0, over: 0, all: 0 },
      ...Object.fromEntries(counts.map(([view, { count }]) => [view, count])),
    },
    lateCount: counts.find(([view]) => view === 'due')?.[1].late ?? 0,
  };
}

const MOST_POINTS = 2000;

/** The same choice as the inbox, on the map. */
export async function showMap(
  parts: FeedbackParts,
  officer: SignedIn,
  query: FeedbackQuery,
): Promise<FeedbackMap> {
  const filter = await filterOf(parts, officer, query);
  const read = await parts.db.inTenant(officer.tenantId, async (tx) => ({
    rows: await listOnMap(tx, filter, MOST_POINTS),
    counted: await countFeedback(tx, filter),
  }));
  return {
    points: read.rows.flatMap((row) => pointOf(row, filter.now)),
    places: [...mapPlaces()],
    withoutPlace: read.counted.withoutPlace,
  };
}

function pointOf(row: FeedbackRow, now: Instant): FeedbackMap['points'] {
  const { id, code, state, latitude, longitude, address, field, receivedAt } = row;
  if (latitude === null || longitude === null) return [];
  return [
    {
      ...{ id, code, state, latitude, longitude, address, field, receivedAt },
      ...{ excerpt: excerptOf(row.text), late: isLateAt(row, now) },
    },
  ];
}

export function isLateAt({ lateFrom }: FeedbackRow, now: Instant): boolean {
  return lateFrom !== null && compareInstants(lateFrom, now) < 0;
}

/** What the row says at the top of a list and of a page. */
export async function headOf(
  parts: Pick<FeedbackParts, 'reference'>,
  given: { tenantId: string; row: FeedbackRow; rulebook: FeedbackRulebook; now: Instant },
) {
  const { tenantId, row, rulebook, now } = given;
  const { id, code, channel, receivedAt, state, subject, nextClock, nextDue, round } = row;
  const field = rulebook.fields.find((one) => one.code === row.field);
  return {
    ...{ id, code, channel, receivedAt, state, round, subject },
    field: row.field === null ? null : { code: row.field, name: field?.name ?? bare(row.field) },
    unit: await unitView(parts.reference, tenantId, row.unitId),
    late: isLateAt(row, now),
    next: nextClock === null || nextDue === null ? null : { clock: nextClock, due: nextDue },
  };
}

async function lineOf(
  parts: FeedbackParts,
  given: { tenantId: string; row: ListedRow; rulebook: FeedbackRulebook; now: Instant },
): Promise<FeedbackLine> {
  const { address, text, photos, joined } = given.row;
  return { ...(await headOf(parts, given)), excerpt: excerptOf(text), address, photos, joined };
}

/** A field that the rules know no more is told by its code. */
function bare(code: string) {
  return { vi: code, en: code };
}

async function filterOf(
  parts: FeedbackParts,
  officer: SignedIn,
  query: FeedbackQuery,
): Promise<ListFilter> {
  const { tenantId } = officer;
  const { view, subject, field, channel, from, to, q = '', late } = query;
  const reach = await reachOf(parts.reference, officer);
  let units = reach === 'all' ? null : [...reach];
  if (query.unit !== undefined) {
    const unit = await parts.reference.findUnit(tenantId, query.unit);
    if (unit === null) throw new DomainError('unit.unknown', { unit: query.unit });
    if (reach !== 'all' && !reach.has(unit.id)) throw new DomainError('feedback.not-yours');
    const below = await parts.reference.branchOf(tenantId, unit.id);
    units = below.filter((id) => reach === 'all' || reach.has(id));
  }
  const words = foldAccents(q);
  return {
    ...{ tenantId, units, view, subject, field, channel, from, to, now: parts.clock() },
    ...{ words: words === '' ? null : words, late: late === '1' },
  };
}
