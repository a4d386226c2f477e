import { figureNames } from '@motcua/contract/dossiers.ts';
import type { ProcessingReport } from '@motcua/contract/reports.ts';
import { csvLine } from '../../platform/csv.ts';

/** A line for each group and one for the total; every line names its unit and period. */
export function reportCsv(report: ProcessingReport): string {
  const { unit, from, to, group } = report;
  const total = { key: 'total', name: 'Tổng cộng', ...report.total };
  const lines = [...report.groups, total].map((row) =>
    csvLine([
      ...[unit.code, from, to, row === total ? '' : group, row.key, row.name],
      ...figureNames.map((name) => row[name]),
    ]),
  );
  const header = csvLine(['unit', 'from', 'to', 'group', 'key', 'name', ...figureNames]);
  return [header, ...lines].join('');
}
