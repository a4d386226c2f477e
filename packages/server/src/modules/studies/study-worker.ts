import { parentPort } from 'node:worker_threads';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { answerQuestion, type OpenLog, openKept } from './answer-question.ts';
import { LogFault } from './log-fault.ts';
import type { LogRef, StudyQuestion } from './study-question.ts';
import type { Answered } from './study-thread.ts';

// The thread of studies: reading a log and walking over it takes seconds of processor.

/** Together at most so many events stay in memory, those asked for last. */
const MOST_EVENTS = 3_000_000;
const opened = new Map<string, OpenLog>();

parentPort?.on('message', async ({ id, question }: { id: number; question: StudyQuestion }) => {
  parentPort?.postMessage(await answered(id, question));
});

async function answered(id: number, question: StudyQuestion): Promise<Answered> {
  try {
    return { id, answer: await answerQuestion(question, open) };
  } catch (error) {
    if (error instanceof LogFault || isDomainError(error))
      return { id, refused: { code: error.code, params: error.params } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function open(ref: LogRef): Promise<OpenLog> {
  const key = JSON.stringify(ref);
  const known = opened.get(key) ?? (await openKept(ref));
  opened.delete(key);
  opened.set(key, known);
  let events = 0;
  for (const [one, { log }] of [...opened].reverse()) {
    events += log.activity.codes.length;
    if (events > MOST_EVENTS && one !== key) opened.delete(one);
  }
  return known;
}
