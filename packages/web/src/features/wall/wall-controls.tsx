import { useHotkeys } from '@mantine/hooks';
import { Icon } from '../../components/icons.tsx';
import { useMessages } from '../../lib/locale.tsx';
import { usesSingleKeys } from '../../lib/single-keys.ts';
import { type NightMode, nextMode } from './night.ts';
import { PACES } from './rotation.ts';
import type { WallView } from './tiles.ts';
import styles from './controls.module.css';

interface Props {
  views: readonly WallView[];
  at: number;
  paused: boolean;
  seconds: number;
  night: NightMode;
  onPause: () => void;
  onStep: (by: 1 | -1) => void;
  onSeconds: (seconds: number) => void;
  onNight: (mode: NightMode) => void;
}

/** The hand on the wall: stop, go on, change the screen, light or dark. Every button has its key. */
export function WallControls(props: Props) {
  const { wall: words } = useMessages();
  useWallKeys(props);
  const many = props.views.length > 1;
  return (
    <footer className={`${styles.controls} no-print`}>
      <div className={styles.group}>
        <button type="button" onClick={() => props.onStep(-1)} disabled={!many}>
          <Icon name="left" size={22} /> <span className={styles.long}>{words.before}</span>
        </button>
        <button type="button" aria-pressed={props.paused} onClick={props.onPause}>
          <Icon name={props.paused ? 'right' : 'pause'} size={22} />
          <span>{props.paused ? words.go : words.pause}</span>
        </button>
        <button type="button" onClick={() => props.onStep(1)} disabled={!many}>
          <span className={styles.long}>{words.after}</span> <Icon name="right" size={22} />
        </button>
      </div>
      <ol className={styles.dots} aria-label={words.screens}>
        {props.views.map((view, number) => (
          <li
            key={number === 0 ? 'overview' : nameOf(view, words)}
            aria-current={number === props.at ? 'step' : undefined}
          >
            {nameOf(view, words)}
          </li>
        ))}
      </ol>
      <div className={styles.group}>
        <label className={styles.pace}>
          <span className={styles.long}>{words.pace}</span>
          <select
            aria-label={words.pace}
            value={props.seconds}
            onChange={(event) => props.onSeconds(Number(event.currentTarget.value))}
          >
            {[...new Set([...PACES, props.seconds])]
              .toSorted((a, b) => a - b)
              .map((seconds) => (
                <option key={seconds} value={seconds}>
                  {words.seconds(seconds)}
                </option>
              ))}
          </select>
        </label>
        <button type="button" onClick={() => props.onNight(nextMode(props.night))}>
          <Icon name="clock" size={22} /> <span>{words.nightModes[props.night]}</span>
        </button>
        <button type="button" onClick={toggleFull}>
          <Icon name="scan" size={22} /> <span className={styles.long}>{words.full}</span>
        </button>
      </div>
      <p className={styles.keys}>{words.keys}</p>
    </footer>
  );
}

export function nameOf(
  view: WallView,
  words: {
    overview: string;
    groups: Record<string, string>;
    pageOf: (name: string, page: number, pages: number) => string;
  },
): string {
  if (view.kind === 'overview') return words.overview;
  return words.pageOf(words.groups[view.group] ?? view.group, view.page, view.pages);
}

/** Letters only for those who use them (WCAG 2.1.4); the space bar presses a focused button as everywhere. */
function useWallKeys({ onPause, onStep, onNight, night }: Props) {
  const letter = (act: () => void) => () => usesSingleKeys() && act();
  useHotkeys([
    ['ArrowLeft', () => onStep(-1)],
    ['ArrowRight', () => onStep(1)],
    [
      'space',
      () => !(document.activeElement instanceof HTMLButtonElement) && onPause(),
      { preventDefault: false },
    ],
    ['n', letter(() => onNight(nextMode(night)))],
    ['f', letter(toggleFull)],
  ]);
}

function toggleFull(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
  else void document.exitFullscreen();
}
