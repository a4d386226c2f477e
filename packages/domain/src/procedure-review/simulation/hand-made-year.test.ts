import { describe, expect, it } from 'vitest';
import { addWorkingMinutes } from '../../calendar/working-time.ts';
import type { TimeLimit } from '../../calendar/time-limit.ts';
import { epochMs, type Instant, parseInstant } from '../../shared/instant.ts';
import { fitYear } from './fit-year.ts';
import type { PastDossier, PastYear } from './past-year.ts';
import { NO_CHANGE, type ProposedChange } from './proposed-change.ts';
import { simulate } from './simulate.ts';
import { OFFICE_WEEK } from './testing/made-year.ts';

/*
 * Reckoned with pencil: two officers, five dossiers of one Monday, four hours of work each, 450 minutes a day
 * (7:30–11:30, 13:30–17:00). Minutes of work since Monday 7:30:
 *
 *   dossier  came  officer  begins  ends   waited  took
 *   A         30   first      30     270      0     240
 *   B         60   second     60     300      0     240
 *   C         90   first     270     510    180     420
 *   D        150   second    300     540    150     390
 *   E        240   first     510     750    270     510
 */
const BOOK = [
  ['A', '1.000001', 0, 30, 270],
  ['B', '1.000001', 1, 60, 300],
  ['C', '1.000001', 0, 90, 510],
  ['D', '1.000001', 1, 150, 540],
  ['E', '1.000002', 0, 240, 750],
] as const;

const hours = (value: number): TimeLimit => ({ kind: 'duration', value, unit: 'working_hour' });
const MONDAY = parseInstant('2026-03-02T07:30:00+07:00');
const after = (minutes: number): Instant => addWorkingMinutes(OFFICE_WEEK, MONDAY, minutes);

const year: PastYear = {
  calendars: [OFFICE_WEEK],
  stations: [{ unitId: 'u', unitName: 'UBND xã', role: 'specialist', calendar: 0 }],
  steps: [{ no: 2, name: 'Thẩm định', station: 0, allowanceDays: null }],
  dossiers: BOOK.map(([id, procedureCode, officer, came, ended]): PastDossier => {
    const [arrived, left] = [epochMs(after(came)), epochMs(after(ended))];
    return {
      ...{ id, code: id, procedureCode, limit: hours(10), calendar: 0, clockStart: arrived },
      ...{ due: epochMs(after(came + 600)), ended: left, counts: true },
      visits: [
        {
          ...{ step: 0, officer, arrived, begun: null, ended: left },
          ...{ waitedUntil: null, restarts: false },
        },
      ],
    };
  }),
};

const fitted = fitYear(year, 1, 1);
const SIX_HOURS = { '1.000001': hours(6), '1.000002': hours(6) };
const under = (change: Partial<ProposedChange>) =>
  simulate(fitted, { ...NO_CHANGE, limits: SIX_HOURS, target: 1, ...change }, 1);
const AFTER_APPRAISAL = { no: 2, name: 'Thẩm định' };

describe('a year of five dossiers, reckoned by hand', () => {
  it('given ten hours, when it is run again, then it is what was, to the minute', () => {
    const { before, replay } = under({});
    expect(before).toMatchObject({ dossiers: 5, onTimeShare: 1 });
    expect(before.percentiles).toEqual({ 50: 390, 80: 420, 90: 510, 95: 510 });
    expect(replay).toMatchObject({ holds: true, ownError: { points: 0, percent: 0 } });
  });

  it('given six hours, then A and B are in time, the others late by what the table says, all for one step', () => {
    const answer = under({});
    expect(answer.after.onTimeShare).toBe(2 / 5);
    expect(answer.late.map(({ id, lateBy }) => [id, lateBy])).toEqual([
      ['E', 150],
      ['C', 60],
      ['D', 30],
    ]);
    expect(answer.steps).toMatchObject([
      { visits: 5, waiting: 120, work: 240, lying: 0, breaks: 3, isBreaking: true },
    ]);
    expect(answer.stations).toMatchObject([{ officersWere: 2, busy: 1200 / (2 * (750 - 30)) }]);
  });

  it('given C is to be done by a third who is there for eight tenths of the day, until minute 360, then all are in time; with seven tenths C ends next morning', () => {
    expect(under({}).needed).toEqual({
      ...{ kind: 'more', more: [{ station: 0, officers: 0.8 }], reached: 1 },
    });
    expect(under({ officers: { 0: 2.7 } }).late.map(({ id, lateBy }) => [id, lateBy])).toEqual([
      ['C', 15],
    ]);
    expect(under({ officers: { 0: 3 } }).after.percentiles[95]).toBe(360);
  });

  it('given the work is halved, then each queue is shorter and all are in time', () => {
    const { after: halved } = under({ steps: { 0: { workPercent: 50, lyingPercent: 100 } } });
    expect(halved).toMatchObject({ onTimeShare: 1, percentiles: { 50: 150, 95: 180 } });
  });
});

