import { problemSchema } from '@motcua/contract/common.ts';

export const refusals = {
  403: problemSchema.describe('Of another unit'),
  404: problemSchema.describe('No such thing'),
  409: problemSchema.describe('Not at this step'),
  412: problemSchema.describe('Somebody changed it meanwhile'),
  422: problemSchema.describe('A rule of the law or of the form is not kept'),
};
