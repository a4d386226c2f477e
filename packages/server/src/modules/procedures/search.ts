import type {
  ProcedurePage,
  ProcedureQuery,
  ProcedureSummary,
} from '@motcua/contract/procedures.ts';
import { parseProcedureCode } from '@motcua/domain/procedure/procedure-code.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Transaction } from '../../platform/db.ts';

interface HitRow extends ProcedureSummary {
  rank: number;
  length: number;
  search: string;
}

interface FacetRow {
  facet: 'group' | 'field' | 'level' | 'agency' | 'total';
  value: string;
  count: number;
}

/**
 * What people call things that the law names otherwise; folded, added to what a procedure is searched by.
 */
const EVERYDAY_WORDS: readonly (readonly [ofLaw: string, said: string])[] = [
  ['giay chung nhan quyen su dung dat', 'so do so hong'],
  ['quyen so huu tai san gan lien voi dat', 'so hong nha dat'],
  ['can cuoc', 'cccd can cuoc cong dan chung minh nhan dan'],
  ['ho kinh doanh', 'giay phep kinh doanh mo quan'],
  ['trich luc ho tich', 'sao luc giay khai sinh'],
  ['tinh trang hon nhan', 'giay doc than'],
  ['dang ky thuong tru', 'ho khau nhap khau'],
];

/**
 * What a procedure is searched by. A blank stands before every word, the first one too, so that words are matched
 * from their beginning; the name comes first, so that lists are in the order of names.
 */
export function searchTextOf(procedure: {
  procedureCode: string;
  name: string;
  field: string;
  agency: string;
}): string {
  const { procedureCode, name, field, agency } = procedure;
  const folded = foldAccents(`${name} ${field} ${agency} ${procedureCode}`);
  const said = EVERYDAY_WORDS.filter(([ofLaw]) => folded.includes(ofLaw)).map(([, words]) => words);
  return ` ${[folded, ...said].join(' ')}`;
}

/**
 * Procedures by words or code, by field, level and agency. Accents do not matter; a word with a typing error is
 * forgiven when the whole is close enough. The best come first, among equals the shorter name.
 */
export async function searchProcedures(
  tx: Transaction,
  tenantId: string,
  query: ProcedureQuery,
): Promise<ProcedurePage> {
  const after = query.cursor ? placeOf(query.cursor) : null;
  const [rows, facetRows] = await Promise.all([
    tx<HitRow[]>`
      with hit as (${hitsOf(tx, tenantId, query)})
      select * from hit
      ${after ? tx`where (rank, length, search, code) > (${after.rank}, ${after.length}, ${after.search}, ${after.code})` : tx``}
      order by rank, length, search, code
      limit ${query.limit + 1}`,
    listFacets(tx, hitsOf(tx, tenantId, query)),
  ]);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last;
  return {
    items: items.map(({ rank: _, length: __, search: ___, ...summary }) => summary),
    next: more ? encodeCursor([last.rank, last.length, last.search, last.code]) : null,
    total: facetRows.find((row) => row.facet === 'total')?.count ?? 0,
    facets: query.cursor ? null : facetsOf(facetRows),
  };
}

type Fragment = ReturnType<typeof hitsOf>;

function hitsOf(tx: Transaction, tenantId: string, query: ProcedureQuery) {
  const code = query.q ? parseProcedureCode(query.q)?.national : undefined;
  const text = code ? '' : foldAccents(query.q ?? '');
  return tx`
    select code, name, group_code as "group", field, levels, agency, state, version,
      left(search, ${SORTED_CHARS}) as search,
      ${rankOf(tx, text)} as rank, ${text ? tx`length(name)` : tx`0`} as length
    from procedure
    where tenant_id = ${tenantId} and state <> 'abolished'
      ${code ? tx`and code = ${code}` : tx``}
      ${text ? tx`and (search like all (${wordsOf(text)}) or word_similarity(${text}, search) > ${LIKE_ENOUGH})` : tx``}
      ${query.group ? tx`and group_code = ${query.group}` : tx``}
      ${query.field ? tx`and field = ${query.field}` : tx``}
      ${query.level ? tx`and ${query.level} = any (levels)` : tx``}
      ${query.agency ? tx`and agency = ${query.agency}` : tx``}`;
}

/** The lower, the better: every word there, then the words as one phrase, then how alike they are. */
function rankOf(tx: Transaction, text: string) {
  if (text === '') return tx`0::float8`;
  return tx`-round((
    (search like all (${wordsOf(text)}))::int + (search like ${`% ${text}%`})::int
    + word_similarity(${text}, search))::numeric, 3)::float8`;
}

function listFacets(tx: Transaction, hits: Fragment) {
  return tx<FacetRow[]>`
    with hit as (${hits})
    select 'total' as facet, '' as value, count(*)::int as count from hit
    union all select 'group', "group", count(*)::int from hit group by "group"
    union all select 'field', field, count(*)::int from hit group by field
    union all select 'level', level, count(*)::int from hit, unnest(levels) as level group by level
    union all select 'agency', agency, count(*)::int from hit where agency <> '' group by agency
    order by count desc, value`;
}

function facetsOf(rows: FacetRow[]): NonNullable<ProcedurePage['facets']> {
  const of = (facet: FacetRow['facet']) =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
  return { group: of('group'), field: of('field'), level: of('level'), agency: of('agency') };
}

function placeOf(cursor: string) {
  const [rank, length, search, code] = decodeCursor(cursor, 4);
  const isPlace = typeof rank === 'number' && typeof length === 'number';
  if (!isPlace || typeof search !== 'string' || typeof code !== 'string') {
    throw new DomainError('cursor.invalid');
  }
  return { rank, length, search, code };
}

function wordsOf(text: string): string[] {
  return text.split(' ').map((word) => `% ${word}%`);
}

/** The beginning of a name is enough to sort by, and keeps cursors short. */
const SORTED_CHARS = 60;

/** Of the words of the query, so much must be found in a row for it to be meant. */
const LIKE_ENOUGH = 0.6;
