import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { StudyDetails } from '@motcua/contract/studies.ts';
import { useMemo, useState } from 'react';
import { Icon } from '../components/icons.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { useAnswer, useStudy } from '../features/studies/queries.ts';
import { PartBar } from '../features/studies/part-bar.tsx';
import { type ShownStudy, StudyProvider } from '../features/studies/study-context.tsx';
import { StudyNav } from '../features/studies/study-nav.tsx';
import { aboutOf, RemoveDialog } from '../features/studies/study-list.tsx';
import { partOf, type StudySearch } from '../features/studies/study-search.ts';
import { StudyViewPanel } from '../features/studies/study-view.tsx';
import styles from '../features/studies/studies.module.css';
import { useLocale } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/studies/$id');

/** One study: its parts by address, the figures of what is shown, and the cases behind each. */
export function StudyPage() {
  const { id } = route.useParams();
  const { messages } = useLocale();
  const words = messages.studies;
  const study = useStudy(id);
  if (study.isError) return <Failed error={study.error} retry={() => study.refetch()} page />;
  if (study.data === undefined) return <LoadingLines rows={8} />;
  const { state, failure } = study.data;
  return (
    <>
      <StudyHead study={study.data} />
      {state === 'reading' && (
        <div role="status">
          <Notice icon="clock" title={words.reading} text={words.readingText} />
        </div>
      )}
      {state === 'failed' && (
        <Notice icon="alert" title={words.failedTitle} text={failure ?? ''} alert />
      )}
      {state === 'ready' && <Ready study={study.data} />}
    </>
  );
}

function StudyHead({ study }: { study: StudyDetails }) {
  const { messages, formats } = useLocale();
  const words = messages.studies;
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  return (
    <header className={page.head}>
      <Link to="/studies" className={`${styles.home} no-print`}>
        <Icon name="left" size={16} /> {words.back}
      </Link>
      <PageTitle>{study.title}</PageTitle>
      <span className={`${page.controls} no-print`}>
        {study.sha256 && (
          <Button
            variant="default"
            component="a"
            href={`/api/v1/studies/${study.id}/file`}
            download
          >
            {words.download}
          </Button>
        )}
        <PrintButton />
        {study.mayDelete && (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </span>
      <p className={`soft ${styles.about}`}>
        {aboutOf(study, { words, formats })}. {words.by(study.madeBy, formats.moment(study.madeAt))}
        . {study.sha256 && words.hash(study.sha256)}
      </p>
      {removing && (
        <RemoveDialog
          study={study}
          onClose={() => setRemoving(false)}
          onRemoved={() => void navigate({ to: '/studies' })}
        />
      )}
    </header>
  );
}

function Ready({ study }: { study: StudyDetails }) {
  const { locale, messages } = useLocale();
  const search = route.useSearch();
  const navigate = useNavigate();
  const part = useAnswer(study, partOf(search));
  const answer = part.data;
  const shown = useMemo((): ShownStudy | null => {
    if (answer === undefined) return null;
    const go = (next: Partial<StudySearch>, options: { replace?: boolean } = {}) =>
      void navigate({
        to: '/studies/$id',
        params: { id: study.id },
        search: { ...search, ...next },
        replace: options.replace ?? false,
      });
    return { study, answer, search, clock: search.clock ?? 'working', go };
  }, [study, answer, search, navigate]);
  const whole = study.answer;
  if (part.error !== null && whole !== null)
    return (
      <StudyProvider value={shown ?? wholeOf(study, { answer: whole, search, navigate })}>
        <div className={styles.stack}>
          <PartBar />
          <Failed error={part.error} retry={part.retry} />
        </div>
      </StudyProvider>
    );
  if (shown === null) return <LoadingLines rows={8} />;
  const view = search.view ?? 'overview';
  return (
    <StudyProvider value={shown}>
      <StudyNav shown={view} />
      <div className={styles.stack}>
        <PartBar />
        {shown.answer.notes.length > 0 && view === 'overview' && (
          <Panel id="notes" title={messages.studies.notes}>
            <ul className={styles.notes}>
              {shown.answer.notes.map((note) => (
                <li key={note.code}>{note[locale]}</li>
              ))}
            </ul>
          </Panel>
        )}
        <StudyViewPanel view={view} />
      </div>
    </StudyProvider>
  );
}

/** Where the part that was asked for cannot be shown, the way back to the whole still works. */
function wholeOf(
  study: StudyDetails,
  of: {
    answer: ShownStudy['answer'];
    search: StudySearch;
    navigate: ReturnType<typeof useNavigate>;
  },
): ShownStudy {
  const go = (next: Partial<StudySearch>) =>
    void of.navigate({
      ...{ to: '/studies/$id', params: { id: study.id }, search: { ...of.search, ...next } },
    });
  return { study, answer: of.answer, search: of.search, clock: 'working', go };
}
