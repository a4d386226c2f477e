import type { Caller, DossierDesk } from './dossier-desk.ts';

/** A document that every reader of the type takes for a PDF. */
export function pdf(text: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);
}

/** Sends a file as a browser does; gives the status and the answer. */
export async function send(
  { http }: Pick<DossierDesk, 'http'>,
  { officer }: Caller,
  file: { name: string; content: Buffer; type?: string },
) {
  const boundary = 'motcuaboundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/pdf'}\r\n\r\n`;
  const answer = await http.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: {
      authorization: officer.id,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([
      Buffer.from(head),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
  return { status: answer.statusCode, body: answer.json() };
}

export async function upload(
  desk: Pick<DossierDesk, 'http'>,
  caller: Caller,
  file: { name: string; content: Buffer },
): Promise<string> {
  const { status, body } = await send(desk, caller, file);
  if (status !== 201) throw new Error(`upload was refused: ${JSON.stringify(body)}`);
  return body.fileId;
}
