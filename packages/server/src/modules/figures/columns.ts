import { MEASURES, type Measure } from '@motcua/domain/figures/measures.ts';

/** Text of SQL over the columns of `figure_total`, one for each measure; made of our own names only. */
const each = (text: (measure: Measure) => string): string => MEASURES.map(text).join(', ');

const typeOf = (measure: Measure) => (measure === 'worked_minutes' ? 'bigint' : 'int');

/** `received_online_full, …` */
export const columns = each((measure) => measure);

/** Of several rows one, each with the sign of its span. */
export const summed = each(
  (measure) => `sum(w.sign * ${measure})::${typeOf(measure)} as ${measure}`,
);

/** A row that is there takes what comes: null and null stay null, so that a row keeps small. */
export const added = each(
  (measure) =>
    `${measure} = coalesce(t.${measure} + excluded.${measure}, t.${measure}, excluded.${measure})`,
);

/** A row as short text: `number:amount,…` of what is not 0, in the order of the measures. */
export const packed = `concat_ws(',', ${MEASURES.map(
  (measure, number) => `'${number}:' || nullif(${measure}, 0)`,
).join(', ')})`;
