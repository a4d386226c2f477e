import { followUpOf, type RecommendationState } from '@motcua/domain/inspection/recommendations.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import type { FactQuestion, FactSource, SourceValue } from '../../platform/fact-source.ts';
import type { InspectionParts } from './parts.ts';

const words = {
  'inspection.unitsPlanned': ['Đơn vị có trong kế hoạch kiểm tra', 'Units in plans of inspection'],
  'inspection.unitsInspected': ['Đơn vị đã kiểm tra', 'Units inspected'],
  'inspection.surprise': ['Cuộc kiểm tra đột xuất', 'Surprise inspections'],
  'inspection.recommendations': [
    'Kiến nghị gửi đơn vị, đến hạn trong kỳ',
    'Recommendations to the unit that fell due',
  ],
  'inspection.recommendationsDone': [
    'Kiến nghị đến hạn đã thực hiện xong',
    'Recommendations that fell due and are resolved',
  ],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

type Measure = keyof typeof words;

/**
 * What the index counts of inspections: those that a unit carried out on others, and what was asked of the unit. A
 * surprise that is still a secret is not counted, or the count would tell.
 */
export function factsOf(parts: Pick<InspectionParts, 'db' | 'reference'>): FactSource {
  return {
    measures: Object.entries(words).map(([name, [vi, en]]) => ({ name, words: { vi, en } })),
    async count(question) {
      const { tenantId, from, to } = question;
      const told = await parts.db.inTenant(tenantId, async (tx) => ({
        inspections: await listDone(tx, { tenantId, from, to }),
        recommendations: await listDue(tx, { tenantId, from, to }),
      }));
      const counted = new Map<string, Record<string, SourceValue>>();
      for (const unitId of question.unitIds) {
        const scope = await scopeOf(parts, question, unitId);
        const values = countOne(told, scope);
        counted.set(
          unitId,
          Object.fromEntries(question.names.flatMap((name) => pick(values, name))),
        );
      }
      return counted;
    },
  };
}

interface Told {
  inspections: {
    officeUnitId: string;
    unitId: string;
    kind: string;
    isPlanned: boolean;
    isDone: boolean;
  }[];
  recommendations: { unitId: string; state: RecommendationState }[];
}

function countOne(told: Told, scope: ReadonlySet<string>): Record<Measure, number> {
  const own = told.inspections.filter(({ officeUnitId }) => scope.has(officeUnitId));
  const units = (rows: typeof own) => new Set(rows.map(({ unitId }) => unitId)).size;
  const asked = told.recommendations.filter(({ unitId }) => scope.has(unitId));
  const { resolved, total } = followUpOf(asked.map(({ state }) => state));
  return {
    'inspection.unitsPlanned': units(own.filter(({ isPlanned }) => isPlanned)),
    'inspection.unitsInspected': units(own.filter(({ isDone }) => isDone)),
    'inspection.surprise': own.filter(({ isDone, kind }) => isDone && kind === 'surprise').length,
    'inspection.recommendations': total,
    'inspection.recommendationsDone': resolved,
  };
}

function pick(values: Record<Measure, number>, name: string): [string, number][] {
  const found = Object.entries(values).find(([measure]) => measure === name);
  return found === undefined ? [] : [found];
}

async function scopeOf(
  { reference }: Pick<InspectionParts, 'reference'>,
  { tenantId, axis }: FactQuestion,
  unitId: string,
): Promise<ReadonlySet<string>> {
  return new Set(axis === 'own' ? [unitId] : await reference.branchOf(tenantId, unitId));
}

async function listDone(
  tx: Transaction,
  { tenantId, from, to }: { tenantId: string; from: PlainDate; to: PlainDate },
): Promise<Told['inspections']> {
  return await tx<Told['inspections']>`
    select office_unit_id as "officeUnitId", unit_id as "unitId", kind,
      plan_id is not null as "isPlanned", state = 'concluded' as "isDone"
    from inspection where tenant_id = ${tenantId} and starts_on between ${from} and ${to}
      and state <> 'cancelled' and (kind = 'regular' or state <> 'planned')`;
}

async function listDue(
  tx: Transaction,
  { tenantId, from, to }: { tenantId: string; from: PlainDate; to: PlainDate },
): Promise<Told['recommendations']> {
  return await tx<Told['recommendations']>`
    select unit_id as "unitId", state from inspection_recommendation
    where tenant_id = ${tenantId} and unit_id is not null and due_on between ${from} and ${to}`;
}
