import type { Instant } from '../shared/instant.ts';
import type { ReportForm } from './form.ts';
import type { ReportPeriod } from './period.ts';

/** Counted facts of one row, by name. */
export type Counts = Readonly<Record<string, number>>;

/** A row of figures; `depth` 1 for units right below, 2 for theirs. */
export interface BookRow {
  key: string;
  name: string;
  depth?: number | undefined;
  counts: Counts;
}

/** The figures of a unit by every cut that its form asks for. */
export interface Book {
  whole: Counts;
  field?: readonly BookRow[] | undefined;
  procedure?: readonly BookRow[] | undefined;
  channel?: readonly BookRow[] | undefined;
  /** Itself and every unit whose locked figures are in. */
  unit?: readonly BookRow[] | undefined;
}

export interface ReportUnit {
  id: string;
  code: string | null;
  name: string;
  level: string;
}

/** A child whose locked figures are in, with what locks them. */
export interface ReportPart {
  unit: ReportUnit;
  reportId: string;
  version: number;
  /** SHA-256 of the child's locked content. */
  hash: string;
  counts: Counts;
}

/** A number, words ("chưa có nguồn", "không phát sinh"), or nothing. */
export type Cell = number | string | null;

export interface PrintedColumn {
  code: string;
  title: string;
  under: readonly string[];
  kind: 'count' | 'share' | 'text';
  decimals: number;
}

export interface PrintedRow {
  key: string;
  /** Order as printed: `1`, `1.2`. */
  order: string;
  name: string;
  depth: number;
  heading?: true | undefined;
  cells: readonly Cell[];
}

export interface PrintedTable {
  code: string;
  title: string | null;
  rowTitle: string;
  columns: readonly PrintedColumn[];
  rows: readonly PrintedRow[];
  total: { at: 'first' | 'last'; cells: readonly Cell[] } | null;
}

/** `holds` null: there is nothing to compare with yet. */
export interface PrintedCheck {
  code: string;
  name: string;
  holds: boolean | null;
  left: number | null;
  right: number | null;
  sentence: string;
}

export interface WrittenSection {
  code: string;
  title: string;
  heading: boolean;
  text: string;
}

/** Everything a report says: what a sign-off locks and every output is made from. */
export interface ReportContent {
  /** Of this structure. */
  edition: 1;
  form: ReportForm;
  regime: { code: string; name: string } | null;
  unit: ReportUnit;
  parentName: string | null;
  period: ReportPeriod;
  periodLine: string;
  /** The instant up to which figures are counted. */
  asOf: Instant;
  own: Book;
  book: Book;
  parts: readonly ReportPart[];
  missing: readonly { unit: ReportUnit; state: string }[];
  previous: { period: string; version: number; counts: Counts } | null;
  tables: readonly PrintedTable[];
  checks: readonly PrintedCheck[];
  sections: readonly WrittenSection[];
  /** Lines below the tables: missing units, broken identities, notes of the form. */
  notes: readonly string[];
  version: { number: number; reason: string | null };
  signature: ReportSignature | null;
}

export interface ReportSignature {
  officerId: string;
  name: string;
  /** "Chủ tịch", as it stands above the name. */
  title: string;
  at: Instant;
  /** "15/BC-UBND". */
  documentNumber: string | null;
  place: string;
}
