import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { cssVariables, theme } from '../components/theme.ts';
import type { Api } from '../lib/api.ts';
import { ApiProvider } from '../lib/api-context.tsx';
import { LocaleProvider } from '../lib/locale.tsx';
import { FieldDoor } from './door.tsx';
import { Frame } from './frame.tsx';

export function Field({ api }: { api: Api }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, staleTime: 15_000, networkMode: 'always' },
          mutations: { retry: false, networkMode: 'always' },
        },
      }),
  );
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <LocaleProvider>
        <ApiProvider value={api}>
          <QueryClientProvider client={queries}>
            <FieldDoor>
              <Frame />
            </FieldDoor>
          </QueryClientProvider>
        </ApiProvider>
      </LocaleProvider>
    </MantineProvider>
  );
}
