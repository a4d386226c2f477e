import type { IndicatorSetView } from '@motcua/contract/indicators.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { LiveMark } from '../components/live-mark.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, Forbidden, LoadingLines, NotFound } from '../components/states.tsx';
import { defaultAxis } from '../features/dashboards/dashboard-search.ts';
import { PeriodPicker } from '../features/dashboards/period-picker.tsx';
import type { IndicatorSearch } from '../features/indicators/indicator-search.ts';
import styles from '../features/indicators/indicators.module.css';
import { ItemsTable } from '../features/indicators/items-table.tsx';
import { LostPanel } from '../features/indicators/lost-panel.tsx';
import {
  type ScoreAsked,
  useIndicatorSets,
  useLostPoints,
  useScores,
} from '../features/indicators/queries.ts';
import { RankingPanel } from '../features/indicators/ranking-panel.tsx';
import { dayOf } from '../features/indicators/set-card.tsx';
import { TargetsPanel } from '../features/indicators/targets-panel.tsx';
import { TotalPanel } from '../features/indicators/total-panel.tsx';
import { nameOfUnit, oversees, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { todayInVietnam } from '../lib/format.ts';
import { useLocale } from '../lib/locale.tsx';
import { useLive } from '../lib/use-live.ts';
import { grainsOf, periodFor } from './indicator-scope.ts';
import page from './page.module.css';

const route = getRouteApi('/indicators/$set');
const NEWS = { figures: [['scores']] } as const;

/** One set of indicators for a unit: points, what costs them, and how others stand. */
export function IndicatorSetPage() {
  const { messages } = useLocale();
  const { set: id } = route.useParams();
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
  if (unit === undefined) return <Forbidden page />;
  return <OfSet set={set} unit={unit} search={search} />;
}

function OfSet({
  set,
  unit,
  search,
}: {
  set: IndicatorSetView;
  unit: string;
  search: IndicatorSearch;
}) {
  const { locale, messages, formats } = useLocale();
  const words = messages.indicators;
  const navigate = useNavigate();
  const live = useLive(NEWS);
  const period = periodFor(set, search);
  const officer = useOfficer();
  const axis = search.axis ?? defaultAxis(oversees(officer));
  const asked: ScoreAsked = { set: set.id, unit, axis, period: period.text };
  const scores = useScores({ ...asked, of: set.ofPersons ? 'officers' : 'unit' });
  const score = set.ofPersons ? undefined : scores.data?.scores[0];
  return (
    <>
      <header className={page.head}>
        <PageTitle>{set.name[locale]}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <LiveMark status={live} />
          <Link to="/indicators" search={search}>
            {words.backToList}
          </Link>
        </span>
        <p className="soft">
          {words.source(set.source.document, set.source.article ?? null)};{' '}
          {words.validFrom(dayOf(set.validFrom))}
          {set.validTo !== null && `, ${words.validTo(dayOf(set.validTo))}`}.{' '}
          {words.calendarOf[set.period.calendar]}{' '}
          {scores.data &&
            words.periodOf(scores.data.period.words[locale], formats.moment(scores.data.asOf))}
        </p>
      </header>
      <div className={styles.sections}>
        <Panel>
          <PeriodPicker
            plain
            unit={scores.data?.unit.name ?? nameOfUnit(officer, unit)}
            axis={axis}
            calendar={set.period.calendar}
            grains={grainsOf(set)}
            period={period}
            asked={search.period}
            asOf={undefined}
            today={todayInVietnam()}
            onChange={({ unit: next, axis: along, period: when }) =>
              navigate({
                to: '/indicators/$set',
                params: { set: set.id },
                search: {
                  ...search,
                  ...(next === undefined ? {} : { unit: next }),
                  ...(along === undefined ? {} : { axis: along }),
                  ...(when === undefined ? {} : { period: when }),
                },
              })
            }
          />
        </Panel>
        {scores.isError && (
          <Panel>
            <Failed error={scores.error} retry={() => scores.refetch()} />
          </Panel>
        )}
        {scores.isPending && (
          <Panel>
            <LoadingLines rows={10} />
          </Panel>
        )}
        {scores.data && !scores.isError && set.ofPersons && (
          <Panel id="persons" title={words.persons}>
            {!scores.data.set.inForce && <p className={styles.warn}>{words.notInForce}</p>}
            <RankingPanel scores={scores.data} search={search} />
          </Panel>
        )}
        {scores.data && !scores.isError && score && (
          <>
            <Panel id="total" title={set.max === null ? words.target : words.total}>
              <TotalPanel scores={scores.data} score={score} scored={set.max !== null} />
              {scores.data.contradictions.map((one) => (
                <p key={`${one.id} ${one.item}`} className={styles.warn}>
                  {words.contradictions}: {one.sentence[locale]}
                </p>
              ))}
            </Panel>
            <Lost asked={asked} search={search} scored={set.max !== null} />
            <Panel id="items" title={words.items(score.items.length)}>
              <ItemsTable scores={scores.data} score={score} search={search} />
            </Panel>
            <Peers asked={asked} search={search} scored={set.max !== null} />
          </>
        )}
      </div>
    </>
  );
}

function Lost(props: { asked: ScoreAsked; search: IndicatorSearch; scored: boolean }) {
  const { asked, search, scored } = props;
  const { indicators: words } = useLocale().messages;
  const lost = useLostPoints(asked);
  return (
    <Panel id="lost" title={scored ? words.lostTitle : words.missedTitle} tone="next">
      {lost.isError && <Failed error={lost.error} retry={() => lost.refetch()} />}
      {lost.isPending && <LoadingLines rows={4} />}
      {lost.data && !lost.isError && <LostPanel lost={lost.data} search={search} scored={scored} />}
    </Panel>
  );
}

function Peers(props: { asked: ScoreAsked; search: IndicatorSearch; scored: boolean }) {
  const { asked, search, scored } = props;
  const { indicators: words } = useLocale().messages;
  const below = useScores({ ...asked, of: 'below', ...(scored && { items: 'none' }) });
  if (below.data?.scores.length === 0) return null;
  return (
    <Panel id="peers" title={words.peers}>
      {below.isError && <Failed error={below.error} retry={() => below.refetch()} />}
      {below.isPending && <LoadingLines rows={6} />}
      {below.data &&
        !below.isError &&
        (scored ? (
          <RankingPanel scores={below.data} search={search} />
        ) : (
          <TargetsPanel scores={below.data} search={search} />
        ))}
    </Panel>
  );
}
