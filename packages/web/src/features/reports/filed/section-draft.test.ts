import { describe, expect, test } from 'vitest';
import { compareTexts } from './section-draft.ts';

const server = { text: 'Quý này tiếp nhận 120 hồ sơ.', revision: 4 };

describe('a text that was typed while the line was down', () => {
  test('given nothing kept, when the page opens, then the text of the server stands', () => {
    expect(compareTexts(null, server)).toBe('same');
  });

  test('given a text that arrived although its answer was lost, when the page opens, then it is not sent again', () => {
    expect(compareTexts({ text: server.text, base: 3 }, server)).toBe('same');
  });

  test('given a text upon the revision of the server, when the page opens, then it can be sent', () => {
    expect(compareTexts({ text: 'Quý này…', base: 4 }, server)).toBe('unsent');
  });

  test('given that somebody wrote meanwhile, when the page opens, then a person must choose', () => {
    expect(compareTexts({ text: 'Quý này…', base: 3 }, server)).toBe('conflict');
  });
});
