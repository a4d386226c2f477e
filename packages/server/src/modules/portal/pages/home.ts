import type { AnswerPage } from '../answer.ts';

export const answerHome: AnswerPage = async (_question, { sources }) => {
  const { total, facets } = await sources.searchProcedures({ limit: 1 });
  return {
    page: { kind: 'home', groups: facets?.group ?? [], total },
    address: { place: 'home' },
    keep: 'shared',
  };
};
