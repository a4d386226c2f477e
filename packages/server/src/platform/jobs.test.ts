import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { enqueueJob, startJobs, type Tasks } from './jobs.ts';
import { createLogger } from './logger.ts';

const db = await createTestDatabase();

describe('jobs', () => {
  it('given a fact that is committed, when its job is queued beside it, then the job runs with its payload', async () => {
    const ran = await runUntil(async () => {
      await db.inTenant('H01', (tx) =>
        enqueueJob(tx, { task: 'note', payload: { dossier: 'một' } }),
      );
    });
    expect(ran).toEqual({ dossier: 'một' });
  });

  it('given a fact that is taken back, when its transaction ends, then no job of it remains', async () => {
    const failing = db.inTenant('H01', async (tx) => {
      await enqueueJob(tx, { task: 'note', payload: {} });
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    const [row] = await db.owner`select count(*)::int as waiting from graphile_worker.jobs`;
    expect(row?.waiting).toBe(0);
  });

  it('given one key, when two jobs are queued under it, then one waits', async () => {
    const job = { task: 'later', payload: {}, key: 'same', runAt: '2099-01-01T00:00:00+07:00' };
    await enqueueJob(db.sql, job);
    await enqueueJob(db.sql, job);
    const [row] = await db.owner`select count(*)::int as waiting from graphile_worker.jobs`;
    expect(row?.waiting).toBe(1);
  });

  it('given the application role, when it reads the queue itself, then it may not', async () => {
    await expect(db.sql`select * from graphile_worker.jobs`).rejects.toThrow('permission denied');
  });
});

async function runUntil(queue: () => Promise<void>): Promise<unknown> {
  const done = Promise.withResolvers<unknown>();
  const tasks: Tasks = { note: async (payload) => done.resolve(payload) };
  const runner = startJobs({
    ownerUrl: db.ownerUrl,
    tasks,
    cron: [],
    logger: createLogger('silent'),
  });
  onTestFinished(() => runner.stop());
  await queue();
  return done.promise;
}
