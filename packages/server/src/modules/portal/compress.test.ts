import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress } from './compress.ts';

const long = '<p>Thủ tục hành chính</p>'.repeat(200);

describe('compression of a page', () => {
  test('given a reader of brotli, when compressed, then it comes back whole and much smaller', async () => {
    const { body, encoding } = await compress(long, 'gzip, deflate, br');
    expect(encoding).toBe('br');
    expect(body.length).toBeLessThan(long.length / 10);
    expect(brotliDecompressSync(Buffer.from(body)).toString()).toBe(long);
  });

  test('given a reader of gzip only, when compressed, then gzip is used', async () => {
    const { body, encoding } = await compress(long, 'gzip');
    expect(encoding).toBe('gzip');
    expect(gunzipSync(Buffer.from(body)).toString()).toBe(long);
  });

  test.each([undefined, '', 'identity', 'br;q=0'])(
    'given "%s" accepted, when asked, then the text stays',
    async (accepted) => {
      expect(await compress(long, accepted)).toEqual({ body: long, encoding: null });
    },
  );

  test('given a short text, when asked, then it is not worth it', async () => {
    expect((await compress('ngắn', 'br')).encoding).toBeNull();
  });
});
