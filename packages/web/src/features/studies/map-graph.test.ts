import { describe, expect, test } from 'vitest';
import { graphOf } from './map-graph.ts';
import { layMap } from './map-layout.ts';

const nothing = { wall: null, working: null };
const answer = {
  activities: ['a', 'b', 'c', 'd'].map((name, at) => ({ name, count: 10 - at })),
  directlyFollows: [
    ['a', 'b', 9],
    ['b', 'c', 8],
    ['a', 'c', 3],
    ['c', 'c', 2],
    ['c', 'd', 1],
  ].map(([from, to, count]) => ({
    ...{ from: String(from), to: String(to), count: Number(count), ...nothing },
  })),
  startActivities: [{ name: 'a', count: 10 }],
  endActivities: [
    { name: 'c', count: 9 },
    { name: 'd', count: 1 },
  ],
  activityTimes: [],
};

describe('the part of a process map that is drawn', () => {
  test('given no connections asked for, when drawn, then each activity still has its strongest way in and out', () => {
    const { edges, nodes, possible } = graphOf(answer, { activities: 4, paths: 0 });
    expect(edges.map(({ from, to }) => `${from}${to}`)).toEqual([
      ...['ab', 'bc', 'cd', '▶a', 'c■'],
    ]);
    expect([nodes.length, possible]).toEqual([6, 5]);
  });

  test('given all connections, when drawn, then all are there, ends too', () => {
    expect(graphOf(answer, { activities: 4, paths: 100 }).edges).toHaveLength(8);
  });

  test('given fewer activities, when drawn, then what leads to the others is gone', () => {
    const { nodes, edges, possible } = graphOf(answer, { activities: 3, paths: 100 });
    expect(nodes.some(({ name }) => name === 'd')).toBe(false);
    expect([edges.length, possible]).toEqual([6, 4]);
  });

  test('given a graph, when it is laid out, then every node has its place and every connection a line', () => {
    const laid = layMap(graphOf(answer, { activities: 4, paths: 100 }));
    expect(laid.nodes).toHaveLength(6);
    for (const { x, y } of laid.nodes) expect(x >= 0 && x <= laid.width && y >= 0).toBe(true);
    for (const { path } of laid.edges) expect(path).toMatch(/^M/);
    const [a, b] = ['a', 'b'].map((name) => laid.nodes.find(({ node }) => node.id === name));
    expect((a?.y ?? 0) < (b?.y ?? 0)).toBe(true);
  });
});
