import { DomainError } from '@motcua/domain/shared/errors.ts';
import { answerQuestions } from '../asking-thread.ts';

/** What the thread of the test is asked; it counts the questions since it began. */
export type Asked =
  | { kind: 'count' }
  | { kind: 'refuse'; code: string }
  | { kind: 'break' }
  | { kind: 'die' }
  | { kind: 'grow' }
  | { kind: 'never' };

let asked = 0;

answerQuestions(async ({ kind, ...rest }: Asked) => {
  asked += 1;
  if (kind === 'refuse' && 'code' in rest) throw new DomainError(rest.code, { asked });
  if (kind === 'break') throw new Error('Something broke.');
  if (kind === 'die') process.exit(3);
  if (kind === 'grow') for (const kept: number[][] = []; ; ) kept.push(Array(100_000).fill(asked));
  if (kind === 'never') await new Promise(() => {});
  return asked;
});
