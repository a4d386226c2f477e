import type { Scores } from '@motcua/contract/scorecards.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { AcrossList } from './across-list.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import styles from './indicators.module.css';

/** Units of a kind or persons of a unit by their points, with ties, bands and what changed. */
export function RankingPanel({ scores, search }: { scores: Scores; search: IndicatorSearch }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const persons = scores.of === 'officers' || scores.of === 'heads';
  const ranked = scores.scores.toSorted(
    (a, b) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      b.soFar.points - a.soFar.points ||
      a.name.localeCompare(b.name, 'vi'),
  );
  if (ranked.length === 0) return <Notice icon="chart" title={words.peersNone} />;
  return (
    <>
      <ScrollRegion label={words.ranking} className={styles.league}>
        <table className={`${styles.table} figures`}>
          <thead>
            <tr>
              <th scope="col">{persons ? words.person : words.name}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.points}</th>
              <th scope="col">{words.band}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((score) => (
              <tr key={score.id}>
                <th scope="row">
                  {persons ? (
                    score.name
                  ) : (
                    <Link
                      to="/indicators/$set"
                      params={{ set: scores.set.id }}
                      search={{ ...search, unit: score.code ?? score.id }}
                    >
                      {score.name}
                    </Link>
                  )}
                </th>
                <td>
                  {score.rank === null ? '–' : words.rank(score.rank, score.of, score.tiedWith)}
                </td>
                <td>
                  {score.total === null
                    ? score.soFar.max > 0
                      ? words.soFarShort(
                          formats.number(score.soFar.points),
                          formats.number(score.soFar.max),
                        )
                      : words.noPoints
                    : formats.number(score.total)}
                </td>
                <td>{score.band?.name[locale] ?? '–'}</td>
                <td>{score.change?.pointsWords?.[locale] ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {scores.bands.some(({ count }) => count > 0) && (
        <>
          <h3 className={styles.sub}>{persons ? words.bandsOfPersons : words.bands}</h3>
          <ul className={styles.plain}>
            {scores.bands.map((band) => (
              <li key={band.code}>
                {band.name[locale]}: {formats.number(band.count)}
                {band.percent !== null && ` (${formats.percent(band.percent / 100)})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <AcrossList across={scores.across} />
    </>
  );
}
