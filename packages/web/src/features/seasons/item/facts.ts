import type { SheetItem } from '@motcua/contract/season-sheets.ts';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { readDate, writeDate } from '../../../lib/format.ts';

type Input = SheetItem['inputs'][number];
export type FactKind = 'yes_no' | 'day' | 'number' | 'text';

/** How a measure is told: a rule of yes and no asks first whether, then on which day. */
export function kindOfFact({ rule }: Pick<SheetItem, 'rule'>, input: Input, at: number): FactKind {
  if (typeof input.value === 'boolean') return 'yes_no';
  if (typeof input.value === 'string') return isPlainDate(input.value) ? 'day' : 'text';
  if (rule === 'yes_no') return at === 0 ? 'yes_no' : 'day';
  return 'number';
}

/** As the field shows it. */
export function factText(value: Input['value'] | undefined, locale: 'vi' | 'en'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number')
    return locale === 'vi' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isPlainDate(value) ? writeDate(value) : value;
}

/** As it is sent; null when what is typed is not of this kind. */
export function readFact(text: string, kind: FactKind): number | string | boolean | null {
  switch (kind) {
    case 'yes_no':
      return text === 'yes' ? true : text === 'no' ? false : null;
    case 'day':
      return readDate(text) satisfies PlainDate | null;
    case 'number': {
      const number = text
        .trim()
        .replace(/\.(?=\d{3}(\D|$))/g, '')
        .replace(',', '.');
      return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : null;
    }
    case 'text':
      return text.trim() === '' ? null : text.trim();
    default:
      return kind satisfies never;
  }
}

/** Measures as typed, and the names of those that cannot be read; a day may be left empty where nothing was done. */
export function readFacts(
  item: SheetItem,
  typed: Readonly<Record<string, string>>,
): { facts: Record<string, number | string | boolean>; wrong: string[] } {
  const facts: Record<string, number | string | boolean> = {};
  const wrong: string[] = [];
  for (const [at, input] of item.inputs.entries()) {
    const kind = kindOfFact(item, input, at);
    const text = typed[input.fact] ?? '';
    const value = readFact(text, kind);
    if (value !== null) facts[input.fact] = value;
    else if (kind !== 'day' || text.trim() !== '') wrong.push(input.fact);
  }
  return { facts, wrong };
}
