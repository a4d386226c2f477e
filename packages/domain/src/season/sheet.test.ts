import { describe, expect, it } from 'vitest';
import type { IndicatorSet, ItemDefinition } from '../scoring/set.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import { decideSheetAct } from './act.ts';
import { latenessOf, requireExplainable, requireOver, seasonDates } from './dates.ts';
import { givenPoints, pointsOfFacts } from './points.ts';
import { ruleInWords } from './rule-words.ts';
import {
  awaitsAppraisal,
  awaitsDecision,
  finalPoints,
  isExplainable,
  type ItemStanding,
  itemStateOf,
} from './standing.ts';
import { SHEET_ACTS, SHEET_STATES, sheetVerdict } from './transitions.ts';
import { availableSheetActs } from './who.ts';
import { cheapestFirst } from './way-back.ts';
import { rational } from '../scoring/rational.ts';

const day = parsePlainDate;
const plan: ItemDefinition = {
  code: '1.1',
  name: 'Mức độ hoàn thành kế hoạch',
  unit: 'percent',
  numerator: 'done',
  denominator: 'planned',
  rule: { kind: 'steps', steps: [{ atLeast: 80, linear: true }, { points: 0 }] },
  max: 2,
  scoredBy: 'self',
  evidence: 'Báo cáo kết quả thực hiện kế hoạch',
};
const set: IndicatorSet = {
  id: 'test',
  name: 'Chỉ số thử',
  source: { document: 'thử', confidence: 'local' },
  validFrom: '2017-01-01',
  levels: ['commune'],
  period: { kinds: ['year'], calendar: 'calendar' },
  items: [plan],
  rounding: { item: 2, total: 2 },
};

const fresh: ItemStanding = {
  ...{ scoredBy: 'self', applies: true, max: 2, auto: null, self: null, appraised: null },
  ...{ decided: null, explained: false, asksEvidence: true, hasEvidence: false },
};

describe('the way of a sheet', () => {
  it('given every act and state, when asked, then there is a verdict, and only one way through', () => {
    const ways = SHEET_ACTS.flatMap((act) =>
      SHEET_STATES.flatMap((state) => {
        const verdict = sheetVerdict(act, state);
        return 'to' in verdict && verdict.to !== state ? [`${state} → ${verdict.to}`] : [];
      }),
    );
    expect(new Set(ways)).toEqual(
      new Set([
        'scoring → submitted',
        'submitted → scoring',
        'submitted → appraised',
        'appraised → explained',
        'appraised → decided',
        'explained → decided',
        'decided → published',
        'published → explained',
      ]),
    );
  });

  it('given a published sheet, when it is scored, then it is refused with the reason', () => {
    expect(() => decideSheetAct('published', { act: 'score' })).toThrow('season.published-already');
    expect(() => decideSheetAct('submitted', { act: 'return' })).toThrow('season.reason-missing');
    expect(decideSheetAct('submitted', { act: 'return', reason: 'Thiếu biểu' })).toBe('scoring');
  });

  it('given the appraiser, when a sheet is still scored, then there is nothing but taking it up', () => {
    expect(availableSheetActs('scoring', ['appraiser'])).toEqual(['take_up']);
    expect(availableSheetActs('scoring', ['unit'])).toEqual(['score']);
    expect(availableSheetActs('explained', ['council'])).toEqual(['decide', 'finish_decision']);
  });
});

describe('the days of a season', () => {
  it('given a last day outside the first quarter, when a season is opened, then it is refused', () => {
    expect(() => seasonDates(2025, { submitBy: day('2026-04-01') })).toThrow(
      'season.submit-by-outside',
    );
    expect(seasonDates(2025, { submitBy: day('2026-02-15') })).toEqual({
      submitBy: '2026-02-15',
      explainBy: '2026-03-01',
    });
  });

  it('given a sheet sent two days after, when asked, then it is late by two days', () => {
    const submitBy = day('2026-02-15');
    const today = day('2026-05-01');
    expect(latenessOf({ submitBy, sentOn: day('2026-02-17') }, today)).toEqual({
      late: true,
      days: 2,
    });
    expect(latenessOf({ submitBy, sentOn: submitBy }, today)).toEqual({ late: false, days: 0 });
    expect(latenessOf({ submitBy, sentOn: null }, submitBy).late).toBe(false);
  });

  it('given the last day itself, when a sheet is taken up or explained, then only the latter is in time', () => {
    expect(() => requireOver(day('2026-02-15'), day('2026-02-15'))).toThrow('season.not-due-yet');
    expect(() => requireExplainable(day('2026-02-15'), day('2026-02-15'))).not.toThrow();
    expect(() => requireExplainable(day('2026-02-15'), day('2026-02-16'))).toThrow(
      'season.explanation-over',
    );
  });
});

