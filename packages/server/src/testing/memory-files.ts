import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { fileTypeFromBuffer } from 'file-type';
import { type FileStore, formatName } from '../platform/files.ts';

/** A file store that forgets at the end of the test. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Buffer>();
  return {
    async put(content, rules) {
      const bytes = await buffer(content);
      const contentType = (await fileTypeFromBuffer(bytes))?.mime ?? 'application/octet-stream';
      if (!rules.accept.includes(contentType))
        throw new DomainError('file.type-not-accepted', {
          found: formatName(contentType),
          accepted: rules.accept.map(formatName).join(', '),
        });
      const sha256 = hash('sha256', bytes, 'hex');
      kept.set(sha256, bytes);
      return { sha256, bytes: bytes.length, contentType };
    },
    async read(sha256) {
      const bytes = kept.get(sha256);
      if (bytes === undefined) throw new DomainError('file.not-found');
      return Readable.from([bytes]);
    },
  };
}
