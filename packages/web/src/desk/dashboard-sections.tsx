import type { Figures } from '@motcua/contract/figures.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import type { ReactNode } from 'react';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines } from '../components/states.tsx';
import { AgesPanel } from '../features/dashboards/ages-panel.tsx';
import { BreakdownPanel } from '../features/dashboards/breakdown-panel.tsx';
import { CausesPanel } from '../features/dashboards/causes-panel.tsx';
import type { DashboardSearch } from '../features/dashboards/dashboard-search.ts';
import { Family } from '../features/dashboards/family.tsx';
import { LeaguePanel } from '../features/dashboards/league-panel.tsx';
import { type Section, sectionsFor } from '../features/dashboards/order.ts';
import type { Scope } from '../features/dashboards/scope.ts';
import { SeriesPanel } from '../features/dashboards/series-panel.tsx';
import { useFigureNames } from '../features/figures/queries.ts';
import { Matters } from '../features/wall/matters.tsx';
import { useWall } from '../features/wall/queries.ts';
import { groupOf } from '../features/wall/tiles.ts';
import { useMessages } from '../lib/locale.tsx';

interface Props {
  scope: Scope;
  search: DashboardSearch;
  /** Days of the period that it is compared with. */
  before: Pick<Scope, 'from' | 'to'>;
  figures: Figures;
  figuresBefore: Figures | null;
  roles: readonly Role[];
  onChange: (change: Partial<DashboardSearch>) => void;
}

/** The parts of a dashboard, in the order in which this person asks. */
export function DashboardSections(props: Props) {
  const { dashboard: words } = useMessages();
  const panels = usePanels(props);
  return sectionsFor(props.roles).map(
    (section) =>
      panels[section] !== null && (
        <Panel key={section} id={`section-${section}`} title={words.sections[section]}>
          {panels[section]}
        </Panel>
      ),
  );
}

/** Null where a part has nothing to say, as a league of no units. */
function usePanels(props: Props): Record<Section, ReactNode> {
  const { scope, search, before, figures, figuresBefore, onChange } = props;
  const { wall: words } = useMessages();
  const names = useFigureNames();
  const wall = useWall({ unit: scope.unit, axis: scope.axis });
  const units = wall.data?.units ?? [];
  return {
    matters: wall.isError ? (
      <Failed error={wall.error} retry={() => wall.refetch()} />
    ) : wall.data === undefined ? (
      <LoadingLines rows={5} />
    ) : (
      <Matters wall={wall.data} axis={scope.axis} />
    ),
    family: <Family scope={scope} now={figures} before={figuresBefore} names={names} />,
    ages: <AgesPanel scope={scope} />,
    series: <SeriesPanel scope={scope} before={before} />,
    // Its place is kept while the units are not known: what one reads must not move away.
    league:
      wall.isPending && scope.axis !== 'own' ? (
        <LoadingLines rows={5} />
      ) : units.length === 0 ? null : (
        <LeaguePanel
          {...{ scope, search, units, names }}
          kindOf={groupOf}
          kindNames={words.groups}
        />
      ),
    breakdown: (
      <BreakdownPanel
        scope={scope}
        cut={search.cut ?? 'field'}
        names={names}
        onCut={(cut) => onChange({ cut })}
      />
    ),
    causes: <CausesPanel scope={scope} figures={figures} names={names} />,
  };
}
