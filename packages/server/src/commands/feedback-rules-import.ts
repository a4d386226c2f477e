import { readFileSync } from 'node:fs';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, UsageError } from './command.ts';
import { operatorOf } from './operator.ts';
import { tenantOption } from './tenants.ts';

export const feedbackRulesImport: Command = {
  name: 'feedback-rules import',
  summary: 'Bring in limits, fields and guidance of feedback of an office',
  usage: 'FILE [--tenant H01] [--json]',
  options: { tenant: tenantOption },
  async run(input) {
    const [file] = input.positionals;
    if (file === undefined || input.positionals.length > 1)
      throw new UsageError('Name one file, made after reference-data/feedback/rulebook.json.');
    const { services } = await input.open();
    const { tenantId, name } = await operatorOf(input, 'feedback-rules import');
    const added = await services.feedback.addRulebook(tenantId, { value: parse(file), by: name });
    const { edition, rulebook } = added;
    const fields = rulebook.fields.length;
    if (input.json) input.print(JSON.stringify({ edition, code: rulebook.code, fields }));
    else input.print(`Brought in: ${rulebook.name.en}, edition ${edition}, ${fields} fields.`);
    return undefined;
  },
};

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(`${file} cannot be read as JSON.`);
  }
}
