import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Evidence } from '@motcua/contract/evidence.ts';
import { useState } from 'react';
import { useMessages } from '../../lib/locale.tsx';
import { MoreRow } from '../more-button.tsx';
import { Failed, LoadingLines, Notice } from '../states.tsx';
import styles from './evidence.module.css';
import { EvidenceLine } from './evidence-line.tsx';
import { useLocker } from './queries.ts';

interface Props {
  opened: boolean;
  unit: string;
  subject: string;
  criterion?: string | undefined;
  /** What stands there already. */
  used: readonly string[];
  onClose: () => void;
  onChosen: (evidence: Evidence) => void;
}

/** The locker of the unit, to choose from: what served before serves again. */
export function LockerDialog({ opened, onClose, ...rest }: Props) {
  const { common, evidence: words } = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.chooseFor(rest.subject)}
      size="xl"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <Choice {...rest} />}
    </Modal>
  );
}

function Choice({ unit, subject, criterion, used, onChosen }: Omit<Props, 'opened' | 'onClose'>) {
  const { evidence: words } = useMessages();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const [same, setSame] = useState(criterion !== undefined);
  const locker = useLocker({
    unit,
    q: q === '' ? undefined : q,
    criterion: same ? criterion : undefined,
  });
  const found = locker.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.choice}>
      <TextInput
        type="search"
        label={words.locker.search}
        value={text}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {criterion !== undefined && (
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={same}
            onChange={(event) => setSame(event.currentTarget.checked)}
          />
          {words.locker.onlyCriterion}
        </label>
      )}
      {locker.isError && <Failed error={locker.error} retry={() => locker.refetch()} />}
      {locker.isPending && <LoadingLines rows={4} />}
      {locker.data && found.length === 0 && (
        <Notice
          icon="inbox"
          title={q === '' && !same ? words.locker.empty : words.locker.nothingFound}
          text={q === '' && !same ? words.locker.emptyText : words.locker.nothingFoundText}
        />
      )}
      {found.length > 0 && (
        <ul className={styles.list} aria-label={words.of(subject)}>
          {found.map((evidence) => (
            <li key={evidence.id}>
              <EvidenceLine evidence={evidence} />
              {used.includes(evidence.id) ? (
                <span className={`soft ${styles.end}`}>{words.locker.used}</span>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  className={styles.end}
                  aria-label={words.locker.takeNamed(evidence.title)}
                  onClick={() => onChosen(evidence)}
                >
                  {words.locker.use}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <MoreRow list={locker} label={words.locker.more} />
    </div>
  );
}
