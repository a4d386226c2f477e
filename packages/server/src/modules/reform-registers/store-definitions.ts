import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

/** The newest edition of each register that the office added. */
export async function listOwnDefinitions(
  tx: Transaction,
  tenantId: string,
): Promise<RegisterDefinition[]> {
  const rows = await tx<{ definition: RegisterDefinition }[]>`
    select distinct on (code) definition from register_definition where tenant_id = ${tenantId}
    order by code, edition desc`;
  return rows.map(({ definition }) => definition);
}

export async function insertDefinition(
  tx: Transaction,
  definition: RegisterDefinition,
  { tenantId, at, by }: { tenantId: string; at: Instant; by: string },
): Promise<void> {
  await tx`
    insert into register_definition (tenant_id, code, edition, definition, added_at, added_by)
    select ${tenantId}, ${definition.code}, coalesce(max(edition), 0) + 1,
      ${JSON.stringify(definition)}::text::jsonb, ${at}, ${by}
    from register_definition where tenant_id = ${tenantId} and code = ${definition.code}`;
}
