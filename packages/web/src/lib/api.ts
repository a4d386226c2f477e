import type * as z from 'zod';
import { isRetryable, ProblemError, problemOf } from './problem.ts';

export type Query = Record<string, string | number | readonly string[] | undefined>;

export interface Api {
  get<T>(path: string, options: { schema: z.ZodType<T>; query?: Query; ask?: boolean }): Promise<T>;
  post<T>(path: string, options: PostOptions<T>): Promise<T>;
  /** The bytes of a paper, as they are. */
  getBlob(path: string): Promise<Blob>;
  replace(path: string, body: unknown): Promise<void>;
  /** As `replace`, where the answer is told and another version may have come meanwhile. */
  put<T>(path: string, options: PostOptions<T>): Promise<T>;
  remove(path: string): Promise<void>;
}

export interface PostOptions<T> {
  schema: z.ZodType<T>;
  body?: unknown;
  /** The same key for every try of one intention: a retry is harmless. */
  idempotencyKey?: string;
  /** The version that was looked at; the server refuses when another has come meanwhile. */
  version?: number;
  /** False where "not signed in" is an answer, not an accident. */
  ask?: boolean;
}

export interface ApiParts {
  fetch: typeof fetch;
  locale: () => string;
  /** Called when the session has ended; resolves once the officer is signed in again. */
  signInAgain: () => Promise<void>;
  wait: (milliseconds: number) => Promise<void>;
}

const PAUSES = [800, 2000, 5000];

/**
 * The client of `/api/v1`. Reads are tried again when the server does not answer; writes only with an idempotency
 * key. An ended session asks for the password and then sends the same request again, so that no form is lost.
 */
export function createApi(parts: ApiParts): Api {
  return {
    get: (path, { schema, query, ask }) =>
      send(parts, {
        path: path + queryText(query),
        method: 'GET',
        ask: ask ?? true,
        again: true,
      }).then(readAs(schema)),
    post: (path, { schema, body, idempotencyKey, version, ask }) =>
      send(parts, {
        path,
        method: 'POST',
        body: body ?? {},
        ask: ask ?? true,
        again: idempotencyKey !== undefined,
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
        ...(version === undefined ? {} : { version }),
      }).then(readAs(schema)),
    getBlob: async (path) =>
      (await send(parts, { path, method: 'GET', ask: true, again: true })).blob(),
    replace: async (path, body) => {
      await send(parts, { path, method: 'PUT', body, ask: true, again: false });
    },
    put: (path, { schema, body, version }) =>
      send(parts, {
        ...{ path, method: 'PUT', body: body ?? {}, ask: true, again: true },
        ...(version === undefined ? {} : { version }),
      }).then(readAs(schema)),
    remove: async (path) => {
      await send(parts, { path, method: 'DELETE', ask: false, again: false });
    },
  };
}

/** `?a=1&b=2`; absent and empty values are left out, lists are repeated. */
export function queryText(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = typeof value === 'object' ? value : [value];
    for (const one of values) if (one !== undefined && one !== '') params.append(name, String(one));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

interface Sending {
  path: string;
  method: string;
  body?: unknown;
  idempotencyKey?: string;
  version?: number;
  ask: boolean;
  again: boolean;
}

async function send(parts: ApiParts, sending: Sending): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await attempt(parts, sending);
    if (outcome instanceof Response) return outcome;
    if (outcome.status === 401 && sending.ask) {
      await parts.signInAgain();
      continue;
    }
    const pause = PAUSES[tries];
    if (!sending.again || pause === undefined || !isRetryable(outcome)) throw outcome;
    await parts.wait(pause);
  }
}

async function attempt(parts: ApiParts, sending: Sending): Promise<Response | ProblemError> {
  try {
    const response = await parts.fetch(`/api/v1${sending.path}`, {
      method: sending.method,
      credentials: 'same-origin',
      headers: headersOf(parts, sending),
      ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
    });
    return response.ok ? response : await problemOf(response);
  } catch {
    return new ProblemError(0, null);
  }
}

function headersOf(
  parts: ApiParts,
  { body, idempotencyKey, version }: Sending,
): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': parts.locale(),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
}

function readAs<T>(schema: z.ZodType<T>): (response: Response) => Promise<T> {
  return async (response) =>
    schema.parse(response.status === 204 ? undefined : await response.json());
}
