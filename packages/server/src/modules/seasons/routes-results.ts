import { problemSchema } from '@motcua/contract/common.ts';
import {
  publicSeasonListSchema,
  resultsQuerySchema,
  seasonResultsSchema,
  seasonVersionListSchema,
  seasonYearsSchema,
} from '@motcua/contract/season-results.ts';
import { seasonParamsSchema } from '@motcua/contract/seasons.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { RESULT_FORMATS, RESULT_MEDIA } from './outputs.ts';
import { type SeasonRoutes, tags } from './route-parts.ts';

/** What a season comes to: for officers, as files, over the years, and for anybody. */
export function registerResultRoutes(http: Http, routes: SeasonRoutes): void {
  registerResults(http, routes);
  registerPublic(http, routes);
}

function registerResults(http: Http, { seasons }: SeasonRoutes): void {
  http.get(
    '/api/v1/index-seasons/:id/results',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showSeasonResults' },
        summary: 'Ranks with ties, changes with their own signs, bands, causes of lost points',
        ...{ params: seasonParamsSchema, querystring: resultsQuerySchema },
        response: { 200: seasonResultsSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => {
      const { version, draft } = request.query;
      return seasons.results({
        ...{ officer: officerOf(request), seasonId: request.params.id, version },
        draft: draft === '1',
      });
    },
  );
  for (const format of RESULT_FORMATS)
    http.get(
      `/api/v1/index-seasons/:id/results.${format}`,
      {
        config: { policy: anyOfficer },
        schema: {
          ...{ tags, operationId: `printSeasonResults${format.toUpperCase()}` },
          summary: `The results as ${format.toUpperCase()}`,
          ...{ params: seasonParamsSchema, querystring: resultsQuerySchema },
          response: { 200: bytesOf(RESULT_MEDIA[format]), 403: problemSchema, 404: problemSchema },
        },
      },
      async (request, reply) => {
        const { version, draft, bom } = request.query;
        const file = await seasons.resultsFile({
          ...{ officer: officerOf(request), seasonId: request.params.id, version, format },
          ...{ bom: bom === '1', draft: draft === '1' },
        });
        return reply
          .type(file.mediaType)
          .header('content-disposition', file.disposition)
          .header('cache-control', 'private, no-store')
          .send(file.bytes);
      },
    );
  http.get(
    '/api/v1/index-seasons/:id/versions',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'listSeasonVersions', summary: 'Every published version' },
        params: seasonParamsSchema,
        response: { 200: seasonVersionListSchema, 404: problemSchema },
      },
    },
    (request) => seasons.versions({ officer: officerOf(request), seasonId: request.params.id }),
  );
  http.get(
    '/api/v1/index-seasons/:id/years',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'compareSeasonYears' },
        summary: 'Points, ranks and bands of each unit over the published years',
        params: seasonParamsSchema,
        response: { 200: seasonYearsSchema, 404: problemSchema },
      },
    },
    (request) => seasons.years({ officer: officerOf(request), seasonId: request.params.id }),
  );
}

function registerPublic(http: Http, { seasons }: SeasonRoutes): void {
  http.get(
    '/api/v1/public-index-seasons',
    {
      config: { public: true },
      schema: {
        ...{ tags, operationId: 'listPublishedSeasons', summary: 'Published seasons, for anybody' },
        response: { 200: publicSeasonListSchema },
      },
    },
    () => seasons.listPublic(),
  );
  http.get(
    '/api/v1/public-index-seasons/:id/results',
    {
      config: { public: true },
      schema: {
        ...{ tags, operationId: 'showPublishedSeason' },
        summary: 'Published results in their newest version, for anybody',
        params: seasonParamsSchema,
        response: { 200: seasonResultsSchema, 404: problemSchema },
      },
    },
    (request) => seasons.publicResults(request.params.id),
  );
}
