import { expect, test } from 'vitest';
import { mixed } from './mixed.ts';

test('given a colour and its ground, when a third of it is laid on, then the build may have shortened either', () => {
  expect(mixed('#a01621', '#ffffff')).toBe('#dfb0b4');
  expect(mixed('#a01621', '#fff')).toBe('#dfb0b4');
  expect(mixed('#000', '#ffffff')).toBe('#a8a8a8');
});
