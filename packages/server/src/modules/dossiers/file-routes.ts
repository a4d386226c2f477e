import { problemSchema } from '@motcua/contract/common.ts';
import { uploadedFileSchema } from '@motcua/contract/dossiers.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import { multipartFile, takeFormFile } from '../../platform/form-file.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { Dossiers } from './dossiers.ts';

const tags = ['files'];

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
      const file = await takeFormFile(
        request,
        { missing: 'file.missing' },
        ({ filename: name, file: content }) =>
          dossiers.upload({ officer: officerOf(request), name, content }),
      );
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
