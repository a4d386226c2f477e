import { describe, expect, it } from 'vitest';
import { readConfig } from '../platform/config.ts';
import {
  type CommandInput,
  type CommandValue,
  findDay,
  findTexts,
  findWholeNumber,
  getOnlyWord,
  getText,
  refuseWords,
  UsageError,
} from './command.ts';

describe('words behind a command', () => {
  it('given a command of options alone, when words follow, then they are named in the refusal', () => {
    expect(() => refuseWords(given({}, ['all', 'of', 'it']))).toThrow('“all of it”');
    expect(() => refuseWords(given({}))).not.toThrow();
  });

  it('given a command of one word, when there is none or a second, then it says what it wants', () => {
    const wish = 'One CSV file is needed.';
    expect(getOnlyWord(given({}, ['so.csv']), wish)).toBe('so.csv');
    expect(() => getOnlyWord(given({}), wish)).toThrow(new UsageError(wish));
    expect(() => getOnlyWord(given({}, ['a.csv', 'b.csv']), wish)).toThrow(new UsageError(wish));
  });
});

describe('options of a command', () => {
  it('given an option that must be there, when it is not, then its name is said', () => {
    expect(() => getText(given({}), 'unit')).toThrow('--unit is missing.');
  });

  it('given some of several, then only those that were given are there', () => {
    const input = given({ unit: 'H01', json: true });
    expect(findTexts(input, ['unit', 'desk', 'json'])).toEqual({ unit: 'H01' });
  });

  it.each([
    ['2026-02-28', '2026-02-28'],
    [undefined, undefined],
  ])('given the day %s, then it is %s', (day, found) => {
    expect(findDay(given({ from: day }), 'from')).toBe(found);
  });

  it.each(['2026-02-29', '28/02/2026', 'soon', ''])(
    'given “%s” for a day, then it is told how a day is written',
    (day) => {
      expect(() => findDay(given({ from: day }), 'from')).toThrow(
        `--from wants a day as 2026-01-31; it was ${day}.`,
      );
    },
  );

  it.each(['-1', '1.5', 'many', '1e30', ''])('given “%s” for a whole number, then no', (text) => {
    expect(() => findWholeNumber(given({ seed: text }), 'seed', 0)).toThrow(
      `--seed wants a whole number from 0; it was ${text}.`,
    );
  });

  it('given the least number itself, then yes; one less, then no', () => {
    expect(findWholeNumber(given({ year: '2018' }), 'year', 2018)).toBe(2018);
    expect(() => findWholeNumber(given({ year: '2017' }), 'year', 2018)).toThrow('from 2018');
    expect(findWholeNumber(given({}), 'year', 2018)).toBeUndefined();
  });
});

function given(
  values: Record<string, CommandValue | undefined>,
  positionals: readonly string[] = [],
): CommandInput {
  return {
    ...{ positionals, values, json: false, config: readConfig({}) },
    ...{ print: () => {}, report: () => {} },
    open: () => Promise.reject(new Error('These need no database.')),
  };
}
