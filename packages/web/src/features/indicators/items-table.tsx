import type {
  ScoreItemAnswer,
  ScoreItemDefinition,
  Scores,
  UnitScoreAnswer,
} from '@motcua/contract/scorecards.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import styles from './indicators.module.css';
import { StateMark } from './state-mark.tsx';

/** Groups and items with result, target, state and points; every item opens to its numbers. */
export function ItemsTable(props: {
  scores: Scores;
  score: UnitScoreAnswer;
  search: IndicatorSearch;
}) {
  const { scores, score, search } = props;
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const scored = score.items.some(({ max }) => max !== null && max > 0);
  const groups = [...scores.groups, null];
  const byCode = new Map(score.items.map((item) => [item.code, item]));
  const earned = new Map(score.groups.map((group) => [group.code, group]));
  return (
    <ScrollRegion label={words.item} className={styles.scroll}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.state}</th>
            {scored && <th scope="col">{words.points}</th>}
          </tr>
        </thead>
        {groups.map((group) => {
          const items = scores.items.filter(
            ({ code, group: above }) => above === (group?.code ?? null) && byCode.has(code),
          );
          const points = group === null ? undefined : earned.get(group.code);
          if (items.length === 0) return null;
          return (
            <tbody key={group?.code ?? ''}>
              {group !== null && (
                <tr className={styles.groupRow}>
                  <th scope="rowgroup" colSpan={4}>
                    {group.name[locale]}
                  </th>
                  {scored && <td>{points && pointsOf(points, formats.number, words)}</td>}
                </tr>
              )}
              {items.map(({ code, name }) => {
                const item = byCode.get(code);
                return (
                  item && <Row key={code} {...{ set: scores.set.id, name, item, search, scored }} />
                );
              })}
            </tbody>
          );
        })}
      </table>
    </ScrollRegion>
  );
}

function Row({
  set,
  name,
  item,
  search,
  scored,
}: {
  set: string;
  name: ScoreItemDefinition['name'];
  item: ScoreItemAnswer;
  search: IndicatorSearch;
  /** The set gives points: there is a column for them. */
  scored: boolean;
}) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  return (
    <tr>
      <th scope="row">
        <Link to="/indicators/$set/$item" params={{ set, item: item.code }} search={search}>
          {name[locale]}
        </Link>
        {item.explanation && (
          <span className={styles.reason}>{item.explanation.reason[locale]}</span>
        )}
      </th>
      <td>{item.shown[locale]}</td>
      <td>{item.targetWords?.[locale] ?? '–'}</td>
      <td>
        <StateMark state={item.state} origin={item.origin} />
      </td>
      {scored && (
        <td>
          {item.max === null || item.max === 0
            ? words.notScored
            : pointsOf(item, formats.number, words)}
        </td>
      )}
    </tr>
  );
}

function pointsOf(
  { points, max }: { points: number | null; max: number | null },
  number: (value: number) => string,
  words: { pointsOf: (points: string, max: string) => string; noPoints: string },
): string {
  if (points === null) return words.noPoints;
  return max === null ? number(points) : words.pointsOf(number(points), number(max));
}
