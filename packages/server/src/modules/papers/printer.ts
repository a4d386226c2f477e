import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorParams } from '@motcua/domain/shared/errors.ts';
import type { Print, PrintJob } from './print-job.ts';

/** What the printing thread answers. */
export type Printed =
  | { id: number; pdf: Uint8Array }
  | { id: number; refused: { code: string; params: ErrorParams } }
  | { id: number; failed: string };

export interface Printer {
  print: Print;
  close(): Promise<void>;
}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

const IDLE_MS = 60_000;

/**
 * Prints on a thread of its own, one paper after the other, so that nobody at a desk waits for somebody
 * else's book. The thread starts with the first paper and ends after a minute without one.
 */
export function createPrinter(): Printer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(new URL('./print-worker.ts', import.meta.url));
    started.on('message', (printed: Printed) => settle(printed));
    started.on('error', (error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('The printing thread ended.')));
    started.unref();
    return started;
  }

  function settle(printed: Printed): void {
    const one = waiting.get(printed.id);
    waiting.delete(printed.id);
    if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE_MS).unref();
    if ('pdf' in printed) one?.resolve(printed.pdf);
    else if ('refused' in printed)
      one?.reject(new DomainError(printed.refused.code, printed.refused.params));
    else one?.reject(new Error(printed.failed));
  }

  function fail(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  return {
    close,
    print: (job: PrintJob) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, job });
      }),
  };
}
