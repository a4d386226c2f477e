import { type SheetItem, sheetItemSchema } from '@motcua/contract/season-sheets.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-context.tsx';
import { SEASONS, isStale, sheetKey, sheetPath } from '../queries.ts';

export interface ItemPlace {
  season: string;
  unit: string;
  code: string;
}

/** Parts of an item that are written, and where. */
export type ItemPart = 'self-score' | 'appraisal' | 'explanation' | 'decision';

const itemPath = ({ season, unit, code }: ItemPlace) =>
  `${sheetPath(season, unit)}/items/${encodeURIComponent(code)}`;

/** Writes one part of an item. PUT may be sent again as it is; who comes second is refused and looks anew. */
export function useWriteItem(place: ItemPlace, part: ItemPart, onDone: (item: SheetItem) => void) {
  const api = useApi();
  const fresh = useFreshSheet(place);
  return useMutation({
    mutationFn: (body: object) =>
      api.put(`${itemPath(place)}/${part}`, { schema: sheetItemSchema, body }),
    onSuccess: (item) => {
      fresh();
      onDone(item);
    },
    onError: (error) => {
      if (isStale(error)) fresh();
    },
  });
}

export function useAttach(place: ItemPlace) {
  const api = useApi();
  const fresh = useFreshSheet(place);
  return useMutation({
    mutationFn: (evidenceId: string) =>
      api.post(`${itemPath(place)}/evidence`, { schema: sheetItemSchema, body: { evidenceId } }),
    onSettled: fresh,
  });
}

export function useDetach(place: ItemPlace) {
  const api = useApi();
  const fresh = useFreshSheet(place);
  return useMutation({
    mutationFn: (evidenceId: string) => api.remove(`${itemPath(place)}/evidence/${evidenceId}`),
    onSettled: fresh,
  });
}

/** Sums, states and what is missing of the whole sheet move with each item. */
function useFreshSheet({ season, unit }: ItemPlace): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: sheetKey(season, unit) });
    void client.invalidateQueries({ queryKey: [SEASONS, 'sheets', season] });
    void client.invalidateQueries({ queryKey: ['evidence'] });
  };
}
