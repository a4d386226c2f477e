import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Taking } from '../take-in.ts';
import { LARGEST_PHOTO } from '../take-in.ts';
import { Open311Error } from './answer.ts';
import type { PostedFields } from './read-post.ts';

export interface PostedBody {
  fields: PostedFields;
  photos: NonNullable<Taking['photos']>;
}

/** The fields of a form, however it was sent: as the standard wants it, with pictures, or as JSON. */
export async function readBody(request: FastifyRequest): Promise<PostedBody> {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string) =>
    fields.set(name, [...(fields.get(name) ?? []), value]);
  const query = request.query as Record<string, string | string[] | undefined>;
  for (const name of ['api_key', 'jurisdiction_id'])
    if (typeof query[name] === 'string') add(name, query[name]);
  if (request.isMultipart()) return { fields, photos: await readParts(request, add) };
  if (request.body instanceof URLSearchParams)
    for (const [name, value] of request.body) add(name, value);
  else if (typeof request.body === 'object' && request.body !== null)
    for (const [name, value] of Object.entries(request.body))
      for (const one of [value].flat()) if (one != null) add(name, String(one));
  return { fields, photos: [] };
}

async function readParts(
  request: FastifyRequest,
  add: (name: string, value: string) => void,
): Promise<PostedBody['photos']> {
  const photos: { name: string; content: Readable }[] = [];
  for await (const part of request.parts({ limits: { fileSize: LARGEST_PHOTO + 1, files: 5 } })) {
    if (part.type === 'field') {
      add(part.fieldname, String(part.value));
      continue;
    }
    const bytes = await part.toBuffer().catch(() => {
      throw new Open311Error(400, `${part.fieldname} is too large`);
    });
    if (bytes.length > 0)
      photos.push({ name: part.filename || 'photo', content: Readable.from(bytes) });
  }
  return photos;
}
