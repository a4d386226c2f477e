import { problemSchema } from '@motcua/contract/common.ts';
import {
  madeOpen311KeySchema,
  newOpen311KeySchema,
  open311KeyListSchema,
} from '@motcua/contract/open311-keys.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import * as z from 'zod';
import { officerOf, withRole } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { FeedbackModule } from './feedback.ts';

const tags = ['feedback'];
const mayKeepKeys = withRole('administrator');

/** Keys of Open311 clients, for administrators. */
export function registerOpen311KeyRoutes(
  http: Http,
  { feedback }: { feedback: FeedbackModule },
): void {
  http.get(
    '/api/v1/open311-keys',
    {
      config: { policy: mayKeepKeys },
      schema: {
        ...{ tags, operationId: 'listOpen311Keys', summary: 'Keys of Open311 clients' },
        response: { 200: open311KeyListSchema },
      },
    },
    async (request) => ({ items: await feedback.listApiKeys(officerOf(request).tenantId) }),
  );
  http.post(
    '/api/v1/open311-keys',
    {
      config: { policy: mayKeepKeys },
      schema: {
        ...{ tags, operationId: 'addOpen311Key', body: newOpen311KeySchema },
        summary: 'Makes a key; it is told this once',
        response: { 201: madeOpen311KeySchema },
      },
    },
    async (request, reply) => {
      const { tenantId, name: by } = officerOf(request);
      return reply
        .status(201)
        .send(await feedback.addApiKey(tenantId, { name: request.body.name, by }));
    },
  );
  http.delete(
    '/api/v1/open311-keys/:id',
    {
      config: { policy: mayKeepKeys },
      schema: {
        ...{ tags, operationId: 'endOpen311Key', params: z.object({ id: z.uuid() }) },
        summary: 'From now on the key opens nothing',
        response: { 204: z.null(), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const ended = await feedback.endApiKey(officerOf(request).tenantId, request.params.id);
      if (!ended) throw new DomainError('feedback.key-unknown');
      return reply.status(204).send(null);
    },
  );
}
