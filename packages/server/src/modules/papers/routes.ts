import { problemSchema } from '@motcua/contract/common.ts';
import { paperParamsSchema, paperQuerySchema } from '@motcua/contract/papers.ts';
import type { FastifyRequest } from 'fastify';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { Papers } from './papers.ts';

/** Papers of a dossier (`/api/v1/dossiers/:id/papers/receipt.pdf`). */
export function registerPaperRoutes(
  http: Http,
  { papers, publicUrl }: { papers: Papers; publicUrl: string | null },
): void {
  http.get(
    '/api/v1/dossiers/:id/papers/:paper.pdf',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['papers'], operationId: 'printPaper' },
        summary: 'A paper of a dossier as PDF, in the set of forms of the day of its reception',
        ...{ params: paperParamsSchema, querystring: paperQuerySchema },
        response: {
          200: bytesOf('application/pdf').describe('The PDF'),
          403: problemSchema,
          404: problemSchema,
          422: problemSchema.describe(
            'A mandatory field is empty, or there is nothing to print yet',
          ),
        },
      },
    },
    async (request, reply) => {
      const { id, paper } = request.params;
      const { pdf, name } = await papers.print({
        ...{ officer: officerOf(request), dossier: id, paper, query: request.query },
        origin: publicUrl ?? originOf(request),
      });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf));
    },
  );
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
