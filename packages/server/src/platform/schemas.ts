import type { SwaggerTransform } from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  ResponseSerializationError,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Answer, answersOf } from './openapi-answers.ts';

/**
 * Body, query and path are parsed once, here; what a route gets is trusted. A query parameter of the API that the
 * route does not know is refused: a misspelt filter would show everything.
 */
export function parseRequest(part: FastifyRouteSchemaDef<z.ZodType>) {
  const { schema, httpPart, url } = part;
  const isQuery = httpPart === 'querystring' && isOfApi(url);
  const isOpen = !(schema instanceof z.ZodObject) || schema.def.catchall !== undefined;
  return validatorCompiler(isQuery && !isOpen ? { ...part, schema: schema.strict() } : part);
}

/** A route of the API that declares no query takes none. */
export function refuseUnknownQuery(route: RouteOptions): void {
  if (isOfApi(route.url)) route.schema = { querystring: z.object({}), ...route.schema };
}

function isOfApi(url: string): boolean {
  return url.startsWith('/api/');
}

/**
 * Answers are typed where they are made and go out as they are; parsing each again would cost more than
 * writing it. Tests do parse them.
 */
export function writeResponse(check: boolean) {
  return ({ schema, method, url }: { schema: FastifySchema; method: string; url: string }) =>
    (answer: unknown): string => {
      if (check && schema instanceof z.ZodType) {
        const parsed = schema.safeParse(answer);
        if (!parsed.success)
          throw new ResponseSerializationError(method, url, { cause: parsed.error });
      }
      return JSON.stringify(answer);
    };
}

// A schema that only brands (parse a string, hand on the same string) is described by what it takes.
const config = {
  unrepresentable: 'any' as const,
  override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: object }) => {
    const { def } = zodSchema._zod;
    if (def.type !== 'pipe' || def.out._zod.def.type !== 'transform') return;
    const { $schema: _, ...taken } = z.toJSONSchema(def.in, { unrepresentable: 'any' });
    Object.assign(jsonSchema, { ...taken, ...jsonSchema });
  },
};

const toJson = createJsonSchemaTransform({
  skipList: ['/api/v1/openapi.json', '/api/v1/docs'],
  zodToJsonConfig: config,
});

/** A route as OpenAPI tells it, with who may call it and every refusal it may meet. */
export const describeRoute: SwaggerTransform = (document) => {
  const described = toJson(document);
  const { route, schema } = document;
  if (schema === undefined || described.schema.hide === true) return described;
  const isPublic = route.config?.public === true;
  const response = answersOf(recordSchema.parse(described.schema.response ?? {}), {
    ...{ method: String(route.method), isPublic },
    hasParams: schema.params !== undefined,
    hasQuery:
      schema.querystring instanceof z.ZodObject && schema.querystring.keyof().options.length > 0,
    hasBody: schema.body !== undefined,
    declared: recordSchema.parse(schema.response ?? {}),
  });
  const security = isPublic ? [] : [{ bearer: [] }, { cookie: [] }];
  return { ...described, schema: { ...described.schema, security, response } };
};

const recordSchema = z.record(
  z.string(),
  z.custom<Answer>((value) => value instanceof Object),
);

export const describeComponents = createJsonSchemaTransformObject({ zodToJsonConfig: config });
