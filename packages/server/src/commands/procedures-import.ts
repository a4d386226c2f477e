import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROCEDURE_PARTS } from '@motcua/domain/procedure/procedure.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Services } from '../services.ts';
import type { ProcedureRow } from '../modules/procedures/index.ts';
import type { ProcessImportRow } from '../modules/processes/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, type CommandInput, findDay, isSet } from './command.ts';
import { getTenantId } from './tenants.ts';

interface FileReport {
  file: string;
  procedures?: ProcedureRow[];
  processes?: ProcessImportRow[];
}

interface ImportOrder {
  tenantId: string;
  validFrom: PlainDate;
  dryRun: boolean;
}

export const proceduresImport: Command = {
  name: 'procedures import',
  summary: 'Bring in procedures and internal processes; those that are shipped without FILE',
  usage: '[FILE...] [--tenant H01] [--valid-from YYYY-MM-DD] [--dry-run] [--json]',
  options: {
    tenant: { type: 'string', description: 'Whose catalogue; the only tenant when absent' },
    'valid-from': { type: 'string', description: 'First day of new versions; today when absent' },
    'dry-run': { type: 'boolean', description: 'Say what would happen and change nothing' },
  },
  async run(input) {
    const files = await openFiles(input);
    const { services } = await input.open();
    const order: ImportOrder = {
      tenantId: await getTenantId(input),
      validFrom: findDay(input, 'valid-from') ?? services.organisation.today(),
      dryRun: isSet(input, 'dry-run'),
    };
    const reports: FileReport[] = [];
    for (const file of files) {
      input.report(`Importing ${file.path} …`);
      const report = await file.import(services, order);
      reports.push({ file: file.path, ...report });
      if (!input.json) printRows(input, report);
    }
    const summary = summarise(reports);
    if (input.json) input.print(JSON.stringify({ ...order, summary, files: reports }));
    else input.print(sentenceOf(summary, order.dryRun));
    return undefined;
  },
};

/** Every file is recognised before the first is imported; processes wait for the procedures they must fit. */
async function openFiles(input: CommandInput) {
  const [{ openSourceFile, SHIPPED_PROCEDURES }, { openProcessFile, SHIPPED_PROCESSES }] =
    await Promise.all([
      import('../modules/procedures/index.ts'),
      import('../modules/processes/index.ts'),
    ]);
  const given = input.positionals.map((file) => resolve(file));
  const paths = given.length > 0 ? given : [...SHIPPED_PROCEDURES, ...SHIPPED_PROCESSES];
  const files = paths.map((path) => {
    const value = readJson(path);
    const procedures = openSourceFile(value);
    const processes = procedures ? null : openProcessFile(value);
    if (!procedures && !processes)
      throw new OperatorError(`${path} holds neither procedures nor internal processes.`);
    return {
      path,
      isProcesses: processes !== null,
      async import(services: Services, { tenantId, ...order }: ImportOrder) {
        if (procedures)
          return {
            procedures: await services.procedures.importFile(tenantId, {
              ...order,
              file: procedures,
            }),
          };
        if (processes)
          return {
            processes: await services.processes.importFile(tenantId, { ...order, file: processes }),
          };
        return {};
      },
    };
  });
  return files.toSorted((a, b) => Number(a.isProcesses) - Number(b.isProcesses));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be opened';
    throw new OperatorError(`${path} cannot be read: ${reason}.`);
  }
}

function printRows(input: CommandInput, report: Omit<FileReport, 'file'>): void {
  for (const row of report.procedures ?? []) input.print(procedureLine(row));
  for (const row of report.processes ?? []) {
    const name = `${row.procedureCode ?? `row ${row.row}`}${row.case ? ` (${row.case})` : ''}`;
    input.print(
      [wordOf(row.outcome), name, `${row.steps} steps`, row.remark].filter(Boolean).join('  '),
    );
  }
}

function procedureLine(row: ProcedureRow): string {
  const missing = row.missing.map((part) => PROCEDURE_PARTS[part]).join(', ');
  const stayed = row.stayedText.map((it) => `${it.where} “${it.text}” (${it.reason})`).join('; ');
  return [
    wordOf(row.outcome),
    row.code ?? `row ${row.row}`,
    row.name.length > 70 ? `${row.name.slice(0, 69)}…` : row.name,
    row.state === 'incomplete' ? `[imported, incomplete: ${missing} missing]` : '',
    stayed ? `[stayed text: ${stayed}]` : '',
    row.remark ? `[${row.remark}]` : '',
  ]
    .filter(Boolean)
    .join('  ');
}

type Outcome = ProcedureRow['outcome'];
type Summary = Record<'procedures' | 'processes', Record<Outcome, number>> & { stayedText: number };

function summarise(reports: FileReport[]): Summary {
  const procedures = reports.flatMap((report) => report.procedures ?? []);
  const processes = reports.flatMap((report) => report.processes ?? []);
  return {
    procedures: countOutcomes(procedures),
    processes: countOutcomes(processes),
    stayedText: procedures.filter((row) => row.stayedText.length > 0).length,
  };
}

function countOutcomes(rows: { outcome: Outcome }[]): Record<Outcome, number> {
  const count = { created: 0, revised: 0, unchanged: 0, set_aside: 0 };
  for (const { outcome } of rows) count[outcome] += 1;
  return count;
}

function sentenceOf({ procedures, processes, stayedText }: Summary, dryRun: boolean): string {
  const words = (count: Record<Outcome, number>) =>
    `${count.created} new, ${count.revised} changed, ${count.unchanged} unchanged, ${count.set_aside} set aside`;
  return [
    dryRun ? 'Dry run, nothing was written.' : '',
    `Procedures: ${words(procedures)}; ${stayedText} with a limit that stayed text.`,
    `Internal processes: ${words(processes)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function wordOf(outcome: Outcome): string {
  return outcome.replace('_', ' ').padEnd(9);
}
