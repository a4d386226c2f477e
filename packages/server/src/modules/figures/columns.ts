import { LEVELS, MEASURES, type Measure } from '@motcua/domain/figures/measures.ts';

/** Text of SQL over the columns of `figure_total`, one for each measure; made of our own names only. */
const each = (text: (measure: Measure) => string): string => MEASURES.map(text).join(', ');

const levels: ReadonlySet<string> = new Set(LEVELS);
const typeOf = (measure: Measure) => (measure === 'worked_minutes' ? 'bigint' : 'int');

/** `received_online_full, …` */
export const columns = each((measure) => measure);

/** From lines to columns: `(sum(n) filter (where measure = 'open'))::int as open, …` */
export const pivoted = each(
  (measure) => `(sum(n) filter (where measure = '${measure}'))::${typeOf(measure)} as ${measure}`,
);

/** Of several rows one. */
export const summed = each((measure) => `sum(${measure})::${typeOf(measure)} as ${measure}`);

/** A row that is there takes what comes: null and null stay null, so that a row keeps small. */
export const added = each(
  (measure) =>
    `${measure} = coalesce(t.${measure} + excluded.${measure}, t.${measure}, excluded.${measure})`,
);

/** All columns of a day, as they are or with a sign. */
export const asTheyAre = (sign: string) => each((measure) => `${sign}o.${measure} as ${measure}`);

/** The levels of a unit go where the unit goes: its open dossiers arrive there, or leave. */
export const levelsOnly = (sign: string, moved: 'moved_in' | 'moved_out') =>
  each((measure) => {
    if (levels.has(measure))
      return `${sign}${moved === 'moved_out' ? '-' : ''}o.${measure} as ${measure}`;
    return measure === moved
      ? `${sign}o.open as ${measure}`
      : `null::${typeOf(measure)} as ${measure}`;
  });
