import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { answerStudy, ocelJsonText, writeOcelSqlite, xesText } from '../modules/studies/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Command } from './command.ts';
import { studyJson } from './study-json.ts';
import { readStudyOrder, studyOptions } from './study-order.ts';
import { studyTables } from './study-tables.ts';

export const study: Command = {
  name: 'study',
  summary: 'What an event log teaches: paths, map, waiting, hand-overs; needs no database',
  usage: [
    'FILE [--by-time] [--compare FILE2] [--calendar vn|week] [--json]',
    '       motcua study FILE --from DATE --to DATE --compare-from DATE --compare-to DATE',
    '       motcua study FILE --where department=General --compare-where department=Experts',
    '       motcua study FILE --process STEPS.txt                one step per line, or a JSON list',
    '       motcua study FILE --export LOG.(xes|xes.gz|json|sqlite)',
    '  FILE: XES, CSV, OCEL 2.0 JSON or SQLite, plain or gzip',
  ].join('\n'),
  options: studyOptions,
  async run(input) {
    const { request, exportTo } = await readStudyOrder(input);
    const answer = await answerStudy(request);
    if (exportTo !== undefined) await exportLog(answer.log, exportTo);
    if (input.json) input.print(JSON.stringify(studyJson(answer)));
    else for (const line of studyTables(answer)) input.print(line);
    return undefined;
  },
};

async function exportLog(log: EventLog, path: string): Promise<void> {
  if (/\.(sqlite|db)$/.test(path)) return writeOcelSqlite(log, path);
  const text = /\.(json|jsonocel)(\.gz)?$/.test(path)
    ? ocelJsonText(log)
    : /\.xes(\.gz)?$/.test(path)
      ? xesText(log)
      : null;
  if (text === null) {
    throw new OperatorError(`${path} should end in .xes, .xes.gz, .json or .sqlite.`);
  }
  const sink = createWriteStream(path);
  if (path.endsWith('.gz')) await pipeline(Readable.from(text), createGzip(), sink);
  else await pipeline(Readable.from(text), sink);
}
