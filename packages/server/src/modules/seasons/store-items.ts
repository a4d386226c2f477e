import type { FactValue } from '@motcua/domain/scoring/facts.ts';
import type { Origin } from '@motcua/domain/scoring/origin.ts';
import type { ItemState } from '@motcua/domain/scoring/score-item.ts';
import type { Words } from '@motcua/domain/scoring/words.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

/** How the system showed what it made of an item, kept as it was. */
export interface AutoView {
  state: ItemState;
  value: number | null;
  shown: Words;
  reason: Words;
  origin: Origin;
}

/** One item of a sheet with its columns; points are decimals as text. */
export interface ItemRow {
  unitId: string;
  code: string;
  applies: boolean;
  autoPoints: string | null;
  autoView: AutoView | null;
  autoAt: Instant | null;
  selfPoints: string | null;
  selfFacts: Record<string, FactValue>;
  selfNote: string | null;
  selfCause: string | null;
  selfBy: string | null;
  selfAt: Instant | null;
  appraisedPoints: string | null;
  appraisedReason: string | null;
  appraisedCause: string | null;
  appraisedBy: string | null;
  appraisedAt: Instant | null;
  explanation: string | null;
  explainedBy: string | null;
  explainedAt: Instant | null;
  decidedPoints: string | null;
  decidedReason: string | null;
  decidedCause: string | null;
  decidedBy: string | null;
  decidedAt: Instant | null;
  revision: number;
}

/** An item of which nothing was told yet. */
export function blankItem(unitId: string, code: string): ItemRow {
  return {
    ...{ unitId, code, applies: true, autoPoints: null, autoView: null, autoAt: null },
    ...{ selfPoints: null, selfFacts: {}, selfNote: null, selfCause: null, selfBy: null },
    ...{ selfAt: null, appraisedPoints: null, appraisedReason: null, appraisedCause: null },
    ...{ appraisedBy: null, appraisedAt: null, explanation: null, explainedBy: null },
    ...{ explainedAt: null, decidedPoints: null, decidedReason: null, decidedCause: null },
    ...{ decidedBy: null, decidedAt: null, revision: 0 },
  };
}

/** Items of one sheet, or of the whole season. */
export async function listItems(
  tx: Transaction,
  tenantId: string,
  of: { seasonId: string; unitId?: string | undefined },
): Promise<ItemRow[]> {
  return await tx<ItemRow[]>`
    select unit_id as "unitId", code, applies, auto_points as "autoPoints", auto_view as "autoView",
      auto_at as "autoAt", self_points as "selfPoints", self_facts as "selfFacts",
      self_note as "selfNote", self_cause as "selfCause", self_by as "selfBy", self_at as "selfAt",
      appraised_points as "appraisedPoints", appraised_reason as "appraisedReason",
      appraised_cause as "appraisedCause", appraised_by as "appraisedBy",
      appraised_at as "appraisedAt", explanation, explained_by as "explainedBy",
      explained_at as "explainedAt", decided_points as "decidedPoints",
      decided_reason as "decidedReason", decided_cause as "decidedCause",
      decided_by as "decidedBy", decided_at as "decidedAt", revision
    from season_item
    where tenant_id = ${tenantId} and season_id = ${of.seasonId}
      ${of.unitId === undefined ? tx`` : tx`and unit_id = ${of.unitId}`}`;
}

/** Puts the columns as they are now; each row that is given gets the next revision. */
export async function saveItems(
  tx: Transaction,
  tenantId: string,
  { seasonId, rows }: { seasonId: string; rows: readonly ItemRow[] },
): Promise<void> {
  if (rows.length === 0) return;
  const lines = JSON.stringify(rows.map((row) => lineOf(row, { tenantId, seasonId })));
  await tx`
    insert into season_item
    select f.* from json_populate_recordset(null::season_item, ${lines}::text::json) f
    on conflict (tenant_id, season_id, unit_id, code) do update set
      applies = excluded.applies, auto_points = excluded.auto_points,
      auto_view = excluded.auto_view, auto_at = excluded.auto_at,
      self_points = excluded.self_points, self_facts = excluded.self_facts,
      self_note = excluded.self_note, self_cause = excluded.self_cause,
      self_by = excluded.self_by, self_at = excluded.self_at,
      appraised_points = excluded.appraised_points, appraised_reason = excluded.appraised_reason,
      appraised_cause = excluded.appraised_cause, appraised_by = excluded.appraised_by,
      appraised_at = excluded.appraised_at, explanation = excluded.explanation,
      explained_by = excluded.explained_by, explained_at = excluded.explained_at,
      decided_points = excluded.decided_points, decided_reason = excluded.decided_reason,
      decided_cause = excluded.decided_cause, decided_by = excluded.decided_by,
      decided_at = excluded.decided_at, revision = excluded.revision`;
}

function lineOf(row: ItemRow, { tenantId, seasonId }: { tenantId: string; seasonId: string }) {
  return {
    ...{ tenant_id: tenantId, season_id: seasonId, unit_id: row.unitId, code: row.code },
    ...{ applies: row.applies, auto_points: row.autoPoints, auto_view: row.autoView },
    ...{ auto_at: row.autoAt, self_points: row.selfPoints, self_facts: row.selfFacts },
    ...{ self_note: row.selfNote, self_cause: row.selfCause, self_by: row.selfBy },
    ...{ self_at: row.selfAt, appraised_points: row.appraisedPoints },
    ...{ appraised_reason: row.appraisedReason, appraised_cause: row.appraisedCause },
    ...{ appraised_by: row.appraisedBy, appraised_at: row.appraisedAt },
    ...{ explanation: row.explanation, explained_by: row.explainedBy },
    ...{ explained_at: row.explainedAt, decided_points: row.decidedPoints },
    ...{ decided_reason: row.decidedReason, decided_cause: row.decidedCause },
    ...{ decided_by: row.decidedBy, decided_at: row.decidedAt, revision: row.revision + 1 },
  };
}
