import { reformIndexQuerySchema } from '@motcua/contract/portal.ts';
import { type Answer, NOT_FOUND, type PageParts, type Question } from '../answer.ts';

/** The published index that was asked for, else the newest; an address of one that is none is told as such. */
export async function answerReformIndex(
  question: Question,
  { sources }: PageParts,
): Promise<Answer> {
  const { season } = reformIndexQuerySchema.parse(question.query);
  const { items: seasons } = await sources.publishedIndexes();
  const chosen = season === '' ? seasons[0] : seasons.find(({ id }) => id === season);
  if (chosen === undefined && season !== '') return NOT_FOUND;
  const results = chosen === undefined ? null : await sources.publishedIndex(chosen.id);
  return {
    page: { kind: 'reform-index', seasons, results },
    address: { place: 'reform-index', query: season === '' ? {} : { season } },
    keep: 'shared',
  };
}
