import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export interface CaughtMail {
  to: string[];
  /** Header and body as they came over the line. */
  raw: string;
  /** Body in plain words. */
  text: string;
  subject: string;
}

export interface MailServer {
  url: string;
  caught: readonly CaughtMail[];
  /** Answers the next messages with this SMTP reply instead of taking them. */
  refuseNext(times: number, reply: { code: number; text: string }): void;
  /** Called after each message that was taken. */
  onCaught(then: (mail: CaughtMail) => Promise<void> | void): void;
  /** Two of one Message-ID are one letter to a mail server that looks. */
  ids(): string[];
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function openMailServer(options: { port?: number } = {}): Promise<MailServer> {
  const caught: CaughtMail[] = [];
  const refusals: { code: number; text: string }[] = [];
  let then: (mail: CaughtMail) => Promise<void> | void = () => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusals.shift();
        if (refusal !== undefined)
          return callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = readMail(to, Buffer.concat(chunks).toString('utf8'));
        caught.push(mail);
        return void Promise.resolve(then(mail)).then(() => callback(null));
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  afterAll(close);
  return {
    ...{ url: `smtp://127.0.0.1:${port}`, caught, close },
    refuseNext: (times, reply) => refusals.push(...Array<typeof reply>(times).fill(reply)),
    onCaught(called) {
      then = called;
    },
    ids: () => caught.map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1] ?? ''),
  };
}

function readMail(to: string[], raw: string): CaughtMail {
  const [header = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(header)?.[1]?.toLowerCase();
  const unfolded = header.replace(/\r\n\s+/g, ' ');
  const subject = wordsOf(/^subject: (.*)$/im.exec(unfolded)?.[1] ?? '');
  const text =
    encoding === 'base64' ? Buffer.from(body, 'base64').toString() : quoted(body, encoding);
  return { to, raw, subject, text: text.replaceAll('\r\n', '\n').trim() };
}

function quoted(body: string, encoding: string | undefined): string {
  return encoding === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body;
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` (RFC 2047). */
function wordsOf(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_whole, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : unquote(word.replaceAll('_', ' ')),
    );
}

function unquote(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
