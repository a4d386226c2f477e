import { type AskingThread, createAskingThread } from '../../../platform/asking-thread.ts';
import type { AskSimulation } from './simulation-question.ts';

export type SimulationThread = AskingThread<AskSimulation>;

/** Fits years and runs them again, those asked for last kept in memory: seconds of processor beside the server. */
export function createSimulationThread(): SimulationThread {
  return createAskingThread({
    file: new URL('./simulation-worker.ts', import.meta.url),
    ...{ name: 'simulations', idleMs: 600_000 },
    ...{ mostMegabytes: 2048, tooLarge: 'time-cut-simulation.too-large' },
  });
}
