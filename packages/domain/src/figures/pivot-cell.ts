import type { PlainDate } from '../shared/plain-date.ts';
import type { BalanceCut } from './balances.ts';
import type { Axis, FigureName } from './figure-names.ts';
import type { KeyPart, PivotAsked, PivotPlan, PivotWay } from './pivot-plan.ts';
import { pivotSteps } from './pivot-steps.ts';
import { addedForms, figureOfForm } from './split-figure.ts';

/** Where a cell stands; null is the total of that side. */
export interface PivotPlace {
  row: string | null;
  column: string | null;
}

/** What a cell asks of the figures, so that it opens to the dossiers behind it. */
export interface CellQuestion {
  unit: string;
  axis: Axis;
  cut: BalanceCut;
  key: string;
  figure: FigureName;
  from: PlainDate;
  to: PlainDate;
}

export interface PivotScope extends PivotAsked {
  /** Id of the unit asked for. */
  unitId: string;
  from: PlainDate;
  to: PlainDate;
}

/** The question of one cell; null where no figure has its name, as open late dossiers of one cause alone. */
export function cellQuestion(
  plan: PivotPlan,
  scope: PivotScope,
  place: PivotPlace,
): CellQuestion | null {
  const figure = figureAt(plan, scope, place);
  const days = daysAt(plan, scope, place);
  if (figure === null || days === null) return null;
  return { ...whereAt(plan, scope, place), figure, ...days };
}

/** The key of the balances of a row and column: `online Đất đai` of field and channel. */
export function keyOf(plan: PivotPlan, place: PivotPlace): { parts: Set<KeyPart>; key: string } {
  const found = new Map<KeyPart, string>();
  for (const [way, key] of sidesOf(plan, place))
    if (way.by === 'key' && key !== null)
      for (const [part, value] of read(way.parts, key)) found.set(part, value);
  const [channel, field] = [found.get('channel'), found.get('field')];
  const both = channel !== undefined && field !== undefined;
  const [first = ''] = found.values();
  return { parts: new Set(found.keys()), key: both ? `${channel} ${field}` : first };
}

/** What stands in a row of this way: the whole key of the balances, or its half. */
export function namedBy(way: PivotWay, plan: PivotPlan, key: string): string {
  if (way.by !== 'key' || plan.cut !== 'field_channel' || way.parts.length > 1) return key;
  return read(['channel', 'field'], key).get(way.parts[0] ?? 'field') ?? key;
}

/** A channel is one word; a field may be several, or none. */
function read(parts: readonly KeyPart[], key: string): Map<KeyPart, string> {
  if (parts.length === 1) return new Map(parts.map((part) => [part, key]));
  const space = key.indexOf(' ');
  return new Map([
    ['channel', key.slice(0, space)],
    ['field', key.slice(space + 1)],
  ]);
}

function sidesOf(plan: PivotPlan, { row, column }: PivotPlace): [PivotWay, string | null][] {
  return [
    [plan.rows, row],
    [plan.columns, column],
  ];
}

function figureAt(
  { rows, columns, parts }: PivotPlan,
  { figure }: PivotScope,
  place: PivotPlace,
): FigureName | null {
  const row = rows.by === 'split' ? place.row : null;
  const column = columns.by === 'split' ? place.column : null;
  if (row === null && column === null) return figure;
  const here = parts.filter(
    (part) => (row === null || part.row === row) && (column === null || part.column === column),
  );
  return figureOfForm(addedForms(here.map(({ form }) => form)));
}

function daysAt(plan: PivotPlan, { from, to }: PivotScope, place: PivotPlace) {
  const at = sidesOf(plan, place).find(([way]) => way.by === 'time');
  const key = at?.[1] ?? null;
  if (key === null || plan.step === null) return { from, to };
  const step = pivotSteps({ from, to }, plan.step).find((one) => one.key === key);
  return step === undefined ? null : { from: step.from, to: step.to };
}

function whereAt(plan: PivotPlan, { unitId, axis }: PivotScope, place: PivotPlace) {
  const { parts, key } = keyOf(plan, place);
  const cut: BalanceCut = parts.size === 2 ? 'field_channel' : ([...parts][0] ?? 'whole');
  const below = sidesOf(plan, place).find(([way]) => way.by === 'unit')?.[1] ?? null;
  if (below === null) return { unit: unitId, axis, cut, key };
  if (plan.scopes === 'one') return { unit: unitId, axis, cut: 'unit' as const, key: below };
  const alone = plan.scopes === 'each' || below === unitId;
  return { unit: below, axis: alone ? ('own' as const) : axis, cut, key };
}
