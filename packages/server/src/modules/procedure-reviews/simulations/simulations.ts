import type {
  LateDossierList,
  NewSimulation,
  Simulation,
  SimulationAnswerView,
} from '@motcua/contract/time-cuts.ts';
import { describeTimeLimit, parseTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { ProposedChange } from '@motcua/domain/procedure-review/simulation/proposed-change.ts';
import type { SimulationAnswer } from '@motcua/domain/procedure-review/simulation/simulation-answer.ts';
import { DomainError, isDomainError } from '@motcua/domain/shared/errors.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../../platform/auth.ts';
import { todayOf } from '../../../platform/clock.ts';
import { newId } from '../../../platform/ids.ts';
import type { ReviewParts } from '../parts.ts';
import { requireReach, unitsSeen } from '../policy.ts';
import { getReview } from '../reviews.ts';
import { getUnitSeen } from '../units.ts';
import { type AskedProcedure, changeOf } from './change-of.ts';
import type { KnownYears } from './known-years.ts';
import type { ReadYear, YearScope } from './read-past-year.ts';
import {
  type AskedSimulation,
  insertSimulation,
  type LateRow,
  listLate,
  listSimulations,
  type SimulationRow,
} from './store-simulations.ts';
import { answerView } from './view-answer.ts';

/**
 * Runs last year's dossiers under the proposal and keeps the answer. Throws `time-cut-simulation.limit-unreadable`,
 * `.no-dossiers`, `.none-to-judge`, `.too-many`, `.period-reversed`, `.step-unknown`, `.step-exists`, `procedure-review.not-found`,
 * `procedure-review.not-yours`.
 */
export async function simulateCut(
  parts: ReviewParts,
  years: KnownYears,
  order: { officer: SignedIn; asked: NewSimulation },
): Promise<Simulation> {
  const { officer, asked } = order;
  const { tenantId } = officer;
  const unit = await getUnitSeen(parts, officer, asked.unit);
  const { from, to } = periodOf(asked, todayOf(parts));
  if (asked.reviewId !== null) await getReview(parts, officer, asked.reviewId);
  const unitIds = await parts.organisation.listDescendantIds(
    tenantId,
    { unitId: unit.id, tree: 'subordination' },
    to,
  );
  const scope: YearScope = { tenantId, unitIds, from, to, offsetMinutes: VIETNAM_OFFSET_MINUTES };
  const procedures = await readProcedures(parts, tenantId, asked);
  const year = await years.get(scope);
  const change = changeOf(year, { asked, procedures });
  const answer = await ask(parts, years, { scope, year, change, asked });
  const shown = answerView(year, { answer, codes: procedures.map(({ code }) => code) });
  if (answer.after.dossiers === 0) throw noneToJudge(shown.left);
  const row: SimulationRow = {
    ...{ id: newId(), unitId: unit.id, unitName: unit.name, reviewId: asked.reviewId },
    asked: {
      ...{ ...asked, from, to },
      procedures: procedures.map(({ code, limitText }) => ({ code, limitText })),
      names: procedures.map(({ code, name, bindingText }) => ({ code, name, bindingText })),
    },
    answer: shown,
    ...{ madeBy: officer.name, madeAt: parts.clock() },
  };
  const late = lateRows(answer);
  await parts.db.inTenant(tenantId, (tx) =>
    insertSimulation(tx, tenantId, { ...row, by: officer, late }),
  );
  return simulationView(row);
}

/** Nothing there, or nothing of what is there can be judged: that the office may mend. */
function noneToJudge(left: SimulationAnswerView['left']): DomainError {
  const { open, withdrawn } = left;
  const unclear = left.withoutSteps + left.withoutLimit;
  if (open + withdrawn + unclear === 0) return new DomainError('time-cut-simulation.no-dossiers');
  return new DomainError('time-cut-simulation.none-to-judge', { open, withdrawn, unclear });
}

/** Throws `time-cut-simulation.not-found`, `procedure-review.not-yours`. */
export async function showSimulation(
  parts: ReviewParts,
  officer: SignedIn,
  id: string,
): Promise<Simulation> {
  return simulationView(await getSimulation(parts, officer, id));
}

export async function listSimulationsFor(
  parts: ReviewParts,
  officer: SignedIn,
  reviewId: string | undefined,
) {
  const { tenantId } = officer;
  const units = await unitsSeen(parts.reference, officer);
  const rows = await parts.db.inTenant(tenantId, (tx) =>
    listSimulations(tx, tenantId, { reviewId, units, limit: 50 }),
  );
  return rows.map((row) => {
    const { asked: _, answer, ...shown } = simulationView(row);
    return {
      ...shown,
      onTimeShare: answer.after.onTimeShare,
      dossiers: answer.after.dossiers,
    };
  });
}

const LATE_PAGE = 100;

export async function listLateDossiers(
  parts: ReviewParts,
  officer: SignedIn,
  { id, after }: { id: string; after: number },
): Promise<LateDossierList> {
  await getSimulation(parts, officer, id);
  const { tenantId } = officer;
  const { total, items } = await parts.db.inTenant(tenantId, (tx) =>
    listLate(tx, tenantId, { id, after, limit: LATE_PAGE }),
  );
  const end = after + items.length;
  return { items, total, next: end < total ? end : null };
}

/** The thread forgets when it was idle or ended; then the year is sent once more. */
async function ask(
  { thread }: ReviewParts,
  years: KnownYears,
  of: { scope: YearScope; year: ReadYear; change: ProposedChange; asked: NewSimulation },
): Promise<SimulationAnswer> {
  const key = years.keyOf(of.scope);
  const question = {
    ...{ key, change: of.change, workShare: of.asked.workShare, seed: of.asked.seed },
  };
  if (years.isSent(key)) {
    try {
      return await thread.ask({ ...question, year: null });
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'time-cut-simulation.year-away') throw error;
    }
  }
  const answer = await thread.ask({ ...question, year: of.year.year });
  years.noteSent(key, true);
  return answer;
}

