import { problemSchema } from '@motcua/contract/common.ts';
import { ledgerLineSchema } from '@motcua/contract/deadlines.ts';
import {
  duplicatesSchema,
  feedbackAlarmListSchema,
  feedbackClockParamsSchema,
  feedbackFiguresQuerySchema,
  feedbackFiguresSchema,
  feedbackMapSchema,
  feedbackPageSchema,
  feedbackParamsSchema,
  feedbackPhotoParamsSchema,
  feedbackQuerySchema,
  feedbackRulesSchema,
  feedbackSchema,
  newFeedbackSchema,
  publicationCheckSchema,
  publicationFindingsSchema,
  senderReadingSchema,
  senderSchema,
  writtenDownSchema,
} from '@motcua/contract/feedback.ts';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { FeedbackModule } from './feedback.ts';
import { mayRead, mayWork } from './policy.ts';
import { registerFeedbackActs } from './routes-acts.ts';
import { PHOTO_TYPES } from './take-in.ts';

const tags = ['feedback'];
const refusals = { 403: problemSchema, 404: problemSchema };

/** Feedback as the desk works on it, under `/api/v1/feedback`. */
export function registerFeedbackRoutes(
  http: Http,
  { feedback }: { feedback: FeedbackModule },
): void {
  registerLists(http, feedback);
  registerOne(http, feedback);
  registerFeedbackActs(http, feedback);
}

function registerLists(http: Http, feedback: FeedbackModule): void {
  http.get(
    '/api/v1/feedback',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'listFeedback', querystring: feedbackQuerySchema },
        summary: 'The inbox: what is owed first stands first',
        response: { 200: feedbackPageSchema, ...refusals },
      },
    },
    (request) => feedback.list(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/feedback-map',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'showFeedbackMap', querystring: feedbackQuerySchema },
        summary: 'The same choice on the map',
        response: { 200: feedbackMapSchema, ...refusals },
      },
    },
    (request) => feedback.map(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/feedback-figures',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'countFeedback', querystring: feedbackFiguresQuerySchema },
        summary: 'What came in within a period, and the share in time',
        response: { 200: feedbackFiguresSchema, ...refusals },
      },
    },
    (request) => feedback.figures(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/feedback-rules',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'showFeedbackRules' },
        summary: 'Limits, fields of urban matters, and where the diverted go',
        response: { 200: feedbackRulesSchema },
      },
    },
    (request) => feedback.rules(officerOf(request).tenantId),
  );
  http.get(
    '/api/v1/feedback-alarms',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'listFeedbackAlarms' },
        summary: 'What the units of the officer were warned of',
        response: { 200: feedbackAlarmListSchema },
      },
    },
    (request) => feedback.alarms(officerOf(request)),
  );
}

function registerOne(http: Http, feedback: FeedbackModule): void {
  http.post(
    '/api/v1/feedback',
    {
      config: { policy: mayWork },
      schema: {
        ...{ tags, operationId: 'writeFeedbackDown', body: newFeedbackSchema },
        summary: 'Writes down what somebody said by telephone or at the desk',
        response: { 201: writtenDownSchema, ...refusals, 422: problemSchema },
      },
    },
    async (request, reply) => {
      const written = await feedback.writeDown(officerOf(request), request.body);
      return reply.status(201).header('location', `/api/v1/feedback/${written.id}`).send(written);
    },
  );
  http.get(
    '/api/v1/feedback/:id',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'showFeedback', params: feedbackParamsSchema },
        summary: 'A feedback with its clocks, history and what may be done',
        response: { 200: feedbackSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const shown = await feedback.show(officerOf(request), request.params.id);
      return reply.header('etag', `"${shown.revision}"`).send(shown);
    },
  );
  http.get(
    '/api/v1/feedback/:id/clocks/:number',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'explainFeedbackClock', params: feedbackClockParamsSchema },
        summary: 'The days that lead to the end of a clock',
        response: { 200: z.object({ ledger: z.array(ledgerLineSchema) }), ...refusals },
      },
    },
    (request) => feedback.explain(officerOf(request), request.params),
  );
  http.get(
    '/api/v1/feedback/:id/duplicates',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'listFeedbackDuplicates', params: feedbackParamsSchema },
        summary: 'Open feedback that may be the same matter',
        response: { 200: duplicatesSchema, ...refusals },
      },
    },
    (request) => feedback.duplicates(officerOf(request), request.params.id),
  );
  http.post(
    '/api/v1/feedback/:id/sender-readings',
    {
      config: { policy: mayWork },
      schema: {
        ...{ tags, operationId: 'readFeedbackSender', params: feedbackParamsSchema },
        summary: 'Who sent it; the reading is noted',
        body: senderReadingSchema,
        response: { 200: senderSchema, ...refusals, 422: problemSchema },
      },
    },
    (request) => feedback.readSender(officerOf(request), { ...request.params, ...request.body }),
  );
  http.post(
    '/api/v1/feedback/:id/publication-checks',
    {
      config: { policy: mayWork },
      schema: {
        ...{ tags, operationId: 'checkFeedbackPublication', params: feedbackParamsSchema },
        summary: 'What in a text looks like personal data',
        body: publicationCheckSchema,
        response: { 200: publicationFindingsSchema, ...refusals },
      },
    },
    (request) =>
      feedback.check({ ...request.body, ...request.params, officer: officerOf(request) }),
  );
  http.get(
    '/api/v1/feedback/:id/photos/:photoId',
    {
      config: { policy: mayRead },
      schema: {
        ...{ tags, operationId: 'readFeedbackPhoto', params: feedbackPhotoParamsSchema },
        summary: 'A picture that came with it',
        response: { 200: bytesOf(...PHOTO_TYPES), ...refusals },
      },
    },
    async (request, reply) => {
      const { photo, content } = await feedback.readPhoto(officerOf(request), request.params);
      return reply
        .type(photo.contentType)
        .header('content-length', photo.bytes)
        .header('cache-control', 'private, max-age=3600')
        .send(content);
    },
  );
}
