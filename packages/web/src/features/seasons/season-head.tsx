import type { Season } from '@motcua/contract/seasons.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './seasons.module.css';
import { SeasonStateMark } from './state-marks.tsx';

/** What is scored by which set, by whom and until when. */
export function SeasonFacts({ season }: { season: Season }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.seasons;
  const { set } = season;
  return (
    <p className={styles.facts}>
      <SeasonStateMark state={season.state} />
      <span className="soft figures">
        {set.name[locale]} ({set.source.document}
        {messages.indicators.confidence[set.source.confidence] &&
          `, ${messages.indicators.confidence[set.source.confidence]}`}
        ). {season.period.words[locale]}. {words.appraisedBy(season.unit.name)}.{' '}
        {words.submitBy(formats.date(season.submitBy))},{' '}
        {words.explainBy(formats.date(season.explainBy))}.
      </span>
    </p>
  );
}
