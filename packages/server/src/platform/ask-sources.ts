import type { FactQuestion, FactSource, SourceValue } from './fact-source.ts';

/** What the modules tell of each unit, each asked once and only for the names it has. */
export async function askSources(
  sources: readonly FactSource[],
  question: FactQuestion,
): Promise<Map<string, Record<string, SourceValue>>> {
  const told = new Map<string, Record<string, SourceValue>>();
  if (question.names.length === 0 || question.unitIds.length === 0) return told;
  const answers = await Promise.all(
    sources.map((source) => {
      const own = new Set(source.measures.map(({ name }) => name));
      const names = question.names.filter((name) => own.has(name));
      return names.length === 0 ? new Map() : source.count({ ...question, names });
    }),
  );
  for (const answer of answers)
    for (const [unitId, values] of answer) told.set(unitId, { ...told.get(unitId), ...values });
  return told;
}
