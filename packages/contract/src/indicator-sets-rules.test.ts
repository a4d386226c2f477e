import { compareShares } from '@motcua/domain/scoring/compare-periods.ts';
import { HUNDRED, rational, toFixed } from '@motcua/domain/scoring/rational.ts';
import { scoreSet } from '@motcua/domain/scoring/score.ts';
import { itemScores, scoreUnit } from '@motcua/domain/scoring/score-unit.ts';
import { describe, expect, it } from 'vitest';
import onlineFile from '../../../reference-data/indicator-sets/online-services.json' with {
  type: 'json',
};
import levelsFile from '../../../reference-data/indicator-sets/online-services-levels.json' with {
  type: 'json',
};
import onTimeFile from '../../../reference-data/indicator-sets/on-time.json' with { type: 'json' };
import qd468File from '../../../reference-data/indicator-sets/qd-468.json' with { type: 'json' };
import agencyFile from '../../../reference-data/indicator-sets/tt-01-2018-agency.json' with {
  type: 'json',
};
import personFile from '../../../reference-data/indicator-sets/tt-01-2018-person.json' with {
  type: 'json',
};
import { readIndicatorSet } from './indicator-set-faults.ts';

const onTime = open(onTimeFile);

function open(file: unknown) {
  const { set, faults } = readIndicatorSet(file);
  expect(faults ?? []).toEqual([]);
  if (set === null) throw new Error('no set');
  return set;
}

describe('TT 01/2018', () => {
  const person = open(personFile);
  const agency = open(agencyFile);
  const classes = (
    name: string,
    [two, one, none]: [number, number, number],
    kinds: [string, string, string],
  ) => ({
    ...{
      [`${name}_${kinds[0]}`]: two,
      [`${name}_${kinds[1]}`]: one,
      [`${name}_${kinds[2]}`]: none,
    },
  });
  const ratings = (each: [number, number, number]) => ({
    ...classes('time', each, ['shorter', 'equal', 'longer']),
    ...classes('agency_time', each, ['shorter', 'equal', 'longer']),
    ...classes('visits', each, ['none', 'one', 'more']),
    ...classes('agencies', each, ['none', 'one', 'more']),
    ...classes('attitude', each, ['early', 'on_time', 'complaint']),
  });

  it('given 130 dossiers with 85, 22 and 23, when an indicator is scored, then the mean has one decimal', () => {
    const { nodes } = scoreUnit(person, { unit: 'x', facts: ratings([85, 22, 23]) });
    // 192 points over 130 dossiers are 1.4769.
    expect(itemScores(nodes)[0]?.points).toEqual(rational('1.5'));
  });

  it.each([
    [[50, 0, 50], '5.0', 'full'],
    [[49, 0, 51], '5.0', 'full'],
    [[35, 0, 65], '3.5', 'most'],
    [[32, 0, 68], '3.0', 'less'],
    [[44, 0, 56], '4.5', 'most'],
  ] satisfies [[number, number, number], string, string][])(
    'given a person with %s of 2, 1 and 0 points, then %s: %s',
    (each, total, band) => {
      const score = scoreUnit(person, { unit: 'x', facts: ratings(each) });
      expect(score.total && toFixed(score.total, 1)).toBe(total);
      expect(score.band?.code).toBe(band);
    },
  );

  const rest = {
    ...{
      level: 'commune',
      eligible_procedures: 100,
      one_stop_procedures: 100,
      all_at_centre: 100,
      procedures: 100,
    },
    ...{ posted: true, electronic: true, feedback: 0, online_eligible: 10, online_offered: 10 },
    ...{ dossiers: 100, online_dossiers: 50, online_late: 0 },
  };

  it.each([
    [[100, 0, 0], {}, '18.0', 'excellent'],
    [[70, 0, 30], {}, '15.0', 'excellent'],
    [[65, 0, 35], {}, '14.5', 'good'],
    [[40, 0, 60], {}, '12.0', 'good'],
    [[35, 0, 65], {}, '11.5', 'fair'],
    [[10, 0, 90], {}, '9.0', 'fair'],
    [[5, 0, 95], {}, '8.5', 'average'],
    [[0, 0, 100], { posted: false, electronic: false }, '6.0', 'average'],
    [[0, 0, 100], { posted: false, electronic: false, online_dossiers: 20 }, '5.0', 'weak'],
  ] satisfies [[number, number, number], object, string, string][])(
    'given an agency with %s and %o, then %s: %s',
    (each, more, total, band) => {
      const score = scoreUnit(agency, { unit: 'x', facts: { ...rest, ...ratings(each), ...more } });
      expect(score.total && toFixed(score.total, 1)).toBe(total);
      expect(score.band?.code).toBe(band);
    },
  );

  it.each([
    ['5', { level: 'province', all_at_centre: 20 }, 2],
    ['5', { level: 'province', all_at_centre: 19 }, 1],
    ['5', { level: 'district', all_at_centre: 49 }, 1],
    ['5', { level: 'district', all_at_centre: 50 }, 2],
    ['5', { one_stop_procedures: 99 }, 0],
    ['6', { electronic: false }, 1],
    ['8', { feedback: 46, feedback_on_time: 46, feedback_prolonged: 0 }, 2],
    ['8', { feedback: 10, feedback_on_time: 9, feedback_prolonged: 0 }, 1],
    ['8', { feedback: 10, feedback_on_time: 10, feedback_prolonged: 1 }, 0],
    ['9', { online_late: 1 }, 0],
    ['9', { online_dossiers: 30, online_offered: 2 }, 2],
    ['9', { online_dossiers: 29 }, 1],
    ['9', { online_dossiers: 14 }, 0],
  ] satisfies [string, object, number][])(
    'given indicator %s with %o, then %i points',
    (code, more, points) => {
      const { nodes } = scoreUnit(agency, {
        unit: 'x',
        facts: { ...rest, ...ratings([1, 0, 0]), ...more },
      });
      expect(itemScores(nodes).find((item) => item.code === code)?.points).toEqual(
        rational(points),
      );
    },
  );

  it('given an indicator without data (Đ.15.4b), when scored, then it is left out and the rest counts', () => {
    const { dossiers: _, ...without } = rest;
    const score = scoreUnit(agency, { unit: 'x', facts: { ...without, ...ratings([100, 0, 0]) } });
    expect(score).toMatchObject({
      total: rational(16),
      max: rational(18),
      maxCounted: rational(16),
    });
  });
});

