import { itemsOf } from '@motcua/domain/survey/questionnaire.ts';
import { scoreSurvey, type Tally } from '@motcua/domain/survey/scores.ts';
import { type Group, mayBeTold } from '@motcua/domain/survey/small-groups.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FactQuestion, FactSource, SourceValue } from '../../platform/fact-source.ts';
import type { SurveyParts } from './parts.ts';
import { RATINGS_SHOWN, figureOf, ratedGroups } from './ratings.ts';
import { tallyOf } from './results.ts';
import { countAnswers, listTally } from './store-answers.ts';
import { type CampaignRow, findCampaign } from './store-campaigns.ts';
import { countRatings } from './store-ratings.ts';
import { listStrata, type StratumRow } from './store-sample.ts';

const MEASURES = [
  ['survey.sheets', 'Số phiếu khảo sát đã công bố', 'Sheets of published surveys'],
  [
    'survey.answers',
    'Số câu trả lời hợp lệ trong khảo sát đã công bố',
    'Valid answers in published surveys',
  ],
  [
    'survey.satisfied',
    'Số câu trả lời hài lòng, rất hài lòng',
    'Answers satisfied or very satisfied',
  ],
  [
    'survey.index',
    'Chỉ số hài lòng của khảo sát gần nhất (%)',
    'Satisfaction index of the newest survey (%)',
  ],
  ['survey.indexSheets', 'Số phiếu của khảo sát gần nhất', 'Sheets of the newest survey'],
  ['rating.answers', 'Số lượt đánh giá sau giải quyết hồ sơ', 'Ratings after acts of dossiers'],
  [
    'rating.satisfied',
    'Số lượt đánh giá hài lòng, rất hài lòng',
    'Ratings satisfied or very satisfied',
  ],
] as const;

/** What surveys and ratings count for indicators: surveys published and closed within the span, ratings of whole months. */
export function surveyFacts(parts: SurveyParts): FactSource {
  return {
    measures: MEASURES.map(([name, vi, en]) => ({
      ...{ name, words: { vi, en } },
      // A per cent of one survey: two of them make no sum.
      ...(name === 'survey.index' && { addsUp: false as const }),
    })),
    count: (question) => countFacts(parts, question),
  };
}

async function countFacts(parts: SurveyParts, question: FactQuestion) {
  const { tenantId, unitIds, from, to } = question;
  const scopes = new Map<string, readonly string[]>();
  for (const unitId of unitIds) scopes.set(unitId, await scopeOf(parts, question, unitId));
  const wants = (name: string) => question.names.some((one) => one.startsWith(name));
  return await parts.db.inTenant(tenantId, async (tx) => {
    const surveys = wants('survey.') ? await publishedOf(tx, question) : [];
    // Of all units: what is left over beside those asked for must not be few either.
    const ratings = wants('rating.')
      ? await countRatings(tx, tenantId, { unitIds: null, from, to })
      : [];
    const rated = ratedGroups(ratings);
    const found = new Map<string, Readonly<Record<string, SourceValue>>>();
    for (const [unitId, scope] of scopes) {
      const within = new Set(scope);
      const own = ratings.filter((row) => within.has(row.unitId));
      const { ratings: answers, satisfied } = figureOf(own);
      const isTold = mayBeTold(rated, (key) => within.has(key), RATINGS_SHOWN);
      found.set(unitId, {
        ...surveyValues(surveys, { unitId, within }),
        // Fewer than may be shown are not told, nor is that there were some.
        ...(isTold && answers !== null && satisfied !== null
          ? { 'rating.answers': answers, 'rating.satisfied': satisfied }
          : {}),
      });
    }
    return found;
  });
}

interface PublishedSurvey {
  campaign: CampaignRow;
  strata: StratumRow[];
  tally: Awaited<ReturnType<typeof listTally>>;
  counts: Awaited<ReturnType<typeof countAnswers>>;
}

