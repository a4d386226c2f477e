import type { Scores, UnitScoreAnswer } from '@motcua/contract/scorecards.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './indicators.module.css';
import { targetsOf } from './targets.ts';

/** The total of a unit, its band and what changed; what is not known is said, and never guessed. */
export function TotalPanel(props: {
  scores: Scores;
  score: UnitScoreAnswer;
  /** The set gives points; else it has targets only. */
  scored: boolean;
}) {
  const { scores, score, scored } = props;
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const { change } = score;
  const targets = targetsOf(score.items);
  return (
    <div className={styles.total}>
      {!scores.set.inForce && <p className={styles.warn}>{words.notInForce}</p>}
      <p className={`${styles.big} figures`} data-total={score.total ?? ''}>
        {!scored ? (
          <span>{words.targetsReached(targets.reached, targets.known)}</span>
        ) : score.total === null ? (
          <span>{words.noTotal}</span>
        ) : (
          <>
            {formats.number(score.total)}
            {score.max !== null && <small>/{formats.number(score.max)}</small>}
          </>
        )}
      </p>
      {score.band && <p className={styles.band}>{score.band.name[locale]}</p>}
      {score.total === null && score.soFar.max > 0 && (
        <p>{words.soFar(formats.number(score.soFar.points), formats.number(score.soFar.max))}</p>
      )}
      <p className="soft">{scored ? score.reason[locale] : words.unscored}</p>
      {score.given && <p className="soft">{words.given}</p>}
      {score.rank !== null && score.of > 1 && (
        <p>{words.rank(score.rank, score.of, score.tiedWith)}</p>
      )}
      {change?.pointsWords && (
        <p>
          {words.against} ({scores.previous.words[locale]}): {change.pointsWords[locale]}
          {change.placesWords && `, ${change.placesWords[locale]}`}
          {change.band.changed && change.band.before && change.band.after && (
            <>
              {' '}
              · {change.band.before[locale]} → {change.band.after[locale]}
            </>
          )}
        </p>
      )}
    </div>
  );
}
