import type { OpinionEndPage, OpinionPage } from '@motcua/contract/portal-opinions.ts';
import { surveysQuerySchema } from '@motcua/contract/portal-opinions.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { newId } from '../../../platform/ids.ts';
import {
  type Answer,
  type AnswerPage,
  NOT_FOUND,
  type PageAnswer,
  type PageParts,
  type Question,
} from '../answer.ts';

/** Results for everybody; who holds a code types it here. */
export const answerSurveys: AnswerPage = async ({ query }, { sources }) => {
  const { code } = surveysQuerySchema.parse(query);
  if (code !== '') return { redirect: { place: 'survey', key: code.replace(/\s/g, '') } };
  const items = await sources.opinions.publishedSurveys();
  return { page: { kind: 'surveys', items }, address: { place: 'surveys' }, keep: 'shared' };
};

export const answerSurveyResults: AnswerPage = async ({ key }, { sources }) => {
  const results = (await sources.opinions.publishedSurveys()).find(({ id }) => id === key);
  if (results === undefined) return NOT_FOUND;
  return {
    page: { kind: 'survey-results', results },
    address: { place: 'survey-results', key },
    keep: 'shared',
  };
};

export async function answerSurvey(question: Question, parts: PageParts): Promise<Answer> {
  return await orEnd('survey', { question, parts }, async () => {
    const sheet = await parts.sources.opinions.openSheet(question.key);
    return {
      ...{ kind: 'survey', token: question.key, ...sheet, sheetId: newId() },
      ...{ given: {}, comment: '', problem: null },
    };
  });
}

export async function answerRating(question: Question, parts: PageParts): Promise<Answer> {
  return await orEnd('rating', { question, parts }, async () => {
    const sheet = await parts.sources.opinions.openRating(question.key);
    const given = { aspects: [], comment: '' };
    return { kind: 'rating', token: question.key, ...sheet, given, problem: null };
  });
}

/**
 * The page behind a code, or in words why there is none. Only wrong codes are counted, and many of them rest a
 * minute: a whole village may answer behind one address of its telephone network.
 */
export async function orEnd(
  of: OpinionEndPage['of'],
  { question, parts }: { question: Question; parts: PageParts },
  page: () => Promise<OpinionPage>,
): Promise<PageAnswer> {
  try {
    const address = { place: of, key: question.key };
    return { page: await page(), address, keep: 'never' };
  } catch (error) {
    const end = isDomainError(error) ? ENDS[error.code] : undefined;
    if (end === undefined) throw error;
    if (end === 'unknown' && !parts.mayLookUp(question.from))
      return endOf(of, { question, end: 'too-many' });
    return endOf(of, { question, end });
  }
}

function endOf(
  of: OpinionEndPage['of'],
  { question, end }: { question: Question; end: OpinionEndPage['end'] },
): PageAnswer {
  return {
    page: { kind: 'opinion-end', of, end },
    address: { place: of, key: question.key },
    status: end === 'too-many' ? 429 : end === 'unknown' ? 404 : 200,
    keep: 'never',
  };
}

const ENDS: Readonly<Record<string, OpinionEndPage['end']>> = {
  'survey.ticket-unknown': 'unknown',
  'survey.ticket-used': 'used',
  'survey.over': 'over',
  'rating.unknown': 'unknown',
  'rating.given': 'used',
};
