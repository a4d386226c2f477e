import type { PlainDate } from '../shared/plain-date.ts';
import type { Axis } from './figure-names.ts';

/** A parenthood as the organisation keeps it. */
export interface Parenthood {
  unitId: string;
  parentId: string;
  validFrom: PlainDate;
}

/** For how long the figures of a unit count at one above it, and through which unit directly below that one. */
export interface Reach {
  unitId: string;
  ancestorId: string;
  /** The unit directly below; null in the line that says only when they count at all. */
  childId: string | null;
  /** Null: ever since. */
  from: PlainDate | null;
  /** First day on which they no longer do; null: without end. */
  to: PlainDate | null;
}

/** A reach in one of the trees. */
export interface TreeReach extends Reach {
  axis: Exclude<Axis, 'own'>;
}

/**
 * Whose figures count where, and when, in one tree. A unit has the parent that it was given last: before the first
 * was given it has the first, and a unit that is closed keeps its last, so that a closed district keeps its past.
 * Circles, which the organisation does not allow, end after 30 floors.
 */
export function reachOf(parenthoods: readonly Parenthood[]): Reach[] {
  const parents = segmentsOf(parenthoods);
  const paths: Reach[] = [];
  for (const unitId of parents.keys()) climb(parents, unitId, paths);
  return [...paths.filter(({ childId }) => childId !== null), ...wholes(paths)];
}

interface Segment {
  parentId: string;
  from: PlainDate | null;
  to: PlainDate | null;
}

function segmentsOf(parenthoods: readonly Parenthood[]): Map<string, Segment[]> {
  const byUnit = Map.groupBy(parenthoods, ({ unitId }) => unitId);
  const segments = new Map<string, Segment[]>();
  for (const [unitId, rows] of byUnit) {
    const sorted = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const line = sorted.map(({ parentId, validFrom }, index) => ({
      parentId,
      from: index === 0 ? null : validFrom,
      to: sorted[index + 1]?.validFrom ?? null,
    }));
    segments.set(unitId, line);
  }
  return segments;
}

function climb(parents: Map<string, Segment[]>, unitId: string, paths: Reach[]): void {
  let level: Reach[] = [{ unitId, ancestorId: unitId, childId: null, from: null, to: null }];
  for (let floor = 0; floor < 30 && level.length > 0; floor += 1) {
    const next: Reach[] = [];
    for (const path of level)
      for (const segment of parents.get(path.ancestorId) ?? []) {
        const span = common(path, segment);
        if (span !== null)
          next.push({ unitId, ancestorId: segment.parentId, childId: path.ancestorId, ...span });
      }
    paths.push(...next);
    level = next;
  }
}

function common(
  a: { from: PlainDate | null; to: PlainDate | null },
  b: { from: PlainDate | null; to: PlainDate | null },
): { from: PlainDate | null; to: PlainDate | null } | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from >= to ? null : { from, to };
}

/** Spans that follow each other under the same ancestor are one: what moves inside it does not move. */
function wholes(paths: readonly Reach[]): Reach[] {
  const groups = Map.groupBy(paths, ({ unitId, ancestorId }) => `${unitId} ${ancestorId}`);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    const merged: Reach[] = [];
    for (const path of sorted) {
      const last = merged.at(-1);
      if (last !== undefined && last.to === path.from) last.to = path.to;
      else merged.push({ ...path, childId: null });
    }
    return merged;
  });
}
