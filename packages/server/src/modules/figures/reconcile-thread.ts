import { Worker } from 'node:worker_threads';
import type { Comparison, ComparisonProgress } from './comparison.ts';

export interface ComparisonOrder<What extends keyof Comparison = keyof Comparison> {
  what: What;
  tenantId: string;
  /** Of the database: the thread has a line of its own. */
  url: string;
  /** The picture of the database that another transaction holds open. */
  snapshot: string;
}

export type FromWorker =
  | { kind: 'progress'; progress: ComparisonProgress }
  | { kind: 'done'; result: Comparison[keyof Comparison] };

/** Compares on a thread of its own, which ends with the comparison; rejects with what went wrong there. */
export function compareApart<What extends keyof Comparison>(
  order: ComparisonOrder<What>,
  progress: (progress: ComparisonProgress) => void,
): Promise<Comparison[What]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reconcile-worker.ts', import.meta.url), {
      workerData: order,
    });
    // A server that stops does not wait for it; the run is asked for again.
    worker.unref();
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') progress(message.progress);
      // What was asked for is what is answered.
      else resolve(message.result as Comparison[What]);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The thread of the reconciliation ended early.')));
  });
}
