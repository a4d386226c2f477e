import { z } from 'zod';
import type {
  FeedbackForm,
  FeedbackTracking,
  PublishedFeedback,
  PublishedPage,
  Submitted,
} from './public-feedback.ts';

/** The doors to feedback, and the answers that were published. */
export interface FeedbackHomePage {
  kind: 'feedback';
  query: PublicFeedbackQuery;
  result: PublishedPage;
}

/** The form, with what was filled in so far when something is amiss. */
export interface FeedbackNewPage {
  kind: 'feedback-new';
  form: FeedbackForm;
  given: Readonly<Record<string, string>>;
  problem: FeedbackFormProblem | null;
}

/** Code and secret, shown once. */
export interface FeedbackSentPage {
  kind: 'feedback-sent';
  sent: Submitted;
}

export interface FeedbackFollowPage {
  kind: 'feedback-follow';
  /** What opens it; goes along with each thing that is done there, in the body and never in an address. */
  key: { code: string; secret: string } | null;
  tracking: FeedbackTracking | null;
  problem: FeedbackFormProblem | null;
  done: 'supplement' | 'rate' | 'reopen' | null;
}

export interface PublishedFeedbackPage {
  kind: 'published-feedback';
  feedback: PublishedFeedback;
}

export type FeedbackPortalPage =
  | FeedbackHomePage
  | FeedbackNewPage
  | FeedbackSentPage
  | FeedbackFollowPage
  | PublishedFeedbackPage;

/** What can be amiss with a form of the public; each has its sentence on the page. */
export const FEEDBACK_FORM_PROBLEMS = [
  ...(['text-missing', 'sender-missing', 'field-missing', 'phone-wrong', 'email-wrong'] as const),
  ...(['form-unknown', 'form-too-quick', 'form-too-old', 'too-often', 'photo-wrong'] as const),
  ...(['too-many-photos', 'secret-wrong', 'already', 'invalid'] as const),
] as const;
export type FeedbackFormProblem = (typeof FEEDBACK_FORM_PROBLEMS)[number];

const text = z.string().trim().max(200).default('').catch('');
export const publicFeedbackQuerySchema = z.object({
  q: text,
  cursor: z.string().max(500).optional().catch(undefined),
});
export type PublicFeedbackQuery = z.output<typeof publicFeedbackQuerySchema>;
