import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { importNotes, type Note, orderNotes } from '@motcua/domain/study/notes.ts';
import { orderByTime } from '@motcua/domain/study/order.ts';
import { type PartWanted, selectPart } from '@motcua/domain/study/part.ts';
import { requireKnownKeys } from './known-keys.ts';
import { LogFault } from './log-fault.ts';
import { readEventLog } from './read-event-log.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads the part of a log that is wanted, in the order that is wanted, with what must be said of it. */
export async function openLog(
  file: string,
  { read, byTime, part }: { read: ReadOptions; byTime: boolean; part: PartWanted },
): Promise<{ log: EventLog; notes: Note[] }> {
  const imported = await readEventLog(file, read);
  requireKnownKeys(imported.log, part);
  const log = selectPart(imported.log, part);
  if (log.caseIds.length === 0) throw new LogFault('log.no-case-left');
  const notes = importNotes(imported.log, imported.facts, imported.outsideCases);
  return { log: byTime ? orderByTime(log) : log, notes: [...notes, ...orderNotes(log, byTime)] };
}
