import { setTimeout } from 'node:timers/promises';
import { createWriteTogether } from '../../packages/server/src/modules/dossiers/commands/write-together.ts';
import { freshLives, liveTogether } from './fresh-lives.ts';
import { type Installation, TENANT } from './installation.ts';

export interface Reconciled {
  seconds: number;
  /** Acts a second that went on meanwhile. */
  acts: number;
  state: string;
  differing: number;
}

/** A hundred times what the desks of a province do that receives a million dossiers a year. */
const ACTS_A_SECOND = 100;

/** The proof that figures are what the events say, while desks work on. */
export async function measureReconciliation(installation: Installation): Promise<Reconciled> {
  const { services, parts } = installation.opened;
  const lives = await freshLives(installation, { count: 6000, seed: 55 });
  let isDone = false;
  const pace = createPace(ACTS_A_SECOND);
  const acts = liveTogether(lives, createWriteTogether(parts.db.sql), async () => {
    await pace();
    return !isDone;
  });
  const begun = performance.now();
  const { run } = await services.reconciliations.reconcile({ tenantId: TENANT, askedBy: null });
  const seconds = (performance.now() - begun) / 1000;
  isDone = true;
  const differing = run.differingDossiers + run.differingBalances;
  return { seconds, acts: (await acts) / seconds, state: run.state, differing };
}

/** Each call waits for its turn. */
function createPace(aSecond: number): () => Promise<void> {
  let next = performance.now();
  return async () => {
    next = Math.max(next + 1000 / aSecond, performance.now());
    await setTimeout(Math.max(next - performance.now(), 0));
  };
}
