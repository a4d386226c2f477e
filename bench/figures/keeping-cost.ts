import {
  createWriteTogether,
  type WriteTogether,
} from '../../packages/server/src/modules/dossiers/commands/write-together.ts';
import { freshLives, liveTogether } from './fresh-lives.ts';
import { type Installation, TENANT } from './installation.ts';

/** Dossiers in each turn of the one and the other. */
const TURN = 60;
const TURNS = 6;
const FOLD_EVERY_MS = 500;

export interface KeepingCost {
  /** Acts a second with the counters, folded every half second, and without their part of the statement. */
  kept: number;
  bare: number;
  /** Lines of the journal a second that one fold takes. */
  foldRate: number;
}

/**
 * Acts decided, sealed, folded and written by the statement of the desk, with the lines of the figures and without, in
 * short turns one after the other. HTTP and rights, which cost the same in both, are left out: the share is the worst
 * case. What it leaves behind are figures that miss half of the acts: measure it last.
 */
export async function measureKeeping(installation: Installation): Promise<KeepingCost> {
  const { services, parts } = installation.opened;
  const write = createWriteTogether(parts.db.sql);
  const without: WriteTogether = (writing) =>
    write({
      ...writing,
      projections: writing.projections.map((one) => ({ ...one, figures: [] })),
    });
  const lives = await freshLives(installation, { count: TURN * (2 * TURNS + 4), seed: 77 });
  const take = () => lives.splice(0, TURN);
  const fold = () => services.figures.fold(TENANT);
  await liveTogether(take(), write);
  await liveTogether(take(), without);
  await fold();
  const kept = { acts: 0, seconds: 0 };
  const bare = { acts: 0, seconds: 0 };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const stopFolding = foldRegularly(fold);
    await addTime(kept, () => liveTogether(take(), write));
    await stopFolding();
    await fold();
    await addTime(bare, () => liveTogether(take(), without));
  }
  const foldRate = await measureFold(installation, () => liveTogether(take(), write));
  return { kept: kept.acts / kept.seconds, bare: bare.acts / bare.seconds, foldRate };
}

async function measureFold({ opened }: Installation, live: () => Promise<number>): Promise<number> {
  await live();
  const [row] = await opened.parts.db.inTenant(
    TENANT,
    (tx) => tx<{ lines: number }[]>`
      select coalesce(sum(json_array_length(lines)), 0)::int as lines from figure_pending
      where tenant_id = ${TENANT}`,
  );
  const begun = performance.now();
  await opened.services.figures.fold(TENANT);
  return ((row?.lines ?? 0) / (performance.now() - begun)) * 1000;
}

/** As the server does it while acts go on. */
function foldRegularly(fold: () => Promise<unknown>): () => Promise<void> {
  let stopped = false;
  const folding = (async () => {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, FOLD_EVERY_MS));
      await fold();
    }
  })();
  return async () => {
    stopped = true;
    await folding;
  };
}

async function addTime(
  sum: { acts: number; seconds: number },
  work: () => Promise<number>,
): Promise<void> {
  const begun = performance.now();
  sum.acts += await work();
  sum.seconds += (performance.now() - begun) / 1000;
}
