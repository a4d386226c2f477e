import { expect, test } from 'vitest';
import { readMoment } from './elsewhere-fields.tsx';

test.each([
  ['09:30 24/04/2026', '2026-04-24T09:30:00+07:00'],
  ['9g30 24042026', '2026-04-24T09:30:00+07:00'],
  ['25:00 24/04/2026', null],
  ['24/04/2026', null],
])('given "%s" typed as a moment, when it is read, then it is %s', (text, moment) => {
  expect(readMoment(text)).toBe(moment);
});
