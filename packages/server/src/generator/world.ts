import type { Level } from '@motcua/domain/procedure/procedure.ts';
import type { Services } from '../services.ts';

/** What a year is made with. */
export interface GeneratorServices
  extends Pick<
    Services,
    'organisation' | 'accounts' | 'procedures' | 'processes' | 'calendars' | 'dossiers'
  > {
  figures: Pick<Services['figures'], 'rebuildTotals'>;
}

/** A desk and the agency that resolves what it takes in, as they are found in the tables. */
export interface Counter {
  /** The agency code: it names the place in the course of chance. */
  code: string;
  level: Level;
  agencyUnitId: string;
  agencyName: string;
  desk: { id: string; unitId: string };
  address: string;
  /** Groups of the catalogue in its care; null for all of its level. */
  groups: readonly string[] | null;
  /** A branch of the land registry, which a published year may count apart. */
  isLandRegistry: boolean;
}
