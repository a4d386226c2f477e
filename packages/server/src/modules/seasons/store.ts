import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import type { SheetState } from '@motcua/domain/season/transitions.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

export interface NewSeasonRow {
  id: string;
  setId: string;
  title: string;
  year: number;
  level: 'province' | 'district' | 'commune' | 'agency';
  unitId: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  submitBy: PlainDate;
  explainBy: PlainDate;
  openedAt: Instant;
  openedBy: string;
}

export interface SeasonRow extends NewSeasonRow {
  unitCode: string | null;
  unitName: string;
  state: 'open' | 'published' | 'amending';
  amendment: string | null;
  version: number;
  publishedAt: Instant | null;
}

export interface SheetRow {
  unitId: string;
  unitCode: string | null;
  unitName: string;
  unitKind: string;
  unitLevel: string;
  state: SheetState;
  submittedAt: Instant | null;
  revision: number;
}

export async function insertSeason(
  tx: Transaction,
  tenantId: string,
  { set, binding, ...row }: NewSeasonRow & { set: IndicatorSet; binding: ParsedBinding | null },
): Promise<boolean> {
  const inserted = await tx`
    insert into index_season (tenant_id, id, set_id, set, binding, title, year, level, unit_id, period_from,
      period_to, submit_by, explain_by, state, opened_at, opened_by)
    values (${tenantId}, ${row.id}, ${row.setId}, ${JSON.stringify(set)}::text::jsonb,
      ${binding === null ? null : JSON.stringify(binding)}::text::jsonb, ${row.title},
      ${row.year}, ${row.level}, ${row.unitId}, ${row.periodFrom}, ${row.periodTo}, ${row.submitBy},
      ${row.explainBy}, 'open', ${row.openedAt}, ${row.openedBy})
    on conflict (tenant_id, unit_id, level, year, set_id, title) do nothing`;
  return inserted.count === 1;
}

export async function insertSheets(
  tx: Transaction,
  tenantId: string,
  { seasonId, unitIds }: { seasonId: string; unitIds: readonly string[] },
): Promise<void> {
  await tx`
    insert into season_sheet (tenant_id, season_id, unit_id, state)
    select ${tenantId}, ${seasonId}, u, 'scoring' from unnest(${[...unitIds]}::uuid[]) u`;
}

export async function listSeasons(
  tx: Transaction,
  tenantId: string,
  filter: { id?: string | undefined; year?: number | undefined; state?: string | undefined } = {},
): Promise<SeasonRow[]> {
  const { id, year, state } = filter;
  return await tx<SeasonRow[]>`
    select s.id, s.set_id as "setId", s.title, s.year, s.level, s.unit_id as "unitId",
      u.code as "unitCode", u.name as "unitName", s.period_from as "periodFrom",
      s.period_to as "periodTo", s.submit_by as "submitBy", s.explain_by as "explainBy", s.state,
      s.amendment, s.version, s.published_at as "publishedAt", s.opened_at as "openedAt",
      s.opened_by as "openedBy"
    from index_season s join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where s.tenant_id = ${tenantId}
      ${id === undefined ? tx`` : tx`and s.id = ${id}`}
      ${year === undefined ? tx`` : tx`and s.year = ${year}`}
      ${state === undefined ? tx`` : tx`and s.state = ${state}`}
    order by s.year desc, s.level, s.id`;
}

/** What counts the measures of an own set, as it was when the season was opened; null: the shipped binding. */
export async function getBindingOf(
  tx: Transaction,
  tenantId: string,
  seasonId: string,
): Promise<unknown> {
  const [row] = await tx<{ binding: unknown }[]>`
    select binding from index_season where tenant_id = ${tenantId} and id = ${seasonId}`;
  return row?.binding ?? null;
}

/** The set as it was when the season was opened. */
export async function getSetOf(
  tx: Transaction,
  tenantId: string,
  seasonId: string,
): Promise<IndicatorSet> {
  const [row] = await tx<{ set: IndicatorSet }[]>`
    select set from index_season where tenant_id = ${tenantId} and id = ${seasonId}`;
  if (row === undefined) throw new Error(`index_season ${seasonId} is gone`);
  return row.set;
}

export async function updateSeason(
  tx: Transaction,
  tenantId: string,
  row: Pick<SeasonRow, 'id' | 'state' | 'amendment' | 'version' | 'publishedAt'>,
): Promise<void> {
  await tx`
    update index_season set state = ${row.state}, amendment = ${row.amendment},
      version = ${row.version}, published_at = ${row.publishedAt}
    where tenant_id = ${tenantId} and id = ${row.id}`;
}

/** Locks the season against another publication until the transaction ends. */
export async function lockSeason(
  tx: Transaction,
  tenantId: string,
  seasonId: string,
): Promise<Pick<SeasonRow, 'state' | 'version'> | null> {
  const [row] = await tx<Pick<SeasonRow, 'state' | 'version'>[]>`
    select state, version from index_season
    where tenant_id = ${tenantId} and id = ${seasonId} for update`;
  return row ?? null;
}

export async function listSheets(
  tx: Transaction,
  tenantId: string,
  seasonId: string,
): Promise<SheetRow[]> {
  return await tx<SheetRow[]>`
    select s.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", u.kind as "unitKind",
      u.level as "unitLevel", s.state, s.submitted_at as "submittedAt", s.revision
    from season_sheet s join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
    where s.tenant_id = ${tenantId} and s.season_id = ${seasonId}
    order by u.name, u.id`;
}

/** The seasons in which a unit is scored and how far its sheet is. */
export async function countSheets(
  tx: Transaction,
  tenantId: string,
  seasonIds: readonly string[],
): Promise<{ seasonId: string; unitId: string; state: SheetState; submittedAt: Instant | null }[]> {
  return await tx<
    { seasonId: string; unitId: string; state: SheetState; submittedAt: Instant | null }[]
  >`
    select season_id as "seasonId", unit_id as "unitId", state, submitted_at as "submittedAt"
    from season_sheet where tenant_id = ${tenantId} and season_id = any(${[...seasonIds]}::uuid[])`;
}

/** The revision of a sheet, locked until the transaction ends. */
export async function lockSheet(
  tx: Transaction,
  tenantId: string,
  at: { seasonId: string; unitId: string },
): Promise<number | null> {
  const [row] = await tx<{ revision: number }[]>`
    select revision from season_sheet
    where tenant_id = ${tenantId} and season_id = ${at.seasonId} and unit_id = ${at.unitId}
    for update`;
  return row?.revision ?? null;
}

export async function updateSheet(
  tx: Transaction,
  tenantId: string,
  { seasonId, ...row }: { seasonId: string } & Pick<SheetRow, 'unitId' | 'state' | 'submittedAt'>,
): Promise<void> {
  await tx`
    update season_sheet set state = ${row.state}, submitted_at = ${row.submittedAt},
      revision = revision + 1
    where tenant_id = ${tenantId} and season_id = ${seasonId} and unit_id = ${row.unitId}`;
}

export async function updateAllSheets(
  tx: Transaction,
  tenantId: string,
  { seasonId, state }: { seasonId: string; state: SheetState },
): Promise<void> {
  await tx`
    update season_sheet set state = ${state}, revision = revision + 1
    where tenant_id = ${tenantId} and season_id = ${seasonId}`;
}
