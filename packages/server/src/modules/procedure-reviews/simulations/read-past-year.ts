import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type {
  PastDossier,
  PastStep,
  PastYear,
  Station,
} from '@motcua/domain/procedure-review/simulation/past-year.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { epochMs, instantAt, parseInstant } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { ReviewParts } from '../parts.ts';
import {
  type HistoryFact,
  type HistoryRow,
  listHistory,
  listStepFacts,
  listUnitNames,
} from './store-history.ts';
import { type WayVisit, wayOf } from './way-of.ts';

/** A year that was read, with what of it could not be taken along. */
export interface ReadYear {
  year: PastYear;
  /** Places of stations and steps by the keys the contract knows them by. */
  stationNumbers: ReadonlyMap<string, number>;
  stepNumbers: ReadonlyMap<string, number>;
  left: { procedureCode: string; why: 'open' | 'withdrawn' | 'withoutSteps' | 'withoutLimit' }[];
}

export interface YearScope {
  tenantId: string;
  unitIds: readonly string[];
  from: PlainDate;
  to: PlainDate;
  offsetMinutes: number;
}

export function keyOfStation({ unitId, role }: Pick<Station, 'unitId' | 'role'>): string {
  return `${unitId}:${role}`;
}

export function keyOfStep(
  { no, name }: Pick<PastStep, 'no' | 'name'>,
  station: Pick<Station, 'unitId' | 'role'>,
): string {
  return `${keyOfStation(station)}:${no}:${name}`;
}

/** Dossiers received so many days before the year lie in its queues when it begins. */
const DAYS_BEFORE = 60;
const BATCH = 500;
const MOST_DOSSIERS = 150_000;

/**
 * Reads the dossiers of the units in pages of some hundred, each with its way through the steps. Fifty thousand
 * take some ten seconds of the database, once: the thread remembers the year. Throws `time-cut-simulation.too-many`.
 */
export async function readPastYear(
  { db, reference }: Pick<ReviewParts, 'db' | 'reference'>,
  scope: YearScope,
): Promise<ReadYear> {
  const { tenantId } = scope;
  const names = await db.inTenant(tenantId, (tx) => listUnitNames(tx, tenantId));
  const builder = createBuilder({
    from: epochMs(instantAt(scope.from, 0, scope.offsetMinutes)),
    nameOf: new Map(names.map(({ id, name }) => [id, name])),
    calendarOf: (unitId) => reference.calendarOf(tenantId, unitId),
  });
  let read = 0;
  for await (const batch of pagesOf(db, scope)) {
    read += batch.length;
    if (read > MOST_DOSSIERS)
      throw new DomainError('time-cut-simulation.too-many', { most: MOST_DOSSIERS });
    for (const { row, facts } of batch) await builder.add(row, facts);
  }
  return builder.finish();
}

interface HistoryOf {
  row: HistoryRow;
  facts: HistoryFact[];
}

async function* pagesOf(db: ReviewParts['db'], scope: YearScope): AsyncGenerator<HistoryOf[]> {
  const { tenantId, from, to, offsetMinutes } = scope;
  const since = instantAt(addDays(from, -DAYS_BEFORE), 0, offsetMinutes);
  const until = instantAt(addDays(to, 1), 0, offsetMinutes);
  for (const unitId of scope.unitIds) {
    for (let after: { receivedAt: string; id: string } | null = null; ; ) {
      const page: typeof after = after;
      const batch = await db.inTenant(tenantId, async (tx) => {
        const rows = await listHistory(tx, {
          ...{ tenantId, unitId, since, until, after: page, limit: BATCH },
        });
        if (rows.length === 0) return [];
        const facts = await listStepFacts(tx, { tenantId, ids: rows.map(({ id }) => id) });
        const byDossier = Map.groupBy(facts, ({ dossierId }) => dossierId);
        return rows.map((row) => ({ row, facts: byDossier.get(row.id) ?? [] }));
      });
      if (batch.length > 0) yield batch;
      const last = batch.at(-1)?.row;
      if (last === undefined || batch.length < BATCH) break;
      after = { receivedAt: last.receivedAt, id: last.id };
    }
  }
}

