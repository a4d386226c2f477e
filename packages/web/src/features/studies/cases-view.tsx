import { Button, NativeSelect } from '@mantine/core';
import type { CaseList } from '@motcua/contract/studies.ts';
import { caseOrders } from '@motcua/domain/study/case-rows.ts';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Failed, LoadingLines } from '../../components/states.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { useBehindWords } from './behind-words.ts';
import { CaseEvents } from './case-events.tsx';
import { useCases } from './queries.ts';
import { sayTime } from './say-time.ts';
import styles from './studies.module.css';
import { useShownStudy } from './study-context.tsx';
import { partOf } from './study-search.ts';
import { useHours } from './use-hours.ts';

/** The cases behind a figure; a dossier of ours opens, a case of a file shows its events. */
export function CasesView() {
  const { messages, formats } = useLocale();
  const { cases: words } = messages.studies;
  const { study, search, go } = useShownStudy();
  const say = useBehindWords();
  const behind = search.behind ?? { kind: 'all' };
  const order = search.order ?? 'longest';
  const list = useCases(study.id, { part: partOf(search), behind, order });
  const pages = list.data?.pages;
  if (search.case !== undefined) return <CaseEvents number={search.case} />;
  return (
    <Panel id="cases" title={say(behind)} flush>
      <div className={`${styles.form} ${styles.padded} no-print`}>
        <NativeSelect
          label={words.order}
          value={order}
          data={caseOrders.map((value) => ({ value, label: words.orders[value] }))}
          onChange={(event) =>
            go(
              { order: caseOrders.find((one) => one === event.currentTarget.value) },
              { replace: true },
            )
          }
        />
        {behind.kind !== 'all' && (
          <Button variant="default" onClick={() => go({ behind: undefined })}>
            {words.all}
          </Button>
        )}
      </div>
      {list.isError && <Failed error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <LoadingLines rows={8} />}
      {pages && (
        <>
          <p className={`${styles.padded} figures`} aria-live="polite">
            {words.total(formats.number(pages[0]?.total ?? 0))}
          </p>
          <CaseTable cases={pages.flatMap((page) => page.cases)} />
        </>
      )}
      {list.hasNextPage && (
        <div className={`${styles.more} no-print`}>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {words.more}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function CaseTable({ cases }: { cases: CaseList['cases'] }) {
  const { messages, formats } = useLocale();
  const { cases: words, variants } = messages.studies;
  const hours = useHours();
  return (
    <ScrollRegion className={styles.scroll} label={messages.studies.tableOf(words.title)}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            {[words.id, words.begun, words.ended].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {[words.events, words.working, words.wall, words.path].map((title) => (
              <th key={title} scope="col" className={styles.number}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.number}>
              <th scope="row">
                <CaseLink id={one.id} number={one.number} />
                {one.dossierId && (
                  <span className={styles.under}>
                    <Link
                      to="/dossiers/$id"
                      params={{ id: one.dossierId }}
                      aria-label={words.openDossier(one.id)}
                    >
                      {words.dossier}
                    </Link>
                  </span>
                )}
              </th>
              <td>{sayTime(one.begun)}</td>
              <td>{sayTime(one.ended)}</td>
              <td className={styles.number}>{formats.number(one.events)}</td>
              <td className={styles.number}>{hours(one.workingHours, 'working')}</td>
              <td className={styles.number}>{hours(one.wallHours, 'wall')}</td>
              <td className={styles.number}>{variants.path(formats.number(one.variant + 1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function CaseLink({ id, number }: { id: string; number: number }) {
  const { messages } = useLocale();
  const { study, search } = useShownStudy();
  return (
    <Link
      to="/studies/$id"
      params={{ id: study.id }}
      search={{ ...search, case: number }}
      aria-label={messages.studies.cases.openEvents(id)}
    >
      {id}
    </Link>
  );
}
