import type { CatalogueCount } from '@motcua/contract/indicator-bindings.ts';
import type { Axis } from '@motcua/contract/figures.ts';
import {
  type WorkingCalendar,
  workingDaysBetween,
} from '@motcua/domain/calendar/working-calendar.ts';
import { serviceLevelOn } from '@motcua/domain/procedure/service-level.ts';
import { foldAccents } from '@motcua/domain/shared/fold-accents.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { CountableProcedure, Publication } from '../procedures/index.ts';
import type { ScoredUnit } from './store-units.ts';

/** The catalogue as it stood on the last day of a period, with what was published in it. */
export interface Catalogue {
  day: PlainDate;
  procedures: readonly CountableProcedure[];
  publications: readonly Publication[];
  calendar: WorkingCalendar;
}

/**
 * One count of the catalogue for a unit. Undefined where the catalogue cannot tell: what an agency is competent
 * for stands there in words, and a name that is not found in them is no zero.
 */
export function countCatalogue(
  count: CatalogueCount,
  catalogue: Catalogue,
  of: { unit: ScoredUnit; axis: Axis; filedOnline: ReadonlySet<string> | null },
): number | boolean | undefined {
  const part = partOf(catalogue, of);
  if (part === null) return undefined;
  const { own, published, counted } = part;
  if (!asksUse(count) && counted.has(count)) return counted.get(count);
  const value = COUNTS[count](own, { catalogue, published, filedOnline: of.filedOnline });
  counted.set(count, value);
  return value;
}

/** What of the catalogue is a unit's, with what was counted of it: a hundred communes share one part. */
interface Part {
  own: readonly CountableProcedure[];
  published: readonly Publication[];
  counted: Map<CatalogueCount, number | boolean | undefined>;
}

const parts = new WeakMap<Catalogue, Map<string, Part | null>>();

function partOf(
  catalogue: Catalogue,
  { unit, axis }: { unit: ScoredUnit; axis: Axis },
): Part | null {
  const known = parts.get(catalogue) ?? new Map<string, Part | null>();
  parts.set(catalogue, known);
  const isCommittee = unit.kind === 'people_committee';
  const key = isCommittee ? `${unit.level} ${axis === 'own'}` : unit.id;
  const found = known.get(key);
  if (found !== undefined) return found;
  const concerns = competence(unit, axis);
  const own = concerns === null ? [] : catalogue.procedures.filter(concerns);
  const part =
    concerns === null || (own.length === 0 && !isCommittee)
      ? null
      : { own, published: catalogue.publications.filter(concerns), counted: new Map() };
  known.set(key, part);
  return part;
}

interface Given {
  catalogue: Catalogue;
  published: readonly Publication[];
  filedOnline: ReadonlySet<string> | null;
}

type Counting = (own: readonly CountableProcedure[], given: Given) => number | boolean | undefined;

const COUNTS: Record<CatalogueCount, Counting> = {
  procedures: (own) => own.length,
  publicProcedures: (own) => own.filter(isPublic).length,
  completeProcedures: (own) => own.filter(({ complete }) => complete).length,
  allPublic: (own) => (own.length === 0 ? undefined : own.every(isPublic)),
  publishedInPeriod: (_own, { published }) => published.length,
  publishedOnTime: (_own, { published, catalogue }) =>
    published.filter((one) => isOnTime(one, catalogue.calendar)).length,
  onlineProcedures: (own, given) => atLevel(own, given, ['full', 'partial']).length,
  fullProcedures: (own, given) => atLevel(own, given, ['full']).length,
  partialProcedures: (own, given) => atLevel(own, given, ['partial']).length,
  onlineProceduresUsed: (own, given) =>
    given.filedOnline === null
      ? undefined
      : used(atLevel(own, given, ['full', 'partial']), given.filedOnline),
  feeProcedures: (own) => own.filter(({ bearsFees }) => bearsFees).length,
  citizenProcedures: (own) =>
    own.filter(({ applicants }) => applicants.some((text) => /công dân|cá nhân/i.test(text)))
      .length,
};

/** The counts that ask which procedures had dossiers. */
export function asksUse(count: string | undefined): boolean {
  return count === 'onlineProceduresUsed';
}

/**
 * Which procedures are a unit's: those of its level, and below a people's committee those of the lower levels
 * too; of an agency those whose text names it.
 */
function competence(
  unit: ScoredUnit,
  axis: Axis,
): ((one: { levels: readonly string[]; agency: string }) => boolean) | null {
  if (unit.kind === 'people_committee') {
    const levels = axis === 'own' ? [unit.level] : LEVELS_BELOW[unit.level];
    return levels === undefined
      ? null
      : (one) => one.levels.some((level) => levels.includes(level));
  }
  if (unit.kind === 'division' || unit.kind === 'service_centre') return null;
  const name = foldAccents(unit.name.replace(/ (tỉnh|thành phố) .*$/i, ''));
  return (one) => foldAccents(one.agency).includes(name);
}

const LEVELS_BELOW: Readonly<Record<string, readonly string[]>> = {
  ministry: ['ministry', 'province', 'district', 'commune'],
  province: ['province', 'district', 'commune'],
  district: ['district', 'commune'],
  commune: ['commune'],
};

function isPublic({ state }: CountableProcedure): boolean {
  return state === 'published';
}

/** Level 4 before 15/8/2022 is what "full" is after it, level 3 "partial" (NĐ 42/2022, NĐ 43/2011). */
function atLevel(
  own: readonly CountableProcedure[],
  { catalogue }: Given,
  wanted: readonly ('full' | 'partial')[],
): CountableProcedure[] {
  return own.filter(({ serviceLevels }) => {
    const level = serviceLevelOn(serviceLevels, catalogue.day);
    const share =
      level === 'full' || level === 'level_4'
        ? 'full'
        : level === 'partial' || level === 'level_3'
          ? 'partial'
          : null;
    return share !== null && wanted.includes(share);
  });
}

function used(own: readonly CountableProcedure[], codes: ReadonlySet<string>): number {
  return own.filter(({ code }) => codes.has(code)).length;
}

/** NĐ 63/2010 Art. 15 as amended: 20 working days before it takes effect for a ministry, 5 for a province. */
function isOnTime({ levels, publishedAt, validFrom }: Publication, calendar: WorkingCalendar) {
  const needed = levels.every((level) => level === 'ministry') ? 20 : 5;
  const day = plainDateOf(publishedAt, VIETNAM_OFFSET_MINUTES);
  return workingDaysBetween(calendar, day, validFrom) >= needed;
}
