import type { SignedInOfficer } from '@motcua/contract/sessions.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { Failed, LoadingLines } from '../components/states.tsx';
import { OfficerProvider } from '../features/sessions/officer.tsx';
import { useSession } from '../features/sessions/session.ts';
import { SignInPage } from '../features/sessions/sign-in-page.tsx';
import { useApi } from '../lib/api-context.tsx';
import { OfflineProvider } from '../lib/offline/offline-context.tsx';
import { alone } from '../lib/offline/persistence.ts';
import { type OfflineStore, openOfflineStore } from '../lib/offline/store.ts';
import { createSynchroniser, type Synchroniser } from '../lib/offline/synchronise.ts';
import { rememberedOfficer, rememberOfficer } from './remembered-officer.ts';
import { works } from './works.ts';

/** Opens at once for who worked here last; whether the session still lives is found out when something is sent. */
export function FieldDoor({ children }: { children: ReactNode }) {
  const [last] = useState(rememberedOfficer);
  const session = useSession();
  const officer = session.data ?? last;
  useEffect(() => {
    if (session.data) rememberOfficer(session.data);
  }, [session.data]);
  if (officer === null && session.isPending) return <LoadingLines rows={4} />;
  if (officer === null && session.isError)
    return (
      <main>
        <Failed error={session.error} retry={() => session.refetch()} page />
      </main>
    );
  if (officer === null) return <SignInPage />;
  return (
    <OfficerProvider value={officer}>
      <Kept officer={officer} key={officer.id}>
        {children}
      </Kept>
    </OfficerProvider>
  );
}

interface Opened {
  store: OfflineStore;
  synchroniser: Synchroniser;
}

/** The store of this officer on this machine. */
function Kept({ officer, children }: { officer: SignedInOfficer; children: ReactNode }) {
  const api = useApi();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let store: OfflineStore | null = null;
    let isLeft = false;
    openOfflineStore(officer.id).then((found) => {
      if (isLeft) return found.close();
      store = found;
      setOpened({
        store: found,
        synchroniser: createSynchroniser({ store: found, api, works, alone }),
      });
    }, setError);
    return () => {
      isLeft = true;
      setOpened(null);
      store?.close();
    };
  }, [officer.id, api]);
  if (error !== null) return <Failed error={error} page />;
  if (opened === null) return <LoadingLines rows={4} />;
  return (
    <OfflineProvider {...opened} works={works}>
      {children}
    </OfflineProvider>
  );
}
