import type { ReadCell } from '../../../platform/workbook/read-workbook.ts';
import { type ColumnName, columnOfHeading, NEEDED, titleOf } from './columns.ts';
import { faultAt, faultOfRow, type SheetFault } from './faults.ts';
import { createUnitFinder } from './find-units.ts';
import { createNumbering, isSectionNumber } from './numbering.ts';
import { createCellReader, type RowCells } from './read-cells.ts';
import type { ReadTask, SheetContext } from './read-task.ts';

/** The tasks of a sheet, or everything that is wrong with it; never some of the tasks. */
export function readPlanSheet(
  rows: readonly (readonly ReadCell[])[],
  context: SheetContext,
): { tasks: ReadTask[]; faults: SheetFault[] } {
  const head = findHead(rows);
  if (head === null) return { tasks: [], faults: [noHead] };
  const missing = NEEDED.filter((name) => !head.columns.has(name));
  if (missing.length > 0) return { tasks: [], faults: [columnsMissing(head.row, missing)] };
  const read = createRowReader(context, head.columns);
  rows.slice(head.row).forEach((cells, index) => {
    read.take({ row: head.row + index + 1, cells, columns: head.columns });
  });
  return read.end();
}

function createRowReader(context: SheetContext, columns: ReadonlyMap<ColumnName, number>) {
  const tasks: ReadTask[] = [];
  const faults: SheetFault[] = [];
  const findUnit = createUnitFinder(context.units);
  const numbering = createNumbering();
  let section: string | null = null;
  const take = (row: RowCells) => {
    const cells = createCellReader(row, { faults, findUnit, ...context });
    if (cells.isEmpty()) return;
    if (isSectionNumber(cells.text('number')) && cells.text('lead') === '') {
      section = cells.field(cells.text('content') || cells.text('field'));
      numbering.beginSection();
      return;
    }
    const number = numbering.numberOf(cells.text('number'));
    if (number.kind === 'wrong')
      faults.push(faultAt({ row: row.row, index: columns.get('number'), name: 'number' }, number));
    const task = cells.task(section);
    if (task !== null && number.kind === 'number')
      tasks.push({ ...task, row: row.row, number: number.number });
  };
  return {
    take,
    end: () => {
      if (tasks.length === 0 && faults.length === 0) faults.push(noTask);
      faults.push(...parentFaults(tasks));
      return faults.length > 0 ? { tasks: [], faults } : { tasks, faults };
    },
  };
}

function findHead(rows: readonly (readonly ReadCell[])[]) {
  for (const [index, cells] of rows.slice(0, 30).entries()) {
    const columns = new Map<ColumnName, number>();
    cells.forEach((cell, column) => {
      const name = typeof cell === 'string' ? columnOfHeading(cell) : null;
      if (name !== null && !columns.has(name)) columns.set(name, column);
    });
    if (columns.size >= 3) return { row: index + 1, columns };
  }
  return null;
}

function parentFaults(tasks: readonly ReadTask[]): SheetFault[] {
  const known = new Set(tasks.map(({ number }) => number));
  return tasks.flatMap(({ number, row }) => {
    const above = number.split('.').slice(0, -1).join('.');
    if (above === '' || known.has(above)) return [];
    return [
      faultOfRow(row, {
        vi: `nhiệm vụ ${number} là phần của nhiệm vụ ${above}, nhưng không có dòng nào mang số ${above}; thêm dòng đó hoặc đánh số lại.`,
        en: `task ${number} is a part of ${above}, but no row has that number; add it or number anew.`,
      }),
    ];
  });
}

function columnsMissing(row: number, missing: readonly ColumnName[]): SheetFault {
  const names = missing.map((name) => `“${titleOf(name)}”`).join(', ');
  return faultOfRow(row, {
    vi: `bảng thiếu cột ${names}; thêm cột có đúng tiêu đề đó.`,
    en: `the table lacks the column ${names}; add it with this heading.`,
  });
}

const noHead: SheetFault = {
  ...{ row: 1, column: null },
  vi: 'Không tìm thấy hàng tiêu đề (STT, Lĩnh vực, Nội dung nhiệm vụ, Cơ quan chủ trì, Thời hạn hoàn thành) trong 30 hàng đầu; xin dùng tệp mẫu.',
  en: 'No row of headings (STT, Lĩnh vực, Nội dung nhiệm vụ, Cơ quan chủ trì, Thời hạn hoàn thành) in the first 30 rows; use the template.',
};

const noTask: SheetFault = {
  ...{ row: 1, column: null },
  vi: 'Dưới hàng tiêu đề không có nhiệm vụ nào; xin điền ít nhất một hàng.',
  en: 'There is no task below the headings; fill in at least one row.',
};
