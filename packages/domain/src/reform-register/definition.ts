import type { PlainDate } from '../shared/plain-date.ts';
import type { Role } from '../shared/role.ts';

/** A sentence or name for the person, Vietnamese first. */
export interface Words {
  vi: string;
  en: string;
}

/** What a field may hold; `units` and `lines` hold several. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'date',
  'number',
  'money',
  'choice',
  'yes-no',
  'unit',
  'units',
  'lines',
  'officer',
  'person',
  'document-number',
  'link',
  'entry',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export const REGISTER_GROUPS = [
  'conduct',
  'people',
  'recognition',
  'communication',
  'documents',
  'archive',
  'other',
] as const;
export type RegisterGroup = (typeof REGISTER_GROUPS)[number];

export const DURATION_UNITS = ['working_day', 'day', 'month', 'year'] as const;

/** A length of time; `field` names a number of the entry that says how long. */
export interface Duration {
  amount?: number | undefined;
  field?: string | undefined;
  unit: (typeof DURATION_UNITS)[number];
}

/** Something an entry may be or not; all parts that are given must hold. */
export interface Condition {
  field?: string | undefined;
  /** The value is one of these. */
  is?: readonly (string | number | boolean)[] | undefined;
  filled?: boolean | undefined;
  /** A number or day: this one or later. */
  from?: number | PlainDate | undefined;
  /** A number or day: earlier than this one. */
  before?: number | PlainDate | undefined;
  /** The entry is in one of these states. */
  state?: readonly string[] | undefined;
}

export interface RegisterField {
  code: string;
  name: Words;
  kind: FieldKind;
  hint?: Words | undefined;
  required?: boolean | undefined;
  /** Only then it has a place in the entry; otherwise it must stay empty. */
  when?: readonly Condition[] | undefined;
  choices?: readonly { code: string; name: Words }[] | undefined;
  /** The register an `entry` field points into. */
  register?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** A day reckoned from another one; nobody types it. */
  computed?: { from: string; add: Duration } | undefined;
  /** Hidden in lists of those who only count, as the name of a citizen. */
  personal?: boolean | undefined;
  /** Shown as a column of the list. */
  listed?: boolean | undefined;
}

export interface RegisterState {
  code: string;
  name: Words;
  kind: 'open' | 'done' | 'dropped';
  /** Fields that must be filled once an entry is here. */
  needs?: readonly string[] | undefined;
  needsEvidence?: boolean | undefined;
}

export interface RegisterMove {
  from: readonly string[];
  to: string;
  /** What the button says. */
  name: Words;
  needsReason?: boolean | undefined;
}

/** A day by which something of an entry must be done. */
export interface DueRule {
  code: string;
  name: Words;
  when?: readonly Condition[] | undefined;
  /** The last day: reckoned from a field, the start day not counted (Civil Code 2015, Art. 147)… */
  from?: string | undefined;
  add?: Duration | undefined;
  /** …or promised in a field. */
  on?: string | undefined;
  /** The day it was done. */
  done?: string | undefined;
  /** Calendar days before it at which it is reminded of. */
  remind: number;
  basis?: RuleBasis | undefined;
}

export const RULE_CONFIDENCES = ['seen', 'well_known', 'low', 'inferred', 'local'] as const;

export interface RuleBasis {
  document: string;
  article?: string | undefined;
  confidence: (typeof RULE_CONFIDENCES)[number];
  note?: Words | undefined;
}

/** What must be so between the fields of an entry; exactly one of the last five. */
export interface EntryCheck {
  code: string;
  message: Words;
  weight: 'refuse' | 'warn';
  when?: readonly Condition[] | undefined;
  basis?: RuleBasis | undefined;
  /** Days in this order; the same day will do. */
  inOrder?: readonly string[] | undefined;
  /** The span has at least this length. */
  atLeast?: { from: string; to: string; span: Duration } | undefined;
  atMost?: { from: string; to: string; span: Duration } | undefined;
  holds?: readonly Condition[] | undefined;
  /** Two fields that may not be the same; `$unit` is the unit that keeps the entry. */
  differ?: readonly [string, string] | undefined;
  /** Words that have no place in these fields, whatever their marks and capitals. */
  without?: { words: readonly string[]; in: readonly string[] } | undefined;
}

/** Units by what they are; one of several alternatives. */
export interface UnitScope {
  levels?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  /** A part of the name, accents and capitals apart. */
  named?: readonly string[] | undefined;
}

export const DUE_OUTCOMES = ['due', 'done', 'done_in_time', 'late'] as const;

/** Which entries a count takes in a period; without any of these, all whose day lies in it. */
export interface CountTime {
  /** Another day of the entry lies in the period. */
  in?: string | undefined;
  /** In force on the last day: from the first field on, until before the day of the second. */
  active?: { from: string; to?: string | undefined } | undefined;
  /** Everything up to the last day. */
  upTo?: string | undefined;
  /** Those whose day of this rule lies in the period, and what came of it by its end. */
  due?: { rule: string; outcome: (typeof DUE_OUTCOMES)[number] } | undefined;
}

