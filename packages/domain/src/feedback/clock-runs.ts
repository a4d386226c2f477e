import type { Pause } from '../calendar/deadline.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { Instant } from '../shared/instant.ts';
import type { FeedbackEvent } from './events.ts';
import type { FeedbackClock, FeedbackLimits } from './rulebook.ts';

/** One run of one clock, before any calendar is asked. */
export interface ClockRun {
  kind: FeedbackClock;
  round: number;
  unitId: string;
  startedAt: Instant;
  endedAt: Instant | null;
  /** How it ended; null while it runs. */
  end: 'done' | 'moved' | 'unused' | null;
  limit: TimeLimit;
  pauses: Pause[];
}

/** Which clocks ran from when to when, oldest first, by the events alone. */
export function runClocks(events: readonly FeedbackEvent[]): ClockRun[] {
  const runner = createRunner();
  for (const event of events) runner.take(event);
  return runner.runs;
}

const AT_RECEPTION = ['transfer', 'refusal', 'request', 'answer'] as const;

function createRunner() {
  const runs: ClockRun[] = [];
  let limits: FeedbackLimits | null = null;
  let ownAnswer: TimeLimit | null = null;
  let unitId = '';
  let round = 1;
  const running = () => runs.filter(({ endedAt }) => endedAt === null);
  const start = (kinds: readonly FeedbackClock[], at: Instant) => {
    if (limits === null) return;
    for (const kind of kinds) {
      const limit = kind === 'answer' ? (ownAnswer ?? limits.answer) : limits[kind];
      runs.push({
        kind,
        round,
        unitId,
        startedAt: at,
        endedAt: null,
        end: null,
        limit,
        pauses: [],
      });
    }
  };
  const end = (
    how: NonNullable<ClockRun['end']>,
    at: Instant,
    kinds?: readonly FeedbackClock[],
  ) => {
    for (const run of running()) {
      if (kinds !== undefined && !kinds.includes(run.kind)) continue;
      resume(run, at);
      run.endedAt = at;
      run.end = how;
    }
  };
  const move = (at: Instant, toUnitId: string) => {
    end('moved', at);
    unitId = toUnitId;
    start(AT_RECEPTION, at);
  };
  const stretch = (run: ClockRun | undefined, at: Instant) => {
    if (run?.end === 'done' && run.round === round) run.endedAt = at;
  };
  return {
    runs,
    take(event: FeedbackEvent): void {
      const { at } = event;
      switch (event.type) {
        case 'received':
          limits = event.limits;
          unitId = event.unitId;
          start(AT_RECEPTION, at);
          return;
        case 'sorted':
          end('done', at, ['transfer']);
          ownAnswer = event.answerLimit;
          // The field's own limit counts from when the office had it, not from when it was sorted.
          for (const run of running())
            if (run.kind === 'answer') run.limit = ownAnswer ?? limits?.answer ?? run.limit;
          return;
        case 'transferred':
          // Who takes it first and sends it on later has had the five days from reception all the same.
          stretch(
            runs.findLast(({ kind }) => kind === 'transfer'),
            at,
          );
          end('done', at, ['transfer']);
          end('unused', at, ['refusal', 'request']);
          move(at, event.toUnitId);
          return;
        case 'returned':
          end('done', at, ['refusal']);
          end('unused', at, ['request']);
          move(at, event.toUnitId);
          return;
        case 'asked':
          end('done', at, ['request']);
          end('unused', at, ['refusal']);
          if (limits?.whileWaiting === 'run') return;
          for (const run of running()) run.pauses.push(waitingSince(at));
          return;
        case 'supplemented':
          for (const run of running()) resume(run, at);
          return;
        case 'refused':
        case 'diverted':
          end('done', at, ['refusal', 'transfer']);
          end('unused', at);
          return;
        case 'answered':
          end('done', at, ['transfer', 'answer']);
          end('unused', at);
          if (event.throughId === null) start(['publication'], at);
          return;
        case 'published':
          end('done', at, ['publication']);
          return;
        case 'withheld':
          end('unused', at, ['publication']);
          return;
        case 'reopened':
          end('unused', at);
          round += 1;
          start(['request', 'answer'], at);
          return;
        case 'joined':
          end('done', at, ['transfer']);
          end('unused', at, ['refusal', 'request']);
          return;
        case 'separated':
        case 'rated':
        case 'noted':
          return;
        default:
          event satisfies never;
      }
    },
  };
}

function waitingSince(from: Instant): Pause {
  return { from, to: null, reason: 'Yêu cầu người gửi bổ sung thông tin', by: 'office' };
}

function resume(run: ClockRun, at: Instant): void {
  const last = run.pauses.at(-1);
  if (last !== undefined && last.to === null) last.to = at;
}
