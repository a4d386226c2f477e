import type { Questionnaire } from '@motcua/domain/survey/questionnaire.ts';
import type { Interview, NewCampaign, SurveyResults } from '@motcua/contract/surveys.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import * as campaigns from './campaigns.ts';
import { createCatalogue } from './catalogue.ts';
import { closeCampaign, publishCampaign, tendAll } from './close.ts';
import { drawSample } from './draw-sample.ts';
import { surveyFacts } from './facts.ts';
import { inviteByMessage, makePack, printInvitations, voidTickets } from './invite.ts';
import type { SurveyParts } from './parts.ts';
import { requireUnit } from './policy.ts';
import { createRatings } from './ratings.ts';
import { resultsOf } from './results.ts';
import { listComments } from './store-answers.ts';
import { listCampaigns } from './store-campaigns.ts';
import { type GivenSheet, openSheet, takeInterview, takeSheet } from './take-sheet.ts';

export type Surveys = ReturnType<typeof createSurveys>;

/** Satisfaction surveys of people who used a service, and ratings after acts of a dossier. */
export function createSurveys(given: Omit<SurveyParts, 'catalogue'>) {
  const catalogue = createCatalogue(given);
  const parts: SurveyParts = { ...given, catalogue };
  return {
    ...campaignDoors(parts),
    ...answerDoors(parts),
    questionnaires: ({ tenantId }: SignedIn) => catalogue.list(tenantId),
    addQuestionnaire: (officer: SignedIn, questionnaire: Questionnaire) =>
      catalogue.add(officer, questionnaire),
    ratings: createRatings(parts),
    facts: surveyFacts(parts),
    tend: () => tendAll(parts),
  };
}

function campaignDoors(parts: SurveyParts) {
  return {
    list: (officer: SignedIn) => campaigns.listFor(parts, officer),
    show: (officer: SignedIn, id: string) => campaigns.showFor(parts, officer, id),
    make: (officer: SignedIn, order: NewCampaign) => campaigns.makeCampaign(parts, officer, order),
    revise: (officer: SignedIn, change: { id: string; order: NewCampaign }) =>
      campaigns.reviseCampaign(parts, officer, change),
    draw: (officer: SignedIn, order: { id: string; seed: string | undefined }) =>
      drawSample(parts, officer, order),
    invite: (officer: SignedIn, order: { id: string; way: 'email' | 'sms'; origin: string }) =>
      inviteByMessage(parts, officer, order),
    print: (officer: SignedIn, order: { id: string; origin: string }) =>
      printInvitations(parts, officer, order),
    pack: (officer: SignedIn, order: { id: string; size: number }) =>
      makePack(parts, officer, order),
    voidBatch: (officer: SignedIn, order: { id: string; batchId: string }) =>
      voidTickets(parts, officer, order),
    close: (officer: SignedIn, id: string) => closeCampaign(parts, officer, id),
    publish: (officer: SignedIn, id: string) => publishCampaign(parts, officer, id),
    results: (officer: SignedIn, id: string) => resultsFor(parts, officer, id),
    comments: (officer: SignedIn, id: string) => commentsFor(parts, officer, id),
    /** Of the public, the newest first. */
    published: (tenantId: string) =>
      parts.db.inTenant(tenantId, async (tx) =>
        (await listCampaigns(tx, tenantId))
          .map(({ results }) => results)
          .filter((results) => results !== null),
      ),
  };
}

function answerDoors(parts: SurveyParts) {
  return {
    openSheet: (asked: { tenantId: string; token: string }) => openSheet(parts, asked),
    takeSheet: (sheet: GivenSheet) => takeSheet(parts, sheet),
    takeInterview: ({ tenantId }: SignedIn, interview: Interview) =>
      takeInterview(parts, tenantId, interview),
  };
}

/** Once closed: before, nobody shall steer by what came in. Throws `survey.not-published`. */
async function resultsFor(
  parts: SurveyParts,
  officer: SignedIn,
  id: string,
): Promise<SurveyResults> {
  const { tenantId } = officer;
  const campaign = await parts.db.inTenant(tenantId, (tx) =>
    campaigns.getCampaign(tx, { tenantId, id }),
  );
  await requireUnit(parts, officer, campaign.unitId);
  if (campaign.results !== null) return campaign.results;
  if (campaign.state !== 'closed') throw new DomainError('survey.not-published');
  return await parts.db.inTenant(tenantId, (tx) => resultsOf(tx, tenantId, campaign));
}

/** Words of people, for those who work on the survey; none while there are too few to hide among. */
async function commentsFor(parts: SurveyParts, officer: SignedIn, id: string) {
  const { tenantId } = officer;
  const campaign = await parts.db.inTenant(tenantId, (tx) =>
    campaigns.getCampaign(tx, { tenantId, id }),
  );
  await requireUnit(parts, officer, campaign.unitId);
  const mayRead = campaign.closedAt !== null && campaign.answers >= campaign.shownMinimum;
  if (!mayRead) return { items: [] };
  return {
    items: await parts.db.inTenant(tenantId, (tx) => listComments(tx, tenantId, id)),
  };
}
