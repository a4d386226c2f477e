import type { CampaignDetails, InterviewPack, SurveyWay } from '@motcua/contract/surveys.ts';
import { portalPath } from '@motcua/contract/portal-paths.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openForAct, showDetails } from './campaigns.ts';
import type { SurveyParts } from './parts.ts';
import { type CampaignRow, markInviting } from './store-campaigns.ts';
import { type SampledPerson, takeUninvited } from './store-sample.ts';
import { insertBatch, voidBatch } from './store-tickets.ts';
import { hashOf, newToken } from './tokens.ts';

/** More than this is a second mailing, print or pack. */
const MOST_IN_A_BATCH = 5000;

/** Writes e-mails or text messages with a ticket each; they leave by the bulk lane. Throws `survey.nobody-waits`. */
export async function inviteByMessage(
  parts: SurveyParts,
  officer: SignedIn,
  { id, way, origin }: { id: string; way: 'email' | 'sms'; origin: string },
): Promise<CampaignDetails> {
  const { tenantId } = officer;
  return await parts.db.inTenant(tenantId, async (tx) => {
    const campaign = await openForAct(tx, parts, { officer, id, act: 'invite' });
    const order = { officer, campaign, way, most: MOST_IN_A_BATCH };
    for (const { token, person } of await handOut(tx, parts, order)) {
      const to = way === 'email' ? person.email : person.phone;
      if (to === null) continue;
      await parts.notifications.send(tx, tenantId, {
        ...{ channel: way, to, lane: 'bulk', confidential: true },
        // Neither the key nor the subject leads from the letter to the person's dossier.
        ...{ dedupeKey: newId(), relatesTo: { kind: 'survey', id } },
        words: {
          template: `survey-invitation-${way}`,
          values: {
            ...{ campaign: campaign.title, office: campaign.unitName, service: person.service },
            ...{ link: linkOf(origin, token), closes: formatPlainDate(campaign.closesOn) },
          },
        },
      });
    }
    return await showDetails(tx, parts, { tenantId, id });
  });
}

/** Letters to print, each with its code: they exist in this answer only. Throws `survey.nobody-waits`. */
export async function printInvitations(
  parts: SurveyParts,
  officer: SignedIn,
  { id, origin }: { id: string; origin: string },
): Promise<Uint8Array> {
  const { tenantId } = officer;
  return await parts.db.inTenant(tenantId, async (tx) => {
    const campaign = await openForAct(tx, parts, { officer, id, act: 'invite' });
    const letters = await handOut(tx, parts, { officer, campaign, way: 'paper', most: 500 });
    return await parts.printLetters({
      ...{ title: campaign.title, office: campaign.unitName, at: parts.clock() },
      closes: formatPlainDate(campaign.closesOn),
      letters: letters.map(({ token, person }) => ({
        ...{ name: person.name, address: person.address, service: person.service },
        ...{ link: linkOf(origin, token), token: spaced(token) },
        entry: `${origin}${portalPath('vi', { place: 'surveys' })}`,
      })),
    });
  });
}

/** People for one interviewer to visit or call. Throws `survey.nobody-waits`. */
export async function makePack(
  parts: SurveyParts,
  officer: SignedIn,
  { id, size }: { id: string; size: number },
): Promise<InterviewPack> {
  return await parts.db.inTenant(officer.tenantId, async (tx) => {
    const campaign = await openForAct(tx, parts, { officer, id, act: 'invite' });
    const order = { officer, campaign, way: 'interview' as const, most: size };
    const packId = newId();
    const people = await handOut(tx, parts, { ...order, batchId: packId });
    const { title, unitName, closesOn, questionnaire } = campaign;
    return {
      id: packId,
      campaign: { id, title, unitName, closesOn },
      questionnaire,
      people: people.map(({ token, person }) => ({
        ...{ token, name: person.name, phone: person.phone, address: person.address },
        ...{ service: person.service, unitName: person.unitName },
      })),
    };
  });
}

/**
 * Makes the unused tickets of a lost print, mailing or telephone void. As nobody can tell who answered, all
 * of its people are invited again, and the letter asks those who answered to disregard it.
 * Throws `survey.batch-unknown`.
 */
export async function voidTickets(
  parts: SurveyParts,
  officer: SignedIn,
  { id, batchId }: { id: string; batchId: string },
): Promise<CampaignDetails> {
  const { tenantId } = officer;
  return await parts.db.inTenant(tenantId, async (tx) => {
    await openForAct(tx, parts, { officer, id, act: 'invite' });
    const at = parts.clock();
    if (!(await voidBatch(tx, tenantId, { campaignId: id, batchId, at })))
      throw new DomainError('survey.batch-unknown');
    return await showDetails(tx, parts, { tenantId, id });
  });
}

interface HandOut {
  officer: SignedIn;
  campaign: CampaignRow;
  way: SurveyWay;
  most: number;
  batchId?: string;
}

/** Who gets which token is known here, while it is written or printed, and nowhere afterwards. */
async function handOut(
  tx: Transaction,
  parts: SurveyParts,
  { officer, campaign, way, most, batchId = newId() }: HandOut,
): Promise<{ token: string; person: SampledPerson }[]> {
  const { tenantId, name: madeByName } = officer;
  const campaignId = campaign.id;
  const people = await takeUninvited(tx, tenantId, { campaignId, way, most, batchId });
  if (people.length === 0) throw new DomainError('survey.nobody-waits');
  const handed = people.map((person) => ({ token: newToken(), person }));
  await insertBatch(tx, tenantId, {
    ...{ id: batchId, campaignId, way, madeAt: parts.clock(), madeByName },
    tickets: handed.map(({ token, person }) => ({
      hash: hashOf(token),
      stratumId: person.stratumId,
    })),
  });
  if (campaign.state === 'sampled') await markInviting(tx, tenantId, campaignId);
  return handed;
}

function linkOf(origin: string, token: string): string {
  return `${origin}${portalPath('vi', { place: 'survey', key: token })}`;
}

/** `K7QX 2MB3 ZV01 9TPH`, as it is read aloud. */
function spaced(token: string): string {
  return token.replace(/(.{4})(?=.)/g, '$1 ');
}
