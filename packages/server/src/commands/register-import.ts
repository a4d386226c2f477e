import { existsSync } from 'node:fs';
import { reviewSentence } from '@motcua/domain/dossier/legacy-row.ts';
import type { Services } from '../services.ts';
import type { ImportReport } from '../modules/register/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import {
  type Command,
  type CommandInput,
  findText,
  getOnlyWord,
  isSet,
  UsageError,
} from './command.ts';
import { operatorName } from './operator.ts';
import { tenantOption } from './tenants.ts';

export const registerImport: Command = {
  name: 'register import',
  summary: 'Take over a legacy register from a CSV file',
  usage: 'FILE.csv [--unit CODE] [--dry-run] [--strict] [--json]',
  options: {
    unit: { type: 'string', description: 'Agency code of the unit; needed when there are several' },
    tenant: tenantOption,
    'dry-run': { type: 'boolean', description: 'Read everything, write nothing' },
    strict: { type: 'boolean', description: 'Write nothing unless every row can be taken' },
  },
  async run(input) {
    const path = getOnlyWord(input, 'One CSV file is needed.');
    if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
    const report = await importFile(input, path);
    if (input.json) input.print(JSON.stringify(report));
    else for (const line of linesOf(report)) input.print(line);
    return report.written ||
      (report.dryRun && !(isSet(input, 'strict') && report.setAside.length > 0))
      ? 0
      : 1;
  },
};

async function importFile(input: CommandInput, path: string): Promise<ImportReport> {
  const { HeaderError } = await import('../modules/register/index.ts');
  const { ensureFirstOffice, foundingLines } = await import('../founding.ts');
  const { services } = await input.open();
  if (input.config.demo) await requireTenant(services);
  else {
    const founded = await ensureFirstOffice(services);
    if (founded !== null) for (const line of foundingLines(founded)) input.report(line);
  }
  try {
    return await services.register.import({
      path,
      ...{ tenantId: findText(input, 'tenant'), unit: findText(input, 'unit') },
      actorName: operatorName('register import'),
      dryRun: isSet(input, 'dry-run'),
      strict: isSet(input, 'strict'),
      progress: sparing(input.report),
    });
  } catch (error) {
    if (error instanceof HeaderError) throw new UsageError(error.message);
    throw error;
  }
}

async function requireTenant({ organisation }: Services): Promise<void> {
  if ((await organisation.listTenants()).length > 0) return;
  throw new OperatorError(
    'There is no office yet to import into: motcua init founds one, and so does MOTCUA_DEMO=0; npm start loads the demo.',
  );
}

/** One line every second is progress; one every batch is noise. */
function sparing(report: (line: string) => void): (line: string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < 1000) return;
    last = performance.now();
    report(`${line} …`);
  };
}

const SHOWN = 20;

function linesOf(report: ImportReport): string[] {
  const { rows, taken, alreadyThere, setAside, review, unknownProcedures } = report;
  const verb = report.written ? 'taken' : 'could be taken';
  return [
    `${report.file} → ${report.unit.code ?? ''} ${report.unit.name}, ${report.desk}`,
    `${rows} rows: ${taken} ${verb}, ${alreadyThere} already there, ${setAside.length} set aside; ${review.length} marked for review.`,
    ...(report.written
      ? []
      : [report.dryRun ? 'Dry run: nothing was written.' : 'Strict: nothing was written.']),
    ...report.registerNumbers.map(
      ({ year, from, to }) => `Register of ${year}: numbers ${from} to ${to}.`,
    ),
    ...section('Set aside:', setAside, ({ row, code, column, reason, also }) => {
      const faults = [{ column, reason }, ...also].map((fault) =>
        `${fault.column} ${fault.reason}`.trim(),
      );
      return `row ${row}${code === '' ? '' : ` (${code})`}: ${faults.join('; ')}`;
    }),
    ...section(
      'To be reviewed:',
      review,
      ({ row, code, reasons }) =>
        `row ${row} (${code}): ${reasons.map((reason) => reviewSentence(reason, 'en')).join('; ')}`,
    ),
    ...section(
      'Procedures that the catalogue does not know:',
      unknownProcedures,
      ({ code, name, rows: count }) =>
        `${count} × ${[code, name].filter((text) => text !== '').join(' ') || '(neither code nor name)'}`,
    ),
    ...report.assumptions.map(
      ({ sentence, rows: count }) => `Assumed in ${count} rows: ${sentence}`,
    ),
    `${report.seconds} s, ${report.rowsPerSecond} rows a second.`,
  ];
}

function section<T>(title: string, entries: readonly T[], line: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  const more = entries.length - SHOWN;
  return [
    title,
    ...entries.slice(0, SHOWN).map((entry) => `  ${line(entry)}`),
    ...(more > 0 ? [`  … and ${more} more; --json lists all.`] : []),
  ];
}
