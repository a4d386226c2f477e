import { decideReportAct } from '@motcua/domain/reporting/decide.ts';
import type { ReportAct } from '@motcua/domain/reporting/transitions.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Transaction } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { openReport, type OpenReport } from './open-report.ts';
import type { FiledReportParts } from './parts.ts';
import { officeOf, requirePlace } from './policy.ts';
import { insertReminder } from './store-reminders.ts';
import {
  insertReportEvent,
  listReportEvents,
  listReports,
  type ReportRow,
  updateReport,
} from './store-reports.ts';

export interface ActOrder {
  officer: SignedIn;
  reportId: string;
  act: Exclude<ReportAct, 'begin' | 'write' | 'sign'>;
  reason?: string | undefined;
  /** Revision that was looked at. */
  expected?: number | undefined;
}

const WHAT = {
  submit: 'submitted',
  return: 'returned',
  accept: 'accepted',
  revise: 'revised',
  amend: 'amended',
  sign: 'signed',
} as const;

/** One act on a report, with its line in the history. Throws what `decideReportAct` throws. */
export async function actOnReport(parts: FiledReportParts, order: ActOrder): Promise<void> {
  const { officer, act, expected } = order;
  const report = await openReport(parts, officer, order.reportId);
  requirePlace(act, report.places);
  requireSeen(report, expected);
  const { row } = report;
  const reason = act === 'revise' ? (row.reason ?? undefined) : order.reason;
  const decided = decideReportAct(row, { act, reason });
  await parts.db.inTenant(officer.tenantId, async (tx) => {
    const now = parts.clock();
    await keep(tx, {
      ...{ parts, officer, report, act, reason: decided.reason },
      next: {
        ...row,
        ...{ state: stateOf(decided.state), version: decided.version },
        // The reason of a return stays with the report: the version after it is made because of it.
        reason: act === 'submit' || act === 'accept' ? row.reason : decided.reason,
        acceptedVersion: act === 'accept' ? row.version : row.acceptedVersion,
        submittedAt: act === 'submit' ? (row.submittedAt ?? now) : row.submittedAt,
      },
    });
    if (act === 'return') await remindOfReturn(tx, { parts, report, tenantId: officer.tenantId });
    if (act === 'accept') await tellParent(tx, { parts, report, tenantId: officer.tenantId });
  });
}

export interface Keeping {
  parts: Pick<FiledReportParts, 'clock'>;
  officer: SignedIn;
  report: Pick<OpenReport, 'row'>;
  act: keyof typeof WHAT;
  reason: string | null;
  next: ReportRow;
  details?: Record<string, string | number>;
}

/** The new row and the line of history, together. Throws `report.changed-meanwhile`. */
export async function keep(tx: Transaction, keeping: Keeping): Promise<void> {
  const { parts, officer, report, act, reason, next, details = {} } = keeping;
  const { tenantId } = officer;
  const { row } = report;
  if (!(await updateReport(tx, tenantId, { ...next, revision: row.revision })))
    throw new DomainError('report.changed-meanwhile');
  const held = officeOf(officer, [row.unitId, row.toUnitId]);
  await insertReportEvent(
    tx,
    { tenantId, reportId: row.id },
    {
      ...{ number: row.revision + 1, what: WHAT[act], at: parts.clock(), version: next.version },
      ...{ officerId: officer.id, officerName: officer.name, unitId: held.unitId, reason, details },
    },
  );
}

/** Throws `report.seen-older`. */
export function requireSeen({ row }: Pick<OpenReport, 'row'>, expected: number | undefined): void {
  if (expected !== undefined && expected !== row.revision)
    throw new DomainError('report.seen-older');
}

export function stateOf(state: string): ReportRow['state'] {
  return state as ReportRow['state'];
}

interface News {
  parts: FiledReportParts;
  report: OpenReport;
  tenantId: string;
}

async function remindOfReturn(
  tx: Transaction,
  { parts: { clock }, report: { row, period }, tenantId }: News,
): Promise<void> {
  await insertReminder(tx, tenantId, {
    ...{ id: newId(), kind: 'returned', at: clock(), unitId: row.unitId, reportId: row.id },
    ...{ regimeCode: row.regimeCode, periodCode: period.code, periodCalendar: period.calendar },
    ...{ dueOn: row.dueOn, mark: String(row.version) },
  });
}

/** A report above that was signed without this version of its child is told so, in its history and its list. */
async function tellParent(
  tx: Transaction,
  { parts: { clock }, report, tenantId }: News,
): Promise<void> {
  const { row, period, regime, tree } = report;
  if (row.toUnitId === null) return;
  const filter = { regime: regime.code, unitIds: [row.toUnitId], periodCode: period.code };
  const [above] = await listReports(tx, tenantId, filter);
  if (above === undefined) return;
  const events = await listReportEvents(tx, tenantId, above.id);
  if (!events.some(({ what }) => what === 'signed')) return;
  const at = clock();
  const bumped = await updateReport(tx, tenantId, above);
  if (!bumped) throw new DomainError('report.changed-meanwhile');
  await insertReportEvent(
    tx,
    { tenantId, reportId: above.id },
    {
      ...{ number: above.revision + 1, what: 'part_changed', at, version: above.version },
      ...{ officerId: null, officerName: tree.unit(row.unitId).name, unitId: row.unitId },
      ...{ reason: row.reason, details: { before: row.acceptedVersion ?? 0, now: row.version } },
    },
  );
  await insertReminder(tx, tenantId, {
    ...{ id: newId(), kind: 'part_changed', at, unitId: above.unitId, reportId: above.id },
    ...{ regimeCode: above.regimeCode, periodCode: period.code, periodCalendar: period.calendar },
    ...{ dueOn: above.dueOn, mark: `${row.id} ${row.version}` },
  });
}
