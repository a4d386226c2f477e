import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../shared/errors.ts';
import { clocksOf, isLate } from './clocks.ts';
import { availableFeedbackActs, decideFeedback, type FeedbackOrder } from './decide.ts';
import type { FeedbackEvent } from './events.ts';
import { type Feedback, feedbackOf } from './feedback.ts';
import { at, calendarOf, received } from './testing/given-feedback.ts';
import {
  FEEDBACK_ACTS,
  FEEDBACK_STATES,
  type FeedbackAct,
  feedbackVerdict,
} from './transitions.ts';

const orders: Record<FeedbackAct, FeedbackOrder> = {
  sort: { act: 'sort', subject: 'behaviour', field: null, answerLimit: null },
  transfer: { act: 'transfer', toUnitId: 'so', reason: 'thuộc thẩm quyền của Sở' },
  return: { act: 'return', reason: 'không thuộc thẩm quyền' },
  ask: { act: 'ask', question: 'Xin cho biết địa điểm.' },
  supplement: { act: 'supplement', text: 'Trước nhà số 5.' },
  refuse: { act: 'refuse', ground: 'unclear', reason: 'không rõ nội dung' },
  divert: { act: 'divert', subject: 'complaint', guidance: 'gửi theo Luật Khiếu nại' },
  answer: { act: 'answer', text: 'Đã sửa.' },
  publish: { act: 'publish' },
  withhold: { act: 'withhold', reason: 'việc riêng của người gửi' },
  rate: { act: 'rate', solved: true, liked: true, comment: null },
  reopen: { act: 'reopen', reason: 'chưa sửa' },
  join: { act: 'join', mainId: 'main' },
  separate: { act: 'separate', reason: 'không trùng' },
  note: { act: 'note', text: 'đã gọi điện' },
};

function after(...acts: FeedbackAct[]): Feedback {
  return feedbackOf(lived(acts));
}

function lived(acts: readonly FeedbackAct[]): FeedbackEvent[] {
  const events: FeedbackEvent[] = [received];
  for (const [hour, act] of acts.entries())
    events.push(
      decideFeedback(
        feedbackOf(events),
        orders[act],
        at(`2026-05-05T${String(8 + hour).padStart(2, '0')}:00`),
      ),
    );
  return events;
}

describe('acts on a feedback', () => {
  it('given every state and act, then the table answers and the decision does what it says', () => {
    for (const state of FEEDBACK_STATES)
      for (const act of FEEDBACK_ACTS) {
        const feedback = {
          ...after(),
          state,
          answeredAt: received.at,
          unitIds: ['so', 'xa'],
          mainId: 'm',
        };
        const order = act === 'answer' ? { act, text: 'Đã sửa.', throughId: 'm' } : orders[act];
        const verdict = feedbackVerdict(act, state);
        const decide = () => decideFeedback(feedback, order, received.at);
        if ('refused' in verdict) expect(decide).toThrow(`feedback.${verdict.refused}`);
        else expect(feedbackOf([received]).state).toBe('received');
        if ('to' in verdict) expect(decide().at).toBe(received.at);
      }
  });

  it('given the usual way, then it leads from reception to the published answer', () => {
    expect(after('sort').state).toBe('handling');
    expect(after('sort', 'ask', 'supplement').state).toBe('supplemented');
    expect(after('sort', 'answer').state).toBe('answered');
    expect(after('sort', 'answer', 'publish').state).toBe('published');
  });

  it('given a complaint or denunciation, then it is diverted for good: NĐ 20/2008 Art. 1 leaves it to its own law', () => {
    expect(after('divert')).toMatchObject({ state: 'diverted', subject: 'complaint' });
    expect(availableFeedbackActs(after('divert'))).toEqual(['note']);
  });

  it('given a transfer to a unit that is not competent, when it returns, then it is back where it came from', () => {
    expect(after('transfer').unitId).toBe('so');
    expect(after('transfer', 'return')).toMatchObject({ unitId: 'xa', state: 'transferred' });
    expect(() => after('return')).toThrow('feedback.not-sorted');
  });

  it('given words are owed, when they are blank, then the act is refused', () => {
    const order = { act: 'refuse', ground: 'unclear', reason: '  ' } as const;
    expect(() => decideFeedback(after(), order, received.at)).toThrow('feedback.words-missing');
    const urban = { act: 'sort', subject: 'urban', field: null, answerLimit: null } as const;
    expect(() => decideFeedback(after(), urban, received.at)).toThrow('feedback.field-missing');
  });

  it('given a transfer to the unit that has it, then it is refused', () => {
    const order = { act: 'transfer', toUnitId: 'xa', reason: 'x' } as const;
    expect(() => decideFeedback(after(), order, received.at)).toThrow(
      'feedback.transfer-to-itself',
    );
  });

  it('given a joined one, then only the answer of the other answers it, and it stays joined', () => {
    const joined = after('sort', 'join');
    expect(joined).toMatchObject({ state: 'joined', mainId: 'main' });
    expect(() => decideFeedback(joined, orders.answer, received.at)).toThrow(
      'feedback.joined-elsewhere',
    );
    const event = decideFeedback(
      joined,
      { act: 'answer', text: 'Đã sửa.', throughId: 'main' },
      received.at,
    );
    expect(feedbackOf([...lived(['sort', 'join']), event])).toMatchObject({
      state: 'joined',
      answeredAt: received.at,
    });
    expect(availableFeedbackActs(joined)).toEqual(['separate', 'note']);
  });

  it('given “not solved”, when it is reopened, then a new round begins and the old answer stays in the history', () => {
    expect(after('sort', 'answer', 'publish', 'reopen')).toMatchObject({
      state: 'handling',
      round: 2,
      answeredAt: null,
    });
    expect(() => after('reopen')).toThrow('feedback.not-sorted');
  });

  it('given any life, then what folds is what was decided, and a clock that was late stays late', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FEEDBACK_ACTS), { maxLength: 30 }), (acts) => {
        const events: FeedbackEvent[] = [received];
        let wasLate = false;
        for (const [day, act] of acts.entries()) {
          const now = at(
            `2026-0${5 + Math.floor(day / 10)}-${String(5 + (day % 10) * 2).padStart(2, '0')}T10:00`,
          );
          try {
            events.push(decideFeedback(feedbackOf(events), orders[act], now));
          } catch (error) {
            if (!isDomainError(error)) throw error;
          }
          const late = isLate(clocksOf(events, { calendarOf, now }));
          if (wasLate) expect(late).toBe(true);
          wasLate = late;
        }
        expect(availableFeedbackActs(feedbackOf(events))).toContain('note');
      }),
      { numRuns: 60 },
    );
  });
});
