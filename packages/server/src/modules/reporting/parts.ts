import type { Calendars } from '../calendars/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import type { Reference } from '../dossiers/index.ts';
import type { FigureService, FiguresFor } from '../figures/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Print } from '../papers/index.ts';
import type { ReportCatalogue } from './catalogue.ts';

/** What reports by decree stand on. */
export interface FiledReportParts {
  db: Database;
  clock: Clock;
  organisation: Organisation;
  calendars: Pick<Calendars, 'getCalendar'>;
  reference: Reference;
  figures: Pick<FigureService, 'read' | 'readEach'>;
  figuresFor: Pick<FiguresFor, 'crossed'>;
  print: Print;
  /** Modules that count their own work; what none of them counts has no source yet. */
  sources: readonly FactSource[];
  catalogue: ReportCatalogue;
}
