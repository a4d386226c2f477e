import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { expect, test } from 'vitest';
import { anItem } from '../testing.ts';
import { claimOf, firstToDo, isToDo, nextToDo, progressOf } from './progress.ts';

const who = { by: 'Nguyễn Văn A', at: parseInstant('2026-02-01T08:00:00+07:00') };
const self = { points: 1, facts: {}, note: null, cause: null, live: false, ...who };

test('given items of the survey beside own ones, when progress is told, then only own ones count', () => {
  const items = [
    anItem({ self }),
    anItem({ code: '1.2' }),
    anItem({ code: '8.1', scoredBy: 'survey' }),
    anItem({ code: '1.3', state: 'not_applicable' }),
  ];
  expect(progressOf(items)).toEqual({ done: 1, all: 2 });
});

test('given a scored item without evidence, when the unit looks, then it still waits; with evidence it does not', () => {
  expect(isToDo(anItem({ acts: ['score'], state: 'not_final', self }))).toBe(true);
  expect(isToDo(anItem({ acts: ['score'], state: 'scored', self }))).toBe(false);
});

test('given an item that both sides score alike, when unit or council look, then nothing waits', () => {
  expect(isToDo(anItem({ acts: ['explain'], state: 'agreed' }))).toBe(false);
  expect(isToDo(anItem({ acts: ['decide'], state: 'disputed' }))).toBe(false);
  const explanation = { text: 'Xin xem lại.', ...who };
  expect(isToDo(anItem({ acts: ['decide'], state: 'disputed', explanation }))).toBe(true);
});

test('given what the system counts, when the appraiser looks, then only what it lacks waits', () => {
  const live = (state: 'scored' | 'unscored') =>
    anItem({ acts: ['appraise'], scoredBy: 'live', state });
  expect(isToDo(live('scored'))).toBe(false);
  expect(isToDo(live('unscored'))).toBe(true);
  expect(isToDo(anItem({ acts: ['appraise'], state: 'scored' }))).toBe(true);
});

test('given an item for the appraiser alone, when a difference is looked for, then nobody has claimed anything', () => {
  expect(claimOf(anItem({ scoredBy: 'appraiser' }))).toBeNull();
  expect(claimOf(anItem({ self }))).toBe(1);
  expect(claimOf(anItem({ scoredBy: 'survey', survey: { points: 1.7 } }))).toBe(1.7);
});

test('given the last item of a sheet, when the next that waits is asked for, then it begins again at the top', () => {
  const items = ['1', '2', '3'].map((code) => anItem({ code, acts: ['score'] }));
  expect(firstToDo({ items })).toBe('1');
  expect(nextToDo(items, '3')).toBe('1');
  expect(nextToDo([anItem({ code: '1', acts: ['score'] })], '1')).toBeNull();
});
