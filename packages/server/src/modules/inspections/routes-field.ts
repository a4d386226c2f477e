import { problemSchema } from '@motcua/contract/common.ts';
import {
  entriesBodySchema,
  entryOutcomesSchema,
  photoParamsSchema,
  photoQuerySchema,
} from '@motcua/contract/inspection-records.ts';
import { inspectionParamsSchema, inspectionPhotoSchema } from '@motcua/contract/inspections.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { languageOf } from '../../platform/language.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { Inspections } from './inspections.ts';

const tags = ['inspections'];
const config = { policy: anyOfficer };

/** What phones tell after a day without a network. */
export function registerInspectionFieldRoutes(
  http: Http,
  { inspections }: { inspections: Inspections },
): void {
  http.post(
    '/api/v1/inspections/:id/entries',
    {
      config,
      schema: {
        ...{ tags, operationId: 'tellInspectionEntries' },
        summary:
          'Answers, findings and minutes under ids made on the phone; told again, nothing is written again',
        ...{ params: inspectionParamsSchema, body: entriesBodySchema },
        response: { 200: entryOutcomesSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request) => ({
      outcomes: await inspections.takeEntries(officerOf(request), {
        ...{ ...request.body, id: request.params.id },
        language: languageOf(request.headers['accept-language']),
      }),
    }),
  );

  http.put(
    '/api/v1/inspections/:id/photos/:photoId',
    {
      config,
      schema: {
        ...{ tags, operationId: 'sendInspectionPhoto', consumes: ['multipart/form-data'] },
        summary: 'A picture under an id made on the phone; cut off, it is sent whole again',
        ...{ params: photoParamsSchema, querystring: photoQuerySchema, body: multipartFile },
        response: {
          ...{ 200: inspectionPhotoSchema, 400: problemSchema, 403: problemSchema },
          ...{ 404: problemSchema, 409: problemSchema, 413: problemSchema },
          ...{ 415: problemSchema, 422: problemSchema },
        },
      },
    },
    async (request) => {
      const officer = officerOf(request);
      const { id, photoId } = request.params;
      const { item, takenAt } = request.query;
      const part = await firstFile(request);
      if (part === undefined) throw new DomainError('inspection.photo-missing');
      return await inspections.takePhoto(officer, {
        ...{ id, photoId, item, takenAt, content: part.file },
      });
    },
  );

  http.get(
    '/api/v1/inspections/:id/photos/:photoId',
    {
      config,
      schema: {
        ...{ tags, operationId: 'readInspectionPhoto', summary: 'The picture itself' },
        params: photoParamsSchema,
        response: { 200: bytesOf('image/jpeg', 'image/png'), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { photo, content } = await inspections.openPhoto(officerOf(request), request.params);
      return reply
        .type(photo.mediaType)
        .header('content-length', photo.bytes)
        .header('cache-control', 'private, max-age=3600')
        .send(content);
    },
  );
}

/** The parts of a form are read as a stream; the schema is for those who read the description. */
const multipartFile = z.unknown().meta({
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
});

/** A form that ends before its file does comes from a broken line, not from a fault of ours. */
async function firstFile(request: FastifyRequest) {
  if (!request.isMultipart()) return undefined;
  try {
    return await request.file();
  } catch (error) {
    if (error instanceof Error && error.message === 'Unexpected end of multipart data')
      throw new DomainError('file.cut-off');
    throw error;
  }
}
