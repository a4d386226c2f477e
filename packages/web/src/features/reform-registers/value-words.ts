import {
  type EntryValue,
  fieldOf,
  type RegisterDefinition,
  type RegisterField,
} from '@motcua/domain/reform-register/definition.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Formats } from '../../lib/format.ts';
import type { Messages } from '../../messages/desk.ts';

export interface ValueReader {
  locale: 'vi' | 'en';
  formats: Formats;
  words: Messages['reformRegisters'];
  /** Names behind ids of units and entries. */
  names: Readonly<Record<string, string>>;
}

/** A value as it is read on the screen; empty when there is none. */
export function valueWords(
  field: RegisterField,
  value: EntryValue | null | undefined,
  { locale, formats, words, names }: ValueReader,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number')
    return field.kind === 'money' ? formats.dong(value) : formats.number(value);
  if (typeof value === 'object') return value.map((one) => names[one] ?? one).join('; ');
  switch (field.kind) {
    case 'date':
      return isPlainDate(value) ? formats.date(value) : value;
    case 'choice':
      return field.choices?.find(({ code }) => code === value)?.name[locale] ?? value;
    case 'unit':
    case 'entry':
      return names[value] ?? '';
    default:
      return value;
  }
}

/** How an entry is called. */
export function titleOfEntry(
  definition: RegisterDefinition,
  entry: { values: Readonly<Record<string, EntryValue>>; number: number },
  reader: ValueReader,
): string {
  const field = fieldOf(definition, definition.title);
  const title = field && valueWords(field, entry.values[field.code], reader);
  return title || `${reader.words.number} ${entry.number}`;
}
