import type { Accounts } from '../modules/accounts/index.ts';
import type { Calendars } from '../modules/calendars/index.ts';
import type { Dossiers } from '../modules/dossiers/index.ts';
import type { FigureService } from '../modules/figures/index.ts';
import type { Organisation } from '../modules/organisation/index.ts';
import type { Procedures } from '../modules/procedures/index.ts';
import type { Processes } from '../modules/processes/index.ts';
import type { Level } from '@motcua/domain/procedure/procedure.ts';

/** What a year is made with. */
export interface GeneratorServices {
  organisation: Organisation;
  accounts: Accounts;
  procedures: Procedures;
  processes: Processes;
  calendars: Calendars;
  dossiers: Dossiers;
  figures: Pick<FigureService, 'rebuildTotals'>;
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
