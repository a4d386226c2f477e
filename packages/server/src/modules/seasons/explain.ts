import { requireExplainable } from '@motcua/domain/season/dates.ts';
import { isExplainable } from '@motcua/domain/season/standing.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { actChange, getOpenItem, inSheet, type SheetOrder } from './in-sheet.ts';
import type { SeasonParts } from './parts.ts';

export interface ExplainOrder extends SheetOrder {
  code: string;
  text: string;
  expected?: number | undefined;
}

/**
 * The unit explains an item that lost points at the appraisal (giải trình), in time. Throws what `inSheet`
 * throws, `season.explanation-over`, `season.nothing-to-explain`.
 */
export async function explainItem(parts: SeasonParts, order: ExplainOrder): Promise<void> {
  const { code, text, officer } = order;
  await inSheet(parts, { ...order, act: 'explain' }, async ({ season, sheet, now }) => {
    requireExplainable(season.row.explainBy, season.today);
    const { row, standing } = getOpenItem(sheet, order);
    if (!isExplainable(standing))
      throw new DomainError('season.nothing-to-explain', { item: code });
    const explained = { explanation: text, explainedBy: officer.name, explainedAt: now };
    return {
      items: [{ ...row, ...explained }],
      changes: [{ code, what: 'explained', before: null, after: null, reason: text }],
    };
  });
}

/** The head says that nothing more comes. Throws as `inSheet`. */
export async function finishExplanation(parts: SeasonParts, order: SheetOrder): Promise<void> {
  await inSheet(parts, { ...order, act: 'finish_explanation' }, async () => ({
    changes: [actChange('finish_explanation')],
  }));
}
