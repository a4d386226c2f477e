import type { PlainDate } from '../shared/plain-date.ts';

/** Where a procedure is made public: on the board at the office, and on the portal (NĐ 63/2010 Art. 17). */
export const POSTING_FORMS = ['wall', 'portal'] as const;
export type PostingForm = (typeof POSTING_FORMS)[number];

export interface PostingCheck {
  procedureCode: string;
  form: PostingForm;
  checkedOn: PlainDate;
  /** Whether it hung or stood there, whole and in the version in force. */
  found: boolean;
  /** With a photograph or an address: a check that shows nothing proves nothing. */
  hasProof: boolean;
}

export interface PostingCoverage {
  required: number;
  /** Checked, found and proved, by the last check of each procedure and form. */
  posted: Record<PostingForm, number>;
  /** Posted in both forms. */
  both: number;
  /** Never checked in one form or the other. */
  unchecked: number;
}

/** How far what must be posted is posted, by the last check of each until the day. */
export function coverPosting(
  required: readonly string[],
  checks: readonly PostingCheck[],
  until: PlainDate,
): PostingCoverage {
  const last = lastChecks(checks, until);
  const isPosted = (code: string, form: PostingForm) => {
    const check = last.get(`${code} ${form}`);
    return check?.found === true && check.hasProof;
  };
  const posted = { wall: 0, portal: 0 };
  let both = 0;
  let unchecked = 0;
  for (const code of required) {
    const forms = POSTING_FORMS.filter((form) => isPosted(code, form));
    for (const form of forms) posted[form] += 1;
    if (forms.length === POSTING_FORMS.length) both += 1;
    if (POSTING_FORMS.some((form) => !last.has(`${code} ${form}`))) unchecked += 1;
  }
  return { required: required.length, posted, both, unchecked };
}

/** The last check of each procedure and form until a day; of two on one day the one told later. */
export function lastChecks<Check extends PostingCheck>(
  checks: readonly Check[],
  until: PlainDate,
): Map<string, Check> {
  const last = new Map<string, Check>();
  for (const check of checks) {
    if (check.checkedOn > until) continue;
    const key = `${check.procedureCode} ${check.form}`;
    const known = last.get(key);
    if (known === undefined || check.checkedOn >= known.checkedOn) last.set(key, check);
  }
  return last;
}
