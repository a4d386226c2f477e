import type { SheetAct } from '@motcua/domain/season/transitions.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { OpenSeason } from './open-season.ts';
import type { SeasonParts } from './parts.ts';
import type { SheetRow } from './store.ts';

interface Told {
  to: 'unit' | 'above';
  what: string;
  text(season: OpenSeason, sheet: SheetRow, reason: string): string;
}

/** Which acts the other side learns of at its desk, and in which words. */
const TOLD: Partial<Record<SheetAct, Told>> = {
  submit: {
    ...{ to: 'above', what: 'đã nộp phiếu tự chấm' },
    text: (_, { unitName }) => `${unitName} đã nộp phiếu tự chấm; phiếu chờ thẩm định.`,
  },
  return: {
    ...{ to: 'unit', what: 'phiếu bị trả lại' },
    text: (_, __, reason) => `Cơ quan thẩm định trả lại phiếu: ${reason}`,
  },
  finish_appraisal: {
    ...{ to: 'unit', what: 'đã thẩm định xong' },
    text: ({ row }) =>
      `Phiếu đã thẩm định xong; đơn vị giải trình được đến hết ngày ${formatPlainDate(row.explainBy)}.`,
  },
  finish_explanation: {
    ...{ to: 'above', what: 'đã giải trình' },
    text: (_, { unitName }) => `${unitName} đã gửi giải trình; hội đồng xem và quyết định.`,
  },
};

/** A notice at the desk of the other side, in the transaction of the act. */
export async function notifyOfAct(
  { notifications }: Pick<SeasonParts, 'notifications'>,
  tx: Transaction,
  given: { season: OpenSeason; sheet: SheetRow; act: SheetAct; reason: string },
): Promise<void> {
  const { season, sheet, act, reason } = given;
  const told = TOLD[act];
  if (told === undefined) return;
  const { row, tenantId } = season;
  await notifications.send(tx, tenantId, {
    channel: 'desk',
    to:
      told.to === 'unit'
        ? { unitId: sheet.unitId }
        : { unitId: row.unitId, roles: ['reform_officer', 'leader'] },
    words: { subject: `${row.title}: ${told.what}`, text: told.text(season, sheet, reason) },
    dedupeKey: `season:${row.id}:${sheet.unitId}:${act}:${sheet.revision}`,
    relatesTo: { kind: 'season-sheet', id: `${row.id}/${sheet.unitId}` },
    path: `/reform/seasons/${row.id}/sheets/${sheet.unitId}`,
  });
}
