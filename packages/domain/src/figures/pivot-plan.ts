import type { BalanceCut } from './balances.ts';
import { type FigureForm, formOf } from './figure-forms.ts';
import type { Axis, FigureName } from './figure-names.ts';
import { PIVOT_STEPS, type PivotStepKind } from './pivot-steps.ts';
import { SPLITS, type Split, splitForm, splitTwice } from './split-figure.ts';

/** By what a free table may be laid out: places, kinds of dossiers, time, and what the figure itself tells apart. */
export const PIVOT_DIMENSIONS = [
  'none',
  ...(['unit', 'each_unit', 'desk', 'officer'] as const),
  ...(['field', 'procedure', 'channel', 'field_channel'] as const),
  ...PIVOT_STEPS,
  ...(['service', 'outcome', 'timeliness', 'cause', 'state'] as const),
] as const;
export type PivotDimension = (typeof PIVOT_DIMENSIONS)[number];

export interface PivotAsked {
  rows: PivotDimension;
  columns: PivotDimension;
  figure: FigureName;
  axis: Axis;
}

/** What of a key of the balances names a row: all of it, or one half of `online Đất đai`. */
export type KeyPart = 'desk' | 'officer' | 'field' | 'procedure' | 'channel';

/** How a dimension is found in the balances. */
export type PivotWay =
  | { by: 'nothing' }
  | { by: 'key'; parts: readonly KeyPart[] }
  | { by: 'unit' }
  | { by: 'time'; step: PivotStepKind }
  | { by: 'split'; split: Split };

/** A part of the figure and where it stands; the key is empty on a side that does not split it. */
export interface PivotPart {
  row: string;
  column: string;
  form: FigureForm;
}

/** Which balances make up a table. */
export interface PivotPlan {
  rows: PivotWay;
  columns: PivotWay;
  cut: BalanceCut;
  /** one: of the unit asked for; children: of each unit directly below, and its own; each: of every unit, each alone. */
  scopes: 'one' | 'children' | 'each';
  /** Null: the period is one. */
  step: PivotStepKind | null;
  parts: readonly PivotPart[];
}

/** How the balances make this table; null where they do not keep what it would need. */
export function planPivot(asked: PivotAsked): PivotPlan | null {
  if (asked.rows === asked.columns && asked.rows !== 'none') return null;
  for (const rows of waysOf(asked.rows))
    for (const columns of waysOf(asked.columns)) {
      const plan = planWays(asked, { rows, columns });
      if (plan !== null) return plan;
    }
  return null;
}

/** What may stand across when this stands down; empty where it can stand down for no table. */
export function possibleColumns(asked: Omit<PivotAsked, 'columns'>): PivotDimension[] {
  return PIVOT_DIMENSIONS.filter((columns) => planPivot({ ...asked, columns }) !== null);
}

/** What may stand down. */
export function possibleRows(asked: Omit<PivotAsked, 'rows' | 'columns'>): PivotDimension[] {
  return PIVOT_DIMENSIONS.filter((rows) => possibleColumns({ ...asked, rows }).length > 0);
}

export type OverTime = 'sum' | 'last' | 'first' | 'period';

/**
 * How steps of time make up the period. Moments are added; what is open at the end of each month is not, for the same
 * dossier would be counted again: it stands as at the last (or first) step. `period`: neither, it is counted anew.
 */
export function overTime(figure: FigureName): OverTime {
  const { flows, minusFlows, end, minusEnd, start, rising } = formOf(figure);
  const moments = [flows, minusFlows, rising].some((list) => list !== undefined);
  const levels = [end, minusEnd].some((list) => list !== undefined);
  if (!levels && start === undefined) return 'sum';
  if (moments) return 'period';
  return start === undefined ? 'last' : levels ? 'period' : 'first';
}

const steps: ReadonlySet<string> = new Set(PIVOT_STEPS);
const splits: ReadonlySet<string> = new Set(SPLITS);

