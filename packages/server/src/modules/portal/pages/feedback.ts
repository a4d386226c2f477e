import { publicFeedbackQuerySchema } from '@motcua/contract/portal-feedback.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { type Answer, NOT_FOUND, type PageParts, type Question } from '../answer.ts';

const PAGE_SIZE = 20;

/** The doors to feedback, and published answers with a search. */
export async function answerFeedback(question: Question, { sources }: PageParts): Promise<Answer> {
  const query = publicFeedbackQuerySchema.parse(question.query);
  try {
    const result = await sources.feedback.listPublished({ ...query, limit: PAGE_SIZE });
    return {
      page: { kind: 'feedback', query, result },
      address: { place: 'feedback', query },
      keep: 'own',
    };
  } catch (error) {
    // An old link into the middle of a list leads to its beginning.
    if (isDomainError(error) && error.code === 'cursor.invalid')
      return { redirect: { place: 'feedback', query: { q: query.q } } };
    throw error;
  }
}

/** An empty form, given out for this reader alone. */
export async function answerFeedbackNew(
  _question: Question,
  { sources }: PageParts,
): Promise<Answer> {
  const form = await sources.feedback.giveForm();
  return {
    page: { kind: 'feedback-new', form, given: {}, problem: null },
    address: { place: 'feedback-new' },
    keep: 'never',
  };
}

export async function answerFeedbackFollow(): Promise<Answer> {
  return {
    page: { kind: 'feedback-follow', key: null, tracking: null, problem: null, done: null },
    address: { place: 'feedback-follow' },
    keep: 'never',
  };
}

export async function answerPublishedFeedback(
  { key }: Question,
  { sources }: PageParts,
): Promise<Answer> {
  try {
    const feedback = await sources.feedback.showPublished(key);
    return {
      page: { kind: 'published-feedback', feedback },
      address: { place: 'published-feedback', key: feedback.code },
      keep: 'own',
    };
  } catch (error) {
    if (isDomainError(error) && error.code === 'feedback.not-found') return NOT_FOUND;
    throw error;
  }
}
