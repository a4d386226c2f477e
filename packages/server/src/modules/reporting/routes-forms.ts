import { problemSchema } from '@motcua/contract/common.ts';
import { reportContentSchema } from '@motcua/contract/report-content.ts';
import {
  previewQuerySchema,
  reportFormAnswerSchema,
  reportFormListSchema,
  reportFormParamsSchema,
  reportFormSchema,
} from '@motcua/contract/report-forms.ts';
import {
  obligationListSchema,
  obligationQuerySchema,
  reminderListSchema,
  reportingRegimeListSchema,
  reportingRegimeSchema,
} from '@motcua/contract/reporting-regimes.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { FiledReports } from './filed-reports.ts';
import { MEDIA_TYPES, OUTPUT_FORMATS } from './outputs/make-output.ts';
import { mayAddForms } from './policy.ts';
import { languageAsked } from './request-parts.ts';

const refusals = { 403: problemSchema, 404: problemSchema, 422: problemSchema };

/** Forms, regimes, what is owed, looks without filing. */
export function registerReportFormRoutes(http: Http, { reports }: { reports: FiledReports }): void {
  const { catalogue } = reports;
  http.get(
    '/api/v1/report-forms',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'listReportForms' },
        summary: 'Forms of reports: shipped ones and those of the office',
        response: { 200: reportFormListSchema },
      },
    },
    (request) => catalogue.listForms(officerOf(request).tenantId, languageAsked(request)),
  );
  http.get(
    '/api/v1/report-forms/:code',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'showReportForm' },
        summary: 'A form as data',
        params: reportFormParamsSchema,
        response: { 200: reportFormAnswerSchema, 404: problemSchema },
      },
    },
    (request) => catalogue.getForm(officerOf(request).tenantId, request.params.code),
  );
  http.post(
    '/api/v1/report-forms',
    {
      config: { policy: mayAddForms },
      schema: {
        ...{ tags: ['reports'], operationId: 'addReportForm' },
        summary: 'Adds a form of the office, or a new edition of one',
        body: reportFormSchema,
        response: { 201: reportFormAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { tenantId, name } = officerOf(request);
      await catalogue.addForm(tenantId, request.body, name);
      return reply.status(201).send(await catalogue.getForm(tenantId, request.body.code));
    },
  );
  registerPreviews(http, reports);
  registerRegimes(http, reports);
}

function registerPreviews(http: Http, reports: FiledReports): void {
  http.get(
    '/api/v1/report-forms/:code/preview',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'previewReportForm' },
        summary: 'A form over figures as they stand, filed by nobody',
        ...{ params: reportFormParamsSchema, querystring: previewQuerySchema },
        response: { 200: reportContentSchema, ...refusals },
      },
    },
    (request) =>
      reports.preview(
        officerOf(request),
        { code: request.params.code, query: request.query },
        languageAsked(request),
      ),
  );
  for (const format of OUTPUT_FORMATS)
    http.get(
      `/api/v1/report-forms/:code/preview.${format}`,
      {
        config: { policy: anyOfficer },
        schema: {
          ...{ tags: ['reports'], operationId: `previewReportForm${format.toUpperCase()}` },
          summary: `The same as ${format.toUpperCase()}`,
          ...{ params: reportFormParamsSchema, querystring: previewQuerySchema },
          response: { 200: bytesOf(MEDIA_TYPES[format]), ...refusals },
        },
      },
      async (request, reply) => {
        const asked = { code: request.params.code, query: request.query };
        const file = await reports.previewFile(officerOf(request), asked, { format, bom: true });
        return reply
          .type(file.mediaType)
          .header('content-disposition', file.disposition)
          .header('cache-control', 'private, no-store')
          .send(file.bytes);
      },
    );
}

function registerRegimes(http: Http, reports: FiledReports): void {
  const { catalogue } = reports;
  http.get(
    '/api/v1/reporting-regimes',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'listReportingRegimes' },
        summary: 'Who owes which report when',
        response: { 200: reportingRegimeListSchema },
      },
    },
    (request) => catalogue.listRegimes(officerOf(request).tenantId),
  );
  http.post(
    '/api/v1/reporting-regimes',
    {
      config: { policy: mayAddForms },
      schema: {
        ...{ tags: ['reports'], operationId: 'addReportingRegime' },
        summary: 'Adds a regime of the office, or a new edition of one',
        body: reportingRegimeSchema,
        response: { 201: reportingRegimeListSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { tenantId, name } = officerOf(request);
      await catalogue.addRegime(tenantId, request.body, name);
      return reply.status(201).send(await catalogue.listRegimes(tenantId));
    },
  );
  http.get(
    '/api/v1/report-obligations',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'listReportObligations' },
        summary: 'Reports that my units owe, or that are owed to them, with states and days',
        querystring: obligationQuerySchema,
        response: { 200: obligationListSchema, ...refusals },
      },
    },
    (request) => reports.listObligations(officerOf(request), request.query, languageAsked(request)),
  );
  http.get(
    '/api/v1/report-reminders',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'listReportReminders' },
        summary: 'What falls due, is overdue, came back or changed below, newest first',
        response: { 200: reminderListSchema },
      },
    },
    (request) => reports.listReminders(officerOf(request), languageAsked(request)),
  );
}
