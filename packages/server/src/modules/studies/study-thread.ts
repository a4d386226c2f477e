import { type AskingThread, createAskingThread } from '../../platform/asking-thread.ts';
import type { StudyAnswers, StudyQuestion } from './study-question.ts';

export type StudyThread = AskingThread<
  <Kind extends keyof StudyAnswers>(
    question: Extract<StudyQuestion, { kind: Kind }>,
  ) => Promise<StudyAnswers[Kind]>
>;

/** Reads and walks over logs, those asked for last kept in memory. A log too large for it: `study.too-large`. */
export function createStudyThread(): StudyThread {
  return createAskingThread({
    file: new URL('./study-worker.ts', import.meta.url),
    ...{ name: 'studies', idleMs: 300_000 },
    ...{ mostMegabytes: 2048, tooLarge: 'study.too-large' },
  });
}
