import {
  acknowledgementSchema,
  alarmPageSchema,
  alarmQuerySchema,
  alarmSchema,
  reconciliationListSchema,
  reconciliationSchema,
} from '@motcua/contract/alarms.ts';
import { idSchema, problemSchema } from '@motcua/contract/common.ts';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Alarms } from './alarms.ts';
import { mayControlFigures } from './policy.ts';
import type { Reconciliations } from './reconcile.ts';

const tags = ['figures'];
const config = { policy: mayControlFigures };

/** What is wrong with figures, and the proofs that the rest is right (`/api/v1/alarms`, `/api/v1/reconciliations`). */
export function registerAlarmRoutes(
  http: Http,
  { alarms, reconciliations }: { alarms: Alarms; reconciliations: Reconciliations },
): void {
  http.get(
    '/api/v1/alarms',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listAlarms', querystring: alarmQuerySchema },
        summary: 'Figures that cannot both be true, and differences that a reconciliation found',
        response: { 200: alarmPageSchema },
      },
    },
    (request) => alarms.list(officerOf(request), request.query),
  );

  http.post(
    '/api/v1/alarms/:id/acknowledgements',
    {
      config,
      schema: {
        ...{ tags, operationId: 'acknowledgeAlarm', body: acknowledgementSchema },
        params: z.object({ id: idSchema }),
        summary: 'Take note of an alarm; it closes by itself when the figures are true again',
        response: { 201: alarmSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { note } = request.body;
      const alarmId = request.params.id;
      const alarm = await alarms.acknowledge(officerOf(request), { alarmId, note });
      return reply.code(201).send(alarm);
    },
  );

  http.post(
    '/api/v1/reconciliations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'askReconciliation', body: z.object({}) },
        summary: 'Compare all figures with the history of the dossiers, while the desk works on',
        response: { 202: reconciliationSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const { tenantId, id, name } = officerOf(request);
      const run = await reconciliations.ask({ tenantId, askedBy: { id, name } });
      return reply.code(202).send(run);
    },
  );

  http.get(
    '/api/v1/reconciliations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listReconciliations' },
        summary: 'The last runs with their progress, and the last proof',
        response: { 200: reconciliationListSchema },
      },
    },
    (request) => reconciliations.list(officerOf(request).tenantId),
  );
}
