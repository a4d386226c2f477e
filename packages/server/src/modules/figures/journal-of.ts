import { hash } from 'node:crypto';
import type { Dossier } from '@motcua/domain/dossier/dossier.ts';
import type { Actor } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEvent, Recorded } from '@motcua/domain/dossier/events.ts';
import { evolve } from '@motcua/domain/dossier/evolve.ts';
import { entriesOf } from '@motcua/domain/figures/entries-of.ts';
import { instantOfMicros, microsOf } from '@motcua/domain/figures/moment.ts';

/** A line of the journal of one dossier, as both sides of a comparison write it. */
export interface JournalLine {
  version: number;
  line: number;
  measure: string;
  /** Microseconds since 1970. */
  micros: number;
  n: number;
  unitId: string;
  deskId: string | null;
  field: string;
  procedureCode: string;
  channel: string;
  officerId: string | null;
}

/** The lines that follow from the events of a dossier, by the very function that acts write them with. */
export function journalOf(id: string, life: readonly Recorded[]): JournalLine[] {
  const lines: JournalLine[] = [];
  let before: Dossier | null = null;
  for (const recorded of life) {
    const after: Dossier = evolve(id, before, recorded);
    entriesOf({ before, after, recorded }).forEach(({ at, ...entry }, line) => {
      lines.push({ ...entry, version: recorded.version, line, micros: microsOf(at) });
    });
    before = after;
  }
  return lines;
}

/** Parses a life as `LIFE_TEXT` of the store brings it: only the module of dossiers wrote these events. */
export function readLife(text: string): Recorded[] {
  const rows = JSON.parse(text) as [number, number, Actor, DossierEvent][];
  return rows.map(([version, micros, actor, event]) => ({
    ...{ version, actor, event },
    at: instantOfMicros(micros),
  }));
}

/** Equal lines in the same order have equal digests; the database computes the same. */
export function digestOf(lines: readonly JournalLine[]): string {
  return hash('md5', lines.map(textOf).join('\n'));
}

/** All that a line says, as text. */
export function textOf(line: JournalLine): string {
  const { version, micros, n, unitId, deskId, field, procedureCode, channel, officerId } = line;
  return [
    ...[version, line.line, line.measure, micros, n, unitId, deskId ?? ''],
    ...[field, procedureCode, channel, officerId ?? ''],
  ].join('\u001f');
}
