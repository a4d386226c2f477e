import type { SeasonResults, UnitResult } from '@motcua/contract/season-results.ts';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';
import { inRankOrder } from './results-data.ts';

interface Props {
  results: SeasonResults;
  /** Id of the unit that is looked at below. */
  chosen: string | undefined;
  onChoose: (unit: string) => void;
}

/** Rank with ties, points, band; the change of points and the change of rank, each with its own sign. */
export function RankTable({ results, chosen, onChoose }: Props) {
  const { messages } = useLocale();
  const words = messages.seasonResults;
  const isCompared = results.previous !== null;
  return (
    <ScrollRegion label={messages.chart.tableOf(words.ranking)} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.ranking}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{messages.seasons.unit}</th>
            <th scope="col" className={styles.number}>
              {messages.seasons.columns.self}
            </th>
            <th scope="col" className={styles.number}>
              {messages.seasons.columns.appraised}
            </th>
            <th scope="col" className={styles.number}>
              {messages.seasons.columns.survey}
            </th>
            <th scope="col" className={styles.number}>
              {words.total}
            </th>
            <th scope="col">{words.band}</th>
            {isCompared && <th scope="col">{words.change}</th>}
            {isCompared && <th scope="col">{words.places}</th>}
          </tr>
        </thead>
        <tbody>
          {inRankOrder(results.units).map((unit) => (
            <Row
              key={unit.unit.id}
              {...{ unit, isCompared, onChoose }}
              isChosen={unit.unit.id === chosen}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row(props: {
  unit: UnitResult;
  isCompared: boolean;
  isChosen: boolean;
  onChoose: (unit: string) => void;
}) {
  const { unit, isCompared, isChosen, onChoose } = props;
  const { locale, messages, formats } = useLocale();
  const words = messages.seasonResults;
  const points = (value: number | null) =>
    value === null ? messages.seasons.noPoints : formats.number(value);
  const { change, columns } = unit;
  return (
    <tr className={isChosen ? styles.self : undefined}>
      <td className={styles.rank}>
        {unit.rank === null ? (
          <span className="soft">{words.notRanked}</span>
        ) : (
          <>
            <strong>{words.rankOf(unit.rank, unit.of)}</strong>
            {unit.tiedWith > 0 && <span className={styles.small}>{words.tied(unit.tiedWith)}</span>}
          </>
        )}
      </td>
      <th scope="row">
        <button
          type="button"
          className={styles.choose}
          aria-pressed={isChosen}
          onClick={() => onChoose(unit.unit.id)}
        >
          {unit.unit.name}
        </button>
        {unit.late && <span className={styles.small}>{words.notSent}</span>}
      </th>
      <td className={styles.number}>{points(columns.self.points)}</td>
      <td className={styles.number}>{points(columns.appraised.points)}</td>
      <td className={styles.number}>{points(columns.survey.points)}</td>
      <td className={styles.number}>
        <strong>{points(unit.total)}</strong>
        {unit.percent !== null && (
          <span className={styles.small}>{formats.percent(unit.percent / 100)}</span>
        )}
      </td>
      <td className={styles.band}>
        {unit.band?.name[locale] ?? messages.seasons.noPoints}
        {change?.band.changed && change.band.before !== null && (
          <span className={styles.small}>{words.bandWas(change.band.before[locale])}</span>
        )}
      </td>
      {isCompared && (
        <td className={styles.signed} data-sign={signOf(change?.points)}>
          {change?.pointsWords?.[locale] ?? <NoBefore />}
        </td>
      )}
      {isCompared && (
        <td className={styles.signed} data-sign={signOf(change?.places)}>
          {change?.placesWords?.[locale] ?? <NoBefore />}
        </td>
      )}
    </tr>
  );
}

function NoBefore() {
  const { seasonResults: words } = useLocale().messages;
  return <span className={`${styles.small} ${styles.wraps}`}>{words.noBefore}</span>;
}

function signOf(value: number | null | undefined): 'up' | 'down' | undefined {
  if (value === null || value === undefined || value === 0) return undefined;
  return value > 0 ? 'up' : 'down';
}
