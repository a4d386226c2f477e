import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import { Notice } from '../states.tsx';
import { type ChartData, isEmptyChart } from './chart-data.ts';
import { ChartTable, type ChartCell } from './chart-table.tsx';
import type { Drawing } from './draw.ts';
import { useNight } from './night.tsx';
import styles from './chart.module.css';

export interface ChartProps {
  title: string;
  /** What is counted, in one sentence; the source stands with the definition of each figure. */
  definition: ReactNode;
  data: ChartData;
  /** What the first column of the table holds: months, units, hours. */
  axis: string;
  write?: (value: number) => string;
  /** The figure in the table, where it opens to its dossiers; a plain number when absent. */
  cell?: ChartCell;
  /** The same way for the pointer: a bar of the drawing was pressed. */
  onOpen?: (category: string, series: string) => void;
  height?: string;
  /** The wall shows the drawing only, as high as its place; its table stands on the page of the same figures. */
  bare?: boolean;
}

/** A drawing with its table and its definition. The drawing is for the eye; the table is for everybody. */
export function Chart({ title, definition, data, axis, write, cell, ...props }: ChartProps) {
  const { messages, formats } = useLocale();
  const words = messages.chart;
  const id = useId();
  const [tabled, setTabled] = useState(false);
  const writes = write ?? formats.number;
  const empty = isEmptyChart(data);
  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`}>
      <figcaption className={styles.caption}>
        <strong id={`${id}-title`} className={styles.title}>
          {title}
        </strong>
        <span className={`soft ${styles.definition}`}>{definition}</span>
      </figcaption>
      {empty ? (
        <Notice icon="chart" title={words.empty} text={words.emptyText} />
      ) : (
        <Drawn
          label={words.drawing(title)}
          data={data}
          write={writes}
          height={props.bare ? null : (props.height ?? heightFor(data))}
          {...(props.onOpen === undefined ? {} : { onOpen: props.onOpen })}
        />
      )}
      {!empty && !props.bare && (
        <>
          <button
            type="button"
            className={`${styles.toggle} no-print`}
            aria-expanded={tabled}
            aria-controls={`${id}-table`}
            onClick={() => setTabled(!tabled)}
          >
            {tabled ? words.hideTable : words.showTable}
          </button>
          <div id={`${id}-table`} className={tabled ? styles.table : styles.tableAway}>
            <ChartTable
              title={title}
              axis={axis}
              data={data}
              write={writes}
              {...(cell === undefined ? {} : { cell })}
            />
          </div>
        </>
      )}
    </figure>
  );
}

function Drawn(props: {
  label: string;
  data: ChartData;
  write: (value: number) => string;
  height: string | null;
  onOpen?: (category: string, series: string) => void;
}) {
  const { data, write } = props;
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const night = useNight();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void import('./draw.ts').then(({ drawIn }) => {
      if (gone || place.current === null) return;
      drawing.current = drawIn(place.current, ({ category, series }) => {
        const key = latest.current.data.categories[category]?.key;
        if (key !== undefined) latest.current.onOpen?.(key, series);
      });
      setReady(true);
    });
    return () => {
      gone = true;
      drawing.current?.close();
      drawing.current = null;
    };
  }, []);
  // `night` changes the tokens that the drawing reads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    if (ready) drawing.current?.show(data, write);
  }, [ready, data, write, night]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={props.label}
      className={`${styles.drawing} ${props.height === null ? styles.full : ''} ${ready ? '' : styles.waiting}`}
      {...(props.height === null ? {} : { style: { height: props.height } })}
    />
  );
}

/** Lying bars need a line each; standing ones need the height that the eye compares well. */
function heightFor({ layout, categories, series, stacked }: ChartData): string {
  if (layout === 'columns') return '280px';
  if (layout === 'radar') return '420px';
  if (layout === 'heat') return `${categories.length * 30 + 120}px`;
  // On a telephone a long name takes two lines, and they need their place.
  const each = stacked || series.length < 2 ? 38 : 22 * series.length;
  return `${categories.length * each + 72}px`;
}
