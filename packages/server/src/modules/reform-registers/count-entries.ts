import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import type { CountedUnit } from '@motcua/domain/reform-register/counts.ts';
import type {
  RegisterDefinition,
  RegisterEntry,
} from '@motcua/domain/reform-register/definition.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { RegisterParts } from './ports.ts';
import { listStanding } from './store.ts';
import { listUnitsOn } from './store-units.ts';

/** What the counts of a register look at. */
export interface CountGround {
  entries: RegisterEntry[];
  units: CountedUnit[];
  calendarOf(unitId: string): WorkingCalendar;
}

/** Entries and units of a question, with the calendars that days due are reckoned by. */
export async function groundOf(
  parts: RegisterParts,
  tenantId: string,
  of: {
    definition: RegisterDefinition;
    unitIds: readonly string[] | null;
    from: PlainDate;
    to: PlainDate;
  },
): Promise<CountGround> {
  const { definition, unitIds, from, to } = of;
  const [entries, all] = await parts.db.inTenant(tenantId, (tx) =>
    Promise.all([
      listStanding(tx, tenantId, {
        ...{ code: definition.code, unitIds },
        from: looksBack(definition) ? null : from,
        to: looksBack(definition) ? null : to,
      }),
      listUnitsOn(tx, tenantId, to),
    ]),
  );
  const wanted = unitIds === null ? null : new Set(unitIds);
  const units = wanted === null ? all : all.filter(({ id }) => wanted.has(id));
  const calendars = await calendarsOf(parts, tenantId, {
    ...{ definition, units, keepers: entries.map(({ unitId }) => unitId) },
  });
  return { entries, units, calendarOf: calendars };
}

/** Days due and days owed need the calendar of each unit; other counts need none. */
async function calendarsOf(
  { reference }: RegisterParts,
  tenantId: string,
  of: {
    definition: RegisterDefinition;
    units: readonly CountedUnit[];
    keepers: readonly string[];
  },
): Promise<(unitId: string) => WorkingCalendar> {
  const { definition, units, keepers } = of;
  const owes = definition.counts.some(({ owed }) => owed !== undefined);
  const isDue = definition.counts.some(({ time }) => time?.due !== undefined);
  const ids = new Set([...(owes ? units.map(({ id }) => id) : []), ...(isDue ? keepers : [])]);
  const found = new Map<string, WorkingCalendar>();
  for (const id of ids) found.set(id, await reference.calendarOf(tenantId, id));
  return (unitId) => {
    const calendar = found.get(unitId);
    if (calendar === undefined) throw new DomainError('calendar.not-loaded');
    return calendar;
  };
}

/** Counts of what is in force, falls due or has another day look at entries outside the period too. */
function looksBack({ counts }: RegisterDefinition): boolean {
  return counts.some(({ time }) => time !== undefined);
}
