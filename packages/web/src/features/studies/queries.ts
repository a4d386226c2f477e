import {
  caseListSchema,
  comparisonSchema,
  conformanceSchema,
  type ProcessAsked,
  type StudyBehind,
  studyCaseSchema,
  type StudyDetails,
  studyDetailsSchema,
  studyListSchema,
} from '@motcua/contract/studies.ts';
import { type StudyAnswer, studyAnswerSchema } from '@motcua/contract/study-answer.ts';
import type { CaseOrder } from '@motcua/domain/study/case-rows.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Api } from '../../lib/api.ts';
import { useApi } from '../../lib/api-context.tsx';
import { conditionOf, isWhole, type PartShown } from './study-search.ts';

export const STUDIES = 'studies';

const SOON_MS = 1000;

/** Looked at again each second while one of them is being read. */
export function useStudies() {
  const api = useApi();
  return useQuery({
    queryKey: [STUDIES],
    queryFn: () => api.get('/studies', { schema: studyListSchema }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((study) => study.state === 'reading') ? SOON_MS : false,
  });
}

export function useStudy(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [STUDIES, id],
    queryFn: () => api.get(`/studies/${id}`, { schema: studyDetailsSchema }),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? SOON_MS : false),
  });
}

/** What a part of the log teaches; the whole is with the study already. */
export function useAnswer(study: StudyDetails, part: PartShown) {
  const api = useApi();
  const whole = isWhole(part);
  const asked = useQuery({
    queryKey: [STUDIES, study.id, 'answer', part],
    enabled: !whole,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      api.get(`/studies/${study.id}/answer`, {
        schema: studyAnswerSchema,
        query: { from: part.from, to: part.to, where: part.where },
      }),
  });
  const data: StudyAnswer | undefined = whole ? (study.answer ?? undefined) : asked.data;
  return { data, error: whole ? null : asked.error, retry: () => asked.refetch() };
}

export function useCases(
  id: string,
  asked: { part: PartShown; behind: StudyBehind; order: CaseOrder },
) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [STUDIES, id, 'cases', asked],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      api.post(`/studies/${id}/case-lists`, {
        schema: caseListSchema,
        body: { ...asked, part: bodyOf(asked.part), after: pageParam },
      }),
    getNextPageParam: ({ next }) => next,
  });
}

export function useCase(id: string, number: number) {
  const api = useApi();
  return useQuery({
    queryKey: [STUDIES, id, 'case', number],
    queryFn: () => api.get(`/studies/${id}/cases/${number}`, { schema: studyCaseSchema }),
  });
}

export function useConformance(
  id: string,
  asked: { part: PartShown; process: ProcessAsked | undefined },
) {
  const api = useApi();
  const { part, process } = asked;
  return useQuery({
    queryKey: [STUDIES, id, 'conformance', asked],
    enabled: process !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.post(`/studies/${id}/conformance-checks`, {
        schema: conformanceSchema,
        body: { part: bodyOf(part), process },
      }),
  });
}

export function useComparison(
  id: string,
  asked: { part: PartShown; other: { study: string | undefined; part: PartShown } } | null,
) {
  const api = useApi();
  return useQuery({
    queryKey: [STUDIES, id, 'comparison', asked],
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api.post(`/studies/${id}/comparisons`, {
        schema: comparisonSchema,
        body: asked && {
          part: bodyOf(asked.part),
          other: {
            ...(asked.other.study === undefined ? {} : { study: asked.other.study }),
            part: bodyOf(asked.other.part),
          },
        },
      }),
  });
}

export interface OwnDossiers {
  unit: string;
  from: string;
  to: string;
  procedure?: string | undefined;
}

// Never sent again by itself: it would be studied twice.
export function studyOwnDossiers(api: Api, body: OwnDossiers): Promise<StudyDetails> {
  return api.post('/dossier-studies', { schema: studyDetailsSchema, body });
}

function bodyOf({ from, to, where }: PartShown) {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    where: where.map(conditionOf),
  };
}
