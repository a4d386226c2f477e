import type {
  Level,
  ProcedureState,
  ServiceLevelPeriod,
} from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';

/** What is counted of a procedure in force on a day, without its content. */
export interface CountableProcedure {
  code: string;
  levels: Level[];
  agency: string;
  state: ProcedureState;
  /** Whether all parts a–g are there (NĐ 63/2010 Art. 8.2). */
  complete: boolean;
  applicants: string[];
  serviceLevels: ServiceLevelPeriod[];
  /** Whether some channel prints an amount above zero. */
  bearsFees: boolean;
}

export interface Publication {
  code: string;
  levels: Level[];
  agency: string;
  validFrom: PlainDate;
  publishedAt: Instant;
}

/** What is in force on a day, abolished procedures left out. */
export async function listCountable(
  tx: Transaction,
  tenantId: string,
  day: PlainDate,
): Promise<CountableProcedure[]> {
  const rows = await tx<CountableProcedure[]>`
    select distinct on (v.code) v.code, v.content->'levels' as levels, v.content->>'agency' as agency,
      v.state, v.missing = '{}' as complete, v.content->'applicants' as applicants,
      v.content->'serviceLevels' as "serviceLevels",
      jsonb_path_exists(v.content, '$.channels[*].fees[*] ? (@.amount > 0)') as "bearsFees"
    from procedure_version v
    where v.tenant_id = ${tenantId} and v.valid_from <= ${day} and v.state <> 'draft'
    order by v.code, v.version desc`;
  return rows.filter(({ state }) => state !== 'abolished');
}

/** Versions published from `start` to before `end`. */
export async function listPublications(
  tx: Transaction,
  tenantId: string,
  within: { start: Instant; end: Instant },
): Promise<Publication[]> {
  return await tx<Publication[]>`
    select v.code, v.content->'levels' as levels, v.content->>'agency' as agency,
      v.valid_from as "validFrom", v.published_at as "publishedAt"
    from procedure_version v
    where v.tenant_id = ${tenantId} and v.published_at >= ${within.start} and v.published_at < ${within.end}
    order by v.code, v.version`;
}
