import { parentPort, Worker } from 'node:worker_threads';
import { DomainError, type ErrorParams, isDomainError } from '@motcua/domain/shared/errors.ts';

export interface AskingThread<Ask> {
  ask: Ask;
  /** Ends the thread; whoever still waits is refused. The next question starts it again. */
  close(): Promise<void>;
}

export interface AskingThreadOrder {
  /** A file that calls `answerQuestions`. */
  file: URL;
  /** What it does, for the sentence when it ends: `printing`. */
  name: string;
  /** It ends, with all it remembers, after so long without a question. */
  idleMs: number;
  mostMegabytes?: number;
  /** The code of the refusal of what outgrew that memory. */
  tooLarge?: string;
}

type Answered =
  | { id: number; answer: unknown }
  | { id: number; refused: { code: string; params: ErrorParams } }
  | { id: number; failed: string };

type Waiting = PromiseWithResolvers<unknown>;

/**
 * Asks a thread of its own, which starts with the first question, so that the server stays answering.
 * A `DomainError` thrown there is thrown here; a thread that dies takes only its own questions along.
 */
export function createAskingThread<Ask extends (question: never) => Promise<unknown>>(
  order: AskingThreadOrder,
): AskingThread<Ask> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(order.file, limitsOf(order));
    started.on('message', settle);
    started.on('error', (error) => fail(started, inWords(error, order)));
    started.on('exit', () => fail(started, new Error(`The thread of ${order.name} ended.`)));
    started.unref();
    return started;
  }

  function settle(answered: Answered): void {
    const one = waiting.get(answered.id);
    waiting.delete(answered.id);
    if (waiting.size === 0) idle = setTimeout(() => void close(), order.idleMs).unref();
    if (one !== undefined) settleOne(one, answered);
  }

  function fail(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    if (ending === null) return;
    fail(ending, new Error(`The thread of ${order.name} was closed.`));
    await ending.terminate();
  }

  function ask(question: unknown): Promise<unknown> {
    clearTimeout(idle);
    worker ??= start();
    const one: Waiting = Promise.withResolvers();
    last += 1;
    waiting.set(last, one);
    worker.postMessage({ id: last, question });
    return one.promise;
  }

  // Which question brings which answer is agreed with the file at the other end.
  return { ask: ask as unknown as Ask, close };
}

/** The other end: answers what this thread is asked, in words that travel. */
export function answerQuestions<Question>(answer: (question: Question) => Promise<unknown>): void {
  parentPort?.on('message', async ({ id, question }: { id: number; question: Question }) => {
    parentPort?.postMessage(await answeredBy(id, () => answer(question)));
  });
}

async function answeredBy(id: number, answer: () => Promise<unknown>): Promise<Answered> {
  try {
    return { id, answer: await answer() };
  } catch (error) {
    if (isDomainError(error)) return { id, refused: { code: error.code, params: error.params } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function settleOne({ resolve, reject }: Waiting, answered: Answered): void {
  if ('answer' in answered) resolve(answered.answer);
  else if ('refused' in answered)
    reject(new DomainError(answered.refused.code, answered.refused.params));
  else reject(new Error(answered.failed));
}

function limitsOf({ mostMegabytes }: AskingThreadOrder) {
  return mostMegabytes === undefined
    ? {}
    : { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
}

function inWords(error: Error, { tooLarge }: AskingThreadOrder): Error {
  const outgrew = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outgrew && tooLarge !== undefined ? new DomainError(tooLarge) : error;
}
