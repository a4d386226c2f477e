import {
  type NewPostingCheck,
  postingCoverageListSchema,
  postingMatrixSchema,
} from '@motcua/contract/posting-checks.ts';
import { evidenceFileSchema, evidenceSchema } from '@motcua/contract/evidence.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import * as z from 'zod';
import type { Api } from '../../lib/api.ts';
import { useApi } from '../../lib/api-context.tsx';
import { sendFile } from '../../lib/upload.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import type { PostingSearch } from './review-search.ts';

const POSTING = 'posting';

export function usePostingMatrix(unit: string, { q, field, lacking }: PostingSearch) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [POSTING, 'matrix', unit, q, field, lacking],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      api.get('/posting-matrix', {
        schema: postingMatrixSchema,
        query: { unit, q, field, lacking, after: pageParam },
      }),
    getNextPageParam: ({ next }) => next,
  });
}

export function usePostingCoverage(unit: string) {
  const api = useApi();
  return useQuery({
    queryKey: [POSTING, 'coverage', unit],
    queryFn: () =>
      api.get('/posting-coverage', { schema: postingCoverageListSchema, query: { unit } }),
  });
}

export type PostingCheckBody = Omit<NewPostingCheck, 'note'> & { note?: string };

export function useRecordPosting(onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: PostingCheckBody, idempotencyKey) =>
      api.post('/posting-checks', { schema: z.undefined(), body, idempotencyKey }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: [POSTING] });
      onDone();
    },
  });
}

/** A photograph goes into the locker of the unit, where an appraiser finds it again; its id. */
export async function keepPhotograph(
  api: Api,
  of: { file: File; unit: string; title: string; day: string; locale: string },
): Promise<string> {
  const { file, unit, title, day, locale } = of;
  const sent = await sendFile(file, {
    ...{ name: file.name, locale, path: '/evidence-files', schema: evidenceFileSchema },
  });
  const kept = await api.post('/evidence', {
    schema: evidenceSchema,
    body: { unit, title, issuedOn: day, fileId: sent.fileId },
  });
  return kept.id;
}
