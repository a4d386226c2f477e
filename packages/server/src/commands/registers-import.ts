import { readFileSync } from 'node:fs';
import { readRegisterDefinition } from '@motcua/contract/register-definition-faults.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, type CommandInput, isSet, UsageError } from './command.ts';
import { operatorOf } from './operator.ts';

interface Found {
  file: string;
  definition: RegisterDefinition;
}

export const registersImport: Command = {
  name: 'registers import',
  summary: 'Bring in registers of reform work that an office describes itself',
  usage: 'FILE... [--tenant H01] [--dry-run] [--json]',
  options: {
    tenant: { type: 'string', description: 'Whose registers; the only tenant when absent' },
    'dry-run': { type: 'boolean', description: 'Say what is wrong with the files, change nothing' },
  },
  async run(input) {
    if (input.positionals.length === 0)
      throw new UsageError('Name at least one file, as docs/guides/reform-registers.md tells.');
    const files = input.positionals.map((file) => readFile(input, file));
    if (!isSet(input, 'dry-run')) await bringIn(input, files);
    if (input.json) input.print(JSON.stringify(files.map(lineOf)));
    else for (const file of files) input.print(sentenceOf(file, isSet(input, 'dry-run')));
    return undefined;
  },
};

async function bringIn(input: CommandInput, files: readonly Found[]): Promise<void> {
  const { services } = await input.open();
  const { tenantId, name } = await operatorOf(input, 'registers import');
  for (const { definition } of files)
    await services.reformRegisters.catalogue.add(tenantId, definition, { by: name });
}

function readFile(input: CommandInput, file: string): Found {
  const { definition, faults } = readRegisterDefinition(parse(file));
  if (definition !== null) return { file, definition };
  for (const { where, en } of faults) input.report(`${where}: ${en}`);
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new OperatorError(`${file} has ${count}; nothing was brought in.`);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(`${file} cannot be read as JSON.`);
  }
}

function lineOf({ file, definition }: Found) {
  const { code, name, fields, counts } = definition;
  return { file, code, name: name.vi, fields: fields.length, counts: counts.length };
}

function sentenceOf(found: Found, isDry: boolean): string {
  const { code, name, fields } = lineOf(found);
  return `${isDry ? 'Sound' : 'Brought in'}: register ${code}, ${name}, ${fields} fields.`;
}
