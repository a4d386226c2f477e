import { Worker } from 'node:worker_threads';
import type { Comparison, ComparisonProgress } from './compare-figures.ts';

export interface ComparisonOrder {
  tenantId: string;
  /** Of the database: the thread has a line of its own. */
  url: string;
}

export type FromWorker =
  | { kind: 'progress'; progress: ComparisonProgress }
  | { kind: 'done'; result: Comparison };

/** Compares on a thread of its own, which ends with the comparison; rejects with what went wrong there. */
export function compareApart(
  order: ComparisonOrder,
  progress: (progress: ComparisonProgress) => void,
): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reconcile-worker.ts', import.meta.url), {
      workerData: order,
    });
    // A server that stops does not wait for it; the run is asked for again.
    worker.unref();
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') progress(message.progress);
      else resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The thread of the reconciliation ended early.')));
  });
}
