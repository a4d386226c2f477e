import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { Failed, LoadingLines } from '../components/states.tsx';
import { cssVariables, theme } from '../components/theme.ts';
import { OfficerProvider } from '../features/sessions/officer.tsx';
import { useSession } from '../features/sessions/session.ts';
import { SignInAgain } from '../features/sessions/sign-in-again.tsx';
import { SignInPage } from '../features/sessions/sign-in-page.tsx';
import type { Api } from '../lib/api.ts';
import { ApiProvider } from '../lib/api-context.tsx';
import { LocaleProvider } from '../lib/locale.tsx';
import type { SignInGate } from '../lib/sign-in-gate.ts';
import { router } from './router.tsx';

export function Desk({ api, gate }: { api: Api; gate: SignInGate }) {
  const [queries] = useState(newQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <LocaleProvider>
        <ApiProvider value={api}>
          <QueryClientProvider client={queries}>
            <Notifications position="bottom-right" autoClose={6000} />
            <Door gate={gate} />
          </QueryClientProvider>
        </ApiProvider>
      </LocaleProvider>
    </MantineProvider>
  );
}

/** Nobody passes without a session; one that ends later is renewed over the open page. */
function Door({ gate }: { gate: SignInGate }) {
  const session = useSession();
  const closed = useSyncExternalStore(gate.subscribe, gate.isClosed);
  if (session.isPending) return <LoadingLines rows={4} />;
  if (session.isError)
    return (
      <main>
        <Failed error={session.error} retry={() => session.refetch()} page />
      </main>
    );
  if (session.data === null) return <SignInPage />;
  return (
    <OfficerProvider value={session.data}>
      <RouterProvider router={router} />
      <SignInAgain opened={closed} onDone={gate.open} />
    </OfficerProvider>
  );
}

/** The client itself tries again; a second layer of retries would only make the clerk wait. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
