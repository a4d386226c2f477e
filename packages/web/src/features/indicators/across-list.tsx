import type { Scores } from '@motcua/contract/scorecards.ts';
import { useLocale } from '../../lib/locale.tsx';
import styles from './indicators.module.css';

/** How many units reach a threshold. */
export function AcrossList({ across }: { across: Scores['across'] }) {
  const { locale, messages } = useLocale();
  const words = messages.indicators;
  if (across.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{words.across}</h3>
      <ul className={styles.plain}>
        {across.map((one) => (
          <li key={one.code}>
            <strong>{one.name[locale]}</strong>: {words.acrossOf(one.numerator, one.denominator)}.{' '}
            {one.reason[locale]}
          </li>
        ))}
      </ul>
    </>
  );
}
