import { Button, Modal } from '@mantine/core';
import type { Study } from '@motcua/contract/studies.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNotify } from '../../components/notify.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { sentenceOf } from '../../components/states.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { STUDIES } from './queries.ts';
import styles from './studies.module.css';

/** The studies within reach; a name opens one. */
export function StudyList({ items }: { items: readonly Study[] }) {
  const { messages } = useLocale();
  const { columns, list, tableOf } = messages.studies;
  const [removing, setRemoving] = useState<Study | null>(null);
  return (
    <>
      <ScrollRegion className={styles.scroll} label={tableOf(list)}>
        <table className={`${styles.table} figures`}>
          <caption className="unseen">{list}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.title}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col" className={styles.number}>
                {columns.cases}
              </th>
              <th scope="col" className={styles.number}>
                {columns.events}
              </th>
              <th scope="col">{columns.made}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {items.map((study) => (
              <Row key={study.id} study={study} onRemove={() => setRemoving(study)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {removing && <RemoveDialog study={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function Row({ study, onRemove }: { study: Study; onRemove: () => void }) {
  const { messages, formats } = useLocale();
  const words = messages.studies;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/studies/$id"
          params={{ id: study.id }}
          search={{}}
          aria-label={words.open(study.title)}
        >
          {study.title}
        </Link>
        <span className={styles.under}>{aboutOf(study, { words, formats })}</span>
      </th>
      <td>
        <span className={styles[study.state]}>{words.states[study.state]}</span>
        {study.failure && <span className={styles.under}>{study.failure}</span>}
      </td>
      <td className={styles.number}>{study.cases !== null && formats.number(study.cases)}</td>
      <td className={styles.number}>{study.events !== null && formats.number(study.events)}</td>
      <td>{words.by(study.madeBy, formats.moment(study.madeAt))}</td>
      <td className="no-print">
        {study.mayDelete && (
          <Button
            variant="transparent"
            size="compact-md"
            c="var(--ink)"
            aria-label={`${words.remove}: ${study.title}`}
            onClick={onRemove}
          >
            {words.remove}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Where a study comes from, in one line. */
export function aboutOf(
  study: Study,
  {
    words,
    formats,
  }: {
    words: ReturnType<typeof useLocale>['messages']['studies'];
    formats: ReturnType<typeof useLocale>['formats'];
  },
): string {
  const { scope, fileName } = study;
  if (scope === null) return `${words.sources.file}: ${fileName ?? ''}`;
  const period = `${formats.date(scope.from)} – ${formats.date(scope.to)}`;
  const procedure = scope.procedureName ?? scope.procedure;
  return [scope.unitName, period, ...(procedure ? [procedure] : [])].join(', ');
}

export function RemoveDialog({
  study,
  onClose,
  onRemoved,
}: {
  study: Study;
  onClose: () => void;
  onRemoved?: () => void;
}) {
  const { messages } = useLocale();
  const words = messages.studies;
  const api = useApi();
  const client = useQueryClient();
  const notify = useNotify();
  const [error, setError] = useState<string | null>(null);
  async function remove() {
    try {
      await api.remove(`/studies/${study.id}`);
      notify(words.removed);
      onClose();
      onRemoved?.();
      client.removeQueries({ queryKey: [STUDIES, study.id] });
      await client.invalidateQueries({ queryKey: [STUDIES], exact: true });
    } catch (caught) {
      setError(sentenceOf(caught, messages.common));
    }
  }
  return (
    <Modal opened onClose={onClose} title={words.removeTitle(study.title)}>
      <p>{words.removeText}</p>
      {error !== null && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void remove()}>{words.remove}</Button>
        <Button variant="default" onClick={onClose}>
          {messages.common.cancel}
        </Button>
      </div>
    </Modal>
  );
}
