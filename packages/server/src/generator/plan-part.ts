import type { Plan } from '@motcua/domain/generator/place.ts';
import type { ProcessDefinition } from '@motcua/domain/process/definition.ts';
import { type PlainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Database } from '../platform/db.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { listCounters } from './counters.ts';
import { readNames, readProfileFile } from './data.ts';
import { placesOf, proceduresFor } from './places.ts';
import { profileOf } from './profile-of.ts';
import { divideDistrictYear, divideReceptions } from './receptions.ts';
import { keepResultPaper } from './result-paper.ts';
import type { Scope, ScopePart } from './scope.ts';
import { publishedDistrictYear } from './volumes.ts';
import type { GeneratorServices } from './world.ts';

export interface PlanWanted {
  scope: Scope;
  order: { seed: number; from: PlainDate; to: PlainDate };
  /** Receptions of the part; without them the plan has no places. */
  received?: number;
}

/** The plan of a part; its places are there when it is told how much it receives. */
export async function planOf(
  { db, services }: { db: Database; services: GeneratorServices },
  part: ScopePart,
  { scope, order, received }: PlanWanted,
): Promise<Plan> {
  const { era } = scope;
  const { seed, from, to } = order;
  const { tenantId } = part;
  const calendar = await services.calendars.getCalendar(tenantId, { unitId: null, day: from });
  if (calendar === null) throw new OperatorError('There is no calendar of holidays.');
  const profile = profileOf(era);
  const processes = await processesOn(services.processes, { tenantId, day: from });
  const plan = { seed, from, to, calendar, profile, names: readNames(), processes };
  if (received === undefined) return { ...plan, places: [] };
  const inForce = await services.procedures.listInForce(tenantId, from);
  const counters = (await listCounters(services, part, { era, day: from })).filter(
    (counter) => proceduresFor(counter, inForce).length > 0,
  );
  const [first] = counters;
  if (first === undefined)
    throw new OperatorError(`${tenantId} has no desk that could receive on ${from}.`);
  const printed = publishedDistrictYear(part, yearOf(from));
  const given = { total: received, profile, seed, levels: readProfileFile().levels[era] };
  const divided = printed
    ? divideDistrictYear(counters, printed, given)
    : divideReceptions(counters, given);
  const resultFile = await keepResultPaper(services.dossiers, part, {
    id: first.agencyUnitId,
    name: first.agencyName,
  });
  const wanted = { db, part, day: from, seed, names: plan.names, inForce, resultFile };
  return { ...plan, places: await placesOf(services, wanted, divided) };
}

async function processesOn(
  processes: GeneratorServices['processes'],
  { tenantId, day }: { tenantId: string; day: PlainDate },
): Promise<ReadonlyMap<string, readonly ProcessDefinition[]>> {
  const all = await processes.listInForce(tenantId, day);
  return Map.groupBy(all, ({ procedureCode }) => procedureCode ?? '');
}
