/** By which way a feedback came in. */
export const FEEDBACK_CHANNELS = ['web', 'phone', 'desk', 'email', 'open311'] as const;
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];

/**
 * What it is about. The first two are kept apart by NĐ 20/2008 Art. 5; urban matters go by the rules of the
 * city (1022); complaints and denunciations have laws of their own and are no feedback (Art. 1).
 */
export const FEEDBACK_SUBJECTS = [
  'behaviour',
  'regulation',
  'urban',
  'complaint',
  'denunciation',
] as const;
export type FeedbackSubject = (typeof FEEDBACK_SUBJECTS)[number];

export const DIVERTED_SUBJECTS = ['complaint', 'denunciation'] as const;
export type DivertedSubject = (typeof DIVERTED_SUBJECTS)[number];

/** Subjects that an office itself answers. */
export type OwnSubject = Exclude<FeedbackSubject, DivertedSubject>;

export function isDiverted(subject: FeedbackSubject): subject is DivertedSubject {
  return DIVERTED_SUBJECTS.some((one) => one === subject);
}

/** Name and a way to reach the sender are asked for by NĐ 20/2008 Art. 7, not by the rules of a city. */
export function needsSender(subject: FeedbackSubject): boolean {
  return subject !== 'urban';
}
