import type { SheetItem, SheetSummary } from '@motcua/contract/season-sheets.ts';
import type { Season } from '@motcua/contract/seasons.ts';
import { Icon, type IconName } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import styles from './seasons.module.css';

/** Icon and word; the colour only repeats them. */
export function SeasonStateMark({ state }: { state: Season['state'] }) {
  const { seasons: words } = useMessages();
  const icons = {
    open: 'clock',
    published: 'check',
    amending: 'returned',
  } as const satisfies Record<Season['state'], IconName>;
  const tones = { open: 'run', published: 'good', amending: 'warn' } as const;
  return <Mark icon={icons[state]} tone={tones[state]} word={words.states[state]} />;
}

const SHEET_ICONS = {
  scoring: 'list',
  submitted: 'send',
  appraised: 'returned',
  explained: 'person',
  decided: 'check',
  published: 'check',
} as const satisfies Record<SheetSummary['state'], IconName>;

export function SheetStateMark({
  sheet,
}: {
  sheet: Pick<SheetSummary, 'state' | 'late' | 'daysLate'>;
}) {
  const { seasons: words } = useMessages();
  const { state, late, daysLate } = sheet;
  return (
    <span className={styles.marks}>
      <Mark
        icon={SHEET_ICONS[state]}
        tone={state === 'decided' || state === 'published' ? 'good' : 'run'}
        word={words.sheetStates[state]}
      />
      {late && <Mark icon="alert" tone="bad" word={words.late(daysLate)} />}
    </span>
  );
}

const ITEM_MARKS = {
  not_applicable: ['pause', 'run'],
  unscored: ['search', 'warn'],
  not_final: ['alert', 'warn'],
  scored: ['check', 'good'],
  agreed: ['check', 'good'],
  disputed: ['alert', 'bad'],
  decided: ['check', 'good'],
} as const satisfies Record<SheetItem['state'], readonly [IconName, Tone]>;

export function ItemStateMark({ state }: Pick<SheetItem, 'state'>) {
  const { seasons: words } = useMessages();
  const [icon, tone] = ITEM_MARKS[state];
  return <Mark icon={icon} tone={tone} word={words.itemStates[state]} />;
}

type Tone = 'run' | 'good' | 'warn' | 'bad';

function Mark({ icon, tone, word }: { icon: IconName; tone: Tone; word: string }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon name={icon} size={16} /> {word}
    </span>
  );
}
