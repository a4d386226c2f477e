import type * as z from 'zod';
import {
  causeListSchema,
  type NewSeason,
  type PublicationBody,
  seasonListSchema,
  seasonSchema,
} from '@motcua/contract/seasons.ts';
import { type Sheet, sheetListSchema, sheetSchema } from '@motcua/contract/season-sheets.ts';
import type { SheetAct } from '@motcua/domain/season/transitions.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { ProblemError } from '../../lib/problem.ts';
import { useSubmit } from '../../lib/use-submit.ts';

/** Every question about seasons begins with this, so that one act makes all of them fresh. */
export const SEASONS = 'index seasons';

export function useSeasons() {
  const api = useApi();
  return useQuery({
    queryKey: [SEASONS, 'list'],
    staleTime: 0,
    queryFn: () => api.get('/index-seasons', { schema: seasonListSchema }),
  });
}

/** The causes of lost points that the office counts by. */
export function useCauses() {
  const api = useApi();
  return useQuery({
    queryKey: ['index season causes'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api.get('/index-season-causes', { schema: causeListSchema }),
  });
}

export function useSheets(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: [SEASONS, 'sheets', id],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => api.get(`/index-seasons/${id}/sheets`, { schema: sheetListSchema }),
  });
}

export const sheetKey = (season: string, unit: string) => [SEASONS, 'sheet', season, unit];

export function useSheet(season: string, unit: string) {
  const api = useApi();
  return useQuery({
    queryKey: sheetKey(season, unit),
    staleTime: 0,
    queryFn: () => api.get(sheetPath(season, unit), { schema: sheetSchema }),
  });
}

export function sheetPath(season: string, unit: string): string {
  return `/index-seasons/${season}/sheets/${encodeURIComponent(unit)}`;
}

export function useOpenSeason(onDone: (season: z.output<typeof seasonSchema>) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: (body: NewSeason, idempotencyKey) =>
      api.post('/index-seasons', { schema: seasonSchema, body, idempotencyKey }),
    onDone: (season) => {
      void client.invalidateQueries({ queryKey: [SEASONS] });
      onDone(season);
    },
  });
}

export type SeasonOrder =
  | { act: 'publish'; body: PublicationBody }
  | { act: 'amend'; body: { reason: string } };

export function useSeasonAct(id: string, onDone: (act: SeasonOrder['act']) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: ({ act, body }: SeasonOrder, idempotencyKey) =>
      api.post(`/index-seasons/${id}/${act === 'publish' ? 'publications' : 'amendments'}`, {
        schema: seasonSchema,
        ...{ body, idempotencyKey },
      }),
    onDone: (_, { act }) => {
      void client.invalidateQueries({ queryKey: [SEASONS] });
      onDone(act);
    },
  });
}

/** Acts on a whole sheet and the noun each is sent to. */
export const sheetNouns = {
  submit: 'submissions',
  take_up: 'take-ups',
  return: 'returns',
  finish_appraisal: 'appraisals',
  finish_explanation: 'explanations',
  finish_decision: 'decisions',
} as const satisfies Partial<Record<SheetAct, string>>;
export type SentSheetAct = keyof typeof sheetNouns;

export interface SheetOrder {
  act: SentSheetAct;
  body: { withoutEvidence?: boolean; reason?: string };
}

export function useSheetAct(
  { season, unit }: { season: string; unit: string },
  onDone: (sheet: Sheet, act: SentSheetAct) => void,
) {
  const api = useApi();
  const client = useQueryClient();
  return useSubmit({
    post: ({ act, body }: SheetOrder, idempotencyKey) =>
      api.post(`${sheetPath(season, unit)}/${sheetNouns[act]}`, {
        schema: sheetSchema,
        ...{ body, idempotencyKey },
      }),
    onDone: (sheet, { act }) => {
      client.setQueryData(sheetKey(season, unit), sheet);
      void client.invalidateQueries({ queryKey: [SEASONS, 'sheets', season] });
      void client.invalidateQueries({ queryKey: [SEASONS, 'one', season] });
      onDone(sheet, act);
    },
    onRefused: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: sheetKey(season, unit) });
    },
  });
}

/** Somebody else was quicker; mended by looking again. Other refusals say themselves what to do. */
export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.problem?.code === 'season.changed-meanwhile';
}
