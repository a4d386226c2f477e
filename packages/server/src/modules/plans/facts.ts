import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { todayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/db.ts';
import type {
  FactQuestion,
  FactSource,
  SourceMeasure,
  SourceValue,
} from '../../platform/fact-source.ts';
import type { PlanParts } from './parts.ts';
import { countDirectivesOf, countTasksBy, listIssueDays, type TaskCount } from './store-facts.ts';
import { earlierOf } from './earlier-of.ts';

const measures: readonly SourceMeasure[] = [
  {
    name: 'plan.tasks',
    words: {
      vi: 'Nhiệm vụ đến hạn trong kỳ của kế hoạch do đơn vị ban hành',
      en: 'Tasks of the unit’s own plans that are due in the period',
    },
  },
  { name: 'plan.tasksDone', words: { vi: 'Trong đó đã hoàn thành', en: 'Of these, done' } },
  {
    name: 'plan.tasksDoneOnTime',
    words: { vi: 'Trong đó hoàn thành đúng hạn', en: 'Of these, done in time' },
  },
  {
    name: 'plan.tasksLate',
    words: {
      vi: 'Trong đó hoàn thành trễ hoặc quá hạn chưa hoàn thành',
      en: 'Of these, done late or overdue',
    },
  },
  {
    name: 'plan.assigned',
    words: {
      vi: 'Nhiệm vụ đơn vị chủ trì, đến hạn trong kỳ',
      en: 'Tasks that the unit carries out, due in the period',
    },
  },
  {
    name: 'plan.assignedDone',
    words: {
      vi: 'Nhiệm vụ đơn vị chủ trì đã hoàn thành',
      en: 'Tasks that the unit carries out, done',
    },
  },
  {
    name: 'plan.assignedDoneOnTime',
    words: {
      vi: 'Nhiệm vụ đơn vị chủ trì hoàn thành đúng hạn',
      en: 'Tasks that the unit carries out, done in time',
    },
  },
  {
    name: 'plan.assignedLate',
    words: {
      vi: 'Nhiệm vụ đơn vị chủ trì hoàn thành trễ hoặc quá hạn',
      en: 'Tasks that the unit carries out, done late or overdue',
    },
  },
  {
    name: 'plan.issuedOn',
    words: {
      vi: 'Ngày ban hành kế hoạch cải cách hành chính của năm',
      en: 'Day on which the yearly plan was issued',
    },
  },
  {
    name: 'directives.issued',
    words: {
      vi: 'Văn bản chỉ đạo cải cách hành chính ban hành trong kỳ',
      en: 'Directives on reform issued in the period',
    },
  },
];

/** What plans and directives count for indicators and the reform index. */
export function planFacts(parts: PlanParts): FactSource {
  return { measures, count: (question) => count(parts, question) };
}

async function count(parts: PlanParts, question: FactQuestion) {
  const { tenantId, unitIds, from } = question;
  // Of a period that still runs, what is so by today.
  const to = earlierOf(question.to, todayOf(parts));
  const branches = await branchesOf(parts, question);
  const all = [...new Set([...branches.values()].flat())];
  return await parts.db.inTenant(tenantId, async (tx) => {
    const counted = await countAll(tx, tenantId, { from, to, due: question.to, all, unitIds });
    return new Map(
      unitIds.map((unitId) => [
        unitId,
        pick(valuesOf(unitId, branches.get(unitId) ?? [unitId], counted), question.names),
      ]),
    );
  });
}

interface Counted {
  owned: ReadonlyMap<string, TaskCount>;
  led: ReadonlyMap<string, TaskCount>;
  directives: ReadonlyMap<string, number>;
  issued: ReadonlyMap<string, PlainDate>;
}

async function countAll(
  tx: Transaction,
  tenantId: string,
  of: {
    from: PlainDate;
    to: PlainDate;
    due: PlainDate;
    all: readonly string[];
    unitIds: readonly string[];
  },
): Promise<Counted> {
  const { from, to, due, all } = of;
  return {
    owned: await countTasksBy(tx, tenantId, { side: 'owner', from, to, due, unitIds: all }),
    led: await countTasksBy(tx, tenantId, { side: 'lead', from, to, due, unitIds: all }),
    directives: await countDirectivesOf(tx, tenantId, { from, to, unitIds: all }),
    issued: await listIssueDays(tx, tenantId, { on: of.due, unitIds: of.unitIds }),
  };
}

function valuesOf(
  unitId: string,
  branch: readonly string[],
  counted: Counted,
): Record<string, SourceValue> {
  const sum = (counts: ReadonlyMap<string, TaskCount>, name: keyof TaskCount) =>
    branch.reduce((total, id) => total + (counts.get(id)?.[name] ?? 0), 0);
  const issuedOn = counted.issued.get(unitId);
  return {
    'plan.tasks': sum(counted.owned, 'tasks'),
    'plan.tasksDone': sum(counted.owned, 'done'),
    'plan.tasksDoneOnTime': sum(counted.owned, 'onTime'),
    'plan.tasksLate': sum(counted.owned, 'late'),
    'plan.assigned': sum(counted.led, 'tasks'),
    'plan.assignedDone': sum(counted.led, 'done'),
    'plan.assignedDoneOnTime': sum(counted.led, 'onTime'),
    'plan.assignedLate': sum(counted.led, 'late'),
    'directives.issued': branch.reduce((total, id) => total + (counted.directives.get(id) ?? 0), 0),
    ...(issuedOn === undefined ? {} : { 'plan.issuedOn': issuedOn }),
  };
}

function pick(
  values: Readonly<Record<string, SourceValue>>,
  names: readonly string[],
): Record<string, SourceValue> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

async function branchesOf(
  { organisation }: PlanParts,
  { tenantId, unitIds, axis, to }: FactQuestion,
): Promise<Map<string, string[]>> {
  const branches = new Map<string, string[]>();
  for (const unitId of unitIds)
    branches.set(
      unitId,
      axis === 'own'
        ? [unitId]
        : await organisation.listDescendantIds(tenantId, { unitId, tree: axis }, to),
    );
  return branches;
}
