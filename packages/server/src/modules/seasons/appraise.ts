import type { Appraisal } from '@motcua/contract/season-sheets.ts';
import { compare, rational } from '@motcua/domain/scoring/rational.ts';
import { requireReason } from '@motcua/domain/season/act.ts';
import { givenPoints } from '@motcua/domain/season/points.ts';
import { awaitsAppraisal, offered } from '@motcua/domain/season/standing.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { requireCause } from './causes.ts';
import {
  actChange,
  type AtSheet,
  type Change,
  getOpenItem,
  inSheet,
  type SheetOrder,
} from './in-sheet.ts';
import type { OpenItem } from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import type { ItemRow } from './store-items.ts';
import { listed } from './submit.ts';

export interface AppraiseOrder extends SheetOrder {
  appraisals: readonly ({ code: string } & Appraisal)[];
}

/**
 * Points of the appraiser; wherever they differ from what was offered, with a reason. Throws what `inSheet`
 * throws, `season.reason-missing`, `season.cause-unknown` and what points may be refused for.
 */
export async function appraiseItems(parts: SeasonParts, order: AppraiseOrder): Promise<void> {
  await inSheet(parts, { ...order, act: 'appraise' }, async (at) => {
    const done = order.appraisals.map((told) => appraiseOne(at, order, told));
    return { items: done.map(({ row }) => row), changes: done.map(({ change }) => change) };
  });
}

/**
 * Ends the appraisal: final scores that nobody touched are agreed to. Throws what `inSheet` throws and
 * `season.items-unappraised`.
 */
export async function finishAppraisal(parts: SeasonParts, order: SheetOrder): Promise<void> {
  await inSheet(parts, { ...order, act: 'finish_appraisal' }, async ({ sheet, now }) => {
    const open = sheet.items.filter(({ standing }) => awaitsAppraisal(standing));
    if (open.length > 0) throw new DomainError('season.items-unappraised', listed(open));
    const agreed = sheet.items.filter(
      ({ standing, scoredBy }) =>
        standing.applies && standing.appraised === null && scoredBy === 'self',
    );
    const { name } = order.officer;
    return {
      items: agreed.map(({ row }) => ({
        ...row,
        ...{ appraisedPoints: row.selfPoints, appraisedBy: name, appraisedAt: now },
      })),
      changes: [actChange('finish_appraisal'), ...agreed.map(agreement)],
    };
  });
}

function appraiseOne(
  { season, sheet, now }: AtSheet,
  { officer }: AppraiseOrder,
  told: AppraiseOrder['appraisals'][number],
): { row: ItemRow; change: Change } {
  const item = getOpenItem(sheet, told);
  const points = givenPoints(told.points, { set: season.set, item: item.definition });
  const claim = offered(item.standing);
  const differs = claim === null || compare(rational(points), rational(claim)) !== 0;
  // Where nobody offered anything, the appraiser's points are the first and speak for themselves.
  const reason = differs && claim !== null ? requireReason(told.reason) : (told.reason ?? null);
  return {
    row: {
      ...item.row,
      ...{ appraisedPoints: points, appraisedReason: reason },
      ...{ appraisedCause: requireCause(told.cause), appraisedBy: officer.name },
      appraisedAt: now,
    },
    change: {
      ...{ code: item.code, what: 'appraised', reason },
      ...{ before: item.row.appraisedPoints ?? asText(claim), after: points },
    },
  };
}

function agreement({ code, row }: OpenItem): Change {
  const { selfPoints } = row;
  return { code, what: 'appraised', before: selfPoints, after: selfPoints, reason: null };
}

function asText(points: number | string | null): string | null {
  return points === null ? null : String(points);
}
