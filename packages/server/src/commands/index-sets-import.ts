import { readFileSync } from 'node:fs';
import { type ParsedBinding, setBindingSchema } from '@motcua/contract/indicator-bindings.ts';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import * as z from 'zod';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, type CommandInput, isSet, findText, UsageError } from './command.ts';
import { operatorOf } from './operator.ts';

export const indexSetsImport: Command = {
  name: 'index-sets import',
  summary: 'Bring in the index of an office, for the seasons that it opens',
  usage: 'SET [--binding FILE] [--tenant H01] [--dry-run] [--json]',
  options: {
    binding: { type: 'string', description: 'What counts each measure; without it all is told' },
    tenant: { type: 'string', description: 'Whose index; the only tenant when absent' },
    'dry-run': { type: 'boolean', description: 'Say what is wrong with the files, change nothing' },
  },
  async run(input) {
    const [file, ...more] = input.positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one file with a set, as docs/reference/sets.md tells.');
    const set = readSet(input, file);
    const binding = readBinding(input, set);
    if (!isSet(input, 'dry-run')) {
      const { services } = await input.open();
      const { tenantId, name } = await operatorOf(input, 'index-sets import');
      await services.seasons.addSet(tenantId, { set, binding, by: name });
    }
    const name = wordsOf(set.name).vi;
    const line = { file, id: set.id, name, counted: Object.keys(binding.facts).length };
    const done = isSet(input, 'dry-run') ? 'Sound' : 'Brought in';
    input.print(input.json ? JSON.stringify(line) : `${done}: ${set.id}, ${name}.`);
    return undefined;
  },
};

function readSet(input: CommandInput, file: string): IndicatorSet {
  const { set, faults } = readIndicatorSet(parse(file));
  if (set !== null) return set;
  for (const { where, message } of faults) input.report(`${where}: ${message}`);
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new OperatorError(`${file} has ${count}; nothing was brought in.`);
}

function readBinding(input: CommandInput, set: IndicatorSet): ParsedBinding {
  const file = findText(input, 'binding');
  if (file === undefined) return { set: set.id, facts: {} };
  const read = setBindingSchema.safeParse(parse(file));
  if (read.success) return read.data;
  throw new OperatorError(`${file} is no binding: ${z.prettifyError(read.error)}`);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(`${file} cannot be read as JSON.`);
  }
}
