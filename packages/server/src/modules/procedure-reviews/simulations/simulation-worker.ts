import { type FittedYear, fitYear } from '@motcua/domain/procedure-review/simulation/fit-year.ts';
import { simulate } from '@motcua/domain/procedure-review/simulation/simulate.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { answerQuestions } from '../../../platform/asking-thread.ts';
import type { SimulationQuestion } from './simulation-question.ts';

// The thread of simulations: fitting a large year takes seconds of processor, and each try of a limit one more.

const MOST_YEARS = 3;
/** Every try of a year is fitted by the same draw, so that two limits differ by their limits only. */
const FIT_SEED = 1;
const fitted = new Map<string, FittedYear>();

answerQuestions(async ({ key, year, change, workShare, seed }: SimulationQuestion) => {
  const fit = fitOf(`${key} ${workShare}`, () => {
    if (year === null) throw new DomainError('time-cut-simulation.year-away');
    return fitYear(year, FIT_SEED, workShare);
  });
  return simulate(fit, change, seed);
});

function fitOf(key: string, make: () => FittedYear): FittedYear {
  const known = fitted.get(key) ?? make();
  fitted.delete(key);
  fitted.set(key, known);
  for (const oldest of [...fitted.keys()].slice(0, -MOST_YEARS)) fitted.delete(oldest);
  return known;
}
