import type { IndicatorFactReport } from '@motcua/contract/indicator-fact-imports.ts';
import { bindFacts } from '@motcua/domain/scoring/binding.ts';
import { factName } from '@motcua/domain/scoring/explain.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import type { Language, Words } from '@motcua/domain/scoring/words.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { ToldFact } from './import-facts.ts';
import type { KeepAlarms } from './ports.ts';
import { type KnowParts, knowFacts } from './know-facts.ts';
import { bindingOf } from './shipped-bindings.ts';

/** What was told of figures that the system counts too, and where the two differ. */
export interface Compared {
  contradictions: IndicatorFactReport['contradictions'];
  alarms: Parameters<KeepAlarms>[1];
}

/** Told against counted: both are kept, the difference is said and an alarm stands until they agree. */
export async function compareToldWithCounted(
  parts: KnowParts,
  tenantId: string,
  told: readonly ToldFact[],
): Promise<Compared> {
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
  const alarms: Compared['alarms']['found'][number][] = [];
  for (const rows of questions.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const { from_day: from, to_day: to } = first.fact;
    const binding = bindingOf(first.set);
    const [known] = await knowFacts(parts, {
      ...{ tenantId, binding, unit: first.unit, axis: 'subordination', from, to },
      of: { of: 'unit' },
    });
    for (const { line, unit, fact } of rows) {
      const { contradictions } = bindFacts(binding, {
        counted: known?.counted ?? {},
        imported: { [fact.measure]: fact.value },
      });
      for (const { counted, sentence } of contradictions) {
        found.push({
          ...{ row: line, unit: unit.code ?? unit.name, measure: fact.measure, sentence },
          ...{ imported: fact.value, counted: String(counted) },
        });
        alarms.push({
          ...{ kind: 'contradiction', rule: 'told-against-counted', topic: topicOf(fact) },
          ...{ fingerprint: topicOf(fact), unitId: unit.id },
          sentence: alarmSentence(first.read.sets[0], { unit, fact, sentence }),
        });
      }
    }
  }
  return {
    contradictions: found.toSorted((a, b) => a.row - b.row),
    alarms: { topics: asked.map(({ fact }) => topicOf(fact)), found: alarms },
  };
}

function topicOf(fact: ToldFact['fact']): string {
  return ['told', fact.unit_id, fact.from_day, fact.to_day, fact.measure, fact.set_id].join(' ');
}

/** `UBND xã Chợ Mới, 01/01/2026–31/03/2026, hồ sơ tiếp nhận: …` */
function alarmSentence(
  set: IndicatorSet | undefined,
  { unit, fact, sentence }: Pick<ToldFact, 'unit' | 'fact'> & { sentence: Words },
): Words {
  const days = `${formatPlainDate(fact.from_day)}–${formatPlainDate(fact.to_day)}`;
  const name = set === undefined ? null : factName(set, fact.measure);
  const write = (lang: Language) =>
    `${unit.name}, ${days}, ${name?.[lang] ?? fact.measure}: ${sentence[lang]}`;
  return { vi: write('vi'), en: write('en') };
}

function isCounted(setId: string, measure: string): boolean {
  const bound = bindingOf(setId).facts[measure];
  return bound !== undefined && bound.told === undefined;
}
