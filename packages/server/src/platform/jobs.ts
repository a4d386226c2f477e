import {
  type CronItem,
  Logger as JobLogger,
  parseCronItems,
  run,
  type Runner,
  runMigrations,
} from 'graphile-worker';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Sql, Transaction } from './db.ts';
import type { Logger } from './logger.ts';

/** One line per job: parse the payload, call a command. */
export type Task = (payload: unknown) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

/** `match` is a crontab line in the zone of the server process (UTC by default). */
export interface CronJob {
  task: string;
  match: string;
}

export interface JobRunner {
  stop(): Promise<void>;
}

/** Queues a job in the transaction of the fact that causes it; the same `key` replaces a waiting one. */
export async function enqueueJob(
  tx: Transaction | Sql,
  job: { task: string; payload: unknown; key?: string; runAt?: string },
): Promise<void> {
  await tx`
    select enqueue_job(${job.task}, ${JSON.stringify(job.payload)}::text::json,
      ${job.key ?? null}, ${job.runAt ?? null}::timestamptz)`;
}

/** The tables of the queue, and the one function by which the application may add to it. */
export async function prepareJobTables(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
}

/** Runs due jobs in this process until it is stopped; comes back by itself when the database was away. */
export function startJobs(options: {
  ownerUrl: string;
  tasks: Tasks;
  cron: readonly CronJob[];
  logger: Logger;
}): JobRunner {
  let stopped = false;
  let runner: Runner | undefined;
  // The pool that the queue would make for itself is not waited for when it ends, and a line that PostgreSQL
  // cuts meanwhile ends the process.
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 4 });
  const lost = (err: unknown) => options.logger.debug({ err }, 'a line of the jobs was cut');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const loop = async () => {
    while (!stopped) {
      try {
        runner = await startRunner(pool, options);
        if (stopped) await runner.stop();
        await runner.promise;
      } catch (error) {
        if (!stopped) options.logger.warn({ err: error }, 'jobs rest until the database answers');
      }
      if (!stopped) await pause(1000);
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopped = true;
      await runner?.stop().catch(() => {});
      await Promise.race([ended.then(() => pool.end()), pause(5000, undefined, { ref: false })]);
    },
  };
}

function startRunner(
  pgPool: pg.Pool,
  options: { tasks: Tasks; cron: readonly CronJob[]; logger: Logger },
): Promise<Runner> {
  const items: CronItem[] = options.cron.map((job) => ({ task: job.task, match: job.match }));
  return run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: loggerFor(options.logger),
    taskList: Object.fromEntries(
      Object.entries(options.tasks).map(([name, task]) => [
        name,
        (payload: unknown) => task(payload),
      ]),
    ),
    parsedCronItems: parseCronItems(items),
  });
}

function loggerFor(logger: Logger): JobLogger {
  return new JobLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else logger.debug(message);
  });
}

const quiet = new JobLogger(() => () => {});
