import type { FactDefinition } from '../scoring/facts.ts';
import type { MeasureUnit } from '../scoring/measure-unit.ts';
import type { Named } from '../scoring/words.ts';
import type { PeriodKind } from './period.ts';

/** What rows of a form may be: one line each of these, one line in all, or indicators named one by one. */
export const ROW_KINDS = ['whole', 'field', 'procedure', 'channel', 'unit'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Levels of units that report. */
export const REPORT_LEVELS = ['province', 'district', 'commune', 'other'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];

/**
 * A form of a report as data: an office can add its own without code. Papers print the Vietnamese of every
 * name; its English is for the screen.
 */
export interface ReportForm {
  /** `II.06a`; unique among the forms of a tenant. */
  code: string;
  /** Printed at the top right: `Biểu số II.06a/VPCP/KSTT`. */
  number: string;
  title: Named;
  source: FormSource;
  /** First day of a period's end for which the form holds, and the last. */
  validFrom: string;
  validTo?: string | undefined;
  levels: readonly ReportLevel[];
  periods: readonly PeriodKind[];
  /** "Số hồ sơ TTHC". */
  unitOfCount: Named;
  page?: 'portrait' | 'landscape' | undefined;
  /** Facts made from figures, by the formulas of the sets of indicators. */
  facts?: readonly FactDefinition[] | undefined;
  tables: readonly FormTable[];
  checks?: readonly FormCheck[] | undefined;
  /** Texts that the office writes, in their order. */
  sections?: readonly FormSection[] | undefined;
  notes?: readonly Named[] | undefined;
  signature?: { preparer?: string | undefined; signer?: string | undefined } | undefined;
}

export interface FormSource {
  document: string;
  date?: string | undefined;
  article?: string | undefined;
  confidence: 'seen' | 'well_known' | 'low' | 'inferred' | 'local';
  note?: Named | undefined;
}

export type FormTable = RowsTable | ListTable;

/** Rows from a tree, columns from measures. */
export interface RowsTable {
  code: string;
  title?: Named | undefined;
  rows: {
    by: RowKind;
    /** Head of the column of names. */
    title: Named;
    /** `by: unit` only: how deep below the unit; 1 (its children) when not told. */
    depth?: number | undefined;
  };
  columns: readonly FormColumn[];
  /** A line that adds up; where it stands. None for tables of one row. */
  total?: 'first' | 'last' | undefined;
}

/** Indicators named one by one, as a data annex prints them. */
export interface ListTable {
  code: string;
  title?: Named | undefined;
  rows: { by: 'list'; title: Named; items: readonly ListItem[] };
  columns: readonly ListColumn[];
}

/** One of `fact`, `numerator` with `denominator`, `unavailable`, or none: a heading. */
export interface Value {
  fact?: string | undefined;
  numerator?: string | undefined;
  denominator?: string | undefined;
  /** What is printed because the system does not record it: "chưa có nguồn". */
  unavailable?: Named | undefined;
}

export interface FormColumn extends Value {
  /** As the form numbers it: `(3)`. */
  code: string;
  title: Named;
  /** Heads above it, outermost first: `["Tiếp nhận", "Trong kỳ"]`. */
  under?: readonly Named[] | undefined;
  /** Decimals of a share; 2 when not told. */
  decimals?: number | undefined;
}

export interface ListItem extends Value {
  /** `1.2`. */
  code: string;
  name: Named;
  unit?: Named | undefined;
  measure?: MeasureUnit | undefined;
  decimals?: number | undefined;
}

export interface ListColumn {
  code: string;
  title: Named;
  show: 'unit' | 'value' | 'previous' | 'difference';
}

/** Two sums of facts that must be equal: `3 = 4 + 5 + 6`. `previous.x` is the fact x of the period before. */
export interface FormCheck {
  code: string;
  name: Named;
  left: readonly string[];
  right: readonly string[];
}

export interface FormSection {
  code: string;
  title: Named;
  /** What to write here, shown to the officer and never printed. */
  hint?: Named | undefined;
  /** First words, with `{fact}`, `{numerator/denominator}`, `{previous.fact}`, `{period}`, `{unit}` filled in. */
  prefill?: string | undefined;
  /** Headings without text of their own. */
  heading?: true | undefined;
}

export function isListTable(table: FormTable): table is ListTable {
  return table.rows.by === 'list';
}
