import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierCommand } from '../dossier/commands.ts';
import { decide } from '../dossier/decide.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Actor } from '../dossier/event-parts.ts';
import type { DossierImported, Recorded } from '../dossier/events.ts';
import { evolve } from '../dossier/evolve.ts';
import { isFinal, isWaiting } from '../dossier/status.ts';
import { DomainError } from '../shared/errors.ts';
import { compareInstants, epochMs, type Instant, instantOfEpochMs } from '../shared/instant.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  accept,
  approve,
  askPayment,
  askSupplement,
  clerk,
  contextAt,
  deliver,
  handOver,
  head,
  pay,
  procedureWith,
  propose,
  recordResult,
  refuse,
  resolved,
  specialist,
  submit,
  supplement,
  tell,
  type Told,
  vn,
} from '../testing/given-dossier.ts';
import { entriesOf } from './entries-of.ts';
import type { FigureEntry } from './entry.ts';
import { PERFORMANCE_FLOWS } from './performance-measures.ts';
import { LEVELS, type Measure } from './measures.ts';

/** All lines of a life. */
function journalOf(history: readonly Recorded[]): FigureEntry[] {
  let before: Dossier | null = null;
  return history.flatMap((recorded) => {
    const after: Dossier = evolve('d', before, recorded);
    const lines = entriesOf({ before, after, recorded });
    before = after;
    return lines;
  });
}

/** The sum of a measure over all lines up to an instant, of one unit or of all. */
function levelAt(journal: readonly FigureEntry[], measure: Measure, at: Instant, unitId?: string) {
  return journal
    .filter((line) => line.measure === measure && compareInstants(line.at, at) <= 0)
    .filter((line) => unitId === undefined || line.unitId === unitId)
    .reduce((sum, { n }) => sum + n, 0);
}

const ratings: ReadonlySet<string> = new Set(PERFORMANCE_FLOWS);
/** The books; what ratings count beside them has tests of its own. */
const measuresOf = ({ history }: Told) =>
  journalOf(history)
    .filter(({ measure }) => !ratings.has(measure))
    .map(({ measure, n }) => [measure, n]);

describe('given a dossier that is resolved in time and handed over', () => {
  const told = tell([...resolved, ['2026-04-23 09:00', clerk, deliver]]);

  it('then every moment is one line, and what it left open is taken back', () => {
    expect(measuresOf(told)).toEqual([
      ['received_counter_other', 1],
      ['open', 1],
      ['overdue', 1],
      ['ended_granted_early', 1],
      ['worked_minutes', expect.any(Number)],
      ['electronic_result', 1],
      ['open', -1],
      ['overdue', -1],
      ['awaiting_delivery', 1],
      ['delivered_desk', 1],
      ['awaiting_delivery', -1],
    ]);
  });

  it('then being overdue is written ahead to just after the due instant, and taken back there', () => {
    const overdue = journalOf(told.history).filter(({ measure }) => measure === 'overdue');
    expect(overdue.map(({ at, n }) => [at, n])).toEqual([
      ['2026-04-30T17:00:00.000001+07:00', 1],
      ['2026-04-30T17:00:00.000001+07:00', -1],
    ]);
  });

  it('then the reception counts for who received it and the result for who proposed it', () => {
    const byOfficer = journalOf(told.history).map(({ measure, officerId }) => [measure, officerId]);
    expect(byOfficer).toContainEqual(['received_counter_other', clerk.officerId]);
    expect(byOfficer).toContainEqual(['ended_granted_early', specialist.officerId]);
    expect(byOfficer).toContainEqual(['open', null]);
  });
});

