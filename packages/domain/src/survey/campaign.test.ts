import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { actsOf, afterAct, type CampaignState } from './campaign.ts';
import { flagsOf, GAMING_RULES } from './gaming.ts';

describe('the life of a campaign', () => {
  test('given a draft, then it is drawn, invites, takes answers, closes and is published, in this order', () => {
    let state: CampaignState = 'draft';
    const states = (['draw', 'invite', 'answer', 'close', 'publish'] as const).map((act) => {
      state = afterAct(state, act);
      return state;
    });
    expect(states).toEqual(['sampled', 'inviting', 'inviting', 'closed', 'published']);
  });

  test('given somebody was invited, then nothing can be drawn or changed any more', () => {
    expect(actsOf('inviting')).toEqual(['invite', 'answer', 'close']);
    expect(() => afterAct('inviting', 'draw')).toThrow('survey.not-now');
    expect(() => afterAct('published', 'close')).toThrow('survey.not-now');
  });
});

describe('signs of gaming', () => {
  const trace = {
    kind: 'device',
    day: parsePlainDate('2026-04-24'),
    unitId: 'u',
    answers: 3,
  } as const;

  test('given a family on one telephone, then nothing; given a third answer from it, then a flag', () => {
    expect(flagsOf([{ ...trace, answers: 2 }], GAMING_RULES)).toEqual([]);
    expect(flagsOf([trace], GAMING_RULES)).toEqual([trace]);
  });

  test('given several, then the worst stands first', () => {
    const worse = { ...trace, kind: 'network', answers: 30 } as const;
    expect(flagsOf([trace, worse], GAMING_RULES)).toEqual([worse, trace]);
  });
});
