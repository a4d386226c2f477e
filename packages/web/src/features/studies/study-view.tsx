import { CasesView } from './cases-view.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { ConformanceView } from './conformance-view.tsx';
import { HandsView } from './hands-view.tsx';
import { MapView } from './map-view.tsx';
import { OverviewView } from './overview-view.tsx';
import { RegisterView } from './register-view.tsx';
import { ReworkView } from './rework-view.tsx';
import type { StudyView } from './study-search.ts';
import { VariantsView } from './variants-view.tsx';
import { WaitingView } from './waiting-view.tsx';

const VIEWS = {
  overview: OverviewView,
  map: MapView,
  variants: VariantsView,
  waiting: WaitingView,
  rework: ReworkView,
  hands: HandsView,
  register: RegisterView,
  comparison: ComparisonView,
  conformance: ConformanceView,
  cases: CasesView,
} as const satisfies Record<StudyView, () => React.ReactNode>;

/** The part of a study that the address names. */
export function StudyViewPanel({ view }: { view: StudyView }) {
  const View = VIEWS[view];
  return <View />;
}
