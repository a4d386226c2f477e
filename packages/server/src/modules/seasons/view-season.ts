import type { Season, SheetCounts } from '@motcua/contract/seasons.ts';
import { latenessOf } from '@motcua/domain/season/dates.ts';
import type { SheetState } from '@motcua/domain/season/transitions.ts';
import { parsePeriod } from '@motcua/domain/scoring/period.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { wordsOf } from '@motcua/domain/scoring/words.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { viewSource } from '../indicators/index.ts';
import { isOfUnit, placesOf, type Standing } from './policy.ts';
import type { SeasonRow } from './store.ts';

export interface CountedSheet {
  unitId: string;
  state: SheetState;
  submittedAt: Instant | null;
}

interface Given {
  row: SeasonRow;
  set: Pick<IndicatorSet, 'id' | 'name' | 'source' | 'total' | 'period'>;
  sheets: readonly CountedSheet[];
  standing: Standing;
  today: PlainDate;
  unitNames: ReadonlyMap<string, { code: string | null; name: string }>;
}

export function viewSeason(given: Given): Season {
  const { row, set, sheets, standing, unitNames } = given;
  const { id, title, year, level, submitBy, explainBy, state, amendment } = row;
  const own = sheets.filter(({ unitId }) => isOfUnit(standing, unitId));
  return {
    ...{ id, title, year, level, submitBy, explainBy, state, amendment },
    set: {
      ...{ id: row.setId, name: wordsOf(set.name), source: viewSource(set.source) },
      max: set.total?.max === undefined ? null : Number(set.total.max),
    },
    unit: unitOf(row),
    period: { from: row.periodFrom, to: row.periodTo, words: periodWords(row) },
    ...{ openedAt: row.openedAt, openedBy: row.openedBy, publishedAt: row.publishedAt },
    version: row.version === 0 ? null : row.version,
    ...{ units: sheets.length, counts: countStates(given) },
    ownUnits: own.map(({ unitId }) => ({
      id: unitId,
      ...(unitNames.get(unitId) ?? { code: null, name: unitId }),
    })),
    availableActs: actsOf(given),
  };
}

export function unitOf(row: Pick<SeasonRow, 'unitId' | 'unitCode' | 'unitName'>) {
  return { id: row.unitId, code: row.unitCode, name: row.unitName };
}

export function sentOn(submittedAt: Instant | null): PlainDate | null {
  return submittedAt === null ? null : plainDateOf(submittedAt, VIETNAM_OFFSET_MINUTES);
}

function periodWords({ year }: SeasonRow) {
  return parsePeriod(String(year))?.words ?? { vi: `Năm ${year}`, en: `Year ${year}` };
}

function countStates({ row, sheets, today }: Given): SheetCounts {
  const counts: SheetCounts = {
    ...{ scoring: 0, submitted: 0, appraised: 0, explained: 0, decided: 0, published: 0 },
    late: 0,
  };
  for (const { state, submittedAt } of sheets) {
    counts[state] += 1;
    const lateness = latenessOf({ submitBy: row.submitBy, sentOn: sentOn(submittedAt) }, today);
    if (lateness.late) counts.late += 1;
  }
  return counts;
}

function actsOf({ row, sheets, standing }: Given): Season['availableActs'] {
  const places = placesOf(standing, { season: row, unitId: '' });
  if (!places.includes('council')) return [];
  const isDecided = sheets.length > 0 && sheets.every(({ state }) => state === 'decided');
  return [
    ...(row.state !== 'published' && isDecided ? (['publish'] as const) : []),
    ...(row.state === 'published' ? (['amend'] as const) : []),
  ];
}
