import type { CampaignDetails } from '@motcua/contract/surveys.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import { getCampaign, openForAct, showDetails } from './campaigns.ts';
import type { SurveyParts } from './parts.ts';
import { resultsOf } from './results.ts';
import { flagsNow } from './flags.ts';
import { listFullUrns, shuffleUrn } from './store-answers.ts';
import { listOverdue, markClosed, markPublished } from './store-campaigns.ts';
import { dropUnusedTickets } from './store-tickets.ts';
import { forgetTraces } from './store-traces.ts';
import { URN_FULL } from './take-sheet.ts';

/** No more answers; what could lead back to anybody is removed. */
export async function closeCampaign(
  parts: SurveyParts,
  officer: SignedIn,
  id: string,
): Promise<CampaignDetails> {
  const { tenantId } = officer;
  return await parts.db.inTenant(tenantId, async (tx) => {
    await openForAct(tx, parts, { officer, id, act: 'close' });
    await close(tx, parts, { tenantId, id });
    return await showDetails(tx, parts, { tenantId, id });
  });
}

/** Throws `survey.too-few`. */
export async function publishCampaign(
  parts: SurveyParts,
  officer: SignedIn,
  id: string,
): Promise<CampaignDetails> {
  const { tenantId } = officer;
  return await parts.db.inTenant(tenantId, async (tx) => {
    const campaign = await openForAct(tx, parts, { officer, id, act: 'publish' });
    const { answers, shownMinimum: minimum } = campaign;
    if (answers < minimum) throw new DomainError('survey.too-few', { answers, minimum });
    const results = await resultsOf(tx, tenantId, campaign);
    await markPublished(tx, tenantId, { id, at: parts.clock(), results });
    return await showDetails(tx, parts, { tenantId, id });
  });
}

/** Each night: closes what is over, and shuffles urns that hold enough. */
export async function tendAll(parts: SurveyParts): Promise<void> {
  for (const { id: tenantId } of await parts.organisation.listTenants()) {
    const [over, full] = await parts.db.inTenant(tenantId, (tx) =>
      Promise.all([
        listOverdue(tx, tenantId, todayOf(parts)),
        listFullUrns(tx, tenantId, URN_FULL),
      ]),
    );
    for (const { id } of full)
      await parts.db.inTenant(tenantId, (tx) => shuffleUrn(tx, tenantId, id));
    for (const { id } of over)
      await parts.db.inTenant(tenantId, async (tx) => {
        const { state } = await getCampaign(tx, { tenantId, id, lock: true });
        if (state === 'inviting') await close(tx, parts, { tenantId, id });
      });
  }
}

async function close(
  tx: Transaction,
  parts: SurveyParts,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<void> {
  await shuffleUrn(tx, tenantId, id);
  const flags = await flagsNow(tx, { tenantId, id });
  await forgetTraces(tx, tenantId, id);
  await dropUnusedTickets(tx, tenantId, id);
  await markClosed(tx, tenantId, { id, at: parts.clock(), day: todayOf(parts), flags });
}
