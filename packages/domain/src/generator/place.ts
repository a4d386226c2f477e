import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Actor, StoredFile } from '../dossier/event-parts.ts';
import type { Level, ProcedureVersion } from '../procedure/procedure.ts';
import type { ProcessDefinition } from '../process/definition.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Profile } from './profile.ts';

/** Names to make people of. */
export interface NameLists {
  family: readonly string[];
  women: readonly string[];
  men: readonly string[];
  organisations: readonly string[];
}

/** Who works on the dossiers of a place; at least one of each. */
export interface PlaceStaff {
  clerks: readonly Actor[];
  specialists: readonly Actor[];
  head: Actor;
  documentClerk: Actor;
  /** Post clerks at the desk; results that go by post are theirs, or the clerk's where there is none. */
  postal: readonly Actor[];
}

/** A desk that receives for an agency that resolves. */
export interface Place {
  /** Names the place in the course of chance; the same key makes the same dossiers. */
  key: string;
  level: Level;
  /** With which dossier codes and filing numbers begin. */
  agencyCode: string;
  agencyUnitId: string;
  deskId: string;
  /** As `xã Chợ Mới, tỉnh An Giang`. */
  address: string;
  /** Three digits with which citizen numbers of the province begin. */
  citizenPrefix: string;
  procedures: readonly ProcedureVersion[];
  staff: PlaceStaff;
  /** The paper that stands for every result of this agency. */
  resultFile: StoredFile;
  /** Dossiers received in the span. */
  received: number;
  /** So many of them are open at the end and all others are delivered; absent: as the pace has it. */
  openAtEnd?: number;
  /** Shares that differ at this place. */
  differs?: Partial<Pick<Profile, 'fates' | 'declined' | 'channels' | 'groups'>>;
}

/** Everything a year is made from, plain data that can be sent anywhere. No clock and no chance but the seed. */
export interface Plan {
  seed: number;
  /** First and last day of reception; nothing happens after the last. */
  from: PlainDate;
  to: PlainDate;
  calendar: WorkingCalendar;
  profile: Profile;
  names: NameLists;
  /** Internal processes by procedure code; what has none goes the default round. */
  processes: ReadonlyMap<string, readonly ProcessDefinition[]>;
  places: readonly Place[];
}
