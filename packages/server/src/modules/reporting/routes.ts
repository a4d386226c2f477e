import { problemSchema } from '@motcua/contract/common.ts';
import { processingReportQuerySchema, processingReportSchema } from '@motcua/contract/reports.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import { BYTE_ORDER_MARK } from '../../platform/csv.ts';
import type { Http } from '../../platform/http.ts';
import { orBytes } from '../../platform/or-bytes.ts';
import { reportCsv } from './report-csv.ts';
import type { Reporting } from './reporting.ts';

/** Reports under `/api/v1/reports`. */
export function registerReportingRoutes(http: Http, { reporting }: { reporting: Reporting }): void {
  http.get(
    '/api/v1/reports/processing',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['reports'],
        operationId: 'showProcessingReport',
        summary: 'Processing report II.06a of a unit and period; format=csv for a table',
        querystring: processingReportQuerySchema,
        response: {
          200: orBytes(processingReportSchema, 'text/csv'),
          403: problemSchema,
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { format, bom, ...order } = request.query;
      const report = await reporting.processingFor(officerOf(request), order);
      if (format === 'json') return report;
      const name = `II.06a_${report.unit.code}_${report.from}_${report.to}.csv`;
      const text = (bom === '1' ? BYTE_ORDER_MARK : '') + reportCsv(report);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Buffer.from(text));
    },
  );
}
