import type { SurveyResults, SurveyWay, TraceFlag } from '@motcua/contract/surveys.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { CampaignState } from '@motcua/domain/survey/campaign.ts';
import type { Confidence } from '@motcua/domain/survey/interval.ts';
import type { Questionnaire } from '@motcua/domain/survey/questionnaire.ts';
import type { Transaction } from '../../platform/db.ts';

export interface CampaignRow {
  id: string;
  title: string;
  state: CampaignState;
  questionnaire: Questionnaire;
  unitId: string;
  unitName: string;
  fromDay: PlainDate;
  toDay: PlainDate;
  closesOn: PlainDate;
  sampleSize: number;
  stratumMinimum: number;
  shownMinimum: number;
  confidence: Confidence;
  ways: SurveyWay[];
  officeNetworks: string[];
  seed: string;
  madeAt: Instant;
  madeByName: string;
  closedAt: Instant | null;
  closedOn: PlainDate | null;
  publishedAt: Instant | null;
  flags: TraceFlag[] | null;
  results: SurveyResults | null;
  answers: number;
  invited: number;
}

export type NewCampaignRow = Omit<
  CampaignRow,
  'state' | 'closedAt' | 'closedOn' | 'publishedAt' | 'flags' | 'results' | 'answers' | 'invited'
> & { madeBy: string };

export async function insertCampaign(
  tx: Transaction,
  tenantId: string,
  row: NewCampaignRow,
): Promise<void> {
  await tx`
    insert into survey_campaign (tenant_id, id, title, state, questionnaire, unit_id, unit_name,
      from_day, to_day, closes_on, sample_size, stratum_minimum, shown_minimum, confidence, ways,
      office_networks, seed, made_at, made_by, made_by_name)
    values (${tenantId}, ${row.id}, ${row.title}, 'draft',
      ${JSON.stringify(row.questionnaire)}::text::jsonb, ${row.unitId}, ${row.unitName},
      ${row.fromDay}, ${row.toDay}, ${row.closesOn}, ${row.sampleSize}, ${row.stratumMinimum},
      ${row.shownMinimum}, ${row.confidence}, ${row.ways}, ${row.officeNetworks}, ${row.seed},
      ${row.madeAt}, ${row.madeBy}, ${row.madeByName})`;
}

export async function changeCampaign(
  tx: Transaction,
  tenantId: string,
  row: NewCampaignRow,
): Promise<void> {
  await tx`
    update survey_campaign set title = ${row.title}, state = 'draft',
      questionnaire = ${JSON.stringify(row.questionnaire)}::text::jsonb, unit_id = ${row.unitId},
      unit_name = ${row.unitName}, from_day = ${row.fromDay}, to_day = ${row.toDay},
      closes_on = ${row.closesOn}, sample_size = ${row.sampleSize},
      stratum_minimum = ${row.stratumMinimum}, shown_minimum = ${row.shownMinimum},
      confidence = ${row.confidence}, ways = ${row.ways}, office_networks = ${row.officeNetworks},
      drawn_at = null
    where tenant_id = ${tenantId} and id = ${row.id}`;
  await tx`delete from survey_stratum where tenant_id = ${tenantId} and campaign_id = ${row.id}`;
}

/** Newest first; a row is locked for the rest of the transaction where `lock` says so. */
export async function findCampaign(
  tx: Transaction,
  tenantId: string,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<CampaignRow | null> {
  const [row] = await tx<CampaignRow[]>`
    select ${columns(tx)} from survey_campaign c
    where c.tenant_id = ${tenantId} and c.id = ${id} ${lock ? tx`for update of c` : tx``}`;
  return row ?? null;
}

export async function listCampaigns(tx: Transaction, tenantId: string): Promise<CampaignRow[]> {
  return await tx<CampaignRow[]>`
    select ${columns(tx)} from survey_campaign c where c.tenant_id = ${tenantId}
    order by c.made_at desc, c.id desc limit 200`;
}

/** Those whose last day is over. */
export async function listOverdue(
  tx: Transaction,
  tenantId: string,
  today: PlainDate,
): Promise<{ id: string }[]> {
  return await tx<{ id: string }[]>`
    select id from survey_campaign
    where tenant_id = ${tenantId} and state = 'inviting' and closes_on < ${today}`;
}

export async function markDrawn(
  tx: Transaction,
  tenantId: string,
  drawn: { id: string; seed: string; at: Instant },
): Promise<void> {
  await tx`
    update survey_campaign set state = 'sampled', seed = ${drawn.seed}, drawn_at = ${drawn.at}
    where tenant_id = ${tenantId} and id = ${drawn.id}`;
}

export async function markInviting(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx`
    update survey_campaign set state = 'inviting' where tenant_id = ${tenantId} and id = ${id}`;
}

export async function markClosed(
  tx: Transaction,
  tenantId: string,
  closed: { id: string; at: Instant; day: PlainDate; flags: TraceFlag[] },
): Promise<void> {
  await tx`
    update survey_campaign set state = 'closed', closed_at = ${closed.at}, closed_on = ${closed.day},
      flags = ${JSON.stringify(closed.flags)}::text::jsonb
    where tenant_id = ${tenantId} and id = ${closed.id}`;
}

export async function markPublished(
  tx: Transaction,
  tenantId: string,
  published: { id: string; at: Instant; results: SurveyResults },
): Promise<void> {
  await tx`
    update survey_campaign set state = 'published', published_at = ${published.at},
      results = ${JSON.stringify(published.results)}::text::jsonb
    where tenant_id = ${tenantId} and id = ${published.id}`;
}

function columns(tx: Transaction) {
  return tx`c.id, c.title, c.state, c.questionnaire, c.unit_id as "unitId", c.unit_name as "unitName",
    c.from_day as "fromDay", c.to_day as "toDay", c.closes_on as "closesOn",
    c.sample_size as "sampleSize", c.stratum_minimum as "stratumMinimum",
    c.shown_minimum as "shownMinimum", c.confidence, c.ways, c.office_networks as "officeNetworks",
    c.seed, c.made_at as "madeAt", c.made_by_name as "madeByName", c.closed_at as "closedAt",
    c.closed_on as "closedOn", c.published_at as "publishedAt", c.flags, c.results,
    ((select count(*) from survey_sheet s where s.tenant_id = c.tenant_id and s.campaign_id = c.id)
      + (select count(*) from survey_answer a where a.tenant_id = c.tenant_id and a.campaign_id = c.id))
      as answers,
    (select coalesce(sum(b.tickets), 0) from survey_batch b where b.tenant_id = c.tenant_id
      and b.campaign_id = c.id and b.voided_at is null) as invited`;
}
