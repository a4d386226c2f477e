import {
  FEEDBACK_FORM_PROBLEMS,
  type FeedbackFollowPage,
  type FeedbackFormProblem,
} from '@motcua/contract/portal-feedback.ts';
import { submissionSchema } from '@motcua/contract/public-feedback.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import type { Answer, AnswerPage, PageAnswer, PageParts, Question } from '../answer.ts';
import type { PublicFeedback } from '../ports.ts';
import type { SentFeedback } from '../read-feedback-form.ts';

/** A form that was sent: code and secret, or the same form as it was filled in, with what is amiss. */
export async function takeFeedbackForm(
  { from, locale }: Question,
  { sources: { feedback } }: PageParts,
  { fields, photos, isTooMuch }: SentFeedback,
): Promise<Answer> {
  try {
    if (!feedback.maySend(from)) throw new DomainError('feedback.too-often');
    // People do not see this field; whoever fills it is a machine.
    if (textOf(fields, 'website') !== null) throw new DomainError('feedback.form-unknown');
    if (isTooMuch) throw new DomainError('feedback.photo-wrong');
    const sent = await feedback.submit(submissionOf(fields, locale), photos);
    return {
      page: { kind: 'feedback-sent', sent },
      ...{ address: { place: 'feedback-new' }, keep: 'never' },
    };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return await again(feedback, { fields, problem });
  }
}

/** Looking, telling more, judging, reopening: by code and secret, which stay out of the address. */
export const takeFollowForm: AnswerPage = async ({ form, from }, { sources: { feedback } }) => {
  const key = { code: form.get('code')?.trim() ?? '', secret: form.get('secret')?.trim() ?? '' };
  try {
    if (!feedback.mayFollow(from)) throw new DomainError('feedback.too-often');
    const done = await actOf(feedback, { key, form });
    return follow({ key, tracking: await feedback.track(key), problem: null, done });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    const tracking = await feedback.track(key).catch(() => null);
    return follow({ key: tracking === null ? null : key, tracking, problem, done: null });
  }
};

async function actOf(
  feedback: PublicFeedback,
  { key, form }: { key: { code: string; secret: string }; form: URLSearchParams },
): Promise<FeedbackFollowPage['done']> {
  const text = textOf(form, 'text');
  switch (form.get('act')) {
    case 'supplement':
      if (text === null) throw new DomainError('feedback.text-missing');
      await feedback.actAsSender(key, { act: 'supplement', text });
      return 'supplement';
    case 'rate': {
      const solved = form.get('solved');
      if (solved !== 'yes' && solved !== 'no') throw new DomainError('feedback.invalid');
      const liked = { like: true, dislike: false }[form.get('liked') ?? ''] ?? null;
      const order = { act: 'rate', solved: solved === 'yes', liked, comment: text } as const;
      await feedback.actAsSender(key, order);
      return 'rate';
    }
    case 'reopen':
      if (text === null) throw new DomainError('feedback.text-missing');
      await feedback.actAsSender(key, { act: 'reopen', reason: text });
      return 'reopen';
    default:
      return null;
  }
}

/** What was filled in stays; the form is a new one where the old has grown too old. */
async function again(
  feedback: PublicFeedback,
  { fields, problem }: { fields: URLSearchParams; problem: FeedbackFormProblem },
): Promise<PageAnswer> {
  const fresh = await feedback.giveForm();
  const isNew = problem === 'form-too-old' || problem === 'form-unknown';
  const form = isNew ? fresh : { ...fresh, token: fields.get('form') ?? fresh.token };
  return {
    page: { kind: 'feedback-new', form, given: Object.fromEntries(fields), problem },
    ...{ address: { place: 'feedback-new' }, status: 422, keep: 'never' },
  };
}

function follow(page: Omit<FeedbackFollowPage, 'kind'>): PageAnswer {
  return {
    page: { kind: 'feedback-follow', ...page },
    address: { place: 'feedback-follow' },
    status: page.problem === null ? 200 : 422,
    keep: 'never',
  };
}

function submissionOf(fields: URLSearchParams, language: 'vi' | 'en') {
  const text = (name: string) => textOf(fields, name);
  const about = text('about') ?? '';
  const isField = about.startsWith('urban ');
  if (text('text') === null) throw new DomainError('feedback.text-missing');
  const parsed = submissionSchema.safeParse({
    ...{ form: text('form') ?? '', text: text('text'), language },
    subject: isField ? 'urban' : about,
    field: isField ? about.slice('urban '.length) : null,
    ...{ unit: text('unit'), dossierCode: text('dossier'), anonymous: text('anonymous') !== null },
    sender: {
      name: text('name'),
      phone: text('phone'),
      email: text('email'),
      address: text('home'),
    },
    ...{
      address: text('address'),
      latitude: degrees(text('lat')),
      longitude: degrees(text('long')),
    },
  });
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  const wrong = { 'sender.phone': 'phone-wrong', 'sender.email': 'email-wrong' }[path];
  throw new DomainError(`feedback.${wrong ?? (path === 'subject' ? 'field-missing' : 'invalid')}`);
}

function degrees(text: string | null): number | null {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

function textOf(fields: URLSearchParams, name: string): string | null {
  const text = fields.get(name)?.trim() ?? '';
  return text === '' ? null : text;
}

/** The refusals that a page tells in its own words; null for what is no refusal. */
function problemOf(error: unknown): FeedbackFormProblem | null {
  if (!isDomainError(error)) return null;
  // What was chosen from the lists and is closed or gone by now.
  if (error.code === 'feedback.field-unknown') return 'field-missing';
  if (error.code === 'unit.unknown') return 'invalid';
  const bare = error.code.replace(/^feedback\./, '');
  const known = FEEDBACK_FORM_PROBLEMS.find((one) => one === bare);
  if (known !== undefined) return known;
  if (error.code.startsWith('file.')) return 'photo-wrong';
  return error.code.startsWith('feedback.') ? 'already' : null;
}
