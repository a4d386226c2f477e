import type { BalanceCut } from '@motcua/domain/figures/balances.ts';
import type { Axis } from '@motcua/domain/figures/figure-names.ts';
import { namedBy } from '@motcua/domain/figures/pivot-cell.ts';
import type { PivotPlan, PivotWay } from '@motcua/domain/figures/pivot-plan.ts';
import { type PivotStep, pivotSteps } from '@motcua/domain/figures/pivot-steps.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { type CrossedLine, type CrossedSpan, readLines } from './crossed-lines.ts';
import { type Period, periodOf } from './period.ts';
import type { FigureParts } from './question.ts';
import { scopeOf } from './read.ts';
import { listMembers, type Membership, type Source } from './store-crossed.ts';
import { namesOf } from './store-names.ts';

/** A table of balances as the domain has planned it. */
export interface CrossedQuestion {
  tenantId: string;
  unitId: string;
  axis: Axis;
  plan: PivotPlan;
  from: PlainDate;
  to: PlainDate;
  asOf?: Instant;
}

/** A key is null where the cell stands for all steps of time together. */
export interface CrossedCell {
  row: string | null;
  column: string | null;
  n: number;
}

export interface Crossed {
  cells: CrossedCell[];
  /** The steps that have begun; empty where time is not laid out. */
  steps: PivotStep[];
  /** Names of rows and columns that are places or kinds. */
  names: { rows: Map<string, string>; columns: Map<string, string> };
  /** Units that were there for a part of the period only: their cells are not the figures of the unit by itself. */
  partly: ReadonlySet<string>;
}

/** The cells of a table: as many rows of the balances as there are keys and half months, however many the dossiers. */
export async function readCrossed(
  { db, clock }: Pick<FigureParts, 'db' | 'clock'>,
  question: CrossedQuestion,
): Promise<Crossed> {
  const { tenantId, plan, from, to } = question;
  const period = periodOf(question, clock());
  const step = plan.step;
  const steps = step === null ? [{ key: '', from, to }] : pivotSteps(question, step);
  return await db.inTenant(tenantId, async (tx) => {
    const groups = await listGroups(tx, question, period);
    const lines: CrossedLine[] = [];
    for (const { sources, span } of groups)
      lines.push(...(await readLines(tx, { tenantId, sources, span, steps, plan, period })));
    const shown = steps.filter((_, at) => lines.some(({ steps: said }) => said[at] !== undefined));
    const cells = lines.flatMap((line) => cellsOf(line, plan, steps));
    return {
      cells,
      steps: step === null ? [] : shown,
      names: await namesFor(tx, question, cells),
      partly: new Set(groups.filter(({ partly }) => partly).flatMap(({ ids }) => ids)),
    };
  });
}

interface Group {
  sources: Source[];
  span: CrossedSpan;
  partly: boolean;
  ids: string[];
}

/** Units that were there for the same time are read together. */
async function listGroups(
  tx: Transaction,
  question: CrossedQuestion,
  { from, end }: Period,
): Promise<Group[]> {
  const { tenantId, unitId, axis, plan } = question;
  const always = { from: null, to: null };
  if (plan.scopes === 'one') {
    const sources = await sourcesOfOne(tx, question);
    return [{ sources, span: always, partly: false, ids: [] }];
  }
  const direct = plan.scopes === 'children';
  const members = await listMembers(tx, tenantId, { unitId, axis, direct, from, end });
  const spans = Map.groupBy(members, (one) => spanKey(one, { from, end }));
  const own: Group = {
    ...{ sources: [sourceOf(unitId, 'own', plan.cut)], span: always, partly: false, ids: [] },
  };
  const below = [...spans.values()].map((same): Group => {
    const ids = same.map((one) => one.unitId);
    const axes: Axis[] = direct ? ['own', axis] : ['own'];
    const [first] = same;
    const span = {
      from: first === undefined || first.from < from ? null : first.from,
      to: first === undefined || first.to >= end ? null : first.to,
    };
    return {
      sources: ids.flatMap((id) => axes.map((one) => sourceOf(id, one, plan.cut))),
      ...{ span, ids, partly: span.from !== null || span.to !== null },
    };
  });
  return [own, ...below];
}

function spanKey({ from, to }: Membership, period: { from: PlainDate; end: PlainDate }): string {
  return `${from < period.from ? '' : from} ${to >= period.end ? '' : to}`;
}

function sourceOf(unitId: string, axis: Axis, cut: BalanceCut): Source {
  return { label: unitId, unitId, axis, cut, key: null };
}

async function sourcesOfOne(tx: Transaction, question: CrossedQuestion): Promise<Source[]> {
  const { plan } = question;
  const scope = await scopeOf(tx, { ...question, cut: plan.cut });
  return scope.unitIds.flatMap((unitId): Source[] => {
    const own: Source =
      plan.cut === 'unit'
        ? { label: '', unitId, axis: 'own', cut: 'whole', key: unitId }
        : { label: '', unitId, axis: 'own', cut: plan.cut, key: null };
    if (scope.axis === 'own') return [own];
    return [own, { label: '', unitId, axis: scope.axis, cut: plan.cut, key: null }];
  });
}

function cellsOf(line: CrossedLine, plan: PivotPlan, steps: readonly PivotStep[]): CrossedCell[] {
  const key = (way: PivotWay, split: string, step: string | null) => {
    if (way.by === 'time') return step;
    if (way.by === 'split') return split;
    if (way.by === 'unit') return plan.scopes === 'one' ? line.key : line.label;
    return way.by === 'key' ? namedBy(way, plan, line.key) : '';
  };
  return plan.parts.flatMap(({ row, column }, part) => {
    const at = (step: string | null, n: number): CrossedCell => ({
      ...{ row: key(plan.rows, row, step), column: key(plan.columns, column, step), n },
    });
    const whole = at(null, line.whole[part] ?? 0);
    if (plan.step === null) return [whole];
    return [
      whole,
      ...steps.flatMap((step, index) => {
        const said = line.steps[index];
        return said === undefined ? [] : [at(step.key, said[part] ?? 0)];
      }),
    ];
  });
}

async function namesFor(
  tx: Transaction,
  { tenantId, plan }: CrossedQuestion,
  cells: readonly CrossedCell[],
): Promise<Crossed['names']> {
  const names = async (way: PivotWay, side: 'row' | 'column') => {
    if (way.by !== 'key' && way.by !== 'unit') return new Map<string, string>();
    const cut = way.by === 'unit' ? 'unit' : way.parts.length > 1 ? 'field_channel' : way.parts[0];
    const keys = [...new Set(cells.flatMap((cell) => (cell.n === 0 ? [] : (cell[side] ?? []))))];
    return await namesOf(tx, tenantId, { cut: cut ?? 'whole', keys });
  };
  return { rows: await names(plan.rows, 'row'), columns: await names(plan.columns, 'column') };
}
