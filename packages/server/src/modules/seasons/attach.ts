import { requireExplainable } from '@motcua/domain/season/dates.ts';
import { isExplainable } from '@motcua/domain/season/standing.ts';
import type { SheetAct } from '@motcua/domain/season/transitions.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type AtSheet, getOpenItem, inSheet, type Outcome, type SheetOrder } from './in-sheet.ts';
import { getSheet, openSeason } from './open-season.ts';
import { SUBJECT_KIND, subjectOf } from './open-sheet.ts';
import type { SeasonParts } from './parts.ts';
import { undoAppraisal } from './undo-appraisal.ts';

export interface AttachOrder extends SheetOrder {
  /** One paper often proves several items. */
  codes: readonly string[];
  evidenceId: string;
}

/**
 * Attaches evidence of the unit to an item: while it scores itself, or while it explains. Throws what `inSheet`
 * throws, `season.not-attachable`, `season.evidence-of-other`, `season.explanation-over`, `evidence.not-found`,
 * `evidence.withdrawn`.
 */
export async function attachEvidence(parts: SeasonParts, order: AttachOrder): Promise<void> {
  const { officer, codes, evidenceId } = order;
  const shown = await parts.evidence.show(officer, evidenceId);
  await inSheet(parts, { ...order, act: await actNow(parts, order) }, async (at) => {
    if (shown.unit.id !== at.sheet.row.unitId) throw new DomainError('season.evidence-of-other');
    for (const code of codes) await attachOne(parts, at, { order, code });
    return withEvidence(at, codes, { what: 'attached', name: nameOf(shown) });
  });
}

async function attachOne(
  parts: SeasonParts,
  at: AtSheet,
  { order, code }: { order: AttachOrder; code: string },
): Promise<void> {
  const { tx, season, sheet } = at;
  const item = getOpenItem(sheet, { code });
  if (sheet.row.state === 'appraised') {
    requireExplainable(season.row.explainBy, season.today);
    if (!isExplainable(item.standing))
      throw new DomainError('season.nothing-to-explain', { item: code });
  }
  await parts.evidence.link(tx, season.tenantId, {
    ...{ evidenceId: order.evidenceId, subjectKind: SUBJECT_KIND },
    ...{ subjectId: subjectIn(at, code), criterion: code, year: season.row.year },
    label: `${season.row.title}: ${code} ${wordsOf(item.definition.name).vi}`,
    by: order.officer.name,
  });
}

/** Throws as `attachEvidence`, and `season.not-attached`; what was sent stays with the sheet. */
export async function detachEvidence(
  parts: SeasonParts,
  order: Omit<AttachOrder, 'codes'> & { code: string },
): Promise<void> {
  const { officer, code, evidenceId } = order;
  const shown = await parts.evidence.show(officer, evidenceId);
  await inSheet(parts, { ...order, act: 'score' }, async (at) => {
    getOpenItem(at.sheet, { code });
    const key = { evidenceId, subjectKind: SUBJECT_KIND, subjectId: subjectIn(at, code) };
    if (!(await parts.evidence.unlink(at.tx, at.season.tenantId, key)))
      throw new DomainError('season.not-attached', { item: code });
    return withEvidence(at, [code], { what: 'detached', name: nameOf(shown) });
  });
}

function nameOf({ number, title }: { number: string | null; title: string }): string {
  return number ?? title;
}

async function actNow(parts: SeasonParts, order: SheetOrder): Promise<SheetAct> {
  const { officer, seasonId, unit } = order;
  const season = await openSeason(parts, { tenantId: officer.tenantId, seasonId });
  const { state } = getSheet(season, unit);
  if (state === 'scoring') return 'score';
  if (state === 'appraised') return 'explain';
  throw new DomainError('season.not-attachable');
}

function subjectIn({ season, sheet }: AtSheet, code: string): string {
  return subjectOf(season.row.id, sheet.row.unitId, code);
}

/** Other evidence on a returned sheet asks for another look; what comes with an explanation is for the council. */
function withEvidence(
  { sheet }: AtSheet,
  codes: readonly string[],
  { what, name }: { what: 'attached' | 'detached'; name: string },
): Outcome {
  const undone =
    sheet.row.state === 'scoring'
      ? codes
          .map((code) => undoAppraisal(getOpenItem(sheet, { code })))
          .filter(({ changes }) => changes.length > 0)
      : [];
  return {
    items: undone.map(({ row }) => row),
    changes: [
      ...undone.flatMap(({ changes }) => changes),
      ...codes.map((code) => ({ code, what, before: null, after: null, reason: name })),
    ],
  };
}
