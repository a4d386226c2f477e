import type { Plan } from '@motcua/domain/generator/place.ts';
import { shareOf } from '@motcua/domain/generator/day-weights.ts';
import { parsePlainDate, type PlainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { foundPart } from './found.ts';
import { logYear, readStanding } from './generated-years.ts';
import { fillPlan } from './fill-plan.ts';
import { planOf } from './plan-part.ts';
import { yearTotal } from './receptions.ts';
import { readScope, type Scope, type ScopePart } from './scope.ts';
import { shareOut } from './share-out.ts';
import { provinceYears, publishedDistrictYear, publishedYear } from './volumes.ts';
import type { GeneratorServices } from './world.ts';

export interface GenerateOrder {
  /** `nation`, the agency code of a province or the code of a district before 1 July 2025. */
  scope: string;
  from: PlainDate;
  to: PlainDate;
  /** Receptions in the span, or what was published for it. */
  dossiers: number | 'published';
  seed: number;
  /** Only what these agencies receive, by code; a place is the same alone or among others. All when absent. */
  at?: readonly string[] | undefined;
  /** Fill although dossiers are there that were not generated. */
  amongOthers: boolean;
  byName: string;
  /** How many threads live lives at once; by the machine and the number of dossiers when absent. */
  threads?: number;
  report(sentence: string): void;
}

export interface GeneratorParts {
  db: Database;
  clock: Clock;
  services: GeneratorServices;
}

export interface GeneratedPart {
  tenant: string;
  places: number;
  received: number;
  dossiers: number;
  facts: number;
  /** Of living and writing; and of summing up the balances after it. */
  seconds: number;
  summing: number;
}

/** A part of the scope, ready to be lived. */
export interface PlannedPart {
  part: ScopePart;
  plan: Plan;
  received: number;
}

/** A year of made-up dossiers, each by the decider of the desk; the same order makes the same dossiers everywhere. */
export async function generate(
  parts: GeneratorParts,
  order: GenerateOrder,
): Promise<GeneratedPart[]> {
  const done: GeneratedPart[] = [];
  for await (const planned of plansOf(parts, order))
    done.push(await fillPart(parts, order, planned));
  return done;
}

/** Founds what is missing and plans part after part; nothing is lived yet. */
export async function* plansOf(
  parts: GeneratorParts,
  order: GenerateOrder,
): AsyncGenerator<PlannedPart, void, undefined> {
  const scope = readScope(order.scope, order);
  for (const part of scope.parts) await requireRoom(parts, part, order);
  for (const part of scope.parts)
    await foundPart(parts.services, part, { era: scope.era, report: order.report });
  const totals = await receptionsOf(parts, scope, order);
  for (const [index, part] of scope.parts.entries()) {
    const received = totals[index] ?? 0;
    yield atPlaces(order, {
      ...{ part, received, plan: await planOf(parts, part, { scope, order, received }) },
    });
  }
}

/** Throws an operator error for an agency that receives nothing. */
function atPlaces({ at }: GenerateOrder, planned: PlannedPart): PlannedPart {
  if (at === undefined) return planned;
  const places = planned.plan.places.filter(({ agencyCode }) => at.includes(agencyCode));
  const missing = at.find((code) => !places.some(({ agencyCode }) => agencyCode === code));
  if (missing !== undefined)
    throw new OperatorError(`${missing} receives nothing in ${planned.part.tenantId} then.`);
  const received = places.reduce((sum, place) => sum + place.received, 0);
  return { ...planned, received, plan: { ...planned.plan, places } };
}

/** Throws an operator error where somebody's real dossiers are, and where the same year is already. */
async function requireRoom(
  { db, services }: GeneratorParts,
  { tenantId }: ScopePart,
  order: GenerateOrder,
): Promise<void> {
  const tenants = await services.organisation.listTenants();
  if (!tenants.some(({ id }) => id === tenantId)) return;
  const { others, overlaps } = await readStanding(db, tenantId, order);
  if (overlaps)
    throw new OperatorError(
      `${tenantId} has generated dossiers of these days with seed ${order.seed} already: take another seed or other days.`,
    );
  if (others > 0 && !order.amongOthers)
    throw new OperatorError(
      `${tenantId} has ${others} dossiers that were not generated. Generated ones cannot be told apart on screens; if that is wanted, say --among-others.`,
    );
}

async function receptionsOf(
  parts: GeneratorParts,
  scope: Scope,
  order: GenerateOrder,
): Promise<number[]> {
  const [first] = scope.parts;
  if (first === undefined) return [];
  const plan = await planOf(parts, first, { scope, order });
  const year = yearOf(order.from);
  if (order.dossiers !== 'published') {
    const weights = provinceYears(year, plan.calendar);
    return shareOut(
      order.dossiers,
      scope.parts.map(({ tenantId }) => weights.get(tenantId) ?? 0),
    );
  }
  const [printed] = scope.parts.map((part) => publishedDistrictYear(part, year));
  if (printed) return [yearTotal(printed)];
  const [from, to] = [parsePlainDate(`${year}-01-01`), parsePlainDate(`${year}-12-31`)];
  const share = shareOf(order, { ...plan, from, to });
  return publishedYear(scope, year, plan.calendar).map((total) => Math.round(total * share));
}

async function fillPart(
  parts: GeneratorParts,
  order: GenerateOrder,
  { part, plan, received }: PlannedPart,
): Promise<GeneratedPart> {
  const { tenantId } = part;
  const begun = performance.now();
  order.report(`${tenantId}: ${received} dossiers at ${plan.places.length} places …`);
  const log = await logYear(parts.db, tenantId, { ...order, at: parts.clock() });
  const seconds = () => (performance.now() - begun) / 1000;
  let soFar = { dossiers: 0, facts: 0 };
  let lived = 0;
  try {
    await fillPlan(parts, {
      ...{ tenantId, plan, threads: order.threads },
      progress(now) {
        if (Math.floor(now.dossiers / EACH) > Math.floor(soFar.dossiers / EACH))
          order.report(
            `${tenantId}: ${now.dossiers} dossiers, ${Math.round(now.dossiers / seconds())} a second …`,
          );
        soFar = now;
      },
    });
    await log({ ...soFar, finishedAt: parts.clock() });
  } catch (error) {
    await log({ ...soFar, finishedAt: null });
    throw error;
  } finally {
    lived = seconds();
    order.report(`${tenantId}: summing up the figures …`);
    await parts.services.figures.rebuildTotals(tenantId);
  }
  const places = plan.places.length;
  const summing = seconds() - lived;
  return { tenant: tenantId, places, received, ...soFar, seconds: lived, summing };
}

/** Dossiers between two words of progress. */
const EACH = 10_000;
