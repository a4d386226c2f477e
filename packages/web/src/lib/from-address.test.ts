import { expect, test } from 'vitest';
import * as z from 'zod';
import { fromAddress } from './from-address.ts';

const schema = z.object({
  every: z.coerce.number().int().min(5).optional().catch(undefined),
  unit: z.string().max(5).optional().catch(undefined),
});

test('given a part of an address that cannot be read, when it is read, then the part is named as absent, so that no raw text of it is left', () => {
  const read = fromAddress(schema, { every: '-5', unit: 'H01' });
  expect(read).toStrictEqual({ every: undefined, unit: 'H01' });
  expect({ every: '-5', ...read }.every).toBeUndefined();
});

test('given names that nobody asked for, when an address is read, then they are left out', () => {
  expect(fromAddress(schema, { other: '1' })).toStrictEqual({ every: undefined, unit: undefined });
});
