import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this a packet is a packet. */
const WORTH_IT = 1_000;

export interface Compressed {
  body: string | Buffer;
  encoding: 'br' | 'gzip' | null;
}

/** The text as small as the reader accepts it: a page of 60 KB travels as 9. */
export async function compress(
  text: string,
  acceptEncoding: string | undefined,
): Promise<Compressed> {
  const accepted = (acceptEncoding ?? '').toLowerCase();
  if (text.length < WORTH_IT) return { body: text, encoding: null };
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { body: await toBrotli(text, { params }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) return { body: await toGzip(text), encoding: 'gzip' };
  return { body: text, encoding: null };
}
