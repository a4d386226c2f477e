import { casesOf, checklistFor } from '../procedure/checklist.ts';
import type { Channel, ProcedureVersion } from '../procedure/procedure.ts';
import { type ProcessDefinition, processAmong } from '../process/definition.ts';
import type { DocumentGiven, FeeTaken, Request } from '../dossier/event-parts.ts';
import type { Instant } from '../shared/instant.ts';
import { yearOf } from '../shared/plain-date.ts';
import { inventApplicant } from './applicants.ts';
import type { Arrival } from './arrivals.ts';
import type { Chance, Lots } from './chance.ts';
import { filingBefore } from './filing.ts';
import type { Lottery } from './lottery.ts';
import type { Place, Plan } from './place.ts';
import type { Fate, Profile } from './profile.ts';

/** What will become of one dossier, before anything has happened. */
export interface Life {
  place: Place;
  /** Its place among the receptions of the desk, from 0. */
  number: number;
  /** Reception, or the moment in which the desk declines. */
  at: Instant;
  /** When an online request was sent off; null at the counter and by post. */
  filedAt: Instant | null;
  fate: Fate | 'declined' | 'left_open';
  /** It is closed and delivered before the span ends, whatever its pace. */
  mustEnd: boolean;
  procedure: ProcedureVersion;
  process: ProcessDefinition;
  request: Request;
  fees: FeeTaken[];
  /** Per cent of the limit that the work takes. */
  pace: number;
  chance: Chance;
}

/** Draws the life of one arrival. The same arrival always gets the same life. */
export function lifeOf(plan: Plan, arrival: Arrival, lottery: Lottery): Life {
  const { place, at, number, chance } = arrival;
  const lots = lottery.of(place);
  const fate = fateOf(arrival, lots.fates);
  const procedure = lots.procedures.draw(chance);
  const channel = channelFor(procedure, lots.channels.draw(chance));
  const request = requestOf(plan, { place, procedure, channel, chance });
  return {
    ...{ place, number, at, fate, procedure, request, chance },
    filedAt:
      channel === 'online' && fate !== 'declined'
        ? filingBefore(plan, at, lots.filing, chance)
        : null,
    mustEnd: place.openAtEnd !== undefined && fate !== 'left_open',
    process: processAmong(plan.processes.get(procedure.procedureCode) ?? [], request.case),
    fees: feesOf(procedure, channel),
    pace: paceFor(fate, plan.profile, chance),
  };
}

/** Who waits for money in a limit of calendar days loses the rest of the days on which it starts and ends. */
const MOST_WITH_PAYMENT = 80;

function paceFor(fate: Life['fate'], { pace }: Profile, chance: Chance): number {
  const drawn = chance.between(...(fate === 'late' ? pace.late : pace.inTime));
  return fate === 'paid' ? Math.min(drawn, MOST_WITH_PAYMENT) : drawn;
}

/** Where the number of open dossiers is given, they are the last that came in. */
function fateOf({ place, number, declined, chance }: Arrival, fates: Lots<Fate>): Life['fate'] {
  const drawn = fates.draw(chance);
  if (declined) return 'declined';
  const { openAtEnd, received } = place;
  return openAtEnd !== undefined && number >= received - openAtEnd ? 'left_open' : drawn;
}

/** What the procedure offers nearest to what was wanted. */
function channelFor({ channels }: ProcedureVersion, wanted: Channel): Channel {
  if (channels.length === 0 || channels.some(({ channel }) => channel === wanted)) return wanted;
  return (
    channels.find(({ channel }) => channel === 'counter')?.channel ?? channels[0]?.channel ?? wanted
  );
}

function requestOf(
  plan: Plan,
  of: { place: Place; procedure: ProcedureVersion; channel: Channel; chance: Chance },
): Request {
  const { place, procedure, channel, chance } = of;
  const cases = casesOf(procedure);
  const ofCase = cases.length === 0 ? null : chance.oneOf(cases);
  const applicant = inventApplicant(chance, { names: plan.names, place, year: yearOf(plan.from) });
  const { returns } = plan.profile;
  const byPost = chance.happens(returns.post);
  const byNet = chance.happens(returns.online) && channel === 'online';
  return {
    procedureCode: procedure.procedureCode,
    procedureName: procedure.name,
    field: procedure.field,
    procedureVersion: procedure.version,
    case: ofCase,
    channel,
    agencyUnitId: place.agencyUnitId,
    applicant,
    documents: documentsOf(procedure, ofCase, channel),
    resultDelivery: byPost
      ? { how: 'post', address: applicant.address ?? place.address }
      : { how: byNet ? 'online' : 'desk' },
  };
}

/** More papers than this are seldom brought, however long the list of all cases is. */
const MOST_PAPERS = 4;
/** So much of the name of a paper a clerk writes down. */
const MOST_LETTERS = 120;

function documentsOf(
  procedure: ProcedureVersion,
  ofCase: string | null,
  channel: Channel,
): DocumentGiven[] {
  return checklistFor(procedure, ofCase)
    .slice(0, MOST_PAPERS)
    .map(({ id, name, originals, copies }) => ({
      documentId: id,
      name: name.slice(0, MOST_LETTERS),
      kind: channel === 'online' ? 'electronic' : originals > 0 ? 'original' : 'copy',
      quantity: Math.max(1, originals + copies),
      files: [],
    }));
}

function feesOf({ channels }: ProcedureVersion, channel: Channel): FeeTaken[] {
  const offered = channels.find((it) => it.channel === channel);
  const fee = offered?.fees.find(({ amount }) => amount > 0);
  if (fee === undefined) return [];
  const { kind, amount } = fee;
  return [{ name: kind === 'charge' ? 'Lệ phí' : 'Phí', kind, amount, paid: true }];
}
