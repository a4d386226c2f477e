import { problemSchema } from '@motcua/contract/common.ts';
import {
  seasonReasonSchema,
  sheetListSchema,
  sheetSchema,
} from '@motcua/contract/season-sheets.ts';
import {
  causeListSchema,
  newSeasonSchema,
  publicationBodySchema,
  seasonListQuerySchema,
  seasonListSchema,
  seasonParamsSchema,
  seasonSchema,
  sheetParamsSchema,
} from '@motcua/contract/seasons.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { listCauses } from './causes.ts';
import { mayScore } from './policy.ts';
import { refusals, type SeasonRoutes, tags } from './route-parts.ts';
import { registerResultRoutes } from './routes-results.ts';
import { registerSheetRoutes } from './routes-sheets.ts';

/** Seasons of a reform index, under `/api/v1/index-seasons`. */
export function registerSeasonRoutes(http: Http, routes: SeasonRoutes): void {
  registerSeasons(http, routes);
  registerPublication(http, routes);
  registerResultRoutes(http, routes);
  registerSheetRoutes(http, routes);
}

function registerSeasons(http: Http, { seasons }: SeasonRoutes): void {
  http.get(
    '/api/v1/index-seasons',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'listSeasons' },
        summary: 'Seasons: those one scores in or appraises, and every published one',
        querystring: seasonListQuerySchema,
        response: { 200: seasonListSchema },
      },
    },
    (request) => seasons.list(officerOf(request), request.query),
  );
  http.post(
    '/api/v1/index-seasons',
    {
      config: { policy: mayScore },
      schema: {
        ...{ tags, operationId: 'openSeason' },
        summary: 'Opens a season among the units of a level: index, year, last day for self-scores',
        body: newSeasonSchema,
        response: { 201: seasonSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const season = await seasons.open(officerOf(request), request.body);
      return reply.code(201).header('location', `/api/v1/index-seasons/${season.id}`).send(season);
    },
  );
  http.get(
    '/api/v1/index-season-causes',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{
          tags,
          operationId: 'listLossCauses',
          summary: 'Causes by which lost points are grouped',
        },
        response: { 200: causeListSchema },
      },
    },
    async () => ({ items: [...listCauses()] }),
  );
  http.get(
    '/api/v1/index-seasons/:id',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showSeason', summary: 'A season and how far its sheets are' },
        params: seasonParamsSchema,
        response: { 200: seasonSchema, 404: problemSchema },
      },
    },
    (request) => seasons.show({ officer: officerOf(request), seasonId: request.params.id }),
  );
  http.get(
    '/api/v1/index-seasons/:id/sheets',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'listSeasonSheets' },
        summary: 'How far every unit is, what it comes to in each column, and who is late',
        params: seasonParamsSchema,
        response: { 200: sheetListSchema, 404: problemSchema },
      },
    },
    (request) => seasons.sheets({ officer: officerOf(request), seasonId: request.params.id }),
  );
  http.get(
    '/api/v1/index-seasons/:id/sheets/:unit',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showSeasonSheet' },
        summary: 'The sheet of a unit: every item with its columns, evidence, losses and history',
        params: sheetParamsSchema,
        response: { 200: sheetSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => {
      const { id: seasonId, unit } = request.params;
      return seasons.sheet({ officer: officerOf(request), seasonId, unit });
    },
  );
}

function registerPublication(http: Http, { seasons }: SeasonRoutes): void {
  http.post(
    '/api/v1/index-seasons/:id/publications',
    {
      config: { policy: mayScore },
      schema: {
        ...{ tags, operationId: 'publishSeason' },
        summary: 'Publishes what the council decided: a locked version',
        ...{ params: seasonParamsSchema, body: publicationBodySchema },
        response: { 201: seasonSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const order = { officer: officerOf(request), seasonId: request.params.id };
      return reply.code(201).send(await seasons.publish({ ...order, told: request.body }));
    },
  );
  http.post(
    '/api/v1/index-seasons/:id/amendments',
    {
      config: { policy: mayScore },
      schema: {
        ...{ tags, operationId: 'amendSeason' },
        summary: 'Opens a published season again for the council, with the reason',
        ...{ params: seasonParamsSchema, body: seasonReasonSchema },
        response: { 201: seasonSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const order = { officer: officerOf(request), seasonId: request.params.id };
      const { reason } = request.body;
      return reply.code(201).send(await seasons.amend({ ...order, reason }));
    },
  );
}
