import type { BothHours, StudyAnswer } from '@motcua/contract/study-answer.ts';

/** What of a map is drawn: an activity or a connection more than this is too much to be read. */
export const MOST_ACTIVITIES = 60;
export const USUAL_ACTIVITIES = 20;
export const USUAL_PATHS = 30;

export interface MapNode {
  id: string;
  kind: 'activity' | 'start' | 'end';
  name: string;
  count: number;
  /** Time before the activity; null at start and end. */
  before: BothHours | null;
}

export interface MapEdge {
  from: string;
  to: string;
  count: number;
  /** Null where it leads from the start or to the end: no time passes there. */
  hours: BothHours | null;
}

export interface MapGraph {
  nodes: MapNode[];
  edges: MapEdge[];
  /** Connections between the drawn activities, drawn or not. */
  possible: number;
}

const START = '▶';
const END = '■';

/**
 * The part of the map that is drawn: the most frequent activities, between them so many per cent of the
 * connections, most frequent first; and always the strongest way into and out of each, so that nothing
 * stands alone.
 */
export function graphOf(
  answer: Pick<
    StudyAnswer,
    'activities' | 'directlyFollows' | 'startActivities' | 'endActivities' | 'activityTimes'
  >,
  { activities, paths }: { activities: number; paths: number },
): MapGraph {
  const kept = answer.activities.slice(0, activities);
  const names = new Set(kept.map(({ name }) => name));
  const between = answer.directlyFollows.filter(({ from, to }) => names.has(from) && names.has(to));
  const drawn = new Set(between.slice(0, Math.ceil((between.length * paths) / 100)));
  for (const name of names) {
    const into = between.find(({ from, to }) => to === name && from !== name);
    const out = between.find(({ from, to }) => from === name && to !== name);
    if (into !== undefined) drawn.add(into);
    if (out !== undefined) drawn.add(out);
  }
  const before = new Map(answer.activityTimes.map((one) => [one.activity, one.before]));
  const ends = endsOf(answer, { names, paths });
  return {
    nodes: [
      ...kept.map(
        ({ name, count }): MapNode => ({
          ...{ id: name, kind: 'activity', name, count, before: before.get(name) ?? null },
        }),
      ),
      ...ends.nodes,
    ],
    edges: [
      ...[...drawn].map(({ from, to, count, wall, working }) => ({
        ...{ from, to, count, hours: { wall, working } },
      })),
      ...ends.edges,
    ],
    possible: between.length,
  };
}

function endsOf(
  { startActivities, endActivities }: Pick<StudyAnswer, 'startActivities' | 'endActivities'>,
  { names, paths }: { names: ReadonlySet<string>; paths: number },
): { nodes: MapNode[]; edges: MapEdge[] } {
  const shown = (all: StudyAnswer['startActivities']) => {
    const drawn = all.filter(({ name }) => names.has(name));
    return drawn.slice(0, Math.max(1, Math.ceil((drawn.length * paths) / 100)));
  };
  const sum = (all: StudyAnswer['startActivities']) =>
    all.reduce((total, { count }) => total + count, 0);
  return {
    nodes: [
      { id: START, kind: 'start', name: '', count: sum(startActivities), before: null },
      { id: END, kind: 'end', name: '', count: sum(endActivities), before: null },
    ],
    edges: [
      ...shown(startActivities).map(({ name, count }) => ({
        ...{ from: START, to: name, count, hours: null },
      })),
      ...shown(endActivities).map(({ name, count }) => ({
        ...{ from: name, to: END, count, hours: null },
      })),
    ],
  };
}
