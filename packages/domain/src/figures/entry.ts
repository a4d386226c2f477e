import type { Channel } from '../procedure/procedure.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Instant } from '../shared/instant.ts';
import type { Measure } from './measures.ts';

/** Where a figure counts: the agency that has the dossier, the desk that received it, and what it is about. */
export interface Place {
  unitId: string;
  deskId: string | null;
  field: string;
  /** The code; the name of a procedure that the catalogue does not know. */
  procedureCode: string;
  channel: Channel;
}

/** One line of the journal. */
export interface FigureEntry extends Place {
  measure: Measure;
  /** When it takes effect: in the future for a dossier that will be overdue. */
  at: Instant;
  /** +1 or −1; an amount in `worked_minutes`. */
  n: number;
  /** Whose work it was; null in levels, for open dossiers pass from hand to hand. */
  officerId: string | null;
}

/** The same place has the same object while the dossier stays as it is. */
export function placeOf(dossier: Dossier, deskId = dossier.reception?.deskId ?? null): Place {
  const { request, agencyUnitId } = dossier;
  return {
    unitId: agencyUnitId,
    deskId,
    field: shortened(request.field),
    procedureCode: shortened(request.procedureCode || request.procedureName),
    channel: request.channel,
  };
}

export function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.unitId === b.unitId &&
    a.deskId === b.deskId &&
    a.field === b.field &&
    a.procedureCode === b.procedureCode &&
    a.channel === b.channel
  );
}

/** A name of a legacy register may be a paragraph; a key of an index may not. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST);
}

const LONGEST = 500;
