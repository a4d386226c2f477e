import { parentPort } from 'node:worker_threads';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { printHere, type PrintJob } from './print-job.ts';
import type { Printed } from './printer.ts';

// The printer's own thread: a book of a thousand rows takes seconds of processor.
parentPort?.on('message', async ({ id, job }: { id: number; job: PrintJob }) => {
  parentPort?.postMessage(await printed(id, job));
});

async function printed(id: number, job: PrintJob): Promise<Printed> {
  try {
    return { id, pdf: await printHere(job) };
  } catch (error) {
    if (isDomainError(error)) return { id, refused: { code: error.code, params: error.params } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
