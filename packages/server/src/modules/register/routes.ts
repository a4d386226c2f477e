import { Readable } from 'node:stream';
import { problemSchema } from '@motcua/contract/common.ts';
import { registerPageSchema, registerQuerySchema } from '@motcua/contract/registers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { orBytes } from '../../platform/or-bytes.ts';
import type { PrintRegister } from './ports.ts';
import type { Register } from './register.ts';

/** A book of paper has no more pages either; `after` prints the next part. */
const MOST_PRINTED = 2000;

/** The register of a desk and year (`/api/v1/registers`): to look at, as CSV, to print. */
export function registerRegisterRoutes(
  http: Http,
  { register, print }: { register: Register; print?: PrintRegister },
): void {
  http.get(
    '/api/v1/registers',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['registers'],
        operationId: 'showRegister',
        summary:
          'Sổ theo dõi hồ sơ of a desk and year; format=csv for all of it, pdf for 2,000 lines',
        querystring: registerQuerySchema,
        response: {
          200: orBytes(registerPageSchema, 'text/csv', 'application/pdf'),
          403: problemSchema,
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { format, bom, desk, year, after, limit } = request.query;
      const open = await register.open(officerOf(request), { desk, year });
      if (format === 'json') return register.show(open, { after, limit });
      const name = `so-theo-doi-ho-so-${open.year}.${format}`;
      if (format === 'csv')
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(Readable.from(register.csv(open, { bom: bom === '1' })));
      if (print === undefined) throw new DomainError('register.no-printer');
      const lines = await register.lines(open, { after, limit: MOST_PRINTED });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}"`)
        .send(Buffer.from(await print(open, lines)));
    },
  );
}
