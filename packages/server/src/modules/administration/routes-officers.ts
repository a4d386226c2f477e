import { problemSchema } from '@motcua/contract/common.ts';
import * as contract from '@motcua/contract/officers.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { withRole } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Administration } from './administration.ts';
import type { Administrator } from './parts.ts';

const tags = ['officers'];
const config = { policy: withRole('administrator') };
const params = z.object({ id: z.uuid() });
const refusals = {
  400: problemSchema,
  401: problemSchema,
  403: problemSchema,
  404: problemSchema.describe('No such officer, unit or desk'),
  409: problemSchema.describe('Taken, held already, or nobody would administer any more'),
  422: problemSchema.describe('The rules do not allow it'),
};
const officer = { 201: contract.managedOfficerSchema, ...refusals };

export interface AdministrationRoutes {
  administration: Administration;
  administratorOf(request: FastifyRequest): Administrator;
}

/** Officers with their roles and accounts (`/api/v1/officers`). */
export function registerOfficerRoutes(
  http: Http,
  { administration, administratorOf }: AdministrationRoutes,
): void {
  http.get(
    '/api/v1/officers',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listOfficers', summary: 'Officers with roles and accounts' },
        querystring: contract.officerQuerySchema,
        response: { 200: contract.officerPageSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => administration.listOfficers(administratorOf(request).tenantId, request.query),
  );

  http.post(
    '/api/v1/officers',
    {
      config,
      schema: {
        ...{ tags, operationId: 'addOfficer', body: contract.newOfficerSchema },
        summary: 'Add an officer with roles and an account; a generated password is told once',
        response: { 201: contract.officerWithPasswordSchema, ...refusals },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(await administration.addOfficer(administratorOf(request), request.body)),
  );

  http.post(
    '/api/v1/officers/:id/roles',
    {
      config,
      schema: {
        ...{ tags, operationId: 'giveRole', summary: 'Give a role at a unit for a period' },
        ...{ params, body: contract.newRoleSchema, response: officer },
      },
    },
    async (request, reply) => {
      const asked = { officerId: request.params.id, role: request.body };
      return reply.code(201).send(await administration.giveRole(administratorOf(request), asked));
    },
  );

  http.post(
    '/api/v1/officers/:id/role-endings',
    {
      config,
      schema: {
        ...{ tags, operationId: 'endRole', summary: 'End a role; it shows at the next request' },
        ...{ params, body: contract.roleEndingSchema, response: officer },
      },
    },
    async (request, reply) => {
      const asked = { officerId: request.params.id, ending: request.body };
      return reply.code(201).send(await administration.endRole(administratorOf(request), asked));
    },
  );

  registerAccountActs(http, { administration, administratorOf });
}

function registerAccountActs(
  http: Http,
  { administration, administratorOf }: AdministrationRoutes,
): void {
  http.post(
    '/api/v1/officers/:id/passwords',
    {
      config,
      schema: {
        ...{ tags, operationId: 'renewPassword', params, body: contract.newPasswordSchema },
        summary: 'A new password; sessions end, and a closed account opens again',
        response: { 201: contract.officerWithPasswordSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const asked = { officerId: request.params.id, body: request.body };
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(await administration.renewPassword(administratorOf(request), asked));
    },
  );

  http.post(
    '/api/v1/officers/:id/account-endings',
    {
      config,
      schema: {
        ...{ tags, operationId: 'endAccount', summary: 'Close the account; sessions end' },
        ...{ params, body: contract.accountEndingSchema, response: officer },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      return reply.code(201).send(await administration.endAccount(administratorOf(request), id));
    },
  );
}
