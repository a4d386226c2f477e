import type { Evidence } from '@motcua/contract/evidence.ts';
import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { originOfFact } from '@motcua/domain/scoring/binding.ts';
import { factName } from '@motcua/domain/scoring/explain.ts';
import { isGivenFact, type FactValue, readFacts } from '@motcua/domain/scoring/facts.ts';
import { isDecimal, toNumber } from '@motcua/domain/scoring/rational.ts';
import { type Words, wordsOf } from '@motcua/domain/scoring/words.ts';
import { isHearing } from '@motcua/domain/season/hearing.ts';
import { measuresOf } from '@motcua/domain/season/points.ts';
import { ruleInWords } from '@motcua/domain/season/rule-words.ts';
import { finalPoints, isExplainable } from '@motcua/domain/season/standing.ts';
import { isSheetActOf, type SeasonPlace } from '@motcua/domain/season/who.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { numberIn, percentOf } from './columns.ts';
import { isAsked } from './in-sheet.ts';
import type { LostToday } from './lost-today.ts';
import type { OpenSeason } from './open-season.ts';
import { hearingOf, type OpenItem, type OpenSheet } from './open-sheet.ts';

interface Shown {
  item: OpenItem;
  places: readonly SeasonPlace[];
  lost: LostToday | null;
  evidence: readonly Evidence[];
  earlierEvidence: number;
}

/** An item with all its columns, side by side with its evidence. */
export function viewItem(season: OpenSeason, sheet: OpenSheet, shown: Shown): SheetItem {
  const { item, lost, evidence, earlierEvidence } = shown;
  const { definition, standing, row, state, scoredBy, code, group } = item;
  const [max, final] = [numberIn(standing.max), numberIn(finalPoints(standing))];
  return {
    ...{ code, name: wordsOf(definition.name), group, unit: definition.unit, max, scoredBy, state },
    ...{ rule: definition.rule.kind, ruleWords: ruleInWords(definition, season.set) },
    evidenceAsked: named(definition.evidence),
    note: named(definition.note),
    inputs: inputsOf(season, sheet, item),
    live: liveOf(item),
    lost:
      lost === null
        ? null
        : {
            points: toNumber(lost.lost),
            cases: lost.cases === null ? null : Number(lost.cases),
            sentence: lost.sentence,
          },
    self: selfOf(item, sheet),
    survey: scoredBy === 'survey' ? { points: final } : null,
    appraised: columnOf(row.appraisedPoints, row.appraisedBy, row.appraisedAt, (points, who) => ({
      ...{ points, reason: row.appraisedReason, cause: row.appraisedCause, ...who },
    })),
    explanation:
      row.explanation === null || row.explainedBy === null || row.explainedAt === null
        ? null
        : { text: row.explanation, by: row.explainedBy, at: row.explainedAt },
    decided: columnOf(row.decidedPoints, row.decidedBy, row.decidedAt, (points, who) => ({
      ...{ points, reason: row.decidedReason ?? '', ...who },
    })),
    final,
    percent: percentOf(final, max),
    ...{ evidence: [...evidence], earlierEvidence, acts: actsOf(season, sheet, shown) },
    revision: row.revision,
  };
}

function liveOf({ auto, row, scoredBy, standing }: OpenItem): SheetItem['live'] {
  if (auto === null) return null;
  const isOwn = scoredBy === 'self' || scoredBy === 'appraiser';
  if (isOwn && auto.origin === 'none') return null;
  const points = standing.applies ? numberIn(row.autoPoints) : null;
  const { value, shown, reason, origin } = auto;
  return { value, shown, reason, origin, points };
}

function selfOf({ scoredBy, row, standing }: OpenItem, sheet: OpenSheet): SheetItem['self'] {
  if (scoredBy === 'live' && standing.applies && row.autoPoints !== null)
    return {
      ...{ points: numberIn(row.autoPoints), facts: {}, note: row.selfNote, cause: row.selfCause },
      ...{ live: true, by: '', at: row.autoAt ?? sheet.row.submittedAt },
    };
  if (row.selfBy === null || row.selfAt === null) return null;
  return {
    ...{ points: numberIn(row.selfPoints), facts: givenFacts(row.selfFacts) },
    ...{ note: row.selfNote, cause: row.selfCause, live: false, by: row.selfBy, at: row.selfAt },
  };
}

function columnOf<T>(
  points: string | null,
  by: string | null,
  at: Instant | null,
  make: (points: number, who: { by: string; at: Instant }) => T,
): T | null {
  const shown = numberIn(points);
  return shown === null || by === null || at === null ? null : make(shown, { by, at });
}

/** What the unit told goes over what is known. */
function inputsOf(season: OpenSeason, sheet: OpenSheet, item: OpenItem): SheetItem['inputs'] {
  const { set } = season;
  if (item.definition.rule.kind === 'given') return [];
  const facts = { ...sheet.facts, ...item.row.selfFacts };
  const reader = readFacts(facts, set.facts);
  return measuresOf(item.definition, set).map((fact) => {
    const told = facts[fact];
    const isText = typeof told === 'boolean' || (typeof told === 'string' && !isDecimal(told));
    const number = isText ? null : numberOf(reader, fact);
    const isTold = Object.hasOwn(item.row.selfFacts, fact);
    return {
      ...{ fact, name: factName(set, fact) },
      value: number ?? (isGivenFact(told) ? told : null),
      origin: isTold ? 'imported' : originOfFact(set, sheet.origins, fact),
    };
  });
}

function numberOf(reader: ReturnType<typeof readFacts>, fact: string): number | null {
  const value = reader.number(fact);
  return value === null ? null : toNumber(value);
}

function givenFacts(facts: Record<string, FactValue>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) => (isGivenFact(value) ? [[fact, value]] : [])),
  );
}

/** What this officer may do to the item now; the days are asked when it is done. */
function actsOf(season: OpenSeason, sheet: OpenSheet, { item, places }: Shown): SheetItem['acts'] {
  const { state } = sheet.row;
  const { standing, scoredBy } = item;
  if (!isAsked(item)) return [];
  const isUnit = isSheetActOf('score', places);
  const asksNothing = scoredBy === 'survey' || scoredBy === 'imported';
  return [
    ...(state === 'scoring' && isUnit && scoredBy === 'self' ? (['score'] as const) : []),
    ...((state === 'scoring' && isUnit && !asksNothing && standing.applies) ||
    (state === 'appraised' && isUnit && isExplainable(standing))
      ? (['attach'] as const)
      : []),
    ...(state === 'submitted' && isSheetActOf('appraise', places) ? (['appraise'] as const) : []),
    ...(state === 'appraised' && isUnit && isExplainable(standing) ? (['explain'] as const) : []),
    ...((state === 'appraised' || state === 'explained') &&
    isSheetActOf('decide', places) &&
    !isHearing(hearingOf(season, sheet), season.today)
      ? (['decide'] as const)
      : []),
  ];
}

function named(name: Parameters<typeof wordsOf>[0] | undefined): Words | null {
  return name === undefined ? null : wordsOf(name);
}
