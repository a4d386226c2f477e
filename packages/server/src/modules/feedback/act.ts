import { decideFeedback, type FeedbackOrder } from '@motcua/domain/feedback/decide.ts';
import type { FeedbackEvent } from '@motcua/domain/feedback/events.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { type ActedBy, append, projected } from './append.ts';
import { type OpenFeedback, openFeedback } from './open.ts';
import type { FeedbackParts } from './parts.ts';
import { requireOffice } from './policy.ts';
import { readOpen } from './show.ts';
import { listJoined } from './store.ts';
import { EVENT_SENTENCES } from './words.ts';
import { tellSender, tellUnit } from './tell.ts';

export interface ActOrder {
  officer: SignedIn;
  id: string;
  order: FeedbackOrder;
  /** Revision that was looked at. */
  expected?: number | undefined;
}

/** One act of an officer. Throws what `decideFeedback` throws, and `feedback.not-yours-to-do`. */
export async function actOnFeedback(parts: FeedbackParts, given: ActOrder): Promise<void> {
  const { officer, id, order, expected } = given;
  const { tenantId } = officer;
  const open = await openFeedback(parts, tenantId, id);
  const held = await requireOffice(parts.reference, officer, {
    ...{ unitId: open.feedback.unitId, act: order.act },
  });
  requireSeen(open, expected);
  // Whoever joins reads the other matter, and its sender is answered with it.
  if (order.act === 'join') await readOpen(parts, officer, order.mainId);
  const by = { officerId: officer.id, officerName: officer.name, unitId: held.unitId };
  await carryOut(parts, { tenantId, open, order, by });
}

export interface CarryingOut {
  tenantId: string;
  open: OpenFeedback;
  order: FeedbackOrder;
  by: ActedBy;
  /** What else is written in the same transaction. */
  also?: (tx: Transaction) => Promise<void>;
}

/** Decides, appends, tells; an answer goes to all that were joined, in the same transaction. */
export async function carryOut(parts: FeedbackParts, given: CarryingOut): Promise<FeedbackEvent> {
  const { tenantId, open, order, by, also } = given;
  if (order.act === 'join') await requireMain(parts, tenantId, { open, mainId: order.mainId });
  const event = decideFeedback(open.feedback, order, parts.clock());
  const change = await projected({ parts, tenantId, open, event });
  const shared = order.act === 'answer' ? await answersOfJoined(parts, given, order.text) : [];
  await parts.db.inTenant(tenantId, async (tx) => {
    await append(tx, { tenantId, open, event, by }, change);
    await tellAll(tx, parts, { tenantId, open, event, change });
    for (const one of shared) {
      await append(tx, { tenantId, open: one.open, event: one.event, by }, one.change);
      await tellAll(tx, parts, { tenantId, ...one });
    }
    await also?.(tx);
  });
  return event;
}

/** Throws `feedback.seen-older`. */
export function requireSeen({ row }: OpenFeedback, expected: number | undefined): void {
  if (expected !== undefined && expected !== row.revision)
    throw new DomainError('feedback.seen-older');
}

/** One answer serves all: each that was joined gets it as its own. */
async function answersOfJoined(
  parts: FeedbackParts,
  { tenantId, open }: CarryingOut,
  text: string,
) {
  const rows = await parts.db.inTenant(tenantId, (tx) => listJoined(tx, tenantId, open.row.id));
  const order: FeedbackOrder = { act: 'answer', text, throughId: open.row.id };
  return await Promise.all(
    rows.map(async ({ id }) => {
      const joined = await openFeedback(parts, tenantId, id);
      const event = decideFeedback(joined.feedback, order, parts.clock());
      return {
        ...{ open: joined, event },
        change: await projected({ parts, tenantId, open: joined, event }),
      };
    }),
  );
}

/** Joined to one that is itself open and itself not joined. Throws `feedback.main-unfit`. */
async function requireMain(
  parts: FeedbackParts,
  tenantId: string,
  { open, mainId }: { open: OpenFeedback; mainId: string },
): Promise<void> {
  const main = await openFeedback(parts, tenantId, mainId);
  const isFit = ['received', 'transferred', 'handling', 'supplemented', 'waiting'].includes(
    main.feedback.state,
  );
  const own = await parts.db.inTenant(tenantId, (tx) => listJoined(tx, tenantId, open.row.id));
  if (!isFit || mainId === open.row.id || own.length > 0)
    throw new DomainError('feedback.main-unfit', { code: main.row.code });
}

async function tellAll(
  tx: Transaction,
  parts: FeedbackParts,
  told: {
    tenantId: string;
    open: OpenFeedback;
    event: FeedbackEvent;
    change: Awaited<ReturnType<typeof projected>>;
  },
): Promise<void> {
  const { tenantId, open, event, change } = told;
  const row = { ...open.row, ...change };
  const number = open.events.length + 1;
  await tellSender(tx, parts, { tenantId, row, event, number });
  const isForUnit = ['transferred', 'returned', 'supplemented', 'reopened'].includes(event.type);
  if (isForUnit)
    await tellUnit(tx, parts, {
      ...{ tenantId, row, key: String(number), text: `${EVENT_SENTENCES[event.type].vi}.` },
    });
}
