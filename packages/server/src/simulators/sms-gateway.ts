import { signatureOf } from '../modules/notifications/index.ts';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

/** How the gateway misbehaves; each fault strikes so many of the next messages, in this order. */
export interface SmsFaults {
  /** Never answers. */
  hang?: number;
  /** 503. */
  busy?: number;
  /** 202 without an id, although it was taken. */
  wrongAnswer?: number;
  /** A page of HTML, and nothing was taken. */
  html?: number;
  /** 400 for ever: a number that cannot be. */
  refuse?: number;
}

export interface SmsGateway {
  url: string;
  /** What reached a telephone, each reference once. */
  inbox: readonly { reference: string; to: string; text: string; id: string }[];
  /** How often it was asked. */
  asked(): number;
  /** Tells the office what became of every message so far; `times` more than once is a duplicate. */
  tellReceipts(state: 'delivered' | 'failed', times?: number): Promise<number[]>;
  close(): Promise<void>;
}

const smsSchema = z.object({ reference: z.string(), to: z.string(), text: z.string() });

type Sms = z.output<typeof smsSchema> & { id: string };

/** A text message gateway that speaks HTTP as `adapters/http-sms.ts` expects, with faults on demand. */
export async function openSmsGateway(options: {
  key: string;
  secret: string;
  /** Where receipts go; none are told without it. */
  receiptsTo?: string;
  faults?: SmsFaults;
  port?: number;
  report?: (sentence: string) => void;
}): Promise<SmsGateway> {
  const inbox: Sms[] = [];
  const faults: Required<SmsFaults> = {
    ...{ hang: 0, busy: 0, wrongAnswer: 0, html: 0, refuse: 0 },
    ...options.faults,
  };
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sms = smsSchema.safeParse(JSON.parse(await bodyOf(request)));
    if (request.headers.authorization !== `Bearer ${options.key}`) return send(response, 401, {});
    if (!sms.success) return send(response, 400, { error: 'unreadable' });
    if (strikes('hang')) return;
    if (strikes('busy')) return send(response, 503, { error: 'busy' });
    if (strikes('html')) return void response.writeHead(200).end('<html>Bảo trì</html>');
    if (strikes('refuse')) return send(response, 400, { error: 'no such number' });
    const taken = take(sms.data);
    if (strikes('wrongAnswer')) return send(response, 202, { status: 'ok' });
    return send(response, 202, { id: taken.id });
  }

  function strikes(fault: keyof SmsFaults): boolean {
    if (faults[fault] <= 0) return false;
    faults[fault] -= 1;
    return true;
  }

  function take(sms: z.output<typeof smsSchema>): Sms {
    const known = inbox.find(({ reference }) => reference === sms.reference);
    if (known !== undefined) return known;
    const taken = { ...sms, id: `sim-${inbox.length + 1}` };
    inbox.push(taken);
    options.report?.(`${taken.to}: ${taken.text}`);
    return taken;
  }

  async function tellReceipts(state: 'delivered' | 'failed', times = 1): Promise<number[]> {
    const { receiptsTo, secret } = options;
    if (receiptsTo === undefined) return [];
    const statuses: number[] = [];
    for (const { reference, id } of inbox) {
      const told = { reference, outsideId: id, state };
      const body = JSON.stringify({ ...told, signature: signatureOf(told, secret) });
      for (let time = 0; time < times; time += 1) {
        const headers = { 'content-type': 'application/json' };
        statuses.push((await fetch(receiptsTo, { method: 'POST', headers, body })).status);
      }
    }
    return statuses;
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/messages`, inbox, tellReceipts },
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
