import type { RatingFigures } from '@motcua/contract/ratings.ts';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { todayInVietnam } from '../../lib/format.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useRatingFigures } from './queries.ts';
import styles from './surveys.module.css';

type Figure = RatingFigures['all'];

/** Ratings of this year's whole months, with the unit's branch; never added to a survey. */
export function RatingsPanel({ unit }: { unit: string }) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.ratings;
  const year = todayInVietnam().slice(0, 4);
  const figures = useRatingFigures({ unit, from: `${year}-01-01`, to: `${year}-12-31` });
  if (figures.isError) return <Failed error={figures.error} retry={() => figures.refetch()} />;
  if (figures.data === undefined) return <LoadingLines rows={4} />;
  const hidden = figures.data.byUnit
    .filter(({ ratings }) => ratings === null)
    .map(({ unit: of }) => of.name);
  const { all, byStage, byUnit, aspects, minimum, from, to } = figures.data;
  return (
    <Panel id="ratings" title={words.title}>
      <div className={styles.stack}>
        <p className={styles.text}>{words.text}</p>
        <table className={styles.table}>
          <Heads first={words.stage} />
          <tbody>
            <Row name={words.all} figure={all} look="strong" />
            {byStage.map(({ stage, ...figure }) => (
              <Row key={stage} name={words.stages[stage]} figure={figure} />
            ))}
          </tbody>
        </table>
        {hidden.length < byUnit.length && (
          <table className={styles.table}>
            <Heads first={words.unit} />
            <tbody>
              {byUnit
                .filter(({ ratings }) => ratings !== null)
                .map(({ unit: of, ...figure }) => (
                  <Row key={of.id} name={of.name} figure={figure} />
                ))}
            </tbody>
          </table>
        )}
        {hidden.length > 0 && (
          <p className={`soft ${styles.text}`}>{words.allHidden(hidden.join('; '))}</p>
        )}
        {aspects.some(({ count }) => count !== null) && (
          <p className={styles.text}>
            {words.aspects}:{' '}
            {aspects
              .flatMap(({ aspect, count }) =>
                count === null ? [] : [`${words.aspect[aspect]} (${formats.number(count)})`],
              )
              .join(', ')}
            .
          </p>
        )}
        <p className={`soft ${styles.text}`}>
          {words.period(formats.date(from), formats.date(to))}{' '}
          {words.minimum(formats.number(minimum))}
        </p>
      </div>
    </Panel>
  );
}

function Heads({ first }: { first: string }) {
  const words = useLocale().messages.surveys.ratings;
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {[words.count, words.satisfied, words.mean].map((head) => (
          <th key={head} scope="col" className={styles.number}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ name, figure, look }: { name: string; figure: Figure; look?: 'strong' }) {
  const { messages, formats } = useLocale();
  const { ratings: words, results } = messages.surveys;
  const said = (value: number | null, unit = '') =>
    value === null ? results.hidden : formats.number(value) + unit;
  return (
    <tr className={look === undefined ? '' : styles[look]}>
      <th scope="row">{name}</th>
      <td className={styles.number} data-label={words.count}>
        {said(figure.ratings)}
      </td>
      <td className={styles.number} data-label={words.satisfied}>
        {said(figure.percent, ' %')}
      </td>
      <td className={styles.number} data-label={words.mean}>
        {said(figure.mean)}
      </td>
    </tr>
  );
}
