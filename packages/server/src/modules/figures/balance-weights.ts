import { hash } from 'node:crypto';
import { LEVELS, MEASURES, type Measure } from '@motcua/domain/figures/measures.ts';

// One number for all columns of a balance: their sum, each times a number of its own. A column that differs alone
// always shows, and so does what was counted under another name; several that differ at once would have to cancel
// each other, by chance once in two thousand million times. To sum up the columns themselves takes ten times as long.

/** Below 2^31, so that a balance times it, and the sum of all, stay within a bigint. */
function weightOf(measure: Measure): number {
  return (Number.parseInt(hash('md5', measure).slice(0, 8), 16) >>> 1) | 1;
}

const ofLevels = MEASURES.filter((measure) => (LEVELS as readonly Measure[]).includes(measure));

/** `(values ('open', 123), …) w (measure, weight)`: what a line of the journal is multiplied with. */
export const weights = `(values ${MEASURES.map(
  (measure) => `('${measure}', ${weightOf(measure)}::int8)`,
).join(', ')}) w (measure, weight)`;

/** The number of a row of `figure_total`. */
export const fingerprint = `${termsOf(MEASURES)} as print`;

/** What of it comes with a unit that arrives, or goes with one that leaves: levels, and the open ones as moved. */
export const arriving = `${termsOf(ofLevels)} + ${openAs('moved_in')} as arriving`;
export const leaving = `-(${termsOf(ofLevels)}) + ${openAs('moved_out')} as leaving`;

function openAs(moved: 'moved_in' | 'moved_out'): string {
  return `coalesce(open, 0)::int8 * ${weightOf(moved)}`;
}

function termsOf(measures: readonly Measure[]): string {
  return measures
    .map((measure) => `coalesce(${measure}, 0)::int8 * ${weightOf(measure)}`)
    .join(' + ');
}
