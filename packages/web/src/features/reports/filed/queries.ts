import {
  type FiledReport,
  filedReportSchema,
  reportDifferencesSchema,
  reportVersionSchema,
} from '@motcua/contract/filed-reports.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';
import { type Locale, useLocale } from '../../../lib/locale.tsx';
import { statusOf } from '../../../lib/problem.ts';
import { useSubmit } from '../../../lib/use-submit.ts';

/** Names of a form come in the language of the reader, so each language is fetched for itself. */
const keyOf = (id: string, locale: Locale) => ['filed reports', 'one', id, locale];

/** One report as it stands. */
export function useFiledReport(id: string) {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: keyOf(id, locale),
    staleTime: 0,
    queryFn: () => api.get(`/reports/${id}`, { schema: filedReportSchema }),
  });
}

/** A locked version never changes, so it is fetched once. */
export function useReportVersion(id: string, number: number | undefined) {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['report versions', id, number, locale],
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api.get(`/reports/${id}/versions/${number}`, { schema: reportVersionSchema }),
  });
}

export function useDifferences(id: string, limits: { from: number; to: number } | null) {
  const api = useApi();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['report versions', id, 'differences', limits, locale],
    enabled: limits !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      api.get(`/reports/${id}/differences`, {
        schema: reportDifferencesSchema,
        query: { ...limits },
      }),
  });
}

/** Acts on a report and the noun each is sent to. */
export const actNouns = {
  sign: 'signatures',
  submit: 'submissions',
  return: 'returns',
  accept: 'acceptances',
  revise: 'revisions',
  amend: 'amendments',
} as const;
export type SentAct = keyof typeof actNouns;

/** What was looked at is what is acted on: another revision is refused, and shown anew. */
export function useReportAct(
  report: FiledReport,
  onDone: (report: FiledReport, act: SentAct) => void,
) {
  const api = useApi();
  const client = useQueryClient();
  const { locale } = useLocale();
  return useSubmit({
    post: ({ act, body }: { act: SentAct; body: object }, idempotencyKey) =>
      api.post(`/reports/${report.id}/${actNouns[act]}`, {
        schema: filedReportSchema,
        ...{ body, idempotencyKey, version: report.revision },
      }),
    onDone: (answer, { act }) => {
      client.setQueryData(keyOf(report.id, locale), answer);
      void client.invalidateQueries({ queryKey: ['filed reports', 'obligations'] });
      void client.invalidateQueries({ queryKey: ['filed reports', 'reminders'] });
      onDone(answer, act);
    },
    onRefused: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: keyOf(report.id, locale) });
    },
  });
}

/** Accepts or returns from the list: the report is looked up first, so that its newest revision is judged. */
export function useReview(onDone: (report: FiledReport, kind: 'accept' | 'return') => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: async (
      asked: { reportId: string; kind: 'accept' | 'return'; reason?: string },
      idempotencyKey,
    ) => {
      const path = `/reports/${asked.reportId}`;
      const { revision } = await api.get(path, { schema: filedReportSchema });
      return await api.post(`${path}/${actNouns[asked.kind]}`, {
        schema: filedReportSchema,
        body: asked.reason === undefined ? {} : { reason: asked.reason },
        ...{ idempotencyKey, version: revision },
      });
    },
    onDone: (answer, { kind }) => {
      void client.invalidateQueries({ queryKey: ['filed reports'] });
      onDone(answer, kind);
    },
  });
}

/** 409 lost the race, 412 looked at an older revision; both are mended by looking again. */
export function isStale(error: unknown): boolean {
  const status = statusOf(error);
  return status === 409 || status === 412;
}
