import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

test('given the same parts in another order, when written, then the text is the same', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, null], c: 'x' } })).toBe(
    '{"a":{"c":"x","d":[2,null]},"b":1}',
  );
  expect(canonicalJson({ a: { c: 'x', d: [2, null] }, b: 1 })).toBe(
    '{"a":{"c":"x","d":[2,null]},"b":1}',
  );
});

test('given a part without value, when written, then it is left out of an object and null in a list', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(canonicalJson([undefined, 1])).toBe('[null,1]');
});

test('given any JSON, when written canonically, then it reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
