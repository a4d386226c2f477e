import { problemSchema } from '@motcua/contract/common.ts';
import { uploadedFileSchema } from '@motcua/contract/dossiers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { Dossiers } from './dossiers.ts';

const tags = ['files'];

/** The parts of a form are read as a stream; the schema is for those who read the description. */
const multipartFile = z.unknown().meta({
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
});

/** A form that ends before its file does comes from a broken line, not from a fault of ours. */
async function firstFile(request: FastifyRequest) {
  try {
    return await request.file();
  } catch (error) {
    if (error instanceof Error && error.message === 'Unexpected end of multipart data')
      throw new DomainError('file.cut-off');
    throw error;
  }
}

/** Scans are uploaded first and named by id afterwards. */
export function registerFileRoutes(http: Http, dossiers: Dossiers): void {
  http.post(
    '/api/v1/files',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'uploadFile', consumes: ['multipart/form-data'] },
        summary: 'Upload a scan: PDF, JPEG or PNG by its content, up to 50 MB',
        body: multipartFile,
        response: {
          201: uploadedFileSchema,
          400: problemSchema,
          413: problemSchema.describe('Larger than 50 MB'),
          415: problemSchema.describe('Not what may be uploaded, or not what its name says'),
        },
      },
    },
    async (request, reply) => {
      const part = request.isMultipart() ? await firstFile(request) : undefined;
      if (part === undefined) throw new DomainError('file.missing');
      const file = await dossiers.upload({
        ...{ officer: officerOf(request), name: part.filename, content: part.file },
      });
      return reply.code(201).header('location', `/api/v1/files/${file.fileId}`).send(file);
    },
  );

  http.get(
    '/api/v1/files/:id',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'readFile', summary: 'The bytes of a file of a dossier' },
        params: z.object({ id: z.uuid() }),
        response: {
          200: bytesOf('application/pdf', 'image/jpeg', 'image/png'),
          403: problemSchema,
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { file, content } = await dossiers.readFile(officerOf(request), request.params.id);
      const name = encodeURIComponent(file.name);
      return reply
        .type(file.mediaType)
        .header('content-length', file.size)
        .header('content-disposition', `inline; filename*=UTF-8''${name}`)
        .header('cache-control', 'private, max-age=3600')
        .send(content);
    },
  );
}
