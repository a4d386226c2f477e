import type { PastYear } from '@motcua/domain/procedure-review/simulation/past-year.ts';
import type { ProposedChange } from '@motcua/domain/procedure-review/simulation/proposed-change.ts';
import type { SimulationAnswer } from '@motcua/domain/procedure-review/simulation/simulation-answer.ts';

/** What the thread is asked. `year` comes along the first time; later its key suffices while it is remembered. */
export interface SimulationQuestion {
  key: string;
  year: PastYear | null;
  change: ProposedChange;
  workShare: number | null;
  seed: number;
}

export type AskSimulation = (question: SimulationQuestion) => Promise<SimulationAnswer>;
