import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { type PartWanted, partKeys } from '@motcua/domain/study/part.ts';
import { LogFault } from './log-fault.ts';

/** Throws `log.key-unknown` where a part is asked for by what the log does not tell. */
export function requireKnownKeys(log: EventLog, { where }: PartWanted): void {
  const known = partKeys(log);
  for (const { key } of where ?? [])
    if (!known.includes(key))
      throw new LogFault('log.key-unknown', { key, known: known.join(', ') });
}
