import type { ReportContent } from '@motcua/domain/reporting/content.ts';
import { csvLine } from '../../../platform/csv.ts';

/** Every table below the other, each line with unit, period and its kind. */
export function contentCsv(content: ReportContent): string {
  const { form, unit, period, version, signature } = content;
  const before = [form.code, unit.code ?? unit.id, unit.name, period.code];
  const limits = [period.from, period.to, period.calendar];
  const signed = signature === null ? '' : String(version.number);
  return content.tables
    .map((table) => {
      const header = csvLine([
        ...['form', 'unit', 'unit_name', 'period', 'from', 'to', 'calendar', 'version'],
        ...['table', 'order', 'key', 'name'],
        ...table.columns.map(({ code, title }) =>
          code.startsWith('(') ? `${code} ${title}` : title,
        ),
      ]);
      const total = { order: '', key: 'total', name: 'Tổng cộng', cells: table.total?.cells ?? [] };
      const rows = [...table.rows, ...(table.total === null ? [] : [total])];
      const lines = rows.map(({ order, key, name, cells }) =>
        csvLine([...before, ...limits, signed, table.code, order, key, name, ...cells]),
      );
      return [header, ...lines].join('');
    })
    .join('\r\n');
}
