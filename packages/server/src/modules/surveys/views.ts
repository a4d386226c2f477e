import type { Campaign, CampaignDetails } from '@motcua/contract/surveys.ts';
import { actsOf } from '@motcua/domain/survey/campaign.ts';
import type { Transaction } from '../../platform/db.ts';
import type { Notifications } from '../notifications/index.ts';
import { flagsNow } from './flags.ts';
import { countAnswers, countSilence } from './store-answers.ts';
import type { CampaignRow } from './store-campaigns.ts';
import { countSample, listStrata } from './store-sample.ts';
import { listBatches } from './store-tickets.ts';

export function campaignView(row: CampaignRow): Campaign {
  const { id, title, state, sampleSize, closesOn, madeAt, closedAt, publishedAt } = row;
  return {
    ...{ id, title, state, sampleSize, closesOn, madeAt, closedAt, publishedAt },
    unit: { id: row.unitId, name: row.unitName },
    questionnaire: { code: row.questionnaire.code, name: row.questionnaire.name },
    ...{ from: row.fromDay, to: row.toDay, madeBy: row.madeByName },
    ...{ answers: row.answers, invited: row.invited },
  };
}

export async function detailsView(
  tx: Transaction,
  {
    tenantId,
    row,
    notifications,
  }: { tenantId: string; row: CampaignRow; notifications: Notifications },
): Promise<CampaignDetails> {
  const { id } = row;
  const [strata, counts, sample, batches, silence, messages] = await Promise.all([
    listStrata(tx, tenantId, id),
    countAnswers(tx, tenantId, [id]),
    countSample(tx, tenantId, id),
    listBatches(tx, tenantId, id),
    countSilence(tx, tenantId, id),
    notifications.countOf(tx, tenantId, { kind: 'survey', id }),
  ]);
  const sumOf = (wanted: (one: (typeof counts)[number]) => boolean) =>
    counts.reduce((sum, one) => sum + (wanted(one) ? one.count : 0), 0);
  const messagesIn = (...states: string[]) =>
    messages.reduce((sum, one) => sum + (states.includes(one.state) ? one.count : 0), 0);
  const silent = (reason: string) => silence.find((one) => one.reason === reason)?.people ?? 0;
  const ready = notifications.channels();
  return {
    ...campaignView(row),
    acts: actsOf(row.state),
    ...{ seed: row.seed, stratumMinimum: row.stratumMinimum, shownMinimum: row.shownMinimum },
    ...{ confidence: row.confidence, ways: row.ways, officeNetworks: row.officeNetworks },
    population: strata.reduce((sum, { population }) => sum + population, 0),
    strata: strata.map(({ id: stratumId, unitId, unitName, ...stratum }) => ({
      ...{ ...stratum, id: stratumId, unit: { id: unitId, name: unitName } },
      answers: sumOf((one) => one.stratumId === stratumId),
    })),
    sample,
    ready: { email: ready.includes('email'), sms: ready.includes('sms') },
    batches: batches.map(({ madeByName, ...batch }) => ({ ...batch, madeBy: madeByName })),
    messages: {
      waiting: messagesIn('waiting', 'sending'),
      ...{ sent: messagesIn('sent'), dead: messagesIn('dead') },
    },
    byMode: {
      self: sumOf(({ mode }) => mode === 'self'),
      interview: sumOf(({ mode }) => mode === 'interview'),
    },
    silence: { declined: silent('declined'), notFound: silent('not_found') },
    flags: row.flags ?? (await flagsNow(tx, { tenantId, id })),
  };
}
