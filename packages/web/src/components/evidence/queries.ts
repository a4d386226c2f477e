import {
  type Evidence,
  type EvidenceFile,
  evidenceFileSchema,
  evidenceListSchema,
  evidenceSchema,
  type NewEvidence,
} from '@motcua/contract/evidence.ts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { sendFile } from '../../lib/upload.ts';
import { useSubmit } from '../../lib/use-submit.ts';

export interface LockerQuestion {
  unit?: string | undefined;
  q?: string | undefined;
  field?: string | undefined;
  criterion?: string | undefined;
  year?: number | undefined;
  withdrawn?: '1' | undefined;
}

/** What the officer may see of the locker, the newest first. */
export function useLocker(asked: LockerQuestion, enabled = true) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['evidence', asked],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api.get('/evidence', {
        schema: evidenceListSchema,
        query: { ...asked, limit: 30, cursor: pageParam },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useAddEvidence(onDone: (evidence: Evidence) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: NewEvidence, idempotencyKey) =>
      api.post('/evidence', { schema: evidenceSchema, body, idempotencyKey }),
    onDone: (evidence) => {
      void client.invalidateQueries({ queryKey: ['evidence'] });
      onDone(evidence);
    },
  });
}

export function useWithdrawEvidence(onDone: (evidence: Evidence) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: ({ id, reason }: { id: string; reason: string }, idempotencyKey) =>
      api.post(`/evidence/${id}/withdrawals`, {
        schema: evidenceSchema,
        ...{ body: { reason }, idempotencyKey },
      }),
    onDone: (evidence) => {
      void client.invalidateQueries({ queryKey: ['evidence'] });
      onDone(evidence);
    },
  });
}

export function sendEvidenceFile(
  file: File,
  options: { locale: string; onProgress: (part: number) => void },
): Promise<EvidenceFile> {
  return sendFile(file, {
    ...options,
    name: file.name,
    path: '/evidence-files',
    schema: evidenceFileSchema,
  });
}
