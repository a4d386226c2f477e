import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import type { FactSource } from '../../platform/fact-source.ts';

/** What somebody has to tell as long as no module of this installation counts it. */
const NOBODY = { vi: 'đơn vị được chấm điểm', en: 'the unit that is scored' };

/** The binding with the words of what modules count; what none of them counts is told by an import. */
export function withSourceWords(
  binding: ParsedBinding,
  sources: readonly FactSource[],
): ParsedBinding {
  const words = new Map(
    sources.flatMap(({ measures }) => measures.map((measure) => [measure.name, measure.words])),
  );
  const facts = Object.entries(binding.facts).map(([fact, bound]) => {
    if (bound.counted === undefined) return [fact, bound];
    const how = words.get(bound.counted);
    if (how === undefined) return [fact, { told: NOBODY }];
    return [fact, { how, ...bound }];
  });
  return { ...binding, facts: Object.fromEntries(facts) };
}
