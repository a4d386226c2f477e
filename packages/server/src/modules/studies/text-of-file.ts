import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { sentenceOf } from '../../platform/operator-error.ts';
import { LogFault } from './log-fault.ts';

/** The bytes of a file, unpacked when it is gzip by its first bytes, whatever its name. */
export async function openBytes(path: string): Promise<Readable> {
  const source = createReadStream(path, { highWaterMark: CHUNK });
  if (!(await isGzip(path))) return source;
  const unpacked = createGunzip({ chunkSize: CHUNK });
  pipeline(source, unpacked, () => {});
  return unpacked;
}

/** The text of a file in chunks; UTF-8 unless a byte order mark or the XML declaration says otherwise. */
export async function* textOf(path: string): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  for await (const chunk of chunksOf(path)) {
    decoder ??= decoderOf(encodingOf(chunk));
    const text = decoder.write(chunk);
    // No text has this character, and no database of text keeps it.
    if (text.includes('\0')) throw new LogFault('log.not-text');
    yield text;
  }
  if (decoder !== undefined) yield decoder.end();
}

interface Decoder {
  write(chunk: Uint8Array): string;
  end(): string;
}

/** For UTF-8 the older decoder is the faster one: its plain text takes one byte a letter. */
function decoderOf(encoding: string): Decoder {
  if (/^utf-?8$/i.test(encoding)) return new StringDecoder('utf8');
  const decoder = new TextDecoder(encoding);
  return {
    write: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  };
}

const CHUNK = 1 << 18;

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const bytes: AsyncIterable<Uint8Array> = await openBytes(path);
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        throw new LogFault('log.damaged', { path, detail: sentenceOf(error) });
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path).catch(() => {
    throw new LogFault('log.no-file', { path });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(chunk.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
