import { describe, expect, it } from 'vitest';
import { dong } from '../shared/money.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  afterAct,
  checkDecision,
  checkProposal,
  possibleActs,
  type Proposal,
  REVIEW_ACTS,
  REVIEW_STATES,
} from './review.ts';

const cost = { activities: [], fees: dong(10_000), timesAYear: 1, applicants: 100 };
const proposal: Proposal = {
  ...{ kind: 'simplify', content: 'Bỏ bản sao giấy khai sinh.', reason: 'Dữ liệu đã có.' },
  ...{ legalChanges: '', before: cost, after: { ...cost, fees: dong(0) }, limits: [], steps: null },
  simulationId: null,
};

describe('the way of a review', () => {
  it('given every state and act, then only those of the table pass', () => {
    const passes = REVIEW_STATES.flatMap((state) =>
      REVIEW_ACTS.flatMap((act) => {
        try {
          return [`${state} ${act} ${afterAct(state, act, 'simplify')}`];
        } catch {
          return [];
        }
      }),
    );
    expect(passes).toEqual([
      'planned propose proposed',
      'proposed propose proposed',
      'proposed submit submitted',
      'submitted return proposed',
      'submitted approve approved',
      'approved publish published',
    ]);
    expect(possibleActs('submitted')).toEqual(['return', 'approve']);
  });

  it('given the proposal is to keep it, when that is approved, then nothing is left to publish', () => {
    expect(afterAct('submitted', 'approve', 'keep')).toBe('kept');
    expect(possibleActs('kept')).toEqual([]);
  });
});

describe('a proposal (NĐ 63/2010 Art. 29–30)', () => {
  it('given it is whole, then it may be submitted; given it abolishes, then it needs no cost after', () => {
    expect(() => checkProposal(proposal)).not.toThrow();
    expect(() => checkProposal({ ...proposal, kind: 'abolish', after: null })).not.toThrow();
  });

  it.each([
    ['procedure-review.reason-missing', { reason: ' ' }],
    ['procedure-review.content-missing', { content: '' }],
    ['procedure-review.cost-missing', { before: null }],
    ['procedure-review.cost-missing', { after: null }],
    [
      'procedure-review.kept-unchanged',
      { kind: 'keep' as const, limits: [{ channel: 'counter' as const, limitText: '3 ngày' }] },
    ],
  ])('given what is lacking, then it is refused as %s', (code, change) => {
    expect(() => checkProposal({ ...proposal, ...change })).toThrow(code);
  });

  it('given a decision that would take effect before it was made, then it is refused', () => {
    const day = parsePlainDate('2026-03-02');
    const decision = { number: '5/QĐ-UBND', decidedOn: day, signer: 'Nguyễn Văn A' };
    expect(() => checkDecision({ ...decision, effectiveOn: day })).not.toThrow();
    expect(() => checkDecision({ ...decision, effectiveOn: parsePlainDate('2026-03-01') })).toThrow(
      'procedure-review.effect-before-decision',
    );
  });
});
