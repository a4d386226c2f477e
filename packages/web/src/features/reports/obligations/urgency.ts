import type { Obligation } from '@motcua/contract/reporting-regimes.ts';

const order: Record<Obligation['reminder'], number> = {
  overdue: 0,
  due_today: 1,
  due_soon: 2,
  open: 3,
  not_yet: 4,
  done: 5,
};

/** What must be done next comes first; a returned report before all that is equally urgent. */
export function byUrgency(a: Obligation, b: Obligation): number {
  return (
    order[a.reminder] - order[b.reminder] ||
    Number(b.state === 'returned') - Number(a.state === 'returned') ||
    (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) ||
    (a.unit.name < b.unit.name ? -1 : 1)
  );
}

/** Obligations of one regime laid out as units × periods, periods in their order. */
export interface ObligationTable {
  units: { id: string; name: string }[];
  periods: Obligation['period'][];
  at: (unitId: string, periodCode: string) => Obligation | undefined;
}

export function tableOf(owed: readonly Obligation[]): ObligationTable {
  const units = new Map(owed.map(({ unit }) => [unit.id, { id: unit.id, name: unit.name }]));
  const periods = new Map(owed.map(({ period }) => [period.code, period]));
  const cells = new Map(owed.map((one) => [`${one.unit.id} ${one.period.code}`, one]));
  return {
    units: [...units.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    periods: [...periods.values()].toSorted(
      (a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0) || (a.from < b.from ? 1 : -1),
    ),
    at: (unitId, periodCode) => cells.get(`${unitId} ${periodCode}`),
  };
}

/** Who has sent nothing for a period whose day is over, or is near. */
export function missingFrom(owed: readonly Obligation[]): Obligation[] {
  return owed.filter(
    ({ state, reminder }) =>
      (state === 'not_begun' || state === 'drafted' || state === 'signed') &&
      reminder !== 'not_yet' &&
      reminder !== 'done',
  );
}

/** How far they have come; one that is late counts also where it stands. */
export function countsOf(owed: readonly Obligation[]) {
  const count = (holds: (one: Obligation) => boolean) => owed.filter(holds).length;
  return {
    notBegun: count(({ state }) => state === 'not_begun'),
    inWork: count(({ state }) => state === 'drafted' || state === 'signed'),
    submitted: count(({ state }) => state === 'submitted'),
    returned: count(({ state }) => state === 'returned'),
    accepted: count(({ state }) => state === 'accepted'),
    late: count(({ late }) => late),
  };
}
