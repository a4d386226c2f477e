import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { type PlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Organisation } from '../organisation/index.ts';
import type { Procedures } from '../procedures/index.ts';
import type { Processes } from '../processes/index.ts';
import type { KnownDesk, KnownUnit, Reference } from './ports.ts';
import { remember } from './remember.ts';

export interface ReferenceSources {
  db: Database;
  clock: Clock;
  organisation: Organisation;
  procedures: Procedures;
  processes: Processes;
  calendars: {
    getCalendar(
      tenantId: string,
      of: { unitId: string; version?: number; day?: PlainDate },
    ): Promise<WorkingCalendar | null>;
  };
}

/** What changes is asked anew after this long; a unit that closes at midnight is closed two seconds later. */
const SHORTLY = { forMs: 2000 };

/** The modules below, as the dossiers ask them: most answers come from memory. */
export function createReference(sources: ReferenceSources): Reference {
  return { ...catalogue(sources), ...calendar(sources), ...organisation(sources) };
}

function catalogue({ db, procedures, processes }: ReferenceSources) {
  const inForce = remember(
    (tenantId: string, code: string, day: string) =>
      procedures.findOn(tenantId, code, parsePlainDate(day)),
    SHORTLY,
  );
  const version = remember((tenantId: string, code: string, number: number) =>
    db.inTenant(tenantId, (tx) => procedures.getVersionIn(tx, tenantId, { code, version: number })),
  );
  const process = remember(
    (tenantId: string, procedureCode: string, ofCase: string | null, day: string) =>
      processes.processFor(tenantId, { procedureCode, case: ofCase }, parsePlainDate(day)),
    SHORTLY,
  );
  return {
    procedureInForce: inForce,
    procedureVersion: version,
    async processFor(
      tenantId: string,
      wanted: { procedureCode: string; case: string | null; day: string },
    ) {
      const found = await process(tenantId, wanted.procedureCode, wanted.case, wanted.day);
      if (found === null)
        throw new DomainError('process.not-found', { process: wanted.procedureCode });
      return found;
    },
  };
}

function calendar({ calendars, clock }: ReferenceSources) {
  const onDay = remember(
    (tenantId: string, unitId: string, day: string) =>
      calendars.getCalendar(tenantId, { unitId, day: parsePlainDate(day) }),
    SHORTLY,
  );
  const version = remember((tenantId: string, unitId: string, number: number) =>
    calendars.getCalendar(tenantId, { unitId, version: number }),
  );
  return {
    async calendarOf(tenantId: string, unitId: string) {
      const found = await onDay(tenantId, unitId, todayBy(clock));
      if (found === null) throw new DomainError('calendar.not-loaded');
      return found;
    },
    calendarVersion: version,
  };
}

function organisation({ organisation: units, clock }: ReferenceSources) {
  const findUnit = remember(async (tenantId: string, unit: string): Promise<KnownUnit | null> => {
    const row = await units.findUnit(tenantId, unit);
    if (row === null) return null;
    const receivesOnly = row.kind === 'service_centre';
    return { id: row.id, code: row.code, name: row.name, validTo: row.valid_to, receivesOnly };
  }, SHORTLY);
  const openDesks = remember(
    async (tenantId: string, day: string): Promise<Map<string, KnownDesk>> => {
      const desks = await units.listDesks(tenantId, null, parsePlainDate(day));
      return new Map(desks.map((desk) => [desk.id, desk]));
    },
    SHORTLY,
  );
  const findDesk = remember(
    (tenantId: string, id: string) => units.findDesk(tenantId, id),
    SHORTLY,
  );
  const findOfficer = remember(async (tenantId: string, id: string) => {
    const officer = await units.findOfficer(tenantId, id);
    return officer && { id: officer.id, name: officer.name };
  }, SHORTLY);
  const branch = remember(
    (tenantId: string, unitId: string): Promise<string[] | null> =>
      units.listDescendantIds(tenantId, { unitId, tree: 'subordination' }),
    { forMs: 30_000 },
  );
  const tenants = remember(async () => (await units.listTenants()).map(({ id }) => id), SHORTLY);
  return {
    findUnit,
    findOfficer,
    listTenantIds: async () => (await tenants()) ?? [],
    isClosed: ({ validTo }: KnownUnit) => validTo !== null && validTo <= todayBy(clock),
    async findOpenDesk(tenantId: string, deskId: string) {
      return (await openDesks(tenantId, todayBy(clock)))?.get(deskId) ?? null;
    },
    desksInheritedBy: (tenantId: string, unitId: string) =>
      units.listInheritedDeskIds(tenantId, unitId),
    async findDeskName(tenantId: string, deskId: string) {
      return (await findDesk(tenantId, deskId))?.name ?? null;
    },
    agenciesServedFrom: (tenantId: string, unitId: string) =>
      agenciesServedFrom(units, tenantId, unitId),
    branchOf: async (tenantId: string, unitId: string) =>
      (await branch(tenantId, unitId)) ?? [unitId],
  };
}

function todayBy(clock: Clock): PlainDate {
  return plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
}

const partsOfAgencies: ReadonlySet<string> = new Set(['division', 'service_centre']);

/** A division or a service centre works for the agency it is a part of. */
async function agenciesServedFrom(
  units: Organisation,
  tenantId: string,
  unitId: string,
): Promise<string[]> {
  const served = [unitId];
  for (let unit = await units.showUnit(tenantId, unitId); partsOfAgencies.has(unit.kind); ) {
    const parent = unit.parents.subordination;
    if (parent === null || served.includes(parent.id)) break;
    served.push(parent.id);
    unit = await units.showUnit(tenantId, parent.id);
  }
  return served;
}
