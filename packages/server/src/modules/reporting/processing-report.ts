import type { ProcessingFigures, ProcessingReport } from '@motcua/contract/reports.ts';
import type { figureNames } from '@motcua/contract/dossiers.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { earlierOf } from '@motcua/domain/shared/instant.ts';
import { formatPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import { booksOf } from '../dossiers/index.ts';
import type { Organisation, UnitRow } from '../organisation/index.ts';
import { type GroupRow, type Grouping, listGroups, listUnitNames } from './store.ts';

export interface ReportingParts {
  db: Database;
  clock: Clock;
  organisation: Organisation;
}

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
  { db, clock, organisation }: ReportingParts,
  order: ReportOrder,
): Promise<ProcessingReport> {
  const { tenantId, from, to, group } = order;
  if (from > to) throw new DomainError('report.period-reversed', { from, to });
  const unit = await getUnit(organisation, order);
  const of = { unitId: unit.id, tree: 'subordination' } as const;
  const unitIds = await organisation.listDescendantIds(tenantId, of, to);
  const now = clock();
  const books = booksOf({ tenantId, unitIds, from, to, now });
  const groups = await db.inTenant(tenantId, async (tx) => {
    const rows = await listGroups(tx, books, group);
    return group === 'unit'
      ? nameUnits(
          rows,
          await listUnitNames(
            tx,
            tenantId,
            rows.map(({ key }) => key),
          ),
        )
      : rows.map((row) => ({ ...row, name: nameOf(group, row) }));
  });
  return {
    form: FORM,
    unit: { code: unit.code ?? '', name: unit.name },
    from,
    to,
    period: `Từ ${formatPlainDate(from)} đến hết ${formatPlainDate(to)}`,
    asOf: earlierOf(books.end, now),
    group,
    groups,
    total: sumOf(groups),
  };
}

async function getUnit(organisation: Organisation, order: ReportOrder): Promise<UnitRow> {
  const unit = await organisation.findUnit(order.tenantId, order.unit, order.to);
  if (unit === null) throw new DomainError('unit.not-found', { unit: order.unit });
  return unit;
}

function nameOf(group: Grouping, { key, name }: GroupRow): string {
  if (group === 'channel') return channelNames[key] ?? key;
  return name === '' ? 'Chưa rõ lĩnh vực' : name;
}

const channelNames: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Dịch vụ bưu chính công ích',
};

function nameUnits(rows: GroupRow[], units: { id: string; code: string | null; name: string }[]) {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return rows
    .map((row) => {
      const unit = known.get(row.key);
      return { ...row, key: unit?.code ?? row.key, name: unit?.name ?? row.key };
    })
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
