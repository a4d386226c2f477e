import { Readable } from 'node:stream';
import {
  workingDayOnOrAfter,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import {
  compareInstants,
  type Instant,
  instantAt,
  plainDateOf,
} from '@motcua/domain/shared/instant.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import {
  addDays,
  daysInMonth,
  plainDate,
  type PlainDate,
  yearOf,
} from '@motcua/domain/shared/plain-date.ts';
import type { EvidenceLocker } from '../modules/evidence/index.ts';
import type { Plans } from '../modules/plans/index.ts';
import type { SignedIn } from '../platform/auth.ts';
import type { Reporter } from './file-reports.ts';
import { communeTasks, demoDirectives, type DemoTask, provinceTasks } from './plan-lines.ts';

export interface Planning {
  plans: Plans;
  evidence: Pick<EvidenceLocker, 'add' | 'takeFile'>;
  /** One page that says it is an example. */
  paper: Buffer;
  reporters: readonly Reporter[];
  calendar: WorkingCalendar;
  end: Instant;
  setNow(now: Instant): void;
}

/** Communes that plan in the demo. */
const planners = ['longxuyen', 'chomoi'];

/** The programme, this year's plans of the province and of two communes, and some directives, by commands. */
export async function makePlans(planning: Planning): Promise<void> {
  const { calendar, end, setNow } = planning;
  const today = plainDateOf(end, calendar.offsetMinutes);
  const year = yearOf(today);
  const deeds: Deed[] = [];
  await planProvince(planning, { year, deeds });
  for (const short of planners) await planCommune(planning, { short, year, deeds });
  await direct(planning, today);
  deeds.sort((a, b) => compareInstants(a.at, b.at));
  const byMorning = Map.groupBy(
    deeds.filter(({ at }) => compareInstants(at, end) <= 0),
    ({ at }) => at,
  );
  for (const [at, together] of byMorning) {
    setNow(at);
    await Promise.all(together.map((deed) => deed.act()));
  }
  setNow(end);
  await planning.plans.remindAll();
}

interface Deed {
  at: Instant;
  act(): Promise<void>;
}

async function planProvince(
  planning: Planning,
  { year, deeds }: { year: number; deeds: Deed[] },
): Promise<void> {
  const { plans } = planning;
  const { drafter, signer } = who(planning, 'tinh');
  const before = plainDate(year - 1, 12, 22);
  planning.setNow(morningOf(planning, before));
  const programme = await plans.begin(drafter, {
    ...{ kind: 'programme', weight: 1 },
    title: 'Chương trình cải cách hành chính của tỉnh giai đoạn 2021–2030',
    ...{ from: plainDate(2021, 1, 1), to: plainDate(2030, 12, 31) },
  });
  await plans.issue(drafter, { id: programme, decision: by(signer, '1207/QĐ-UBND', before) });
  const id = await plans.begin(drafter, {
    ...{ kind: 'year', weight: 1, target: 10_000, parent: programme },
    title: `Kế hoạch cải cách hành chính năm ${year} của tỉnh`,
    ...{ from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) },
  });
  await fillPlan(planning, { planId: id, year, tasks: provinceTasks, deeds, short: 'tinh' });
  await plans.issue(drafter, { id, decision: by(signer, '1208/QĐ-UBND', before) });
}

async function planCommune(
  planning: Planning,
  { short, year, deeds }: { short: string; year: number; deeds: Deed[] },
): Promise<void> {
  const { drafter, signer } = who(planning, short);
  const issuedOn = plainDate(year, short === 'chomoi' ? 2 : 1, 12);
  planning.setNow(morningOf(planning, issuedOn));
  if (compareInstants(morningOf(planning, issuedOn), planning.end) > 0) return;
  const id = await planning.plans.begin(drafter, {
    ...{ kind: 'year', weight: 1, target: 9500 },
    title: `Kế hoạch cải cách hành chính năm ${year}`,
    ...{ from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) },
  });
  const tasks = communeTasks.map((task) => ({ ...task, lead: short }));
  await fillPlan(planning, { planId: id, year, tasks, deeds, short });
  await planning.plans.issue(drafter, { id, decision: by(signer, '09/QĐ-UBND', issuedOn) });
}

interface Filling {
  planId: string;
  year: number;
  tasks: readonly DemoTask[];
  deeds: Deed[];
  /** Who owns the plan. */
  short: string;
}

/** Tasks side by side, parts after the heading that they stand under. */
async function fillPlan(planning: Planning, filling: Filling): Promise<void> {
  const isPart = ({ number }: DemoTask) => number.includes('.');
  for (const tasks of [
    filling.tasks.filter((task) => !isPart(task)),
    filling.tasks.filter((task) => isPart(task)),
  ])
    await Promise.all(tasks.map((task) => addTask(planning, { filling, task })));
}

