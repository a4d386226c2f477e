import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['fr-FR,fr;q=0.9', 'vi'],
  ['en', 'en'],
  ['EN-gb,en;q=0.8', 'en'],
  ['fr, en;q=0.5', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en-US,vi;q=0.9', 'en'],
])(
  'given a reader who asks for “%s”, then “%s”: Vietnamese unless English comes first',
  (header, language) => {
    expect(languageOf(header)).toBe(language);
  },
);
