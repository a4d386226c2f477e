import type { Axis, Cut, FigureName, FigureDossier, Figures } from '@motcua/contract/figures.ts';
import type { Channel } from '@motcua/domain/procedure/procedure.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Logger } from '../../platform/logger.ts';

/** What the figures are made from. */
export interface FigureParts {
  db: Database;
  clock: Clock;
  logger: Logger;
}

/** Figures of one unit over a period. */
export interface FigureQuestion {
  tenantId: string;
  unitId: string;
  axis: Axis;
  cut: Cut;
  /** Days inclusive. */
  from: PlainDate;
  to: PlainDate;
  /** Up to when it counts; by default the end of `to`, or now where that is still to come. */
  asOf?: Instant;
}

export interface FigureRow {
  /** Field, procedure code, channel, or the id of a desk, officer or unit; empty for the whole and where it is not known. */
  key: string;
  name: string;
  figures: Figures;
}

/** The figures of several units, one row each; `axis` says whether what lies below them counts. */
export interface EachUnitQuestion extends Omit<FigureQuestion, 'unitId' | 'cut'> {
  unitIds: readonly string[];
  /** Of dossiers that came in by this channel only. */
  channel?: Channel;
}

export interface SeriesQuestion extends FigureQuestion {
  step: 'day' | 'month';
  /** One row of the cut; the whole when absent. */
  key?: string;
}

export interface FigurePoint {
  from: PlainDate;
  to: PlainDate;
  figures: Figures;
}

export interface BehindQuestion extends FigureQuestion {
  figure: FigureName;
  /** The row of the cut whose figure is opened. */
  key?: string;
  /** `next` of the page before. */
  after?: string;
  limit: number;
}

export interface Behind {
  dossiers: FigureDossier[];
  next: string | null;
}

/** Told after each fold: whose figures moved. */
export interface Folded {
  tenantId: string;
  /** The units whose own figures moved, and all above them in both trees. */
  unitIds: readonly string[];
  at: Instant;
}