interface BuilderParts {
  from: number;
  nameOf: ReadonlyMap<string, string>;
  calendarOf(unitId: string): Promise<WorkingCalendar>;
}

/** Numbers units, roles and steps as they come up. */
function createBuilder({ from, nameOf, calendarOf }: BuilderParts) {
  const calendars: WorkingCalendar[] = [];
  const calendarNumbers = new Map<string, number>();
  const stations: Station[] = [];
  const steps: PastStep[] = [];
  const stationNumbers = new Map<string, number>();
  const stepNumbers = new Map<string, number>();
  const officers = new Map<string, number>();
  const dossiers: PastDossier[] = [];
  const left: ReadYear['left'] = [];

  async function calendarNumber(unitId: string): Promise<number> {
    const known = calendarNumbers.get(unitId);
    if (known !== undefined) return known;
    const calendar = await calendarOf(unitId);
    const same = calendars.findIndex(
      ({ id, version }) => id === calendar.id && version === calendar.version,
    );
    const number = same === -1 ? calendars.push(calendar) - 1 : same;
    calendarNumbers.set(unitId, number);
    return number;
  }

  async function stepNumber({ step, unitId }: WayVisit): Promise<number> {
    const place = { unitId, role: step.role };
    const key = keyOfStep(step, place);
    const known = stepNumbers.get(key);
    if (known !== undefined) return known;
    let station = stationNumbers.get(keyOfStation(place));
    if (station === undefined) {
      const calendar = await calendarNumber(unitId);
      const unitName = nameOf.get(unitId) ?? '';
      station = stations.push({ ...place, unitName, calendar }) - 1;
      stationNumbers.set(keyOfStation(place), station);
    }
    const { no, name, allowanceDays } = step;
    const number = steps.push({ no, name, station, allowanceDays }) - 1;
    stepNumbers.set(key, number);
    return number;
  }

  function officerNumber(id: string): number {
    const known = officers.get(id) ?? officers.size;
    officers.set(id, known);
    return known;
  }

  async function add(row: HistoryRow, facts: readonly HistoryFact[]): Promise<void> {
    const received = msOf(row.receivedAt);
    const counts = received >= from;
    const way = wayOf(facts);
    if (counts) noteLeft(row, way?.limit.kind ?? null);
    if (way === null || way.visits.length === 0) return;
    const isDecided = row.outcome === 'granted' || row.outcome === 'refused';
    const visits = [];
    for (const visit of way.visits) {
      const { arrived, begun, ended, waitedUntil, restarts } = visit;
      visits.push({
        ...{ step: await stepNumber(visit), officer: officerNumber(visit.officerId) },
        ...{ arrived, begun, ended, waitedUntil, restarts },
      });
    }
    dossiers.push({
      ...{ id: row.id, code: row.code, procedureCode: row.procedureCode, limit: way.limit },
      ...{ calendar: await calendarNumber(row.unitId), clockStart: way.clockStart, counts, visits },
      due: row.dueAt === null ? Number.POSITIVE_INFINITY : msOf(row.dueAt),
      ended: isDecided && row.endedAt !== null ? msOf(row.endedAt) : null,
    });
  }

  function noteLeft(row: HistoryRow, limit: string | null): void {
    const { procedureCode, endedAt, outcome } = row;
    const note = (why: ReadYear['left'][number]['why']) => left.push({ procedureCode, why });
    if (limit === null) note('withoutSteps');
    else if (endedAt === null) note('open');
    else if (outcome === 'withdrawn' || outcome === 'stopped') note('withdrawn');
    else if (limit === 'text') note('withoutLimit');
  }

  function finish(): ReadYear {
    dossiers.sort((a, b) => a.clockStart - b.clockStart || (a.id < b.id ? -1 : 1));
    const year = { calendars, stations, steps, dossiers };
    return { year, stationNumbers, stepNumbers, left };
  }

  return { add, finish };
}

function msOf(instant: string): number {
  return epochMs(parseInstant(instant));
}
