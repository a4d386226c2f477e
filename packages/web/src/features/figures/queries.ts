import {
  type FigureDefinition,
  figureDefinitionsSchema,
  figureDossiersSchema,
  type FigureName,
} from '@motcua/contract/figures.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-context.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { type FigureQuestion, rowsQuery } from './figure-question.ts';
import { upperFirst } from './upper-first.ts';

export { useFigures as useFigureRows } from '../../lib/figure-queries.ts';

/** The dossiers that a figure counts, page by page. */
export function useFigureDossiers(question: FigureQuestion, enabled: boolean) {
  const api = useApi();
  const { figure, key } = question;
  const query = { ...rowsQuery(question), figure, key };
  return useInfiniteQuery({
    queryKey: ['figures', 'dossiers', query],
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/figures/dossiers', {
        schema: figureDossiersSchema,
        query: { ...query, cursor: pageParam, limit: 50 },
      }),
    getNextPageParam: ({ next }) => next,
  });
}

export function useFigureDefinitions() {
  const api = useApi();
  return useQuery({
    queryKey: ['figure definitions'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { items } = await api.get('/figures/definitions', { schema: figureDefinitionsSchema });
      return new Map<FigureName, FigureDefinition>(items.map((item) => [item.name, item]));
    },
  });
}

/** What figures are called in the language of the screen, as a heading begins; an empty text until it is known. */
export function useFigureNames(): (name: FigureName) => string {
  const { locale } = useLocale();
  const definitions = useFigureDefinitions().data;
  return (name) => upperFirst(definitions?.get(name)?.[locale] ?? '');
}
