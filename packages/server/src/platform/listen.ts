import { createServer } from 'node:net';
import type { Http } from './http.ts';
import { OperatorError } from './operator-error.ts';

/** Opens the port; resolves with the address a person on this machine types. */
export async function listenOn(
  http: Http,
  options: { host: string; port: number },
): Promise<string> {
  const { host, port } = options;
  try {
    const address = new URL(await http.listen({ host, port }));
    if (['127.0.0.1', '0.0.0.0', '[::]', '[::1]'].includes(address.hostname))
      address.hostname = 'localhost';
    return address.origin;
  } catch (error) {
    throw inWords(error, port);
  }
}

/** Says that the port is taken before anything is made for it. */
export async function requireFreePort({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port }, resolve);
    });
  } catch (error) {
    throw inWords(error, port);
  }
  await new Promise((resolve) => probe.close(resolve));
}

function inWords(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new OperatorError(
      `Port ${port} is used by another program. Stop it, or set PORT to another number.`,
    );
  }
  if (code === 'EACCES')
    return new OperatorError(
      `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`,
    );
  return error;
}
