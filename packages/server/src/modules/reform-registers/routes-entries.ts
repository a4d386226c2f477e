import { idSchema, problemSchema } from '@motcua/contract/common.ts';
import { evidenceSchema } from '@motcua/contract/evidence.ts';
import { registerCodeParamsSchema } from '@motcua/contract/register-definitions.ts';
import * as contract from '@motcua/contract/register-entries.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { expectedOf } from '../../platform/revision-match.ts';
import type { ReformRegisters } from './reform-registers.ts';

const tags = ['reform registers'];
const config = { policy: anyOfficer };
const refusals = { 403: problemSchema, 404: problemSchema, 422: problemSchema };
const conflicts = { 409: problemSchema, 412: problemSchema };
const written = { 200: contract.registerEntryDetailsSchema, ...refusals, ...conflicts };

/** `/api/v1/registers/{code}/entries…`. */
export function registerEntryRoutes(
  http: Http,
  { registers }: { registers: ReformRegisters },
): void {
  registerReading(http, registers);
  registerWriting(http, registers);
  registerEvidence(http, registers);
}

function registerReading(http: Http, registers: ReformRegisters): void {
  http.get(
    '/api/v1/registers/:code/entries',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listRegisterEntries', summary: 'Entries, the newest first' },
        ...{ params: registerCodeParamsSchema, querystring: contract.entryQuerySchema },
        response: { 200: contract.entryPageSchema, ...refusals },
      },
    },
    (request) =>
      registers.list(officerOf(request), { code: request.params.code, query: request.query }),
  );
  http.get(
    '/api/v1/registers/:code/entries/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showRegisterEntry', summary: 'An entry with its history' },
        params: contract.entryParamsSchema,
        response: { 200: contract.registerEntryDetailsSchema, ...refusals },
      },
    },
    (request) => registers.show(officerOf(request), request.params),
  );
  http.post(
    '/api/v1/registers/:code/entries',
    {
      config,
      schema: {
        ...{ tags, operationId: 'enterRegisterEntry', summary: 'Writes an entry' },
        ...{ params: registerCodeParamsSchema, body: contract.newEntrySchema },
        response: { 201: contract.registerEntryDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const asked = { code: request.params.code, entry: request.body };
      return reply.status(201).send(await registers.enter(officerOf(request), asked));
    },
  );
}

function registerWriting(http: Http, registers: ReformRegisters): void {
  http.put(
    '/api/v1/registers/:code/entries/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'changeRegisterEntry' },
        summary: 'All values of an entry anew; what stood before stays in its history',
        ...{ params: contract.entryParamsSchema, body: contract.entryChangeSchema },
        response: written,
      },
    },
    (request) => {
      const expected = expectedOf(request);
      const asked = { ...request.params, expected, change: request.body };
      return registers.change(officerOf(request), asked);
    },
  );
  http.post(
    '/api/v1/registers/:code/entries/:id/moves',
    {
      config,
      schema: {
        ...{ tags, operationId: 'moveRegisterEntry', summary: 'To another state' },
        ...{ params: contract.entryParamsSchema, body: contract.entryMoveSchema },
        response: written,
      },
    },
    (request) => {
      const asked = { ...request.params, expected: expectedOf(request), move: request.body };
      return registers.move(officerOf(request), asked);
    },
  );
  http.post(
    '/api/v1/registers/:code/entries/:id/strikings',
    {
      config,
      schema: {
        ...{ tags, operationId: 'strikeRegisterEntry' },
        summary: 'Strikes an entry out, with a reason; it stays to be read and counts no more',
        ...{ params: contract.entryParamsSchema, body: contract.entryStrikingSchema },
        response: written,
      },
    },
    (request) => {
      const { reason } = request.body;
      const asked = { ...request.params, expected: expectedOf(request), reason };
      return registers.strike(officerOf(request), asked);
    },
  );
}

const evidenceListSchema = z.object({ items: z.array(evidenceSchema) });

function registerEvidence(http: Http, registers: ReformRegisters): void {
  http.get(
    '/api/v1/registers/:code/entries/:id/evidence',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listRegisterEvidence', summary: 'What proves an entry' },
        params: contract.entryParamsSchema,
        response: { 200: evidenceListSchema, ...refusals },
      },
    },
    (request) => registers.listEvidence(officerOf(request), request.params),
  );
  http.post(
    '/api/v1/registers/:code/entries/:id/evidence',
    {
      config,
      schema: {
        ...{ tags, operationId: 'linkRegisterEvidence', summary: 'Attaches evidence to an entry' },
        ...{ params: contract.entryParamsSchema, body: z.object({ evidenceId: idSchema }) },
        response: { 200: evidenceListSchema, ...refusals, 409: problemSchema },
      },
    },
    (request) => registers.linkEvidence(officerOf(request), { ...request.params, ...request.body }),
  );
  http.post(
    '/api/v1/registers/:code/entries/:id/evidence-removals',
    {
      config,
      schema: {
        ...{ tags, operationId: 'unlinkRegisterEvidence' },
        summary: 'Takes evidence off an entry; it stays in the locker',
        ...{ params: contract.entryParamsSchema, body: z.object({ evidenceId: idSchema }) },
        response: { 200: evidenceListSchema, ...refusals, 409: problemSchema },
      },
    },
    (request) =>
      registers.unlinkEvidence(officerOf(request), { ...request.params, ...request.body }),
  );
}
