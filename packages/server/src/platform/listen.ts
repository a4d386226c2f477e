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
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new OperatorError(
        `Port ${port} is used by another program. Stop it, or set PORT to another number.`,
      );
    }
    if (code === 'EACCES')
      throw new OperatorError(
        `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`,
      );
    throw error;
  }
}
