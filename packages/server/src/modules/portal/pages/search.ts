import { type SearchQuery, searchQuerySchema } from '@motcua/contract/portal.ts';
import type { ProcedurePage, ProcedureQuery } from '@motcua/contract/procedures.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import type { Answer, PageParts, Question } from '../answer.ts';

const PAGE_SIZE = 20;

export async function answerSearch(question: Question, { sources }: PageParts): Promise<Answer> {
  const query = searchQuerySchema.parse(question.query);
  const { cursor: _, ...withoutCursor } = query;
  try {
    const result = await sources.searchProcedures(asked(query));
    return {
      page: { kind: 'search', query, result: tidy(result) },
      address: { place: 'procedures', query },
      keep: 'shared',
    };
  } catch (error) {
    // An old or broken link into the middle of a list leads to its beginning.
    if (isDomainError(error) && error.code === 'cursor.invalid') {
      return { redirect: { place: 'procedures', query: withoutCursor } };
    }
    throw error;
  }
}

function asked({ level, ...words }: SearchQuery): ProcedureQuery {
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
  return { ...given, ...(level === '' ? {} : { level }), limit: PAGE_SIZE };
}

/** A value that the source leaves empty cannot be filtered by. */
function tidy({ facets, ...result }: ProcedurePage): ProcedurePage {
  if (facets === null) return { ...result, facets };
  const named = (values: (typeof facets)['field']) => values.filter(({ value }) => value !== '');
  const { group, field, level, agency } = facets;
  return {
    ...result,
    facets: {
      group: named(group),
      field: named(field),
      level: named(level),
      agency: named(agency),
    },
  };
}
