import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../platform/db.ts';
import { compareFigures } from './compare-figures.ts';
import type { ComparisonOrder, FromWorker } from './reconcile-thread.ts';

// The thread of a reconciliation: minutes of processor that nobody at a desk should wait for.
const { tenantId, url } = workerData as ComparisonOrder;
const db = openDatabase({ url, poolSize: 1, role: 'motcua_app' });
const say = (message: FromWorker) => parentPort?.postMessage(message);
try {
  const result = await compareFigures(db, {
    tenantId,
    progress: (progress) => say({ kind: 'progress', progress }),
  });
  say({ kind: 'done', result });
} finally {
  await db.close();
}
