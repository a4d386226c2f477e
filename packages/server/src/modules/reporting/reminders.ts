import type { ReminderList } from '@motcua/contract/reporting-regimes.ts';
import { REMIND_DAYS_BEFORE, reminderOf } from '@motcua/domain/reporting/deadline.ts';
import { periodName, reportPeriod } from '@motcua/domain/reporting/period.ts';
import { type Language, wordsOf } from '@motcua/domain/scoring/words.ts';
import { addDays, formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { todayOf } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { isSent, listOwed } from './list-obligations.ts';
import type { FiledReportParts } from './parts.ts';
import { reportersServed } from './policy.ts';
import { insertReminder, listReminders, type ReminderRow } from './store-reminders.ts';
import { listUnitsOn } from './store-units.ts';
import { treeOf, type ReportingTree } from './unit-tree.ts';
import { periodView } from './words.ts';

/** How far back the night looks for what is overdue. */
const DAYS_BACK = 31;

/** Notes for every tenant what falls due within days and what is overdue; each thing once. */
export async function remindAll(parts: FiledReportParts): Promise<number> {
  let noted = 0;
  for (const { id } of await parts.organisation.listTenants()) noted += await remind(parts, id);
  return noted;
}

async function remind(parts: FiledReportParts, tenantId: string): Promise<number> {
  const today = todayOf(parts);
  const owed = await listOwed(parts, {
    tenantId,
    dueFrom: addDays(today, -DAYS_BACK),
    dueTo: addDays(today, REMIND_DAYS_BEFORE),
    withOlderOpen: false,
    takes: () => true,
  });
  const due = owed.flatMap(({ regime, period, reporter, dueOn, row }): ReminderRow[] => {
    const reminder = reminderOf({ to: period.to, dueOn, isSent: isSent(row) }, today);
    const kind =
      reminder === 'overdue'
        ? ('overdue' as const)
        : reminder === 'due_soon' || reminder === 'due_today'
          ? ('due_soon' as const)
          : null;
    if (kind === null) return [];
    return [
      {
        ...{ id: newId(), kind, at: parts.clock(), unitId: reporter.unitId, mark: '' },
        ...{ regimeCode: regime.code, periodCode: period.code, periodCalendar: period.calendar },
        ...{ dueOn, reportId: row?.id ?? null },
      },
    ];
  });
  return await parts.db.inTenant(tenantId, async (tx) => {
    let noted = 0;
    for (const row of due) if (await insertReminder(tx, tenantId, row)) noted += 1;
    return noted;
  });
}

/** What the officer's units were reminded of, newest first. */
export async function listRemindersFor(
  parts: FiledReportParts,
  officer: SignedIn,
  language: Language = 'vi',
): Promise<ReminderList> {
  const { tenantId } = officer;
  const today = todayOf(parts);
  const regimes = (await parts.catalogue.listRegimes(tenantId)).items.map(({ regime }) => regime);
  return await parts.db.inTenant(tenantId, async (tx) => {
    const units = await listUnitsOn(tx, tenantId, today);
    const trees = regimes.map((regime) => treeOf(units, { regime, day: today }));
    const served = new Set(trees.flatMap((tree) => reportersServed(officer, tree)));
    const rows = await listReminders(tx, tenantId, [...served]);
    const names = new Map(regimes.map(({ code, name }) => [code, wordsOf(name)[language]]));
    const tree = trees[0];
    if (tree === undefined) return { items: [] };
    return {
      items: rows.map((row) =>
        reminderView(row, { tree, language, name: names.get(row.regimeCode) }),
      ),
    };
  });
}

function reminderView(
  row: ReminderRow,
  { tree, language, name }: { tree: ReportingTree; language: Language; name: string | undefined },
): ReminderList['items'][number] {
  const regime = name ?? row.regimeCode;
  const period = reportPeriod(row.periodCode, row.periodCalendar);
  return {
    ...{ id: row.id, kind: row.kind, at: row.at, regime, reportId: row.reportId },
    ...{ unit: tree.unit(row.unitId), period: periodView(period) },
    sentence: sentences[language][row.kind]({
      ...{ regime, period: periodName(period), due: formatPlainDate(row.dueOn) },
    }),
  };
}

type Sentence = (of: { regime: string; period: string; due: string }) => string;

const sentences: Record<Language, Record<ReminderRow['kind'], Sentence>> = {
  vi: {
    due_soon: ({ regime, period, due }) => `${regime}, ${period}: hạn gửi ${due}.`,
    overdue: ({ regime, period, due }) => `${regime}, ${period}: đã quá hạn gửi ${due}.`,
    returned: ({ regime, period }) =>
      `${regime}, ${period}: cấp trên trả lại, xin xem lý do và lập lại.`,
    part_changed: ({ regime, period }) =>
      `${regime}, ${period}: số liệu đơn vị dưới đã đổi sau khi ký, xin xem và chỉnh lý.`,
  },
  en: {
    due_soon: ({ regime, period, due }) => `${regime}, ${period}: due by ${due}.`,
    overdue: ({ regime, period, due }) => `${regime}, ${period}: was due by ${due}.`,
    returned: ({ regime, period }) =>
      `${regime}, ${period}: the unit above has returned it; see why and take it up again.`,
    part_changed: ({ regime, period }) =>
      `${regime}, ${period}: figures of a unit below changed after you signed; look at them and correct yours.`,
  },
};
