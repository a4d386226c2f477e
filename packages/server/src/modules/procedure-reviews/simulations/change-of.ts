import type { NewSimulation } from '@motcua/contract/time-cuts.ts';
import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { hasStep } from '@motcua/domain/procedure-review/simulation/added-steps.ts';
import type { ProposedChange } from '@motcua/domain/procedure-review/simulation/proposed-change.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { ReadYear } from './read-past-year.ts';

export interface AskedProcedure {
  code: string;
  name: string;
  limit: TimeLimit;
  limitText: string;
  bindingText: string;
}

/**
 * Steps that the year does not have are left out: nobody passed there; stations that it does not have may be
 * those that a new step opens. Throws `time-cut-simulation.step-unknown`, `.step-exists`.
 */
export function changeOf(
  { year, stationNumbers, stepNumbers }: ReadYear,
  { asked, procedures }: { asked: NewSimulation; procedures: readonly AskedProcedure[] },
): ProposedChange {
  for (const { name, after } of asked.added) {
    if (!hasStep(year.steps, after))
      throw new DomainError('time-cut-simulation.step-unknown', { step: after.name });
    if (year.steps.some((step) => step.name === name))
      throw new DomainError('time-cut-simulation.step-exists', { step: name });
  }
  const officers: Record<number, number> = {};
  const officersOfNew: Record<string, number> = {};
  for (const { station, officers: count } of asked.officers) {
    const number = stationNumbers.get(station);
    if (number === undefined) officersOfNew[station] = count;
    else officers[number] = count;
  }
  const steps: Record<number, { workPercent: number; lyingPercent: number }> = {};
  for (const { step, workPercent, lyingPercent } of asked.steps) {
    const number = stepNumbers.get(step);
    if (number !== undefined) steps[number] = { workPercent, lyingPercent };
  }
  return {
    procedures: procedures.map(({ code }) => code),
    limits: Object.fromEntries(procedures.map(({ code, limit }) => [code, limit])),
    ...{ officers, officersOfNew, steps, added: asked.added, target: asked.target },
  };
}
