import { problemSchema } from '@motcua/contract/common.ts';
import {
  filedReportSchema,
  newReportSchema,
  outputQuerySchema,
  reasonBodySchema,
  reportParamsSchema,
  sectionBodySchema,
  sectionParamsSchema,
  signatureBodySchema,
  writtenSectionSchema,
} from '@motcua/contract/filed-reports.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { etagOf, expectedOf } from '../../platform/revision-match.ts';
import type { ActOrder } from './act.ts';
import type { FiledReports } from './filed-reports.ts';
import { MEDIA_TYPES, OUTPUT_FORMATS } from './outputs/make-output.ts';
import { mayReport } from './policy.ts';
import { languageAsked, ofRequest } from './request-parts.ts';
import { registerReportVersionRoutes } from './routes-versions.ts';

const refusals = {
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};
const headers = z.object({
  'if-match': z
    .string()
    .optional()
    .describe('ETag that was looked at; another one is refused with 412'),
});
const noBody = z.object({}).optional();

/** Reports that units owe, under `/api/v1/reports/:id`. */
export function registerFiledReportRoutes(
  http: Http,
  { reports }: { reports: FiledReports },
): void {
  registerReading(http, reports);
  registerWriting(http, reports);
  registerActs(http, reports);
  registerReportVersionRoutes(http, reports);
}

function registerReading(http: Http, reports: FiledReports): void {
  http.get(
    '/api/v1/reports/:id',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'showFiledReport' },
        summary: 'A report with its figures, texts, children, versions and history',
        params: reportParamsSchema,
        response: { 200: filedReportSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const report = await reports.show(ofRequest(request));
      return reply.header('etag', etagOf(report.revision)).send(report);
    },
  );
  for (const format of OUTPUT_FORMATS)
    http.get(
      `/api/v1/reports/:id/output.${format}`,
      {
        config: { policy: anyOfficer },
        schema: {
          ...{ tags: ['reports'], operationId: `printFiledReport${format.toUpperCase()}` },
          summary: `A signed version, or the draft, as ${format.toUpperCase()}`,
          ...{ params: reportParamsSchema, querystring: outputQuerySchema },
          response: { 200: bytesOf(MEDIA_TYPES[format]), 403: problemSchema, 404: problemSchema },
        },
      },
      async (request, reply) => {
        const { version, bom } = request.query;
        const file = await reports.output({
          ...{ ...ofRequest(request), version, format, bom: bom === '1' },
        });
        return reply
          .type(file.mediaType)
          .header('content-disposition', file.disposition)
          .header('cache-control', 'private, no-store')
          .send(file.bytes);
      },
    );
}

function registerWriting(http: Http, reports: FiledReports): void {
  http.post(
    '/api/v1/reports',
    {
      config: { policy: mayReport },
      schema: {
        ...{ tags: ['reports'], operationId: 'beginReport' },
        summary: 'Begins a report that a unit owes',
        body: newReportSchema,
        response: { 201: filedReportSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const report = await reports.begin(officerOf(request), request.body, languageAsked(request));
      return reply.status(201).header('etag', etagOf(report.revision)).send(report);
    },
  );
  http.put(
    '/api/v1/reports/:id/sections/:code',
    {
      config: { policy: mayReport },
      schema: {
        ...{ tags: ['reports'], operationId: 'writeReportSection' },
        summary: 'Saves a text; every earlier one is kept',
        ...{ params: sectionParamsSchema, body: sectionBodySchema, headers },
        response: { 200: writtenSectionSchema, ...refusals },
      },
    },
    (request) =>
      reports.write({
        ...{ ...ofRequest(request), code: request.params.code, text: request.body.text },
        expected: expectedOf(request),
      }),
  );
}

function registerActs(http: Http, reports: FiledReports): void {
  http.post(
    '/api/v1/reports/:id/signatures',
    {
      config: { policy: mayReport },
      schema: {
        ...{ tags: ['reports'], operationId: 'signReport' },
        summary: 'Signs: figures and texts are locked as a version',
        ...{ params: reportParamsSchema, body: signatureBodySchema, headers },
        response: { 201: filedReportSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { documentNumber, acceptBroken } = request.body;
      const order = { documentNumber, acceptBroken, expected: expectedOf(request) };
      const report = await reports.sign({ ...ofRequest(request), ...order });
      return reply.status(201).header('etag', etagOf(report.revision)).send(report);
    },
  );
  const acts = [
    { noun: 'submissions', act: 'submit', summary: 'Sends the signed report to the unit above' },
    { noun: 'acceptances', act: 'accept', summary: 'The unit above accepts' },
    { noun: 'revisions', act: 'revise', summary: 'Takes a returned report up again' },
  ] as const;
  for (const { noun, act, summary } of acts)
    http.post(
      `/api/v1/reports/:id/${noun}`,
      {
        config: { policy: mayReport },
        schema: {
          ...{ tags: ['reports'], operationId: `${act}Report`, summary },
          ...{ params: reportParamsSchema, body: noBody, headers },
          response: { 201: filedReportSchema, ...refusals },
        },
      },
      async (request, reply) => {
        const report = await reports.act({
          ...ofRequest(request),
          act,
          expected: expectedOf(request),
        });
        return reply.status(201).header('etag', etagOf(report.revision)).send(report);
      },
    );
  const reasoned: { noun: string; act: ActOrder['act']; summary: string }[] = [
    { noun: 'returns', act: 'return', summary: 'The unit above sends it back, with its reason' },
    { noun: 'amendments', act: 'amend', summary: 'Corrects a signed report: a new version' },
  ];
  for (const { noun, act, summary } of reasoned)
    http.post(
      `/api/v1/reports/:id/${noun}`,
      {
        config: { policy: mayReport },
        schema: {
          ...{ tags: ['reports'], operationId: `${act}Report`, summary },
          ...{ params: reportParamsSchema, body: reasonBodySchema, headers },
          response: { 201: filedReportSchema, ...refusals },
        },
      },
      async (request, reply) => {
        const { reason } = request.body;
        const order = { ...ofRequest(request), act, reason, expected: expectedOf(request) };
        const report = await reports.act(order);
        return reply.status(201).header('etag', etagOf(report.revision)).send(report);
      },
    );
}
