import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  body: string;
}

export interface RawHttp {
  send(request: {
    path: string;
    token?: string;
    type?: string;
    body: string | Buffer;
  }): Promise<Answer>;
  close(): void;
}

/** One keep-alive connection that sends POSTs, one at a time, and costs its own process as little as it can. */
export async function openRawHttp(port: number): Promise<RawHttp> {
  const socket = await open(port);
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    const answer = wholeAnswer(text);
    if (answer === null) return;
    text = '';
    waiting?.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  return {
    send: ({ path, token, type = 'application/json', body }) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${token === undefined ? '' : `authorization: Bearer ${token}\r\n`}\r\n`;
        socket.write(
          typeof body === 'string' ? head + body : Buffer.concat([Buffer.from(head), body]),
        );
      }),
    close: () => socket.destroy(),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

function wholeAnswer(text: string): Answer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
  const body = text.slice(end + 4);
  if (Buffer.byteLength(body) < length) return null;
  return { status: Number(text.slice(9, 12)), body };
}
