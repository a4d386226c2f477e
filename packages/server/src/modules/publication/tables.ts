import type { Board } from '@motcua/contract/publication.ts';
import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { csvLine } from '../../platform/csv.ts';

type Cell = string | number | null;

/** A data set as rows of plain cells: the same rows become JSON and CSV. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** One row for each way of handing in. */
export function procedureTable(procedures: readonly ProcedureVersion[]): Table {
  const columns = [
    ...['code', 'name', 'group', 'field', 'levels', 'agency', 'version', 'valid_from', 'state'],
    ...['channel', 'limit', 'limit_text', 'legal_limit', 'fees_dong', 'fee_note'],
  ];
  const rows = procedures.flatMap((procedure) => {
    const { procedureCode, name, group, field, levels, agency, version, validFrom, state } =
      procedure;
    const common = [
      procedureCode,
      name,
      group,
      field,
      levels.join(' '),
      agency,
      version,
      validFrom,
      state,
    ];
    const ways = procedure.channels.map((way) => [
      ...common,
      way.channel,
      way.limit.kind === 'text' ? null : describeTimeLimit(way.limit),
      way.limitText,
      way.legalLimit ? describeTimeLimit(way.legalLimit) : null,
      way.fees.map(({ amount }) => amount).join(' '),
      way.feeNote,
    ]);
    return ways.length > 0 ? ways : [[...common, null, null, null, null, null, null]];
  });
  return { columns, rows };
}

/** The board as one table: the whole, the units, the fields; an empty cell is a hidden count. */
export function resultTable({ from, to, asOf, whole, units, fields }: Board): Table {
  const columns = [
    ...['from', 'to', 'as_of', 'cut', 'key', 'name', 'received', 'total'],
    ...['resolved_in_time', 'resolved_late', 'open_in_time', 'open_overdue', 'in_time_share'],
  ];
  const cuts = [
    { cut: 'whole', rows: [whole] },
    { cut: 'unit', rows: units },
    { cut: 'field', rows: fields },
  ];
  const rows = cuts.flatMap(({ cut, rows: ofCut }) =>
    ofCut.map((row) => [
      ...[from, to, asOf, cut, row.key, row.name, row.received, row.total],
      ...[row.resolvedInTime, row.resolvedLate, row.openInTime, row.openOverdue, row.inTimeShare],
    ]),
  );
  return { columns, rows };
}

export function calendarTable({ entries }: WorkingCalendar): Table {
  return {
    columns: ['date', 'kind', 'name', 'name_en', 'confirmed', 'applied', 'source'],
    rows: entries.map(({ date, kind, name, nameEn = null, confirmed, applied, source }) => [
      ...[date, kind, name, nameEn, String(confirmed), String(applied), source],
    ]),
  };
}

export function unitTable(
  units: readonly { code: string | null; name: string; level: string; validFrom: string }[],
): Table {
  return {
    columns: ['code', 'name', 'level', 'valid_from'],
    rows: units.map(({ code, name, level, validFrom }) => [code, name, level, validFrom]),
  };
}

export function csvOf({ columns, rows }: Table): string {
  return [csvLine(columns), ...rows.map((row) => csvLine(row))].join('');
}

/** Rows as objects by the names of their columns. */
export function jsonOf({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
}
