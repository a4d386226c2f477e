import type { SurveyMode } from '@motcua/contract/surveys.ts';
import type { SurveyValues } from '@motcua/domain/survey/questionnaire.ts';
import type { Transaction } from '../../platform/db.ts';

/** Into the urn. */
export async function insertSheet(
  tx: Transaction,
  tenantId: string,
  sheet: {
    campaignId: string;
    stratumId: string;
    mode: SurveyMode;
    values: SurveyValues;
    comment: string | null;
  },
): Promise<void> {
  await tx`
    insert into survey_sheet (tenant_id, campaign_id, stratum_id, mode, answers, comment)
    values (${tenantId}, ${sheet.campaignId}, ${sheet.stratumId}, ${sheet.mode},
      ${JSON.stringify(sheet.values)}::text::jsonb, ${sheet.comment})`;
}

export async function countSheets(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*) as count from survey_sheet
    where tenant_id = ${tenantId} and campaign_id = ${campaignId}`;
  return row?.count ?? 0;
}

/** Campaigns with so many sheets in the urn. */
export async function listFullUrns(
  tx: Transaction,
  tenantId: string,
  most: number,
): Promise<{ id: string }[]> {
  return await tx<{ id: string }[]>`
    select campaign_id as id from survey_sheet where tenant_id = ${tenantId}
    group by campaign_id having count(*) >= ${most}`;
}

/**
 * Empties the urn in an order of chance, in a transaction of its own: what comes out has neither the order nor
 * the transaction in which it came, and words part from answers.
 */
export async function shuffleUrn(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<void> {
  await tx`
    with urn as (
      delete from survey_sheet where tenant_id = ${tenantId} and campaign_id = ${campaignId}
      returning stratum_id, mode, answers, comment
    ), words as (
      insert into survey_comment (tenant_id, campaign_id, words)
      select ${tenantId}, ${campaignId}, comment from urn where comment is not null
      order by random()
    )
    insert into survey_answer (tenant_id, campaign_id, stratum_id, mode, answers)
    select ${tenantId}, ${campaignId}, stratum_id, mode, answers from urn order by random()`;
}

export interface TallyRow {
  stratumId: string;
  item: string;
  /** Step of the scale, or code of a choice. */
  value: string;
  count: number;
}

/** How often each value was given in each stratum, those still in the urn included. */
export async function listTally(
  tx: Transaction,
  tenantId: string,
  campaignIds: readonly string[],
): Promise<TallyRow[]> {
  return await tx<TallyRow[]>`
    select a.stratum_id as "stratumId", e.key as item, v.value, count(*) as count
    from ${allAnswers(tx, tenantId, campaignIds)} a
      cross join lateral jsonb_each(a.answers) e
      cross join lateral (
        select e.value #>> '{}' as value where jsonb_typeof(e.value) = 'number'
        union all
        select jsonb_array_elements_text(e.value) where jsonb_typeof(e.value) = 'array') v
    group by 1, 2, 3`;
}

export async function countAnswers(
  tx: Transaction,
  tenantId: string,
  campaignIds: readonly string[],
): Promise<{ stratumId: string; mode: SurveyMode; count: number }[]> {
  return await tx<{ stratumId: string; mode: SurveyMode; count: number }[]>`
    select a.stratum_id as "stratumId", a.mode, count(*) as count
    from ${allAnswers(tx, tenantId, campaignIds)} a group by 1, 2`;
}

/** In no order that says anything. */
export async function listComments(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<string[]> {
  const rows = await tx<{ words: string }[]>`
    select words from survey_comment where tenant_id = ${tenantId} and campaign_id = ${campaignId}
    order by md5(words)`;
  return rows.map(({ words }) => words);
}

export async function addSilence(
  tx: Transaction,
  tenantId: string,
  silence: { campaignId: string; stratumId: string; reason: 'declined' | 'not_found' },
): Promise<void> {
  await tx`
    insert into survey_silence (tenant_id, campaign_id, stratum_id, reason, people)
    values (${tenantId}, ${silence.campaignId}, ${silence.stratumId}, ${silence.reason}, 1)
    on conflict (tenant_id, campaign_id, stratum_id, reason)
      do update set people = survey_silence.people + 1`;
}

export async function countSilence(
  tx: Transaction,
  tenantId: string,
  campaignId: string,
): Promise<{ reason: 'declined' | 'not_found'; people: number }[]> {
  return await tx<{ reason: 'declined' | 'not_found'; people: number }[]>`
    select reason, sum(people) as people from survey_silence
    where tenant_id = ${tenantId} and campaign_id = ${campaignId} group by reason`;
}

function allAnswers(tx: Transaction, tenantId: string, campaignIds: readonly string[]) {
  return tx`(
    select stratum_id, mode, answers from survey_answer
    where tenant_id = ${tenantId} and campaign_id = any(${[...campaignIds]}::uuid[])
    union all
    select stratum_id, mode, answers from survey_sheet
    where tenant_id = ${tenantId} and campaign_id = any(${[...campaignIds]}::uuid[]))`;
}
