/**
 * The picture without what tells where, when and with which device it was taken: EXIF, XMP and comments of JPEG,
 * text and EXIF chunks of PNG, EXIF and XMP chunks of WebP. What cannot be read is given back as null: nothing is
 * shown that was not cleaned.
 */
export function stripMetadata(bytes: Buffer, contentType: string): Buffer | null {
  if (contentType === 'image/jpeg') return stripJpeg(bytes);
  if (contentType === 'image/png') return stripPng(bytes);
  if (contentType === 'image/webp') return stripWebp(bytes);
  return null;
}

/**
 * Segments APP1 to APP13, APP15 and COM go; APP0 (JFIF) and APP14 (colours) stay. The picture ends at its end: behind
 * it telephones put more pictures and films, each with a place of its own.
 */
function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let place = 2;
  while (place + 4 <= bytes.length) {
    if (bytes[place] !== 0xff) return null;
    const marker = bytes[place + 1] ?? 0;
    const length = bytes.readUInt16BE(place + 2) + 2;
    const isTelling = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    const end = marker === 0xda ? endOfScan(bytes, place + length) : place + length;
    if (!isTelling) kept.push(bytes.subarray(place, end));
    place = end;
    const isEnd = marker === 0xda && (place >= bytes.length || bytes[place + 1] === 0xd9);
    if (isEnd) return Buffer.concat([...kept, END_OF_JPEG]);
  }
  return null;
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** The next marker behind the data of a scan: neither a stuffed byte nor a restart (ITU-T T.81, B.1.1.5). */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    const isData =
      next === 0x00 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (next !== undefined && !isData) return at;
  }
  return bytes.length;
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_TELLING: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function stripPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(PNG_HEAD)) return null;
  const kept: Buffer[] = [PNG_HEAD];
  for (let place = 8; place + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(place) + 12;
    const name = bytes.toString('latin1', place + 4, place + 8);
    if (!PNG_TELLING.has(name)) kept.push(bytes.subarray(place, place + length));
    if (name === 'IEND') return Buffer.concat(kept);
    place += length;
  }
  return null;
}

function stripWebp(bytes: Buffer): Buffer | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null;
  const chunks: Buffer[] = [];
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let place = 12; place + 8 <= end; ) {
    const size = bytes.readUInt32LE(place + 4);
    const length = 8 + size + (size % 2);
    const name = bytes.toString('latin1', place, place + 4);
    if (name !== 'EXIF' && name !== 'XMP ') {
      const chunk = Buffer.from(bytes.subarray(place, place + length));
      // The flags that announce EXIF and XMP.
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
      chunks.push(chunk);
    }
    place += length;
  }
  const body = Buffer.concat(chunks);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