export interface CountRule {
  code: string;
  name: Words;
  time?: CountTime | undefined;
  where?: readonly Condition[] | undefined;
  /** Instead of entries: a number added up, or different values; `$unit` is the unit of the entry. */
  sum?: string | undefined;
  distinct?: string | undefined;
  /** Only entries of such units. */
  ofUnits?: readonly UnitScope[] | undefined;
  /** Instead of entries: the units of the last day that are such. */
  units?: readonly UnitScope[] | undefined;
  /** Instead of entries: days that units of a level owe for each week or month of the period. */
  owed?: readonly { levels: readonly string[]; days: number; per: 'week' | 'month' }[] | undefined;
  /** Instead of entries: counts above it put together. */
  plus?: readonly string[] | undefined;
  minus?: readonly string[] | undefined;
  basis?: RuleBasis | undefined;
  /** Under this name the reform index reads it. */
  fact?: string | undefined;
}

export interface ShareRule {
  code: string;
  name: Words;
  numerator: string;
  denominator: string;
  /** What is printed when there is nothing to divide by. */
  none?: Words | undefined;
}

/** A mean of a count over the years of the period. */
export interface MeanRule {
  code: string;
  name: Words;
  count: string;
}

/** Large numbers are printed round when they are close enough: "gần 1.400" is 1.386. */
export interface RoundingRule {
  from: number;
  step: number;
  /** Farther from the round number than this the exact one is printed. */
  within: number;
  below: Words;
  above: Words;
}

export interface SentenceRule {
  code: string;
  name: Words;
  parts: readonly { count: string; vi: string; one: string; other: string }[];
  rounding: readonly RoundingRule[];
  /** Digits of small numbers: 2 prints "04". */
  pad: number;
  none: Words;
}

export interface PaperColumn {
  /** A field, or `$number`, `$unit`, `$state`. */
  field: string;
  title: string;
  width?: number | undefined;
}

/** A list that is signed on paper. `{unit}`, `{count}`, `{countInWords}`, `{from}`, `{to}`, `{sum:field}`. */
export interface PaperRule {
  code: string;
  title: Words;
  number: string;
  page: 'portrait' | 'landscape';
  copies: number;
  where?: readonly Condition[] | undefined;
  /** The day by which entries belong to the period; the day of the register when absent. */
  by?: string | undefined;
  opening?: readonly string[] | undefined;
  columns: readonly PaperColumn[];
  closing?: readonly string[] | undefined;
  left: string;
  right: string;
  basis?: RuleBasis | undefined;
}

export interface RegisterAccess {
  read: readonly Role[];
  write: readonly Role[];
  /** unit: those of the unit itself; branch: also those of units above it. */
  reach: 'unit' | 'branch';
  /** Every look at entries is written down. */
  readsLogged?: boolean | undefined;
}

/** Rules that look at several entries, which no table of fields can show. */
export const CROSS_RULES = ['no-sub-delegation'] as const;

/** A register as data: what it holds, who may see it, what falls due, what is counted and printed. */
export interface RegisterDefinition {
  code: string;
  name: Words;
  about: Words;
  group: RegisterGroup;
  basis: RuleBasis;
  /** The field whose day places an entry in year and period. */
  day: string;
  /** The field that names an entry in lists and reminders. */
  title: string;
  fields: readonly RegisterField[];
  states?: readonly RegisterState[] | undefined;
  moves?: readonly RegisterMove[] | undefined;
  dues?: readonly DueRule[] | undefined;
  checks?: readonly EntryCheck[] | undefined;
  crossRules?: readonly (typeof CROSS_RULES)[number][] | undefined;
  counts: readonly CountRule[];
  shares?: readonly ShareRule[] | undefined;
  means?: readonly MeanRule[] | undefined;
  sentences?: readonly SentenceRule[] | undefined;
  papers?: readonly PaperRule[] | undefined;
  access: RegisterAccess;
  /** Shown as days of a month as well as a list. */
  calendar?: boolean | undefined;
  evidence?: boolean | undefined;
}

export type EntryValue = string | number | boolean | readonly string[];
/** By field; what is not filled in is absent. */
export type EntryValues = Readonly<Record<string, EntryValue>>;

/** An entry as far as rules and counts look at it. */
export interface RegisterEntry {
  id: string;
  unitId: string;
  number: number;
  state: string | null;
  values: EntryValues;
}

export function fieldOf(definition: RegisterDefinition, code: string): RegisterField | undefined {
  return definition.fields.find((field) => field.code === code);
}

/** The state in which an entry begins; null where the register knows none. */
export function firstState(definition: RegisterDefinition): string | null {
  return definition.states?.[0]?.code ?? null;
}
