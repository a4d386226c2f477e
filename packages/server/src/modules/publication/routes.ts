import { type BoardQuery, boardQuerySchema, boardSchema } from '@motcua/contract/publication.ts';
import { portalPath } from '@motcua/contract/portal-paths.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BYTE_ORDER_MARK } from '../../platform/csv.ts';
import type { Http } from '../../platform/http.ts';
import { type Addresses, CONTEXT, providerNode, publicServiceNode } from './cpsv.ts';
import { catalogOf, MEDIA_TYPES, type OpenFormat } from './dcat.ts';
import type { Publication } from './publication.ts';
import {
  calendarTable,
  csvOf,
  jsonOf,
  procedureTable,
  resultTable,
  type Table,
  unitTable,
} from './tables.ts';

export interface PublicationRouteParts {
  publication: Publication;
  /** The address that linked data uses; null: the one the reader came by. */
  publicUrl: string | null;
}

const open = { config: { public: true }, schema: { hide: true } } as const;

/** Open data for programs: the catalogue (DCAT), its data sets, procedures as linked data (CPSV-AP), the public board. */
export function registerPublicationRoutes(http: Http, parts: PublicationRouteParts): void {
  const { publication } = parts;
  http.get(
    '/api/v1/public/board',
    {
      config: { public: true },
      schema: {
        ...{ tags: ['public'], operationId: 'showPublicBoard' },
        summary: 'Dossiers received and resolved in a period, for everybody; small counts hidden',
        querystring: boardQuerySchema,
        response: { 200: boardSchema },
      },
    },
    async (request, reply) => {
      openToAll(reply);
      return publication.board(request.query);
    },
  );
  registerLinkedData(http, parts);
  registerTables(http, publication);
}

function registerLinkedData(http: FastifyInstance, parts: PublicationRouteParts): void {
  const { publication } = parts;
  const linked = (reply: FastifyReply, node: object) =>
    send(reply, 'jsonld', `${JSON.stringify(node, null, 1)}\n`);
  http.get('/open-data/catalog.jsonld', open, async (request, reply) => {
    const provider = await publication.provider();
    return linked(reply, catalogOf({ provider, at: addressesOf(request, parts) }));
  });
  http.get('/open-data/procedures.jsonld', open, async (request, reply) => {
    const at = addressesOf(request, parts);
    const [provider, all] = await Promise.all([publication.provider(), publication.procedures()]);
    return linked(reply, {
      '@context': CONTEXT,
      '@graph': [
        providerNode(provider, at),
        ...all.map((procedure) => publicServiceNode(procedure, { provider, at })),
      ],
    });
  });
  http.get<{ Params: { code: string } }>(
    '/open-data/procedures/:code',
    open,
    async (request, reply) => {
      const at = addressesOf(request, parts);
      const code = request.params.code.replace(/\.jsonld$/, '');
      const [provider, all] = await Promise.all([publication.provider(), publication.procedures()]);
      const procedure = all.find(({ procedureCode }) => procedureCode === code);
      if (procedure === undefined) throw new DomainError('publication.procedure-unknown', { code });
      return linked(reply, {
        '@context': CONTEXT,
        '@graph': [providerNode(provider, at), publicServiceNode(procedure, { provider, at })],
      });
    },
  );
}

function registerTables(http: FastifyInstance, publication: Publication): void {
  const tables = {
    procedures: async () => procedureTable(await publication.procedures()),
    results: async (query: BoardQuery) => resultTable(await publication.board(query)),
    units: async () => unitTable(await publication.units()),
    calendar: async () => calendarTable(await publication.calendar()),
  } satisfies Record<string, (query: BoardQuery) => Promise<Table>>;
  for (const [name, tableOf] of Object.entries(tables)) {
    http.get(`/open-data/${name}.json`, open, async (request, reply) => {
      const table = await tableOf(boardQuerySchema.parse(request.query));
      return send(reply, 'json', `${JSON.stringify(jsonOf(table), null, 1)}\n`);
    });
    http.get(`/open-data/${name}.csv`, open, async (request, reply) => {
      const table = await tableOf(boardQuerySchema.parse(request.query));
      reply.header('content-disposition', `attachment; filename="${name}.csv"`);
      return send(reply, 'csv', BYTE_ORDER_MARK + csvOf(table));
    });
  }
}

function send(reply: FastifyReply, format: OpenFormat, text: string): FastifyReply {
  openToAll(reply);
  return reply.type(`${MEDIA_TYPES[format]}; charset=utf-8`).send(text);
}

/** Any program of anybody may read this, from any page. */
function openToAll(reply: FastifyReply): void {
  reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=60',
  });
}

function addressesOf(request: FastifyRequest, { publicUrl }: PublicationRouteParts): Addresses {
  const origin = publicUrl ?? `${request.protocol}://${request.host}`;
  return {
    origin,
    procedure: (code) => origin + portalPath('vi', { place: 'procedure', key: code }),
  };
}
