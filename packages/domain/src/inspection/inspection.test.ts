import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { summariseChecklists } from './checklist.ts';
import { coverageOf } from './coverage.ts';
import {
  addresseeGroups,
  availableRecommendationActs,
  decideRecommendationAct,
  followUpOf,
  isOverdue,
} from './recommendations.ts';
import { decideRecord } from './records.ts';
import { availableInspectionActs, decideInspectionAct, isSecret } from './states.ts';
import { weighUnits } from './unit-risk.ts';

const day = parsePlainDate;

describe('a surprise inspection', () => {
  const inspection = { kind: 'surprise', state: 'planned', startsOn: day('2026-06-10') } as const;

  it('given its day has not come, when asked, then it is a secret; from that day it is none', () => {
    expect(isSecret(inspection, day('2026-06-09'))).toBe(true);
    expect(isSecret(inspection, day('2026-06-10'))).toBe(false);
  });

  it('given it was called off, when its day is over, then the unit still does not learn of it', () => {
    expect(isSecret({ ...inspection, state: 'cancelled' }, day('2027-01-01'))).toBe(true);
    expect(isSecret({ ...inspection, kind: 'regular' }, day('2026-01-01'))).toBe(false);
  });
});

describe('the way of an inspection', () => {
  it('given it is planned, when concluded at once, then it is refused: nobody has been there', () => {
    expect(availableInspectionActs('planned')).toEqual(['begin', 'cancel']);
    expect(() => decideInspectionAct('planned', 'conclude')).toThrow('inspection.not-now');
    expect(decideInspectionAct('under_way', 'conclude')).toBe('concluded');
    expect(availableInspectionActs('concluded')).toEqual([]);
  });
});

describe('coverage of a year', () => {
  it('given 102 communes and a share of 30 per cent, when 30 are planned, then one is missing', () => {
    const of = { units: 102, inspected: 0, minimumPercent: 30 };
    expect(coverageOf({ ...of, planned: 30 })).toMatchObject({ needed: 31, isReached: false });
    expect(coverageOf({ ...of, planned: 31 })).toMatchObject({ isReached: true });
    expect(coverageOf({ ...of, units: 0, planned: 0 }).isReached).toBe(false);
  });
});

describe('recommendations', () => {
  // Requirements of Hồ Chí Minh City's team number 1, 2021: the ninth group names two bodies.
  const groups = [
    ...['Thủ trưởng các cơ quan', 'Văn phòng UBND', 'Sở TT&TT', 'Sở TN&MT', 'Sở Tài chính'],
    ...['Sở KH&ĐT', 'Sở Tư pháp', 'Sở Nội vụ', 'Sở Ngoại vụ và Cục Thuế', 'Bưu điện Thành phố'],
  ];

  it('given the list of Hồ Chí Minh City 2021, when addressees are counted, then there are ten groups however often each is named', () => {
    const twice = [...groups, 'sở  nội vụ', 'Bưu điện Thành phố '].map((group) => ({ group }));
    expect(addresseeGroups(twice)).toEqual(groups);
  });

  it('given one of four is resolved and one withdrawn, when counted, then the rate is one of three; of none there is no total', () => {
    expect(followUpOf(['open', 'reported', 'resolved', 'withdrawn'])).toEqual({
      ...{ resolved: 1, total: 3 },
    });
    expect(followUpOf([])).toEqual({ resolved: 0, total: 0 });
  });

  it('given it is open, when the addressee acts, then it can only report, in words; the inspector confirms', () => {
    expect(availableRecommendationActs('open', ['addressee'])).toEqual(['report']);
    expect(availableRecommendationActs('reported', ['addressee'])).toEqual([]);
    expect(availableRecommendationActs('reported', ['inspector'])).toEqual([
      ...['resolve', 'return', 'withdraw'],
    ]);
    expect(decideRecommendationAct('open', { act: 'report', words: 'Đã niêm yết.' })).toBe(
      'reported',
    );
    expect(() => decideRecommendationAct('open', { act: 'report', words: ' ' })).toThrow(
      'inspection-recommendation.words-missing',
    );
    expect(() => decideRecommendationAct('resolved', { act: 'return', words: 'x' })).toThrow(
      'inspection-recommendation.not-now',
    );
  });

  it('given its last day, when that is over, then it is overdue until it is resolved', () => {
    const dueOn = day('2026-07-01');
    expect(isOverdue({ state: 'reported', dueOn }, day('2026-07-01'))).toBe(false);
    expect(isOverdue({ state: 'reported', dueOn }, day('2026-07-02'))).toBe(true);
    expect(isOverdue({ state: 'resolved', dueOn }, day('2026-07-02'))).toBe(false);
  });
});

describe('two phones at one checklist', () => {
  it('given another phone wrote meanwhile, when this one offers its word unseen, then it is a conflict; having seen it, it writes', () => {
    const held = { revision: 3, device: 'other' };
    expect(decideRecord(held, { basedOn: 2, device: 'mine' })).toEqual({ write: false });
    expect(decideRecord(held, { basedOn: 3, device: 'mine' })).toEqual({
      write: true,
      revision: 4,
    });
  });

  it('given its own earlier word arrived unheard, when the same phone goes on, then it is no conflict', () => {
    expect(decideRecord({ revision: 2, device: 'mine' }, { basedOn: 0, device: 'mine' })).toEqual({
      ...{ write: true, revision: 3 },
    });
    expect(decideRecord(null, { basedOn: 0, device: 'mine' })).toEqual({
      write: true,
      revision: 1,
    });
  });
});

describe('a summary of checklists', () => {
  it('given answers to some, when summed up, then what is open is told and strangers are not counted', () => {
    const words = { vi: '', en: '' };
    const item = (code: string) => ({ code, question: words, source: '', photo: false });
    const list = {
      ...{ code: 'a', title: words, confidence: 'example' as const },
      sections: [{ code: 's', title: words, items: [item('1'), item('2'), item('3'), item('4')] }],
    };
    const answers = new Map([
      ['a/1', 'met' as const],
      ['a/2', 'not_met' as const],
      ['a/3', 'not_applicable' as const],
      ['b/1', 'met' as const],
    ]);
    expect(summariseChecklists([list], answers)).toEqual({
      ...{ items: 4, met: 1, notMet: 1, notApplicable: 1, open: 1 },
    });
  });
});

describe('units by risk', () => {
  const rules = { factors: [{ code: 'late', points: 50 }], pointsPerYear: 2 };

  it('given a late share and years without an inspection, when weighed, then each gives its points and the worst stands first', () => {
    const late = (part: number, whole: number) => ({ late: { part, whole } });
    const weighed = weighUnits(
      [
        { id: 'a', shares: late(1, 10), yearsSince: 0 },
        { id: 'b', shares: late(0, 10), yearsSince: null },
        { id: 'c', shares: late(1, 3), yearsSince: 1 },
      ],
      rules,
    );
    expect(weighed.map(({ id, centipoints, rank }) => [id, centipoints, rank])).toEqual([
      ['c', 1866, 1],
      ['b', 1000, 2],
      ['a', 500, 3],
    ]);
  });

  it('given no work at all, when weighed, then its share is nothing rather than everything', () => {
    const [one] = weighUnits(
      [{ id: 'a', shares: { late: { part: 0, whole: 0 } }, yearsSince: 0 }],
      rules,
    );
    expect(one).toMatchObject({ centipoints: 0, reasons: [] });
  });
});
