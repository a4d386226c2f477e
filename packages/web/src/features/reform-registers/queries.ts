import { evidenceSchema } from '@motcua/contract/evidence.ts';
import {
  registerDefinitionAnswerSchema,
  registerDefinitionListSchema,
} from '@motcua/contract/register-definitions.ts';
import {
  entryImportAnswerSchema,
  entryPageSchema,
  registerDueListSchema,
  registerEntryDetailsSchema,
  registerReadListSchema,
  registerSummarySchema,
} from '@motcua/contract/register-entries.ts';
import type { EntryValues } from '@motcua/domain/reform-register/definition.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod';
import { useApi } from '../../lib/api-context.tsx';
import type { Query } from '../../lib/api.ts';
import { useLocale } from '../../lib/locale.tsx';
import { sendFile } from '../../lib/upload.ts';
import { useSubmit } from '../../lib/use-submit.ts';

const KEY = 'reform-registers';
const evidenceListSchema = z.object({ items: z.array(evidenceSchema) });

export function useRegisters() {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, 'list'],
    queryFn: () => api.get('/register-definitions', { schema: registerDefinitionListSchema }),
  });
}

export function useRegisterDues() {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, 'dues'],
    queryFn: () => api.get('/register-dues', { schema: registerDueListSchema }),
  });
}

export function useReformRegister(code: string) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, 'definition', code],
    queryFn: () =>
      api.get(`/register-definitions/${encodeURIComponent(code)}`, {
        schema: registerDefinitionAnswerSchema,
      }),
  });
}

export function useEntries(code: string, query: Query) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [KEY, 'entries', code, query],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      api.get(`${pathOf(code)}/entries`, {
        schema: entryPageSchema,
        query: { ...query, cursor: pageParam },
      }),
    getNextPageParam: (page) => page.next,
  });
}

export function useEntry(code: string, id: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, 'entry', code, id],
    enabled: id !== undefined,
    queryFn: () => api.get(`${pathOf(code)}/entries/${id}`, { schema: registerEntryDetailsSchema }),
  });
}

export function useSummary(code: string, query: Query) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, 'summary', code, query],
    placeholderData: keepPreviousData,
    queryFn: () => api.get(`${pathOf(code)}/summary`, { schema: registerSummarySchema, query }),
  });
}

export function useReads(code: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [KEY, 'reads', code],
    enabled,
    queryFn: () => api.get(`${pathOf(code)}/reads`, { schema: registerReadListSchema }),
  });
}

/** What may be done to an entry; a change names the revision that was looked at. */
export type EntryAct =
  | { kind: 'enter'; unit: string; values: EntryValues }
  | { kind: 'change'; id: string; revision: number; values: EntryValues; reason: string }
  | {
      kind: 'move';
      id: string;
      revision: number;
      to: string;
      values: EntryValues;
      reason: string;
    }
  | { kind: 'strike'; id: string; revision: number; reason: string };

export function useEntryAct(code: string, onDone: (id: string) => void) {
  const api = useApi();
  const refresh = useRefresh();
  return useSubmit({
    post: (act: EntryAct) => {
      const schema = registerEntryDetailsSchema;
      const path = `${pathOf(code)}/entries`;
      if (act.kind === 'enter')
        return api.post(path, { schema, body: { unit: act.unit, values: act.values } });
      const { id, revision: version } = act;
      const reason = act.reason.trim() === '' ? {} : { reason: act.reason.trim() };
      switch (act.kind) {
        case 'change':
          return api.put(`${path}/${id}`, {
            ...{ schema, version, body: { values: act.values, ...reason } },
          });
        case 'move':
          return api.post(`${path}/${id}/moves`, {
            ...{ schema, version, body: { to: act.to, values: act.values, ...reason } },
          });
        case 'strike':
          return api.post(`${path}/${id}/strikings`, { schema, version, body: { ...reason } });
      }
    },
    onDone: (entry) => {
      void refresh();
      onDone(entry.id);
    },
  });
}

export function useEntryEvidence(code: string, id: string) {
  const api = useApi();
  const client = useQueryClient();
  const path = `${pathOf(code)}/entries/${id}`;
  const queryKey = [KEY, 'evidence', code, id];
  const list = useQuery({
    queryKey,
    queryFn: () => api.get(`${path}/evidence`, { schema: evidenceListSchema }),
  });
  const change = useSubmit({
    post: ({ act, evidenceId }: { act: 'evidence' | 'evidence-removals'; evidenceId: string }) =>
      api.post(`${path}/${act}`, { schema: evidenceListSchema, body: { evidenceId } }),
    onDone: (answer) => client.setQueryData(queryKey, answer),
  });
  return { list, change };
}

export function useImport(code: string, unit: string) {
  const { locale } = useLocale();
  const refresh = useRefresh();
  return useSubmit({
    post: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      sendFile(file, {
        ...{ name: file.name, locale, schema: entryImportAnswerSchema },
        path: `${pathOf(code)}/imports?unit=${encodeURIComponent(unit)}&dryRun=${dryRun ? 1 : 0}`,
      }),
    onDone: () => void refresh(),
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [KEY] });
}

export function pathOf(code: string): string {
  return `/registers/${encodeURIComponent(code)}`;
}
