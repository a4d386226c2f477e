import { describe, expect, test } from 'vitest';
import { measureWords } from './measure-words.ts';
import { MEASURES } from './measures.ts';

describe('the words of a measure', () => {
  test('given every measure of the journal, when it is named, then no person reads the name of a column', () => {
    const raw = MEASURES.filter((measure) => {
      const { vi, en } = measureWords(measure);
      return vi === measure || vi.includes('_') || en.includes('_');
    });
    expect(raw).toEqual([]);
  });

  test('given measures, when they are named, then no two have one name', () => {
    const names = MEASURES.map((measure) => measureWords(measure).vi);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
