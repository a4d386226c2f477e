import { formatDossierCode } from '@motcua/domain/dossier/dossier-code.ts';
import type { RegisterNumber } from '@motcua/domain/dossier/event-parts.ts';
import {
  type Instant,
  plainDateOf,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import { yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Numbering } from '../commands/number-acceptance.ts';

/** A counter with the number it stood at before and the last one given. */
export interface CounterMove<K> {
  key: K;
  from: number;
  to: number;
}
export interface CodeKey {
  agencyCode: string;
  day: string;
}
export interface RegisterKey {
  deskId: string;
  year: number;
}
export interface CounterMoves {
  codes: CounterMove<CodeKey>[];
  registers: CounterMove<RegisterKey>[];
}

/** The counters of codes and registers, kept in memory while a table is filled. */
export interface Numbers {
  /** The next code of the agency's day and the next number of the desk's year. */
  next(of: Numbering, at: Instant): { dossierCode: string; register: RegisterNumber };
  /** How the counters moved since this was last asked. */
  takeMoves(): CounterMoves;
}

/** Begins where the counters of the tables stand; those that are not named begin at 0. */
export function numbersFrom(standing: {
  codes: readonly (CodeKey & { last: number })[];
  registers: readonly (RegisterKey & { last: number })[];
}): Numbers {
  const codes = counters<CodeKey>(({ agencyCode, day }) => `${agencyCode} ${day}`, standing.codes);
  const registers = counters<RegisterKey>(
    ({ deskId, year }) => `${deskId} ${year}`,
    standing.registers,
  );
  return {
    next({ agencyCode, deskId }, at) {
      const day = plainDateOf(at, VIETNAM_OFFSET_MINUTES);
      const year = yearOf(day);
      const order = codes.next({ agencyCode, day });
      return {
        dossierCode: formatDossierCode(agencyCode, day, order),
        register: { deskId, year, number: registers.next({ deskId, year }) },
      };
    },
    takeMoves: () => ({ codes: codes.takeMoves(), registers: registers.takeMoves() }),
  };
}

function counters<K extends object>(
  nameOf: (key: K) => string,
  standing: readonly (K & { last: number })[],
) {
  const last = new Map(standing.map((row) => [nameOf(row), row.last]));
  let moved = new Map<string, CounterMove<K>>();
  return {
    next(key: K): number {
      const name = nameOf(key);
      const from = last.get(name) ?? 0;
      const to = from + 1;
      last.set(name, to);
      const move = moved.get(name);
      if (move === undefined) moved.set(name, { key, from, to });
      else move.to = to;
      return to;
    },
    takeMoves(): CounterMove<K>[] {
      const moves = [...moved.values()];
      moved = new Map();
      return moves;
    },
  };
}
