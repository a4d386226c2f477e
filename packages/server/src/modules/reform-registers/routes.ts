import { problemSchema } from '@motcua/contract/common.ts';
import * as definitions from '@motcua/contract/register-definitions.ts';
import * as contract from '@motcua/contract/register-entries.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { mayAddRegisters, mayReplaceRegisters } from './policy.ts';
import type { ReformRegisters } from './reform-registers.ts';
import { registerEntryRoutes } from './routes-entries.ts';
import { registerFileRoutes } from './routes-files.ts';

const tags = ['reform registers'];
const config = { policy: anyOfficer };
const refusals = { 403: problemSchema, 404: problemSchema, 422: problemSchema };

/** Registers of reform work: their definitions, entries, counts, papers and files. */
export function registerReformRegisterRoutes(
  http: Http,
  { registers }: { registers: ReformRegisters },
): void {
  registerDefinitions(http, registers);
  registerOverviews(http, registers);
  registerEntryRoutes(http, { registers });
  registerFileRoutes(http, { registers });
}

function registerDefinitions(http: Http, registers: ReformRegisters): void {
  http.get(
    '/api/v1/register-definitions',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listRegisterDefinitions' },
        summary: 'Registers that I may read, with what falls due in them',
        response: { 200: definitions.registerDefinitionListSchema },
      },
    },
    (request) => registers.listDefinitions(officerOf(request)),
  );
  http.get(
    '/api/v1/register-definitions/:code',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showRegisterDefinition', summary: 'A register as data' },
        params: definitions.registerCodeParamsSchema,
        response: { 200: definitions.registerDefinitionAnswerSchema, ...refusals },
      },
    },
    (request) => registers.showDefinition(officerOf(request), request.params.code),
  );
  http.post(
    '/api/v1/register-definitions',
    {
      config: { policy: mayAddRegisters },
      schema: {
        ...{ tags, operationId: 'addRegisterDefinition' },
        summary: 'Adds a register of the office, or a new edition of one',
        body: definitions.registerDefinitionSchema,
        response: { 201: definitions.registerDefinitionAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const { code } = await registers.catalogue.add(officer.tenantId, request.body, {
        ...{ by: officer.name, mayReplace: mayReplaceRegisters(officer) },
      });
      return reply.status(201).send(await registers.showDefinition(officer, code));
    },
  );
}

function registerOverviews(http: Http, registers: ReformRegisters): void {
  http.get(
    '/api/v1/register-dues',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listRegisterDues' },
        summary: 'Promises, proposals, audits, hand-overs: what falls due in my registers',
        querystring: contract.registerDueQuerySchema,
        response: { 200: contract.registerDueListSchema, ...refusals },
      },
    },
    (request) =>
      registers.listDues(officerOf(request), { ...request.query, unit: request.query.unit }),
  );
  http.get(
    '/api/v1/registers/:code/summary',
    {
      config,
      schema: {
        ...{ tags, operationId: 'summariseRegister' },
        summary: 'Counts, shares, means and sentences of a period, by level of unit too',
        ...{
          params: definitions.registerCodeParamsSchema,
          querystring: contract.summaryQuerySchema,
        },
        response: { 200: contract.registerSummarySchema, ...refusals },
      },
    },
    (request) =>
      registers.summarise(officerOf(request), { code: request.params.code, query: request.query }),
  );
  http.get(
    '/api/v1/registers/:code/reads',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listRegisterReads' },
        summary: 'Who looked into a register whose looks are logged',
        params: definitions.registerCodeParamsSchema,
        response: { 200: contract.registerReadListSchema, ...refusals },
      },
    },
    (request) => registers.showReads(officerOf(request), request.params.code),
  );
}
