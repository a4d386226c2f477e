import type { Axis } from '@motcua/contract/figures.ts';
import { type PlainDate, plainDate } from '@motcua/domain/shared/plain-date.ts';
import { useFigures } from '../../lib/figure-queries.ts';
import { useLive } from '../../lib/use-live.ts';
import { useOpenAlarms } from './alarms.ts';
import { TICK_MS, useWall } from './queries.ts';
import { useWallViews } from './wall-screen.tsx';

const NEWS = {
  figures: [['figures'], ['wall']],
  decision: [['wall']],
  alarm: [['alarms']],
} as const;

/** Dossiers of each matter that pass by in the ticker. */
const TICKER = 10;

/** All that a wall shows, asked anew by news and by the clock; `lost` says that the last asking failed. */
export function useWallFigures(of: { unit: string | null; axis: Axis; today: PlainDate }) {
  const { unit, axis, today } = of;
  const month = plainDate(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1);
  const asked = (from: PlainDate, cut: 'whole' | 'unit') =>
    unit === null ? null : { unit, axis, cut, from, to: today };
  const live = useLive(NEWS);
  const wall = useWall(unit === null ? null : { unit, axis, limit: TICKER });
  const day = useFigures(asked(today, 'whole'), TICK_MS);
  const toDate = useFigures(asked(month, 'whole'), TICK_MS);
  const units = useFigures(axis === 'own' ? null : asked(today, 'unit'), TICK_MS);
  const alarms = useOpenAlarms();
  const lost = day.isError || wall.isError;
  return {
    ...{ live, lost, month, wall: wall.data },
    ...useWallViews(wall.data, units.data?.rows ?? null),
    unitName: wall.data?.unit.name ?? day.data?.unit.name ?? null,
    asOf: day.data?.asOf ?? null,
    day: day.data?.rows[0]?.figures ?? null,
    toDate: toDate.data?.rows[0]?.figures ?? null,
    alarms: alarms.data?.open ?? 0,
    /** The refusal or failure, where there is nothing at all to show. */
    error:
      lost && wall.data === undefined && day.data === undefined ? (wall.error ?? day.error) : null,
    retry() {
      void wall.refetch();
      void day.refetch();
    },
  };
}
