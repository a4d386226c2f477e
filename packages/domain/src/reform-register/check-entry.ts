import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { foldAccents } from '../shared/fold-accents.ts';
import { allHold, isFilled } from './conditions.ts';
import type {
  EntryCheck,
  EntryValues,
  RegisterDefinition,
  RegisterField,
  Words,
} from './definition.ts';
import { faultOfValue } from './check-value.ts';
import { dayAfter, dayIn } from './durations.ts';

/** What is wrong with an entry, at which field (empty: with the whole of it). */
export interface EntryFault {
  field: string;
  code: string;
  weight: 'refuse' | 'warn';
  words: Words;
}

export interface EntryGiven {
  unitId: string;
  values: EntryValues;
  state: string | null;
  calendar: WorkingCalendar;
}

/**
 * The values with every reckoned day filled in, as a movement of 90 days has its last day. A field that was
 * reckoned is never taken from what was typed.
 */
export function withComputed(
  definition: RegisterDefinition,
  values: EntryValues,
  calendar: WorkingCalendar,
): EntryValues {
  const full: Record<string, EntryValues[string]> = { ...values };
  for (const { code, computed } of definition.fields) {
    if (computed === undefined) continue;
    delete full[code];
    const from = dayIn(full, computed.from);
    const day = from === null ? null : dayAfter(from, computed.add, { values: full, calendar });
    if (day !== null) full[code] = day;
  }
  return full;
}

/** Every fault of an entry, those of single fields first. Pure: the same entry, the same faults. */
export function checkEntry(definition: RegisterDefinition, given: EntryGiven): EntryFault[] {
  const known = new Set(definition.fields.map(({ code }) => code));
  const unknown = Object.keys(given.values).filter((code) => !known.has(code));
  return [
    ...unknown.map((field): EntryFault => fault(field, 'unknown-field', words.unknown)),
    ...definition.fields.flatMap((field) => checkField(definition, field, given)),
    ...(definition.checks ?? []).flatMap((check) => checkTogether(check, given)),
  ];
}

function checkField(
  definition: RegisterDefinition,
  field: RegisterField,
  given: EntryGiven,
): EntryFault[] {
  const value = given.values[field.code];
  const hasPlace = allHold(field.when, given);
  if (!isFilled(value))
    return hasPlace && isNeeded(definition, field, given.state)
      ? [fault(field.code, 'missing', words.missing)]
      : [];
  if (!hasPlace) return [fault(field.code, 'no-place', words.noPlace)];
  const wrong = value === undefined ? null : faultOfValue(field, value);
  return wrong === null ? [] : [fault(field.code, 'wrong', wrong)];
}

function isNeeded(
  definition: RegisterDefinition,
  field: RegisterField,
  state: string | null,
): boolean {
  if (field.computed !== undefined) return false;
  const needs = definition.states?.find(({ code }) => code === state)?.needs ?? [];
  return field.required === true || needs.includes(field.code);
}

function checkTogether(check: EntryCheck, given: EntryGiven): EntryFault[] {
  if (!allHold(check.when, given)) return [];
  const field = brokenAt(check, given);
  if (field === null) return [];
  return [{ field, code: check.code, weight: check.weight, words: check.message }];
}

/** The field at which a check is broken; null when it holds. */
function brokenAt(check: EntryCheck, given: EntryGiven): string | null {
  const { inOrder, atLeast, atMost, holds, differ, without } = check;
  if (inOrder !== undefined) return outOfOrder(inOrder, given.values);
  if (atLeast !== undefined) return isSpanBroken(atLeast, given, 'short') ? atLeast.to : null;
  if (atMost !== undefined) return isSpanBroken(atMost, given, 'long') ? atMost.to : null;
  if (holds !== undefined) {
    const broken = holds.find((condition) => !allHold([condition], given));
    return broken === undefined ? null : (broken.field ?? '');
  }
  if (differ !== undefined) return same(differ, given) ? differ[1].replace('$unit', '') : null;
  if (without !== undefined) return firstWith(without, given.values);
  return null;
}

function outOfOrder(fields: readonly string[], values: EntryValues): string | null {
  let latest: string | null = null;
  for (const field of fields) {
    const day = dayIn(values, field);
    if (day === null) continue;
    if (latest !== null && day < latest) return field;
    latest = day;
  }
  return null;
}

function isSpanBroken(
  { from, to, span }: NonNullable<EntryCheck['atLeast']>,
  { values, calendar }: EntryGiven,
  how: 'short' | 'long',
): boolean {
  const [first, last] = [dayIn(values, from), dayIn(values, to)];
  if (first === null || last === null) return false;
  const end = dayAfter(first, span, { values, calendar });
  if (end === null) return false;
  return how === 'short' ? last < end : last > end;
}

function same([a, b]: readonly [string, string], { values, unitId }: EntryGiven): boolean {
  const given = (field: string) => (field === '$unit' ? unitId : values[field]);
  return isFilled(given(a)) && given(a) === given(b);
}

function firstWith(
  { words: forbidden, in: fields }: NonNullable<EntryCheck['without']>,
  values: EntryValues,
): string | null {
  const folded = forbidden.map((word) => ` ${plain(word)} `);
  const found = fields.find((field) => {
    const value = values[field];
    const text = ` ${plain(typeof value === 'string' ? value : '')} `;
    return folded.some((word) => text.includes(word));
  });
  return found ?? null;
}

/** Words with one space between them: marks, capitals and points do not hide one. */
function plain(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function fault(field: string, code: string, message: Words): EntryFault {
  return { field, code, weight: 'refuse', words: message };
}

const words = {
  missing: { vi: 'Còn thiếu.', en: 'is missing.' },
  unknown: { vi: 'Sổ này không có cột đó.', en: 'The register has no such field.' },
  noPlace: {
    vi: 'Mục này phải để trống trong trường hợp đã chọn.',
    en: 'It has to stay empty in the case that was chosen.',
  },
} as const satisfies Record<string, Words>;