describe('points of an item', () => {
  const asked = { set, item: plan, date: day('2019-12-31') };

  it('given 69 of 70 tasks (Chợ Mới 2019), when the measures are told, then 98,57 % give 1,97 of 2', () => {
    const points = pointsOfFacts(asked, { known: {}, told: { done: 69, planned: 70 } });
    expect(points).toBe('1.97');
  });

  it('given a measure that is not of the rule, or one missing, when told, then it is refused', () => {
    expect(() => pointsOfFacts(asked, { known: {}, told: { other: 1 } })).toThrow(
      'season.fact-unknown',
    );
    expect(() => pointsOfFacts(asked, { known: {}, told: { done: 69 } })).toThrow(
      'season.facts-incomplete',
    );
  });

  it('given points beyond the maximum or finer than the set, when given, then they are refused', () => {
    expect(givenPoints('1.50', { set, item: plan })).toBe('1.5');
    expect(() => givenPoints(2.01, { set, item: plan })).toThrow('season.points-beyond');
    expect(() => givenPoints(-1, { set, item: plan })).toThrow('season.points-beyond');
    expect(() => givenPoints('1.005', { set, item: plan })).toThrow('season.points-too-fine');
  });

  it('given a rule with steps, when told in words, then it says the whole table', () => {
    expect(ruleInWords(plan, set).vi).toBe('từ 80 % trở lên: theo tỷ lệ; còn lại: 0 điểm');
  });
});

describe('where an item stands', () => {
  it('given a self-score without its evidence, when asked, then it is not final and waits for the appraiser', () => {
    const scored = { ...fresh, self: '2' };
    expect(itemStateOf(fresh)).toBe('unscored');
    expect(itemStateOf(scored)).toBe('not_final');
    expect(awaitsAppraisal(scored)).toBe(true);
    expect(finalPoints(scored)).toBeNull();
    const proven = { ...scored, hasEvidence: true };
    expect(itemStateOf(proven)).toBe('scored');
    expect(awaitsAppraisal(proven)).toBe(false);
  });

  it('given an appraisal below the self-score, when explained and decided, then the decision is final', () => {
    const cut = { ...fresh, self: '2', hasEvidence: true, appraised: '0' };
    expect([itemStateOf(cut), isExplainable(cut), finalPoints(cut)]).toEqual([
      'disputed',
      true,
      '0',
    ]);
    const explained = { ...cut, explained: true };
    expect(awaitsDecision(explained)).toBe(true);
    const decided = { ...explained, decided: '1.5' };
    expect([itemStateOf(decided), awaitsDecision(decided), finalPoints(decided)]).toEqual([
      'decided',
      false,
      '1.5',
    ]);
  });

  it('given a survey item, when nobody touches it, then its points are final without a self-score', () => {
    const survey: ItemStanding = { ...fresh, scoredBy: 'survey', auto: '1.8' };
    expect([itemStateOf(survey), awaitsAppraisal(survey), finalPoints(survey)]).toEqual([
      'scored',
      false,
      '1.8',
    ]);
  });
});

describe('the cheapest way back', () => {
  it('given points that cases can bring back, when sorted, then the most points for each case come first', () => {
    const lost = [
      { code: 'a', lost: rational(1), cases: 100n },
      { code: 'b', lost: rational('0.5'), cases: 2n },
      { code: 'c', lost: rational(3), cases: null },
    ];
    expect(cheapestFirst(lost).map(({ code }) => code)).toEqual(['b', 'a', 'c']);
  });
});
