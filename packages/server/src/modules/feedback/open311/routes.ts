import { isDomainError } from '@motcua/domain/shared/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FILE_PROBLEMS } from '../../../platform/files.ts';
import type { Http } from '../../../platform/http.ts';
import { languageOf } from '../../../platform/language.ts';
import { makeProblem } from '../../../platform/problems.ts';
import { FEEDBACK_PROBLEMS } from '../problems.ts';
import {
  OPEN311_TYPES,
  Open311Error,
  open311Errors,
  type Open311Format,
  open311Text,
  type Open311Value,
} from './answer.ts';
import type { Open311, Open311Call } from './open311.ts';
import { readBody } from './read-body.ts';

const open = { config: { public: true }, schema: { hide: true } } as const;
const ROOT = '/open311/v2';

/** Open311 GeoReport v2 under `/open311/v2`, in XML and JSON. */
export async function registerOpen311Routes(
  http: Http,
  parts: { open311: Open311; publicUrl: string | null },
): Promise<void> {
  await http.register(async (scope) => {
    readForms(scope);
    const { open311 } = parts;
    const get = (path: string, run: (call: Open311Call, name: string) => Promise<Named>) =>
      scope.get(`${ROOT}${path}`, open, (request, reply) =>
        answer({ request, reply, parts }, 200, run),
      );
    get('/:file', async (call, name) => {
      if (name === 'discovery') return ['discovery', open311.discovery(call)];
      if (name === 'services') return ['services', await open311.services(call)];
      if (name === 'requests') return ['service_requests', await open311.list(call)];
      throw new Open311Error(404, `there is no ${name}`);
    });
    get('/services/:file', async (call, code) => [
      'service_definition',
      await open311.definition(call, code),
    ]);
    get('/requests/:file', async (call, code) => [
      'service_requests',
      await open311.one(call, code),
    ]);
    get('/tokens/:file', async (call, code) => [
      'service_requests',
      await open311.token(call, code),
    ]);
    scope.post(`${ROOT}/:file`, open, (request, reply) =>
      answer({ request, reply, parts }, 201, async (call, name) => {
        if (name !== 'requests') throw new Open311Error(404, `nothing can be posted to ${name}`);
        return ['service_requests', await open311.post(call, await readBody(request))];
      }),
    );
  });
}

type Named = [root: string, value: Open311Value];

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  parts: { publicUrl: string | null };
}

async function answer(
  { request, reply, parts }: Asked,
  status: number,
  run: (call: Open311Call, name: string) => Promise<Named>,
): Promise<FastifyReply> {
  const { name, format } = formatOf(request);
  const call: Open311Call = {
    query: queryOf(request),
    language: languageOf(request.headers['accept-language']),
    origin: parts.publicUrl ?? `${request.protocol}://${request.host}`,
    from: request.ip,
  };
  const send = (code: number, root: string, value: Open311Value) =>
    reply
      .code(code)
      .type(OPEN311_TYPES[format])
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'no-store')
      .serializer((text: string) => text)
      .send(open311Text(format, root, value));
  try {
    const [root, value] = await run(call, name);
    return send(status, root, value);
  } catch (error) {
    const known = asOpen311Error(error, call.language);
    if (known === null) throw error;
    return send(known.status, 'errors', open311Errors(known));
  }
}

/** A refusal of ours becomes one of the standard, with its sentence; what went wrong in us is thrown on. */
function asOpen311Error(error: unknown, language: 'vi' | 'en'): Open311Error | null {
  if (error instanceof Open311Error) return error;
  if (!isDomainError(error)) return null;
  const table = { ...FEEDBACK_PROBLEMS, ...FILE_PROBLEMS };
  const { status, detail } = makeProblem(error.code, { table, language, params: error.params });
  return new Open311Error(status === 422 ? 400 : status, detail);
}

/** `requests.json`, or `requests` with what the reader accepts; XML where nothing is said. */
function formatOf(request: FastifyRequest): { name: string; format: Open311Format } {
  const { file = '' } = request.params as { file?: string };
  const written = /^(.*)\.(xml|json)$/.exec(file);
  if (written !== null)
    return { name: written[1] ?? '', format: written[2] === 'json' ? 'json' : 'xml' };
  const accept = request.headers.accept ?? '';
  return {
    name: file,
    format: accept.includes('json') && !accept.includes('xml') ? 'json' : 'xml',
  };
}

function queryOf(request: FastifyRequest): Record<string, string> {
  const query = request.query as Record<string, string | string[]>;
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, [value].flat().join(',')]),
  );
}

/** Forms as the standard sends them; names as `attribute[x]` stay as they are. */
function readForms(scope: FastifyInstance | Http): void {
  const type = 'application/x-www-form-urlencoded';
  if (scope.hasContentTypeParser(type)) scope.removeContentTypeParser(type);
  scope.addContentTypeParser(type, { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
}