describe('a step that the process did not have', () => {
  const head = { name: 'Kiểm tra', after: AFTER_APPRAISAL, lyingMinutes: 0 };

  it('given an opinion from outside takes two hours, then the two that had two hours to spare are in time still; a minute more and none is', () => {
    const opinion = { name: 'Lấy ý kiến', after: AFTER_APPRAISAL, role: null, workMinutes: 0 };
    const ask = (lyingMinutes: number) => under({ added: [{ ...opinion, lyingMinutes }] });
    expect(ask(120).after.onTimeShare).toBe(2 / 5);
    expect(ask(120).before.onTimeShare).toBe(1);
    expect(ask(121).after.onTimeShare).toBe(0);
    expect(ask(120).needed).toMatchObject({ kind: 'more' });
    expect(ask(121).needed).toEqual({ kind: 'beyond', best: 0 });
  });

  it('given one head checks each for an hour, then dossiers queue there too: B and D wait half an hour for him', () => {
    const answer = under({ added: [{ ...head, role: 'head', workMinutes: 60 }] });
    expect(answer.places.stations[1]).toMatchObject({ unitId: 'u', role: 'head' });
    expect(answer.places.steps[1]).toMatchObject({ no: 2, name: 'Kiểm tra', station: 1 });
    expect(answer.steps.find(({ step }) => step === 1)).toMatchObject({
      ...{ visits: 5, work: 60, waiting: 12 },
    });
    expect(answer.after).toMatchObject({ onTimeShare: 2 / 5, percentiles: { 50: 480, 95: 570 } });
    const two = under({
      ...{ added: [{ ...head, role: 'head', workMinutes: 60 }], officersOfNew: { 'u:head': 2 } },
    });
    expect(two.steps.find(({ step }) => step === 1)).toMatchObject({ waiting: 0 });
  });

  it('given the same officers do it, then A comes back to their queue behind those who came meanwhile', () => {
    const answer = under({ added: [{ ...head, role: 'specialist', workMinutes: 60 }] });
    expect(answer.places.stations).toHaveLength(1);
    expect(answer.late.find(({ id }) => id === 'A')).toMatchObject({ lateBy: 210 });
  });

  it('given only the other procedure is judged, then only its dossiers take the step', () => {
    const answer = under({
      procedures: ['1.000002'],
      added: [{ ...head, role: 'head', workMinutes: 60 }],
    });
    expect(answer.after.dossiers).toBe(1);
    expect(answer.steps.find(({ step }) => step === 1)).toMatchObject({ visits: 1, waiting: 0 });
  });

  it('given no dossier passes the step it follows, then nothing changes', () => {
    const nowhere = { ...head, after: { no: 9, name: 'Khác' }, role: null, workMinutes: 0 };
    expect(under({ added: [nowhere] }).after).toEqual(under({}).after);
  });
});

describe('the step that is blamed where the process gives no step a part of the limit', () => {
  const names = ['Tiếp nhận', 'Thẩm định', 'Phê duyệt'];
  const alone: PastYear = {
    calendars: [OFFICE_WEEK],
    stations: year.stations,
    steps: names.map((name, index) => ({ no: index + 1, name, station: 0, allowanceDays: null })),
    dossiers: year.dossiers.slice(0, 1).map((dossier) => ({
      ...dossier,
      ended: epochMs(after(1500)),
      visits: [
        [0, 10],
        [10, 1210],
        [1210, 1500],
      ].map(([from = 0, to = 0], step) => ({
        ...{ step, officer: 0, arrived: epochMs(after(from)), begun: null },
        ...{ ended: epochMs(after(to)), waitedUntil: null, restarts: false },
      })),
    })),
  };

  it('given one dossier only, then it is the step that took it longest, not the first', () => {
    const { late, steps, places } = simulate(fitYear(alone, 1), NO_CHANGE, 1);
    expect(late.map(({ brokenAt }) => places.steps[brokenAt]?.name)).toEqual(['Thẩm định']);
    expect(steps[0]).toMatchObject({ step: 1, breaks: 1, isBreaking: true });
  });
});
