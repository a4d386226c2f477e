import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '../components/icons.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Failed, LoadingLines, sentenceOf } from '../components/states.tsx';
import { useOfficer } from '../features/sessions/officer.tsx';
import { useApi } from '../lib/api-context.tsx';
import { useLocale } from '../lib/locale.tsx';
import { useOffline, useOnline } from '../lib/offline/offline-context.tsx';
import { askToKeep } from '../lib/offline/persistence.ts';
import type { FieldWork, KeptWork, OfferedWork } from '../lib/offline/types.ts';
import { FieldLink } from './field-link.tsx';
import styles from './field.module.css';
import { canOpenOffline, subscribeToWorker } from './install-worker.ts';
import { LeaveButton } from './leave-button.tsx';

/** What lies on this phone, and what may be taken along. */
export function HomePage() {
  const { field } = useLocale().messages;
  const officer = useOfficer();
  const { works } = useOffline();
  const mine = works.filter((work) => work.mayDo(officer));
  return (
    <>
      <PageTitle>{field.title}</PageTitle>
      <p className="soft">{officer.name}</p>
      {mine.length === 0 && <p>{field.noWork}</p>}
      {mine.map((work) => (
        <Kind key={work.kind} work={work} />
      ))}
      <Keeping />
      <LeaveButton />
    </>
  );
}

function Kind({ work }: { work: FieldWork }) {
  const { messages } = useLocale();
  const api = useApi();
  const online = useOnline();
  const [kept, reload] = useKept(work.kind);
  const offered = useQuery({
    queryKey: ['field', work.kind],
    queryFn: () => work.offer(api),
    enabled: online,
  });
  if (kept === null) return <LoadingLines rows={3} />;
  const rest = (offered.data ?? []).filter(({ id }) => kept.every((one) => one.id !== id));
  const newer = (one: KeptWork) =>
    offered.data?.some(({ id, version }) => id === one.id && version !== one.version) ?? false;
  return (
    <section aria-label={work.heading(messages)}>
      <h2 className={styles.kind}>{work.heading(messages)}</h2>
      <ul className={styles.cards}>
        {kept.map((one) => (
          <li key={one.id} className={styles.card}>
            <FieldLink to={`/field/${work.kind}/${one.id}`} className={styles.open}>
              <strong>{one.title}</strong>
              <span>{one.detail}</span>
              <span className={styles.kept}>
                <Icon name="check" /> {messages.field.kept}
              </span>
            </FieldLink>
            {newer(one) && <Take work={work} one={one} again onTaken={reload} />}
          </li>
        ))}
        {rest.map((one) => (
          <li key={one.id} className={styles.card}>
            <Offered one={one} />
            <Take work={work} one={one} onTaken={reload} />
          </li>
        ))}
      </ul>
      {online && offered.isPending && <LoadingLines rows={2} />}
      {online && offered.isError && kept.length === 0 && (
        <Failed error={offered.error} retry={() => offered.refetch()} />
      )}
      {kept.length === 0 && rest.length === 0 && !offered.isPending && !offered.isError && (
        <p className="soft">{messages.field.nothingOffered}</p>
      )}
      {!online && kept.length === 0 && <p className="soft">{messages.field.nothingKept}</p>}
    </section>
  );
}

function Offered({ one }: { one: OfferedWork }) {
  return (
    <div className={styles.open}>
      <strong>{one.title}</strong>
      <span>{one.detail}</span>
    </div>
  );
}

/** Brings the whole package onto the phone; asks the browser to keep it first. */
function Take(props: { work: FieldWork; one: OfferedWork; again?: boolean; onTaken: () => void }) {
  const { work, one, again = false, onTaken } = props;
  const { field, common } = useLocale().messages;
  const { store } = useOffline();
  const api = useApi();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({
    busy: false,
    error: null,
  });
  const take = async () => {
    setState({ busy: true, error: null });
    try {
      await askToKeep();
      await store.keepWork({ ...(await work.take(api, one.id)), kind: work.kind });
      setState({ busy: false, error: null });
      onTaken();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <div className={styles.take}>
      <Button
        variant={again ? 'default' : 'filled'}
        aria-label={`${again ? field.takeAgain : field.take}: ${one.title}`}
        loading={state.busy}
        onClick={() => void take()}
        fullWidth
      >
        {again ? field.takeAgain : field.take}
      </Button>
      {state.error !== null && (
        <p role="alert" className={styles.error}>
          {sentenceOf(state.error, common)}
        </p>
      )}
    </div>
  );
}

/** Whether the browser has promised to keep what lies here, and whether the application opens without a network. */
function Keeping() {
  const { field } = useLocale().messages;
  const opens = useSyncExternalStore(subscribeToWorker, canOpenOffline);
  const [kept, setKept] = useState<boolean | null | undefined>(undefined);
  useEffect(() => {
    const ask = navigator.storage?.persisted;
    if (ask === undefined) setKept(null);
    else navigator.storage.persisted().then(setKept, () => setKept(null));
  }, []);
  return (
    <ul className={styles.notes}>
      <li>{opens ? field.opensOffline : field.opensOnlineOnly}</li>
      {kept === false && <li>{field.mayBeCleared}</li>}
    </ul>
  );
}

function useKept(kind: string): [KeptWork[] | null, () => void] {
  const { store } = useOffline();
  const [kept, setKept] = useState<KeptWork[] | null>(null);
  const reload = useCallback(() => {
    void store.listWorks().then((all) => setKept(all.filter((one) => one.kind === kind)));
  }, [store, kind]);
  useEffect(reload, [reload]);
  return [kept, reload];
}
