import { FEEDBACK_VIEWS } from '@motcua/contract/feedback.ts';
import { FEEDBACK_SUBJECTS } from '@motcua/domain/feedback/subject.ts';
import * as z from 'zod';
import { givenOf } from '../../lib/given-of.ts';

const text = z.coerce.string().max(200).optional().catch(undefined);

const searchSchema = z.object({
  view: z.enum(FEEDBACK_VIEWS).optional().catch(undefined),
  subject: z.enum(FEEDBACK_SUBJECTS).optional().catch(undefined),
  field: text,
  q: text,
  late: z.literal('1').optional().catch(undefined),
  map: z.boolean().optional().catch(undefined),
});

/** What is chosen lives in the address, so that "back" and a bookmark find the same rows. */
export type FeedbackSearch = z.output<typeof searchSchema>;

export function feedbackSearch(raw: Record<string, unknown>): FeedbackSearch {
  return givenOf(searchSchema.parse(raw));
}
