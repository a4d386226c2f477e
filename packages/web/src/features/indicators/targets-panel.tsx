import type { Scores, UnitScoreAnswer } from '@motcua/contract/scorecards.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { AcrossList } from './across-list.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import styles from './indicators.module.css';
import { targetsOf } from './targets.ts';

/** Units of a kind by the targets that they miss: how a set that gives no points is compared. */
export function TargetsPanel({ scores, search }: { scores: Scores; search: IndicatorSearch }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const units = mostMissedFirst(scores.scores);
  const without = scores.scores.length - units.length;
  const targets = new Set(
    scores.scores[0]?.items.flatMap(({ code, target }) => (target === null ? [] : [code])),
  );
  const aimed = scores.items.filter(({ code }) => targets.has(code));
  if (units.length === 0) return <Notice icon="chart" title={words.peersNothing} />;
  return (
    <>
      <ScrollRegion label={words.ranking} className={styles.league}>
        <table className={`${styles.table} figures`}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.targetsColumn}</th>
              {aimed.map(({ code, name }) => (
                <th key={code} scope="col">
                  {name[locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => {
              const { reached, known } = targetsOf(unit.items);
              return (
                <tr key={unit.id}>
                  <th scope="row">
                    <Link
                      to="/indicators/$set"
                      params={{ set: scores.set.id }}
                      search={{ ...search, unit: unit.code ?? unit.id }}
                    >
                      {unit.name}
                    </Link>
                  </th>
                  <td className={reached < known ? styles.missed : undefined}>
                    {words.pointsOf(formats.number(reached), formats.number(known))}
                  </td>
                  {aimed.map(({ code }) => (
                    <td key={code}>
                      {unit.items.find((item) => item.code === code)?.shown[locale] ?? '–'}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {without > 0 && <p className="soft">{words.withoutCase(formats.number(without))}</p>}
      <AcrossList across={scores.across} />
    </>
  );
}

/** Who misses most stands first; a unit with nothing to hold against a target is left out. */
export function mostMissedFirst(scores: readonly UnitScoreAnswer[]): UnitScoreAnswer[] {
  const missed = ({ items }: UnitScoreAnswer) => targetsOf(items).known - targetsOf(items).reached;
  return scores
    .filter(({ items }) => targetsOf(items).known > 0)
    .toSorted((a, b) => missed(b) - missed(a) || a.name.localeCompare(b.name, 'vi'));
}
