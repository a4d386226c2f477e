import type { PlainDate } from '../shared/plain-date.ts';

/** Same device on a day, same minute, and the network of the office that is judged. */
export const TRACE_KINDS = ['device', 'minute', 'network'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** How many answers of one unit and day bear the same mark; who they are of, nobody knows. */
export interface Trace {
  kind: TraceKind;
  day: PlainDate;
  unitId: string;
  answers: number;
}

/** From how many answers on a mark is suspicious. */
export type GamingRules = Readonly<Record<TraceKind, number>>;

/** A family may share a telephone, and a kiosk in the hall is the network of the office: these are where it ends. */
export const GAMING_RULES: GamingRules = { device: 3, minute: 5, network: 5 };

/** What a person should look at; the figures stay as they are, for nobody can tell which answers they were. */
export function flagsOf(traces: readonly Trace[], rules: GamingRules): Trace[] {
  return traces
    .filter(({ kind, answers }) => answers >= rules[kind])
    .sort(
      (a, b) =>
        b.answers - a.answers ||
        (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
        (a.unitId < b.unitId ? -1 : 1),
    );
}
