import { compareInstants, type Instant } from '../shared/instant.ts';
import { type LocalMs, localMsOf, type Span } from './working-time.ts';

/** A stop of the clock. `to` is null while it lasts. */
export interface Pause {
  from: Instant;
  to: Instant | null;
  /** Why, as the history says it: 'Yêu cầu bổ sung hồ sơ'. */
  reason: string;
  /** Who stopped the clock. */
  by: string;
}

/** The pauses of one reckoning on the wall clock. */
export interface Stops {
  /** Merged, in order, none before the start of the clock. */
  spans: readonly Span[];
  /** Each pause as it was, to name it on the days it covers. */
  named: readonly (Span & { pause: Pause })[];
  /** Since when the clock stands still now; null when it runs. */
  openSince: { at: LocalMs; pause: Pause } | null;
}

/**
 * Lays the pauses on the wall clock from `start` on. An open pause reaches to `asOf`; without it
 * the pause has no length yet and only says that the clock stands still.
 */
export function stopsOf(
  pauses: readonly Pause[],
  {
    start,
    offsetMinutes,
    asOf,
  }: { start: LocalMs; offsetMinutes: number; asOf: Instant | undefined },
): Stops {
  const named = pauses
    .map((pause) => ({
      pause,
      from: Math.max(start, localMsOf(pause.from, offsetMinutes)),
      to: localMsOf(endOf(pause, asOf), offsetMinutes),
    }))
    .filter(({ pause, from, to }) => (pause.to === null && asOf === undefined) || to > from)
    .sort((a, b) => a.from - b.from);
  const open = named.find(({ pause }) => pause.to === null);
  return {
    spans: merge(named.filter(({ from, to }) => to > from)),
    named,
    openSince: open === undefined ? null : { at: open.from, pause: open.pause },
  };
}

export const NO_STOPS: Stops = { spans: [], named: [], openSince: null };

/** What is left of spans of work when the stops are taken out. */
export function withoutStops(work: readonly Span[], stops: readonly Span[]): Span[] {
  let left = [...work];
  for (const stop of stops) {
    left = left.flatMap((span) => [
      ...(span.from < Math.min(span.to, stop.from)
        ? [{ from: span.from, to: Math.min(span.to, stop.from) }]
        : []),
      ...(Math.max(span.from, stop.to) < span.to
        ? [{ from: Math.max(span.from, stop.to), to: span.to }]
        : []),
    ]);
  }
  return left;
}

function endOf(pause: Pause, asOf: Instant | undefined): Instant {
  if (pause.to !== null) return pause.to;
  return asOf !== undefined && compareInstants(asOf, pause.from) > 0 ? asOf : pause.from;
}

function merge(ordered: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
