import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import { chanceOf, labelOf } from '@motcua/domain/generator/chance.ts';
import type { NameLists, PlaceStaff } from '@motcua/domain/generator/place.ts';
import { parsePlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Role } from '@motcua/domain/shared/role.ts';
import { assignRole, createOfficer, type RoleHeld } from '../modules/organisation/index.ts';
import type { Transaction } from '../platform/db.ts';
import type { Counter } from './world.ts';

interface Post {
  /** Code of the counter that asks first: it names the invented person in the course of chance. */
  code: string;
  role: Role;
  title: string;
  unitId: string;
  deskId: string | null;
  /** How many are wanted. */
  wanted: number;
}

export interface Hiring {
  /** One transaction for all of them. */
  tx: Transaction;
  tenantId: string;
  /** Roles held on the first day already. */
  held: readonly RoleHeld[];
  /** First day of each unit, by id. */
  since: ReadonlyMap<string, string>;
  day: PlainDate;
  seed: number;
  names: NameLists;
}

/** One person may take in so many dossiers of a year, and work on so many. */
const YEAR_OF_A_CLERK = 12_000;
const YEAR_OF_A_SPECIALIST = 6000;
const MOST_OF_A_ROLE = 8;

/** Whoever works at each counter already, and invented people for the posts that are empty. */
export async function staffCounters(
  hiring: Hiring,
  counters: readonly (Counter & { received: number })[],
): Promise<PlaceStaff[]> {
  const people = Map.groupBy(hiring.held, postOf);
  const staff: PlaceStaff[] = [];
  for (const counter of counters) staff.push(await staffOf(hiring, counter, people));
  return staff;
}

async function staffOf(
  hiring: Hiring,
  { code, agencyUnitId, desk, received }: Counter & { received: number },
  people: Map<string, RoleHeld[]>,
): Promise<PlaceStaff> {
  const at = { code, unitId: agencyUnitId, deskId: null };
  const atDesk = { code, unitId: desk.unitId, deskId: desk.id };
  const fill = (post: Post) => fillPost(hiring, post, people);
  const clerks = await fill({
    ...{ ...atDesk, role: 'desk_clerk', title: 'Công chức tiếp nhận và trả kết quả' },
    wanted: peopleFor(received, YEAR_OF_A_CLERK),
  });
  const specialists = await fill({
    ...{ ...at, role: 'specialist', title: 'Chuyên viên' },
    wanted: peopleFor(received, YEAR_OF_A_SPECIALIST),
  });
  const [head] = await fill({ ...at, role: 'head', title: 'Thủ trưởng', wanted: 1 });
  const [documentClerk] = await fill({
    ...at,
    role: 'document_clerk',
    title: 'Văn thư',
    wanted: 1,
  });
  if (head === undefined || documentClerk === undefined) throw new Error('A post stayed empty.');
  const postal = (people.get(keyOf({ ...atDesk, role: 'postal_clerk' })) ?? []).map(actorOfHeld);
  return { clerks, specialists, head, documentClerk, postal };
}

function peopleFor(received: number, each: number): number {
  return Math.min(MOST_OF_A_ROLE, Math.max(1, Math.ceil(received / each)));
}

async function fillPost(
  hiring: Hiring,
  post: Post,
  people: Map<string, RoleHeld[]>,
): Promise<Actor[]> {
  const there = people.get(keyOf(post)) ?? [];
  people.set(keyOf(post), there);
  while (there.length < post.wanted) there.push(await hire(hiring, post, there.length));
  // Ids grow with time: the order of hiring, whoever reads it.
  return there.toSorted((a, b) => (a.officerId < b.officerId ? -1 : 1)).map(actorOfHeld);
}

async function hire(
  { tx, tenantId, since, day, seed, names }: Hiring,
  { code, role, title, unitId, deskId }: Post,
  index: number,
): Promise<RoleHeld> {
  const chance = chanceOf(seed, labelOf(`${code} ${role}`), index);
  const given = chance.happens(5000) ? names.women : names.men;
  const name = `${chance.oneOf(names.family)} ${chance.oneOf(given)}`;
  const validFrom = parsePlainDate(since.get(unitId) ?? day);
  const officerId = await createOfficer(tx, tenantId, { name, title, validFrom });
  await assignRole(tx, tenantId, { officerId, role, unitId, deskId, validFrom });
  return {
    ...{ officerId, officerName: name, title, role, unitId, deskId, validFrom, validTo: null },
    ...{ phone: null, unitCode: null, unitName: '', deskName: null, employer: null },
  };
}

function actorOfHeld({ officerId, officerName, unitId, role, employer }: RoleHeld): Actor {
  return {
    ...{ officerId, name: officerName, unitId, role },
    ...(employer === null ? {} : { employer }),
  };
}

function postOf({ unitId, deskId, role }: RoleHeld): string {
  return keyOf({ unitId, deskId, role });
}

function keyOf({ unitId, deskId, role }: Pick<Post, 'unitId' | 'deskId' | 'role'>): string {
  return `${unitId} ${deskId ?? ''} ${role}`;
}
