import { instantOfEpochMs } from '@motcua/domain/shared/instant.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { useLocale } from '../lib/locale.tsx';
import { useOffline } from '../lib/offline/offline-context.tsx';
import type { OutboxEntry } from '../lib/offline/types.ts';
import { FieldLink } from './field-link.tsx';
import styles from './field.module.css';

/** All that has not reached the server, with its state; nothing leaves this list unseen. */
export function OutboxPage() {
  const { field } = useLocale().messages;
  const { entries, sync, state } = useOffline();
  return (
    <>
      <PageTitle>{field.outboxTitle}</PageTitle>
      {entries.length === 0 ? (
        <p>{field.outboxEmpty}</p>
      ) : (
        <Button onClick={() => void sync()} loading={state === 'sending'}>
          {field.sendNow}
        </Button>
      )}
      <ul className={styles.cards}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.card}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      <FieldLink to="/field/">{field.back}</FieldLink>
    </>
  );
}

function Entry({ entry }: { entry: OutboxEntry }) {
  const { messages, formats } = useLocale();
  const { field } = messages;
  return (
    <div className={styles.entry}>
      <strong>{entry.label}</strong>
      <span className="soft">{formats.moment(instantOfEpochMs(entry.madeAt, 420))}</span>
      <span className={entry.state === 'waiting' ? '' : styles.stuckText}>
        {field.entryState[entry.state]}
      </span>
      {entry.problem && <span>{entry.problem}</span>}
      {entry.state !== 'waiting' && <Decide entry={entry} />}
    </div>
  );
}

/** A person decides about what was not taken: send it again, or let it go, knowing what goes. */
function Decide({ entry }: { entry: OutboxEntry }) {
  const { field, common } = useLocale().messages;
  const { store, works, sync, reload } = useOffline();
  const [asking, setAsking] = useState(false);
  const insist = works.find(({ kind }) => kind === entry.kind)?.insist ?? null;
  const again = async () => {
    const body = entry.state === 'conflict' && insist !== null ? insist(entry) : entry.body;
    await store.sendAgain(entry.id, body);
    await reload();
    await sync();
  };
  const discard = async () => {
    const kind = works.find((one) => one.kind === entry.kind);
    if (entry.state === 'conflict' && kind !== undefined)
      await store.takeTheirs(entry, (work) => ({
        ...work,
        body: kind.merge(work.body, entry, entry.current),
      }));
    else await store.discard(entry.id);
    await reload();
  };
  return (
    <div className={styles.decide}>
      {(entry.state === 'refused' || insist !== null) && (
        <Button variant="default" onClick={() => void again()}>
          {entry.state === 'conflict' ? field.keepMine : field.sendAgain}
        </Button>
      )}
      {asking ? (
        <>
          <Button color="red" onClick={() => void discard()}>
            {field.discardSure}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {common.cancel}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {entry.state === 'conflict' ? field.takeTheirs : field.discard}
        </Button>
      )}
    </div>
  );
}
