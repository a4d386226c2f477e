import type { Interview, InterviewOutcome, SurveyMode } from '@motcua/contract/surveys.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { afterAct } from '@motcua/domain/survey/campaign.ts';
import {
  isEmptySheet,
  misfits,
  type Questionnaire,
  type SurveyValues,
} from '@motcua/domain/survey/questionnaire.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { getCampaign } from './campaigns.ts';
import type { SurveyParts } from './parts.ts';
import { addSilence, countSheets, insertSheet, shuffleUrn } from './store-answers.ts';
import type { CampaignRow } from './store-campaigns.ts';
import { listStrata } from './store-sample.ts';
import { findTicket, type TicketRow, useTicket } from './store-tickets.ts';
import { hashOf, tidyToken } from './tokens.ts';
import { leaveTraces } from './leave-traces.ts';

/** So many sheets lie in the urn before it is shuffled. */
export const URN_FULL = 5;

export interface GivenSheet {
  tenantId: string;
  token: string;
  /** Made on the device: sending the same sheet again changes nothing. */
  clientId: string;
  values: SurveyValues;
  comment: string | null;
  mode: SurveyMode;
  /** Of whom only salted marks are kept; null for an interviewer. */
  from: { address: string; device: string } | null;
}

/**
 * One answer for each ticket. Throws `survey.ticket-unknown`, `survey.ticket-used`, `survey.over`,
 * `survey.sheet-empty`, `survey.sheet-strange`.
 */
export async function takeSheet(parts: SurveyParts, sheet: GivenSheet): Promise<InterviewOutcome> {
  const { tenantId } = sheet;
  const taken = await parts.db.inTenant(tenantId, async (tx) => {
    const open = await openTicket(tx, parts, sheet);
    if (open === null) return null;
    const { campaign, stratumId, hash } = open;
    requireFit(campaign.questionnaire, sheet.values);
    const { mode, values, comment } = sheet;
    await insertSheet(tx, tenantId, {
      ...{ campaignId: campaign.id, stratumId, mode, values, comment: comment?.trim() || null },
    });
    await useTicket(tx, tenantId, { hash, receipt: hashOf(sheet.clientId) });
    if (sheet.from !== null) {
      const { id: campaignId, officeNetworks } = campaign;
      const unitId = await unitOf(tx, tenantId, { campaignId, stratumId });
      await leaveTraces(tx, parts, { tenantId, campaignId, unitId, officeNetworks, ...sheet.from });
    }
    return campaign.id;
  });
  if (taken === null) return { state: 'already' };
  await shuffleWhenFull(parts, tenantId, taken);
  return { state: 'taken' };
}

/** An interview: a sheet, or the note that the person was not met or would not answer. Throws as `takeSheet`. */
export async function takeInterview(
  parts: SurveyParts,
  tenantId: string,
  interview: Interview,
): Promise<InterviewOutcome> {
  const { outcome, ...sheet } = interview;
  if (outcome === 'answered')
    return await takeSheet(parts, { ...sheet, tenantId, mode: 'interview', from: null });
  return await parts.db.inTenant(tenantId, async (tx) => {
    const open = await openTicket(tx, parts, { ...sheet, tenantId });
    if (open === null) return { state: 'already' };
    const { campaign, stratumId, hash } = open;
    await addSilence(tx, tenantId, { campaignId: campaign.id, stratumId, reason: outcome });
    await useTicket(tx, tenantId, { hash, receipt: hashOf(sheet.clientId) });
    return { state: 'taken' };
  });
}

/** What a ticket opens: its campaign as it may still be answered. Throws as `takeSheet`. */
export async function openSheet(
  parts: SurveyParts,
  { tenantId, token }: { tenantId: string; token: string },
): Promise<CampaignRow> {
  return await parts.db.inTenant(tenantId, async (tx) => {
    const ticket = await findTicket(tx, tenantId, { hash: hashOf(tidyToken(token)) });
    const campaign = await openCampaign(tx, parts, { tenantId, ticket });
    if (ticket?.used) throw new DomainError('survey.ticket-used');
    return campaign;
  });
}

/** Null when this very sheet was taken before. */
async function openTicket(
  tx: Transaction,
  parts: SurveyParts,
  { tenantId, token, clientId }: Pick<GivenSheet, 'tenantId' | 'token' | 'clientId'>,
) {
  const hash = hashOf(tidyToken(token));
  const ticket = await findTicket(tx, tenantId, { hash, lock: true });
  if (ticket?.receipt?.equals(hashOf(clientId))) return null;
  if (ticket?.used) throw new DomainError('survey.ticket-used');
  const campaign = await openCampaign(tx, parts, { tenantId, ticket });
  if (ticket?.stratumId == null) throw new DomainError('survey.ticket-unknown');
  return { campaign, stratumId: ticket.stratumId, hash };
}

async function openCampaign(
  tx: Transaction,
  parts: SurveyParts,
  { tenantId, ticket }: { tenantId: string; ticket: TicketRow | null },
): Promise<CampaignRow> {
  if (ticket === null) throw new DomainError('survey.ticket-unknown');
  const campaign = await getCampaign(tx, { tenantId, id: ticket.campaignId });
  const isOver = campaign.state !== 'inviting' || campaign.closesOn < todayOf(parts);
  if (isOver) throw new DomainError('survey.over');
  afterAct(campaign.state, 'answer');
  return campaign;
}

function requireFit(questionnaire: Questionnaire, values: SurveyValues): void {
  const [item] = misfits(questionnaire, values);
  if (item !== undefined) throw new DomainError('survey.sheet-strange', { item });
  if (isEmptySheet(questionnaire, values)) throw new DomainError('survey.sheet-empty');
}

async function unitOf(
  tx: Transaction,
  tenantId: string,
  { campaignId, stratumId }: { campaignId: string; stratumId: string },
): Promise<string> {
  const strata = await listStrata(tx, tenantId, campaignId);
  const stratum = strata.find(({ id }) => id === stratumId);
  if (stratum === undefined) throw new DomainError('survey.ticket-unknown');
  return stratum.unitId;
}

/** In a transaction of its own, so that the one of the ticket leaves no mark on the answer. */
async function shuffleWhenFull(
  { db }: SurveyParts,
  tenantId: string,
  campaignId: string,
): Promise<void> {
  await db.inTenant(tenantId, async (tx) => {
    if ((await countSheets(tx, tenantId, campaignId)) < URN_FULL) return;
    await shuffleUrn(tx, tenantId, campaignId);
  });
}
