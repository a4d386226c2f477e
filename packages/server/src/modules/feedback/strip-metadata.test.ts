import { describe, expect, it } from 'vitest';
import { stripMetadata } from './strip-metadata.ts';

const segment = (marker: number, body: string) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, Buffer.from(body, 'latin1')]);
};
const jpeg = Buffer.concat([
  ...[
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0'),
    segment(0xe1, 'Exif\0\0GPS 10.38 105.43'),
  ],
  ...[segment(0xe2, 'ICC'), segment(0xfe, 'chụp bởi'), segment(0xdb, 'tables')],
  ...[segment(0xda, 'scan'), Buffer.from('picture data'), Buffer.from([0xff, 0xd9])],
]);

const chunk = (name: string, body: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name), Buffer.from(body), Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ...[chunk('IHDR', 'x'), chunk('eXIf', 'GPS'), chunk('tEXt', 'author'), chunk('IDAT', 'picture')],
  chunk('IEND', ''),
]);

const riff = (name: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const webpBody = Buffer.concat([
  riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
  ...[riff('VP8 ', Buffer.from('picture!')), riff('EXIF', Buffer.from('GPS'))],
]);
const webp = Buffer.concat([riff('RIFF', Buffer.concat([Buffer.from('WEBP'), webpBody]))]);

describe('a picture that is shown to everybody', () => {
  it('given a JPEG with place and maker, then both are gone and the picture stays', () => {
    const clean = stripMetadata(jpeg, 'image/jpeg')?.toString('latin1') ?? '';
    expect(clean).not.toContain('GPS');
    expect(clean).not.toContain('ICC');
    expect(clean).not.toContain('ch');
    for (const kept of ['JFIF', 'tables', 'scan', 'picture data']) expect(clean).toContain(kept);
  });

  it('given a second picture behind the first, as telephones put it there, then it is gone with its place', () => {
    const more = Buffer.concat([
      ...[jpeg.subarray(0, -2), segment(0xda, 'next scan'), Buffer.from([0xff, 0x00, 0xff, 0xd3])],
      ...[Buffer.from('more data'), Buffer.from([0xff, 0xd9])],
    ]);
    const clean =
      stripMetadata(Buffer.concat([more, jpeg]), 'image/jpeg')?.toString('latin1') ?? '';
    expect(clean).not.toContain('GPS');
    for (const kept of ['picture data', 'next scan', 'more data']) expect(clean).toContain(kept);
    expect(clean.endsWith('more data\xff\xd9')).toBe(true);
    const behind = stripMetadata(
      Buffer.concat([webp, riff('EXIF', Buffer.from('GPS'))]),
      'image/webp',
    );
    expect(behind?.toString('latin1')).not.toContain('GPS');
  });

  it('given a PNG with text and EXIF, then they are gone', () => {
    const clean = stripMetadata(png, 'image/png')?.toString('latin1') ?? '';
    expect(clean).not.toMatch(/GPS|author/);
    expect(clean).toMatch(/IHDR.*IDAT.*picture.*IEND/s);
  });

  it('given a WebP with EXIF, then it is gone, announced no more, and the length is right', () => {
    const clean = stripMetadata(webp, 'image/webp');
    expect(clean?.toString('latin1')).not.toMatch(/GPS|EXIF/);
    expect(clean?.readUInt32LE(4)).toBe((clean?.length ?? 0) - 8);
    expect(clean?.[20]).toBe(0);
  });

  it('given what is no such picture, then nothing is shown', () => {
    expect(stripMetadata(Buffer.from('GPS anything'), 'image/jpeg')).toBeNull();
    expect(stripMetadata(png, 'image/gif')).toBeNull();
    expect(stripMetadata(jpeg.subarray(0, 40), 'image/jpeg')).toBeNull();
  });
});
