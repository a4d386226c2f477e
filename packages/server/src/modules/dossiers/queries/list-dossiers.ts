import type { DossierQuery, DossierSummary, WorkCounts } from '@motcua/contract/dossiers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { decodeCursor, encodeCursor } from '../../../platform/cursor.ts';
import type { Transaction } from '../../../platform/db.ts';
import type { CommandParts } from '../commands/parts.ts';
import { type Books, booksOf, figureCondition, fromBooks } from '../figure-conditions.ts';
import { isId } from '../is-id.ts';
import { searchCondition, type Viewer, visibleTo, type Work, workCondition } from './filters.ts';
import { type SummaryRow, summariesOf, summaryColumns } from './summary.ts';

export type QueryParts = Pick<CommandParts, 'db' | 'clock' | 'reference' | 'reachOf'>;

/** A page of the dossiers that the officer may see, by due instant or the newest first. */
export async function listDossiers(
  parts: QueryParts,
  { officer, query }: { officer: SignedIn; query: DossierQuery },
): Promise<{ items: DossierSummary[]; next: string | null }> {
  const { tenantId } = officer;
  const viewer = await viewerOf(parts, officer);
  const unitIds = query.unit === undefined ? null : await branchOf(parts, tenantId, query.unit);
  const books = booksFor(query, { tenantId, unitIds, now: viewer.now });
  const rows = await parts.db.inTenant(
    tenantId,
    (tx) => tx<(SummaryRow & { place: string })[]>`
      select ${summaryColumns(tx)}, ${placeColumn(tx, query.sort)} as place
      ${books === null ? tx`from dossier d where d.tenant_id = ${tenantId}` : fromBooks(tx, books, query.figure)}
        and ${visibleTo(tx, viewer)}
        and ${workCondition(tx, query.work, viewer)}
        and ${searchCondition(tx, query.q)}
        ${books === null || query.figure === undefined ? tx`` : tx`and ${figureCondition(tx, query.figure, books)}`}
        ${columnFilters(tx, query, books === null ? unitIds : null)}
        ${afterCursor(tx, query)}
      ${query.sort === 'due' ? tx`order by coalesce(d.due_at, 'infinity'), d.id` : tx`order by coalesce(d.received_at, 'infinity') desc, d.id desc`}
      limit ${query.limit + 1}`,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const next = rows.length > query.limit && last ? encodeCursor([last.place, last.id]) : null;
  const plain = shown.map(({ place: _, ...row }) => row);
  const { reference } = parts;
  return { items: await summariesOf(plain, { reference, tenantId, now: viewer.now }), next };
}

/** The numbers on the tabs of the work list. */
export async function countWork(parts: QueryParts, officer: SignedIn): Promise<WorkCounts> {
  const { tenantId } = officer;
  const viewer = await viewerOf(parts, officer);
  const rows = await parts.db.inTenant(tenantId, (tx) => {
    const count = (work: Work) =>
      tx`count(*) filter (where ${workCondition(tx, work, viewer)})::int`;
    return tx<WorkCounts[]>`
      select ${count('mine')} as mine, ${count('unclaimed')} as unclaimed, ${count('desk')} as desk,
        ${count('waiting')} as waiting, ${count('late')} as late, ${count('review')} as review,
        ${count('open')} as open
      from dossier d
      where d.tenant_id = ${tenantId} and ${visibleTo(tx, viewer)}
        and (d.ended_at is null or d.status = 'resolved' or d.review <> '{}')`;
  });
  const none = { mine: 0, unclaimed: 0, desk: 0, waiting: 0, late: 0, review: 0, open: 0 };
  return rows[0] ?? none;
}

async function viewerOf(parts: QueryParts, officer: SignedIn): Promise<Viewer> {
  return { officer, reach: await parts.reachOf(officer), now: parts.clock() };
}

/** The unit with all below it by subordination. Throws `unit.unknown`. */
async function branchOf(
  { reference }: QueryParts,
  tenantId: string,
  unit: string,
): Promise<readonly string[]> {
  const found = await reference.findUnit(tenantId, unit);
  if (found === null) throw new DomainError('unit.unknown', { unit });
  return await reference.branchOf(tenantId, found.id);
}

function booksFor(
  { figure, from, to }: DossierQuery,
  of: { tenantId: string; unitIds: readonly string[] | null; now: Instant },
): Books | null {
  if (figure === undefined) return null;
  if (from === undefined || to === undefined) throw new DomainError('figure.period-required');
  return booksOf({ ...of, from, to });
}

function columnFilters(tx: Transaction, query: DossierQuery, unitIds: readonly string[] | null) {
  const { status, procedure, field, channel } = query;
  const statuses = status === undefined ? null : [status].flat();
  return tx`
    ${unitIds === null ? tx`` : tx`and d.unit_id = any(${[...unitIds]}::uuid[])`}
    ${statuses === null ? tx`` : tx`and d.status = any(${statuses}::text[])`}
    ${procedure === undefined ? tx`` : tx`and coalesce(nullif(d.procedure_code, ''), d.procedure_name) = ${procedure}`}
    ${field === undefined ? tx`` : tx`and d.field = ${field}`}
    ${channel === undefined ? tx`` : tx`and d.channel = ${channel}`}`;
}

// The place goes through text, so that no microsecond is lost between two pages.
function placeColumn(tx: Transaction, sort: DossierQuery['sort']) {
  return sort === 'due'
    ? tx`coalesce(d.due_at, 'infinity')::text`
    : tx`coalesce(d.received_at, 'infinity')::text`;
}

function afterCursor(tx: Transaction, { cursor, sort }: DossierQuery) {
  if (cursor === undefined) return tx``;
  const [place, id] = decodeCursor(cursor, 2);
  if (typeof place !== 'string' || typeof id !== 'string' || !isId(id) || !isPlace(place))
    throw new DomainError('cursor.invalid');
  return sort === 'due'
    ? tx`and (coalesce(d.due_at, 'infinity'), d.id) > (${place}::text::timestamptz, ${id}::uuid)`
    : tx`and (coalesce(d.received_at, 'infinity'), d.id) < (${place}::text::timestamptz, ${id}::uuid)`;
}

function isPlace(text: string): boolean {
  return (
    text === 'infinity' || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(text)
  );
}
