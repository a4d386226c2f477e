import type { figureNames } from '@motcua/contract/dossiers.ts';
import type { Figures } from '@motcua/contract/figures.ts';
import type { ProcessingFigures, ProcessingReport } from '@motcua/contract/reports.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { earlierOf, instantAt, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays, formatPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { FigureService } from '../figures/index.ts';
import type { Organisation, UnitRow } from '../organisation/index.ts';
import { listUnitNames } from './store.ts';

export interface ReportingParts {
  db: Database;
  clock: Clock;
  organisation: Organisation;
  figures: Pick<FigureService, 'read' | 'readEach'>;
}

export type Grouping = 'field' | 'procedure' | 'channel' | 'unit';

export interface ReportOrder {
  tenantId: string;
  /** Agency code in either style, or id. */
  unit: string;
  from: PlainDate;
  to: PlainDate;
  group: Grouping;
}

/** Number of the form as TT 01/2020/TT-VPCP has it. */
export const FORM = 'II.06a/VPCP/KSTT';

/**
 * Report II.06a of a unit and all below it by subordination, days inclusive, as things stood at the end of
 * the period, or as they stand where that is still to come. Throws `unit.not-found`, `report.period-reversed`.
 */
export async function makeProcessingReport(
  parts: ReportingParts,
  order: ReportOrder,
): Promise<ProcessingReport> {
  const { from, to, group } = order;
  if (from > to) throw new DomainError('report.period-reversed', { from, to });
  const unit = await getUnit(parts.organisation, order);
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  const asOf = earlierOf(end, parts.clock());
  const rows = await readGroups(parts, { order, unitId: unit.id });
  const groups = rows.filter(
    ({ total, received, carriedOver }) => total || received || carriedOver,
  );
  return {
    form: FORM,
    unit: { code: unit.code ?? '', name: unit.name },
    from,
    to,
    period: `Từ ${formatPlainDate(from)} đến hết ${formatPlainDate(to)}`,
    asOf,
    group,
    groups,
    total: sumOf(groups),
  };
}

type Row = ProcessingFigures & { key: string; name: string };

async function readGroups(
  parts: ReportingParts,
  { order, unitId }: { order: ReportOrder; unitId: string },
): Promise<Row[]> {
  const { tenantId, from, to, group } = order;
  const of = { tenantId, from, to };
  if (group !== 'unit') {
    const asked = { ...of, unitId, axis: 'subordination' as const, cut: group };
    const rows = await parts.figures.read(asked);
    return rows
      .map(({ key, name, figures }) => ({ key, name, ...columnsOf(figures) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.key.localeCompare(b.key));
  }
  const branch = { unitId, tree: 'subordination' } as const;
  const unitIds = await parts.organisation.listDescendantIds(tenantId, branch, to);
  const rows = await parts.figures.readEach({ ...of, unitIds, axis: 'own' });
  return await nameUnits(
    parts.db,
    tenantId,
    rows.map(({ key, name, figures }) => ({ key, name, ...columnsOf(figures) })),
  );
}

async function getUnit(organisation: Organisation, order: ReportOrder): Promise<UnitRow> {
  const unit = await organisation.findUnit(order.tenantId, order.unit, order.to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: order.unit });
  return unit;
}

/** Column 6 is what was there at the beginning, with what other agencies gave and without what they took. */
export function columnsOf(figures: Figures): ProcessingFigures {
  return {
    carriedOver: figures.carriedOver + figures.movedIn - figures.movedOut,
    receivedOnline: figures.receivedOnline,
    receivedDirect: figures.receivedDirect,
    received: figures.received,
    total: figures.total,
    resolvedEarly: figures.resolvedEarly,
    resolvedOnTime: figures.resolvedOnTime,
    resolvedLate: figures.resolvedLate,
    resolved: figures.resolved,
    openInTime: figures.openInTime,
    openOverdue: figures.openOverdue,
    open: figures.open,
  };
}

/** Units by their codes, those that closed too. */
async function nameUnits(db: Database, tenantId: string, rows: Row[]): Promise<Row[]> {
  const ids = rows.map(({ key }) => key);
  const units = await db.inTenant(tenantId, (tx) => listUnitNames(tx, tenantId, ids));
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return rows
    .map((row) => ({ ...row, key: known.get(row.key)?.code ?? row.key }))
    .sort((a, b) => a.key.localeCompare(b.key));
}

function sumOf(groups: readonly ProcessingFigures[]): ProcessingFigures {
  const sum = (name: (typeof figureNames)[number]) =>
    groups.reduce((total, group) => total + group[name], 0);
  return {
    carriedOver: sum('carriedOver'),
    receivedOnline: sum('receivedOnline'),
    receivedDirect: sum('receivedDirect'),
    received: sum('received'),
    total: sum('total'),
    resolvedEarly: sum('resolvedEarly'),
    resolvedOnTime: sum('resolvedOnTime'),
    resolvedLate: sum('resolvedLate'),
    resolved: sum('resolved'),
    openInTime: sum('openInTime'),
    openOverdue: sum('openOverdue'),
    open: sum('open'),
  };
}
