import { decide } from '@motcua/domain/dossier/decide.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { plansOf } from '../../packages/server/src/generator/generate.ts';
import { livesOf } from '../../packages/server/src/generator/lives-of.ts';
import { followFacts } from '../../packages/server/src/modules/dossiers/commands/follow-facts.ts';
import type { WriteTogether } from '../../packages/server/src/modules/dossiers/commands/write-together.ts';
import type { BulkLife } from '../../packages/server/src/modules/dossiers/index.ts';
import type { Known } from '../../packages/server/src/modules/dossiers/state-cache.ts';
import { type Installation, PROVINCE_YEAR, TENANT } from './installation.ts';

/** Dossiers that are worked on at the same moment. */
const AT_ONCE = 16;

/** Lives of a seed of their own in the last weeks of the year. */
export async function freshLives(
  { opened }: Installation,
  { count, seed }: { count: number; seed: number },
): Promise<BulkLife[]> {
  const order = {
    ...{ ...PROVINCE_YEAR, seed, dossiers: count, amongOthers: true, report: () => {} },
    from: parsePlainDate('2026-11-02'),
  };
  for await (const { plan } of plansOf({ ...opened.parts, services: opened.services }, order))
    return [...livesOf({ ...plan, profile: { ...plan.profile, declined: 0 } })];
  return [];
}

/**
 * Lives them as a busy desk would, some at a time, act after act; gives the number of acts. Ends when `mayAct` says
 * no; until it answers the act waits.
 */
export async function liveTogether(
  lives: BulkLife[],
  write: WriteTogether,
  mayAct: () => Promise<boolean> = async () => true,
): Promise<number> {
  let acts = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let life = lives.pop(); life !== undefined; life = lives.pop())
        for await (const _ of liveOne(life, write)) {
          acts += 1;
          if (!(await mayAct())) return;
        }
    }),
  );
  return acts;
}

let numbered = 0;

/** Numbers are given here, apart from those of the desks: taking them costs the same with figures and without. */
async function* liveOne(life: BulkLife, write: WriteTogether): AsyncGenerator<void, void> {
  const { dossierId, acts, context } = life;
  let known: Known | undefined;
  for (let turn = acts.next(); turn.done !== true; ) {
    const { at, actor, command } = turn.value;
    numbered += 1;
    const given = {
      dossierCode: `H01.900-261230-${String(numbered).padStart(4, '0')}`,
      register: { deskId: life.numbering.deskId, year: 1900, number: numbered },
    };
    const decided = decide(command, known?.dossier ?? null, { ...context, now: at, actor });
    const events = decided.map((event) =>
      event.type === 'DossierAccepted' ? { ...event, ...given } : event,
    );
    const {
      sealed,
      projection,
      known: after,
    } = followFacts({
      ...{ tenantId: TENANT, dossierId, before: known, at, actor, events },
    });
    await write({ tenantId: TENANT, sealed, projections: [projection], answers: [] });
    known = after;
    yield;
    turn = acts.next(known.dossier);
  }
}
