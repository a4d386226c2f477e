import { problemSchema } from '@motcua/contract/common.ts';
import { z } from 'zod';
import { MEDIA } from './or-bytes.ts';

/** JSON schema of one answer, or its content by media type where that is not only JSON. */
export type Answer = Readonly<Record<string, unknown>>;

/** What decides how an operation may be refused. */
export interface OperationShape {
  method: string;
  isPublic: boolean;
  hasParams: boolean;
  hasQuery: boolean;
  hasBody: boolean;
  /** What the route declares itself, by status, as zod knows it. */
  declared: Readonly<Record<string, unknown>>;
}

const refusals = {
  400: 'Something that was sent is not right; `errors` names each entry',
  401: 'Not signed in, or the session has ended',
  403: 'This officer may not do this, or not here',
  404: 'What the address or the request names is not there',
  409: 'Taken, done already, or changed meanwhile',
  413: 'Larger than what is taken',
  415: 'A kind of content that is not taken',
  422: 'The rules do not allow it now',
  500: 'A fault of the server; the request id is in the sentence',
  503: 'The database does not answer just now; nothing was recorded, try again after `Retry-After`',
} as const satisfies Record<number, string>;

/**
 * The answers of an operation with media types and every refusal it may meet: a route declares what is its own,
 * the rest follows from its shape, so that none can be forgotten.
 */
export function answersOf(
  described: Readonly<Record<string, Answer>>,
  shape: OperationShape,
): Record<string, Answer> {
  const own = Object.entries(described).map(([status, answer]): [string, Answer] => [
    status,
    isProblem(shape.declared[status]) ? problemAnswer(status, answer) : withMedia(answer),
  ]);
  const general = refusalsOf(shape).map((status): [string, Answer] => [
    String(status),
    problemAnswer(String(status)),
  ]);
  return Object.fromEntries([...general, ...own]);
}

function refusalsOf(shape: OperationShape): (keyof typeof refusals)[] {
  const { method, isPublic, hasParams, hasQuery, hasBody } = shape;
  const isWrite = method !== 'GET' && method !== 'HEAD';
  return [
    // Also without any parameter of its own: one that is not known is refused.
    400,
    ...(isPublic ? [] : ([401, 403] as const)),
    ...(hasParams || hasQuery || hasBody ? ([404, 422] as const) : []),
    ...(isWrite && !isPublic ? ([409] as const) : []),
    ...(hasBody ? ([413, 415] as const) : []),
    500,
    503,
  ];
}

/** `describe` makes a copy that remembers its parent. */
function isProblem(schema: unknown): boolean {
  return (
    schema instanceof z.ZodType &&
    (schema === problemSchema || schema._zod.parent === problemSchema)
  );
}

function problemAnswer(status: string, answer: Answer = {}): Answer {
  const general: Readonly<Record<string, string>> = refusals;
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  };
  return { description: answer.description ?? general[status] ?? 'Refused', content };
}

function withMedia(answer: Answer): Answer {
  const { [MEDIA]: media, anyOf, description } = answer;
  if (!Array.isArray(media)) return answer;
  const file = { schema: { type: 'string', format: 'binary' } };
  const files = media.map((type): [string, unknown] => [String(type), file]);
  const json = Array.isArray(anyOf) ? [['application/json', { schema: anyOf[0] }] as const] : [];
  return {
    description: description ?? 'As the query asks',
    content: Object.fromEntries([...json, ...files]),
  };
}
