import type { Pivot, PivotQuery } from '@motcua/contract/report-pivots.ts';
import { figureWords } from '@motcua/domain/figures/figure-definitions.ts';
import {
  overTime,
  type PivotAsked,
  type PivotPlan,
  planPivot,
  possibleColumns,
  possibleRows,
} from '@motcua/domain/figures/pivot-plan.ts';
import { type PivotStep, stepName } from '@motcua/domain/figures/pivot-steps.ts';
import { partWords, pivotWords } from '@motcua/domain/figures/pivot-words.ts';
import { CHANNELS } from '@motcua/domain/procedure/procedure.ts';
import { chosenDays, periodLine } from '@motcua/domain/reporting/period.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { CrossedFor, FiguresFor } from '../figures/index.ts';
import { layOutPivot, type PivotSide } from './pivot-layout.ts';

/**
 * A figure by any two dimensions that the balances keep together. Throws `unit.not-found`, `figure.not-yours`,
 * `report.period-reversed`, `figure.beyond-period`, `pivot.not-kept`.
 */
export async function makePivot(
  { figuresFor }: { figuresFor: Pick<FiguresFor, 'crossed'> },
  officer: SignedIn,
  query: PivotQuery,
): Promise<Pivot> {
  const { axis, from, to, rows, columns, measure } = query;
  const asked: PivotAsked = { rows, columns, axis, figure: measure };
  const plan = getPlan(asked);
  const period = chosenDays(from, to);
  const found = await figuresFor.crossed(officer, { ...query, plan });
  return {
    ...{ unit: found.unit, axis, periodLine: periodLine(period), from, to, asOf: found.asOf },
    ...{ rowsBy: rows, columnsBy: columns, measure },
    titles: {
      ...{ rows: pivotWords[rows].vi, columns: pivotWords[columns].vi },
      measure: upperFirst(figureWords(measure).vi),
    },
    overTime: plan.step === null ? null : overTime(measure),
    ...layOutPivot(found.cells, {
      rows: sideOf('rows', { plan, found, dimension: rows }),
      columns: sideOf('columns', { plan, found, dimension: columns }),
    }),
  };
}

/** Throws `pivot.not-kept`, which says what could stand across, or down. */
function getPlan(asked: PivotAsked): PivotPlan {
  const plan = planPivot(asked);
  if (plan !== null) return plan;
  const { rows, columns, figure } = asked;
  const across = possibleColumns(asked);
  const possible = across.length > 0 ? across : possibleRows(asked);
  const list = (language: 'vi' | 'en') =>
    possible.map((one) => pivotWords[one][language]).join('; ');
  const side = across.length > 0 ? { vi: 'cột', en: 'columns' } : { vi: 'dòng', en: 'rows' };
  throw new DomainError('pivot.not-kept', {
    ...{ figureVi: figureWords(figure).vi, figureEn: figureWords(figure).en },
    ...{ rowsVi: pivotWords[rows].vi, rowsEn: pivotWords[rows].en },
    ...{ columnsVi: pivotWords[columns].vi, columnsEn: pivotWords[columns].en },
    ...{ sideVi: side.vi, sideEn: side.en, possibleVi: list('vi'), possibleEn: list('en') },
  });
}

/** How keys of one side are named, ordered and opened. */
function sideOf(
  side: 'rows' | 'columns',
  { plan, found, dimension }: { plan: PivotPlan; found: CrossedFor; dimension: PivotQuery['rows'] },
): PivotSide {
  const way = plan[side];
  const names = found.names[side];
  if (way.by === 'nothing')
    return { fixed: [''], isTime: false, name: () => 'Tổng số', opens: yes };
  if (way.by === 'split') {
    const keys = plan.parts.map((part) => (side === 'rows' ? part.row : part.column));
    const name = (key: string) => partWords(dimension, key)?.vi ?? key;
    return { fixed: [...new Set(keys)], isTime: false, name, opens: yes };
  }
  if (way.by === 'time') {
    const steps = new Map(found.steps.map((step) => [step.key, step]));
    const day = plainDateOf(found.asOf, VIETNAM_OFFSET_MINUTES);
    const nameOf = (step: PivotStep | undefined) => (step === undefined ? '' : stepName(step).vi);
    return {
      ...{ fixed: [...steps.keys()], isTime: true, name: (key) => nameOf(steps.get(key)) },
      // What falls due is told of days to come too; nothing stands behind it yet.
      opens: (key) => (steps.get(key)?.from ?? day) <= day,
    };
  }
  return {
    ...{
      fixed: dimension === 'channel' ? CHANNELS : null,
      isTime: false,
      name: (key) => names.get(key) ?? key,
    },
    opens: (key) => !found.partly.has(key),
  };
}

function yes(): boolean {
  return true;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
