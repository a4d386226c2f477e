import { figureNames } from '@motcua/contract/dossiers.ts';
import { processingReportQuerySchema, type ProcessingReport } from '@motcua/contract/reports.ts';
import {
  type Command,
  type CommandInput,
  findTexts,
  getText,
  isSet,
  refuseWords,
  UsageError,
} from './command.ts';
import { getTenantId, tenantOption } from './tenants.ts';

export const reportProcessing: Command = {
  name: 'report processing',
  summary: 'Processing report II.06a of a unit and period',
  usage:
    '--unit CODE --from YYYY-MM-DD --to YYYY-MM-DD [--group field|procedure|channel|unit] [--json|--csv]',
  options: {
    unit: { type: 'string', description: 'Agency code of the unit, in either style' },
    from: { type: 'string', description: 'First day of the period' },
    to: { type: 'string', description: 'Last day of the period' },
    group: { type: 'string', description: 'field (default), procedure, channel or unit' },
    tenant: tenantOption,
    csv: { type: 'boolean', description: 'Lines of CSV instead of a table' },
  },
  async run(input) {
    const order = readOrder(input);
    const { services } = await input.open();
    const { reportCsv } = await import('../modules/reporting/index.ts');
    const tenantId = await getTenantId(input);
    const report = await services.reporting.processing({ ...order, tenantId });
    if (input.json) input.print(JSON.stringify(report));
    else if (isSet(input, 'csv')) input.print(reportCsv(report).trimEnd());
    else for (const line of tableOf(report)) input.print(line);
    return undefined;
  },
};

function readOrder(input: CommandInput) {
  refuseWords(input);
  const parsed = processingReportQuerySchema.safeParse({
    ...{ unit: getText(input, 'unit'), from: getText(input, 'from'), to: getText(input, 'to') },
    ...findTexts(input, ['group']),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `--${String(issue?.path[0])} is not right: ${wanted[String(issue?.path[0])] ?? ''}.`,
  );
}

const wanted: Readonly<Record<string, string>> = {
  from: 'a day as 2026-01-31',
  to: 'a day as 2026-01-31',
  group: 'field, procedure, channel or unit',
};

/** Column numbers of the form, in the order of `figureNames`. */
const columns = [
  '(6)',
  '(4)',
  '(5)',
  '4+5',
  '(3)',
  '(8)',
  '(9)',
  '(10)',
  '(7)',
  '(12)',
  '(13)',
  '(11)',
];

function tableOf(report: ProcessingReport): string[] {
  const rows = [...report.groups, { key: '', name: 'Tổng cộng', ...report.total }];
  const width = Math.min(Math.max(...rows.map(({ name }) => name.length)), 48);
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.slice(0, width).padEnd(width) + cells.map((cell) => String(cell).padStart(8)).join('');
  return [
    `Biểu số ${report.form}: ${report.unit.code} ${report.unit.name}`,
    `${report.period} (tính đến ${report.asOf})`,
    '',
    line('', columns),
    ...rows.map((row) =>
      line(
        row.name,
        figureNames.map((name) => row[name]),
      ),
    ),
    '',
    '(6) kỳ trước chuyển sang; (4) trực tuyến; (5) trực tiếp, bưu chính; (3) tổng tiếp nhận = 4+5+6;',
    '(8) trước hạn; (9) đúng hạn; (10) quá hạn; (7) đã giải quyết; (12) trong hạn; (13) quá hạn; (11) đang giải quyết.',
  ];
}
