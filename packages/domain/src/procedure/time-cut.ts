import type { TimeLimit } from '../calendar/time-limit.ts';
import type { ProcedureChannel } from './procedure.ts';

/**
 * The channel after its term was cut (rà soát, đơn giản hóa; NĐ 63/2010 Art. 27–31): the new limit binds
 * the promised date, the term of the law stays visible beside it, also after a second cut.
 */
export function cutTimeLimit(
  channel: ProcedureChannel,
  limit: TimeLimit,
  limitText: string,
): ProcedureChannel {
  return { ...channel, limit, limitText, legalLimit: channel.legalLimit ?? channel.limit };
}
