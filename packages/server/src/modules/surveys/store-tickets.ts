import type { SurveyWay } from '@motcua/contract/surveys.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { Transaction } from '../../platform/db.ts';

export interface BatchRow {
  id: string;
  way: SurveyWay;
  tickets: number;
  madeAt: Instant;
  madeByName: string;
  voidedAt: Instant | null;
}

/** A ticket holds the stratum of its answer and nothing of the person it goes to. */
export async function insertBatch(
  tx: Transaction,
  tenantId: string,
  batch: Omit<BatchRow, 'voidedAt' | 'tickets'> & {
    campaignId: string;
    tickets: readonly { hash: Buffer; stratumId: string }[];
  },
): Promise<void> {
  const { campaignId, tickets } = batch;
  await tx`
    insert into survey_batch (tenant_id, campaign_id, id, way, tickets, made_at, made_by_name)
    values (${tenantId}, ${campaignId}, ${batch.id}, ${batch.way}, ${tickets.length},
      ${batch.madeAt}, ${batch.madeByName})`;
  const rows = tickets.map(({ hash, stratumId }) => ({ hash: hash.toString('hex'), stratumId }));
  await tx`
    insert into survey_ticket (tenant_id, token_hash, campaign_id, stratum_id, batch_id)
    select ${tenantId}, decode(hash, 'hex'), ${campaignId}, "stratumId", ${batch.id}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(hash text, "stratumId" uuid)
    order by hash`;
}

export async function listBatches(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<BatchRow[]> {
  return await tx<BatchRow[]>`
    select id, way, tickets, made_at as "madeAt", made_by_name as "madeByName",
      voided_at as "voidedAt"
    from survey_batch where tenant_id = ${tenantId} and campaign_id = ${campaignId}
    order by made_at desc, id desc`;
}

/** Takes back the unused tickets of a batch, whose people wait again; false when there is no such batch. */
export async function voidBatch(
  tx: Transaction,
  tenantId: string,
  { campaignId, batchId, at }: { campaignId: string; batchId: string; at: Instant },
): Promise<boolean> {
  const voided = await tx`
    update survey_batch set voided_at = ${at}
    where tenant_id = ${tenantId} and campaign_id = ${campaignId} and id = ${batchId}
      and voided_at is null`;
  if (voided.count === 0) return false;
  await tx`delete from survey_ticket where tenant_id = ${tenantId} and batch_id = ${batchId}`;
  await tx`
    update survey_sample set batch_id = null
    where tenant_id = ${tenantId} and campaign_id = ${campaignId} and batch_id = ${batchId}`;
  return true;
}

export interface TicketRow {
  campaignId: string;
  stratumId: string | null;
  used: boolean;
  receipt: Buffer | null;
}

export async function findTicket(
  tx: Transaction,
  tenantId: string,
  { hash, lock = false }: { hash: Buffer; lock?: boolean },
): Promise<TicketRow | null> {
  const [row] = await tx<TicketRow[]>`
    select campaign_id as "campaignId", stratum_id as "stratumId", used, receipt
    from survey_ticket where tenant_id = ${tenantId} and token_hash = ${hash}
    ${lock ? tx`for update` : tx``}`;
  return row ?? null;
}

/** It forgets where it belonged: from now on it says only that it was used. */
export async function useTicket(
  tx: Transaction,
  tenantId: string,
  { hash, receipt }: { hash: Buffer; receipt: Buffer },
): Promise<void> {
  await tx`
    update survey_ticket set used = true, stratum_id = null, batch_id = null, receipt = ${receipt}
    where tenant_id = ${tenantId} and token_hash = ${hash}`;
}

export async function dropUnusedTickets(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<void> {
  await tx`
    delete from survey_ticket
    where tenant_id = ${tenantId} and campaign_id = ${campaignId} and not used`;
}
