import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorParams } from '@motcua/domain/shared/errors.ts';
import type { StudyAnswers, StudyQuestion } from './study-question.ts';

/** What the thread of studies says. */
export type Answered =
  | { id: number; answer: StudyAnswers[keyof StudyAnswers] }
  | { id: number; refused: { code: string; params: ErrorParams } }
  | { id: number; failed: string };

export interface StudyThread {
  ask<Kind extends keyof StudyAnswers>(
    question: Extract<StudyQuestion, { kind: Kind }>,
  ): Promise<StudyAnswers[Kind]>;
  close(): Promise<void>;
}

interface Waiting {
  // biome-ignore lint/suspicious/noExplicitAny: the kind of the question decides, see `ask`
  resolve(answer: any): void;
  reject(error: Error): void;
}

const IDLE_MS = 300_000;
const MOST_MEGABYTES = 2048;

/**
 * Reads and walks over logs on a thread of its own, so that the server stays answering. It starts with
 * the first question and ends, with the logs it remembers, after five minutes without one. A log that
 * is larger than its memory ends the thread alone: `study.too-large`.
 */
export function createStudyThread(): StudyThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(new URL('./study-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    started.on('message', settle);
    started.on('error', (error) => fail(started, inWords(error)));
    started.on('exit', () => fail(started, new Error('The thread of studies ended.')));
    started.unref();
    return started;
  }

  function settle(answered: Answered): void {
    const one = waiting.get(answered.id);
    waiting.delete(answered.id);
    if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE_MS).unref();
    if ('answer' in answered) one?.resolve(answered.answer);
    else if ('refused' in answered)
      one?.reject(new DomainError(answered.refused.code, answered.refused.params));
    else one?.reject(new Error(answered.failed));
  }

  function fail(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  return {
    close,
    ask: (question) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, question });
      }),
  };
}

function inWords(error: Error): Error {
  const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isTooLarge ? new DomainError('study.too-large') : error;
}
