import { problemSchema } from '@motcua/contract/common.ts';
import { pivotQuerySchema, pivotSchema } from '@motcua/contract/report-pivots.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { FiledReports } from './filed-reports.ts';
import { MEDIA_TYPES } from './outputs/make-output.ts';
import { pivotCsv, pivotWorkbook } from './outputs/pivot-files.ts';

const refusals = { 403: problemSchema, 404: problemSchema, 422: problemSchema };

/** Free tables under `/api/v1/report-pivots`: on the screen, as a workbook, as lines. */
export function registerPivotRoutes(http: Http, { reports }: { reports: FiledReports }): void {
  http.get(
    '/api/v1/report-pivots',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['reports'], operationId: 'showReportPivot' },
        summary: 'Any figure by two dimensions that the balances keep together',
        querystring: pivotQuerySchema,
        response: { 200: pivotSchema, ...refusals },
      },
    },
    (request) => reports.pivot(officerOf(request), request.query),
  );
  for (const format of ['xlsx', 'csv'] as const)
    http.get(
      `/api/v1/report-pivots.${format}`,
      {
        config: { policy: anyOfficer },
        schema: {
          ...{ tags: ['reports'], operationId: `showReportPivot${format.toUpperCase()}` },
          summary: `The same as ${format.toUpperCase()}`,
          querystring: pivotQuerySchema,
          response: { 200: bytesOf(MEDIA_TYPES[format]), ...refusals },
        },
      },
      async (request, reply) => {
        const pivot = await reports.pivot(officerOf(request), request.query);
        const name = `pivot_${pivot.unit.code ?? 'unit'}_${pivot.from}_${pivot.to}.${format}`;
        return reply
          .type(MEDIA_TYPES[format])
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(Buffer.from(format === 'csv' ? pivotCsv(pivot) : pivotWorkbook(pivot)));
      },
    );
}
