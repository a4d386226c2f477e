import { readFileSync } from 'node:fs';
import {
  type FormFaultLine,
  readReportForm,
  readReportingRegime,
} from '@motcua/contract/report-form-faults.ts';
import type { ReportForm } from '@motcua/domain/reporting/form.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, type CommandInput, isSet, UsageError } from './command.ts';
import { operatorOf } from './operator.ts';

type Found = { file: string } & (
  | { form: ReportForm; regime: null }
  | { form: null; regime: ReportingRegime }
);

export const reportFormsImport: Command = {
  name: 'report-forms import',
  summary: 'Bring in forms of reports and reporting regimes of an office',
  usage: 'FILE... [--tenant H01] [--dry-run] [--json]',
  options: {
    tenant: { type: 'string', description: 'Whose forms; the only tenant when absent' },
    'dry-run': { type: 'boolean', description: 'Say what is wrong with the files, change nothing' },
  },
  async run(input) {
    if (input.positionals.length === 0)
      throw new UsageError('Name at least one file, as docs/reference/report-forms.md tells.');
    const files = input.positionals.map((file) => readFile(input, file));
    if (!isSet(input, 'dry-run')) await bringIn(input, files);
    if (input.json) input.print(JSON.stringify(files.map(lineOf)));
    else for (const file of files) input.print(sentenceOf(file, isSet(input, 'dry-run')));
    return undefined;
  },
};

/** Forms go first, so that a regime may name one of the same call. */
async function bringIn(input: CommandInput, files: readonly Found[]): Promise<void> {
  const { services } = await input.open();
  const { tenantId: id, name } = await operatorOf(input, 'report-forms import');
  const { catalogue } = services.filedReports;
  for (const { form } of files) if (form !== null) await catalogue.addForm(id, form, name);
  for (const { regime } of files) if (regime !== null) await catalogue.addRegime(id, regime, name);
}

function readFile(input: CommandInput, file: string): Found {
  const value = parse(file);
  const isRegime = typeof value === 'object' && value !== null && 'duties' in value;
  if (isRegime) {
    const { regime, faults } = readReportingRegime(value);
    if (regime !== null) return { file, form: null, regime };
    return complain(input, file, faults);
  }
  const { form, faults } = readReportForm(value);
  return form === null ? complain(input, file, faults) : { file, form, regime: null };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(`${file} cannot be read as JSON.`);
  }
}

function complain(input: CommandInput, file: string, faults: readonly FormFaultLine[]): never {
  for (const { where, en } of faults) input.report(`${where}: ${en}`);
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new OperatorError(`${file} has ${count}; nothing was brought in.`);
}

function lineOf({ file, form, regime }: Found) {
  return form === null
    ? { file, kind: 'regime', code: regime.code, name: wordsOf(regime.name).vi }
    : { file, kind: 'form', code: form.code, name: wordsOf(form.title).vi };
}

function sentenceOf(found: Found, isDry: boolean): string {
  const { kind, code, name } = lineOf(found);
  return `${isDry ? 'Sound' : 'Brought in'}: ${kind} ${code}, ${name}.`;
}
