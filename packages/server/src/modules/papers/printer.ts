import { createAskingThread } from '../../platform/asking-thread.ts';
import type { Print } from './print-job.ts';

export interface Printer {
  print: Print;
  close(): Promise<void>;
}

/** Prints on a thread of its own, one paper after the other: nobody at a desk waits for somebody else's book. */
export function createPrinter(): Printer {
  const { ask, close } = createAskingThread<Print>({
    file: new URL('./print-worker.ts', import.meta.url),
    ...{ name: 'printing', idleMs: 60_000 },
  });
  return { print: ask, close };
}
