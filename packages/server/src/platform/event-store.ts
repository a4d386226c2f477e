import { hash } from 'node:crypto';
import { canonicalJson } from '@motcua/domain/shared/canonical.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import {
  epochMs,
  type Instant,
  instantOfEpochMs,
  parseInstant,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';
import type postgres from 'postgres';
import type { Sql, Transaction } from './db.ts';

/** A fact as it is kept. `event` and `actor` are parsed where they are read, by the module that wrote them. */
export interface StoredEvent {
  version: number;
  at: Instant;
  actor: unknown;
  event: { type: string };
  /** Hexadecimal. */
  hash: string;
}

export interface NewEvents {
  tenantId: string;
  dossierId: string;
  /** Version of the last event that the decision saw; 0 before the first. */
  expectedVersion: number;
  at: Instant;
  actor: object;
  events: readonly { type: string }[];
  /** Hash of that last event; empty before the first. */
  previousHash: string;
}

/** One row as it will lie in the table. */
export interface SealedEvent extends StoredEvent {
  tenantId: string;
  dossierId: string;
}

/** What the hash of an event covers. */
export interface HashedFact {
  tenantId: string;
  dossierId: string;
  version: number;
  at: Instant;
  actor: unknown;
  event: { type: string };
}

/** The events of a dossier after a version, in order. */
export async function loadEvents(
  tx: Transaction,
  tenantId: string,
  dossierId: string,
  afterVersion = 0,
): Promise<StoredEvent[]> {
  const rows = await tx<EventRow[]>`
    select version, (extract(epoch from at) * 1000000)::int8 as micros, actor, event,
      encode(hash, 'hex') as hash
    from dossier_event
    where tenant_id = ${tenantId} and dossier_id = ${dossierId} and version > ${afterVersion}
    order by version`;
  return rows.map(storedEvent);
}

/** Gives each event its version and its hash over the one before. */
export function sealEvents(given: NewEvents): SealedEvent[] {
  const { tenantId, dossierId, actor } = given;
  const at = inMilliseconds(given.at);
  let previous = given.previousHash;
  return given.events.map((event, index) => {
    const fact = {
      tenantId,
      dossierId,
      version: given.expectedVersion + index + 1,
      at,
      actor,
      event,
    };
    previous = hashOf(previous, fact);
    return { ...fact, hash: previous };
  });
}

/**
 * The insertion of sealed events, to be put into the one statement that also writes what follows from them:
 * a fact and its consequences are written together or not at all. Alone it fails outside a transaction of the
 * tenant, for row-level security then lets nothing in. `after` is joined in where rows must wait for it.
 */
export function insertEvents(
  sql: Sql | Transaction,
  sealed: readonly SealedEvent[],
  after: postgres.Fragment = sql``,
) {
  return sql`
    insert into dossier_event (tenant_id, dossier_id, version, type, at, actor, event, hash)
    select tenant_id, dossier_id, version, type, at, actor, event, hash
    from json_populate_recordset(null::dossier_event, ${rowsText(sealed)}::text::json) ${after}`;
}

/** The loser of a race meets the primary key; null for every other failure. */
export function conflictOf(error: unknown): DomainError | null {
  if (!(error instanceof Error) || !('constraint_name' in error)) return null;
  return error.constraint_name === 'dossier_event_pkey'
    ? new DomainError('dossier.changed-meanwhile')
    : null;
}

/** SHA-256 of the previous hash and the canonical text of the fact, hexadecimal. */
export function hashOf(previousHash: string, fact: HashedFact): string {
  const text = canonicalJson({
    tenant: fact.tenantId,
    dossier: fact.dossierId,
    version: fact.version,
    type: fact.event.type,
    at: fact.at,
    actor: fact.actor,
    event: fact.event,
  });
  return hash('sha256', previousHash + text, 'hex');
}

export interface EventRow {
  version: number;
  micros: number;
  actor: unknown;
  event: { type: string };
  hash: string;
}

/** A row of `dossier_event` as the other readers of the table select it. */
export function storedEvent(row: EventRow): StoredEvent {
  const { version, micros, actor, event, hash } = row;
  return { version, at: instantOfMicros(micros), actor, event, hash };
}

/** Instants of facts have milliseconds: what is hashed is what the table gives back. */
function inMilliseconds(at: Instant): Instant {
  return instantOfEpochMs(epochMs(at), VIETNAM_OFFSET_MINUTES);
}

/** A fraction below the millisecond was never written by us; it is kept so that the hash shows it. */
function instantOfMicros(micros: number): Instant {
  const instant = instantOfEpochMs(Math.floor(micros / 1000), VIETNAM_OFFSET_MINUTES);
  if (micros % 1000 === 0) return instant;
  const fraction = String(micros % 1_000_000).padStart(6, '0');
  return parseInstant(`${instant.slice(0, 19)}.${fraction}${instant.slice(-6)}`);
}

function rowsText(sealed: readonly SealedEvent[]): string {
  return JSON.stringify(
    sealed.map(({ tenantId, dossierId, version, at, actor, event, hash }) => ({
      tenant_id: tenantId,
      dossier_id: dossierId,
      version,
      type: event.type,
      at,
      actor,
      event,
      hash: `\\x${hash}`,
    })),
  );
}
