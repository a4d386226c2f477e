import { createTransport } from 'nodemailer';
import type { Handover, SendMail } from '../modules/notifications/index.ts';

/** Hands mail to a server named as `smtp://user:password@host:587` or `smtps://…`; lines are kept open between messages. */
export function createSmtpMail({ url, from }: { url: string; from: string }): {
  sendMail: SendMail;
  close(): void;
} {
  const transport = createTransport({
    ...{ url, pool: true, maxConnections: 4 },
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    // A letter holds what we wrote and nothing that is fetched from elsewhere.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const host = from.replace(/^.*@/, '').replace(/>?\s*$/, '');
  return {
    async sendMail({ messageId, to, subject, text }) {
      try {
        const mail = { from, to, subject, text, messageId: `<${messageId}@${host}>` };
        const { response } = await transport.sendMail({ ...mail, headers: AUTOMATIC });
        return { outcome: 'taken', outsideId: response.slice(0, 200) };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Nobody's holiday notice shall answer (RFC 3834). */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/** 5xx is a refusal for good and 4xx one for now (RFC 5321 §4.2.1); a wrong password is ours to mend, so it waits. */
function failureOf(error: unknown): Handover {
  const { code, responseCode, message } = partsOf(error);
  const failed = (failure: 'refused' | 'busy' | 'unreachable' | 'timed-out'): Handover => ({
    ...{ outcome: 'failed', failure, detail: message },
  });
  if (code === 'ETIMEDOUT') return failed('timed-out');
  if (code === 'EAUTH') return failed('busy');
  if (responseCode !== null && responseCode >= 500) return failed('refused');
  if (responseCode !== null && responseCode >= 400) return failed('busy');
  return failed('unreachable');
}

function partsOf(error: unknown) {
  const given: Record<string, unknown> =
    typeof error === 'object' && error !== null ? { ...error } : {};
  return {
    code: typeof given.code === 'string' ? given.code : null,
    responseCode: typeof given.responseCode === 'number' ? given.responseCode : null,
    message: error instanceof Error ? error.message : String(error),
  };
}
