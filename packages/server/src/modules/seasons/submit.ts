import { requireOver } from '@motcua/domain/season/dates.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { actChange, type Change, inSheet, type SheetOrder } from './in-sheet.ts';
import type { OpenItem } from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import type { ItemRow } from './store-items.ts';
import { hasMoved, undoAppraisal } from './undo-appraisal.ts';

/**
 * The head sends the sheet: what live figures give is kept as it is at this moment. Scores that are not final
 * have to be named as such. Throws what `inSheet` throws and `season.without-evidence`.
 */
export async function submitSheet(
  parts: SeasonParts,
  order: SheetOrder & { withoutEvidence: boolean },
): Promise<void> {
  await inSheet(parts, { ...order, act: 'submit' }, async (at) => {
    const open = at.sheet.items.filter(isIncomplete);
    if (open.length > 0 && !order.withoutEvidence)
      throw new DomainError('season.without-evidence', listed(open));
    const kept = keepAuto(at.sheet.items, at.now);
    const submittedAt = at.sheet.row.submittedAt ?? at.now;
    return { items: kept.rows, changes: [actChange('submit'), ...kept.changes], submittedAt };
  });
}

/** A sheet that was never sent goes on without it, after the day. Throws as `inSheet` and `season.not-due-yet`. */
export async function takeUpSheet(parts: SeasonParts, order: SheetOrder): Promise<void> {
  await inSheet(parts, { ...order, act: 'take_up' }, async ({ season, sheet, now }) => {
    requireOver(season.row.submitBy, season.today);
    const kept = keepAuto(sheet.items, now);
    return { items: kept.rows, changes: [actChange('take_up'), ...kept.changes] };
  });
}

/** Back to the unit with a reason. Throws as `inSheet`. */
export async function returnSheet(
  parts: SeasonParts,
  order: SheetOrder & { reason: string },
): Promise<void> {
  const { reason } = order;
  await inSheet(parts, { ...order, act: 'return' }, async () => ({
    changes: [actChange('return', reason)],
  }));
}

/** The codes of items, as far as a sentence holds them. */
export function listed(items: readonly OpenItem[]): { count: number; items: string } {
  const codes = items.map(({ code }) => code);
  const some = codes.slice(0, LISTED).join(', ');
  return { count: codes.length, items: codes.length > LISTED ? `${some} …` : some };
}

const LISTED = 12;

function isIncomplete({ scoredBy, state }: OpenItem): boolean {
  return scoredBy === 'self' && (state === 'unscored' || state === 'not_final');
}

/** What the system made of each item, kept with how it was shown. */
export function keepAuto(
  items: readonly OpenItem[],
  now: Instant,
): { rows: ItemRow[]; changes: Change[] } {
  const filled = items
    .filter(({ auto }) => auto !== null)
    .map((item) => ({
      item,
      undone: hasMoved(item) ? undoAppraisal(item) : { row: item.row, changes: [] },
    }));
  return {
    rows: filled.map(({ item, undone }) => ({ ...undone.row, autoView: item.auto, autoAt: now })),
    changes: filled.flatMap(({ item: { code, scoredBy, row }, undone }): Change[] => [
      ...undone.changes,
      ...(scoredBy === 'live' && row.autoPoints !== null
        ? [
            {
              ...{ code, what: 'live', before: null, after: row.autoPoints, reason: null },
              bySystem: true as const,
            },
          ]
        : []),
    ]),
  };
}
