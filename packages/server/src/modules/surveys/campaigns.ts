import type { CampaignDetails, CampaignList, NewCampaign } from '@motcua/contract/surveys.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { type CampaignAct, afterAct } from '@motcua/domain/survey/campaign.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { isUnitInReach } from '../dossiers/index.ts';
import type { SurveyParts } from './parts.ts';
import { mayManageSurveys, requireUnit } from './policy.ts';
import {
  type CampaignRow,
  changeCampaign,
  findCampaign,
  insertCampaign,
  listCampaigns,
  type NewCampaignRow,
} from './store-campaigns.ts';
import { campaignView, detailsView } from './views.ts';

/** Throws `survey.span-reversed`, `survey.not-yours`, `unit.unknown`, `questionnaire.not-found`. */
export async function makeCampaign(
  parts: SurveyParts,
  officer: SignedIn,
  order: NewCampaign,
): Promise<CampaignDetails> {
  const row = await rowOf(parts, officer, { id: newId(), order });
  return await parts.db.inTenant(officer.tenantId, async (tx) => {
    await insertCampaign(tx, officer.tenantId, row);
    return await showDetails(tx, parts, { tenantId: officer.tenantId, id: row.id });
  });
}

/** Possible until somebody was invited; a sample that was drawn is dropped. */
export async function reviseCampaign(
  parts: SurveyParts,
  officer: SignedIn,
  { id, order }: { id: string; order: NewCampaign },
): Promise<CampaignDetails> {
  const row = await rowOf(parts, officer, { id, order });
  return await parts.db.inTenant(officer.tenantId, async (tx) => {
    await openForAct(tx, parts, { officer, id, act: 'change' });
    await changeCampaign(tx, officer.tenantId, row);
    return await showDetails(tx, parts, { tenantId: officer.tenantId, id });
  });
}

/** Campaigns of units within reach, newest first. */
export async function listFor(parts: SurveyParts, officer: SignedIn): Promise<CampaignList> {
  const rows = await parts.db.inTenant(officer.tenantId, (tx) =>
    listCampaigns(tx, officer.tenantId),
  );
  const units = new Map<string, boolean>();
  for (const { unitId } of rows)
    if (!units.has(unitId))
      units.set(unitId, await isUnitInReach(parts.reference, officer, unitId));
  return {
    items: rows.filter(({ unitId }) => units.get(unitId)).map(campaignView),
    mayManage: mayManageSurveys(officer),
  };
}

/** Throws `survey.not-found`, `survey.not-yours`. */
export async function showFor(
  parts: SurveyParts,
  officer: SignedIn,
  id: string,
): Promise<CampaignDetails> {
  const { tenantId } = officer;
  const row = await parts.db.inTenant(tenantId, (tx) => getCampaign(tx, { tenantId, id }));
  await requireUnit(parts, officer, row.unitId);
  return await parts.db.inTenant(tenantId, (tx) => showDetails(tx, parts, { tenantId, id }));
}

/** The campaign, locked, if the act is possible now and the officer's. */
export async function openForAct(
  tx: Transaction,
  parts: SurveyParts,
  { officer, id, act }: { officer: SignedIn; id: string; act: CampaignAct },
): Promise<CampaignRow> {
  const row = await getCampaign(tx, { tenantId: officer.tenantId, id, lock: true });
  await requireUnit(parts, officer, row.unitId);
  afterAct(row.state, act);
  return row;
}

/** Throws `survey.not-found`. */
export async function getCampaign(
  tx: Transaction,
  { tenantId, id, lock = false }: { tenantId: string; id: string; lock?: boolean },
): Promise<CampaignRow> {
  const row = await findCampaign(tx, tenantId, { id, lock });
  if (row === null) throw new DomainError('survey.not-found');
  return row;
}

export async function showDetails(
  tx: Transaction,
  parts: SurveyParts,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<CampaignDetails> {
  const row = await getCampaign(tx, { tenantId, id });
  return await detailsView(tx, { tenantId, row, notifications: parts.notifications });
}

async function rowOf(
  parts: SurveyParts,
  officer: SignedIn,
  { id, order }: { id: string; order: NewCampaign },
): Promise<NewCampaignRow> {
  const today = todayOf(parts);
  if (order.from > order.to || order.closesOn < today)
    throw new DomainError('survey.span-reversed');
  const unit = await parts.organisation.findUnit(officer.tenantId, order.unit);
  if (unit === null) throw new DomainError('unit.unknown', { unit: order.unit });
  await requireUnit(parts, officer, unit.id);
  return {
    ...{ id, title: order.title, unitId: unit.id, unitName: unit.name },
    questionnaire: await parts.catalogue.get(officer.tenantId, order.questionnaire),
    ...{ fromDay: order.from, toDay: order.to, closesOn: order.closesOn },
    ...{ sampleSize: order.sampleSize, stratumMinimum: order.stratumMinimum },
    ...{ shownMinimum: order.shownMinimum, confidence: order.confidence, ways: order.ways },
    ...{ officeNetworks: order.officeNetworks, seed: `${today}/${id.slice(-8)}` },
    ...{ madeAt: parts.clock(), madeBy: officer.id, madeByName: officer.name },
  };
}
