import { problemSchema } from '@motcua/contract/common.ts';
import * as z from 'zod';

export const refusals = {
  ...{ 403: problemSchema, 404: problemSchema, 409: problemSchema },
  ...{ 412: problemSchema, 422: problemSchema },
};

export const idParams = z.object({ id: z.uuid() });
