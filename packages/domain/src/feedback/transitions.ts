/** Where a feedback stands; being late is a fact beside it, told by its clocks. */
export const FEEDBACK_STATES = [
  'received',
  'transferred',
  'handling',
  'waiting',
  'supplemented',
  'joined',
  'answered',
  'published',
  'closed',
  'refused',
  'diverted',
] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

export const FEEDBACK_ACTS = [
  'sort',
  'transfer',
  'return',
  'ask',
  'supplement',
  'refuse',
  'divert',
  'answer',
  'publish',
  'withhold',
  'rate',
  'reopen',
  'join',
  'separate',
  'note',
] as const;
export type FeedbackAct = (typeof FEEDBACK_ACTS)[number];

/** Why an act cannot be done in a state; each has its sentence. */
export type FeedbackRefusal =
  | 'not-sorted'
  | 'not-taken'
  | 'still-handled'
  | 'waits-for-sender'
  | 'joined-elsewhere'
  | 'answered-already'
  | 'published-already'
  | 'closed-already'
  | 'ended';

export type FeedbackVerdict = { to: FeedbackState } | { refused: FeedbackRefusal };

const everywhere = Object.fromEntries(FEEDBACK_STATES.map((state) => [state, state]));

/** What each act makes of each state in which it may be done (NĐ 20/2008 Art. 9, 14). */
const leadsTo = {
  sort: {
    received: 'handling',
    transferred: 'handling',
    handling: 'handling',
    supplemented: 'handling',
  },
  transfer: {
    received: 'transferred',
    transferred: 'transferred',
    handling: 'transferred',
    supplemented: 'transferred',
  },
  return: { transferred: 'transferred' },
  ask: {
    received: 'waiting',
    transferred: 'waiting',
    handling: 'waiting',
    supplemented: 'waiting',
  },
  supplement: { waiting: 'supplemented' },
  refuse: {
    received: 'refused',
    transferred: 'refused',
    handling: 'refused',
    supplemented: 'refused',
    // The sender never told what was asked for.
    waiting: 'refused',
  },
  divert: {
    received: 'diverted',
    transferred: 'diverted',
    handling: 'diverted',
    supplemented: 'diverted',
  },
  // A joined one gets the answer of the other and stays where it is.
  answer: { handling: 'answered', supplemented: 'answered', joined: 'joined' },
  publish: { answered: 'published' },
  withhold: { answered: 'closed' },
  rate: { answered: 'answered', published: 'published', closed: 'closed', joined: 'joined' },
  reopen: {
    answered: 'handling',
    published: 'handling',
    closed: 'handling',
    joined: 'handling',
  },
  join: {
    received: 'joined',
    transferred: 'joined',
    handling: 'joined',
    supplemented: 'joined',
  },
  separate: { joined: 'handling' },
  note: everywhere,
} as const satisfies Record<FeedbackAct, Partial<Record<FeedbackState, FeedbackState>>>;

const refusals = {
  received: 'not-sorted',
  transferred: 'not-taken',
  handling: 'still-handled',
  waiting: 'waits-for-sender',
  supplemented: 'still-handled',
  joined: 'joined-elsewhere',
  answered: 'answered-already',
  published: 'published-already',
  closed: 'closed-already',
  refused: 'ended',
  diverted: 'ended',
} as const satisfies Record<FeedbackState, FeedbackRefusal>;

export function feedbackVerdict(act: FeedbackAct, state: FeedbackState): FeedbackVerdict {
  const row: Partial<Record<FeedbackState, FeedbackState>> = leadsTo[act];
  const to = row[state];
  return to === undefined ? { refused: refusals[state] } : { to };
}

/** Nothing is owed to the sender any more, unless they say that it was not solved. */
export function isOver(state: FeedbackState): boolean {
  return overStates.has(state);
}

const overStates: ReadonlySet<FeedbackState> = new Set([
  'published',
  'closed',
  'refused',
  'diverted',
]);