async function readProcedures(
  { procedures }: ReviewParts,
  tenantId: string,
  asked: NewSimulation,
): Promise<AskedProcedure[]> {
  return await Promise.all(
    asked.procedures.map(async ({ code, limitText }) => {
      const limit = parseTimeLimit(limitText);
      if (limit.kind === 'text' || (limit.kind === 'duration' && limit.value <= 0))
        throw new DomainError('time-cut-simulation.limit-unreadable', { text: limitText });
      const known = await procedures.findOn(tenantId, code);
      if (known === null) throw new DomainError('procedure.not-found', { code });
      const [channel] = known.channels;
      const bindingText = channel === undefined ? '' : describeTimeLimit(channel.limit);
      return { code: known.procedureCode, name: known.name, limit, limitText, bindingText };
    }),
  );
}

/** A year back from yesterday, unless other days are asked for. */
function periodOf(asked: NewSimulation, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const to = asked.to ?? addDays(today, -1);
  const from = asked.from ?? addDays(to, -364);
  if (from > to) throw new DomainError('time-cut-simulation.period-reversed', { from, to });
  return { from, to };
}

function lateRows({ late, places }: SimulationAnswer): LateRow[] {
  return late.map(({ id, code, procedureCode, lateBy, brokenAt, wasLate }) => ({
    ...{ id, code, procedureCode, lateBy, wasLate },
    step: places.steps[brokenAt]?.name ?? null,
  }));
}

async function getSimulation(
  { db, reference }: ReviewParts,
  officer: SignedIn,
  id: string,
): Promise<SimulationRow> {
  const { tenantId } = officer;
  const [row] = await db.inTenant(tenantId, (tx) =>
    listSimulations(tx, tenantId, { id, units: null, limit: 1 }),
  );
  if (row === undefined) throw new DomainError('time-cut-simulation.not-found');
  await requireReach(reference, officer, row.unitId);
  return row;
}

function simulationView(row: SimulationRow): Simulation {
  const { id, reviewId, asked, answer, madeAt, madeBy } = row;
  const { names, ...question }: AskedSimulation = asked;
  return {
    ...{ id, reviewId, answer, madeAt, madeBy, from: asked.from, to: asked.to },
    unit: { id: row.unitId, name: row.unitName },
    procedures: names.map(({ code, name, bindingText }) => ({
      ...{ code, name, bindingText },
      limitText: asked.procedures.find((one) => one.code === code)?.limitText ?? '',
    })),
    // What was kept before a process could be given new steps has none.
    asked: { ...{ added: [] }, ...question },
  };
}
