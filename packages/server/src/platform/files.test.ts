import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { createFolderStore } from './files.ts';

const temporary = makeTemporaryFolder('files');
const folder = join(temporary.path, 'files');
const store = createFolderStore(folder);
const rules = { maxBytes: 1_048_576, accept: ['application/pdf', 'image/png'] };
const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n');

afterAll(() => temporary.remove());

describe('stored files', () => {
  it('given a PDF, when it is put, then it is read back by its hash', async () => {
    const stored = await store.put(Readable.from([PDF]), rules);
    expect(stored).toMatchObject({ contentType: 'application/pdf', bytes: PDF.length });
    expect(await buffer(await store.read(stored.sha256))).toEqual(PDF);
  });

  it('given the same content twice, when it is put, then it is kept once', async () => {
    const [a, b] = await Promise.all([
      store.put(Readable.from([PDF]), rules),
      store.put(Readable.from([PDF]), rules),
    ]);
    expect(a).toEqual(b);
    expect(readdirSync(join(folder, a.sha256.slice(0, 2)))).toHaveLength(1);
  });

  it('given a program that calls itself a PDF, when it is put, then its content decides and nothing is kept', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
    await expect(store.put(Readable.from([program]), rules)).rejects.toMatchObject({
      code: 'file.type-not-accepted',
    });
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('given a file above the limit, when it streams in, then it is refused and nothing is kept', async () => {
    const large = Readable.from([PDF, Buffer.alloc(2_000_000)]);
    await expect(store.put(large, rules)).rejects.toMatchObject({
      code: 'file.too-large',
      params: { maxMegabytes: 1 },
    });
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('given an upload that breaks off, when it ends, then nothing is kept', async () => {
    const broken = Readable.from(
      (async function* () {
        yield PDF;
        throw new Error('connection lost');
      })(),
    );
    await expect(store.put(broken, rules)).rejects.toThrow('file.cut-off');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('given an empty file, when it is put, then it is refused', async () => {
    await expect(store.put(Readable.from([]), rules)).rejects.toMatchObject({ code: 'file.empty' });
  });

  it('given a name that is no hash, when it is read, then nothing outside the store is touched', async () => {
    await expect(store.read('../../etc/passwd')).rejects.toMatchObject({ code: 'file.not-found' });
    expect(existsSync(folder)).toBe(true);
  });
});
