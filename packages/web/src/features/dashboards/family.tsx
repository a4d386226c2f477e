import type { FigureName, Figures } from '@motcua/contract/figures.ts';
import type { ReactNode } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import styles from './dashboards.module.css';
import { compareRatios, countChange, SHARES, shareChange, type ShareName } from './rates.ts';
import { figureAt, type Scope } from './scope.ts';
import { ShareFigure } from './share-figure.tsx';

const COUNTS = ['received', 'resolved', 'resolvedLate', 'open', 'openOverdue', 'waiting'] as const;
const RATES = ['onTime', 'lateOfReceived', 'apologised', 'online'] as const;

/** Of these more is worse, of those less; of the others a change is only a change. */
const WORSE_WHEN_MORE: ReadonlySet<string> = new Set([
  'resolvedLate',
  'openOverdue',
  'lateOfReceived',
]);
const WORSE_WHEN_LESS: ReadonlySet<string> = new Set(['onTime', 'apologised']);

/** Whether a change of a count or a share is for the worse; `change` above zero is more. */
export function isWorse(name: string, change: number): boolean {
  return change > 0 ? WORSE_WHEN_MORE.has(name) : change < 0 && WORSE_WHEN_LESS.has(name);
}

/** The on-time family: shares first, then what they are made of; each against the period before. */
export function Family(props: {
  scope: Scope;
  now: Figures;
  before: Figures | null;
  names: (name: FigureName) => string;
}) {
  const { scope, now, before, names } = props;
  const { messages } = useLocale();
  const words = messages.dashboard;
  return (
    <dl className={styles.family}>
      {RATES.map((name) => (
        <Card key={name} name={words.shares[name]} note={words.shareNotes[name]} data={name}>
          <ShareFigure name={name} figures={now} at={{ ...scope, cut: 'whole' }} />
          {before && <ShareMoved name={name} now={now} before={before} />}
        </Card>
      ))}
      {COUNTS.map((name) => (
        <Card key={name} name={names(name)} data={name}>
          <FigureLink question={figureAt(scope, name)} value={now[name]} />
          {before && <CountMoved name={name} now={now[name]} before={before[name]} />}
        </Card>
      ))}
    </dl>
  );
}

function Card(props: { name: string; note?: string; data: string; children: ReactNode }) {
  return (
    <div className={styles.card} data-figure={props.data}>
      <dt>
        {props.name}
        {props.note && <span className={styles.note}>{props.note}</span>}
      </dt>
      <dd className="figures">{props.children}</dd>
    </div>
  );
}

/** Points and per cent are different words, and stand apart. */
function ShareMoved({ name, now, before }: { name: ShareName; now: Figures; before: Figures }) {
  const { locale, messages } = useLocale();
  const words = messages.dashboard;
  const change = shareChange(SHARES[name](before), SHARES[name](now), locale);
  if (change === null) return <span className={styles.moved}>{words.noComparison}</span>;
  const worse = isWorse(name, compareRatios(SHARES[name](now), SHARES[name](before)));
  return (
    <span className={styles.moved} data-worse={worse || undefined}>
      {change.points}
      {change.relative !== null && <> · {words.relatively(change.relative)}</>}
      {worse && <> · {words.worse}</>}
    </span>
  );
}

function CountMoved({ name, now, before }: { name: string; now: number; before: number }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.dashboard;
  const { difference, percent } = countChange(before, now, locale);
  const worse = isWorse(name, difference);
  const size = formats.number(Math.abs(difference));
  return (
    <span className={styles.moved} data-worse={worse || undefined}>
      {difference === 0 ? words.same : difference > 0 ? words.more(size) : words.fewer(size)}
      {percent !== null && difference !== 0 && ` (${percent})`}
      {worse && <> · {words.worse}</>}
    </span>
  );
}
