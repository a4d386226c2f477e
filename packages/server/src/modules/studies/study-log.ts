import {
  countNames,
  countEndActivities,
  countStartActivities,
} from '@motcua/domain/study/activities.ts';
import { timeActivities } from '@motcua/domain/study/activity-times.ts';
import type { BothHours, StudyAnswer } from '@motcua/contract/study-answer.ts';
import { spanOf } from '@motcua/domain/study/case-rows.ts';
import { findBottlenecks, mapProcess } from '@motcua/domain/study/directly-follows.ts';
import { caseDurations, inHours } from '@motcua/domain/study/durations.ts';
import { countCases, countEvents, type EventLog } from '@motcua/domain/study/event-log.ts';
import { findHandOvers, findPingPong } from '@motcua/domain/study/hand-overs.ts';
import { countMonths, daysBegun } from '@motcua/domain/study/months.ts';
import type { Note } from '@motcua/domain/study/notes.ts';
import { listFacets } from '@motcua/domain/study/part.ts';
import type { RegisterIndicators } from '@motcua/domain/study/register.ts';
import { findRework } from '@motcua/domain/study/rework.ts';
import { countVariants, type Variants } from '@motcua/domain/study/variants.ts';
import { compareWaiting } from '@motcua/domain/study/waiting.ts';
import type { WorkedTimes } from '@motcua/domain/study/working-clock.ts';

/** How much of each list a screen gets; a person reads no more, the counts beside them are whole. */
const MOST = { variants: 200, steps: 1500, hands: 200, activities: 500 } as const;

/** All that a screen shows of a log or a part of it. */
export function answerOf(
  log: EventLog,
  worked: WorkedTimes,
  { register, notes }: { register: RegisterIndicators | null; notes: readonly Note[] },
): StudyAnswer {
  const edges = mapProcess(log, worked);
  const variants = countVariants(log);
  const rework = findRework(log);
  const hands = (column: EventLog['resource']) =>
    column && findHandOvers(log, column, worked).slice(0, MOST.hands);
  const returns = (column: EventLog['resource']) =>
    column && findPingPong(log, column).slice(0, MOST.hands);
  return {
    ...{ cases: countCases(log), events: countEvents(log), days: daysBegun(log, worked) },
    activities: [...countNames(log.activity).slice(0, MOST.activities)],
    startActivities: [...countStartActivities(log).slice(0, MOST.activities)],
    endActivities: [...countEndActivities(log).slice(0, MOST.activities)],
    variantCount: variants.variants.length,
    variants: variantRows(log, worked, variants),
    directlyFollows: edges.slice(0, MOST.steps),
    durations: caseDurations(log, worked),
    months: countMonths(log, worked),
    activityTimes: timeActivities(log, worked).slice(0, MOST.activities),
    bottlenecks: findBottlenecks(edges, 20),
    rework: { cases: rework.cases, activities: rework.activities.slice(0, MOST.hands) },
    handOvers: hands(log.resource ?? log.group),
    groupHandOvers: log.resource === null ? null : hands(log.group),
    pingPong: {
      resource: returns(log.resource),
      group: returns(log.group),
      activity: findPingPong(log, log.activity).slice(0, MOST.hands),
    },
    waiting: compareWaiting(log, worked),
    ...{ register, facets: listFacets(log), notes: [...notes] },
  };
}

function variantRows(
  log: EventLog,
  worked: WorkedTimes,
  { variants, ofCase }: Variants,
): StudyAnswer['variants'] {
  const shown = variants.slice(0, MOST.variants);
  const times = shown.map(() => ({ wall: [] as number[], working: [] as number[] }));
  ofCase.forEach((variant, one) => {
    const of = times[variant];
    const span = of === undefined ? null : spanOf(log, worked, one);
    if (of === undefined || span === null) return;
    of.wall.push(span.wall);
    of.working.push(span.working);
  });
  return shown.map(({ activities, count }, rank) => ({
    activities: activities.map((code) => log.activity.names[code] ?? ''),
    ...{ count, share: count / countCases(log), ...hoursOf(times[rank]) },
  }));
}

function hoursOf(times: { wall: number[]; working: number[] } | undefined): BothHours {
  return { wall: inHours(times?.wall ?? []), working: inHours(times?.working ?? []) };
}
