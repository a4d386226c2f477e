import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { UnitSummary } from '@motcua/contract/units.ts';
import { readUnitsBefore, readUnitsToday } from './data.ts';
import { groupsOfDepartment } from './departments.ts';
import type { Era, ScopePart } from './scope.ts';
import type { Counter, GeneratorServices } from './world.ts';

const COMMITTEE = 'Ủy ban nhân dân ';
const BRANCH = 'Chi nhánh Văn phòng Đăng ký đất đai';
/** No province has more units. */
const ALL = 20_000;

/** The desks of a part of a scope as they are on a day, in order of agency code. */
export async function listCounters(
  { organisation }: Pick<GeneratorServices, 'organisation'>,
  part: ScopePart,
  { era, day }: { era: Era; day: PlainDate },
): Promise<Counter[]> {
  const { tenantId, name } = part;
  const query = { limit: ALL, tree: 'subordination', on: day } as const;
  const { items } = await organisation.listUnits(tenantId, query);
  const desks = await organisation.listDesks(tenantId, null, day);
  const deskOf = new Map(desks.map(({ id, unitId }) => [unitId, { id, unitId }]));
  const centre = items.find(({ kind, id }) => kind === 'service_centre' && deskOf.has(id));
  const provinceDesk = deskOf.get(centre?.id ?? '');
  const within = withinPart(part, era);
  return items
    .filter(within)
    .flatMap((unit): Counter[] => {
      const groups = groupsOf(unit);
      const desk = unit.kind === 'specialised_agency' ? provinceDesk : deskOf.get(unit.id);
      if (unit.code === null || groups === undefined || desk === undefined) return [];
      const place = unit.name.startsWith(COMMITTEE) ? `${unit.name.slice(COMMITTEE.length)}, ` : '';
      return [
        {
          ...{ code: unit.code, level: unit.level, agencyUnitId: unit.id, agencyName: unit.name },
          ...{ desk, groups, isLandRegistry: unit.name.startsWith(BRANCH) },
          address: unit.level === 'province' ? name : `${place}${name}`,
        },
      ];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What the agency resolves; null for all of its level, undefined where it receives nothing. */
function groupsOf({ kind, level, name }: UnitSummary): readonly string[] | null | undefined {
  if (kind === 'people_committee') return level === 'province' ? undefined : null;
  if (kind === 'specialised_agency') return groupsOfDepartment(name) ?? undefined;
  return name.startsWith(BRANCH) ? ['land'] : undefined;
}

function withinPart({ district }: ScopePart, era: Era): (unit: UnitSummary) => boolean {
  if (district === null) return () => true;
  const of = readUnitsBefore().communes.filter(([, , its]) => its === district);
  const before = new Set(of.map(([code]) => code));
  if (era === 'before2025')
    return ({ areaCode }) => areaCode === district || before.has(areaCode ?? '');
  const heirs = readUnitsToday()
    .communes.filter(([, , , whole, parts]) => [...whole, ...parts].some((it) => before.has(it)))
    .map(([code]) => code);
  const now = new Set(heirs);
  return ({ areaCode, level }) => level === 'commune' && now.has(areaCode ?? '');
}
