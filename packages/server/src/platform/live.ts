import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import { z } from 'zod';
import type { Sql, Transaction } from './db.ts';
import type { Logger } from './logger.ts';

/** What happened, as one process tells the others: no figure and no name travels, only where to look anew. */
export interface LiveNews {
  tenantId: string;
  event: LiveEvent;
  /** Units whose own figures or matters changed; null when it may be any of the tenant. */
  unitIds: readonly string[] | null;
  at: Instant;
}

export type LiveEvent = (typeof events)[number];

/** `missed`: the line was cut meanwhile, so anything may have changed anywhere. */
export type LiveHearer = (news: LiveNews | 'missed') => void;

export interface Live {
  /** Begins to listen, on the one line of this process for notifications; it comes back by itself. */
  listen(): Promise<void>;
  /** The answer ends the hearing. */
  hear(hearer: LiveHearer): () => void;
}

const events = ['figures', 'alarm', 'decision'] as const;
const CHANNEL = 'motcua_live';

export function createLive({ sql, logger }: { sql: Sql; logger: Logger }): Live {
  const hearers = new Set<LiveHearer>();
  const tell = (news: LiveNews | 'missed') => {
    for (const hearer of hearers) hearer(news);
  };
  return {
    async listen() {
      let isFirst = true;
      await sql.listen(
        CHANNEL,
        (text) => {
          const news = parseNews(text);
          if (news === null) logger.warn('a notification of live news could not be read');
          else tell(news);
        },
        () => {
          if (!isFirst) tell('missed');
          isFirst = false;
        },
      );
    },
    hear(hearer) {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
  };
}

/** Tells every process, this one too, once the transaction is committed; alone, at once. */
export async function announce(sql: Sql | Transaction, news: LiveNews): Promise<void> {
  const texts = partsOf(news).map((part) => JSON.stringify(part));
  await sql`select pg_notify(${CHANNEL}, text) from unnest(${texts}::text[]) text`;
}

// PostgreSQL carries 8000 bytes in a notification; an id with its quotes and comma takes 39.
const UNITS_AT_ONCE = 150;

function partsOf(news: LiveNews): LiveNews[] {
  const { unitIds } = news;
  if (unitIds === null || unitIds.length <= UNITS_AT_ONCE) return [news];
  return Array.from({ length: Math.ceil(unitIds.length / UNITS_AT_ONCE) }, (_, part) => ({
    ...news,
    unitIds: unitIds.slice(part * UNITS_AT_ONCE, (part + 1) * UNITS_AT_ONCE),
  }));
}

const newsSchema = z.object({
  tenantId: z.string(),
  event: z.enum(events),
  unitIds: z.array(z.string()).nullable(),
  at: z.string().refine(isInstant),
});

function parseNews(text: string): LiveNews | null {
  try {
    return newsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