const keys: Partial<Record<PivotDimension, readonly KeyPart[]>> = {
  desk: ['desk'],
  officer: ['officer'],
  field: ['field'],
  procedure: ['procedure'],
  channel: ['channel'],
  field_channel: ['channel', 'field'],
};

/** What the figure itself tells apart is asked first: it needs the fewest rows. */
function waysOf(dimension: PivotDimension): PivotWay[] {
  if (dimension === 'none') return [{ by: 'nothing' }];
  if (dimension === 'unit' || dimension === 'each_unit') return [{ by: 'unit' }];
  const ways: PivotWay[] = [];
  if (isSplit(dimension)) ways.push({ by: 'split', split: dimension });
  if (isStep(dimension)) ways.push({ by: 'time', step: dimension });
  const parts = keys[dimension];
  if (parts !== undefined) ways.push({ by: 'key', parts });
  return ways;
}

function planWays(
  asked: PivotAsked,
  { rows, columns }: { rows: PivotWay; columns: PivotWay },
): PivotPlan | null {
  const ways = [rows, columns];
  if (ways.filter(({ by }) => by === 'time').length > 1) return null;
  if (ways.filter(({ by }) => by === 'unit').length > 1) return null;
  const named = ways.flatMap((way) => (way.by === 'key' ? way.parts : []));
  const kept = cuts[[...named].sort().join(' ')];
  if (kept === undefined) return null;
  const form = formOf(asked.figure);
  if (kept === 'officer' && hasLevels(form)) return null;
  const place = placeOf(asked, kept);
  const parts = partsOf(form, { rows, columns });
  if (place === null || parts === null) return null;
  const step = ways.find((way) => way.by === 'time')?.step ?? null;
  return { rows, columns, ...place, step, parts };
}

/** Keys that the balances hold, by the parts that they name. */
const cuts: Readonly<Record<string, BalanceCut>> = {
  '': 'whole',
  desk: 'desk',
  officer: 'officer',
  field: 'field',
  procedure: 'procedure',
  channel: 'channel',
  'channel field': 'field_channel',
};

/** Of whom the balances are read. Desks and officers have their unit already. */
function placeOf(
  { rows, columns, figure, axis }: PivotAsked,
  cut: BalanceCut,
): Pick<PivotPlan, 'cut' | 'scopes'> | null {
  const asked = [rows, columns];
  const each = asked.includes('each_unit');
  if (!each && !asked.includes('unit')) return { cut, scopes: 'one' };
  if (axis === 'own' || cut === 'desk' || cut === 'officer') return null;
  if (each) return { cut, scopes: 'each' };
  if (cut === 'whole') return { cut: 'unit', scopes: 'one' };
  // What a unit brings along when it comes under another is kept of the whole alone.
  return moved.has(figure) ? null : { cut, scopes: 'children' };
}

const moved: ReadonlySet<FigureName> = new Set<FigureName>(['movedIn', 'movedOut']);

function partsOf(
  form: FigureForm,
  { rows, columns }: { rows: PivotWay; columns: PivotWay },
): PivotPart[] | null {
  if (rows.by === 'split' && columns.by === 'split')
    return splitTwice(form, { rows: rows.split, columns: columns.split });
  if (rows.by === 'split')
    return (
      splitForm(form, rows.split)?.map((part) => ({
        row: part.key,
        column: '',
        form: part.form,
      })) ?? null
    );
  if (columns.by === 'split')
    return (
      splitForm(form, columns.split)?.map((part) => ({
        row: '',
        column: part.key,
        form: part.form,
      })) ?? null
    );
  return [{ row: '', column: '', form }];
}

/** Open dossiers pass from hand to hand: nobody's name is kept with them. */
function hasLevels({ end, minusEnd, start, rising }: FigureForm): boolean {
  return [end, minusEnd, start, rising].some((list) => list !== undefined);
}

function isStep(dimension: PivotDimension): dimension is PivotStepKind & PivotDimension {
  return steps.has(dimension);
}

function isSplit(dimension: PivotDimension): dimension is Split & PivotDimension {
  return splits.has(dimension);
}
