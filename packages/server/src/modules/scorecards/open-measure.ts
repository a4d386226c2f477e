import type { MeasureOpened } from '@motcua/contract/scorecards-opened.ts';
import { listFigureDefinitions } from '@motcua/domain/figures/figure-definitions.ts';
import { originOfFact } from '@motcua/domain/scoring/binding.ts';
import { factName } from '@motcua/domain/scoring/explain.ts';
import { partsOf, readFacts } from '@motcua/domain/scoring/facts.ts';
import { isDecimal, toNumber } from '@motcua/domain/scoring/rational.ts';
import { type Known, howOf } from '../indicators/index.ts';
import type { Place } from './place.ts';

/** A row of a cut: the officer or head whose measures are opened. */
export type Row = { cut: 'officer' | 'head'; key: string } | null;

/**
 * One measure with all that it is made of: each figure with its number and the way to its dossiers, the catalogue,
 * or the paper that proves it. `secret` hides who rated: a person sees the points, not the evaluator.
 */
export function openMeasure(
  place: Place,
  known: Known,
  { fact, row, secret }: { fact: string; row: Row; secret: boolean },
): MeasureOpened {
  const { set, binding } = place;
  const { facts, origins, contradictions } = known.bound;
  return {
    ...{ fact, name: factName(set, fact), value: readValue(place, known, fact) },
    origin: originOfFact(set, origins, fact),
    how: howOf(fact, set, binding),
    parts: partsBehind(place, known, { fact, row, sign: 1 }),
    evidence: secret
      ? []
      : known.imported
          .filter(({ measure }) => measure === fact)
          .map((told) => ({
            ...{ value: told.value, source: told.source, number: told.document_number },
            ...{ date: told.document_date, signer: told.signer, file: told.file },
            ...{ version: told.version, importedAt: told.imported_at },
          })),
    contradiction: Object.hasOwn(facts, fact)
      ? (contradictions.find((one) => one.fact === fact)?.sentence ?? null)
      : null,
  };
}

function readValue({ set }: Place, { bound }: Known, fact: string): MeasureOpened['value'] {
  const told = Object.hasOwn(bound.facts, fact) ? bound.facts[fact] : undefined;
  if (typeof told === 'boolean') return told;
  if (typeof told === 'string' && told !== '' && !isDecimal(told)) return told;
  const value = readFacts(bound.facts, set.facts).number(fact);
  return value === null ? null : toNumber(value);
}

interface Asked {
  fact: string;
  row: Row;
  sign: 1 | -1;
}

/** Figures straight behind a measure, or behind what it is derived from, each with its sign. */
function partsBehind(place: Place, known: Known, asked: Asked): MeasureOpened['parts'] {
  const { set, binding } = place;
  const { fact, row, sign } = asked;
  if (known.bound.origins[fact] === 'imported') return [];
  const bound = binding.facts[fact];
  if (bound?.figures !== undefined)
    return bound.figures.map(({ figure, channel, less }) => {
      const [definition] = listFigureDefinitions([figure]);
      const source = channel === undefined ? known.figures : known.channels?.get(channel);
      return {
        figure,
        name: definition === undefined ? { vi: figure, en: figure } : pick(definition),
        sign: less === undefined ? sign : sign === 1 ? -1 : 1,
        value: source?.[figure] ?? (channel === undefined ? null : 0),
        link: linkTo(place, { figure, channel, row }),
      };
    });
  if (bound?.catalogue !== undefined) {
    const value = known.counted[fact];
    const count = typeof value === 'number' ? value : null;
    const link = '/api/v1/procedures';
    return [{ figure: null, name: howOf(fact, set, binding), sign, value: count, link }];
  }
  const formula = set.facts?.find(({ id }) => id === fact)?.of;
  if (formula === undefined) return [];
  const isDifference = 'difference' in formula;
  return partsOf(formula).flatMap((part, index) => {
    const turned = isDifference && index > 0 ? (sign === 1 ? -1 : 1) : sign;
    return partsBehind(place, known, { fact: part, row, sign: turned });
  });
}

function pick({ vi, en }: { vi: string; en: string }) {
  return { vi, en };
}

function linkTo(
  { unit, axis, period }: Place,
  { figure, channel, row }: { figure: string; channel: string | undefined; row: Row },
): string {
  const cut: { cut: string; key: string } | null =
    channel === undefined ? row : { cut: 'channel', key: channel };
  const search = new URLSearchParams({
    ...{ unit: unit.code ?? unit.id, axis, from: period.from, to: period.to, figure },
    ...(cut ?? {}),
  });
  return `/api/v1/figures/dossiers?${search}`;
}
