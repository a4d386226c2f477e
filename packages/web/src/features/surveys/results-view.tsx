import type { SurveyGroup, SurveyResults } from '@motcua/contract/surveys.ts';
import { isScored } from '@motcua/domain/survey/questionnaire.ts';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartData } from '../../components/chart/chart-data.ts';
import { Panel } from '../../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useSurveyComments, useSurveyResults } from './queries.ts';
import styles from './surveys.module.css';

/** What a closed survey found: charts for the eye, and every figure with its interval in a table. */
export function ResultsView({ id, mayManage }: { id: string; mayManage: boolean }) {
  const { surveys } = useLocale().messages;
  const found = useSurveyResults(id);
  if (found.isError) return <Failed error={found.error} retry={() => found.refetch()} />;
  if (found.data === undefined) return <LoadingLines rows={8} />;
  const results = found.data;
  return (
    <>
      <Panel id="results" title={surveys.results.title}>
        {results.score.index === null ? (
          <Notice icon="chart" title={surveys.results.tooFew} />
        ) : (
          <Whole results={results} />
        )}
      </Panel>
      <FactorTable results={results} />
      <GroupTable
        id="units"
        title={surveys.results.units}
        groups={results.byUnit}
        results={results}
      />
      <GroupTable
        id="fields"
        title={surveys.results.fields}
        groups={results.byField}
        results={results}
      />
      {mayManage && <Comments id={id} />}
    </>
  );
}

function Whole({ results }: { results: SurveyResults }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.surveys.results;
  const { score } = results;
  const percent = (value: number) => `${formats.number(value)} %`;
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.index}</dt>
          <dd>{score.index === null ? words.hidden : percent(score.index)}</dd>
        </div>
        <div>
          <dt>{words.interval(results.confidence)}</dt>
          <dd>{useRange()(score.interval)}</dd>
        </div>
        <div>
          <dt>{words.weighted}</dt>
          <dd>{results.weighted === null ? words.hidden : percent(results.weighted)}</dd>
        </div>
        <div>
          <dt>{words.answers}</dt>
          <dd>{formats.number(results.answers)}</dd>
        </div>
      </dl>
      <Chart
        title={words.factors}
        definition={words.factorsText}
        data={factorChart(results, { locale, name: words.index })}
        axis={words.name}
        write={percent}
      />
      {results.byUnit.filter(({ index }) => index !== null).length > 1 && (
        <Chart
          title={words.units}
          definition={words.unitsText}
          data={groupChart(results.byUnit, words.index)}
          axis={messages.surveys.columns.unit}
          write={percent}
        />
      )}
      <p className={`soft ${styles.text}`}>{words.method(formats.number(results.minimum))}</p>
    </div>
  );
}

function factorChart(
  { questionnaire, score }: SurveyResults,
  { locale, name }: { locale: 'vi' | 'en'; name: string },
): ChartData {
  const factors = questionnaire.blocks.flatMap((block) => block.factors.filter(isScored));
  const found = score.blocks.flatMap((block) => block.factors);
  return {
    layout: 'bars',
    categories: factors.map((factor) => ({ key: factor.code, name: factor.name[locale] })),
    series: [
      {
        ...{ key: 'index', name, tone: 'accent' },
        values: factors.map(({ code }) => found.find((one) => one.code === code)?.index ?? null),
      },
    ],
  };
}

function groupChart(groups: readonly SurveyGroup[], name: string): ChartData {
  return {
    layout: 'bars',
    categories: groups.map((group) => ({ key: group.key, name: group.name })),
    series: [
      { ...{ key: 'index', name, tone: 'gold-ink' }, values: groups.map(({ index }) => index) },
    ],
  };
}

function FactorTable({ results }: { results: SurveyResults }) {
  const { locale } = useLocale();
  return results.questionnaire.blocks.map((block) => {
    const scores = results.score.blocks.find(({ code }) => code === block.code)?.factors ?? [];
    const factors = block.factors.filter(isScored);
    if (factors.length === 0) return null;
    return (
      <Panel key={block.code} id={`block-${block.code}`} title={block.name[locale]} flush>
        <table className={styles.table}>
          <Heads level={results.confidence} />
          <tbody>
            {factors.flatMap((factor) => {
              const found = scores.find(({ code }) => code === factor.code);
              return [
                <Row
                  key={factor.code}
                  name={factor.name[locale]}
                  figure={found}
                  level={results.confidence}
                  look="strong"
                />,
                ...factor.items.map((item) => (
                  <Row
                    key={item.code}
                    name={item.text[locale]}
                    figure={found?.items.find(({ code }) => code === item.code)}
                    level={results.confidence}
                    look="under"
                  />
                )),
              ];
            })}
          </tbody>
        </table>
      </Panel>
    );
  });
}

function GroupTable(props: {
  id: string;
  title: string;
  groups: readonly SurveyGroup[];
  results: SurveyResults;
}) {
  const { surveys } = useLocale().messages;
  const { confidence } = props.results;
  return (
    <Panel id={props.id} title={props.title} flush>
      <table className={styles.table}>
        <Heads level={confidence} />
        <tbody>
          {props.groups.map((group) => (
            <Row
              key={group.key}
              name={group.name || surveys.sample.otherFields}
              figure={group}
              level={confidence}
            />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Heads({ level }: { level: number }) {
  const words = useLocale().messages.surveys.results;
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        {[words.index, words.interval(level), words.answers].map((head) => (
          <th key={head} scope="col" className={styles.number}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type Figure = Pick<SurveyGroup, 'index' | 'interval' | 'answers'>;

function Row(props: {
  name: string;
  figure: Figure | undefined;
  level: number;
  look?: 'strong' | 'under';
}) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.results;
  const range = useRange();
  const { index = null, interval = null, answers = null } = props.figure ?? {};
  return (
    <tr className={props.look === undefined ? '' : styles[props.look]}>
      <th scope="row">{props.name}</th>
      <td className={styles.number} data-label={words.index}>
        {index === null ? words.hidden : `${formats.number(index)} %`}
      </td>
      <td className={styles.number} data-label={words.interval(props.level)}>
        {range(interval)}
      </td>
      <td className={styles.number} data-label={words.answers}>
        {answers === null ? words.hidden : formats.number(answers)}
      </td>
    </tr>
  );
}

function useRange(): (interval: Figure['interval']) => string {
  const { messages, formats } = useLocale();
  const words = messages.surveys.results;
  return (interval) =>
    interval === null
      ? words.hidden
      : words.range(formats.number(interval.low), formats.number(interval.high));
}

function Comments({ id }: { id: string }) {
  const words = useLocale().messages.surveys.results;
  const comments = useSurveyComments(id, true);
  const items = comments.data?.items ?? [];
  return (
    <Panel id="comments" title={words.comments}>
      {items.length === 0 && <p className={styles.text}>{words.noComments}</p>}
      <ul>
        {items.map((words_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no name, on purpose
          <li key={index} lang="vi">
            {words_}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
