import { text } from 'node:stream/consumers';
import { requireStrong } from '../modules/accounts/index.ts';
import { OperatorError } from '../platform/operator-error.ts';

/** For --password-stdin: a password on the command line would stand in the list of processes and in the history. */
export async function readPassword(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password === '') throw new OperatorError('No password came on standard input.');
  return requireStrong(password);
}
