import { actsOf } from '@motcua/domain/generator/acts.ts';
import { arrivalsOf } from '@motcua/domain/generator/arrivals.ts';
import { lotsOfTable } from '@motcua/domain/generator/chance.ts';
import { dossierIdOf } from '@motcua/domain/generator/dossier-id.ts';
import { lifeOf } from '@motcua/domain/generator/life.ts';
import { lotteryOf } from '@motcua/domain/generator/lottery.ts';
import type { Plan } from '@motcua/domain/generator/place.ts';
import { instantAt } from '@motcua/domain/shared/instant.ts';
import type { BulkLife } from '../modules/dossiers/index.ts';

/** The lives of a plan in order of reception, each ready to be lived. Nothing is kept of those that were handed out. */
export function* livesOf(plan: Plan): Generator<BulkLife, void, undefined> {
  const { calendar, profile } = plan;
  const lottery = lotteryOf(plan);
  const world = {
    calendar,
    end: instantAt(plan.to, LAST_MINUTE, calendar.offsetMinutes),
    causes: lotsOfTable(profile.causes),
    apologised: profile.apologised,
  };
  for (const arrival of arrivalsOf(plan)) {
    const life = lifeOf(plan, arrival, lottery);
    const { place, procedure, process } = life;
    yield {
      dossierId: dossierIdOf(plan, life),
      numbering: { agencyCode: place.agencyCode, deskId: place.deskId },
      acts: actsOf(life, world),
      context: { calendar, procedure, process },
    };
  }
}

const LAST_MINUTE = 1439;
