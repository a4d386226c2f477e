import { expect, it } from 'vitest';
import type { SentenceRule } from './definition.ts';
import { roundNumber, writeSentence } from './sentence.ts';

const rule: SentenceRule = {
  ...{ code: 'report', name: { vi: 'Câu', en: 'Sentence' }, pad: 2 },
  parts: [
    { count: 'news', vi: '{n} tin', one: '{n} news item', other: '{n} news items' },
    { count: 'articles', vi: '{n} bài viết', one: '{n} article', other: '{n} articles' },
    { count: 'interviews', vi: '{n} phỏng vấn', one: '{n} interview', other: '{n} interviews' },
    { count: 'talks', vi: '{n} tọa đàm', one: '{n} talk', other: '{n} talks' },
  ],
  rounding: [
    {
      ...{ from: 1000, step: 100, within: 20 },
      ...{ below: { vi: 'gần', en: 'nearly' }, above: { vi: 'trên', en: 'more than' } },
    },
  ],
  none: { vi: 'Không phát sinh', en: 'Nothing' },
};

it('given the counts of Chợ Mới 2019, then the sentence is the one that was printed', () => {
  const counts = { news: 1386, articles: 65, interviews: 4, talks: 1 };
  expect(writeSentence(rule, counts)).toEqual({
    vi: 'gần 1.400 tin, 65 bài viết, 04 phỏng vấn, 01 tọa đàm',
    en: 'nearly 1,400 news items, 65 articles, 4 interviews, 1 talk',
  });
});

it.each([
  [1380, 'gần 1.400 tin'],
  [1399, 'gần 1.400 tin'],
  [1400, '1.400 tin'],
  [1401, 'trên 1.400 tin'],
  [1420, 'trên 1.400 tin'],
  [1421, '1.421 tin'],
  [1450, '1.450 tin'],
  [999, '999 tin'],
  [9, '09 tin'],
])(
  'given %d news, then "%s": near a round number it is round, otherwise exact',
  (news, printed) => {
    expect(writeSentence(rule, { news }).vi).toBe(printed);
  },
);

it('given nothing, then that is said; a kind that did not arise is left out', () => {
  expect(writeSentence(rule, {}).vi).toBe('Không phát sinh');
  expect(writeSentence(rule, { news: 0, talks: 2 }).vi).toBe('02 tọa đàm');
});

it('given a number too far from the round one, then there is none to speak of', () => {
  const [rounding] = rule.rounding;
  if (rounding === undefined) throw new Error('one rule');
  expect([roundNumber(1450, rounding), roundNumber(1385, rounding)]).toEqual([null, 1400]);
});
