import type { Answer, PageParts, Question } from '../answer.ts';

export async function answerOpenData(_: Question, { sources }: PageParts): Promise<Answer> {
  return {
    page: { kind: 'open-data', datasets: sources.datasets },
    address: { place: 'open-data' },
    keep: 'shared',
  };
}
