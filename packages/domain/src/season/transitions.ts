/** Where the score sheet of one unit stands in a season of a reform index. Being late is a fact beside it. */
export const SHEET_STATES = [
  'scoring',
  'submitted',
  'appraised',
  'explained',
  'decided',
  'published',
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export const SHEET_ACTS = [
  'score',
  'submit',
  'take_up',
  'return',
  'appraise',
  'finish_appraisal',
  'explain',
  'finish_explanation',
  'decide',
  'finish_decision',
  'publish',
  'amend',
] as const;
export type SheetAct = (typeof SHEET_ACTS)[number];

/** Why an act cannot be done in a state; each has its sentence. */
export type SheetRefusal =
  | 'not-submitted'
  | 'submitted-already'
  | 'not-appraised'
  | 'appraised-already'
  | 'explained-already'
  | 'not-decided'
  | 'decided-already'
  | 'published-already'
  | 'not-published';

export type SheetVerdict = { to: SheetState } | { refused: SheetRefusal };

const to = (state: SheetState): SheetVerdict => ({ to: state });
const no = (refused: SheetRefusal): SheetVerdict => ({ refused });

/** Acts before the appraisal is finished: refused with the same words in every later state. */
const overAfter = (refused: SheetRefusal) => ({
  appraised: no(refused),
  explained: no(refused),
  decided: no('decided-already'),
  published: no('published-already'),
});

/**
 * Every pair of act × state: self-score, submission, appraisal, explanation, decision of the council,
 * publication. A sheet that was never sent is taken up by the appraiser after the day; a published one is
 * opened again by an amendment of the season, for the council only.
 */
export const sheetTransitions = {
  score: {
    scoring: to('scoring'),
    submitted: no('submitted-already'),
    ...overAfter('submitted-already'),
  },
  submit: {
    scoring: to('submitted'),
    submitted: no('submitted-already'),
    ...overAfter('submitted-already'),
  },
  take_up: {
    scoring: to('submitted'),
    submitted: no('submitted-already'),
    ...overAfter('submitted-already'),
  },
  return: {
    scoring: no('not-submitted'),
    submitted: to('scoring'),
    ...overAfter('appraised-already'),
  },
  appraise: {
    scoring: no('not-submitted'),
    submitted: to('submitted'),
    ...overAfter('appraised-already'),
  },
  finish_appraisal: {
    scoring: no('not-submitted'),
    submitted: to('appraised'),
    ...overAfter('appraised-already'),
  },
  explain: {
    scoring: no('not-appraised'),
    submitted: no('not-appraised'),
    appraised: to('appraised'),
    explained: no('explained-already'),
    decided: no('decided-already'),
    published: no('published-already'),
  },
  finish_explanation: {
    scoring: no('not-appraised'),
    submitted: no('not-appraised'),
    appraised: to('explained'),
    explained: no('explained-already'),
    decided: no('decided-already'),
    published: no('published-already'),
  },
  decide: {
    scoring: no('not-appraised'),
    submitted: no('not-appraised'),
    appraised: to('appraised'),
    explained: to('explained'),
    decided: no('decided-already'),
    published: no('published-already'),
  },
  finish_decision: {
    scoring: no('not-appraised'),
    submitted: no('not-appraised'),
    appraised: to('decided'),
    explained: to('decided'),
    decided: no('decided-already'),
    published: no('published-already'),
  },
  publish: {
    scoring: no('not-decided'),
    submitted: no('not-decided'),
    appraised: no('not-decided'),
    explained: no('not-decided'),
    decided: to('published'),
    published: no('published-already'),
  },
  amend: {
    scoring: no('not-published'),
    submitted: no('not-published'),
    appraised: no('not-published'),
    explained: no('not-published'),
    decided: no('not-published'),
    published: to('explained'),
  },
} as const satisfies Record<SheetAct, Record<SheetState, SheetVerdict>>;

export function sheetVerdict(act: SheetAct, state: SheetState): SheetVerdict {
  return sheetTransitions[act][state];
}
