import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { FeedbackParts } from './parts.ts';
import { hashApiKey, newApiKey } from './secrets.ts';

/** A key for an Open311 client; it is told once, its hash is kept. */
export async function addApiKey(
  { db, clock }: Pick<FeedbackParts, 'db' | 'clock'>,
  tenantId: string,
  { name, by }: { name: string; by: string },
): Promise<{ id: string; key: string }> {
  const [id, key] = [newId(), newApiKey()];
  await db.inTenant(
    tenantId,
    (tx) => tx`
      insert into feedback_api_key (tenant_id, id, name, key_hash, made_at, made_by)
      values (${tenantId}, ${id}, ${name}, ${hashApiKey(key)}, ${clock()}, ${by})`,
  );
  return { id, key };
}

export interface ApiKeyRow {
  id: string;
  name: string;
  madeAt: Instant;
  endedAt: Instant | null;
}

export async function listApiKeys(tx: Transaction, tenantId: string): Promise<ApiKeyRow[]> {
  return await tx<ApiKeyRow[]>`
    select id, name, made_at as "madeAt", ended_at as "endedAt" from feedback_api_key
    where tenant_id = ${tenantId} order by made_at`;
}

/** From now on the key opens nothing; false when there is no such open key. */
export async function endApiKey(
  { db, clock }: Pick<FeedbackParts, 'db' | 'clock'>,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const ended = await db.inTenant(
    tenantId,
    (tx) => tx`
      update feedback_api_key set ended_at = ${clock()}
      where tenant_id = ${tenantId} and id = ${id} and ended_at is null`,
  );
  return ended.count === 1;
}

/** The client that holds the key; null for a wrong or ended one. */
export async function findApiKey(
  tx: Transaction,
  tenantId: string,
  key: string,
): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    select id from feedback_api_key
    where tenant_id = ${tenantId} and key_hash = ${hashApiKey(key)} and ended_at is null`;
  return row?.id ?? null;
}
