import type { Pivot, PivotQuery } from '@motcua/contract/report-pivots.ts';
import { chosenDays, periodLine } from '@motcua/domain/reporting/period.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { earlierOf } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { booksOf, isUnitInReach } from '../dossiers/index.ts';
import type { FiledReportParts } from './parts.ts';
import { listUnitNames } from './store.ts';
import { listPivotCells, type PivotCell, type PivotDimension } from './store-pivot.ts';

/** Rows and columns beyond these are added up in one last line. */
const MOST = 500;
const REST = 'rest';

/**
 * Any attribute by any other, over the dossiers of a unit and all below it. Throws `unit.not-found`,
 * `report.not-yours`, `report.period-reversed`.
 */
export async function makePivot(
  parts: FiledReportParts,
  officer: SignedIn,
  query: PivotQuery,
): Promise<Pivot> {
  const { tenantId } = officer;
  const { from, to, rows, columns, measure } = query;
  const period = chosenDays(from, to);
  const unit = await parts.organisation.findUnit(tenantId, query.unit, to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: query.unit });
  if (!(await isUnitInReach(parts.reference, officer, unit.id)))
    throw new DomainError('report.not-yours');
  const of = { unitId: unit.id, tree: 'subordination' } as const;
  const unitIds = await parts.organisation.listDescendantIds(tenantId, of, to);
  const now = parts.clock();
  const books = booksOf({ tenantId, unitIds, from, to, now });
  const laid = await parts.db.inTenant(tenantId, async (tx) => {
    const cells = await listPivotCells(tx, books, query);
    const name = (dimension: PivotDimension, keys: string[]) =>
      namesOf(tx, { tenantId, dimension, keys });
    return layOut(cells, {
      rows: await name(rows, [...new Set(cells.map((cell) => cell.row))]),
      columns: await name(columns, [...new Set(cells.map((cell) => cell.column))]),
    });
  });
  return {
    unit: { id: unit.id, code: unit.code, name: unit.name },
    ...{ periodLine: periodLine(period), from, to, asOf: earlierOf(books.end, now) },
    ...{ rowsBy: rows, columnsBy: columns, measure },
    titles: {
      ...{ rows: dimensionNames[rows], columns: dimensionNames[columns] },
      measure: measureNames[measure],
    },
    ...laid,
  };
}

function layOut(
  cells: readonly PivotCell[],
  { rows, columns }: { rows: Map<string, string>; columns: Map<string, string> },
): Pick<Pivot, 'rows' | 'columns' | 'total' | 'cut'> {
  const [rowKeys, columnKeys] = [orderOf(cells, 'row', rows), orderOf(cells, 'column', columns)];
  const counts = new Map<string, Map<string, number>>();
  for (const { row, column, n } of cells) {
    const [r, c] = [rowKeys.at(row), columnKeys.at(column)];
    const line = counts.get(r) ?? new Map<string, number>();
    line.set(c, (line.get(c) ?? 0) + n);
    counts.set(r, line);
  }
  const count = (row: string, column: string) => counts.get(row)?.get(column) ?? 0;
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  return {
    columns: columnKeys.shown.map((key) => ({
      ...{ key, name: columnKeys.name(key) },
      total: sum(rowKeys.shown.map((row) => count(row, key))),
    })),
    rows: rowKeys.shown.map((key) => {
      const line = columnKeys.shown.map((column) => count(key, column));
      return { key, name: rowKeys.name(key), cells: line, total: sum(line) };
    }),
    total: sum(cells.map(({ n }) => n)),
    cut: rowKeys.cut,
  };
}

/** Keys by their names; those beyond the limit stand together as the rest. */
function orderOf(cells: readonly PivotCell[], side: 'row' | 'column', names: Map<string, string>) {
  const totals = new Map<string, number>();
  for (const cell of cells) totals.set(cell[side], (totals.get(cell[side]) ?? 0) + cell.n);
  const biggest = [...totals].sort(([, a], [, b]) => b - a).map(([key]) => key);
  const kept = new Set(biggest.slice(0, biggest.length > MOST ? MOST - 1 : MOST));
  const name = (key: string) => (key === REST ? 'Còn lại' : (names.get(key) ?? key));
  const shown = [...kept].sort((a, b) => name(a).localeCompare(name(b), 'vi'));
  const cut = biggest.length - kept.size;
  return {
    ...{ name, cut, shown: cut > 0 ? [...shown, REST] : shown },
    at: (key: string) => (kept.has(key) ? key : REST),
  };
}

async function namesOf(
  tx: Transaction,
  of: { tenantId: string; dimension: PivotDimension; keys: string[] },
): Promise<Map<string, string>> {
  const { tenantId, dimension, keys } = of;
  const known = keys.filter((key) => key !== '');
  const empty: [string, string] = ['', emptyNames[dimension] ?? 'Chưa rõ'];
  if (dimension === 'unit') {
    const rows = await listUnitNames(tx, tenantId, known);
    return new Map([empty, ...rows.map(({ id, name }): [string, string] => [id, name])]);
  }
  return new Map([
    empty,
    ...known.map((key): [string, string] => [key, valueNames[key] ?? monthName(dimension, key)]),
  ]);
}

function monthName(dimension: PivotDimension, key: string): string {
  return dimension === 'month' ? `${key.slice(5)}/${key.slice(0, 4)}` : key;
}

const emptyNames: Partial<Record<PivotDimension, string>> = {
  none: 'Tổng số',
  cause: 'Chưa có thư xin lỗi',
  service_level: 'Không ghi mức độ',
};

const valueNames: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Dịch vụ bưu chính công ích',
  granted: 'Có kết quả',
  refused: 'Không giải quyết',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng giải quyết',
  open: 'Đang giải quyết',
  waiting: 'Chờ bổ sung, chờ nộp phí',
  level_1: 'Mức độ 1',
  level_2: 'Mức độ 2',
  level_3: 'Mức độ 3',
  level_4: 'Mức độ 4',
  information: 'Cung cấp thông tin',
  partial: 'Một phần',
  full: 'Toàn trình',
  agency: 'Do cơ quan giải quyết',
  sister_agency: 'Do cơ quan phối hợp',
  applicant: 'Do người nộp hồ sơ',
  post: 'Do dịch vụ bưu chính',
  system: 'Do hệ thống, đường truyền',
  workload: 'Do quá tải công việc',
  regulation: 'Do vướng mắc quy định',
  other: 'Nguyên nhân khác',
};

const dimensionNames = {
  field: 'Lĩnh vực',
  procedure: 'Thủ tục',
  channel: 'Kênh tiếp nhận',
  unit: 'Đơn vị giải quyết',
  month: 'Tháng',
  status: 'Tình trạng cuối kỳ',
  service_level: 'Mức độ dịch vụ công',
  cause: 'Nguyên nhân trễ hạn',
  none: 'Tổng số',
} as const satisfies Record<PivotDimension, string>;

const measureNames = {
  received: 'Hồ sơ tiếp nhận trong kỳ',
  resolved: 'Hồ sơ đã giải quyết',
  resolved_early: 'Giải quyết trước hạn',
  resolved_on_time: 'Giải quyết đúng hạn',
  resolved_late: 'Giải quyết quá hạn',
  open: 'Hồ sơ đang giải quyết',
  open_in_time: 'Đang giải quyết trong hạn',
  open_overdue: 'Đang giải quyết quá hạn',
} as const satisfies Record<PivotQuery['measure'], string>;
