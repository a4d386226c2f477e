export { answerStudy, type StudyAnswer } from './answer-study.ts';
export { readEventLog } from './read-event-log.ts';
export { eventParts, type ImportedLog, type ReadOptions } from './read-options.ts';
export type { StudyRequest } from './study-request.ts';
export { ocelJsonText } from './write-ocel-json.ts';
export { writeOcelSqlite } from './write-ocel-sqlite.ts';
export { xesText } from './write-xes.ts';
