import { isDatabaseGone, type Sql } from '../../../platform/db.ts';
import { type Writing, writeStatement } from '../projections.ts';

/** Writes one act's facts; resolves when they are in the database, whole. */
export type WriteTogether = (writing: Writing) => Promise<void>;

/**
 * Acts that wait at the same moment travel in one statement, as passengers share a lift: an act that comes alone
 * leaves at once, those that come while the lifts are under way go together with the next. What a statement
 * costs beside its rows, a round trip and a commit, is then paid once for all of them.
 * When the database refuses a lift, each of its acts is written alone and gets its own answer; when the database
 * cannot be reached, all of them fail, for none may be written twice.
 */
export function createWriteTogether(sql: Sql): WriteTogether {
  const waiting: Passenger[] = [];
  let underWay = 0;
  const leave = () => {
    while (underWay < LIFTS && waiting.length > 0) {
      underWay += 1;
      void carry(sql, takeLoad(waiting)).finally(() => {
        underWay -= 1;
        leave();
      });
    }
  };
  return (writing) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.push({ writing, resolve, reject });
    leave();
    return promise;
  };
}

/** More lifts would leave emptier, and the database has no more hands for it. */
const LIFTS = 2;
const MOST_PASSENGERS = 32;

interface Passenger {
  writing: Writing;
  resolve(): void;
  reject(error: unknown): void;
}

/** The one who waits longest, and those who go to the same tenant. */
function takeLoad(waiting: Passenger[]): Passenger[] {
  const tenantId = waiting[0]?.writing.tenantId;
  const load: Passenger[] = [];
  const left: Passenger[] = [];
  for (const passenger of waiting.splice(0)) {
    const fits = passenger.writing.tenantId === tenantId && load.length < MOST_PASSENGERS;
    (fits ? load : left).push(passenger);
  }
  waiting.push(...left);
  return load;
}

async function carry(sql: Sql, load: readonly Passenger[]): Promise<void> {
  const [first, ...others] = load;
  if (first === undefined) return;
  try {
    await writeStatement(sql, others.reduce(withPassenger, first.writing));
    for (const { resolve } of load) resolve();
  } catch (error) {
    if (others.length === 0 || isDatabaseGone(error)) for (const { reject } of load) reject(error);
    else await Promise.all(load.map((passenger) => carry(sql, [passenger])));
  }
}

function withPassenger(all: Writing, { writing }: Passenger): Writing {
  return {
    tenantId: all.tenantId,
    sealed: [...all.sealed, ...writing.sealed],
    projections: [...all.projections, ...writing.projections],
    answers: [...all.answers, ...writing.answers],
  };
}
