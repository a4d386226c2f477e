import { expect, it } from 'vitest';
import { numberInWords } from './number-in-words.ts';

it.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [54, 'năm mươi bốn'],
  [101, 'một trăm lẻ một'],
  [115, 'một trăm mười lăm'],
  [1005, 'một nghìn không trăm lẻ năm'],
  [49_536, 'bốn mươi chín nghìn năm trăm ba mươi sáu'],
  [2_000_000, 'hai triệu'],
])('given %d, then it is written "%s"', (number, words) => {
  expect(numberInWords(number)).toBe(words);
});
