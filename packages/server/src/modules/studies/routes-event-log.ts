import { Readable } from 'node:stream';
import { problemSchema } from '@motcua/contract/common.ts';
import * as contract from '@motcua/contract/studies.ts';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { config } from './route-parts.ts';
import type { Studies } from './studies.ts';

const tags = ['studies'];

/** The dossier log for outside tools (`/api/v1/event-log.xes`). */
export function registerEventLogRoutes(http: Http, { studies }: { studies: Studies }): void {
  for (const format of contract.eventLogFormats)
    http.get(
      `/api/v1/event-log.${format}`,
      {
        config,
        schema: {
          ...{ tags, operationId: `exportEventLog${OPERATION[format]}` },
          summary: `The dossier log of a unit and period as ${TITLES[format]}; people by pseudonym`,
          querystring: contract.eventLogQuerySchema,
          response: {
            200: bytesOf(MEDIA_TYPES[format]),
            403: problemSchema.describe('Not within reach, or names are not for this role'),
            404: problemSchema,
            422: problemSchema.describe('Names without a reason, or days the wrong way round'),
          },
        },
      },
      async (request, reply) => {
        const { names, ...scope } = request.query;
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const log = await studies.exportLogFor(officerOf(request), {
          ...{ ...scope, format, withNames: names === '1', gone: gone.signal },
        });
        const name = `nhat-ky-ho-so_${scope.from}_${scope.to}.${format}`;
        return reply
          .type(MEDIA_TYPES[format])
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('cache-control', 'private, no-store')
          .send(Readable.from(log, { highWaterMark: 2 }));
      },
    );
}

const MEDIA_TYPES = {
  jsonocel: 'application/json',
  sqlite: 'application/vnd.sqlite3',
  xes: 'application/xml',
} as const satisfies Record<contract.EventLogFormat, string>;

const OPERATION = { jsonocel: 'Json', sqlite: 'Sqlite', xes: 'Xes' } as const;

const TITLES = {
  jsonocel: 'OCEL 2.0 JSON',
  sqlite: 'OCEL 2.0 SQLite',
  xes: 'XES',
} as const satisfies Record<contract.EventLogFormat, string>;
