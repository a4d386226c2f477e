import type { TimeLimit } from '../../calendar/time-limit.ts';

/** What is tried on the past year. Whatever is not named stays as it was. */
export interface ProposedChange {
  /** The procedures that are judged; empty: all. */
  procedures: readonly string[];
  /** The proposed limit by procedure. */
  limits: Readonly<Record<string, TimeLimit>>;
  /** Officers at a station, by its place in the year; fractions allowed. */
  officers: Readonly<Record<number, number>>;
  /** How a step changes, by its place in the year, in per cent of what it was; work 0 and lying 0: it falls away. */
  steps: Readonly<Record<number, { workPercent: number; lyingPercent: number }>>;
  /** On-time share to be reached, from 0 to 1; null: what was observed. */
  target: number | null;
}

export const NO_CHANGE: ProposedChange = {
  ...{ procedures: [], limits: {}, officers: {}, steps: {}, target: null },
};
