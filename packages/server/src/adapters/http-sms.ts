import * as z from 'zod';
import type { Handover, SendSms } from '../modules/notifications/index.ts';

const takenSchema = z.object({ id: z.string().min(1).max(200) });

/**
 * Hands text messages to a gateway over HTTP: `POST url` with `{ reference, to, text }` and the key as bearer
 * is answered by 202 with `{ id }`. The same reference is sent once, however often it is posted.
 */
export function createHttpSms({
  url,
  key,
  timeoutMs = 10_000,
}: {
  url: string;
  key: string;
  timeoutMs?: number;
}): SendSms {
  return async (sms) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify(sms),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      return handoverOf(answer.status, await answer.text());
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      return failed(isLate ? 'timed-out' : 'unreachable', String(error));
    }
  };
}

function handoverOf(status: number, body: string): Handover {
  const detail = `${status} ${body.slice(0, 200)}`;
  if (status === 429 || status === 408 || status >= 500) return failed('busy', detail);
  if (status === 401 || status === 403) return failed('busy', detail);
  if (status >= 400) return failed('refused', detail);
  const taken = takenSchema.safeParse(jsonOf(body));
  // It may have gone out all the same; asking again with the same reference sends nothing twice.
  if (status !== 202 || !taken.success) return failed('wrong-answer', detail);
  return { outcome: 'taken', outsideId: taken.data.id };
}

function failed(
  failure: 'refused' | 'busy' | 'unreachable' | 'timed-out' | 'wrong-answer',
  detail: string,
): Handover {
  return { outcome: 'failed', failure, detail };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
