import type { TimeCutList } from '@motcua/contract/time-cuts.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

/** Distinct procedures and fields by level, this year and those before. */
export function CutCounts({ list }: { list: TimeCutList }) {
  const { messages, formats } = useLocale();
  const words = messages.reviews;
  const levels = [...new Set(list.years.flatMap(({ counts }) => counts.map(({ level }) => level)))];
  return (
    <Panel id="cut-counts" title={words.cuts.counts}>
      <p className="soft" style={{ marginTop: 0 }}>
        {words.cuts.countsDefinition}
      </p>
      {levels.length === 0 ? (
        <p style={{ margin: 0 }}>{words.cuts.none}</p>
      ) : (
        <ScrollRegion className={styles.scroll} label={messages.chart.tableOf(words.cuts.counts)}>
          <table className={`${styles.table} figures`}>
            <caption className="unseen">{words.cuts.counts}</caption>
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                {levels.map((level) => (
                  <th key={level} scope="col">
                    {words.levels[level]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.years.toReversed().map(({ year, counts }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {levels.map((level) => {
                    const count = counts.find((one) => one.level === level);
                    return (
                      <td key={level}>
                        {count === undefined
                          ? '–'
                          : words.cuts.count(
                              formats.number(count.procedures),
                              formats.number(count.fields),
                            )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Panel>
  );
}

/** Each decision of the year with both terms. */
export function CutTable({ items }: Pick<TimeCutList, 'items'>) {
  const { messages, formats } = useLocale();
  const words = messages.reviews.cuts;
  const { levels } = messages.reviews;
  return (
    <ScrollRegion className={styles.scroll} label={words.tableLabel}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.tableLabel}</caption>
        <thead>
          <tr>
            {[messages.reviews.column.procedure, words.legal, words.cut].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {words.share}
            </th>
            {[words.decision, words.effect].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((cut) => (
            <tr key={cut.id}>
              <th scope="row">
                {cut.reviewId === null ? (
                  cut.procedureName
                ) : (
                  <Link to="/reform/reviews/$id" params={{ id: cut.reviewId }}>
                    {cut.procedureName}
                  </Link>
                )}{' '}
                <span className="soft">
                  {cut.procedureCode}, {levels[cut.level]}
                  {cut.channel !== null && `, ${messages.terms.channel[cut.channel]}`}
                </span>
              </th>
              <td>{cut.legalText}</td>
              <td>{cut.cutText}</td>
              <td className={styles.number}>
                {formats.percent(Math.round(cut.compared.share * 10_000) / 10_000)}
              </td>
              <td>
                {cut.decisionNumber}, {formats.date(cut.decidedOn)}
              </td>
              <td>{formats.date(cut.effectiveOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
