import { Worker } from 'node:worker_threads';
import type { LoggedDossier, ReadDossiers } from './logged-dossier.ts';
import type { Places } from './ocel-parts.ts';

export interface WriterOrder {
  path: string;
  places: Places;
}

/** The thread answers each of them once, when it is done with it. */
export type ToWriter = { kind: 'write'; dossiers: readonly LoggedDossier[] } | { kind: 'finish' };

export interface LogWriter {
  /** Resolves when they are written: whoever waits for it never runs ahead of the disk. */
  write(dossiers: readonly LoggedDossier[]): Promise<void>;
  finish(): Promise<void>;
  /** Ends the thread, whether it is done or not. */
  close(): Promise<void>;
}

/**
 * Writes dossiers into a new OCEL 2.0 database on a thread of its own, which ends in any case. They are
 * read here, where the rights, the pseudonyms and the record of reading are.
 */
export async function writeOcelDatabase(
  order: WriterOrder,
  { read, gone }: { read: ReadDossiers; gone?: AbortSignal | undefined },
): Promise<void> {
  const writer = openLogWriter(order);
  try {
    for await (const batch of read())
      for (let from = 0; from < batch.length; from += SLICE) {
        gone?.throwIfAborted();
        await writer.write(batch.slice(from, from + SLICE));
      }
    await writer.finish();
  } finally {
    await writer.close();
  }
}

/** Dossiers handed over at once: copying them for the thread takes this one some milliseconds. */
const SLICE = 50;

/** Starts the thread. What goes wrong there rejects the call that waits, and every later one. */
export function openLogWriter(order: WriterOrder): LogWriter {
  const worker = new Worker(new URL('./write-ocel-worker.ts', import.meta.url), {
    workerData: order,
  });
  let waiting: PromiseWithResolvers<void> | null = null;
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
    waiting?.reject(failure);
  };
  worker.on('message', () => waiting?.resolve());
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', () => fail(new Error('The thread that writes the log ended early.')));

  async function ask(message: ToWriter): Promise<void> {
    if (failure !== null) throw failure;
    waiting = Promise.withResolvers<void>();
    worker.postMessage(message);
    await waiting.promise;
  }

  return {
    write: (dossiers) => ask({ kind: 'write', dossiers }),
    finish: () => ask({ kind: 'finish' }),
    close: async () => void (await worker.terminate()),
  };
}
