import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A physical line of a text file; `tooLong` where it was cut. */
export interface TextLine {
  number: number;
  text: string;
  tooLong: boolean;
}

/** No row of a register is longer; a file without line ends must not fill the memory. */
export const LONGEST_LINE = 100_000;

/** Lines of a UTF-8 or UTF-16 file (told by its byte order mark), LF or CRLF, in constant memory. */
export async function* readLines(path: string): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder(await encodingOf(path));
  let rest = '';
  let number = 0;
  let tooLong = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    rest += decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
      number += 1;
      yield line(number, rest.slice(from, end), tooLong);
      tooLong = false;
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > LONGEST_LINE) {
      rest = rest.slice(0, LONGEST_LINE);
      tooLong = true;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield line(number + 1, rest, tooLong);
}

function line(number: number, raw: string, tooLong: boolean): TextLine {
  const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  return { number, text, tooLong: tooLong || text.length > LONGEST_LINE };
}

// Spreadsheets save "Unicode text" as UTF-16; everything else that is readable is UTF-8.
async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    if (bytesRead === 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
    return 'utf-8';
  } finally {
    await file.close();
  }
}
