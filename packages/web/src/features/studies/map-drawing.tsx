import type { StudyBehind } from '@motcua/contract/studies.ts';
import { useLocale } from '../../lib/locale.tsx';
import type { Clock } from './hours.ts';
import type { MapGraph } from './map-graph.ts';
import type { LaidEdge, LaidMap, LaidNode } from './map-layout.ts';
import styles from './map.module.css';
import { useHours } from './use-hours.ts';

interface Props {
  laid: LaidMap;
  graph: MapGraph;
  clock: Clock;
  measure: 'frequency' | 'time';
  /** Drawn width over natural width. */
  zoom: number;
  onOpen: (behind: StudyBehind) => void;
}

/** The map as a picture; the table beside it says the same to those who do not see it, and to the keyboard. */
export function MapDrawing({ laid, graph, clock, measure, zoom, onOpen }: Props) {
  const { messages, formats } = useLocale();
  const { map: words } = messages.studies;
  const activities = graph.nodes.filter(({ kind }) => kind === 'activity').length;
  const scales = scalesOf(laid, { clock, measure });
  const label = words.label(formats.number(activities), formats.number(graph.edges.length));
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.drawing}
      viewBox={`0 0 ${laid.width} ${laid.height}`}
      width={laid.width * zoom}
      height={laid.height * zoom}
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="12"
          markerHeight="12"
          orient="auto"
        >
          <path d="M0,0 8,4 0,8z" className={styles.tip} />
        </marker>
      </defs>
      {laid.edges.map((one) => (
        <Edge
          key={`${one.edge.from} ${one.edge.to}`}
          one={one}
          weight={scales.edge(one)}
          said={scales.said(one)}
          {...{ clock, measure, onOpen }}
        />
      ))}
      {laid.nodes.map((one) => (
        <Node
          key={one.node.id}
          one={one}
          weight={scales.node(one)}
          {...{ clock, measure, onOpen }}
        />
      ))}
    </svg>
  );
}

type Weight = { share: number; tone: 'accent' | 'late' };

function scalesOf(laid: LaidMap, { clock, measure }: Pick<Props, 'clock' | 'measure'>) {
  const most = Math.max(1, ...laid.edges.map(({ edge }) => edge.count));
  const busiest = Math.max(1, ...laid.nodes.map(({ node }) => node.count));
  const waits = laid.edges.map((one) => waitOf(one, clock)).sort((a, b) => a - b);
  const log = (value: number, top: number) => Math.log(value + 1) / Math.log(top + 1);
  const longest = Math.max(
    1e-9,
    ...laid.nodes.map(({ node }) => node.before?.[clock]?.median ?? 0),
  );
  return {
    /** How thick: how often. */
    edge: ({ edge }: LaidEdge) => log(edge.count, most),
    /** How red: its place among all waits. */
    said: (one: LaidEdge) =>
      measure === 'time' && waits.length > 1
        ? waits.indexOf(waitOf(one, clock)) / (waits.length - 1)
        : 0,
    node: ({ node }: LaidNode): Weight =>
      measure === 'time'
        ? {
            share: Math.sqrt(Math.max(0, node.before?.[clock]?.median ?? 0) / longest),
            tone: 'late',
          }
        : { share: log(node.count, busiest), tone: 'accent' },
  };
}

function waitOf({ edge }: LaidEdge, clock: Clock): number {
  return edge.hours?.[clock]?.median ?? 0;
}

function Edge({
  one,
  weight,
  said,
  clock,
  measure,
  onOpen,
}: Pick<Props, 'clock' | 'measure' | 'onOpen'> & {
  one: LaidEdge;
  weight: number;
  said: number;
}) {
  const { formats } = useLocale();
  const hours = useHours();
  const { edge } = one;
  const behind = behindOfEdge(one);
  const text =
    measure === 'time' && edge.hours !== null
      ? hours(edge.hours[clock]?.median, clock)
      : formats.number(edge.count);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below has a link for each, for the keyboard
    <g className={styles.edge} onClick={() => onOpen(behind)}>
      <path className={styles.reach} d={one.path} />
      <path
        className={edge.hours === null ? styles.endLine : styles.line}
        d={one.path}
        markerEnd="url(#arrow)"
        strokeWidth={1 + 6 * weight}
        stroke={`color-mix(in oklab, var(--late) ${Math.round(said * 100)}%, var(--line-strong))`}
      />
      <text className={styles.said} x={one.x} y={one.y} dy="0.35em">
        {text}
      </text>
    </g>
  );
}

function behindOfEdge({ edge }: LaidEdge): StudyBehind {
  if (edge.from === '▶') return { kind: 'start', activity: edge.to };
  if (edge.to === '■') return { kind: 'end', activity: edge.from };
  return { kind: 'step', from: edge.from, to: edge.to };
}

function Node({
  one,
  weight,
  clock,
  measure,
  onOpen,
}: Pick<Props, 'clock' | 'measure' | 'onOpen'> & { one: LaidNode; weight: Weight }) {
  const { messages, formats } = useLocale();
  const hours = useHours();
  const { node, lines, x, y, width, height } = one;
  const words = messages.studies.map;
  if (node.kind !== 'activity')
    return (
      <g>
        <title>{words[node.kind]}</title>
        <circle className={styles.pole} cx={x} cy={y} r={width / 2} />
        <text className={styles.poleMark} x={x} y={y} dy="0.35em">
          {node.id}
        </text>
      </g>
    );
  const top = y - (lines.length * 17) / 2;
  const said =
    measure === 'time' ? hours(node.before?.[clock]?.median, clock) : formats.number(node.count);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below has a link for each, for the keyboard
    <g className={styles.node} onClick={() => onOpen({ kind: 'activity', activity: node.name })}>
      <title>{node.name}</title>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={6}
        style={{
          fill: `color-mix(in oklab, var(--${weight.tone}) ${Math.round(weight.share * 26)}%, var(--paper))`,
        }}
      />
      {lines.map((line, at) => (
        <text key={line} className={styles.name} x={x} y={top + at * 17} dy="0.2em">
          {line}
        </text>
      ))}
      <text className={styles.figure} x={x} y={top + lines.length * 17} dy="0.3em">
        {said}
      </text>
    </g>
  );
}
