import type { IndicatorFactReport } from '@motcua/contract/indicator-fact-imports.ts';
import { bindFacts } from '@motcua/domain/scoring/binding.ts';
import type { ToldFact } from './import-facts.ts';
import { type KnowParts, knowFacts } from './know-facts.ts';
import { bindingOf } from './shipped-bindings.ts';
import type { ScoredUnit } from './store-units.ts';

/** Of those that say what the system counts too: where the two differ. Both are kept; a person has to look. */
export async function contradictionsOfImport(
  parts: KnowParts,
  tenantId: string,
  told: readonly ToldFact[],
): Promise<IndicatorFactReport['contradictions']> {
  const asked = told.flatMap((one) =>
    one.fact.officer_id !== null
      ? []
      : one.read.sets
          .filter(({ id }) => isCounted(id, one.fact.measure))
          .slice(0, 1)
          .map(({ id: set }) => ({ ...one, set })),
  );
  const questions = Map.groupBy(asked, ({ fact, set }) =>
    [fact.unit_id, fact.from_day, fact.to_day, set].join(' '),
  );
  const found: IndicatorFactReport['contradictions'] = [];
  for (const rows of questions.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const { from_day: from, to_day: to } = first.fact;
    const binding = bindingOf(first.set);
    const [known] = await knowFacts(parts, {
      ...{ tenantId, binding, unit: scored(first), axis: 'subordination', from, to },
      of: { of: 'unit' },
    });
    for (const { line, unit, fact } of rows) {
      const { contradictions } = bindFacts(binding, {
        counted: known?.counted ?? {},
        imported: { [fact.measure]: fact.value },
      });
      for (const { counted, sentence } of contradictions)
        found.push({
          ...{ row: line, unit: unit.code ?? unit.name, measure: fact.measure, sentence },
          ...{ imported: fact.value, counted: String(counted) },
        });
    }
  }
  return found.toSorted((a, b) => a.row - b.row);
}

function isCounted(setId: string, measure: string): boolean {
  const bound = bindingOf(setId).facts[measure];
  return bound !== undefined && bound.told === undefined;
}

function scored({ unit }: ToldFact): ScoredUnit {
  const { id, code, name, kind, level } = unit;
  return { id, code, name, kind, level };
}
