import type { ScoreItemAnswer } from '@motcua/contract/scorecards.ts';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './indicators.module.css';

type State = ScoreItemAnswer['state'];

const ICONS: Partial<Record<State, IconName>> = {
  reached: 'check',
  not_reached: 'alert',
  missing: 'search',
  no_case: 'pause',
};

/** The state of an item in an icon and a word; the colour only repeats it. */
export function StateMark({ state, origin }: Pick<ScoreItemAnswer, 'state' | 'origin'>) {
  const { indicators: words } = useMessages();
  const shown = origin === 'none' ? words.noSource : words.states[state];
  return (
    <span className={styles.state} data-state={origin === 'none' ? 'missing' : state}>
      <Icon name={ICONS[origin === 'none' ? 'missing' : state] ?? 'list'} />
      {shown}
    </span>
  );
}
