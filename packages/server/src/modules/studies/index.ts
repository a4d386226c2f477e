export { readEventLog } from './read-event-log.ts';
export { eventParts, type ImportedLog, type ReadOptions } from './read-options.ts';
export { ocelJsonText } from './write-ocel-json.ts';
export { writeOcelSqlite } from './write-ocel-sqlite.ts';
export { xesText } from './write-xes.ts';
