import type { SurveyGroup, SurveyResults } from '@motcua/contract/surveys.ts';
import { factorsOf } from '@motcua/domain/survey/questionnaire.ts';
import {
  overallShare,
  type ScoreRules,
  scoreSurvey,
  type Tally,
} from '@motcua/domain/survey/scores.ts';
import { percentOf, weightedMeanOf } from '@motcua/domain/survey/share.ts';
import { showableGroups } from '@motcua/domain/survey/small-groups.ts';
import type { Transaction } from '../../platform/db.ts';
import { countAnswers, listTally, type TallyRow } from './store-answers.ts';
import type { CampaignRow } from './store-campaigns.ts';
import { listStrata, type StratumRow } from './store-sample.ts';

/** What a campaign found, with nothing in it of too few people. */
export async function resultsOf(
  tx: Transaction,
  tenantId: string,
  campaign: CampaignRow,
): Promise<SurveyResults> {
  const [strata, tally, counts] = await Promise.all([
    listStrata(tx, tenantId, campaign.id),
    listTally(tx, tenantId, [campaign.id]),
    countAnswers(tx, tenantId, [campaign.id]),
  ]);
  const sheetsOf = (ids: ReadonlySet<string>) =>
    counts.reduce((sum, { stratumId, count }) => sum + (ids.has(stratumId) ? count : 0), 0);
  const ofMode = (mode: 'self' | 'interview') =>
    counts.reduce((sum, one) => sum + (one.mode === mode ? one.count : 0), 0);
  const found = { campaign, strata, tally, sheetsOf };
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  const rules = rulesOf(campaign, population);
  const score = scoreSurvey(
    campaign.questionnaire,
    tallyOf(tally, () => true),
    rules,
  );
  return {
    ...{ id: campaign.id, title: campaign.title },
    unit: { id: campaign.unitId, name: campaign.unitName },
    ...{ from: campaign.fromDay, to: campaign.toDay, closedOn: campaign.closedOn },
    ...{ questionnaire: campaign.questionnaire, population },
    drawn: strata.reduce((sum, stratum) => sum + stratum.drawn, 0),
    ...{ invited: campaign.invited, answers: campaign.answers },
    byMode: { self: ofMode('self'), interview: ofMode('interview') },
    ...{ minimum: campaign.shownMinimum, confidence: campaign.confidence },
    score,
    weighted: score.index === null || !isCovered(found) ? null : weightedIndex(found),
    byUnit: groupsOf(found, (stratum) => ({ key: stratum.unitId, name: stratum.unitName })),
    byField: groupsOf(found, ({ field }) => ({ key: field ?? '', name: field ?? '' })),
    flags: campaign.flags ?? [],
  };
}

/** Counted answers of the strata that are wanted. */
export function tallyOf(rows: readonly TallyRow[], wanted: (stratumId: string) => boolean): Tally {
  const tally: Record<string, Record<string, number>> = {};
  for (const { stratumId, item, value, count } of rows) {
    if (!wanted(stratumId)) continue;
    const values = tally[item] ?? {};
    values[value] = (values[value] ?? 0) + count;
    tally[item] = values;
  }
  return tally;
}

interface Found {
  campaign: CampaignRow;
  strata: readonly StratumRow[];
  tally: readonly TallyRow[];
  sheetsOf(ids: ReadonlySet<string>): number;
}

function rulesOf({ shownMinimum, confidence }: CampaignRow, population: number): ScoreRules {
  return { population, confidence, minimum: shownMinimum };
}

/** Of two strata the plain and the weighted mean together would give both away: none small, or many of them. */
function isCovered({ campaign, strata, sheetsOf }: Found): boolean {
  const answered = strata.map(({ id }) => sheetsOf(new Set([id]))).filter((count) => count > 0);
  return answered.length > 2 || answered.every((count) => count >= campaign.shownMinimum);
}

/** Strata that were asked more than their part count no more than it. */
function weightedIndex({ campaign, strata, tally }: Found): number | null {
  const parts = strata.flatMap(({ id, population: weight }) => {
    const index = overallShare(
      campaign.questionnaire,
      tallyOf(tally, (it) => it === id),
    );
    return index === null ? [] : [{ share: index, weight }];
  });
  const mean = weightedMeanOf(parts);
  return mean === null ? null : percentOf(mean);
}

function groupsOf(
  found: Found,
  of: (stratum: StratumRow) => { key: string; name: string },
): SurveyGroup[] {
  const { campaign, strata } = found;
  const groups = new Map<
    string,
    { key: string; name: string; ids: Set<string>; population: number }
  >();
  for (const stratum of strata) {
    const { key, name } = of(stratum);
    const group = groups.get(key) ?? { key, name, ids: new Set<string>(), population: 0 };
    group.ids.add(stratum.id);
    group.population += stratum.population;
    groups.set(key, group);
  }
  const list = [...groups.values()];
  const shown = showableGroups(
    list.map(({ key, ids }) => ({ key, answers: found.sheetsOf(ids) })),
    campaign.shownMinimum,
  );
  return list.map(({ key, name, ids, population }) => {
    const tally = shown.has(key) ? tallyOf(found.tally, (id) => ids.has(id)) : {};
    const score = scoreSurvey(campaign.questionnaire, tally, rulesOf(campaign, population));
    const factors = score.blocks.flatMap((block) => block.factors);
    return {
      ...{ key, name, population, index: score.index, interval: score.interval },
      answers: score.answers,
      factors: Object.fromEntries(
        factorsOf(campaign.questionnaire).map(({ code }) => [
          code,
          factors.find((factor) => factor.code === code)?.index ?? null,
        ]),
      ),
    };
  });
}
