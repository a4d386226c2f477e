import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type Command,
  type CommandInput,
  findText,
  isSet,
  refuseWords,
  UsageError,
} from './command.ts';
import { tenantOption } from './tenants.ts';

export const registerExport: Command = {
  name: 'register export',
  summary: 'Write a register (Sổ theo dõi hồ sơ) of a year as CSV',
  usage: '[--unit CODE] [--year YYYY] [--out FILE.csv] [--bom] [--json]',
  options: {
    unit: { type: 'string', description: 'Agency code of the unit; needed when there are several' },
    tenant: tenantOption,
    year: { type: 'string', description: 'Year of the register; the present one when left out' },
    out: { type: 'string', description: 'File to write; standard output when left out' },
    bom: { type: 'boolean', description: 'Begin with a byte order mark, for spreadsheets' },
  },
  async run(input) {
    refuseWords(input);
    const year = readYear(input);
    const { register } = (await input.open()).services;
    const open = await register.openOf({
      ...{ tenantId: findText(input, 'tenant'), unit: findText(input, 'unit') },
      year,
    });
    if (input.json) input.print(JSON.stringify({ ...open, lines: await register.allLines(open) }));
    else await write(input, register.csv(open, { bom: isSet(input, 'bom') }));
    input.report(`${open.deskName}, ${open.year}: ${open.last} lines.`);
    return undefined;
  },
};

async function write(input: CommandInput, csv: AsyncGenerator<string>): Promise<void> {
  const out = findText(input, 'out');
  if (out === undefined) await pipeline(Readable.from(csv), process.stdout, { end: false });
  else await pipeline(Readable.from(csv), createWriteStream(out));
}

function readYear(input: CommandInput): number | undefined {
  const text = findText(input, 'year');
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw new UsageError('--year is a year of four digits.');
  return Number(text);
}
