import { expect, test } from 'vitest';
import { anItem } from '../testing.ts';
import { factText, kindOfFact, readFact, readFacts } from './facts.ts';

const input = (fact: string, value: number | string | boolean | null = null) => ({
  ...{ fact, value, name: { vi: fact, en: fact } },
  origin: 'none' as const,
});
const issued = anItem({
  rule: 'yes_no',
  inputs: [input('plan.issued'), input('plan.issuedOn')],
});

test('given a rule of yes and no, when its measures are asked for, then first whether and then on which day', () => {
  expect(issued.inputs.map((one, at) => kindOfFact(issued, one, at))).toEqual(['yes_no', 'day']);
});

test('given what was typed, when it is read, then it is sent as the rule needs it', () => {
  expect(readFacts(issued, { 'plan.issued': 'yes', 'plan.issuedOn': '20/12/2025' })).toEqual({
    facts: { 'plan.issued': true, 'plan.issuedOn': '2025-12-20' },
    wrong: [],
  });
});

test('given nothing was issued, when no day is told, then nothing is wrong', () => {
  expect(readFacts(issued, { 'plan.issued': 'no', 'plan.issuedOn': '' })).toEqual({
    facts: { 'plan.issued': false },
    wrong: [],
  });
  expect(readFacts(issued, {}).wrong).toEqual(['plan.issued']);
});

test.each([
  ['49.536', 49536],
  ['98,57', 98.57],
  ['70', 70],
  ['98.57', 98.57],
  ['bảy mươi', null],
])('given %j typed as a number, when it is read, then it is %s', (text, value) => {
  expect(readFact(text, 'number')).toBe(value);
});

test('given a known value, when the field shows it, then it is written as the reader writes', () => {
  expect(factText(98.57, 'vi')).toBe('98,57');
  expect(factText('2025-12-20', 'vi')).toBe('20/12/2025');
  expect(factText(false, 'vi')).toBe('no');
});
