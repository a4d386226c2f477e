import type { FastifySchema } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  ResponseSerializationError,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Body, query and path are parsed once, here; what a route gets is trusted. */
export const parseRequest = validatorCompiler;

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

export const describeRoute = createJsonSchemaTransform({
  skipList: ['/api/v1/openapi.json', '/api/v1/docs'],
  zodToJsonConfig: config,
});

export const describeComponents = createJsonSchemaTransformObject({ zodToJsonConfig: config });
