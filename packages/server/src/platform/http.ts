import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { plainPage } from './html-page.ts';
import { newId } from './ids.ts';
import { languageOf } from './language.ts';
import type { Logger } from './logger.ts';
import { makeProblem, PLATFORM_PROBLEMS, type ProblemTable, problemOf } from './problems.ts';
import { parseRequest, refuseUnknownQuery, writeResponse } from './schemas.ts';

export type Http = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface HttpOptions {
  logger: Logger;
  problems: ProblemTable;
  trustProxy: boolean;
  /** Compares every answer with its schema: for tests, where a wrong one must show. */
  checkResponses?: boolean;
}

const JSON_LIMIT = 1_048_576;
const FILE_LIMIT = 50 * 1_048_576;

/** The web server without any route: parsing, refusals, headers. */
export async function createHttp(options: HttpOptions): Promise<Http> {
  const table: ProblemTable = { ...PLATFORM_PROBLEMS, ...options.problems };
  const http = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: JSON_LIMIT,
    genReqId: newId,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // Refused before any route is found: an address that cannot be read, or a part that is too long.
    frameworkErrors: (error, request, reply) => {
      reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
      answerFailure(error, { request, reply, table });
    },
  }).withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(parseRequest);
  http.setSerializerCompiler(writeResponse(options.checkResponses ?? false));
  await http.register(cookie);
  // One byte above what is taken: at the limit itself the rest would be cut off without a word.
  const limits = { fileSize: FILE_LIMIT + 1, files: 20, fields: 50 };
  await http.register(multipart, { limits });
  http.addHook('onRoute', refuseUnknownQuery);
  http.addHook('onRequest', addSecurityHeaders);
  http.addHook('onResponse', logRequest);
  http.setErrorHandler((error, request, reply) => answerFailure(error, { request, reply, table }));
  refuseUnknown(http, table);
  return http;
}

function answerFailure(
  error: unknown,
  context: { request: FastifyRequest; reply: FastifyReply; table: ProblemTable },
): FastifyReply {
  const { request, reply, table } = context;
  const language = languageOf(request.headers['accept-language']);
  const answer = problemOf(error, { table, language, requestId: request.id });
  if (answer.unexpected) request.log.error({ err: error, request: request.id }, 'request failed');
  if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
  reply.code(answer.body.status);
  if (!wantsPage(request)) return sendProblem(reply, answer.body);
  const { title, detail } = answer.body;
  const later = answer.retryAfter === undefined ? {} : { tryAgain: request.url };
  return reply
    .type('text/html; charset=utf-8')
    .send(plainPage({ title, text: detail, language, ...later }));
}

function refuseUnknown(http: Http, table: ProblemTable): void {
  const routes: { method: string; pattern: RegExp }[] = [];
  http.addHook('onRoute', (route) => {
    const pattern = new RegExp(
      `^${route.url.replace(/:[^/.]+/g, '[^/]+').replace(/\*/g, '.*')}/?$`,
    );
    for (const method of [route.method].flat()) routes.push({ method, pattern });
  });
  http.setNotFoundHandler((request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const path = request.url.split('?')[0] ?? '';
    const allowed = routes.filter(
      ({ pattern, method }) =>
        method !== 'HEAD' && !pattern.source.includes('.*') && pattern.test(path),
    );
    // The pattern alone would take a part of the address that is too long for the router.
    const isOther = allowed.length > 0 && allowed.every(({ method }) => method !== request.method);
    const code = isOther ? 'request.method-not-allowed' : 'request.not-found';
    if (isOther)
      reply.header('allow', [...new Set(allowed.map(({ method }) => method))].join(', '));
    const problem = makeProblem(code, { table, language });
    reply.code(problem.status);
    if (!wantsPage(request)) return sendProblem(reply, problem);
    const page = plainPage({ title: problem.title, text: problem.detail, language });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}

function sendProblem(reply: FastifyReply, problem: object): FastifyReply {
  // Sent as text: the schema of a route describes its good answer only.
  return reply
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

async function addSecurityHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
}

// Neither the address nor the body is logged: they carry names and numbers of citizens, and the codes by which they answer.
async function logRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.log.info({
    request: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  });
}

const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    // Mantine sets the styles of its parts at run-time.
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self' blob:",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
} as const;
