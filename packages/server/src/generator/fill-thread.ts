import { parentPort, workerData } from 'node:worker_threads';
import { fillDossiers } from '../modules/dossiers/index.ts';
import { openDatabase } from '../platform/db.ts';
import type { ThreadOrder } from './fill-plan.ts';
import { livesOf } from './lives-of.ts';

// A thread that lives the lives of some desks and writes them by lines of its own.
const { url, tenantId, plan } = workerData as ThreadOrder;
const db = openDatabase({ url, poolSize: 4, role: 'motcua_app' });
try {
  await fillDossiers(db, {
    ...{ tenantId, lives: livesOf(plan) },
    progress: (done) => parentPort?.postMessage(done),
  });
} finally {
  await db.close();
}
