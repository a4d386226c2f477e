import { problemSchema } from '@motcua/contract/common.ts';
import * as z from 'zod';
import { mayStudy } from './policy.ts';

export const tags = ['studies'];
export const config = { policy: mayStudy };
export const params = z.object({ id: z.uuid() });
export const refusals = {
  403: problemSchema.describe('Of another unit'),
  404: problemSchema.describe('No such study'),
  409: problemSchema.describe('Not read yet, or could not be read'),
  422: problemSchema.describe('Nothing is left of the log, or it has no such thing'),
};
