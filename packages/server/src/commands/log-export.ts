import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type EventLogFormat, eventLogFormats } from '@motcua/contract/studies.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import {
  type Command,
  type CommandInput,
  findDay,
  findText,
  getText,
  isSet,
  refuseWords,
  UsageError,
} from './command.ts';
import { operatorName } from './operator.ts';
import { tenantOption } from './tenants.ts';

export const logExport: Command = {
  name: 'log export',
  summary: 'Write the dossier log for process mining: OCEL 2.0 (JSON, SQLite) or XES',
  usage: [
    '--unit CODE --from DATE --to DATE --out FILE.(jsonocel|sqlite|xes)',
    '       motcua log export … --procedure CODE            only one procedure',
    '       motcua log export … --names --reason TEXT       people by name; it is logged',
  ].join('\n'),
  options: {
    unit: { type: 'string', description: 'Agency code of the unit; all below it is included' },
    tenant: tenantOption,
    from: { type: 'string', description: 'First day of reception' },
    to: { type: 'string', description: 'Last day of reception' },
    procedure: { type: 'string', description: 'Only dossiers of this procedure' },
    out: { type: 'string', description: 'File to write; its ending says the format' },
    names: { type: 'boolean', description: 'Names of people instead of pseudonyms' },
    reason: { type: 'string', description: 'Why names are needed; kept in the log of exports' },
  },
  async run(input) {
    refuseWords(input);
    const out = getText(input, 'out');
    const order = {
      ...{ unit: getText(input, 'unit'), from: dayOf(input, 'from'), to: dayOf(input, 'to') },
      ...{ procedure: findText(input, 'procedure'), format: formatOf(out) },
      ...{ withNames: isSet(input, 'names'), reason: findText(input, 'reason') },
      ...{ tenantId: findText(input, 'tenant'), by: operatorName('log export') },
    };
    const { studies } = (await input.open()).services;
    await pipeline(Readable.from(await studies.exportLog(order)), createWriteStream(out));
    if (input.json) input.print(JSON.stringify({ file: out, format: order.format }));
    else input.report(`${out} is written (${order.format}).`);
    return undefined;
  },
};

function dayOf(input: CommandInput, name: 'from' | 'to'): PlainDate {
  const day = findDay(input, name);
  if (day === undefined) throw new UsageError(`--${name} is missing.`);
  return day;
}

function formatOf(path: string): EventLogFormat {
  const found = eventLogFormats.find((format) => path.endsWith(`.${format}`));
  if (found !== undefined) return found;
  throw new UsageError(`${path} should end in .jsonocel, .sqlite or .xes.`);
}
