import type { TimeLimit } from '../../calendar/time-limit.ts';
import type { Role } from '../../shared/role.ts';

/** What is tried on the past year. Whatever is not named stays as it was. */
export interface ProposedChange {
  /** The procedures that are judged; empty: all. */
  procedures: readonly string[];
  /** The proposed limit by procedure. */
  limits: Readonly<Record<string, TimeLimit>>;
  /** Officers at a station, by its place in the year; fractions allowed. */
  officers: Readonly<Record<number, number>>;
  /** Officers where a new step opens a station that the year did not have, by `<unit id>:<role>`. */
  officersOfNew: Readonly<Record<string, number>>;
  /** How a step changes, by its place in the year, in per cent of what it was; work 0 and lying 0: it falls away. */
  steps: Readonly<Record<number, { workPercent: number; lyingPercent: number }>>;
  /** Steps that the process did not have; those that follow the same one come in this order. */
  added: readonly AddedStep[];
  /** On-time share to be reached, from 0 to 1; null: what was observed. */
  target: number | null;
}

export interface AddedStep {
  /** Unlike that of any step of the year. */
  name: string;
  /** The step it follows, in every unit that has one of this number and name. */
  after: { no: number; name: string };
  /** Whose officers in the same unit do it; null: the dossier lies elsewhere, nobody of ours works on it. */
  role: Role | null;
  workMinutes: number;
  lyingMinutes: number;
}

export const NO_CHANGE: ProposedChange = {
  ...{ procedures: [], limits: {}, officers: {}, officersOfNew: {}, steps: {}, added: [] },
  target: null,
};
