import { Skeleton } from '@mantine/core';
import { useLocale } from '../../lib/locale.tsx';
import styles from './indicators.module.css';
import { type ScoreAsked, useScores } from './queries.ts';
import { targetsOf } from './targets.ts';

/** Where the unit stands in a set, in one line: its points, what is known of them, or the targets it reaches. */
export function SetStanding({ asked }: { asked: ScoreAsked }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const scores = useScores({ ...asked, of: 'unit' });
  const score = scores.data?.scores[0];
  if (scores.isPending) return <Skeleton height={24} width="60%" />;
  if (scores.data === undefined || score === undefined)
    return <p className="soft">{words.standingUnknown}</p>;
  const { reached, known } = targetsOf(score.items);
  const missed = known - reached;
  if (score.total === null && score.soFar.max === 0 && known === 0)
    return <p className="soft">{words.standingNothing}</p>;
  const told =
    score.total !== null && score.max !== null
      ? words.standing(formats.number(score.total), formats.number(score.max))
      : score.soFar.max > 0
        ? words.soFar(formats.number(score.soFar.points), formats.number(score.soFar.max))
        : words.targetsReached(reached, known);
  return (
    <p className={styles.standing} data-missed={missed > 0 || undefined}>
      <strong className="figures">{told}</strong>
      {score.band && <span>{score.band.name[locale]}</span>}
      {missed > 0 && <span className={styles.missed}>{words.missed(missed)}</span>}
    </p>
  );
}
