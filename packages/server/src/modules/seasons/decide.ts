import type { SeasonDecision } from '@motcua/contract/season-sheets.ts';
import { requireReason } from '@motcua/domain/season/act.ts';
import { requireHeard } from '@motcua/domain/season/hearing.ts';
import { givenPoints } from '@motcua/domain/season/points.ts';
import { awaitsDecision, finalPoints } from '@motcua/domain/season/standing.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { requireCause } from './causes.ts';
import { actChange, getOpenItem, inSheet, type SheetOrder } from './in-sheet.ts';
import { hearingOf } from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import { listed } from './submit.ts';

export interface DecideOrder extends SheetOrder {
  code: string;
  decision: SeasonDecision;
}

/**
 * The council sets the points of an item, always with its reason. Throws as `inSheet`, for the points, and
 * `season.explanation-running`.
 */
export async function decideItem(parts: SeasonParts, order: DecideOrder): Promise<void> {
  const { code, decision, officer } = order;
  await inSheet(parts, { ...order, act: 'decide' }, async ({ season, sheet, now }) => {
    requireHeard(hearingOf(season, sheet), season.today);
    const item = getOpenItem(sheet, { code, expected: decision.expected });
    const points = givenPoints(decision.points, { set: season.set, item: item.definition });
    const reason = requireReason(decision.reason);
    const before = finalPoints(item.standing);
    const decided = {
      ...{ decidedPoints: points, decidedReason: reason, decidedBy: officer.name },
      ...{ decidedAt: now, decidedCause: requireCause(decision.cause) },
    };
    return {
      items: [{ ...item.row, ...decided }],
      changes: [
        {
          ...{ code, what: 'decided', after: points, reason },
          before: before === null ? null : String(before),
        },
      ],
    };
  });
}

/**
 * The council has decided the sheet. Throws as `inSheet`, `season.explanation-running` and
 * `season.items-undecided`.
 */
export async function finishDecision(parts: SeasonParts, order: SheetOrder): Promise<void> {
  await inSheet(parts, { ...order, act: 'finish_decision' }, async ({ season, sheet }) => {
    requireHeard(hearingOf(season, sheet), season.today);
    const open = sheet.items.filter(({ standing }) => awaitsDecision(standing));
    if (open.length > 0) throw new DomainError('season.items-undecided', listed(open));
    return { changes: [actChange('finish_decision')] };
  });
}
