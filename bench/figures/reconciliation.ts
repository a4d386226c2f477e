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

/** The proof that figures are what the events say, while a desk works on as fast as it can. */
export async function measureReconciliation(installation: Installation): Promise<Reconciled> {
  const { services, parts } = installation.opened;
  const lives = await freshLives(installation, { count: 3000, seed: 55 });
  let isDone = false;
  const acts = liveTogether(lives, createWriteTogether(parts.db.sql), () => isDone);
  const begun = performance.now();
  const { run } = await services.reconciliations.reconcile({ tenantId: TENANT, askedBy: null });
  const seconds = (performance.now() - begun) / 1000;
  isDone = true;
  const differing = run.differingDossiers + run.differingBalances;
  return { seconds, acts: (await acts) / seconds, state: run.state, differing };
}
