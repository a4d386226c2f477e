import { problemSchema } from '@motcua/contract/common.ts';
import {
  differencesQuerySchema,
  reportDifferencesSchema,
  reportParamsSchema,
  reportVersionListSchema,
  reportVersionSchema,
  versionParamsSchema,
} from '@motcua/contract/filed-reports.ts';
import { anyOfficer } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { FiledReports } from './filed-reports.ts';
import { ofRequest } from './request-parts.ts';

/** Signed versions of a report, and what changed between them. */
export function registerReportVersionRoutes(http: Http, reports: FiledReports): void {
  http.get(
    '/api/v1/reports/:id/versions',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'listReportVersions' },
        summary: 'Signed versions, oldest first',
        params: reportParamsSchema,
        response: { 200: reportVersionListSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => reports.listVersions(ofRequest(request)),
  );
  http.get(
    '/api/v1/reports/:id/versions/:number',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'showReportVersion' },
        summary: 'What a signature locked',
        params: versionParamsSchema,
        response: { 200: reportVersionSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => reports.showVersion({ ...ofRequest(request), number: request.params.number }),
  );
  http.get(
    '/api/v1/reports/:id/differences',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'compareReportVersions' },
        summary: 'What one version says otherwise than another',
        ...{ params: reportParamsSchema, querystring: differencesQuerySchema },
        response: { 200: reportDifferencesSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => reports.compareVersions({ ...ofRequest(request), ...request.query }),
  );
}
