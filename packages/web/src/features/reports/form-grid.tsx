import type { ReactNode } from 'react';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import styles from './form-grid.module.css';
import { useGridKeys } from './grid-keys.ts';

/** One cell of the printed head; heads of several columns span them. */
export interface GridHead {
  key: string;
  title: string;
  colSpan?: number;
  rowSpan?: number;
}

export interface GridColumn {
  key: string;
  /** A total of other columns is set apart. */
  sum?: boolean;
  /** Its figures say that something is late; zero says nothing. */
  late?: boolean;
  /** Words need room, figures do not; a unit of measure needs little. */
  text?: boolean;
  short?: boolean;
}

export interface GridRow {
  key: string;
  name: ReactNode;
  /** How the row is numbered on the form: "I", "1". */
  order?: string | undefined;
  tone?: 'row' | 'group' | 'total' | undefined;
}

/** What a cell must put on the element that takes the focus. */
export interface CellFocus {
  'data-cell': string;
  tabIndex: number;
}

export interface GridCell {
  content: ReactNode;
  /** False where the cell itself takes the focus, for it holds no link. */
  linked?: boolean;
  late?: boolean;
  changed?: boolean;
}

interface Props<R extends GridRow> {
  label: string;
  /** Lines of the head beside the first column, as printed. */
  head: GridHead[][];
  firstHead: string;
  /** "(3)", "(4) = …" under each column; none where the form numbers nothing. */
  numbers?: string[] | undefined;
  columns: GridColumn[];
  rows: R[];
  /** `at`: index of the column. */
  cell: (row: R, at: number, focus: CellFocus) => GridCell;
}

/** A form as it is printed: head and first column stay in sight, arrows walk from figure to figure. */
export function FormGrid<R extends GridRow>(props: Props<R>) {
  const { label, head, firstHead, numbers, columns, rows, cell } = props;
  const keys = useGridKeys<HTMLTableElement>();
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with the arrow keys is a grid */}
      <table className={`${styles.grid} figures`} role="grid" aria-label={label} {...keys}>
        <thead>
          {head.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a printed head never move
            <tr key={at}>
              {at === 0 && (
                <th scope="col" rowSpan={head.length} className={styles.corner}>
                  {firstHead}
                </th>
              )}
              {line.map((one) => (
                <th
                  key={one.key}
                  scope={(one.colSpan ?? 1) > 1 ? 'colgroup' : 'col'}
                  colSpan={one.colSpan}
                  rowSpan={one.rowSpan}
                >
                  {one.title}
                </th>
              ))}
            </tr>
          ))}
          {numbers && (
            <tr className={styles.numbers}>
              <td className={styles.corner}>{numbers[0]}</td>
              {columns.map((column, at) => (
                <td key={column.key}>{numbers[at + 1]}</td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.key} className={row.tone && styles[row.tone]}>
              <th scope="row">
                {row.order && <span className={styles.order}>{row.order}</span>}
                {row.name}
              </th>
              {columns.map((column, columnAt) => {
                const focus = { 'data-cell': `${rowAt}:${columnAt}`, tabIndex: -1 };
                const shown = cell(row, columnAt, focus);
                return (
                  <td
                    key={column.key}
                    className={classOf(column, shown)}
                    {...(shown.linked ? {} : focus)}
                  >
                    {shown.content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function classOf(column: GridColumn, shown: GridCell): string {
  return [
    column.sum && styles.sum,
    column.text && styles.text,
    column.short && styles.short,
    shown.late && styles.late,
    shown.changed && styles.changed,
  ]
    .filter(Boolean)
    .join(' ');
}
