import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Trace, TraceKind } from '@motcua/domain/survey/gaming.ts';
import { randomBytes } from 'node:crypto';
import type { Transaction } from '../../platform/db.ts';

/** The secret of the day, drawn with the first answer of that day. */
export async function saltOf(
  tx: Transaction,
  tenantId: string,
  { campaignId, day }: { campaignId: string; day: PlainDate },
): Promise<Buffer> {
  await tx`
    insert into survey_salt (tenant_id, campaign_id, day, salt)
    values (${tenantId}, ${campaignId}, ${day}, ${randomBytes(32)}) on conflict do nothing`;
  const [row] = await tx<{ salt: Buffer }[]>`
    select salt from survey_salt
    where tenant_id = ${tenantId} and campaign_id = ${campaignId} and day = ${day}`;
  if (row === undefined) throw new Error('the salt of the day is not there');
  return row.salt;
}

export async function addTrace(
  tx: Transaction,
  tenantId: string,
  trace: { campaignId: string; day: PlainDate; kind: TraceKind; unitId: string; mark: Buffer },
): Promise<void> {
  await tx`
    insert into survey_trace (tenant_id, campaign_id, day, kind, unit_id, mark, answers)
    values (${tenantId}, ${trace.campaignId}, ${trace.day}, ${trace.kind}, ${trace.unitId},
      ${trace.mark}, 1)
    on conflict (tenant_id, campaign_id, day, kind, unit_id, mark)
      do update set answers = survey_trace.answers + 1`;
}

export async function listTraces(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<Trace[]> {
  return await tx<Trace[]>`
    select kind, day, unit_id as "unitId", answers from survey_trace
    where tenant_id = ${tenantId} and campaign_id = ${campaignId}`;
}

/** With the salts goes whatever could still have been tried out on the marks. */
export async function forgetTraces(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<void> {
  await tx`delete from survey_trace where tenant_id = ${tenantId} and campaign_id = ${campaignId}`;
  await tx`delete from survey_salt where tenant_id = ${tenantId} and campaign_id = ${campaignId}`;
}
