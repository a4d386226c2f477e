import type { Figure } from '@motcua/contract/dossiers.ts';
import type { ProcessingFigures, ProcessingReport } from '@motcua/contract/reports.ts';
import { Link } from '@tanstack/react-router';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './report-table.module.css';

/** Columns 3–13 of II.06a in their printed order. */
const columns = [
  'total',
  'receivedOnline',
  'receivedDirect',
  'carriedOver',
  'resolved',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'open',
  'openInTime',
  'openOverdue',
] as const satisfies readonly Figure[];
const sums: ReadonlySet<Figure> = new Set(['total', 'resolved', 'open']);
const late: ReadonlySet<Figure> = new Set(['resolvedLate', 'openOverdue']);

/** Every figure leads to the dossiers it counts; a zero leads nowhere. */
export function ReportTable({ report }: { report: ProcessingReport }) {
  const { messages, formats } = useLocale();
  const words = messages.report;
  return (
    <ScrollRegion className={styles.scroll} label={words.caption}>
      <table className={`${styles.report} figures`}>
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {groupName(report.group, words)}
            </th>
            <th colSpan={4} scope="colgroup">
              {words.received}
            </th>
            <th colSpan={4} scope="colgroup">
              {words.resolved}
            </th>
            <th colSpan={3} scope="colgroup">
              {words.pending}
            </th>
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.figures[column]}
              </th>
            ))}
          </tr>
          <tr className={styles.numbers}>
            <td>(2)</td>
            {columns.map((column, at) => (
              <td key={column}>({at + 3})</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.groups.map((row) => (
            <Row key={row.key} report={report} group={row.key} name={row.name} figures={row} />
          ))}
        </tbody>
        <tfoot>
          <Row report={report} group={null} name={words.all} figures={report.total} />
        </tfoot>
      </table>
      <p className={styles.check}>
        {words.identity(
          formats.number(report.total.total),
          formats.number(report.total.resolved),
          formats.number(report.total.open),
        )}
        :{' '}
        <strong>
          {report.total.total === report.total.resolved + report.total.open
            ? words.holds
            : words.fails}
        </strong>
      </p>
    </ScrollRegion>
  );
}

function Row({
  report,
  group,
  name,
  figures,
}: {
  report: ProcessingReport;
  group: string | null;
  name: string;
  figures: ProcessingFigures;
}) {
  const { messages, formats } = useLocale();
  const words = messages.report;
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td
          key={column}
          className={`${sums.has(column) ? styles.sum : ''} ${late.has(column) && figures[column] > 0 ? styles.late : ''}`}
        >
          {figures[column] === 0 ? (
            '0'
          ) : (
            <Link
              to="/lookup"
              search={{
                figure: column,
                unit: report.unit.code,
                from: report.from,
                to: report.to,
                ...filterOf(report.group, group),
                ...(group === null ? {} : { name }),
                ...{ reportUnit: report.unit.code, group: report.group },
              }}
              aria-label={words.open(
                name,
                figureName(column, words),
                formats.number(figures[column]),
              )}
            >
              {formats.number(figures[column])}
            </Link>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Which filter of the list keeps exactly the dossiers of one row. */
export function filterOf(
  grouping: string,
  key: string | null,
): {
  field?: string;
  procedure?: string;
  channel?: 'counter' | 'online' | 'postal';
  unit?: string;
} {
  if (key === null) return {};
  if (grouping === 'field') return { field: key };
  if (grouping === 'procedure') return { procedure: key };
  if (grouping === 'unit') return { unit: key };
  return key === 'online' || key === 'postal' || key === 'counter' ? { channel: key } : {};
}

/** What a figure is called away from its column. */
export function figureName(
  figure: Figure,
  words: { figures: Record<Figure, string>; apart: Partial<Record<string, string>> },
): string {
  return words.apart[figure] ?? words.figures[figure];
}

function groupName(group: string, words: { groups: Record<string, string> }): string {
  return words.groups[group] ?? group;
}
