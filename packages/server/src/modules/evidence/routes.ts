import { problemSchema } from '@motcua/contract/common.ts';
import {
  evidenceFileSchema,
  evidenceListSchema,
  evidenceParamsSchema,
  evidenceQuerySchema,
  evidenceSchema,
  evidenceWithdrawalSchema,
  newEvidenceSchema,
} from '@motcua/contract/evidence.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import { multipartFile, takeFormFile } from '../../platform/form-file.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { EvidenceLocker } from './evidence.ts';

const tags = ['evidence'];
const config = { policy: anyOfficer };
const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema };

/** The evidence locker, under `/api/v1/evidence`. */
export function registerEvidenceRoutes(
  http: Http,
  { evidence }: { evidence: EvidenceLocker },
): void {
  registerFiles(http, evidence);
  registerReading(http, evidence);
  registerWriting(http, evidence);
}

function registerFiles(http: Http, evidence: EvidenceLocker): void {
  http.post(
    '/api/v1/evidence-files',
    {
      config,
      schema: {
        ...{ tags, operationId: 'sendEvidenceFile', consumes: ['multipart/form-data'] },
        summary: 'Send a file for evidence: PDF, JPEG or PNG by its content, up to 50 MB',
        body: multipartFile,
        response: {
          ...{ 201: evidenceFileSchema, 400: problemSchema, 413: problemSchema },
          ...{ 415: problemSchema, 422: problemSchema },
        },
      },
    },
    async (request, reply) => {
      const file = await takeFormFile(
        request,
        { missing: 'evidence.file-missing' },
        ({ filename: name, file: content }) =>
          evidence.takeFile(officerOf(request), { name, content }),
      );
      return reply.code(201).send(file);
    },
  );

  http.get(
    '/api/v1/evidence/:id/file',
    {
      config,
      schema: {
        ...{ tags, operationId: 'readEvidenceFile', summary: 'The paper itself' },
        params: evidenceParamsSchema,
        response: {
          200: bytesOf('application/pdf', 'image/jpeg', 'image/png'),
          ...{ 403: problemSchema, 404: problemSchema },
        },
      },
    },
    async (request, reply) => {
      const { file, content } = await evidence.openFile(officerOf(request), request.params.id);
      const name = encodeURIComponent(file.name);
      return reply
        .type(file.contentType)
        .header('content-length', file.bytes)
        .header('content-disposition', `inline; filename*=UTF-8''${name}`)
        .header('etag', `"${file.sha256}"`)
        .header('cache-control', 'private, max-age=3600')
        .send(content);
    },
  );
}

function registerReading(http: Http, evidence: EvidenceLocker): void {
  http.get(
    '/api/v1/evidence',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listEvidence' },
        summary: 'The locker: by unit, words (accents do not matter), criterion, field and year',
        querystring: evidenceQuerySchema,
        response: { 200: evidenceListSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => evidence.list(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/evidence/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showEvidence' },
        summary: 'A piece of evidence with everything it is used for',
        params: evidenceParamsSchema,
        response: { 200: evidenceSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => evidence.show(officerOf(request), request.params.id),
  );
}

function registerWriting(http: Http, evidence: EvidenceLocker): void {
  http.post(
    '/api/v1/evidence',
    {
      config,
      schema: {
        ...{ tags, operationId: 'addEvidence' },
        summary: 'Put a paper into the locker: number, day, signer, and its file or address',
        body: newEvidenceSchema,
        response: { 201: evidenceSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const added = await evidence.add(officerOf(request), request.body);
      return reply.code(201).header('location', `/api/v1/evidence/${added.id}`).send(added);
    },
  );

  http.post(
    '/api/v1/evidence/:id/withdrawals',
    {
      config,
      schema: {
        ...{ tags, operationId: 'withdrawEvidence' },
        summary: 'Take a mistaken paper out of the locker; refused while something stands on it',
        params: evidenceParamsSchema,
        body: evidenceWithdrawalSchema,
        response: { 201: evidenceSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const order = { id, reason: request.body.reason };
      return reply.code(201).send(await evidence.withdraw(officerOf(request), order));
    },
  );
}
