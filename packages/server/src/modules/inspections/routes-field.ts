import { problemSchema } from '@motcua/contract/common.ts';
import {
  entriesBodySchema,
  entryOutcomesSchema,
  photoParamsSchema,
  photoQuerySchema,
} from '@motcua/contract/inspection-records.ts';
import { inspectionParamsSchema, inspectionPhotoSchema } from '@motcua/contract/inspections.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import { multipartFile, takeFormFile } from '../../platform/form-file.ts';
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
      return await takeFormFile(request, { missing: 'inspection.photo-missing' }, ({ file }) =>
        inspections.takePhoto(officer, { id, photoId, item, takenAt, content: file }),
      );
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
