import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Reference } from '../dossiers/index.ts';
import type { EvidenceLocker } from '../evidence/index.ts';
import type { Notifications } from '../notifications/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { RegisterCatalogue } from './catalogue.ts';

/** A list with two signatures, as the printer takes it. */
export interface ListToPrint {
  orientation: 'portrait' | 'landscape';
  unitName: string;
  parentName: string | null;
  formNumber: string;
  title: string;
  periodLine: string;
  opening: readonly string[];
  heads: readonly string[];
  /** In points; the widest column takes the rest. */
  widths: readonly (number | null)[];
  rows: readonly (readonly string[])[];
  closing: readonly string[];
  left: string;
  right: string;
  copies: number;
  at: string;
}

export interface RegisterSources {
  db: Database;
  clock: Clock;
  organisation: Organisation;
  reference: Reference;
  evidence: EvidenceLocker;
  notifications: Notifications;
  printList(list: ListToPrint): Promise<Uint8Array>;
}

/** What registers stand on. */
export interface RegisterParts extends RegisterSources {
  catalogue: RegisterCatalogue;
}
