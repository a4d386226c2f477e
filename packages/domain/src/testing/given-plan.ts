import { decide } from '../dossier/decide.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Recorded } from '../dossier/events.ts';
import { evolve } from '../dossier/evolve.ts';
import { actsOf } from '../generator/acts.ts';
import { arrivalsOf } from '../generator/arrivals.ts';
import { lotsOfTable } from '../generator/chance.ts';
import { dossierIdOf } from '../generator/dossier-id.ts';
import { type Life, lifeOf } from '../generator/life.ts';
import { lotteryOf } from '../generator/lottery.ts';
import type { Place, Plan } from '../generator/place.ts';
import type { Profile } from '../generator/profile.ts';
import { CHANNELS, type ProcedureVersion } from '../procedure/procedure.ts';
import { instantAt } from '../shared/instant.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  clerk,
  documentClerk,
  file,
  head,
  plainCalendar,
  procedureWith,
  processWithAllowances,
  specialist,
} from './given-dossier.ts';

/** A year in which every fate is common. */
export const livelyProfile: Profile = {
  months: [9, 7, 11, 10, 10, 10, 11, 11, 10, 10, 10, 10],
  weekdays: [12, 11, 10, 10, 9, 4, 4],
  afterHoliday: { daysOff: 2, factor: 1.3 },
  dayNoise: 10,
  deskHours: { 7: 1, 8: 2, 9: 2, 10: 1, 11: 1, 13: 1, 14: 1, 15: 1, 16: 1 },
  onlineHours: { 7: 1, 12: 1, 20: 2, 23: 1 },
  channels: { commune: { counter: 5, online: 4, postal: 1 } },
  groups: { commune: { land: 2, justice: 1 } },
  fates: {
    late: 1200,
    supplemented: 1200,
    unanswered: 900,
    paid: 900,
    refused: 700,
    withdrawn: 700,
  },
  declined: 500,
  causes: { workload: 2, agency: 1 },
  apologised: 5000,
  returns: { post: 2500, online: 5000 },
  pace: { inTime: [20, 95], late: [115, 170] },
};

const everyChannel = (part: Partial<ProcedureVersion>) =>
  procedureWith({
    channels: CHANNELS.map((channel) => ({
      ...{ channel, limitText: '5 ngày làm việc', fees: [], feeNote: null },
      limit: { kind: 'duration', value: 5, unit: 'working_day' },
    })),
    levels: ['commune'],
    ...part,
  });

export function placeWith(part: Partial<Place> = {}): Place {
  const key = part.key ?? 'H01.101';
  return {
    ...{ key, agencyCode: key, level: 'commune', agencyUnitId: `unit ${key}` },
    ...{ deskId: `desk ${key}`, address: 'xã Chợ Mới, tỉnh An Giang', citizenPrefix: '091' },
    procedures: [
      everyChannel({ procedureCode: '1.000001' }),
      everyChannel({ procedureCode: '1.000002', group: 'justice' }),
      everyChannel({ procedureCode: '1.000003', state: 'incomplete', missing: ['steps'] }),
    ],
    staff: {
      ...{ clerks: [clerk], specialists: [specialist], head, documentClerk },
      postal: [],
    },
    ...{ resultFile: file, received: 100 },
    ...part,
  };
}

export function planWith(part: Partial<Plan> = {}): Plan {
  return {
    ...{ seed: 1, from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-03-31') },
    ...{ calendar: plainCalendar, profile: livelyProfile, places: [placeWith()] },
    names: {
      ...{ family: ['Nguyễn', 'Trần'], women: ['Thị Lan'], men: ['Văn Út'] },
      organisations: ['Công ty TNHH Một Chín'],
    },
    processes: new Map([['1.000002', [processWithAllowances()]]]),
    ...part,
  };
}

export interface Lived {
  id: string;
  life: Life;
  dossier: Dossier;
  history: Recorded[];
}

/** Lives every life of a plan, in order of reception, through the decider. */
export function liveAll(plan: Plan): Lived[] {
  const lottery = lotteryOf(plan);
  const world = {
    calendar: plan.calendar,
    end: instantAt(plan.to, 1439, 420),
    causes: lotsOfTable(plan.profile.causes),
    apologised: plan.profile.apologised,
  };
  return [...arrivalsOf(plan)].map((arrival) => {
    const life = lifeOf(plan, arrival, lottery);
    const { procedure, process } = life;
    const id = dossierIdOf(plan, life);
    const acts = actsOf(life, world);
    const history: Recorded[] = [];
    let dossier: Dossier | null = null;
    for (let turn = acts.next(); turn.done !== true; ) {
      const { at, actor, command } = turn.value;
      const context = { now: at, actor, calendar: plan.calendar, procedure, process };
      for (const event of decide(command, dossier, context)) {
        const recorded: Recorded = { version: history.length + 1, at, actor, event };
        dossier = evolve(id, dossier, recorded);
        history.push(recorded);
      }
      if (dossier === null) throw new Error('An act brought nothing.');
      turn = acts.next(dossier);
    }
    if (dossier === null) throw new Error('A life never began.');
    return { id, life, dossier, history };
  });
}
