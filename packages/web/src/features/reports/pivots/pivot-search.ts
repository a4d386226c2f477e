import { AXES, CUTS, FIGURE_NAMES, type FigureName } from '@motcua/contract/figures.ts';
import {
  PIVOT_DIMENSIONS,
  type PivotDimension,
  planPivot,
  possibleColumns,
  possibleRows,
} from '@motcua/domain/figures/pivot-plan.ts';
import { PERIOD_CALENDARS, periodOn } from '@motcua/domain/reporting/period.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import * as z from 'zod';
import { todayInVietnam } from '../../../lib/format.ts';
import { type ChosenPeriod, readPeriod } from '../period-choice.tsx';

const date = z.string().refine(isPlainDate).optional().catch(undefined);
const text = z.coerce.string().max(200).optional().catch(undefined);

/** What a cut of figures may be laid out by, beside the dimensions of a crossing. */
export const ROWS = [...new Set([...CUTS, ...PIVOT_DIMENSIONS])] as const;
export type PivotRows = (typeof ROWS)[number];

const pivotSearchSchema = z.object({
  unit: text,
  calendar: z.enum(PERIOD_CALENDARS).optional().catch(undefined),
  period: text,
  from: date,
  to: date,
  rows: z.enum(ROWS).optional().catch(undefined),
  /** `figures`: one column for each of the chosen figures; else a second dimension. */
  columns: z
    .enum(['figures', ...PIVOT_DIMENSIONS])
    .optional()
    .catch(undefined),
  figures: z.array(z.enum(FIGURE_NAMES)).max(20).optional().catch(undefined),
  /** What is counted where two dimensions are crossed. */
  measure: z.enum(FIGURE_NAMES).optional().catch(undefined),
  axis: z.enum(AXES).optional().catch(undefined),
  asOf: z.string().refine(isInstant).optional().catch(undefined),
});
export type PivotSearch = z.output<typeof pivotSearchSchema>;

export function pivotSearch(raw: Record<string, unknown>): PivotSearch {
  const read = pivotSearchSchema.parse(raw);
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** The period of an address; the month by decree that runs today where it names none. */
export function chosenPeriod(
  search: Pick<PivotSearch, 'period' | 'calendar' | 'from' | 'to'>,
  today: PlainDate = todayInVietnam(),
): ChosenPeriod {
  const { from, to } = search;
  const calendar = search.calendar ?? 'reporting';
  const named = readPeriod({ code: search.period, calendar });
  if (named !== null) return { ...named };
  if (isDay(from) && isDay(to) && from <= to) return { calendar: 'calendar', from, to };
  return { ...periodOn(today, { kind: 'month', calendar: 'reporting' }) };
}

/** What an address asks for, with what is usual where it says nothing. */
export function readLayout(search: PivotSearch) {
  const { figures = usualFigures, measure = 'received', axis = 'subordination' } = search;
  const columns = search.columns ?? 'figures';
  const rows = search.rows ?? 'field';
  return { rows, columns, figures, measure, axis };
}

/** What rows may be: of figures side by side a cut, of a crossing what its figure can be laid out by. */
export function offeredRows(search: PivotSearch): readonly PivotRows[] {
  const { columns, measure, axis } = readLayout(search);
  if (columns === 'figures') return CUTS.filter((cut) => cut !== 'unit' || axis !== 'own');
  return possibleRows({ figure: measure, axis });
}

/** What columns may be beside these rows. */
export function offeredColumns(search: PivotSearch): readonly ('figures' | PivotDimension)[] {
  const { measure, axis } = readLayout(search);
  const rows = dimensionOf(readLayout(search).rows);
  const crossed = rows === null ? [] : possibleColumns({ rows, figure: measure, axis });
  return ['figures', ...crossed];
}

/** The same search where its table can be made; else with the nearest that can. */
export function mended(search: PivotSearch): PivotSearch {
  const { rows, columns, measure, axis } = readLayout(search);
  if (columns === 'figures')
    return offeredRows(search).includes(rows) ? search : { ...search, rows: 'field' };
  const down = dimensionOf(rows) ?? 'field';
  if (isKept({ ...search, rows: down })) return { ...search, rows: down };
  const across = possibleColumns({ rows: down, figure: measure, axis });
  const [column] = across.includes('none') ? (['none'] as const) : across;
  if (column !== undefined) return { ...search, rows: down, columns: column };
  return { ...search, rows: 'field', columns: 'none' };
}

/** Whether the balances make the table that an address asks for; figures side by side always can be had. */
export function isKept(search: PivotSearch): boolean {
  const { rows, columns, measure, axis } = readLayout(search);
  if (columns === 'figures') return true;
  const down = dimensionOf(rows);
  return down !== null && planPivot({ rows: down, columns, figure: measure, axis }) !== null;
}

/** A cut of figures as a dimension of a table; null for heads in office, who are kept for no table. */
export function dimensionOf(rows: PivotRows): PivotDimension | null {
  if (rows === 'whole') return 'none';
  return PIVOT_DIMENSIONS.find((one) => one === rows) ?? null;
}

export const usualFigures: readonly FigureName[] = [
  ...(['received', 'resolved', 'resolvedEarly', 'resolvedOnTime', 'resolvedLate'] as const),
  ...(['open', 'openOverdue'] as const),
];

function isDay(text: string | undefined): text is PlainDate {
  return text !== undefined && isPlainDate(text);
}
