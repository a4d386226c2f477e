import { problemSchema } from '@motcua/contract/common.ts';
import {
  feedbackFormSchema,
  feedbackTrackingSchema,
  publicRatingSchema,
  publicReopeningSchema,
  publicSupplementSchema,
  publishedPageSchema,
  publishedQuerySchema,
  publishedSchema,
  submissionSchema,
  submittedSchema,
  trackingKeySchema,
} from '@motcua/contract/public-feedback.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { FeedbackModule } from './feedback.ts';
import type { RateLimit } from './rate-limit.ts';
import { PHOTO_TYPES } from './take-in.ts';

const tags = ['feedback of the public'];
const open = { public: true } as const;
const codeParams = z.object({ code: z.string().max(30) });

/** What the public sends, follows and reads, without an account. */
export function registerPublicFeedbackRoutes(
  http: Http,
  { feedback }: { feedback: FeedbackModule },
): void {
  registerSending(http, feedback);
  registerFollowing(http, feedback);
  registerPublished(http, feedback);
}

function registerSending(http: Http, feedback: FeedbackModule): void {
  http.get(
    '/api/v1/feedback-forms',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'giveFeedbackForm' },
        summary: 'A form to send feedback with, once',
        response: { 200: feedbackFormSchema },
      },
    },
    async (_request, reply) =>
      reply.header('cache-control', 'no-store').send(await feedback.giveForm()),
  );
  http.post(
    '/api/v1/public-feedback',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'sendFeedback', body: submissionSchema },
        summary: 'Sends feedback; answers the code and secret to follow it by',
        response: { 201: submittedSchema, 422: problemSchema, 429: problemSchema },
      },
    },
    async (request, reply) => {
      requireRate(feedback.maySend, request);
      return reply.status(201).send(await feedback.submit(request.body));
    },
  );
}

function registerFollowing(http: Http, feedback: FeedbackModule): void {
  http.post(
    '/api/v1/public-feedback/trackings',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'trackFeedback', body: trackingKeySchema },
        summary: 'How far it is',
        response: { 200: feedbackTrackingSchema, 404: problemSchema, 429: problemSchema },
      },
    },
    async (request, reply) => {
      requireRate(feedback.mayFollow, request);
      return reply.header('cache-control', 'no-store').send(await feedback.track(request.body));
    },
  );
  const response = {
    ...{ 201: feedbackTrackingSchema, 404: problemSchema, 409: problemSchema },
    ...{ 422: problemSchema, 429: problemSchema },
  };
  http.post(
    '/api/v1/public-feedback/supplements',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'supplementOwnFeedback', body: publicSupplementSchema, response },
        summary: 'What the office asked for',
      },
    },
    async (request, reply) => {
      requireRate(feedback.mayFollow, request);
      const { text, ...key } = request.body;
      return reply.status(201).send(await feedback.actAsSender(key, { act: 'supplement', text }));
    },
  );
  http.post(
    '/api/v1/public-feedback/ratings',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'rateFeedback', body: publicRatingSchema, response },
        summary: 'Was it solved?',
      },
    },
    async (request, reply) => {
      requireRate(feedback.mayFollow, request);
      const { solved, liked, comment, ...key } = request.body;
      const tracking = await feedback.actAsSender(key, { act: 'rate', solved, liked, comment });
      return reply.status(201).send(tracking);
    },
  );
  http.post(
    '/api/v1/public-feedback/reopenings',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'reopenOwnFeedback', body: publicReopeningSchema, response },
        summary: 'It was not solved',
      },
    },
    async (request, reply) => {
      requireRate(feedback.mayFollow, request);
      const { reason, ...key } = request.body;
      return reply.status(201).send(await feedback.actAsSender(key, { act: 'reopen', reason }));
    },
  );
}

function registerPublished(http: Http, feedback: FeedbackModule): void {
  http.get(
    '/api/v1/public-feedback',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'listPublishedFeedback', querystring: publishedQuerySchema },
        summary: 'Published answers',
        response: { 200: publishedPageSchema },
      },
    },
    (request) => feedback.listPublished(request.query),
  );
  http.get(
    '/api/v1/public-feedback/:code',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'showPublishedFeedback', params: codeParams },
        summary: 'A published answer',
        response: { 200: publishedSchema, 404: problemSchema },
      },
    },
    (request) => feedback.showPublished(request.params.code),
  );
  http.get(
    '/api/v1/public-feedback/:code/photos/:photoId',
    {
      config: open,
      schema: {
        ...{ tags, operationId: 'readPublishedPhoto' },
        summary: 'A published picture, without place, time and device',
        params: codeParams.extend({ photoId: z.uuid() }),
        response: { 200: bytesOf(...PHOTO_TYPES), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { contentType, bytes } = await feedback.readShownPhoto(request.params);
      return reply.type(contentType).header('cache-control', 'public, max-age=300').send(bytes);
    },
  );
}

/** Throws `feedback.too-often`. */
function requireRate(isFine: RateLimit, { ip }: Pick<FastifyRequest, 'ip'>): void {
  if (!isFine(ip)) throw new DomainError('feedback.too-often');
}
