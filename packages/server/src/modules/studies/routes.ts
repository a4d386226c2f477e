import { createReadStream } from 'node:fs';
import { problemSchema } from '@motcua/contract/common.ts';
import * as contract from '@motcua/contract/studies.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { languageOf } from '../../platform/language.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { registerAnswerRoutes } from './routes-answers.ts';
import { config, params, refusals, tags } from './route-parts.ts';
import { readUpload, uploadSchema } from './read-upload.ts';
import type { Studies } from './studies.ts';

/** Studies that are kept (`/api/v1/studies`) and what they answer. */
export function registerStudyRoutes(http: Http, { studies }: { studies: Studies }): void {
  registerKept(http, studies);
  registerNew(http, studies);
  registerAnswerRoutes(http, studies);
}

function registerKept(http: Http, studies: Studies): void {
  http.get(
    '/api/v1/studies',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listStudies', summary: 'Studies within reach, newest first' },
        response: { 200: contract.studyListSchema },
      },
    },
    (request) => studies.list(readerOf(request)),
  );

  http.get(
    '/api/v1/studies/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showStudy', params },
        summary: 'A study with what its whole log teaches; answer is null until it is read',
        response: { 200: contract.studyDetailsSchema, ...refusals },
      },
    },
    (request) => studies.show(readerOf(request), request.params.id),
  );

  http.delete(
    '/api/v1/studies/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'deleteStudy', params },
        summary: 'Delete a study and its file; for its maker and for administrators',
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await studies.delete(officerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  http.get(
    '/api/v1/studies/:id/file',
    {
      config,
      schema: {
        ...{ tags, operationId: 'readStudyFile', summary: 'The log as it was kept', params },
        response: { 200: bytesOf('application/octet-stream'), ...refusals },
      },
    },
    async (request, reply) => {
      const file = await studies.openFile(officerOf(request), request.params.id);
      const name = encodeURIComponent(file.name);
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .header('etag', `"${file.sha256}"`)
        .send(createReadStream(file.path));
    },
  );
}

function registerNew(http: Http, studies: Studies): void {
  http.post(
    '/api/v1/studies',
    {
      config,
      schema: {
        ...{ tags, operationId: 'bringStudy', consumes: ['multipart/form-data'] },
        summary: 'Bring a log: XES, CSV, OCEL 2.0 JSON or SQLite, gzip too, up to 50 MB',
        body: uploadSchema,
        response: {
          201: contract.studyDetailsSchema,
          400: problemSchema,
          413: problemSchema.describe('Larger than 50 MB'),
          415: problemSchema.describe('No event log'),
        },
      },
    },
    async (request, reply) => {
      const id = await readUpload(request, (given) => studies.bringFile(officerOf(request), given));
      const study = await studies.show(readerOf(request), id);
      return reply.code(201).header('location', `/api/v1/studies/${id}`).send(study);
    },
  );

  http.post(
    '/api/v1/dossier-studies',
    {
      config,
      schema: {
        ...{ tags, operationId: 'studyDossiers', body: contract.newDossierStudySchema },
        summary: 'Study our own dossiers: received at a unit and all below it on these days',
        response: { 201: contract.studyDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const id = await studies.studyDossiers(officerOf(request), request.body);
      const study = await studies.show(readerOf(request), id);
      return reply.code(201).header('location', `/api/v1/studies/${id}`).send(study);
    },
  );
}

function readerOf(request: FastifyRequest) {
  return {
    officer: officerOf(request),
    language: languageOf(request.headers['accept-language']),
  };
}
