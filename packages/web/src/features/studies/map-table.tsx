import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { BehindLink } from './behind-link.tsx';
import { FigureTable } from './figure-table.tsx';
import type { MapEdge } from './map-graph.ts';
import { useHours } from './use-hours.ts';

/** The same connections as the map draws, with both clocks; each count opens its cases. */
export function MapTable({ edges }: { edges: readonly MapEdge[] }) {
  const { messages } = useLocale();
  const { map: words } = messages.studies;
  const hours = useHours();
  const between = edges
    .filter(({ hours: of }) => of !== null)
    .toSorted((a, b) => b.count - a.count);
  return (
    <Panel id="map-table" title={words.table} flush>
      <FigureTable
        caption={words.caption}
        head={[
          words.from,
          words.to,
          words.count,
          words.workingMedian,
          words.wallMedian,
          words.wallP90,
        ]}
        texts={2}
        rows={between.map(({ from, to, count, hours: of }) => ({
          key: JSON.stringify([from, to]),
          cells: [
            from,
            to,
            <BehindLink key="count" count={count} behind={{ kind: 'step', from, to }} />,
            hours(of?.working?.median, 'working'),
            hours(of?.wall?.median, 'wall'),
            hours(of?.wall?.p90, 'wall'),
          ],
        }))}
      />
    </Panel>
  );
}
