import { ratingAspects } from '@motcua/contract/ratings.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import {
  isEmptySheet,
  itemsOf,
  type Questionnaire,
  type SurveyValues,
} from '@motcua/domain/survey/questionnaire.ts';
import type { AnswerPage, PageParts, Question } from '../answer.ts';
import { orEnd } from './opinions.ts';

/** A sheet that was sent: thanks, or the same sheet as it was filled in. */
export const takeSurveyForm: AnswerPage = async (question, parts) =>
  await orEnd('survey', { question, parts }, async () => {
    const { form, key: token } = question;
    const [clientId, comment] = [form.get('sheet') ?? '', textOf(form, 'comment')];
    const opened = await openOrRepeated(question, parts);
    if (opened === null) return { kind: 'opinion-end', of: 'survey', end: 'thanks' };
    const values = valuesOf(form, opened.questionnaire);
    if (clientId === '' || isEmptySheet(opened.questionnaire, values))
      return {
        ...{ kind: 'survey', token, ...opened, sheetId: clientId },
        ...{ given: values, comment, problem: 'empty' },
      };
    await parts.sources.opinions.takeSheet({
      ...{ token, clientId, values, comment },
      from: { address: question.from, device: question.device },
    });
    return { kind: 'opinion-end', of: 'survey', end: 'thanks' };
  });

export const takeRatingForm: AnswerPage = async (question, parts) =>
  await orEnd('rating', { question, parts }, async () => {
    const { form, key: token } = question;
    const score = Number(form.get('score') ?? '');
    const chosen = new Set(form.getAll('aspect'));
    const aspects = ratingAspects.filter((aspect) => chosen.has(aspect));
    const comment = textOf(form, 'comment');
    if (!(Number.isInteger(score) && score >= 1 && score <= 5)) {
      const opened = await parts.sources.opinions.openRating(token);
      return {
        ...{ kind: 'rating', token, ...opened },
        ...{ given: { aspects, comment }, problem: 'empty' },
      };
    }
    await parts.sources.opinions.takeRating({ token, score, aspects, comment });
    return { kind: 'opinion-end', of: 'rating', end: 'thanks' };
  });

/** Null when this very sheet came before: a page that is loaded again sends it once more. */
async function openOrRepeated(
  { key: token, form, from, device }: Question,
  { sources }: PageParts,
) {
  const { opinions } = sources;
  try {
    return await opinions.openSheet(token);
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'survey.ticket-used') throw error;
    const clientId = form.get('sheet') ?? '';
    await opinions.takeSheet({
      token,
      clientId,
      values: {},
      comment: '',
      from: { address: from, device },
    });
    return null;
  }
}

/** Radio buttons and boxes by code of the item; what is empty or strange is left out. */
function valuesOf(form: URLSearchParams, questionnaire: Questionnaire): SurveyValues {
  const steps = new Set(questionnaire.scale.map(({ value }) => String(value)));
  return Object.fromEntries(
    itemsOf(questionnaire).flatMap((item): [string, number | string[]][] => {
      const given = form.getAll(`item-${item.code}`);
      if (item.kind === 'scale') {
        const [step] = given;
        return step !== undefined && steps.has(step) ? [[item.code, Number(step)]] : [];
      }
      const known = item.choices.map(({ code }) => code).filter((code) => given.includes(code));
      return known.length === 0 ? [] : [[item.code, known]];
    }),
  );
}

function textOf(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').trim().slice(0, 2000);
}
