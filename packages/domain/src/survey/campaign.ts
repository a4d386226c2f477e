import { DomainError } from '../shared/errors.ts';

export const CAMPAIGN_STATES = ['draft', 'sampled', 'inviting', 'closed', 'published'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const CAMPAIGN_ACTS = ['change', 'draw', 'invite', 'answer', 'close', 'publish'] as const;
export type CampaignAct = (typeof CAMPAIGN_ACTS)[number];

/** Where each act leads from each state; an act that is absent is not possible there. */
export const CAMPAIGN_TRANSITIONS = {
  draft: { change: 'draft', draw: 'sampled' },
  // Drawing again with another seed is possible until the first person was invited.
  sampled: { change: 'draft', draw: 'sampled', invite: 'inviting' },
  inviting: { invite: 'inviting', answer: 'inviting', close: 'closed' },
  closed: { publish: 'published' },
  published: {},
} as const satisfies Record<CampaignState, Partial<Record<CampaignAct, CampaignState>>>;

/** The state after the act. Throws `survey.not-now`. */
export function afterAct(state: CampaignState, act: CampaignAct): CampaignState {
  const row: Partial<Record<CampaignAct, CampaignState>> = CAMPAIGN_TRANSITIONS[state];
  const next = row[act];
  if (next === undefined) throw new DomainError('survey.not-now', { state, act });
  return next;
}

export function actsOf(state: CampaignState): CampaignAct[] {
  return CAMPAIGN_ACTS.filter((act) => act in CAMPAIGN_TRANSITIONS[state]);
}
