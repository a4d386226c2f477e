import { addDays, formatPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type { SeasonParts } from './parts.ts';
import { listSeasons, listSheets, type SeasonRow, type SheetRow } from './store.ts';

/** Units are reminded so many days before the last one, on it, and on the day after. */
const DAYS_BEFORE = 7;

/** Notices at the desk for whoever has not sent the self-score; each thing is said once. */
export async function remindAll(parts: SeasonParts): Promise<number> {
  let noted = 0;
  for (const { id } of await parts.organisation.listTenants())
    noted += await parts.db.inTenant(id, (tx) => remind(parts, tx, id));
  return noted;
}

async function remind(parts: SeasonParts, tx: Transaction, tenantId: string): Promise<number> {
  const today = todayOf(parts);
  const seasons = await listSeasons(tx, tenantId, { state: 'open' });
  let noted = 0;
  for (const season of seasons) {
    const kind = kindOf(season.submitBy, today);
    if (kind === null) continue;
    const open = (await listSheets(tx, tenantId, season.id)).filter(
      ({ state, submittedAt }) => state === 'scoring' && submittedAt === null,
    );
    for (const sheet of open)
      if (await send(parts, tx, { tenantId, season, sheet, kind })) noted += 1;
  }
  return noted;
}

type Kind = 'due_soon' | 'overdue';

function kindOf(submitBy: PlainDate, today: PlainDate): Kind | null {
  if (today > submitBy) return 'overdue';
  return today >= addDays(submitBy, -DAYS_BEFORE) ? 'due_soon' : null;
}

function send(
  { notifications }: SeasonParts,
  tx: Transaction,
  given: { tenantId: string; season: SeasonRow; sheet: SheetRow; kind: Kind },
): Promise<boolean> {
  const { tenantId, season, sheet, kind } = given;
  const day = formatPlainDate(season.submitBy);
  const text =
    kind === 'overdue'
      ? `Đã quá hạn nộp phiếu tự chấm (${day}). Cơ quan thẩm định có thể chấm mà không có phiếu của đơn vị.`
      : `Phiếu tự chấm phải nộp chậm nhất ngày ${day}.`;
  return notifications.send(tx, tenantId, {
    channel: 'desk',
    to: { unitId: sheet.unitId },
    words: {
      subject: `${season.title}: ${kind === 'overdue' ? 'quá hạn nộp' : 'sắp đến hạn nộp'}`,
      text,
    },
    dedupeKey: `season:${season.id}:${sheet.unitId}:${kind}`,
    relatesTo: { kind: 'season-sheet', id: `${season.id}/${sheet.unitId}` },
    path: `/reform/seasons/${season.id}/sheets/${sheet.unitId}`,
  });
}
