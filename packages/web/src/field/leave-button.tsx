import { Button } from '@mantine/core';
import { useSignOut } from '../features/sessions/session.ts';
import { useLocale } from '../lib/locale.tsx';
import { useOffline } from '../lib/offline/offline-context.tsx';
import styles from './field.module.css';
import { forgetOfficer } from './remembered-officer.ts';

/** Leaves nothing of the officer on the phone, save what has not been sent: that must not be lost by a button. */
export function LeaveButton() {
  const { field } = useLocale().messages;
  const { store, entries, unqueued } = useOffline();
  const signOut = useSignOut();
  const leave = async () => {
    for (const { kind, id } of await store.listWorks()) await store.removeWork(kind, id);
    forgetOfficer();
    signOut.mutate(undefined, { onSettled: () => location.assign('/field/') });
  };
  return (
    <div className={styles.leave}>
      <Button variant="default" onClick={() => void leave()} loading={signOut.isPending}>
        {field.leave}
      </Button>
      <p className="soft">
        {entries.length + unqueued === 0 ? field.leaveExplain : field.leaveUnsent}
      </p>
    </div>
  );
}
