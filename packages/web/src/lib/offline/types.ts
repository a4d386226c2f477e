import type { ComponentType } from 'react';
import type { SignedInOfficer } from '@motcua/contract/sessions.ts';
import type { Api } from '../api.ts';
import type { Messages } from '../../messages/desk.ts';

/** What the server offers an officer to take along: one inspection, one round of interviews. */
export interface OfferedWork {
  id: string;
  title: string;
  detail: string;
  /** The day of the work, where it has one. */
  day: string | null;
  /** Another text means that the server has something newer than what was taken along. */
  version: string;
}

/** A piece of work as it is kept on this machine; `body` is read by its own kind only. */
export interface KeptWork extends OfferedWork {
  kind: string;
  keptAt: number;
  body: unknown;
}

/** What is being typed; `queued` once it stands in the outbox as it is. */
export interface KeptDraft {
  kind: string;
  workId: string;
  name: string;
  value: unknown;
  changedAt: number;
  queued: boolean;
}

export type EntryState = 'waiting' | 'conflict' | 'refused';

/** One thing to tell the server, under an id made here: told twice, it is written once. */
export interface OutboxEntry {
  id: string;
  /** Given by the store: entries go out in the order in which they were made. */
  order: number;
  kind: string;
  workId: string;
  /** What it is about: a later entry of the same slot takes the place of one that has not gone out. */
  slot: string;
  /** How it is called where the officer sees what has not been sent. */
  label: string;
  body: unknown;
  /** The picture or file that goes with it, in the store of blobs. */
  blobId: string | null;
  madeAt: number;
  tries: number;
  state: EntryState;
  /** Why it was not taken, in words. */
  problem: string | null;
  /** What the server holds instead; read by the kind only. */
  current: unknown;
}

export interface NewEntry {
  kind: string;
  workId: string;
  slot: string;
  label: string;
  body: unknown;
  blob?: Blob;
}

export type EntryOutcome =
  | { id: string; state: 'written'; current?: unknown }
  | { id: string; state: 'conflict' | 'refused'; problem: string; current?: unknown };

export interface Sending {
  workId: string;
  entries: readonly OutboxEntry[];
  blobOf: (entry: OutboxEntry) => Promise<Blob | null>;
}

/**
 * A kind of work that can be done without a network: what is offered, how one is taken along, how entries are
 * told to the server, and its screens. `send` throws what the client throws: a line that is away or an ended
 * session stops the sending and nothing is lost; another refusal of the whole is kept with its words.
 */
export interface FieldWork {
  kind: string;
  heading: (messages: Messages) => string;
  mayDo: (officer: SignedInOfficer) => boolean;
  offer: (api: Api) => Promise<OfferedWork[]>;
  take: (api: Api, id: string) => Promise<OfferedWork & { body: unknown }>;
  send: (api: Api, sending: Sending) => Promise<EntryOutcome[]>;
  /** The kept body after the server has taken an entry. */
  merge: (body: unknown, entry: OutboxEntry, current: unknown) => unknown;
  /** Sends a conflicting entry again over what the server holds; null where only the server's may stand. */
  insist: ((entry: OutboxEntry) => unknown) | null;
  /** How many people or things would be lost with the kept body, for it cannot be taken again; null: none ever. */
  onlyHere: ((body: unknown) => number) | null;
  Screen: ComponentType<{ work: KeptWork }>;
}
