import type { SelfScore } from '@motcua/contract/season-sheets.ts';
import { givenPoints, pointsOfFacts } from '@motcua/domain/season/points.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { requireCause } from './causes.ts';
import { type AtSheet, getOpenItem, inSheet, type SheetOrder } from './in-sheet.ts';
import type { SeasonParts } from './parts.ts';
import { type Undone, undoAppraisal } from './undo-appraisal.ts';

export interface ScoreOrder extends SheetOrder {
  scores: readonly ({ code: string } & SelfScore)[];
}

/**
 * The unit scores itself: points, or the measures of the rule from which they are computed. Throws what
 * `inSheet` throws, `season.item-not-self`, `season.cause-unknown` and what the points may be refused for.
 */
export async function scoreItems(parts: SeasonParts, order: ScoreOrder): Promise<void> {
  await inSheet(parts, { ...order, act: 'score' }, async (at) => {
    const done = order.scores.map((score) => scoreOne(at, order, score));
    return { items: done.map(({ row }) => row), changes: done.flatMap(({ changes }) => changes) };
  });
}

function scoreOne(
  { season, sheet, now }: AtSheet,
  { officer }: ScoreOrder,
  told: ScoreOrder['scores'][number],
): Undone {
  const item = getOpenItem(sheet, told);
  const { set, row } = season;
  if (item.scoredBy !== 'self') throw new DomainError('season.item-not-self', { item: item.code });
  const asked = { set, item: item.definition, date: row.periodTo };
  const points =
    told.facts === undefined
      ? givenPoints(told.points ?? 0, asked)
      : pointsOfFacts(asked, { known: sheet.facts, told: told.facts });
  const undone = undoAppraisal(item);
  return {
    row: {
      ...undone.row,
      ...{ selfPoints: points, selfFacts: told.facts ?? {}, selfNote: told.note ?? null },
      ...{ selfCause: requireCause(told.cause), selfBy: officer.name, selfAt: now },
    },
    changes: [
      ...undone.changes,
      {
        ...{ code: item.code, what: 'self', before: item.row.selfPoints, after: points },
        reason: told.note ?? null,
      },
    ],
  };
}