describe('the on-time family', () => {
  const unit = (name: string, facts: object) => ({
    unit: name,
    facts: { kind: 'branch', ...facts },
  });
  const itemOf = (facts: object, code: string) =>
    itemScores(scoreUnit(onTime, { unit: 'x', facts: { ...facts } }).nodes).find(
      (item) => item.code === code,
    );

  it('given 10 000 received, when 40 are late, then not below 0.4 %; when 39, then reached (R5)', () => {
    expect(itemOf({ received: 10_000, resolved_late: 30, open_overdue: 10 }, 'LATE')?.state).toBe(
      'not_reached',
    );
    expect(itemOf({ received: 10_000, resolved_late: 30, open_overdue: 9 }, 'LATE')?.state).toBe(
      'reached',
    );
  });

  it('given late dossiers resolved but few received, then the rate is over what was received', () => {
    expect(itemOf({ received: 200, resolved_late: 1, open_overdue: 1 }, 'LATE')?.value).toEqual(
      rational(1),
    );
  });

  it.each([
    [20, 24, '83.3', 'reached'],
    [4, 5, '80.0', 'not_reached'],
    [5, 5, '100.0', 'reached'],
  ])(
    'given %i of %i branches at 96 %% or more (R6), then %s %%: %s',
    (good, all, percent, state) => {
      const branches = Array.from({ length: all }, (_, index) =>
        unit(`b${index}`, { resolved: 10_000, resolved_in_time: index < good ? 9600 : 9599 }),
      );
      const [across] = scoreSet(onTime, [
        ...branches,
        unit('quiet', { resolved: 0 }),
        { unit: 'other', facts: {} },
      ]).across;
      expect(across).toMatchObject({
        numerator: good,
        denominator: all,
        state,
        withoutValue: ['quiet'],
      });
      expect(across?.value && toFixed(across.value, 1)).toBe(percent);
    },
  );

  it('given 95.99 %, when held against 96, then not reached and never printed as 96', () => {
    const item = itemOf({ kind: 'branch', resolved: 10_000, resolved_in_time: 9599 }, 'ON_TIME');
    expect(item?.state).toBe('not_reached');
    expect(item?.explanation.reason.vi).toContain('95,99 %');
  });

  it('given no branch with a dossier, when asked across, then no case arose', () => {
    expect(scoreSet(onTime, [unit('a', { resolved: 0 })]).across[0]).toMatchObject({
      state: 'no_case',
      value: null,
    });
  });

  it('given no late dossier, when apologies are asked, then no case arose', () => {
    expect(itemOf({ resolved_late: 0, open_overdue: 0, apologised: 0 }, 'APOLOGY')?.state).toBe(
      'no_case',
    );
  });
});

describe('QĐ 468', () => {
  const set = open(qd468File);
  const stateOf = (facts: object, code: string, date: string) =>
    itemScores(scoreUnit(set, { unit: 'x', facts: { ...facts } }, { date }).nodes).find(
      (item) => item.code === code,
    )?.state;

  it('given a mean wait of 20 minutes, when the year passes, then the target in force decides', () => {
    const facts = { waiting_minutes: 2000, transactions: 100 };
    expect(stateOf(facts, 'WAITING', '2022-06-30')).toBe('reached');
    expect(stateOf(facts, 'WAITING', '2025-06-30')).toBe('not_reached');
  });

  it.each([
    ['urban', 'not_reached'],
    ['rural', 'reached'],
    ['mountain', 'reached'],
    [undefined, 'no_target'],
  ])('given 1 300 dossiers a person in %s places, then %s', (area, state) => {
    expect(stateOf({ dossiers: 13_000, desk_staff: 10, area }, 'PRODUCTIVITY', '2022-06-30')).toBe(
      state,
    );
  });
});

describe('online services', () => {
  const figureOf = (set: ReturnType<typeof open>, facts: Record<string, number>, code: string) =>
    itemScores(scoreUnit(set, { unit: 'x', facts }).nodes).find((item) => item.code === code);

  it('given level 4 used for 57 and then 77 of 100 dossiers (R7), then 77 % and up by 20 percentage points', () => {
    const levels = open(levelsFile);
    const [before, after] = [57, 77].map((online) =>
      figureOf(levels, { level4_online: online, level4_dossiers: 100 }, 'LEVEL4_USE'),
    );
    expect(after?.explanation.reason.vi).toContain('77/100 = 77 %');
    const change = compareShares(before?.value ?? HUNDRED, after?.value ?? HUNDRED);
    expect(change.words.vi).toBe('tăng 20 điểm phần trăm');
  });

  it('given no dossier at a level, then its use is neither 0 % nor 100 %', () => {
    const item = figureOf(open(onlineFile), { full_online: 0, full_dossiers: 0 }, 'FULL_USE');
    expect(item).toMatchObject({ state: 'no_case', value: null });
  });

  it('given the day the law changed, then one set ends the day before the other begins', () => {
    expect([open(levelsFile).validTo, open(onlineFile).validFrom]).toEqual([
      '2022-08-14',
      '2022-08-15',
    ]);
  });
});
