import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

const values = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

describe('the cursor of a list', () => {
  it('given any place in a list, when it comes back, then it is the same place, and safe in an address', () => {
    fc.assert(
      fc.property(values, (place) => {
        const cursor = encodeCursor(place);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor, place.length)).toEqual(place);
      }),
    );
  });

  it.each([
    ['a cursor of another list', encodeCursor(['a', 1, 'b']), 2],
    ['text that was never one', 'không phải', 1],
    ['values of another kind', Buffer.from('[{"a":1}]').toString('base64url'), 1],
    ['nothing', '', 1],
  ])('given %s, then it is refused by its code', (_, text, length) => {
    expect(() => decodeCursor(text, length)).toThrow('cursor.invalid');
  });
});
