import type {
  Obligation,
  ObligationList,
  ObligationQuery,
} from '@motcua/contract/reporting-regimes.ts';
import { dueDay, latenessOf, reminderOf } from '@motcua/domain/reporting/deadline.ts';
import { periodsOf, type Reporter } from '@motcua/domain/reporting/obligations.ts';
import type { ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import type { FiledReportParts } from './parts.ts';
import { placesOf, reportersServed } from './policy.ts';
import { listReports, type ReportRow } from './store-reports.ts';
import { listUnitsOn } from './store-units.ts';
import { type ReportingTree, treeOf } from './unit-tree.ts';
import { periodView, stateNames } from './words.ts';

/** Due from so many days ago to so many ahead, unless other limits are asked for. */
const DAYS_BACK = 62;
const DAYS_AHEAD = 31;
/** A report is due at most so long after its period. */
const LONGEST_WAIT = 62;

/** One report that one unit owes. */
export interface Owed {
  regime: ReportingRegime;
  period: ReportPeriod;
  reporter: Reporter;
  tree: ReportingTree;
  dueOn: PlainDate;
  row: ReportRow | null;
}

/** What an officer's units owe, or what is owed to them. Throws `unit.not-found`. */
export async function listObligations(
  parts: FiledReportParts,
  officer: SignedIn,
  { query, language = 'vi' }: { query: ObligationQuery; language?: Language | undefined },
): Promise<ObligationList> {
  const today = todayOf(parts);
  const { tenantId } = officer;
  const unitId = await unitAsked(parts, tenantId, query.unit);
  const servedIn = createServed(officer);
  const owed = await listOwed(parts, {
    ...{ tenantId, regime: query.regime, period: query.period },
    dueFrom: query.dueFrom ?? addDays(today, -DAYS_BACK),
    dueTo: query.dueTo ?? addDays(today, DAYS_AHEAD),
    withOlderOpen: query.dueFrom === undefined && query.period === undefined,
    takes: ({ reporter, tree }) => {
      const served = servedIn(tree);
      const subject = query.view === 'mine' ? reporter.unitId : reporter.toUnitId;
      return subject !== null && served.has(subject) && (unitId === null || subject === unitId);
    },
  });
  const items = owed
    .map((one) => obligationView(parts, officer, { owed: one, today, language }))
    .sort((a, b) => (a.dueOn === b.dueOn ? byUnit(a, b) : a.dueOn < b.dueOn ? -1 : 1));
  return { today, items, counts: countsOf(items) };
}

export interface OwedQuery {
  tenantId: string;
  regime?: string | undefined;
  period?: string | undefined;
  dueFrom: PlainDate;
  dueTo: PlainDate;
  /** With periods of which something was begun earlier and is not finished. */
  withOlderOpen: boolean;
  takes(of: { reporter: Reporter; tree: ReportingTree }): boolean;
}

/** Every report owed within the days by the units that are taken. */
export async function listOwed(parts: FiledReportParts, query: OwedQuery): Promise<Owed[]> {
  const { tenantId } = query;
  const regimes = (await parts.catalogue.listRegimes(tenantId)).items
    .map(({ regime }) => regime)
    .filter(({ code }) => query.regime === undefined || code === query.regime);
  const calendarOf = createCalendarOf(parts, tenantId);
  const treeFor = createTreeFor(parts, tenantId);
  const found: Owed[] = [];
  for (const regime of regimes) {
    const rows = await parts.db.inTenant(tenantId, (tx) =>
      listReports(tx, tenantId, { regime: regime.code }),
    );
    const filed = new Map(rows.map((row) => [`${row.unitId} ${row.periodCode}`, row]));
    const from = query.withOlderOpen ? oldestOf(rows, query) : query.dueFrom;
    for (const period of periodsOf(regime, [addDays(from, -LONGEST_WAIT), query.dueTo])) {
      if (query.period !== undefined && period.code !== query.period) continue;
      const tree = await treeFor(regime, period.to);
      const ofPeriod: Owed[] = [];
      let isAsked = query.period !== undefined;
      for (const reporter of tree.reporters.filter((one) => query.takes({ reporter: one, tree }))) {
        const row = filed.get(`${reporter.unitId} ${period.code}`) ?? null;
        const calendar = await calendarOf(reporter.unitId);
        const dueOn = row?.dueOn ?? dueDay(reporter.duty, period.to, calendar);
        const isOlderOpen = query.withOlderOpen && row !== null && isUnfinished(row);
        const isWithin = dueOn >= query.dueFrom && dueOn <= query.dueTo;
        isAsked ||= isWithin || isOlderOpen;
        ofPeriod.push({ regime, period, reporter, tree, dueOn, row });
      }
      // A period is told whole: who is done and who has not begun stand beside the one who is late.
      if (isAsked) found.push(...ofPeriod);
    }
  }
  return found;
}

export function isSent(row: ReportRow | null): boolean {
  return row !== null && (row.state === 'submitted' || row.state === 'accepted');
}

/** Until it is accepted somebody has to do something: the unit, or the one above that it was sent to. */
function isUnfinished({ state }: ReportRow): boolean {
  return state !== 'accepted';
}

function oldestOf(rows: readonly ReportRow[], { dueFrom }: OwedQuery): PlainDate {
  return (
    rows
      .filter(isUnfinished)
      .map(({ dueOn }) => dueOn)
      .concat(dueFrom)
      .sort()[0] ?? dueFrom
  );
}

function obligationView(
  parts: FiledReportParts,
  officer: SignedIn,
  { owed, today, language }: { owed: Owed; today: PlainDate; language: Language },
): Obligation {
  const { regime, period, reporter, tree, dueOn, row } = owed;
  const state = row?.state ?? 'not_begun';
  const submittedAt = row?.submittedAt ?? null;
  const form = reporter.duty.form ?? regime.form;
  return {
    regime: { code: regime.code, name: wordsOf(regime.name)[language], type: regime.type },
    form: { code: row?.formCode ?? form, number: row?.formCode ?? form },
    unit: tree.unit(reporter.unitId),
    parent: reporter.toUnitId === null ? null : tree.unit(reporter.toUnitId),
    ...{ period: periodView(period), dueOn, state, submittedAt },
    stateName: stateNames[language][state],
    ...latenessOf({ dueOn, submittedAt }, parts.clock(), VIETNAM_OFFSET_MINUTES),
    reminder: reminderOf({ to: period.to, dueOn, isSent: isSent(row) }, today),
    reportId: row?.id ?? null,
    version: row?.acceptedVersion ?? null,
    mayBegin: row === null && placesOf(officer, tree, reporter).some((place) => place !== 'above'),
  };
}

function countsOf(items: readonly Obligation[]): ObligationList['counts'] {
  const count = (...states: Obligation['state'][]) =>
    items.filter(({ state }) => states.includes(state)).length;
  return {
    ...{ notBegun: count('not_begun'), inWork: count('drafted', 'signed') },
    ...{ submitted: count('submitted'), returned: count('returned'), accepted: count('accepted') },
    late: items.filter(({ late }) => late).length,
  };
}

function byUnit(a: Obligation, b: Obligation): number {
  const [left, right] = [a, b].map(
    ({ unit, regime, period }) => `${unit.code ?? unit.name} ${regime.code} ${period.code}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** Asked for each of a thousand obligations, found once for each tree. */
function createServed(officer: SignedIn) {
  const known = new Map<ReportingTree, ReadonlySet<string>>();
  return (tree: ReportingTree): ReadonlySet<string> => {
    const served = known.get(tree) ?? new Set(reportersServed(officer, tree));
    known.set(tree, served);
    return served;
  };
}

async function unitAsked(
  { organisation }: FiledReportParts,
  tenantId: string,
  unit: string | undefined,
): Promise<string | null> {
  if (unit === undefined) return null;
  const found = await organisation.findUnit(tenantId, unit);
  if (found === null) throw new DomainError('unit.not-found', { unit });
  return found.id;
}

/** Units without a calendar of their own share that of the tenant, which is asked for once. */
function createCalendarOf({ calendars }: FiledReportParts, tenantId: string) {
  const known = new Map<string, Promise<WorkingCalendar | null>>();
  return async (unitId: string): Promise<WorkingCalendar> => {
    const asked = known.get(unitId) ?? calendars.getCalendar(tenantId, { unitId });
    known.set(unitId, asked);
    const calendar = await asked;
    if (calendar === null) throw new DomainError('unit.not-found', { unit: unitId });
    return calendar;
  };
}

function createTreeFor({ db }: FiledReportParts, tenantId: string) {
  const units = new Map<PlainDate, ReturnType<typeof listUnitsOn>>();
  return async (regime: ReportingRegime, day: PlainDate): Promise<ReportingTree> => {
    const asked = units.get(day) ?? db.inTenant(tenantId, (tx) => listUnitsOn(tx, tenantId, day));
    units.set(day, asked);
    return treeOf(await asked, { regime, day });
  };
}
