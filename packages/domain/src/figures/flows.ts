import type { Dossier, Ending } from '../dossier/dossier.ts';
import type { FeeTaken } from '../dossier/event-parts.ts';
import type {
  DossierAccepted,
  DossierImported,
  Recorded,
  SupplementRequested,
} from '../dossier/events.ts';
import { compareInstants, type Instant } from '../shared/instant.ts';
import { type FigureEntry, type Place, placeOf } from './entry.ts';
import type { EndedMeasure, Flow, ServiceShare } from './measures.ts';

export interface Change {
  before: Dossier | null;
  after: Dossier;
  recorded: Recorded;
}

/** The moments that a fact adds to the figures. */
export function flowsOf(change: Change): FigureEntry[] {
  const { before, after, recorded } = change;
  const { event, at, actor } = recorded;
  const { officerId } = actor;
  const here = placeOf(after);
  const line = (measure: Flow, part: Partial<FigureEntry> = {}): FigureEntry => ({
    ...{ ...here, measure, at, n: 1, officerId },
    ...part,
  });
  switch (event.type) {
    case 'DossierSubmitted':
      return [line('submitted')];
    case 'DossierDeclined':
      return [line('declined', { deskId: event.deskId })];
    case 'DossierAccepted':
      return accepted(event, after).map((measure) => line(measure));
    case 'DossierImported':
      return imported(event, here);
    case 'SupplementRequested':
      return asked(event, before).map((measure) => line(measure));
    case 'PaymentRecorded':
      return [line('payment_direct')];
    case 'DossierRefused':
    case 'ResultRecorded':
    case 'DossierWithdrawn':
    case 'DossierStopped':
      return ended(change).map(([measure, n]) =>
        line(measure, { n, officerId: before?.proposal?.officerId ?? officerId }),
      );
    case 'ResultDelivered':
      return [line(`delivered_${event.how}`)];
    case 'ApologyIssued':
      return [line('apology'), ...(event.late ? [line('apology_late')] : [])];
    case 'DossierRehomed':
      if (before === null || before.reception === null || before.ending !== null) return [];
      return [line('moved_out', placeOf(before)), line('moved_in')];
    default:
      return [];
  }
}

function accepted(event: DossierAccepted, after: Dossier): Flow[] {
  const { channel } = event.request;
  const share = event.serviceLevel === undefined ? 'other' : shareOf[event.serviceLevel];
  const flows: Flow[] = [`received_${channel}_${share}`];
  if (event.receivedForAgencyAt !== undefined) flows.push('non_territorial');
  if (isDigitised(after)) flows.push('received_digitised');
  if (event.fees.some(({ amount }) => amount > 0)) flows.push('fees_due');
  if (event.fees.some(isPaid)) flows.push('payment_direct');
  return flows;
}

/** Levels 3 and 4 of NĐ 43/2011 are what NĐ 42/2022 calls partial and full. */
const shareOf = {
  ...{ level_1: 'other', level_2: 'other', level_3: 'partial', level_4: 'full' },
  ...{ information: 'other', partial: 'partial', full: 'full' },
} as const satisfies Record<NonNullable<DossierAccepted['serviceLevel']>, ServiceShare>;

function isPaid({ paid, amount }: FeeTaken): boolean {
  return paid && amount > 0;
}

/** The row of a legacy register tells its whole life at once, on its own days. */
function imported(event: DossierImported, here: Place): FigureEntry[] {
  const line = (measure: Flow, at: Instant): FigureEntry => ({
    ...{ ...here, measure, at, n: 1, officerId: null },
  });
  const { receivedAt, endedAt, deliveredAt } = event;
  const lines = [line(`received_${event.channel}_other`, receivedAt)];
  const kind = importedKinds[event.status];
  if (kind !== null && endedAt !== null)
    lines.push(line(endedMeasure(kind, event.timeliness), notBefore(receivedAt, endedAt)));
  if (deliveredAt !== null)
    lines.push(line('delivered_unknown', notBefore(receivedAt, deliveredAt)));
  return lines;
}

const importedKinds = {
  ...{ processing: null, resolved: 'granted', delivered: 'granted' },
  ...{ withdrawn: 'withdrawn', stopped: 'stopped' },
} as const satisfies Record<DossierImported['status'], Ending['kind'] | null>;

function asked(event: SupplementRequested, before: Dossier | null): Flow[] {
  const flows: Flow[] = [`supplement_${event.stage}`];
  if (event.late) flows.push('supplement_late');
  const earlier = before === null ? 0 : before.supplements.intake + before.supplements.appraisal;
  if (earlier === 1) flows.push('supplement_again');
  return flows;
}

/** A filing that is taken back before anybody received it was never in the books. */
function ended({ after }: Change): [Flow, number][] {
  const { ending, reception, result, latenessCause } = after;
  if (ending === null) return [];
  if (reception === null) return [['left_before_reception', 1]];
  const flows: [Flow, number][] = [[endedMeasure(ending.kind, ending.timeliness), 1]];
  if (ending.timeliness === 'late' && latenessCause !== null)
    flows.push([`late_${latenessCause}`, 1]);
  const usedMinutes = after.work.reduce((sum, step) => sum + step.usedMinutes, 0);
  if (usedMinutes > 0) flows.push(['worked_minutes', Math.round(usedMinutes)]);
  if (after.status !== 'resolved' || result === null || result.files.length === 0) return flows;
  flows.push(['electronic_result', 1]);
  if (isDigitised(after)) flows.push(['digitised', 1]);
  return flows;
}

/** A register that does not say how it ended counts as on time, as the report always did. */
function endedMeasure(kind: Ending['kind'], timeliness: Ending['timeliness']): EndedMeasure {
  return `ended_${kind}_${timeliness ?? 'on_time'}`;
}

/** Every document that was given is there as a file. */
function isDigitised({ request }: Dossier): boolean {
  const { documents } = request;
  return documents.length > 0 && documents.every(({ files }) => files.length > 0);
}

export function notBefore(first: Instant, instant: Instant): Instant {
  return compareInstants(instant, first) < 0 ? first : instant;
}
