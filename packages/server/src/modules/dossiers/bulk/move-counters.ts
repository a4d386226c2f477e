import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Transaction } from '../../../platform/db.ts';
import type { CounterMove, CounterMoves } from './numbers.ts';

/**
 * Each counter moves from where this process believes it to stand; one that stands elsewhere stops the batch, for
 * then somebody else was given a number that a dossier of the batch bears. Throws `dossier.counters-moved`.
 */
export async function moveCounters(
  tx: Transaction,
  tenantId: string,
  { codes, registers }: CounterMoves,
): Promise<void> {
  const [[movedCodes], [movedRegisters]] = await Promise.all([
    tx<Moved[]>`
      with r as (
        select * from json_to_recordset(${textOf(codes)}::text::json)
          as r ("agencyCode" text, day date, "from" int, "to" int)),
      updated as (
        update dossier_code_counter c set last = r."to" from r
        where c.tenant_id = ${tenantId} and c.agency_code = r."agencyCode" and c.day = r.day
          and c.last = r."from" returning 1),
      begun as (
        insert into dossier_code_counter (tenant_id, agency_code, day, last)
        select ${tenantId}, "agencyCode", day, "to" from r where "from" = 0
        on conflict do nothing returning 1)
      select ((select count(*) from updated) + (select count(*) from begun))::int as count`,
    tx<Moved[]>`
      with r as (
        select * from json_to_recordset(${textOf(registers)}::text::json)
          as r ("deskId" uuid, year int, "from" int, "to" int)),
      updated as (
        update register_counter c set last = r."to" from r
        where c.tenant_id = ${tenantId} and c.desk_id = r."deskId" and c.year = r.year
          and c.last = r."from" returning 1),
      begun as (
        insert into register_counter (tenant_id, desk_id, year, last)
        select ${tenantId}, "deskId", year, "to" from r where "from" = 0
        on conflict do nothing returning 1)
      select ((select count(*) from updated) + (select count(*) from begun))::int as count`,
  ]);
  if (movedCodes?.count !== codes.length || movedRegisters?.count !== registers.length)
    throw new DomainError('dossier.counters-moved');
}

interface Moved {
  count: number;
}

function textOf(moves: readonly CounterMove<object>[]): string {
  return JSON.stringify(moves.map(({ key, from, to }) => ({ ...key, from, to })));
}
