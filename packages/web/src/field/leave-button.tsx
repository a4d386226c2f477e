import { Button } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '../components/states.tsx';
import { useApi } from '../lib/api-context.tsx';
import { useLocale } from '../lib/locale.tsx';
import { useOffline } from '../lib/offline/offline-context.tsx';
import styles from './field.module.css';
import { countOnlyHere, leave } from './leave.ts';
import { forgetOfficer } from './remembered-officer.ts';

interface State {
  busy: boolean;
  error: unknown;
  /** People whose codes would be lost, once it is asked. */
  losing: number;
}

const still: State = { busy: false, error: null, losing: 0 };

/** Leaves nothing of the officer on the phone, save what has not been sent: that must not be lost by a button. */
export function LeaveButton() {
  const { field, common } = useLocale().messages;
  const { store, works, entries, unqueued } = useOffline();
  const api = useApi();
  const [{ busy, error, losing }, setState] = useState(still);
  const go = async () => {
    setState({ ...still, busy: true });
    try {
      await leave(api, store);
      forgetOfficer();
      location.assign('/field/');
    } catch (failure) {
      setState({ ...still, error: failure });
    }
  };
  const ask = async () => {
    const count = await countOnlyHere(store, works);
    if (count === 0) await go();
    else setState({ ...still, losing: count });
  };
  return (
    <div className={styles.leave}>
      {losing > 0 ? (
        <>
          <p role="alert">{field.leaveLoses(losing)}</p>
          <Button color="red" onClick={() => void go()}>
            {field.leaveSure}
          </Button>
          <Button variant="default" onClick={() => setState(still)}>
            {common.cancel}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => void ask()} loading={busy}>
          {field.leave}
        </Button>
      )}
      {error !== null && (
        <p role="alert" className={styles.error}>
          {sentenceOf(error, common)} {field.notLeft}
        </p>
      )}
      <p className="soft">
        {entries.length + unqueued === 0 ? field.leaveExplain : field.leaveUnsent}
      </p>
    </div>
  );
}
