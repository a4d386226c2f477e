import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import type { Sql } from '../../../platform/db.ts';
import { type EventRow, type StoredEvent, storedEvent } from '../../../platform/event-store.ts';

export interface Wanted {
  tenantId: string;
  dossierId: string;
  /** Events up to here are known. */
  afterVersion: number;
  fileIds: readonly string[];
  /** The officer and key of a request that may be a retry. */
  retry: { officerId: string; key: string } | null;
}

export interface ReadForAct {
  events: StoredEvent[];
  files: StoredFile[];
  kept: { requestHash: string; answer: unknown } | null;
}

/** Everything an act reads, in one statement: what is new since the state in memory, named files, an earlier answer. */
export async function readForAct(sql: Sql, wanted: Wanted): Promise<ReadForAct> {
  const { tenantId, dossierId, afterVersion, fileIds, retry } = wanted;
  // The tenant is set by the row that all the others depend on: row-level security sees it in time.
  const [row] = await sql<Row[]>`
    select
      (select jsonb_agg(jsonb_build_object('version', e.version,
          'micros', (extract(epoch from e.at) * 1000000)::int8, 'actor', e.actor, 'event', e.event,
          'hash', encode(e.hash, 'hex')) order by e.version)
        from dossier_event e
        where e.tenant_id = t.id and e.dossier_id = ${dossierId} and e.version > ${afterVersion}) as events,
      (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('fileId', f.id, 'name', f.name,
          'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256,
          'reused', case when exists (select from dossier_file d where d.tenant_id = t.id
            and d.file_id = f.id and d.dossier_id <> ${dossierId}) then true end)))
        from stored_file f where f.tenant_id = t.id and f.id = any(${[...fileIds]}::uuid[])) as files,
      (select jsonb_build_object('requestHash', k.request_hash, 'answer', k.answer)
        from idempotency_key k
        where k.tenant_id = t.id and k.officer_id = ${retry?.officerId ?? null}::uuid
          and k.key = ${retry?.key ?? null}) as kept
    from (select set_config('motcua.tenant', ${tenantId}, true) as id offset 0) t`;
  return {
    events: (row?.events ?? []).map(storedEvent),
    files: row?.files ?? [],
    kept: row?.kept ?? null,
  };
}

interface Row {
  events: EventRow[] | null;
  files: StoredFile[] | null;
  kept: ReadForAct['kept'];
}
