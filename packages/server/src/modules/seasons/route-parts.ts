import { problemSchema } from '@motcua/contract/common.ts';
import type { Seasons } from './seasons.ts';

export interface SeasonRoutes {
  seasons: Seasons;
}

export const tags = ['seasons'];
export const refusals = {
  ...{ 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema },
};
