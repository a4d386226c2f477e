import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../shared/canonical.ts';
import { DomainError } from '../shared/errors.ts';
import { compareInstants, type Instant, instantOfEpochMs } from '../shared/instant.ts';
import { dong } from '../shared/money.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  accept,
  approve,
  askPayment,
  askSupplement,
  clerk,
  contextAt,
  deliver,
  file,
  handOver,
  head,
  procedureWith,
  propose,
  recordResult,
  refuse,
  specialist,
  submit,
  supplement,
  takeOver,
} from '../testing/given-dossier.ts';
import { availableActions } from './available-actions.ts';
import type { DossierCommand } from './commands.ts';
import { controlSlip } from './control-slip.ts';
import { decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import type { Recorded } from './events.ts';
import { evolve, evolveAll } from './evolve.ts';
import { historyLine } from './history-line.ts';
import { isFinal } from './status.ts';
import { trackingOf } from './tracking.ts';
import { verdictOn } from './transitions.ts';

const acts: DossierCommand[] = [
  submit,
  accept,
  handOver,
  takeOver,
  propose,
  approve,
  refuse,
  recordResult,
  deliver,
  askSupplement,
  supplement,
  askPayment,
  { type: 'recordPayment', amount: dong(450_000), receiptNumber: 'BL-01' },
  { type: 'returnStep', reason: 'Sai số thửa.' },
  { type: 'addNote', text: 'Đã xem.' },
  { type: 'attachFile', documentId: 'c01', file },
  { type: 'announceResult', means: 'phone', text: 'Mời đến nhận.' },
  { type: 'withdrawDossier', reason: 'Không còn nhu cầu.' },
  { type: 'stopDossier', cause: 'applicant_request', reason: 'Theo đề nghị.' },
  { type: 'recalculateDueDate', reason: 'Lịch đổi.' },
  { type: 'rehomeDossier', toUnitId: 'u-successor', reason: 'Sáp nhập.' },
  {
    type: 'apologiseForDelay',
    reason: 'Chờ ý kiến.',
    cause: 'workload',
    newDueDate: parsePlainDate('2027-12-01'),
  },
];

const lives = fc.record({
  mode: fc.constantFrom<'restart' | 'pause'>('restart', 'pause'),
  acts: fc.array(
    fc.record({
      // Acts that bring a life forward come up more often, so that many lives reach their end.
      command: fc.oneof(
        {
          arbitrary: fc.constantFrom(
            accept,
            handOver,
            propose,
            approve,
            recordResult,
            deliver,
            supplement,
          ),
          weight: 3,
        },
        { arbitrary: fc.constantFrom(...acts), weight: 2 },
      ),
      actor: fc.constantFrom(clerk, specialist, head),
      minutes: fc.integer({ min: 0, max: 4000 }),
    }),
    { minLength: 1, maxLength: 30 },
  ),
});

interface Moment {
  before: Dossier | null;
  after: Dossier;
  command: DossierCommand;
  at: Instant;
}

interface Life {
  moments: Moment[];
  refusals: { before: Dossier | null; command: DossierCommand; code: string }[];
  history: Recorded[];
}

const start = Date.UTC(2026, 3, 20, 2);

/** Lives a random life: what is refused leaves no trace. */
function live({
  mode,
  acts: chosen,
}: {
  mode: 'restart' | 'pause';
  acts: { command: DossierCommand; actor: typeof clerk; minutes: number }[];
}): Life {
  const life: Life = { moments: [], refusals: [], history: [] };
  let dossier: Dossier | null = null;
  let ms = start;
  const procedure = procedureWith({ supplementRule: { mode, maxAtIntake: 2, maxAtAppraisal: 2 } });
  for (const { command, actor, minutes } of chosen) {
    ms += minutes * 60_000;
    const at = instantOfEpochMs(ms, 420);
    const before: Dossier | null = dossier;
    try {
      for (const event of decide(
        command,
        before,
        contextAt('2026-04-20 09:00', { now: at, actor, procedure }),
      )) {
        const recorded: Recorded = { version: life.history.length + 1, at, actor, event };
        const after: Dossier = evolve('d', dossier, recorded);
        dossier = after;
        life.history.push(recorded);
        life.moments.push({ before, after, command, at });
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      life.refusals.push({ before, command, code: error.code });
    }
  }
  return life;
}

const always = (check: (life: Life) => void) =>
  fc.assert(
    fc.property(lives, (given) => check(live(given))),
    { numRuns: 300 },
  );

describe('whatever happens in whatever order', () => {
  it('then each move is one that the table allows', () => {
    always(({ moments }) => {
      for (const { before, after, command } of moments) {
        const verdict = verdictOn(command.type, before?.status ?? 'none');
        if ('to' in verdict) expect([verdict.to, verdict.or]).toContain(after.status);
        else expect(verdict).toEqual({ stay: true });
      }
    });
  });

  it('then nothing follows a final state', () => {
    always(({ moments }) => {
      for (const { before } of moments)
        expect(before !== null && isFinal(before.status)).toBe(false);
    });
  });

  it('then replaying the history, also after it was stored and read, gives the living state', () => {
    always(({ moments, history }) => {
      const alive = moments.at(-1)?.after ?? null;
      const stored: Recorded[] = JSON.parse(canonicalJson(history));
      expect(evolveAll('d', history)).toEqual(alive);
      expect(evolveAll('d', stored)).toEqual(alive);
    });
  });

  it('then the canonical text of a fact does not depend on the order of its keys', () => {
    always(({ history }) => {
      for (const recorded of history) {
        const turned = Object.fromEntries(Object.entries(recorded).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(recorded));
      }
    });
  });

  it('then waiting never brings the due date nearer, and no act but a restart shortens what was promised', () => {
    always(({ moments }) => {
      for (const { before, after, command } of moments) {
        if (!before?.clock || !after.clock || command.type === 'recalculateDueDate') continue;
        expect(compareInstants(after.clock.due.due, before.clock.due.due)).toBeGreaterThanOrEqual(
          0,
        );
        expect(after.clock.promised.dueDate >= before.clock.promised.dueDate).toBe(true);
      }
    });
  });

  it('then the clock stands exactly while the applicant is waited for', () => {
    always(({ moments }) => {
      for (const { after } of moments) {
        const open = after.clock?.pauses.filter(({ to }) => to === null).length ?? 0;
        const waits =
          after.status === 'supplement_requested' || after.status === 'payment_requested';
        if (after.clock && !isFinal(after.status)) expect(open).toBe(waits ? 1 : 0);
      }
    });
  });

  it('then a lawful due date is only overwritten with its predecessor kept in the history', () => {
    always(({ moments }) => {
      for (const { before, after } of moments) {
        const earlier = before?.clock?.history ?? [];
        expect(after.clock?.history.slice(0, earlier.length) ?? []).toEqual(earlier);
      }
    });
  });

  it('then what ended after reception has its timeliness, and what was declined never ended', () => {
    always(({ moments }) => {
      for (const { after } of moments) {
        if (after.ending && after.reception) expect(after.ending.timeliness).not.toBeNull();
        if (after.status === 'declined') expect([after.ending, after.clock]).toEqual([null, null]);
        if (after.status === 'resolved' || after.status === 'delivered')
          expect(after.ending).not.toBeNull();
      }
    });
  });

  it('then every act that is offered is decided without a refusal of the state, and the next act is among them', () => {
    always(({ moments }) => {
      const everyone = [
        'desk_clerk',
        'specialist',
        'head',
        'document_clerk',
        'administrator',
      ] as const;
      for (const { after } of moments) {
        const offered = availableActions(after, everyone);
        expect(offered.every((act) => !('refused' in verdictOn(act, after.status)))).toBe(true);
        expect(offered.length === 0).toBe(isFinal(after.status));
      }
    });
  });

  it('then the slip has one row for each hand-over, and each fact one sentence', () => {
    always(({ history }) => {
      const handed = history.filter(({ event }) =>
        ['HandedOver', 'StepReturned', 'ResultRecorded', 'DossierRefused'].includes(event.type),
      );
      expect(controlSlip(history)).toHaveLength(handed.length);
      for (const recorded of history) {
        const { vi, en } = historyLine(recorded, { offsetMinutes: 420 });
        expect(`${vi} ${en}`).not.toMatch(/undefined|null|\[object|\.\./);
      }
    });
  });

  it('then the anonymous look-up shows nothing of the person', () => {
    always(({ moments }) => {
      for (const { after } of moments) {
        const shown = JSON.stringify(trackingOf(after, 420));
        expect(shown).not.toMatch(/Huỳnh|0890|0912|Nguyễn|Trần|Lê Thị/);
        expect(trackingOf(after, 420).percent === 100).toBe(isFinal(after.status));
      }
    });
  });
});