describe('given a dossier beyond its due instant', () => {
  const late = '2026-05-04 09:00';

  it('when nothing happens, then it is overdue from the microsecond after', () => {
    const journal = journalOf(tell([['2026-04-20 09:00', clerk, accept]]).history);
    expect(levelAt(journal, 'overdue', vn('2026-04-30 17:00'))).toBe(0);
    expect(levelAt(journal, 'overdue', vn('2026-04-30 17:01'))).toBe(1);
  });

  it('when the applicant is waited for, then it is in time again from then on and the past stays', () => {
    const told = tell([
      ['2026-04-20 09:00', clerk, accept],
      ['2026-04-20 10:00', clerk, handOver],
      [late, specialist, askPayment],
    ]);
    const journal = journalOf(told.history);
    expect(levelAt(journal, 'overdue', vn('2026-05-03 09:00'))).toBe(1);
    expect(levelAt(journal, 'overdue', vn(late))).toBe(0);
    expect(levelAt(journal, 'waiting_payment', vn(late))).toBe(1);
  });

  it('when it moves to a successor, then the levels move with it and the past stays behind', () => {
    const told = tell([
      ['2026-04-20 09:00', clerk, accept],
      [late, head, { type: 'rehomeDossier', toUnitId: 'u-heir', reason: 'Sáp nhập.' }],
    ]);
    const journal = journalOf(told.history);
    const at = (day: string, unit: string) =>
      (['open', 'overdue'] as const).map((measure) => levelAt(journal, measure, vn(day), unit));
    expect(at('2026-05-03 09:00', 'u-agency')).toEqual([1, 1]);
    expect(at('2026-05-03 09:00', 'u-heir')).toEqual([0, 0]);
    expect(at(late, 'u-agency')).toEqual([0, 0]);
    expect(at(late, 'u-heir')).toEqual([1, 1]);
    expect(levelAt(journal, 'moved_out', vn(late), 'u-agency')).toBe(1);
    expect(levelAt(journal, 'moved_in', vn(late), 'u-heir')).toBe(1);
  });

  it('when an apology gave a cause, then the cause counts while it is open and when it is resolved', () => {
    const apologise: DossierCommand = {
      ...{ type: 'apologiseForDelay', reason: 'Đông hồ sơ.', cause: 'workload' },
      newDueDate: parsePlainDate('2026-05-08'),
    };
    const told = tell([
      ...resolved.slice(0, 2),
      ['2026-04-28 09:00', head, apologise],
      ...resolved
        .slice(2)
        .map(([, actor, command]): (typeof resolved)[number] => [
          '2026-05-06 09:00',
          actor,
          command,
        ]),
    ]);
    const journal = journalOf(told.history);
    expect(levelAt(journal, 'apology', vn('2026-04-29 09:00'))).toBe(1);
    expect(levelAt(journal, 'overdue_workload', vn('2026-05-05 09:00'))).toBe(1);
    expect(levelAt(journal, 'overdue_workload', vn('2026-05-07 09:00'))).toBe(0);
    expect(levelAt(journal, 'ended_granted_late', vn('2026-05-07 09:00'))).toBe(1);
    expect(levelAt(journal, 'late_workload', vn('2026-05-07 09:00'))).toBe(1);
  });
});

describe('given an online filing', () => {
  it('when it waits longer than a working day, then it awaits reception beyond its time', () => {
    const journal = journalOf(tell([['2026-04-20 09:00', clerk, submit]]).history);
    expect(levelAt(journal, 'awaiting_reception', vn('2026-04-20 09:00'))).toBe(1);
    expect(levelAt(journal, 'awaiting_late', vn('2026-04-21 09:00'))).toBe(0);
    expect(levelAt(journal, 'awaiting_late', vn('2026-04-21 10:01'))).toBe(1);
  });

  it('when it is taken in, then nothing awaits reception and the share of the service is known', () => {
    const procedure = procedureWith({
      serviceLevels: [{ level: 'full', from: parsePlainDate('2025-07-01') }],
    });
    const told = tell(
      [
        ['2026-04-20 09:00', clerk, submit],
        ['2026-04-20 15:00', clerk, { ...accept, request: undefined }],
      ] as Parameters<typeof tell>[0],
      { procedure },
    );
    const journal = journalOf(told.history);
    expect(levelAt(journal, 'awaiting_reception', vn('2026-04-20 15:00'))).toBe(0);
    expect(levelAt(journal, 'awaiting_late', vn('2026-06-01 10:00'))).toBe(0);
    expect(levelAt(journal, 'received_online_full', vn('2026-04-20 15:00'))).toBe(1);
  });
});

