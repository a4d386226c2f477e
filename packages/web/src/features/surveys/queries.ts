import { questionnaireListSchema } from '@motcua/contract/questionnaires.ts';
import { ratingFiguresSchema } from '@motcua/contract/ratings.ts';
import {
  type CampaignDetails,
  campaignDetailsSchema,
  campaignListSchema,
  type NewCampaignInput,
  surveyCommentsSchema,
  surveyResultsSchema,
} from '@motcua/contract/surveys.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { problemOf } from '../../lib/problem.ts';
import { useSubmit } from '../../lib/use-submit.ts';

/** Every question about surveys begins with this, so that one act makes all of them fresh. */
const SURVEYS = 'surveys';

export function useSurveys() {
  const api = useApi();
  return useQuery({
    queryKey: [SURVEYS, 'list'],
    queryFn: () => api.get('/surveys', { schema: campaignListSchema }),
  });
}

export function useSurvey(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [SURVEYS, 'one', id],
    staleTime: 0,
    queryFn: () => api.get(`/surveys/${id}`, { schema: campaignDetailsSchema }),
  });
}

export function useSurveyResults(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [SURVEYS, 'results', id],
    queryFn: () => api.get(`/surveys/${id}/results`, { schema: surveyResultsSchema }),
  });
}

export function useSurveyComments(id: string, asked: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [SURVEYS, 'comments', id],
    enabled: asked,
    queryFn: () => api.get(`/surveys/${id}/comments`, { schema: surveyCommentsSchema }),
  });
}

export function useQuestionnaires() {
  const api = useApi();
  return useQuery({
    queryKey: [SURVEYS, 'questionnaires'],
    queryFn: () => api.get('/questionnaires', { schema: questionnaireListSchema }),
  });
}

export function useRatingFigures(question: { unit: string; from: string; to: string }) {
  const api = useApi();
  return useQuery({
    queryKey: [SURVEYS, 'ratings', question],
    queryFn: () => api.get('/ratings/figures', { schema: ratingFiguresSchema, query: question }),
  });
}

export function useMakeSurvey(onDone: (made: CampaignDetails) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: NewCampaignInput) => api.post('/surveys', { schema: campaignDetailsSchema, body }),
    onDone: (made) => {
      void client.invalidateQueries({ queryKey: [SURVEYS] });
      onDone(made);
    },
  });
}

/** One act of a survey, by the noun of its address: `sample`, `invitations`, `closing` … */
export function useSurveyAct(id: string, onDone: (changed: CampaignDetails) => void = () => {}) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: ({ act, body }: { act: string; body?: object }) =>
      api.post(`/surveys/${id}/${act}`, { schema: campaignDetailsSchema, body }),
    onDone: (changed) => {
      client.setQueryData([SURVEYS, 'one', id], changed);
      void client.invalidateQueries({ queryKey: [SURVEYS], refetchType: 'active' });
      onDone(changed);
    },
  });
}

/** Letters as a file, once: their codes are in this answer only, so it is never tried again by itself. */
export function usePrintLetters(id: string, onDone: () => void) {
  const client = useQueryClient();
  const { locale } = useLocale();
  return useSubmit({
    post: async (_: object) => {
      const response = await fetch(`/api/v1/surveys/${id}/invitation-letters`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'accept-language': locale },
        body: '{}',
      });
      if (!response.ok) throw await problemOf(response);
      saveAs(await response.blob(), `thu-moi-${id.slice(-8)}.pdf`);
    },
    onDone: () => {
      void client.invalidateQueries({ queryKey: [SURVEYS] });
      onDone();
    },
  });
}

function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
