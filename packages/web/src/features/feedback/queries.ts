import { plainDateSchema } from '@motcua/contract/common.ts';
import { ledgerLineSchema } from '@motcua/contract/deadlines.ts';
import {
  duplicatesSchema,
  type FeedbackDetails,
  feedbackFiguresSchema,
  feedbackMapSchema,
  feedbackPageSchema,
  feedbackRulesSchema,
  feedbackSchema,
  type NewFeedback,
  publicationFindingsSchema,
  senderSchema,
  writtenDownSchema,
} from '@motcua/contract/feedback.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod';
import { useApi } from '../../lib/api-context.tsx';
import type { Query } from '../../lib/api.ts';
import { todayInVietnam } from '../../lib/format.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import type { FeedbackSearch } from './feedback-search.ts';

const lineSchema = ledgerLineSchema.extend({ date: plainDateSchema });
const FEEDBACK = 'feedback';
const MINUTE_MS = 60_000;

export function useInbox(search: FeedbackSearch) {
  const api = useApi();
  const query = queryOf(search);
  return useInfiniteQuery({
    queryKey: [FEEDBACK, 'list', query],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE_MS,
    queryFn: ({ pageParam }) =>
      api.get('/feedback', { schema: feedbackPageSchema, query: { ...query, cursor: pageParam } }),
    getNextPageParam: (page) => page.next,
  });
}

export function useFeedbackMap(search: FeedbackSearch) {
  const api = useApi();
  const query = queryOf(search);
  return useQuery({
    queryKey: [FEEDBACK, 'map', query],
    placeholderData: keepPreviousData,
    queryFn: () => api.get('/feedback-map', { schema: feedbackMapSchema, query }),
  });
}

export function useRules() {
  const api = useApi();
  return useQuery({
    queryKey: [FEEDBACK, 'rules'],
    staleTime: MINUTE_MS,
    queryFn: () => api.get('/feedback-rules', { schema: feedbackRulesSchema }),
  });
}

/** What came in this month at the unit and below it. */
export function useMonth(unitId: string | undefined) {
  const api = useApi();
  const to = todayInVietnam();
  const query = { unit: unitId, from: `${to.slice(0, 7)}-01`, to };
  return useQuery({
    queryKey: [FEEDBACK, 'figures', query],
    enabled: unitId !== undefined,
    queryFn: () => api.get('/feedback-figures', { schema: feedbackFiguresSchema, query }),
  });
}

export function useFeedback(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [FEEDBACK, 'one', id],
    staleTime: 0,
    queryFn: () => api.get(`/feedback/${id}`, { schema: feedbackSchema }),
  });
}

export function useClockLedger(id: string, number: number | null) {
  const api = useApi();
  return useQuery({
    queryKey: [FEEDBACK, 'ledger', id, number],
    enabled: number !== null,
    queryFn: () =>
      api.get(`/feedback/${id}/clocks/${number}`, {
        schema: z.object({ ledger: z.array(lineSchema) }),
      }),
  });
}

export function useDuplicates(id: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [FEEDBACK, 'duplicates', id],
    enabled,
    queryFn: () => api.get(`/feedback/${id}/duplicates`, { schema: duplicatesSchema }),
  });
}

export function useSender(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (reason: string) =>
      api.post(`/feedback/${id}/sender-readings`, { schema: senderSchema, body: { reason } }),
  });
}

export interface PublicText {
  title: string;
  question: string;
  answer: string;
}

/** What in the texts looks like personal data; asked anew as they are written. */
export function useFindings(id: string, text: PublicText) {
  const api = useApi();
  const isWhole = Object.values(text).every((one) => one.trim() !== '');
  return useQuery({
    queryKey: [FEEDBACK, 'findings', id, text],
    enabled: isWhole,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      api.post(`/feedback/${id}/publication-checks`, {
        schema: publicationFindingsSchema,
        body: text,
      }),
  });
}

/** What was looked at is what is acted on: another revision is refused, and shown anew. */
export function useFeedbackAct(feedback: FeedbackDetails, onDone: (noun: string) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: ({ noun, body }: { noun: string; body: object }, idempotencyKey) =>
      api.post(`/feedback/${feedback.id}/${noun}`, {
        schema: feedbackSchema,
        ...{ body, idempotencyKey, version: feedback.revision },
      }),
    onDone: (answer, { noun }) => {
      client.setQueryData([FEEDBACK, 'one', feedback.id], answer);
      void client.invalidateQueries({ queryKey: [FEEDBACK] });
      onDone(noun);
    },
    onRefused: () => void client.invalidateQueries({ queryKey: [FEEDBACK, 'one', feedback.id] }),
  });
}

export function useWriteDown() {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: Partial<NewFeedback>, idempotencyKey) =>
      api.post('/feedback', { schema: writtenDownSchema, body, idempotencyKey }),
    onDone: () => void client.invalidateQueries({ queryKey: [FEEDBACK] }),
  });
}

function queryOf({ view, subject, field, q, late }: FeedbackSearch): Query {
  return { view, subject, field, q, late };
}
