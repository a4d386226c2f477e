import { problemSchema } from '@motcua/contract/common.ts';
import {
  lostPointsQuerySchema,
  lostPointsSchema,
  scoreItemOpenedSchema,
  scoreItemPathSchema,
  scoreItemQuerySchema,
} from '@motcua/contract/scorecards-opened.ts';
import { scorePathSchema, scoreQuerySchema, scoresSchema } from '@motcua/contract/scorecards.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Scorecards } from './scorecards.ts';

const refusals = { 403: problemSchema, 404: problemSchema };

/** Points of units and persons, live. */
export function registerScorecardRoutes(
  http: Http,
  { scorecards }: { scorecards: Scorecards },
): void {
  http.get(
    '/api/v1/indicators/:set/scores',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['indicators'],
        operationId: 'showScores',
        summary:
          'Points of a unit by a set, or of those of one kind below it, its heads, officers or parts: items, sums, ranks with ties, bands, change',
        params: scorePathSchema,
        querystring: scoreQuerySchema,
        response: { 200: scoresSchema, ...refusals },
      },
    },
    async (request) =>
      scorecards.scores(officerOf(request), { ...request.query, ...request.params }),
  );

  http.get(
    '/api/v1/indicators/:set/scores/:item',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['indicators'],
        operationId: 'openScore',
        summary:
          'One item opened: numerator, denominator, the figures and papers behind them, the period before, peers',
        params: scoreItemPathSchema,
        querystring: scoreItemQuerySchema,
        response: { 200: scoreItemOpenedSchema, ...refusals },
      },
    },
    async (request) => scorecards.open(officerOf(request), { ...request.query, ...request.params }),
  );

  http.get(
    '/api/v1/indicators/:set/lost-points',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['indicators'],
        operationId: 'listLostPoints',
        summary: 'What costs points, the dearest first, and the cheapest way back',
        params: scorePathSchema,
        querystring: lostPointsQuerySchema,
        response: { 200: lostPointsSchema, ...refusals },
      },
    },
    async (request) => scorecards.lost(officerOf(request), { ...request.query, ...request.params }),
  );
}
