import type * as z from 'zod';

/**
 * What an address asks, by a schema that forgives each part (`.optional().catch(undefined)`). A part that cannot be
 * read is named as absent and not left out: the router keeps the raw text of every name that its reader leaves out.
 */
export function fromAddress<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  raw: Record<string, unknown>,
): z.output<z.ZodObject<Shape>> {
  const absent = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, undefined]));
  return schema.parse({ ...absent, ...raw });
}
