import type { Readable } from 'node:stream';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { IncomingMail } from '../modules/feedback/index.ts';
import type { Logger } from '../platform/logger.ts';

export interface FeedbackMailSettings {
  host: string;
  /** 0: any free one. */
  port: number;
  /** The only address that is taken mail for. */
  address: string;
}

const LARGEST_MAIL = 20 * 1_048_576;
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * Takes the mails of feedback by SMTP from the mail server of the office, which forwards the address here. A mail
 * is acknowledged once it is in the database; until then the other server keeps it and tries again (RFC 5321 §4.5.4).
 */
export async function startFeedbackMail(
  settings: FeedbackMailSettings,
  { take, logger }: { take: (mail: IncomingMail) => Promise<unknown>; logger: Logger },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], size: LARGEST_MAIL },
    ...{ banner: 'motcua', maxClients: 20, closeTimeout: 2000, logger: false },
    onRcptTo({ address }, _session, done) {
      if (address.toLowerCase() === settings.address.toLowerCase()) return done();
      done(refusal(550, 'No such address here.'));
    },
    onData(stream, _session, done) {
      readMail(stream)
        .then(async (mail) => {
          await take(mail);
          done();
        })
        .catch((error: unknown) => {
          if (isRefusal(error)) return done(error);
          logger.warn({ err: error }, 'a mail of feedback was not taken; it is asked for again');
          done(refusal(451, 'Not now, please try again.'));
        });
    },
  });
  server.on('error', (err) => logger.warn({ err }, 'a line of feedback mail broke'));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const bound = server.server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : settings.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readMail(stream: Readable): Promise<IncomingMail> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Read to its end, as the protocol wants, but nothing is kept of what is too large.
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_MAIL) chunks.length = 0;
    else chunks.push(Buffer.from(chunk));
  }
  if (size > LARGEST_MAIL) throw refusal(552, 'The mail is too large.');
  return mailOf(await PostalMime.parse(Buffer.concat(chunks)));
}

function mailOf(email: Email): IncomingMail {
  const { from, subject = '', text, html, messageId, attachments } = email;
  const headers = new Map(email.headers.map(({ key, value }) => [key, value.toLowerCase()]));
  const automatic = headers.get('auto-submitted') ?? 'no';
  const precedence = headers.get('precedence') ?? '';
  return {
    id: messageId ?? null,
    from: from?.address === undefined ? null : { name: from.name, address: from.address },
    subject,
    text: text ?? bareText(html ?? ''),
    isAutomatic: automatic !== 'no' || ['bulk', 'junk', 'list'].includes(precedence),
    pictures: attachments
      .filter(({ mimeType }) => PICTURES.has(mimeType))
      .map(({ filename, content }) => ({ name: filename ?? 'anh', bytes: bytesOf(content) })),
  };
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array
    ? Buffer.from(content)
    : Buffer.from(new Uint8Array(content));
}

/** Each step goes over the text once: a mail that never closes its tags must not hold the server up. */
function bareText(html: string): string {
  return html
    .split(/<(?=style|script)/i)
    .map((part, at) => (at === 0 ? part : behindEnd(part)))
    .join('')
    .replace(/<br ?\/?>|<\/p>/gi, '\n')
    .replace(/<[^<>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** What follows the style or script that a part begins with. */
function behindEnd(part: string): string {
  const end = part.search(/<\/(?:style|script)>/i);
  return end === -1 ? '' : part.slice(part.indexOf('>', end) + 1);
}

interface Refusal extends Error {
  responseCode: number;
}

function refusal(responseCode: number, sentence: string): Refusal {
  return Object.assign(new Error(sentence), { responseCode });
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'responseCode' in error;
}
