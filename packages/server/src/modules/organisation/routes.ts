import {
  areaListSchema,
  areaQuerySchema,
  unitDetailsSchema,
  unitPageSchema,
  unitQuerySchema,
} from '@motcua/contract/units.ts';
import { plainDateSchema } from '@motcua/contract/common.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Organisation } from './organisation.ts';

const tags = ['organisation'];

/** Units and areas, open to everybody: who serves where is listed in public (NĐ 61/2018 Art. 9.7). */
export function registerOrganisationRoutes(
  app: FastifyInstance,
  { organisation }: { organisation: Organisation },
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const tenantOf = async (request: FastifyRequest) =>
    request.officer?.tenantId ?? (await organisation.getPublicTenant()).id;

  routes.get(
    '/api/v1/units',
    {
      config: { public: true },
      schema: {
        ...{ tags, summary: 'Units by name, old or new, by code or place in a tree' },
        ...{ querystring: unitQuerySchema, response: { 200: unitPageSchema } },
      },
    },
    async (request) => organisation.listUnits(await tenantOf(request), request.query),
  );

  routes.get(
    '/api/v1/units/:code',
    {
      config: { public: true },
      schema: {
        ...{
          tags,
          summary: 'A unit with both parents, neighbours in time, desks and staff on a day',
        },
        params: z.object({
          code: z.string().max(60).describe('Agency code in either style, or id'),
        }),
        querystring: z.object({ on: plainDateSchema.optional() }),
        response: { 200: unitDetailsSchema },
      },
    },
    async (request) => {
      const { params, query } = request;
      return await organisation.showUnit(await tenantOf(request), params.code, query.on);
    },
  );

  routes.get(
    '/api/v1/areas',
    {
      config: { public: true },
      schema: {
        ...{ tags, summary: 'Administrative units of today and before, with or without accents' },
        ...{ querystring: areaQuerySchema, response: { 200: areaListSchema } },
      },
    },
    async (request) => ({ items: await organisation.searchAreas(request.query) }),
  );
}