const acts: [Actor, DossierCommand][] = [
  ...([
    [clerk, submit],
    [clerk, accept],
    [clerk, handOver],
    [specialist, handOver],
    [specialist, propose],
    [head, approve],
    [head, recordResult],
    [clerk, deliver],
  ] as [Actor, DossierCommand][]),
  ...([
    [head, refuse],
    [specialist, askSupplement],
    [clerk, supplement],
    [specialist, askPayment],
    [clerk, pay],
    [clerk, { type: 'withdrawDossier', reason: 'Không còn nhu cầu.' }],
    [head, { type: 'stopDossier', cause: 'other', reason: 'Có văn bản.' }],
    [clerk, { type: 'recalculateDueDate', reason: 'Lịch đổi.' }],
    [head, { type: 'rehomeDossier', toUnitId: 'u-heir', reason: 'Sáp nhập.' }],
    [
      specialist,
      {
        ...{ type: 'apologiseForDelay', reason: 'Chờ ý kiến.', cause: 'post' },
        newDueDate: parsePlainDate('2027-12-01'),
      },
    ],
  ] as [Actor, DossierCommand][]),
];

const lives = fc.record({
  mode: fc.constantFrom<'restart' | 'pause'>('restart', 'pause'),
  acts: fc.array(
    fc.record({ act: fc.constantFrom(...acts), minutes: fc.integer({ min: 0, max: 9000 }) }),
    { minLength: 1, maxLength: 30 },
  ),
});
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** What is refused leaves no trace. */
function live({ mode, acts: chosen }: Life): Recorded[] {
  const history: Recorded[] = [];
  const procedure = procedureWith({ supplementRule: { mode, maxAtIntake: 2, maxAtAppraisal: 2 } });
  let dossier: Dossier | null = null;
  let ms = Date.UTC(2026, 3, 20, 2);
  for (const { act, minutes } of chosen) {
    const [actor, command] = act;
    ms += minutes * 60_000;
    const at = instantOfEpochMs(ms, 420);
    try {
      const context = contextAt('2026-04-20 09:00', { now: at, actor, procedure });
      for (const event of decide(command, dossier, context)) {
        const recorded: Recorded = { version: history.length + 1, at, actor, event };
        dossier = evolve('d', dossier, recorded);
        history.push(recorded);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return history;
}

/** The levels of one dossier as its folded state says them. */
function classify(history: readonly Recorded[], at: Instant) {
  const known = history.filter((recorded) => compareInstants(recorded.at, at) <= 0);
  const dossier = known.reduce<Dossier | null>((state, one) => evolve('d', state, one), null);
  const isOpen = dossier !== null && dossier.reception !== null && dossier.ending === null;
  const waits = isOpen && isWaiting(dossier.status);
  const due = dossier?.clock?.due.due;
  const isLate = isOpen && !waits && due !== undefined && compareInstants(at, due) > 0;
  return {
    open: isOpen ? 1 : 0,
    overdue: isLate ? 1 : 0,
    waiting: waits ? 1 : 0,
    apologised: isLate && dossier.apologised ? 1 : 0,
    unit: dossier?.agencyUnitId ?? '',
    received: dossier?.reception ? 1 : 0,
    ended: dossier?.ending && dossier.reception ? 1 : 0,
    undelivered: dossier?.status === 'resolved' ? 1 : 0,
  };
}

describe('whatever happens in whatever order', () => {
  it('then the sum of the lines up to any instant says how the dossier stood then', () => {
    const instants = fc.array(fc.integer({ min: -10, max: 400_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(lives, instants, (life, minutes) => {
        const history = live(life);
        const journal = journalOf(history);
        const start = Date.UTC(2026, 3, 20, 2);
        const moments = [
          ...minutes.map((minute) => start + minute * 60_000),
          ...history.map(({ at }) => epochMs(at)),
          ...journal.flatMap(({ at }) => [epochMs(at), epochMs(at) + 1]),
        ];
        for (const ms of moments) {
          const at = instantOfEpochMs(ms, 420);
          const level = (measure: Measure) => levelAt(journal, measure, at);
          const starting = (prefix: string) =>
            journal
              .filter(({ measure }) => measure.startsWith(prefix))
              .filter((line) => compareInstants(line.at, at) <= 0)
              .reduce((sum, { n }) => sum + n, 0);
          const expected = classify(history, at);
          expect({
            open: level('open'),
            overdue: level('overdue'),
            waiting: level('waiting_supplement') + level('waiting_payment'),
            apologised: starting('overdue_'),
            unit: expected.unit,
            received: starting('received_') - starting('received_digitised'),
            ended: starting('ended_'),
            undelivered: level('awaiting_delivery'),
          }).toEqual(expected);
          expect(levelAt(journal, 'open', at, expected.unit)).toBe(expected.open);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('then every level of a finished life has returned to 0', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const history = live(life);
        const last = history.reduce<Dossier | null>((state, one) => evolve('d', state, one), null);
        if (last === null || !isFinal(last.status)) return;
        const journal = journalOf(history);
        const ever = instantOfEpochMs(Date.UTC(2100, 0, 1), 420);
        for (const measure of LEVELS)
          for (const unit of ['u-agency', 'u-heir'])
            expect({ measure, unit, level: levelAt(journal, measure, ever, unit) }).toEqual({
              ...{ measure, unit, level: 0 },
            });
      }),
      { numRuns: 400 },
    );
  });
});

describe('given a row of a legacy register', () => {
  const row = (part: Partial<DossierImported>): Recorded => ({
    version: 1,
    at: vn('2026-11-01 09:00'),
    actor: clerk,
    event: {
      type: 'DossierImported',
      ...{ dossierCode: 'CŨ-1', register: { deskId: 'd-1', year: 2026, number: 1 }, deskId: 'd-1' },
      ...{ unitId: 'u-agency', procedureCode: null, procedureName: 'Cấp phép', field: '' },
      ...{ applicantName: 'An', channel: 'online', receivedAt: vn('2026-03-02 08:00') },
      ...{ dueAt: vn('2026-03-10 17:00'), dueDate: parsePlainDate('2026-03-10'), finishedAt: null },
      ...{ deliveredAt: null, status: 'resolved', agency: '', note: '', timeliness: null },
      ...{ endedAt: null, formSet: 'TT01-2018', process: { id: 'p', version: 1 }, steps: [] },
      review: [],
      ...part,
    } as DossierImported,
  });

  it('when it was resolved late, then it was open and overdue on its own days', () => {
    const endedAt = vn('2026-03-12 09:00');
    const journal = journalOf([row({ endedAt, timeliness: 'late' })]).filter(
      ({ measure }) => measure !== 'unrated',
    );
    expect(journal.map(({ measure, at, n }) => [measure, at.slice(0, 16), n])).toEqual([
      ['received_online_other', '2026-03-02T08:00', 1],
      ['ended_granted_late', '2026-03-12T09:00', 1],
      ['open', '2026-03-02T08:00', 1],
      ['overdue', '2026-03-10T17:00', 1],
      ['open', '2026-03-12T09:00', -1],
      ['overdue', '2026-03-12T09:00', -1],
    ]);
  });

  it('when it ended before it came in, then it was never open', () => {
    const journal = journalOf([
      row({ endedAt: vn('2026-02-01 09:00'), timeliness: 'early' }),
    ]).filter(({ measure }) => measure !== 'unrated');
    expect(journal.map(({ measure, at }) => [measure, at.slice(0, 10)])).toEqual([
      ['received_online_other', '2026-03-02'],
      ['ended_granted_early', '2026-03-02'],
    ]);
  });

  it('when it was due with the last instant of a day, then it is overdue by the end of that day', () => {
    const journal = journalOf([
      row({ status: 'processing', dueAt: '2026-03-10T23:59:59.9999999+07:00' as Instant }),
    ]);
    expect(journal.find(({ measure }) => measure === 'overdue')?.at).toBe(
      '2026-03-10T23:59:59.999999+07:00',
    );
  });

  it('when its procedure is unknown, then it counts under the name of the procedure', () => {
    expect(journalOf([row({ status: 'processing' })])[0]?.procedureCode).toBe('Cấp phép');
  });
});
