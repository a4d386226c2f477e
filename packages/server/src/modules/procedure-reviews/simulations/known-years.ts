import { epochMs } from '@motcua/domain/shared/instant.ts';
import type { ReviewParts } from '../parts.ts';
import { type ReadYear, readPastYear, type YearScope } from './read-past-year.ts';

/** Years that were read a moment ago: moving a slider must not read fifty thousand dossiers again. */
export interface KnownYears {
  get(scope: YearScope): Promise<ReadYear>;
  keyOf(scope: YearScope): string;
  /** Whether the thread has been given the year under this key. */
  isSent(key: string): boolean;
  noteSent(key: string, sent: boolean): void;
}

const FRESH_MS = 600_000;
const MOST_KNOWN = 2;

export function createKnownYears(
  parts: Pick<ReviewParts, 'db' | 'reference' | 'clock'>,
): KnownYears {
  const known = new Map<string, Promise<ReadYear>>();
  const sent = new Set<string>();
  const keyOf = ({ tenantId, unitIds, from, to }: YearScope) => {
    const span = Math.floor(epochMs(parts.clock()) / FRESH_MS);
    return [tenantId, [...unitIds].sort().join(','), from, to, span].join(' ');
  };
  return {
    keyOf,
    isSent: (key) => sent.has(key),
    noteSent: (key, isSent) => void (isSent ? sent.add(key) : sent.delete(key)),
    async get(scope) {
      const key = keyOf(scope);
      const year = known.get(key) ?? readPastYear(parts, scope);
      known.delete(key);
      known.set(key, year);
      for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) {
        known.delete(oldest);
        sent.delete(oldest);
      }
      try {
        return await year;
      } catch (error) {
        known.delete(key);
        throw error;
      }
    },
  };
}
