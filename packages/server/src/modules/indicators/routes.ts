import { problemSchema } from '@motcua/contract/common.ts';
import {
  indicatorFactListSchema,
  indicatorFactQuerySchema,
  indicatorFactReportSchema,
  indicatorFactsSchema,
} from '@motcua/contract/indicator-fact-imports.ts';
import { indicatorListQuerySchema, indicatorListSchema } from '@motcua/contract/indicators.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Indicators } from './indicators.ts';
import { mayTellFacts } from './policy.ts';

/** Sets of indicators and the facts that are told for them. */
export function registerIndicatorRoutes(
  http: Http,
  { indicators }: { indicators: Indicators },
): void {
  http.get(
    '/api/v1/indicators',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['indicators'],
        operationId: 'listIndicators',
        summary:
          'Sets of indicators: definition, numerator, denominator, source of law, target, and who counts or tells each measure',
        querystring: indicatorListQuerySchema,
        response: { 200: indicatorListSchema, 404: problemSchema },
      },
    },
    async (request) => indicators.list(request.query),
  );

  http.post(
    '/api/v1/indicator-facts',
    {
      config: { policy: mayTellFacts },
      schema: {
        tags: ['indicators'],
        operationId: 'importIndicatorFacts',
        summary:
          'Facts that the system does not see, with the document that proves them; a row told again changes nothing, another value is a new version',
        body: indicatorFactsSchema,
        response: { 200: indicatorFactReportSchema, 403: problemSchema },
      },
    },
    async (request) => {
      const officer = officerOf(request);
      const { tenantId, name } = officer;
      const { rows, dryRun } = request.body;
      const numbered = rows.map((row, index) => ({ line: index + 1, row }));
      return indicators.importFacts({ tenantId, name, officer }, { rows: numbered, dryRun });
    },
  );

  http.get(
    '/api/v1/indicator-facts',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['indicators'],
        operationId: 'listIndicatorFacts',
        summary: 'Facts told of a unit, every version with its evidence',
        querystring: indicatorFactQuerySchema,
        response: { 200: indicatorFactListSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request) => indicators.listFacts(officerOf(request), request.query),
  );
}
