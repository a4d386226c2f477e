/** The roles of colour a chart may speak in; each is a token, and each has its pattern or stroke beside it. */
export type Tone = 'accent' | 'gold-ink' | 'in-time' | 'soon' | 'late' | 'stopped';

export interface ChartCategory {
  key: string;
  /** In full, as in the table. */
  name: string;
  /** What stands at the axis where the full name is too long. */
  short?: string;
}

export interface ChartSeries {
  key: string;
  name: string;
  tone: Tone;
  /** A colour for each category, where their names tell states apart; the names stand beside them. */
  tones?: readonly Tone[];
  kind?: 'bar' | 'line';
  /** What is compared with, such as the period before. */
  dashed?: boolean;
  /** One for each category; null where no case arose: a gap, never a zero. */
  values: readonly (number | null)[];
}

/** Values from this one up to the next step stand on this ground. */
export interface HeatStep {
  from: number;
  name: string;
  ground: Ground;
}

/** Soft grounds on which ink reads. */
export type Ground = 'late' | 'soon' | 'plain' | 'in-time';

/** What is drawn and tabled, in one: a chart that says more than its table cannot be made. */
export interface ChartData {
  categories: readonly ChartCategory[];
  series: readonly ChartSeries[];
  /**
   * `columns` stand beside each other in time; `bars` lie under each other with their names; `radar` has an axis for
   * each category and a line around for each series; `heat` is a row for each category and a column for each series.
   */
  layout: 'columns' | 'bars' | 'radar' | 'heat';
  /** The grounds of a heat map, from the lowest value up; each with the words of its legend. */
  steps?: readonly HeatStep[];
  stacked?: boolean;
  /** Shares go to 1 and are never drawn from a cut axis. */
  share?: boolean;
  target?: { value: number; name: string };
}

/** True when there is nothing at all to draw: then words stand in the place of the chart. */
export function isEmptyChart({ series }: ChartData): boolean {
  return series.every(({ values }) => values.every((value) => value === null));
}
