import { existsSync, readFileSync } from 'node:fs';
import type { IndicatorFactReport } from '@motcua/contract/indicator-fact-imports.ts';
import type { FactRowLine } from '../modules/indicators/index.ts';
import { type Command, type CommandInput, getOnlyWord, isSet, UsageError } from './command.ts';
import { operatorOf } from './operator.ts';
import { tenantOption } from './tenants.ts';

export const factsImport: Command = {
  name: 'facts import',
  summary: 'Bring in measures that the system does not see, with the document that proves them',
  usage: [
    'FILE.csv [--dry-run] [--json]',
    '',
    'Columns: unit, period, measure, value; set, officer; source, number, date, signer, file (the evidence).',
    'A row told again changes nothing; another value is a new version, and the old one stays.',
  ].join('\n'),
  options: {
    tenant: tenantOption,
    'dry-run': { type: 'boolean', description: 'Read everything, write nothing' },
  },
  async run(input) {
    const path = getOnlyWord(input, 'One CSV file is needed.');
    const rows = await readRows(path);
    const { services } = await input.open();
    const { tenantId, name } = await operatorOf(input, 'facts import');
    const report = await services.indicators.importFacts(
      { tenantId, name, officer: null },
      { rows, dryRun: isSet(input, 'dry-run') },
    );
    if (input.json) input.print(JSON.stringify(report));
    else printReport(input, report);
    return report.setAside.length === report.rows && report.rows > 0 ? 1 : 0;
  },
};

async function readRows(path: string): Promise<FactRowLine[]> {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  const { FactFileError, readFactCsv } = await import('../modules/indicators/index.ts');
  try {
    return readFactCsv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof FactFileError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

const SHOWN = 20;

function printReport(input: CommandInput, report: IndicatorFactReport): void {
  const { rows, taken, corrected, unchanged, setAside, contradictions } = report;
  const verb = report.written || taken === 0 ? 'taken' : 'could be taken';
  input.print(
    `${rows} rows: ${taken} ${verb} (${corrected} of them correct an earlier one), ${unchanged} told before, ${setAside.length} set aside.`,
  );
  const lines = [
    ...setAside.map(
      ({ row, faults }) =>
        `set aside  row ${row}: ${faults.map(({ column, reason }) => `${column} ${reason.en}`).join('; ')}`,
    ),
    ...contradictions.map(
      ({ row, unit, measure, sentence }) =>
        `look at    row ${row}: ${unit} ${measure}: ${sentence.en}`,
    ),
  ];
  for (const line of lines.slice(0, SHOWN)) input.print(line);
  if (lines.length > SHOWN) input.print(`… and ${lines.length - SHOWN} more; --json lists all.`);
}
