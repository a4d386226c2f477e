import { DomainError } from '@motcua/domain/shared/errors.ts';
import { answerQuestions } from '../../platform/asking-thread.ts';
import { answerQuestion, type OpenLog, openKept } from './answer-question.ts';
import { LogFault } from './log-fault.ts';
import type { LogRef, StudyQuestion } from './study-question.ts';

// The thread of studies: reading a log and walking over it takes seconds of processor.

/** Together at most so many events stay in memory, those asked for last. */
const MOST_EVENTS = 3_000_000;
const opened = new Map<string, OpenLog>();

answerQuestions((question: StudyQuestion) => answerQuestion(question, open).catch(asRefusal));

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

/** A fault of the log is an answer like any refusal: it travels by its code. */
function asRefusal(error: unknown): never {
  throw error instanceof LogFault ? new DomainError(error.code, error.params) : error;
}
