import { problemSchema } from '@motcua/contract/common.ts';
import * as contract from '@motcua/contract/units.ts';
import * as z from 'zod';
import { withRole } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { AdministrationRoutes } from './routes-officers.ts';

const tags = ['organisation'];
const config = { policy: withRole('administrator') };
const params = z.object({
  code: z.string().max(60).describe('Agency code in either style, or id'),
});
const refusals = {
  400: problemSchema,
  401: problemSchema,
  403: problemSchema,
  404: problemSchema.describe('No such unit'),
  409: problemSchema.describe('Taken, closed already, or nobody would administer any more'),
  422: problemSchema.describe('The rules do not allow it'),
};

/** Units founded and closed, desks opened (`/api/v1/units`). */
export function registerUnitRoutes(
  http: Http,
  { administration, administratorOf }: AdministrationRoutes,
): void {
  http.post(
    '/api/v1/units',
    {
      config,
      schema: {
        ...{ tags, operationId: 'foundUnit', summary: 'Found a unit with its two parents' },
        body: contract.newUnitSchema,
        response: { 201: contract.unitSummarySchema, ...refusals },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await administration.foundUnit(administratorOf(request), request.body)),
  );

  http.post(
    '/api/v1/units/:code/desks',
    {
      config,
      schema: {
        ...{ tags, operationId: 'openDesk', summary: 'Open a one-stop desk at a unit', params },
        body: contract.newDeskSchema,
        response: { 201: contract.deskSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const asked = { unit: request.params.code, desk: request.body };
      return reply.code(201).send(await administration.openDesk(administratorOf(request), asked));
    },
  );

  http.post(
    '/api/v1/units/:code/closure',
    {
      config,
      schema: {
        ...{ tags, operationId: 'closeUnit', params, body: contract.closureSchema },
        summary: 'Close a unit from a day on; the heir gets its open dossiers as they are',
        response: { 201: contract.closureResultSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const order = { unit: request.params.code, closure: request.body };
      return reply.code(201).send(await administration.closeUnit(administratorOf(request), order));
    },
  );
}
