import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeTold, showableGroups } from './small-groups.ts';

const groupsOf = (...answers: number[]) =>
  answers.map((count, at) => ({ key: String.fromCharCode(97 + at), answers: count }));
const tables = fc.array(fc.nat(30), { maxLength: 12 }).map((answers) => groupsOf(...answers));
const minimums = fc.integer({ min: 1, max: 12 });

test('given two groups of one answer each, then the next goes too, for the total would tell of two people', () => {
  expect([...showableGroups(groupsOf(40, 12, 1, 1), 5)]).toEqual(['a']);
});

test('given any table, then what is hidden is nothing, or many in more than one group, or all', () => {
  fc.assert(
    fc.property(tables, minimums, (groups, minimum) => {
      const shown = showableGroups(groups, minimum);
      const hidden = groups.filter(({ key, answers }) => answers > 0 && !shown.has(key));
      const people = hidden.reduce((sum, { answers }) => sum + answers, 0);
      const isSafe = hidden.length === 0 || (hidden.length > 1 && people >= minimum);
      return isSafe || shown.size === 0;
    }),
  );
});

test('given any table, then a line of it may be told by itself just where the table shows it', () => {
  fc.assert(
    fc.property(tables, minimums, (groups, minimum) => {
      const shown = showableGroups(groups, minimum);
      return groups.every(
        ({ key, answers }) =>
          answers === 0 || mayBeTold(groups, (one) => one === key, minimum) === shown.has(key),
      );
    }),
  );
});

test('given three groups of which one is small, then all together, and nothing that leaves it over', () => {
  const groups = groupsOf(12, 9, 3);
  expect(mayBeTold(groups, (key) => key !== 'c', 5)).toBe(false);
  expect(mayBeTold(groups, () => true, 5)).toBe(true);
  expect(mayBeTold(groups, (key) => key === 'b', 5)).toBe(false);
});
