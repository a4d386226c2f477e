import { idSchema, problemSchema } from '@motcua/contract/common.ts';
import {
  messagePageSchema,
  messageQuerySchema,
  messageSchema,
  noticeListSchema,
  noticeQuerySchema,
  smsReceiptSchema,
} from '@motcua/contract/notifications.ts';
import * as z from 'zod';
import { anyOfficer, officerOf, withRole } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Notifications } from './notifications.ts';

const byId = z.object({ id: idSchema });
const mayKeep = withRole('administrator');

/** Notices at the desk, the outbox for administrators, and the receipts of the SMS gateway. */
export function registerNotificationRoutes(
  http: Http,
  { notifications }: { notifications: Notifications },
): void {
  registerNotices(http, notifications);
  http.get(
    '/api/v1/messages',
    {
      config: { policy: mayKeep },
      schema: {
        ...{ tags: ['notifications'], operationId: 'listMessages' },
        summary: 'E-mails and text messages that left or wait, newest first',
        querystring: messageQuerySchema,
        response: { 200: messagePageSchema, 403: problemSchema },
      },
    },
    (request) => notifications.list(officerOf(request), request.query),
  );
  http.post(
    '/api/v1/messages/:id/retries',
    {
      config: { policy: mayKeep },
      schema: {
        ...{ tags: ['notifications'], operationId: 'retryMessage' },
        summary: 'Try a message again that could not be sent',
        params: byId,
        response: { 201: messageSchema, 403: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const message = await notifications.retry(officerOf(request), request.params.id);
      return reply.code(201).send(message);
    },
  );
  http.post(
    '/api/v1/sms-receipts',
    {
      config: { public: true },
      schema: {
        ...{ tags: ['notifications'], operationId: 'takeSmsReceipt' },
        summary:
          'What the SMS gateway tells of a message; signed, and the same whether told once or twice',
        body: smsReceiptSchema,
        response: { 204: z.null(), 401: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      await notifications.takeReceipt(request.body);
      return reply.code(204).send(null);
    },
  );
}

function registerNotices(http: Http, notifications: Notifications): void {
  http.get(
    '/api/v1/notices',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['notifications'], operationId: 'listNotices' },
        summary: 'What the officer was told, newest first',
        querystring: noticeQuerySchema,
        response: { 200: noticeListSchema },
      },
    },
    (request) => notifications.notices(officerOf(request), request.query),
  );
  http.post(
    '/api/v1/notices/:id/reading',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['notifications'], operationId: 'readNotice' },
        summary: 'Take note of a notice',
        params: byId,
        response: { 200: noticeListSchema, 404: problemSchema },
      },
    },
    (request) => notifications.readNotice(officerOf(request), request.params.id),
  );
}
