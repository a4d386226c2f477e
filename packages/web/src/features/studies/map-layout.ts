import { Graph, layout } from '@dagrejs/dagre';
import type { MapEdge, MapGraph, MapNode } from './map-graph.ts';

export interface LaidNode {
  node: MapNode;
  lines: string[];
  /** The middle, in the units of the drawing (one is a pixel at 100 %). */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LaidEdge {
  edge: MapEdge;
  /** Path data of the line, and where what it says stands. */
  path: string;
  x: number;
  y: number;
}

export interface LaidMap {
  width: number;
  height: number;
  nodes: LaidNode[];
  edges: LaidEdge[];
}

const NODE_WIDTH = 176;
const END_SIZE = 30;
const LINE_HEIGHT = 17;
const LETTERS = 23;
const MARGIN = 20;

/** Puts a map into layers from top to bottom. */
export function layMap({ nodes, edges }: MapGraph): LaidMap {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 24,
    edgesep: 8,
    ranksep: 40,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const lines = new Map(nodes.map((node) => [node.id, wrap(node.name)]));
  for (const { id, kind } of nodes) {
    const height = ((lines.get(id)?.length ?? 1) + 1) * LINE_HEIGHT + 14;
    const size = { width: NODE_WIDTH, height };
    graph.setNode(id, kind === 'activity' ? size : { width: END_SIZE, height: END_SIZE });
  }
  for (const { from, to, count } of edges)
    graph.setEdge(from, to, {
      ...{ weight: 1 + Math.log2(count + 1), width: 52, height: 16, labelpos: 'c', minlen: 1 },
    });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    ...{ width, height },
    nodes: nodes.map((node) => {
      const { x = 0, y = 0, ...size } = graph.node(node.id);
      return { node, lines: lines.get(node.id) ?? [], x, y, ...size };
    }),
    edges: edges.map((edge) => {
      const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to);
      return { edge, path: curveOf(points), x, y };
    }),
  };
}

/** Three lines at most; what is longer ends in dots, the table has it whole. */
function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 3).map((line) => shorten(line, LETTERS + 2));
  if (lines.length > 3) shown[2] = `${(shown[2] ?? '').slice(0, LETTERS - 1)}…`;
  return shown;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

interface Point {
  x: number;
  y: number;
}

/** A line through the middles of its bends, rounded at each. */
function curveOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return 'M0,0';
  let path = `M${at(first)}`;
  rest.slice(0, -1).forEach((bend, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? last : middle(bend, next);
    path += `Q${at(bend)} ${at(end)}`;
  });
  return rest.length === 1 ? `${path}L${at(last)}` : path;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
