import type { LegacyLife } from '@motcua/domain/dossier/legacy-row.ts';
import type { DossierImported } from '@motcua/domain/dossier/events.ts';
import type { Channel } from '@motcua/domain/procedure/procedure.ts';
import type { Column } from './columns.ts';
import { type Assumption, type ReadInstant, readInstant } from './read-instant.ts';
import type { CsvRecord, RecordFault } from './read-records.ts';

/** A row as it was read; nothing in it was corrected. */
export interface LegacyRow extends LegacyLife {
  line: number;
  code: string;
  procedureCode: string;
  procedureName: string;
  applicant: string;
  channel: Channel;
  agency: string;
  note: string;
  assumptions: readonly Assumption[];
}

/** Why a row was set aside; `column` is empty where no single one is to blame. */
export interface Fault {
  column: Column | '';
  reason: string;
}

export type RowReading =
  | { line: number; code: string; row: LegacyRow; faults: null }
  | { line: number; code: string; row: null; faults: Fault[] };

/** Reads the cells of one record; every fault is named, not only the first. */
export function readRow(
  record: CsvRecord,
  { places, zone }: { places: ReadonlyMap<Column, number>; zone: string },
): RowReading {
  const cell = (column: Column) => record.cells[places.get(column) ?? -1]?.trim() ?? '';
  const { line } = record;
  const code = cell('code');
  if (record.fault !== null) {
    const reason = sentenceOf(record.fault, { found: record.cells.length, expected: places.size });
    return { line, code, row: null, faults: [{ column: '', reason }] };
  }
  const faults: Fault[] = [];
  const reader = { cell, zone, faults };
  const row = assemble(line, reader);
  return faults.length === 0 && row !== null
    ? { line, code, row, faults: null }
    : { line, code, row: null, faults };
}

interface Reader {
  cell: (column: Column) => string;
  zone: string;
  faults: Fault[];
}

function assemble(line: number, reader: Reader): LegacyRow | null {
  const received = mandatoryInstant('received_at', reader);
  const due = mandatoryInstant('due_at', reader);
  const finished = instantOf('finished_at', reader);
  const delivered = instantOf('delivered_at', reader);
  const channel = choice('channel', channels, reader) ?? 'counter';
  const status = choice('status', statuses, reader);
  const texts = {
    code: limited('code', 100, reader),
    procedureCode: limited('procedure_code', 60, reader),
    procedureName: limited('procedure_name', 1000, reader),
    applicant: limited('applicant', 500, reader),
    agency: limited('agency', 500, reader),
    note: limited('note', 5000, reader),
  };
  if (texts.code === '') reader.faults.push({ column: 'code', reason: 'is empty' });
  if (received === null || due === null) return null;
  const read = [received, due, finished, delivered];
  const assumptions = [...new Set(read.flatMap((one) => one?.assumptions ?? []))];
  return { line, ...texts, channel, status, received, due, finished, delivered, assumptions };
}

const channels: Readonly<Record<string, Channel>> = {
  counter: 'counter',
  online: 'online',
  postal: 'postal',
};

const statuses: Readonly<Record<string, DossierImported['status']>> = {
  processing: 'processing',
  done: 'resolved',
  delivered: 'delivered',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
};

function choice<T>(column: Column, known: Readonly<Record<string, T>>, reader: Reader): T | null {
  const text = reader.cell(column).toLowerCase();
  if (text === '') return null;
  const value = Object.hasOwn(known, text) ? known[text] : undefined;
  if (value !== undefined) return value;
  const reason = `“${shown(text)}” is none of ${Object.keys(known).join(', ')}`;
  reader.faults.push({ column, reason });
  return null;
}

function mandatoryInstant(column: Column, reader: Reader): ReadInstant | null {
  if (reader.cell(column) !== '') return instantOf(column, reader);
  reader.faults.push({ column, reason: 'is empty' });
  return null;
}

function instantOf(column: Column, reader: Reader): ReadInstant | null {
  const text = reader.cell(column);
  if (text === '') return null;
  const instant = readInstant(text, { isDue: column === 'due_at', zone: reader.zone });
  if (instant === null)
    reader.faults.push({ column, reason: `“${shown(text)}” is not an instant or a date` });
  return instant;
}

function limited(column: Column, most: number, reader: Reader): string {
  const text = reader.cell(column);
  if (text.length > most)
    reader.faults.push({
      column,
      reason: `has ${text.length} characters, at most ${most} are kept`,
    });
  // PostgreSQL has no place for it, and no register means it.
  if (text.includes('\0')) reader.faults.push({ column, reason: 'contains a null character' });
  return text;
}

function sentenceOf(
  fault: RecordFault,
  { found, expected }: { found: number; expected: number },
): string {
  switch (fault) {
    case 'quotes':
      return 'a quotation mark in this row is not closed, or closes inside a cell';
    case 'encoding':
      return 'the text is not UTF-8';
    case 'too_long':
      return 'the line is too long to be a row';
    case 'columns':
      return `the row has ${found} cells, the first line has ${expected}`;
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
