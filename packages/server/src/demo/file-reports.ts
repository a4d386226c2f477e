import {
  addWorkingDays,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '@motcua/domain/calendar/working-calendar.ts';
import { dueDay } from '@motcua/domain/reporting/deadline.ts';
import { periodsOf } from '@motcua/domain/reporting/obligations.ts';
import { periodOn, previousPeriod, type ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { Duty, ReportingRegime } from '@motcua/domain/reporting/regime.ts';
import {
  compareInstants,
  type Instant,
  instantAt,
  plainDateOf,
} from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { FiledReports } from '../modules/reporting/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import {
  draftsOfPresent,
  type PathStep,
  owedBy,
  pathsOfRegimes,
  reportPaths,
} from './report-paths.ts';
import { demoRegimes } from './report-regimes.ts';

/** A unit of the demo that files reports. */
export interface Reporter {
  short: string;
  unitId: string;
  code: string;
  level: 'commune' | 'agency' | 'province';
  /** "UBND", as it stands in the number of a document. */
  initials: string;
  drafter: SignedIn;
  signer: SignedIn;
}

export interface Filing {
  reports: FiledReports;
  tenantId: string;
  reporters: readonly Reporter[];
  calendar: WorkingCalendar;
  end: Instant;
  setNow(now: Instant): void;
}

/** The last quarter that is over by the reporting calendar: the one that the demo's reports are about. */
export function lastQuarter(today: PlainDate): ReportPeriod {
  const before = previousPeriod(periodOn(today, { kind: 'quarter', calendar: 'reporting' }));
  if (before === null) throw new Error('a quarter has one before it');
  return before;
}

/** Files what the units of the demo owe, each act by its command on the day on which it would have been done. */
export async function fileReports(filing: Filing): Promise<void> {
  const { reports, tenantId, reporters, calendar, end } = filing;
  const today = plainDateOf(end, calendar.offsetMinutes);
  const quarter = lastQuarter(today);
  const codesOf = (regime: ReportingRegime, level: Reporter['level']) =>
    owing(regime, reporters)
      .filter((one) => one.level === level)
      .map(({ code }) => code);
  const shipped = (await reports.catalogue.listRegimes(tenantId)).items.map((item) => item.regime);
  const regimes = demoRegimes(shipped, {
    ...{ quarter, codesOf },
  });
  for (const regime of regimes) await reports.catalogue.addRegime(tenantId, regime, 'demo');
  const deeds = regimes.flatMap((regime) => [
    ...deedsOfPast(filing, { regime, day: quarter.to }),
    ...draftsOf(filing, { regime, today }),
  ]);
  const happened = deeds.filter(({ at }) => compareInstants(at, end) <= 0);
  const ids = new Map<string, string>();
  const byInstant = Map.groupBy(happened, ({ at }) => at);
  for (const at of [...byInstant.keys()].sort(compareInstants)) {
    filing.setNow(at);
    await Promise.all((byInstant.get(at) ?? []).map((deed) => act(filing, { deed, ids })));
  }
  filing.setNow(end);
  await reports.remindAll();
}

interface Deed {
  at: Instant;
  regime: ReportingRegime;
  period: ReportPeriod;
  reporter: Reporter;
  step: PathStep;
}

/** Those of the demo who owe a report of the regime. */
function owing({ code }: ReportingRegime, reporters: readonly Reporter[]): readonly Reporter[] {
  const shorts = owedBy[code];
  return shorts === undefined ? reporters : reporters.filter(({ short }) => shorts.includes(short));
}

function deedsOfPast(
  { reporters, calendar }: Filing,
  { regime, day }: { regime: ReportingRegime; day: PlainDate },
): Deed[] {
  return periodsOf(regime, [day, day]).flatMap((period) =>
    owing(regime, reporters).flatMap((reporter, index) => {
      const path = reportPaths[pathsOfRegimes[regime.code]?.[reporter.short] ?? 'accepted'];
      const due = dueDay(dutyOf(regime, reporter), period.to, calendar);
      return path.map((step: PathStep, place): Deed => {
        const on = addWorkingDays(calendar, due, step.day);
        return {
          ...{ regime, period, reporter, step },
          at: instantAt(
            on,
            morning + place * 45 + Math.floor(index / AT_ONCE) * 7,
            calendar.offsetMinutes,
          ),
        };
      });
    }),
  );
}

/** Begun this morning, or on the last working day. */
function draftsOf(
  { reporters, calendar }: Filing,
  { regime, today }: { regime: ReportingRegime; today: PlainDate },
): Deed[] {
  const period = periodOn(today, { kind: 'quarter', calendar: regime.calendar });
  const before = addWorkingDays(calendar, workingDayOnOrAfter(calendar, today), -1);
  const day = before >= period.from ? before : addDays(period.from, 0);
  return reporters
    .filter(({ short }) =>
      draftsOfPresent.some((one) => one.regime === regime.code && one.short === short),
    )
    .map((reporter, index) => ({
      ...{ regime, period, reporter, step: { act: 'begin', day: 0 } },
      at: instantAt(day, morning + index * 15, calendar.offsetMinutes),
    }));
}

const morning = 7 * 60 + 30;
/** So many units act at the same minute: the clock of the demo is one, and a few seconds count. */
const AT_ONCE = 6;

function dutyOf({ code, duties }: ReportingRegime, { level, short }: Reporter): Duty {
  const duty = duties.find(
    (one) =>
      (level === 'commune') === (one.level === 'commune') &&
      (level === 'commune' ||
        (level === 'agency') === (one.kinds?.includes('specialised_agency') ?? false)),
  );
  if (duty === undefined) throw new Error(`${short} owes no ${code}`);
  return duty;
}

async function act(
  filing: Filing,
  { deed, ids }: { deed: Deed; ids: Map<string, string> },
): Promise<void> {
  const { reports } = filing;
  const { regime, period, reporter, step } = deed;
  const key = [regime.code, period.code, reporter.unitId].join(' ');
  const reportId = ids.get(key) ?? '';
  const officer = step.act === 'sign' ? reporter.signer : reporter.drafter;
  switch (step.act) {
    case 'begin': {
      const asked = { regime: regime.code, unit: reporter.unitId, period: period.code };
      ids.set(key, (await reports.begin(officer, asked)).id);
      return;
    }
    case 'write':
      if (regime.form === 'CCHC')
        for (const [code, text] of Object.entries(step.texts ?? {}))
          await reports.write({ officer, reportId, code, text, expected: undefined });
      return;
    case 'sign': {
      const number = 20 + filing.reporters.indexOf(reporter) * 3 + (step.day > 0 ? 2 : 0);
      const documentNumber = step.unnumbered ? undefined : `${number}/BC-${reporter.initials}`;
      await reports.sign({ officer, reportId, documentNumber, acceptBroken: false });
      return;
    }
    case 'accept':
    case 'return':
      await reports.act({
        ...{ officer: aboveOf(filing), reportId, act: step.act, reason: step.reason },
      });
      return;
    default:
      await reports.act({ officer, reportId, act: step.act, reason: step.reason });
  }
}

function aboveOf({ reporters }: Filing): SignedIn {
  const province = reporters.find(({ level }) => level === 'province');
  if (province === undefined) throw new Error('the demo has no province');
  return province.drafter;
}
