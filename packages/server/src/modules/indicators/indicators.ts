import type { IndicatorFactRow } from '@motcua/contract/indicator-fact-imports.ts';
import type { ParsedBinding } from '@motcua/contract/indicator-bindings.ts';
import type { IndicatorList, IndicatorListQuery } from '@motcua/contract/indicators.ts';
import { parsePeriod, previousPeriod, type ScorePeriod } from '@motcua/domain/scoring/period.ts';
import type { IndicatorSet } from '@motcua/domain/scoring/set.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Procedures } from '../procedures/index.ts';
import { createCatalogueCache } from './catalogue-cache.ts';
import { compareToldWithCounted } from './compare-told.ts';
import { importFacts } from './import-facts.ts';
import { type KnowParts, type KnowQuestion, knowFacts } from './know-facts.ts';
import { listFacts } from './list-facts.ts';
import { createIndicatorReachOf, isWithin } from './policy.ts';
import type { KeepAlarms } from './ports.ts';
import { bindingOf } from './shipped-bindings.ts';
import { withSourceWords } from './source-words.ts';
import { findShippedSet, shippedSets } from './shipped-sets.ts';
import { findParentId, type ScoredUnit } from './store-units.ts';
import { viewSet } from './view-set.ts';

export interface IndicatorSources extends Omit<KnowParts, 'openCatalogue'> {
  procedures: Pick<Procedures, 'listCountable' | 'listPublications'>;
  keepAlarms?: KeepAlarms;
  clock: Clock;
  organisation: Pick<Organisation, 'findUnit' | 'findOfficer'>;
  reference: Pick<Reference, 'calendarOf' | 'agenciesServedFrom' | 'branchOf'>;
}

type IndicatorParts = IndicatorSources & KnowParts;

export type Indicators = ReturnType<typeof createIndicators>;

/** Who tells facts: an officer, or the operator at the terminal. */
export interface Teller {
  tenantId: string;
  name: string;
  officer: SignedIn | null;
}

export interface FactOrder {
  rows: readonly { line: number; row: IndicatorFactRow }[];
  dryRun: boolean;
}

/** Sets of indicators, where their numbers come from, and the facts that are told with evidence. */
export function createIndicators(sources: IndicatorSources) {
  const parts = { ...sources, openCatalogue: createCatalogueCache(sources.procedures) };
  const reachOf = createIndicatorReachOf(parts.reference);
  const readBinding = (id: string) => withSourceWords(bindingOf(id), parts.sources ?? []);
  const getSet = (id: string) => openSet(id, readBinding);
  return {
    reachOf,
    list: (query: IndicatorListQuery) => listSets(query, readBinding),
    /** Throws `indicator.set-unknown`. */
    getSet,
    /** Throws `indicator.period-unreadable`. */
    getPeriod,
    /** Throws `unit.not-found`. */
    getUnit: (tenantId: string, unit: string, day: PlainDate) =>
      getUnit(parts, tenantId, { unit, day }),
    know: (question: KnowQuestion) => knowFacts(parts, question),
    findParentId: (tenantId: string, of: Parameters<typeof findParentId>[2]) =>
      parts.db.inTenant(tenantId, (tx) => findParentId(tx, tenantId, of)),
    /** Rows that cannot be used are set aside; the rest is taken, in versions. */
    importFacts: (by: Teller, order: FactOrder) => takeFacts(parts, by, order, reachOf),
    /** Everything that was told of a unit within reach. Throws `unit.not-found`, `indicator.not-yours`. */
    listFacts: async (officer: SignedIn, query: Parameters<typeof listFacts>[2]) =>
      listFacts(parts, { officer, reach: await reachOf(officer) }, query),
  };
}

/** A set with where its numbers come from. */
export interface OpenSet {
  set: IndicatorSet;
  binding: ParsedBinding;
}

type ReadBinding = (setId: string) => ParsedBinding;

function openSet(id: string, readBinding: ReadBinding): OpenSet {
  return { set: getShippedSet(id), binding: readBinding(id) };
}

function getShippedSet(id: string): IndicatorSet {
  const set = findShippedSet(id);
  if (set === undefined) throw new DomainError('indicator.set-unknown', { set: id });
  return set;
}

function getPeriod(
  set: IndicatorSet,
  text: string,
): { period: ScorePeriod; previous: ScorePeriod } {
  const period = parsePeriod(text, set.period.calendar);
  if (period === null) throw new DomainError('indicator.period-unreadable', { period: text });
  return { period, previous: previousPeriod(period, set.period.calendar) };
}

async function getUnit(
  { organisation }: Pick<IndicatorParts, 'organisation'>,
  tenantId: string,
  { unit, day }: { unit: string; day: PlainDate },
): Promise<ScoredUnit> {
  const found = await organisation.findUnit(tenantId, unit, day);
  if (found === null) throw new DomainError('unit.not-found', { unit });
  const { id, code, name, kind, level } = found;
  return { id, code, name, kind, level };
}

function listSets({ on, set: id }: IndicatorListQuery, readBinding: ReadBinding): IndicatorList {
  const sets = id === undefined ? shippedSets() : [getShippedSet(id)];
  const inForce = sets.filter(
    ({ validFrom, validTo }) =>
      on === undefined || (validFrom <= on && (validTo === undefined || on <= validTo)),
  );
  return { sets: inForce.map((set) => viewSet(set, readBinding(set.id))) };
}

async function takeFacts(
  parts: IndicatorParts,
  { tenantId, name, officer }: Teller,
  { rows, dryRun }: FactOrder,
  reachOf: ReturnType<typeof createIndicatorReachOf>,
) {
  const reach = officer === null ? null : await reachOf(officer);
  const { told, ...report } = await importFacts(parts.db, {
    ...{ tenantId, rows, dryRun, now: parts.clock(), sets: shippedSets() },
    by: { name, officerId: officer?.id ?? null },
    findUnit: (unit, day) => parts.organisation.findUnit(tenantId, unit, day),
    mayTell: async (unitId) => reach === null || isWithin(reach.tells, unitId),
    findOfficer: (id) =>
      UUID.test(id) ? parts.organisation.findOfficer(tenantId, id) : Promise.resolve(null),
  });
  const { contradictions, alarms } = await compareToldWithCounted(parts, tenantId, told);
  if (!dryRun && alarms.topics.length > 0) await parts.keepAlarms?.(tenantId, alarms);
  return { ...report, contradictions };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
