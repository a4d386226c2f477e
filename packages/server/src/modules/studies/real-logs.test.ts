import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_WEEK } from '@motcua/domain/calendar/working-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { importNotes, orderNotes } from '@motcua/domain/study/notes.ts';
import { orderByTime } from '@motcua/domain/study/order.ts';
import { countRegister, type RegisterFigures } from '@motcua/domain/study/register.ts';
import { readRegister } from '@motcua/domain/study/register-cases.ts';
import { type Study, studyLog } from '@motcua/domain/study/study.ts';
import { workedTimes } from '@motcua/domain/study/working-clock.ts';
import { describe, expect, it } from 'vitest';
import { readEventLog } from './read-event-log.ts';

// Logs of 4TU.ResearchData and of PM4Py's tests. The figures were computed apart from this program,
// by PM4Py 2.7.23 (variants, directly-follows graph, start and end activities, durations).
const folder = join(process.env.MOTCUA_TEST_DATA ?? '', 'eventlogs');
const there = process.env.MOTCUA_TEST_DATA !== undefined && existsSync(folder);
const calendar = { id: 'week', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [] };

async function studyFile(file: string, byTime = false) {
  const options = { names: {}, assumedZone: 420, keepAttributes: false };
  const { log, facts, outsideCases } = await readEventLog(join(folder, file), options);
  const ordered = byTime ? orderByTime(log) : log;
  const notes = [...importNotes(log, facts, outsideCases), ...orderNotes(log, byTime)];
  return {
    study: studyLog(ordered, workedTimes(ordered, { calendar, clock: 'own' })),
    notes: notes.map(({ code }) => code),
    words: notes.map(({ en }) => en).join(' '),
  };
}

const totalOf = (rows: Study['directlyFollows']) => rows.reduce((sum, { count }) => sum + count, 0);

/** Frequency of the first variant; the most frequent step and last activity; mean, median, p50, p90 in hours. */
const expected = [
  {
    file: 'bpic2012',
    cases: 13087,
    events: 262200,
    variants: 4366,
    edges: 125,
    top: 3429,
    step: ['W_Completeren aanvraag', 'W_Completeren aanvraag', 38004],
    ends: ['A_DECLINED', 3429],
    hours: [206.97224888075954, 19.404842777777777, 19.404842777777777, 731.08612],
    notes: [],
  },
  {
    file: 'bpic2013-closed',
    cases: 1487,
    events: 6660,
    variants: 183,
    edges: 10,
    top: 493,
    step: ['Accepted', 'Accepted', 1882],
    ends: ['Completed', 1487],
    hours: [4293.23703728611, 1968.5327777777777, 1968.5327777777777, 12692.863888888889],
    notes: [],
  },
  {
    file: 'bpic2020-domestic-declarations',
    cases: 10357,
    events: 55628,
    variants: 90,
    edges: 32,
    top: 4566,
    step: ['Declaration FINAL_APPROVED by SUPERVISOR', 'Request Payment', 9912],
    ends: ['Payment Handled', 9911],
    hours: [266.08689603381504, 175.49444444444444, 175.49444444444444, 453.85027777777776],
    notes: [],
  },
  {
    file: 'bpic2020-permit-log',
    cases: 6426,
    events: 81092,
    variants: 1402,
    edges: 531,
    top: 945,
    step: ['Request Payment', 'Payment Handled', 6832],
    ends: ['Payment Handled', 5401],
    hours: [1991.2641360618322, 1657.7655555555557, 1657.648888888889, 3722.177222222222],
    notes: [],
  },
  {
    file: 'bpic2020-prepaid-travel-cost',
    cases: 2007,
    events: 17507,
    variants: 189,
    edges: 157,
    top: 556,
    step: ['Request Payment', 'Payment Handled', 1892],
    ends: ['Payment Handled', 1895],
    hours: [874.865799285833, 577.3686111111111, 577.3686111111111, 1974.53],
    notes: [],
  },
  {
    file: 'bpic2020-request-for-payment',
    cases: 6760,
    events: 36072,
    variants: 77,
    edges: 38,
    top: 2961,
    step: ['Request Payment', 'Payment Handled', 6186],
    ends: ['Payment Handled', 6187],
    hours: [274.41699108316897, 193.69430555555556, 193.69305555555556, 488.26972222222224],
    notes: [],
  },
  {
    file: 'hospital-billing-1-trace-per-variant',
    cases: 1020,
    events: 12506,
    variants: 1020,
    edges: 143,
    top: 1,
    step: ['FIN', 'RELEASE', 1583],
    ends: ['BILLED', 576],
    hours: [6472.064470588235, 5294.755138888889, 5286.081111111111, 13240.544166666667],
    notes: ['zone-missing'],
  },
  {
    file: 'interval-event-log',
    cases: 1266,
    events: 8109,
    variants: 9,
    edges: 14,
    top: 503,
    step: ['place order', 'send invoice', 1258],
    ends: ['confirm payment', 895],
    hours: [584.027006538529, 536.8047222222222, 536.7366666666667, 810.2030555555556],
    notes: ['out-of-order'],
  },
  {
    file: 'receipt',
    cases: 1434,
    events: 8577,
    variants: 116,
    edges: 99,
    top: 713,
    step: [
      'T04 Determine confirmation of receipt',
      'T05 Print and send confirmation of receipt',
      1177,
    ],
    ends: ['T10 Determine necessity to stop indication', 828],
    hours: [129.79553201592282, 0.79682875, 0.7778977777777777, 338.30552666666665],
    notes: [],
  },
  {
    file: 'roadtraffic-100-traces',
    cases: 100,
    events: 390,
    variants: 10,
    edges: 18,
    top: 36,
    step: ['Create Fine', 'Send Fine', 77],
    ends: ['Payment', 47],
    hours: [7499.26, 6072.0, 5736.0, 16056.0],
    notes: [],
  },
  {
    file: 'running-example',
    cases: 6,
    events: 42,
    variants: 6,
    edges: 16,
    top: 1,
    step: ['check ticket', 'decide', 6],
    ends: ['pay compensation', 3],
    hours: [268.5805555555555, 226.65, 216.55, 437.9],
    notes: [],
  },
  {
    file: 'sepsis-1-trace-per-variant',
    cases: 846,
    events: 13775,
    variants: 846,
    edges: 115,
    top: 1,
    step: ['Leucocytes', 'CRP', 1666],
    ends: ['Release A', 360],
    hours: [808.450889808248, 169.66930555555555, 169.65277777777777, 2599.021111111111],
    notes: [],
  },
] as const;

