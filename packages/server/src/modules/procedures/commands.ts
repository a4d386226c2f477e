import type { ProcedureRevision } from '@motcua/contract/procedures.ts';
import { abolishProcedure } from '@motcua/domain/procedure/abolish-procedure.ts';
import { publishProcedure } from '@motcua/domain/procedure/publish-procedure.ts';
import type { ProcedureContent, ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import { contentOf, reviseProcedure } from '@motcua/domain/procedure/revise-procedure.ts';
import { parseTimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import { cutTimeLimit } from '@motcua/domain/procedure/time-cut.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import type { Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Transaction } from '../../platform/db.ts';
import { searchTextOf } from './search.ts';
import * as store from './store.ts';

/**
 * Publishes the newest version. @throws DomainError `procedure.not-found`, `procedure.incomplete` with the parts
 * of NĐ 63/2010 Art. 8.2 that are missing.
 */
export async function publish(
  tx: Transaction,
  tenantId: string,
  order: { code: string; officerId: string | null; now: Instant },
): Promise<ProcedureVersion> {
  const newest = await getNewest(tx, tenantId, order.code);
  const published = publishProcedure(newest);
  await store.savePublication(tx, tenantId, { ...order, version: published.version });
  return published;
}

/**
 * Writes a new version with the parts a person filled in or changed; returns the newest when nothing changed.
 * @throws DomainError `procedure.not-found`.
 */
export async function revise(
  tx: Transaction,
  tenantId: string,
  order: { code: string; revision: ProcedureRevision; now: Instant },
): Promise<ProcedureVersion> {
  const { validFrom, ...change } = order.revision;
  const newest = await getNewest(tx, tenantId, order.code);
  const content = applyChange(newest, change);
  const version = reviseProcedure({ current: newest, content, validFrom });
  if (!version) return newest;
  const row = { version, content, source: newest.source, search: searchTextOf(content) };
  await store.insertVersions(tx, tenantId, { versions: [row], now: order.now });
  return version;
}

/** Ends the procedure from today on. @throws DomainError `procedure.not-found`, `procedure.abolished`. */
export async function abolish(
  tx: Transaction,
  tenantId: string,
  order: { code: string; decision: string; today: PlainDate; now: Instant },
): Promise<ProcedureVersion> {
  const newest = await getNewest(tx, tenantId, order.code);
  const version = abolishProcedure(newest, { ...order, validFrom: order.today });
  const content = contentOf(version);
  const row = { version, content, source: newest.source, search: searchTextOf(content) };
  await store.insertVersions(tx, tenantId, { versions: [row], now: order.now });
  return version;
}

function applyChange(
  newest: ProcedureContent,
  change: Omit<ProcedureRevision, 'validFrom'>,
): ProcedureContent {
  const { limits = [], ...parts } = change;
  const given = Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  );
  const channels = newest.channels.map((channel) => {
    const cut = limits.find((it) => it.channel === channel.channel);
    if (!cut) return channel;
    const limit = parseTimeLimit(cut.limitText);
    if (cut.isTimeCut) return cutTimeLimit(channel, limit, cut.limitText);
    const { limitChoices: _, ...rest } = channel;
    return { ...rest, limit, limitText: cut.limitText };
  });
  return { ...newest, channels, ...given };
}

async function getNewest(tx: Transaction, tenantId: string, code: string) {
  const newest = await store.findNewest(tx, tenantId, code);
  if (!newest) throw new DomainError('procedure.not-found', { code });
  return newest;
}