async function addTask(
  planning: Planning,
  { filling, task }: { filling: Filling; task: DemoTask },
): Promise<void> {
  const lead = who(planning, task.lead);
  const [from, to] = task.months;
  const id = await planning.plans.addTask(who(planning, filling.short).drafter, {
    planId: filling.planId,
    body: {
      ...{ number: task.number, field: task.field, content: task.content, product: task.product },
      ...{ lead: lead.unitId, weight: task.weight ?? 1 },
      budget: task.budget === undefined ? null : dong(task.budget),
      partners: (task.partners ?? []).map((name) => who(planning, name).unitId),
      startOn: plainDate(filling.year, from, 1),
      deadline: lastDayOf(filling.year, to),
    },
  });
  const isHeading = filling.tasks.some(({ number }) => number.startsWith(`${task.number}.`));
  if (!isHeading) filling.deeds.push(...fateOf(planning, { filling, task, id, lead }));
}

/** What becomes of a task: each deed on its day, and only if that has come. */
function fateOf(
  planning: Planning,
  of: { filling: Filling; task: DemoTask; id: string; lead: Reporter },
): Deed[] {
  const { filling, task, id, lead } = of;
  const { plans } = planning;
  const owner = who(planning, filling.short);
  const due = lastDayOf(filling.year, task.months[1]);
  const deed = (day: PlainDate, act: (on: PlainDate) => Promise<void>): Deed => {
    const on = workingDayOnOrAfter(planning.calendar, day);
    return { at: morningOf(planning, on), act: () => act(on) };
  };
  const report = deed(addDays(due, -40), () =>
    plans.actOnTask(lead.drafter, {
      ...{ id, told: { act: 'report', percent: 60, note: 'Đã hoàn thành dự thảo.' } },
    }),
  );
  const finish = (day: PlainDate, confirmed: boolean) => [
    report,
    deed(day, async (on) => {
      await prove(planning, { id, lead, task, on });
      await plans.actOnTask(lead.drafter, { id, told: { act: 'complete', doneOn: on, note: '' } });
      if (confirmed)
        await plans.actOnTask(owner.drafter, {
          id,
          told: { act: 'confirm', note: 'Đạt yêu cầu.' },
        });
    }),
  ];
  switch (task.fate) {
    case 'in_time':
      return finish(addDays(due, -12), true);
    case 'late':
      return finish(addDays(due, 9), true);
    case 'awaiting':
      return finish(addDays(due, -18), false);
    case 'half':
      return [report];
    case 'waiting':
      return [
        report,
        deed(addDays(due, 3), () =>
          plans.actOnTask(lead.drafter, {
            id,
            told: { act: 'explain', cause: 'guidance', text: 'đang chờ hướng dẫn của bộ, ngành' },
          }),
        ),
      ];
    case 'removed':
      return [
        deed(addDays(due, -30), (on) =>
          plans.actOnTask(owner.drafter, {
            id,
            told: {
              ...{ act: 'remove', decision: by(owner.signer, '640/QĐ-UBND', on) },
              reason: 'Đề án cũ không còn phù hợp sau sắp xếp đơn vị hành chính',
            },
          }),
        ),
      ];
  }
}

async function prove(
  { plans, evidence, paper }: Planning,
  of: { id: string; lead: Reporter; task: DemoTask; on: PlainDate },
): Promise<void> {
  const { id, lead, task, on } = of;
  const name = 'san-pham.pdf';
  const { fileId } = await evidence.takeFile(lead.drafter, {
    ...{ name, content: Readable.from([paper]) },
  });
  const piece = await evidence.add(lead.drafter, {
    ...{ unit: lead.unitId, title: task.product, issuedOn: on, signer: lead.signer.name },
    ...{ number: `${40 + Number(task.number.replace('.', ''))}/BC-${lead.initials}` },
    fileId,
  });
  await plans.attach(lead.drafter, { id, evidenceId: piece.id });
}

async function direct(planning: Planning, today: PlainDate): Promise<void> {
  const { plans, setNow } = planning;
  const { drafter, signer } = who(planning, 'tinh');
  for (const { number, daysAgo, field, abstract, task } of demoDirectives) {
    const issuedOn = workingDayOnOrAfter(planning.calendar, addDays(today, -daysAgo));
    if (issuedOn > today) continue;
    setNow(morningOf(planning, issuedOn));
    const id = await plans.enterDirective(drafter, {
      ...{ number, issuedOn, signer: signer.name, field, abstract },
    });
    if (task === undefined) continue;
    await plans.taskOfDirective(drafter, {
      id,
      body: {
        ...{ content: task.content, product: '', partners: [], startOn: issuedOn, budget: null },
        ...{ lead: who(planning, task.lead).unitId, deadline: addDays(issuedOn, task.withinDays) },
      },
    });
  }
}

/** By short name, or by the name of the unit. */
function who({ reporters }: Planning, name: string): Reporter {
  const found =
    reporters.find(({ short }) => short === name) ??
    reporters.find(({ signer }) =>
      signer.assignments.some(({ unitName }) =>
        unitName.toLowerCase().endsWith(name.toLowerCase()),
      ),
    );
  if (found === undefined) throw new Error(`nobody plans at ${name}`);
  return found;
}

function by(signer: SignedIn, number: string, date: PlainDate) {
  return { number, date, signer: signer.name };
}

function morningOf({ calendar }: Planning, day: PlainDate): Instant {
  return instantAt(day, 8 * 60, calendar.offsetMinutes);
}

function lastDayOf(year: number, month: number): PlainDate {
  return plainDate(year, month, daysInMonth(year, month));
}
