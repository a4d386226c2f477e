import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { fileTypeFromBuffer } from 'file-type';
import type { ProblemTable } from './problems.ts';

export interface StoredFile {
  /** SHA-256 of the content, in hexadecimal: its name in the store. */
  sha256: string;
  bytes: number;
  /** What the content is, whatever its name or sender says. */
  contentType: string;
}

/** A folder today; an object store is another function that returns the same. */
export interface FileStore {
  /** Throws `file.too-large`, `file.empty`, `file.cut-off` or `file.type-not-accepted`; then nothing is kept. */
  put(
    content: Readable,
    rules: { maxBytes: number; accept: readonly string[] },
  ): Promise<StoredFile>;
  /** Throws `file.not-found`. */
  read(sha256: string): Promise<Readable>;
}

/** A store whose files lie on this machine: for what must be read by path, and may be taken away again. */
export interface FolderStore extends FileStore {
  /** Throws `file.not-found`. */
  locate(sha256: string): string;
  remove(sha256: string): Promise<void>;
}

export const FILE_PROBLEMS = {
  'file.too-large': {
    status: 413,
    vi: 'Tệp lớn hơn {maxMegabytes} MB; xin giảm dung lượng hoặc chia nhỏ.',
    en: 'The file is larger than {maxMegabytes} MB.',
  },
  'file.empty': {
    status: 422,
    vi: 'Tệp không có nội dung; xin kiểm tra rồi chọn tệp khác.',
    en: 'The file is empty; look at it and choose another one.',
  },
  'file.type-not-accepted': {
    status: 415,
    vi: 'Tệp này không phải {accepted}, dù tên ghi thế nào; xin chọn đúng tệp đã quét.',
    en: 'This file is not {accepted}, whatever its name says; choose the scanned file.',
  },
  'file.cut-off': {
    status: 400,
    vi: 'Tệp gửi lên bị ngắt giữa chừng, chưa có gì được lưu; xin gửi lại.',
    en: 'The file was cut off on its way and nothing was kept; send it again.',
  },
  'file.not-found': { status: 404, vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' },
} as const satisfies ProblemTable;

/** Keeps each content once, under its hash; a file is there whole or not at all. */
export function createFolderStore(folder: string): FolderStore {
  const locate = (sha256: string) => {
    const path = pathOf(folder, sha256);
    if (!existsSync(path)) throw new DomainError('file.not-found');
    return path;
  };
  return {
    put: (content, rules) => put(folder, content, rules),
    read: async (sha256) => createReadStream(locate(sha256)),
    locate,
    remove: (sha256) => rm(pathOf(folder, sha256), { force: true }),
  };
}

/** `file-type` needs at most this much of the beginning. */
const HEAD_BYTES = 4100;

async function put(
  folder: string,
  content: Readable,
  rules: { maxBytes: number; accept: readonly string[] },
): Promise<StoredFile> {
  await mkdir(join(folder, 'incoming'), { recursive: true, mode: 0o700 });
  const incoming = join(folder, 'incoming', randomUUID());
  try {
    const written = await writeCounted(incoming, content, rules.maxBytes);
    const contentType = await checkType(written.head, rules.accept);
    const path = pathOf(folder, written.sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(incoming, path);
    return { sha256: written.sha256, bytes: written.bytes, contentType };
  } finally {
    await rm(incoming, { force: true });
  }
}

async function writeCounted(path: string, content: Readable, maxBytes: number) {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  let head = Buffer.alloc(0);
  let isCutOff = false;
  content.once('error', () => {
    isCutOff = true;
  });
  try {
    for await (const chunk of content) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > maxBytes) {
        throw new DomainError('file.too-large', { maxMegabytes: Math.floor(maxBytes / 1_048_576) });
      }
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, part]).subarray(0, HEAD_BYTES);
      hash.update(part);
      await file.write(part);
    }
    await file.sync();
  } catch (error) {
    throw isCutOff ? new DomainError('file.cut-off') : error;
  } finally {
    await file.close();
  }
  if (bytes === 0) throw new DomainError('file.empty');
  return { sha256: hash.digest('hex'), bytes, head };
}

async function checkType(head: Buffer, accept: readonly string[]): Promise<string> {
  const found = (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream';
  if (accept.includes(found)) return found;
  const accepted = accept.map(formatName).join(', ');
  throw new DomainError('file.type-not-accepted', { found: formatName(found), accepted });
}

/** `application/pdf` as people say it: `PDF`. */
export function formatName(mediaType: string): string {
  return (mediaType.split('/')[1] ?? mediaType).toUpperCase();
}

function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DomainError('file.not-found');
  return join(folder, sha256.slice(0, 2), sha256);
}
