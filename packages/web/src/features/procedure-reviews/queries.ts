import {
  type NewReview,
  type NewReviewPlan,
  type ProcedureReview,
  type ReviewDecision,
  reviewListSchema,
  reviewPlanListSchema,
  reviewPlanSchema,
  type ReviewProposal,
  reviewSchema,
} from '@motcua/contract/procedure-reviews.ts';
import type { ReviewAct } from '@motcua/domain/procedure-review/review.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { useSubmit } from '../../lib/use-submit.ts';

export const REVIEWS = 'procedure-reviews';

export function useReviewPlans(year: number) {
  const api = useApi();
  return useQuery({
    queryKey: [REVIEWS, 'plans', year],
    queryFn: () =>
      api.get('/procedure-review-plans', { schema: reviewPlanListSchema, query: { year } }),
  });
}

export function useReviews(year: number) {
  const api = useApi();
  return useQuery({
    queryKey: [REVIEWS, 'list', year],
    queryFn: () => api.get('/procedure-reviews', { schema: reviewListSchema, query: { year } }),
  });
}

export function useReview(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [REVIEWS, 'one', id],
    queryFn: () => api.get(`/procedure-reviews/${id}`, { schema: reviewSchema }),
  });
}

export function useBeginPlan(onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: NewReviewPlan, idempotencyKey) =>
      api.post('/procedure-review-plans', { schema: reviewPlanSchema, body, idempotencyKey }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: [REVIEWS] });
      onDone();
    },
  });
}

export function usePlanReview(onDone: (review: ProcedureReview) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: NewReview, idempotencyKey) =>
      api.post('/procedure-reviews', { schema: reviewSchema, body, idempotencyKey }),
    onDone: (review) => {
      void client.invalidateQueries({ queryKey: [REVIEWS] });
      onDone(review);
    },
  });
}

export type SentAct =
  | { act: 'propose'; proposal: ReviewProposal }
  | { act: 'submit' }
  | { act: 'publish' }
  | { act: 'return'; reason: string }
  | { act: 'approve'; decision: ReviewDecision };

const NOUNS = {
  submit: 'submissions',
  return: 'returns',
  approve: 'approvals',
  publish: 'publication',
} as const satisfies Record<Exclude<ReviewAct, 'propose'>, string>;

/** An act on the review as it was looked at: of two at once the second is refused. */
export function useReviewAct(
  review: Pick<ProcedureReview, 'id' | 'revision'>,
  onDone: (act: ReviewAct) => void,
) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (sent: SentAct, idempotencyKey) => {
      const path = `/procedure-reviews/${review.id}`;
      const options = { schema: reviewSchema, version: review.revision };
      if (sent.act === 'propose')
        return api.put(`${path}/proposal`, { ...options, body: sent.proposal });
      return api.post(`${path}/${NOUNS[sent.act]}`, {
        ...{ ...options, body: bodyOf(sent), idempotencyKey },
      });
    },
    onDone: (answer, { act }) => {
      client.setQueryData([REVIEWS, 'one', review.id], answer);
      void client.invalidateQueries({ queryKey: [REVIEWS, 'list'] });
      void client.invalidateQueries({ queryKey: [REVIEWS, 'plans'] });
      void client.invalidateQueries({ queryKey: ['procedure'] });
      onDone(act);
    },
  });
}

function bodyOf(sent: Exclude<SentAct, { act: 'propose' }>): object {
  if (sent.act === 'return') return { reason: sent.reason };
  return sent.act === 'approve' ? sent.decision : {};
}
