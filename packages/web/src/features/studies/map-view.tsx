import { Button, NativeSelect, Slider } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { graphOf, MOST_ACTIVITIES, USUAL_ACTIVITIES, USUAL_PATHS } from './map-graph.ts';
import { type LaidMap, layMap } from './map-layout.ts';
import { MapTable } from './map-table.tsx';
import styles from './map.module.css';
import { useShownStudy } from './study-context.tsx';

const STEP = 1.25;
/** Below this the names on the map cannot be read; a wide map is scrolled instead. */
const READABLE = 0.75;

/** The process map: how many activities and connections, what they say, how large; and its table. */
export function MapView() {
  const { messages } = useLocale();
  const { map: words } = messages.studies;
  const { answer, search, clock, go } = useShownStudy();
  const all = Math.min(answer.activities.length, MOST_ACTIVITIES);
  const activities = Math.min(search.activities ?? USUAL_ACTIVITIES, all);
  const paths = search.paths ?? USUAL_PATHS;
  const measure = search.measure ?? 'frequency';
  const graph = useMemo(() => graphOf(answer, { activities, paths }), [answer, activities, paths]);
  const laid = useMemo(() => layMap(graph), [graph]);
  const { ref, width } = useElementSize();
  const [zoom, setZoom] = useState<number | null>(null);
  const fit = width === 0 ? 1 : Math.min(1, width / laid.width);
  const shown = zoom ?? Math.max(fit, READABLE);
  const window = useRef<HTMLElement>(null);
  const drawn = useRef<LaidMap | null>(null);
  // Only a new drawing moves to its start; zooming stays where one looks.
  useEffect(() => {
    if (drawn.current === laid || width === 0) return;
    drawn.current = laid;
    const start = laid.nodes.find(({ node }) => node.kind === 'start');
    window.current?.scrollTo({ left: (start?.x ?? 0) * shown - width / 2, top: 0 });
  }, [laid, width, shown]);
  const change = (by: number) => setZoom(Math.min(4, Math.max(0.1, shown * by)));
  function onKey(event: KeyboardEvent) {
    if (event.key === '+' || event.key === '=') change(STEP);
    else if (event.key === '-') change(1 / STEP);
    else if (event.key === '0') setZoom(fit);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <Panel id="map" title={messages.studies.views.map} flush>
        <div className={`${styles.controls} no-print`}>
          <NativeSelect
            label={words.measure}
            value={measure}
            data={(['frequency', 'time'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={(event) =>
              go(
                { measure: event.currentTarget.value === 'time' ? 'time' : 'frequency' },
                { replace: true },
              )
            }
          />
          <PathsSlider paths={paths} shown={betweenOf(graph.edges)} possible={graph.possible} />
          {answer.activities.length > 3 && (
            <ActivitiesSlider shown={activities} most={all} all={answer.activities.length} />
          )}
          <div className={styles.zoom}>
            <Button variant="default" aria-label={words.zoomIn} onClick={() => change(STEP)}>
              +
            </Button>
            <Button variant="default" aria-label={words.zoomOut} onClick={() => change(1 / STEP)}>
              −
            </Button>
            <Button variant="default" onClick={() => setZoom(fit)}>
              {words.fit}
            </Button>
          </div>
        </div>
        <div ref={ref} />
        <section
          ref={window}
          className={styles.window}
          aria-label={words.region}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard (WCAG 2.1.1)
          tabIndex={0}
          onKeyDown={onKey}
        >
          <MapDrawing
            {...{ laid, graph, clock, measure }}
            zoom={shown}
            onOpen={(behind) => go({ view: 'cases', behind, order: undefined, case: undefined })}
          />
        </section>
        <p className={`soft ${styles.legend}`}>{words.legend}</p>
      </Panel>
      <MapTable edges={graph.edges} />
    </>
  );
}

function betweenOf(edges: readonly { hours: unknown }[]): number {
  return edges.filter(({ hours }) => hours !== null).length;
}

function PathsSlider({
  paths,
  shown,
  possible,
}: {
  paths: number;
  shown: number;
  possible: number;
}) {
  const { messages, formats } = useLocale();
  const { map: words } = messages.studies;
  const { go } = useShownStudy();
  const [moving, setMoving] = useState<number | null>(null);
  const label = useId();
  const text = words.pathsText(
    formats.percent((moving ?? paths) / 100),
    formats.number(shown),
    formats.number(possible),
  );
  return (
    <div className={styles.slider}>
      <span id={label} className={styles.sliderLabel}>
        {words.paths}
      </span>
      <Slider
        min={0}
        max={100}
        step={5}
        label={null}
        value={moving ?? paths}
        thumbProps={{ 'aria-labelledby': label, 'aria-valuetext': text }}
        onChange={setMoving}
        onChangeEnd={(value) => {
          setMoving(null);
          go({ paths: value }, { replace: true });
        }}
      />
      <span className="soft figures">{text}</span>
    </div>
  );
}

function ActivitiesSlider({ shown, most, all }: { shown: number; most: number; all: number }) {
  const { messages, formats } = useLocale();
  const { map: words } = messages.studies;
  const { go } = useShownStudy();
  const [moving, setMoving] = useState<number | null>(null);
  const label = useId();
  const text = words.activitiesText(formats.number(moving ?? shown), formats.number(all));
  return (
    <div className={styles.slider}>
      <span id={label} className={styles.sliderLabel}>
        {words.activities}
      </span>
      <Slider
        min={2}
        max={most}
        step={1}
        label={null}
        value={moving ?? shown}
        thumbProps={{ 'aria-labelledby': label, 'aria-valuetext': text }}
        onChange={setMoving}
        onChangeEnd={(value) => {
          setMoving(null);
          go({ activities: value }, { replace: true });
        }}
      />
      <span className="soft figures">{text}</span>
    </div>
  );
}