describe.skipIf(!there)('real logs', () => {
  it.each(expected)('given $file, when studied, then as another program counts', async (of) => {
    const { study, notes } = await studyFile(`${of.file}.xes.gz`);
    expect(study).toMatchObject({ cases: of.cases, events: of.events, variantCount: of.variants });
    expect(study.variants[0]?.count).toBe(of.top);
    expect(study.directlyFollows).toHaveLength(of.edges);
    expect(totalOf(study.directlyFollows)).toBe(of.events - of.cases);
    const [from, to, count] = of.step;
    expect(study.directlyFollows[0]).toMatchObject({ from, to, count });
    const [name, ending] = of.ends;
    expect(study.endActivities[0]).toEqual({ name, count: ending });
    const { mean, median, p50, p90 } = study.durations.wall ?? {};
    [mean, median, p50, p90].forEach((hours, at) => {
      expect(hours).toBeCloseTo(of.hours[at] ?? 0, 6);
    });
    expect(notes).toEqual(of.notes);
  });

  it.each(['receipt', 'running-example'])(
    'given %s as a table, when studied, then as from XES',
    async (name) => {
      const file = name === 'receipt' ? 'receipt.csv.gz' : 'running-example.csv';
      const { study } = await studyFile(file);
      const { study: same } = await studyFile(`${name}.xes.gz`);
      expect({ ...study, variants: [] }).toEqual({ ...same, variants: [] });
      expect(study.variants.map(({ count }) => count)).toEqual(
        same.variants.map(({ count }) => count),
      );
    },
  );

  it('given a log out of order, when ordered by time, then other paths come out, and it is said in words', async () => {
    const { study, notes, words } = await studyFile('interval-event-log.xes.gz', true);
    expect(study.variantCount).toBe(10);
    expect(study.variants.slice(0, 3).map(({ count }) => count)).toEqual([486, 232, 151]);
    expect(study.directlyFollows).toHaveLength(15);
    expect(study.startActivities).toEqual([
      { name: 'place order', count: 1265 },
      { name: 'send invoice', count: 1 },
    ]);
    expect(study.endActivities.map(({ count }) => count)).toEqual([861, 264, 141]);
    expect(notes).toEqual(['ordered-by-time']);
    expect(words).toContain('39 events in 39 cases stand out of order of time');
  });

  it('given work items with schedule, start and complete, when paired, then nearly all have both ends', async () => {
    const { study } = await studyFile('bpic2012.xes.gz');
    const pairs = study.waiting?.items ?? 0;
    expect(pairs).toBeGreaterThan(71_000);
    expect(study.waiting?.unpaired).toBeLessThan(pairs / 50);
    expect(study.startActivities).toEqual([{ name: 'A_SUBMITTED', count: 13087 }]);
  });

  it('given the receipts of a municipality, when taken as a register, then the figures are those of a plain count', async () => {
    const read = { names: {}, assumedZone: 420, keepAttributes: false };
    const { log } = await readEventLog(join(folder, 'receipt.csv.gz'), read);
    const register = readRegister(log, { assumedZone: 420 });
    const asOf = parseInstant('2012-01-23T15:42:54+01:00');
    const found = countRegister(register?.cases ?? [], { asOf, zone: null });
    const row = (of: RegisterFigures) => [
      of.early,
      of.onTime,
      of.late,
      of.openInTime + of.openOverdue,
    ];
    expect(row(found.total)).toEqual([951, 1, 377, 105]);
    expect(Object.fromEntries(found.byChannel.map((one) => [one.name, row(one)]))).toEqual({
      ...{ Internet: [834, 1, 313, 102], Desk: [68, 0, 39, 2], Post: [35, 0, 17, 1] },
      ...{ 'e-mail': [13, 0, 8, 0], Intern: [1, 0, 0, 0] },
    });
    expect(found.byDepartment.map(row)).toEqual([
      ...[
        [914, 1, 370, 105],
        [28, 0, 1, 0],
        [9, 0, 6, 0],
      ],
    ]);
    expect(Object.fromEntries(found.byQuarter.map((one) => [one.name, row(one)]))).toEqual({
      ...{ '2010-Q4': [212, 0, 114, 3], '2011-Q1': [220, 0, 97, 1], '2011-Q2': [187, 0, 94, 11] },
      ...{ '2011-Q3': [178, 1, 50, 15], '2011-Q4': [153, 0, 22, 65], '2012-Q1': [1, 0, 0, 10] },
    });
    expect(found.total.lateRate).toBe(377 / 1434);
  });
});