/** The newest first. */
async function publishedOf(
  tx: Transaction,
  { tenantId, from, to }: FactQuestion,
): Promise<PublishedSurvey[]> {
  const rows = await tx<{ id: string }[]>`
    select id from survey_campaign
    where tenant_id = ${tenantId} and state = 'published' and closed_on between ${from} and ${to}
    order by closed_at desc`;
  const surveys: PublishedSurvey[] = [];
  for (const { id } of rows) {
    const campaign = await findCampaign(tx, tenantId, { id });
    if (campaign === null) continue;
    surveys.push({
      campaign,
      strata: await listStrata(tx, tenantId, id),
      tally: await listTally(tx, tenantId, [id]),
      counts: await countAnswers(tx, tenantId, [id]),
    });
  }
  return surveys;
}

function surveyValues(
  surveys: readonly PublishedSurvey[],
  { unitId, within }: { unitId: string; within: ReadonlySet<string> },
): Record<string, SourceValue> {
  const values: Record<string, number> = {};
  for (const { campaign, strata, tally, counts } of surveys) {
    const ids = new Set(strata.filter(({ unitId }) => within.has(unitId)).map(({ id }) => id));
    const sheets = counts.reduce(
      (sum, { stratumId, count }) => sum + (ids.has(stratumId) ? count : 0),
      0,
    );
    const units = sheetsByUnit({ strata, counts });
    if (!mayBeTold(units, (key) => within.has(key), campaign.shownMinimum)) continue;
    const own = tallyOf(tally, (id) => ids.has(id));
    const { answers, satisfied } = sumsOf(campaign, own);
    values['survey.sheets'] = (values['survey.sheets'] ?? 0) + sheets;
    values['survey.answers'] = (values['survey.answers'] ?? 0) + answers;
    values['survey.satisfied'] = (values['survey.satisfied'] ?? 0) + satisfied;
    const { confidence, shownMinimum: minimum } = campaign;
    const population = strata.reduce((sum, one) => sum + (ids.has(one.id) ? one.population : 0), 0);
    const { index } = scoreSurvey(campaign.questionnaire, own, { confidence, minimum, population });
    // One that asked only a part of the unit's people does not speak for all of them.
    const isOfAPart = campaign.unitId !== unitId && within.has(campaign.unitId);
    if (index === null || isOfAPart || values['survey.index'] !== undefined) continue;
    values['survey.index'] = index;
    values['survey.indexSheets'] = sheets;
  }
  return values;
}

/** As the published table of units counts them. */
function sheetsByUnit({ strata, counts }: Pick<PublishedSurvey, 'strata' | 'counts'>): Group[] {
  return [...new Set(strata.map(({ unitId }) => unitId))].map((key) => {
    const ids = new Set(strata.filter(({ unitId }) => unitId === key).map(({ id }) => id));
    const own = counts.filter(({ stratumId }) => ids.has(stratumId));
    return { key, answers: own.reduce((sum, { count }) => sum + count, 0) };
  });
}

function sumsOf({ questionnaire }: CampaignRow, tally: Tally) {
  const satisfiedSteps = new Set(
    questionnaire.scale.filter((step) => step.satisfied).map(({ value }) => String(value)),
  );
  let [answers, satisfied] = [0, 0];
  for (const { code, kind } of itemsOf(questionnaire)) {
    if (kind !== 'scale') continue;
    for (const [step, count] of Object.entries(tally[code] ?? {})) {
      answers += count;
      if (satisfiedSteps.has(step)) satisfied += count;
    }
  }
  return { answers, satisfied };
}

async function scopeOf(
  { organisation }: SurveyParts,
  { tenantId, axis: tree, to }: FactQuestion,
  unitId: string,
): Promise<readonly string[]> {
  if (tree === 'own') return [unitId];
  return await organisation.listDescendantIds(tenantId, { unitId, tree }, to);
}
