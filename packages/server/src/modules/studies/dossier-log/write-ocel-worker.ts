import { parentPort, workerData } from 'node:worker_threads';
import { createOcelDatabase } from './write-ocel-database.ts';
import type { ToWriter, WriterOrder } from './write-ocel-thread.ts';

// The thread of an export: SQLite writes while it is called, a million dossiers for minutes.
const { path, places } = workerData as WriterOrder;
const database = createOcelDatabase(path, places);

parentPort?.on('message', (message: ToWriter) => {
  if (message.kind === 'write') database.write(message.dossiers);
  else database.finish();
  parentPort?.postMessage('done');
});
