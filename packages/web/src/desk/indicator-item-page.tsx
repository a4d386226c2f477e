import type { IndicatorSetView } from '@motcua/contract/indicators.ts';
import type { ScoreItemOpened } from '@motcua/contract/scorecards-opened.ts';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { Failed, Forbidden, LoadingLines, NotFound } from '../components/states.tsx';
import { defaultAxis } from '../features/dashboards/dashboard-search.ts';
import { PeriodNotices } from '../features/dashboards/period-picker.tsx';
import type { IndicatorSearch } from '../features/indicators/indicator-search.ts';
import styles from '../features/indicators/indicators.module.css';
import { MeasurePanel } from '../features/indicators/measure-panel.tsx';
import { useIndicatorSets, useScoreItem } from '../features/indicators/queries.ts';
import { StateMark } from '../features/indicators/state-mark.tsx';
import { oversees, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useLocale } from '../lib/locale.tsx';
import { useLive } from '../lib/use-live.ts';
import { periodFor } from './indicator-scope.ts';
import page from './page.module.css';

const route = getRouteApi('/indicators/$set/$item');
const NEWS = { figures: [['scores'], ['figures']] } as const;

/** One item of a set, opened: its two numbers, where they come from, the period before, and others of the kind. */
export function IndicatorItemPage() {
  const { messages } = useLocale();
  const { set: id, item } = route.useParams();
  const search = route.useSearch();
  const officer = useOfficer();
  const sets = useIndicatorSets();
  const set = sets.data?.sets.find((one) => one.id === id);
  const unit = search.unit ?? placeOf(officer)?.unitCode;
  if (sets.isError) return <Failed error={sets.error} retry={() => sets.refetch()} page />;
  if (sets.isPending) return <LoadingLines rows={10} />;
  if (set === undefined)
    return (
      <NotFound text={messages.indicators.noSet(id)} page>
        <Link to="/indicators" search={search}>
          {messages.indicators.backToList}
        </Link>
      </NotFound>
    );
  if (!set.items.some(({ code }) => code === item))
    return (
      <NotFound text={messages.indicators.noItem(item)} page>
        <Link to="/indicators/$set" params={{ set: id }} search={search}>
          {messages.indicators.backToSet}
        </Link>
      </NotFound>
    );
  if (unit === undefined) return <Forbidden page />;
  return <Opened set={set} item={item} unit={unit} search={search} />;
}

function Opened(props: {
  set: IndicatorSetView;
  item: string;
  unit: string;
  search: IndicatorSearch;
}) {
  const { set, item, unit, search } = props;
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  useLive(NEWS);
  const period = periodFor(set, search);
  const officer = useOfficer();
  const axis = search.axis ?? defaultAxis(oversees(officer));
  const opened = useScoreItem({ set: set.id, item, unit, axis, period: period.text });
  if (opened.isError) return <Failed error={opened.error} retry={() => opened.refetch()} page />;
  if (opened.data === undefined) return <LoadingLines rows={10} />;
  const { data } = opened;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{data.item.name[locale]}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <Link to="/indicators/$set" params={{ set: set.id }} search={search}>
            {words.backToSet}
          </Link>
        </span>
        <p className="soft">
          {set.name[locale]}. {data.unit.name}.{' '}
          {words.periodOf(data.period.words[locale], formats.moment(data.asOf))}{' '}
          {words.source(data.source.document, data.source.article ?? null)}
          {words.confidence[data.source.confidence] &&
            ` (${words.confidence[data.source.confidence]})`}
          .
        </p>
      </header>
      <div className={styles.sections}>
        <PeriodNotices
          {...{ asked: search.period, calendar: set.period.calendar, period }}
          asOf={undefined}
          today={todayInVietnam()}
        />
        <Panel id="why" title={words.explanation}>
          <Why data={data} />
        </Panel>
        <Panel id="measures" title={words.measures}>
          <div className={styles.measures}>
            {data.measures.map((measure) => (
              <MeasurePanel
                key={measure.fact}
                title={titleOf(measure.fact, data, words)}
                measure={measure}
                scope={{ unit: data.unit.code ?? data.unit.id, axis, ...data.period }}
              />
            ))}
          </div>
        </Panel>
        {data.peers.length > 1 && (
          <Panel id="peers" title={words.peers}>
            <PeersTable data={data} />
          </Panel>
        )}
      </div>
    </>
  );
}

function Why({ data }: { data: ScoreItemOpened }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const { item, previous, casesToTarget } = data;
  return (
    <div className={styles.total}>
      <p className={`${styles.big} figures`}>
        {item.shown[locale]}
        {item.points !== null && item.max !== null && (
          <small>
            {' '}
            {words.points} {words.pointsOf(formats.number(item.points), formats.number(item.max))}
          </small>
        )}
      </p>
      <p>
        <StateMark state={item.state} origin={item.origin} />
        {item.targetWords && ` · ${words.target}: ${item.targetWords[locale]}`}
      </p>
      {item.explanation && <p>{item.explanation.reason[locale]}</p>}
      {casesToTarget !== null && (
        <p>
          {casesToTarget === 0
            ? words.casesThere
            : casesToTarget > 0
              ? words.casesMore(formats.number(casesToTarget))
              : words.casesFewer(formats.number(-casesToTarget))}
        </p>
      )}
      <p className="soft">
        {words.before} ({previous.period.words[locale]}): {previous.shown[locale]}
        {previous.change && ` · ${previous.change[locale]}`}
        {previous.relativeChange && ` · ${words.relatively(previous.relativeChange[locale])}`}
        {previous.pointsChange && ` · ${previous.pointsChange[locale]}`}
      </p>
      {data.note && <p className="soft">{data.note[locale]}</p>}
    </div>
  );
}

function PeersTable({ data }: { data: ScoreItemOpened }) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  return (
    <ScrollRegion label={words.ranking} className={styles.league}>
      <table className={`${styles.table} figures`}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {data.peers.map((peer) => (
            <tr key={peer.id} className={peer.self ? styles.self : undefined}>
              <th scope="row">{peer.name}</th>
              <td>{peer.rank ?? '–'}</td>
              <td>{peer.shown[locale]}</td>
              <td>{peer.points === null ? '–' : formats.number(peer.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function titleOf(
  fact: string,
  { numerator, denominator }: ScoreItemOpened,
  words: { numerator: string; denominator: string; inputs: string },
): string {
  if (fact === numerator?.fact) return words.numerator;
  return fact === denominator?.fact ? words.denominator : words.inputs;
}
