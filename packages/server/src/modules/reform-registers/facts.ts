import { countRegister } from '@motcua/domain/reform-register/counts.ts';
import type { RegisterDefinition } from '@motcua/domain/reform-register/definition.ts';
import type { FactQuestion, FactSource, SourceValue } from '../../platform/fact-source.ts';
import { groundOf } from './count-entries.ts';
import type { RegisterParts } from './ports.ts';
import { shippedRegisters } from './shipped-registers.ts';
import { listParents } from './store-units.ts';

/** What registers count for the index, under the names their definitions give. */
export function createRegisterFacts(parts: RegisterParts): FactSource {
  return {
    measures: shippedRegisters().flatMap(({ name, counts }) =>
      counts.flatMap(({ fact, name: words }) =>
        fact === undefined
          ? []
          : [
              {
                name: fact,
                words: { vi: `${name.vi}: ${words.vi}`, en: `${name.en}: ${words.en}` },
              },
            ],
      ),
    ),
    count: (question) => countFacts(parts, question),
  };
}

async function countFacts(
  parts: RegisterParts,
  question: FactQuestion,
): Promise<Map<string, Record<string, SourceValue>>> {
  const { tenantId, unitIds, names, from, to } = question;
  const told = new Map(unitIds.map((id) => [id, {} as Record<string, SourceValue>]));
  const branches = await branchesOf(parts, question);
  for (const { definition } of await parts.catalogue.list(tenantId)) {
    const facts = factsOf(definition, names);
    if (facts.length === 0) continue;
    const inside = [...new Set([...branches.values()].flatMap((ids) => [...ids]))];
    const ground = await groundOf(parts, tenantId, { definition, unitIds: inside, from, to });
    const entriesBy = grouped(ground.entries, ({ unitId }) => unitId);
    const unitsBy = new Map(ground.units.map((unit) => [unit.id, unit]));
    for (const [unitId, branch] of branches) {
      const { counts } = countRegister(definition, {
        ...{ from, to, calendarOf: ground.calendarOf },
        entries: [...branch].flatMap((id) => entriesBy.get(id) ?? []),
        units: [...branch].flatMap((id) => unitsBy.get(id) ?? []),
      });
      const values = told.get(unitId);
      if (values === undefined) continue;
      for (const { fact, code } of facts) values[fact] = counts[code] ?? 0;
    }
  }
  return told;
}

function factsOf(
  { counts }: RegisterDefinition,
  names: readonly string[],
): { fact: string; code: string }[] {
  return counts.flatMap(({ fact, code }) =>
    fact !== undefined && names.includes(fact) ? [{ fact, code }] : [],
  );
}

/** Each unit with all that stands below it on the last day. */
async function branchesOf(
  { db }: RegisterParts,
  { tenantId, unitIds, axis, to }: FactQuestion,
): Promise<Map<string, Set<string>>> {
  if (axis === 'own') return new Map(unitIds.map((id) => [id, new Set([id])]));
  const links = await db.inTenant(tenantId, (tx) =>
    listParents(tx, tenantId, { tree: axis, day: to }),
  );
  const children = grouped(links, ({ parentId }) => parentId);
  const below = (id: string, found = new Set<string>()): Set<string> => {
    if (found.has(id)) return found;
    found.add(id);
    for (const { unitId } of children.get(id) ?? []) below(unitId, found);
    return found;
  };
  return new Map(unitIds.map((id) => [id, below(id)]));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
