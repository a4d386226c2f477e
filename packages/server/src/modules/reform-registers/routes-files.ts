import { problemSchema } from '@motcua/contract/common.ts';
import { registerCodeParamsSchema } from '@motcua/contract/register-definitions.ts';
import * as contract from '@motcua/contract/register-entries.ts';
import type { FastifyReply } from 'fastify';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import { multipartFile, readFormFile } from '../../platform/form-file.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { EXPORT_TYPES } from './export-entries.ts';
import type { RegisterFile } from './papers.ts';
import type { ReformRegisters } from './reform-registers.ts';

const tags = ['reform registers'];
const config = { policy: anyOfficer };
const refusals = { 403: problemSchema, 404: problemSchema, 422: problemSchema };

/** Papers to sign, tables out and in. */
export function registerFileRoutes(
  http: Http,
  { registers }: { registers: ReformRegisters },
): void {
  http.get(
    '/api/v1/registers/:code/papers/:paper.pdf',
    {
      config,
      schema: {
        ...{ tags, operationId: 'printRegisterPaper' },
        summary: 'A list of the period to be signed, in as many copies as the law wants',
        ...{ params: contract.paperParamsSchema, querystring: contract.summaryQuerySchema },
        response: { 200: bytesOf('application/pdf'), ...refusals },
      },
    },
    async (request, reply) =>
      send(
        reply,
        await registers.print(officerOf(request), { ...request.params, query: request.query }),
      ),
  );
  for (const format of ['xlsx', 'csv'] as const)
    http.get(
      `/api/v1/registers/:code/entries.${format}`,
      {
        config,
        schema: {
          ...{ tags, operationId: `exportRegister${format.toUpperCase()}` },
          summary: `Entries as ${format.toUpperCase()}, one column for each field; it can be brought in again`,
          ...{ params: registerCodeParamsSchema, querystring: contract.registerFileQuerySchema },
          response: { 200: bytesOf(EXPORT_TYPES[format]), ...refusals },
        },
      },
      async (request, reply) => {
        const asked = { code: request.params.code, query: request.query, format };
        return send(reply, await registers.exportFile(officerOf(request), asked));
      },
    );
  registerImport(http, registers);
}

function registerImport(http: Http, registers: ReformRegisters): void {
  http.post(
    '/api/v1/registers/:code/imports',
    {
      config,
      schema: {
        ...{ tags, operationId: 'importRegisterEntries', consumes: ['multipart/form-data'] },
        summary: 'Brings in every row of an .xlsx or .csv file, or none and a list of faults',
        ...{ params: registerCodeParamsSchema, querystring: contract.entryImportQuerySchema },
        body: multipartFile,
        response: {
          ...{ 200: contract.entryImportAnswerSchema, ...refusals },
          ...{ 400: problemSchema, 413: problemSchema },
        },
      },
    },
    async (request) => {
      const { unit, dryRun } = request.query;
      const file = await readFormFile(request, {
        ...{ missing: 'register-import.file-missing', maxMegabytes: 10 },
      });
      return await registers.importFile(officerOf(request), {
        ...{ code: request.params.code, unit, ...file, dryRun: dryRun === '1' },
      });
    },
  );
}

function send(reply: FastifyReply, { bytes, mediaType, disposition }: RegisterFile) {
  return reply
    .type(mediaType)
    .header('content-disposition', disposition)
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
