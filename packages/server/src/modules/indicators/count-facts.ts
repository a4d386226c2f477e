import type { Axis, Figures } from '@motcua/contract/figures.ts';
import type { ParsedBinding, UnitFactName } from '@motcua/contract/indicator-bindings.ts';
import type { FactValue } from '@motcua/domain/scoring/facts.ts';
import { divide, rational, toFixed } from '@motcua/domain/scoring/rational.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SourceValue } from '../../platform/fact-source.ts';
import { asksUse, type Catalogue, countCatalogue } from './catalogue.ts';
import type { ScoredUnit } from './store-units.ts';

/** Whatever is known of one subject before its measures are counted. */
export interface Countable {
  unit: ScoredUnit;
  axis: Axis;
  figures: Figures | null;
  catalogue: Catalogue | null;
  /** Codes of procedures with dossiers filed online in the period; null where it was not asked. */
  filedOnline: ReadonlySet<string> | null;
  /** Figures by channel; null where it was not asked. */
  channels: ReadonlyMap<string, Figures> | null;
  desks: { desks: number; staff: number } | null;
  /** What modules count from their own work, by name; what nobody can tell is absent. */
  told: Readonly<Record<string, SourceValue>>;
  period: { from: PlainDate; to: PlainDate };
}

/** Every measure of the binding that can be counted for the subject; what cannot be counted is absent. */
export function countFacts(
  binding: ParsedBinding,
  countable: Countable,
): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(binding.facts).flatMap(([fact, bound]) => {
      const value = countFact(bound, countable);
      return value === undefined ? [] : [[fact, value]];
    }),
  );
}

/** What the set has to be counted from: asked before anything is read. */
export function needsOf(binding: ParsedBinding) {
  const facts = Object.values(binding.facts);
  return {
    figures: facts.some(({ figures }) => figures !== undefined),
    catalogue: facts.some(({ catalogue }) => catalogue !== undefined),
    filedOnline: facts.some(({ catalogue }) => asksUse(catalogue)),
    channels: [
      ...new Set(
        facts.flatMap(({ figures }) => (figures ?? []).flatMap(({ channel }) => channel ?? [])),
      ),
    ],
    counted: [...new Set(facts.flatMap(({ counted }) => counted ?? []))],
    desks: facts.some(({ unit }) => unit === 'desks' || unit === 'deskStaff'),
  };
}

type Bound = ParsedBinding['facts'][string];

function countFact(bound: Bound, countable: Countable): FactValue {
  if (bound.figures !== undefined) return countFigures(bound, countable);
  if (bound.catalogue !== undefined)
    return countable.catalogue === null
      ? undefined
      : countCatalogue(bound.catalogue, countable.catalogue, countable);
  if (bound.period !== undefined) return PERIOD_DAYS[bound.period](countable.period);
  if (bound.counted !== undefined) return countable.told[bound.counted];
  return bound.unit === undefined ? undefined : UNIT_FACTS[bound.unit](countable);
}

function countFigures({ figures, divideBy }: Bound, countable: Countable): FactValue {
  const terms = (figures ?? []).map((term) => countTerm(term, countable));
  const known = terms.filter((term) => term !== undefined);
  if (known.length < terms.length) return undefined;
  const sum = known.reduce((total, term) => total + term, 0);
  if (divideBy === undefined) return sum;
  return toFixed(divide(rational(sum), rational(divideBy)), 6);
}

function countTerm(term: Term, { figures, channels }: Countable): number | undefined {
  if (figures === null || (term.channel !== undefined && channels === null)) return undefined;
  const value =
    term.channel === undefined
      ? figures[term.figure]
      : (channels?.get(term.channel)?.[term.figure] ?? 0);
  return term.less ? -value : value;
}

type Term = NonNullable<Bound['figures']>[number];

const PERIOD_DAYS: Record<
  NonNullable<Bound['period']>,
  (period: Countable['period']) => PlainDate
> = {
  firstDay: ({ from }) => from,
  lastDay: ({ to }) => to,
  dayBefore: ({ from }) => addDays(from, -1),
};

const UNIT_FACTS: Record<UnitFactName, (countable: Countable) => FactValue> = {
  // A land-registry branch is a public service unit that carries its rank in its name.
  kind: ({ unit }) =>
    unit.kind === 'public_service_unit' && /chi nhánh/i.test(unit.name) ? 'branch' : unit.kind,
  level: ({ unit }) => unit.level,
  // A ward is urban by law; whether a commune is rural or mountainous is told by an import.
  area: ({ unit }) => (/phường/i.test(unit.name) ? 'urban' : undefined),
  desks: ({ desks }) => desks?.desks,
  deskStaff: ({ desks }) => desks?.staff,
};
