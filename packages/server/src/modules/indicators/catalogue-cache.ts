import { instantAt, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { CountableProcedure, Procedures, Publication } from '../procedures/index.ts';

interface Opened {
  procedures: readonly CountableProcedure[];
  publications: readonly Publication[];
}

/** How old an answer from memory may be: a screen that opens asks for the same catalogue several times. */
const KEPT_MS = 5000;
const MOST = 50;

/** The catalogue on the last day of a period with what was published in it; some seconds old at most. */
export function createCatalogueCache(
  procedures: Pick<Procedures, 'listCountable' | 'listPublications'>,
) {
  const kept = new Map<string, { until: number; opened: Promise<Opened> }>();
  return (tenantId: string, { from, to }: { from: PlainDate; to: PlainDate }): Promise<Opened> => {
    const key = `${tenantId} ${from} ${to}`;
    const known = kept.get(key);
    if (known !== undefined && known.until > performance.now()) return known.opened;
    const opened = open(procedures, tenantId, { from, to });
    kept.set(key, { until: performance.now() + KEPT_MS, opened });
    opened.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
    return opened;
  };
}

async function open(
  procedures: Pick<Procedures, 'listCountable' | 'listPublications'>,
  tenantId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Opened> {
  const start = instantAt(from, 0, VIETNAM_OFFSET_MINUTES);
  const end = instantAt(addDays(to, 1), 0, VIETNAM_OFFSET_MINUTES);
  const [inForce, publications] = await Promise.all([
    procedures.listCountable(tenantId, to),
    procedures.listPublications(tenantId, { start, end }),
  ]);
  return { procedures: inForce, publications };
}
