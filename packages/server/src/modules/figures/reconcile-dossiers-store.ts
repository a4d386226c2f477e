import type { Transaction } from '../../platform/db.ts';
import type { JournalLine } from './journal-of.ts';

export interface LifeRow {
  id: string;
  /** `[[version, micros, actor, event], …]` as JSON. */
  life: string;
}

export interface DigestRow {
  id: string;
  digest: string;
  lines: number;
}

/** Of a dossier that differs: what a person needs to find it. */
export interface NamedDossier {
  id: string;
  code: string;
  unitId: string | null;
}

export const FIRST_ID = '00000000-0000-0000-0000-000000000000';
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The events of the next dossiers after `after`, one row for each: nine rows would cost twice as much to read. */
export function listLives(
  tx: Transaction,
  { tenantId, after, limit }: { tenantId: string; after: string; limit: number },
) {
  return tx<LifeRow[]>`
    select dossier_id as id, '[' || string_agg('[' || version || ','
        || (extract(epoch from at) * 1000000)::int8 || ',' || actor || ',' || event || ']', ','
        order by version) || ']' as life
    from dossier_event
    where tenant_id = ${tenantId} and dossier_id > ${after}
    group by dossier_id order by dossier_id limit ${limit}`;
}

/** What stands in the journal, pending lines included, of the dossiers after `after` up to `to`. */
export function listDigests(
  tx: Transaction,
  span: { tenantId: string; after: string; to: string },
) {
  return tx<DigestRow[]>`
    select dossier_id as id, count(*)::int as lines, md5(string_agg(concat_ws(E'\\x1f',
        version, line, measure, (extract(epoch from at) * 1000000)::int8, n, unit_id,
        coalesce(desk_id::text, ''), field, procedure_code, channel, coalesce(officer_id::text, '')),
        E'\\n' order by version, line)) as digest
    from (${standing(tx, span)}) journal
    group by dossier_id`;
}

export async function listStandingLines(
  tx: Transaction,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<JournalLine[]> {
  return await tx<JournalLine[]>`
    select version, line, measure, (extract(epoch from at) * 1000000)::int8 as micros, n,
      unit_id as "unitId", desk_id as "deskId", field, procedure_code as "procedureCode", channel,
      officer_id as "officerId"
    from (${standing(tx, { tenantId, id })}) journal
    order by version, line`;
}

export async function nameDossiers(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<NamedDossier[]> {
  return await tx<NamedDossier[]>`
    select wanted.id, coalesce(d.code, d.filing_number, wanted.id::text) as code, d.unit_id as "unitId"
    from unnest(${[...ids]}::uuid[]) wanted (id)
      left join dossier d on d.tenant_id = ${tenantId} and d.id = wanted.id
    order by 2`;
}

/** How many there are; an estimate would frighten whoever sees 81 of 80. */
export async function countDossiers(tx: Transaction, tenantId: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from dossier_event where tenant_id = ${tenantId} and version = 1`;
  return row?.count ?? 0;
}

type Span = { tenantId: string } & ({ id: string } | { after: string; to: string });

/** The journal and what waits for it; what the journal has already is not added again by the fold either. */
function standing(tx: Transaction, span: Span) {
  const where = (alias: string) => {
    const of = tx(alias);
    return 'id' in span
      ? tx`${of}.tenant_id = ${span.tenantId} and ${of}.dossier_id = ${span.id}`
      : tx`${of}.tenant_id = ${span.tenantId} and ${of}.dossier_id > ${span.after} and ${of}.dossier_id <= ${span.to}`;
  };
  return tx`
    select dossier_id, version, line, measure, at, n, unit_id, desk_id, field, procedure_code,
      channel, officer_id
    from figure_entry e where ${where('e')}
    union all
    select p.dossier_id, p.version, (l->>0)::int, l->>1, (l->>2)::timestamptz, (l->>3)::int,
      p.unit_id, p.desk_id, p.field, p.procedure_code, p.channel, (l->>4)::uuid
    from figure_pending p cross join lateral json_array_elements(p.lines) l
    where ${where('p')} and not exists (
      select from figure_entry e
      where e.tenant_id = p.tenant_id and e.dossier_id = p.dossier_id and e.version = p.version
        and e.line = (l->>0)::int)`;
}
