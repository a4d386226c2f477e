import { foldAccents } from '../shared/fold-accents.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import type { EntryValue, RegisterField, Words } from './definition.ts';

/** What a spreadsheet or a line of CSV holds. */
export type RawCell = string | number | boolean | null;

/** How names of units become ids, and numbers of spreadsheets days. */
export interface CellReaders {
  /** Id of the unit of a code or name; null when there is none, or more than one. */
  unitId(text: string): string | null;
  dayOfSerial(serial: number): string | null;
}

export type ReadValue = { value: EntryValue | null; fault: null } | { value: null; fault: Words };

/** The value of a cell; null when it is empty. */
export function readCell(field: RegisterField, cell: RawCell, readers: CellReaders): ReadValue {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return got(null);
  switch (field.kind) {
    case 'date':
      return readDay(cell, readers);
    case 'number':
    case 'money':
      return readNumber(cell);
    case 'yes-no':
      return readYesNo(cell);
    case 'choice':
      return readChoice(field, cell);
    case 'unit':
      return readUnits([String(cell)], readers, ([id]) => id ?? null);
    case 'units':
      return readUnits(linesOf(cell), readers, (ids) => ids);
    case 'lines':
      return got(linesOf(cell));
    default:
      return got(String(cell).trim());
  }
}

/** `24/04/2026`, `24.4.2026`, `2026-04-24` or the number a spreadsheet keeps. */
function readDay(cell: RawCell, { dayOfSerial }: CellReaders): ReadValue {
  const wrong = { vi: `“${cell}” không phải là ngày.`, en: `“${cell}” is no day.` };
  if (typeof cell === 'number') {
    const day = dayOfSerial(cell);
    return day === null ? failed(wrong) : got(day);
  }
  const text = String(cell).trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day =
    match === null
      ? text
      : `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return isPlainDate(day) ? got(day) : failed(wrong);
}

/** Thousands with dots, decimals with a comma, as papers write them. */
function readNumber(cell: RawCell): ReadValue {
  if (typeof cell === 'number') return got(cell);
  const text = String(cell).replace(/\s/g, '');
  const isGrouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  const value = Number((isGrouped ? text.replaceAll('.', '') : text).replace(',', '.'));
  return Number.isFinite(value)
    ? got(value)
    : failed({ vi: `“${cell}” không phải là số.`, en: `“${cell}” is no number.` });
}

function readYesNo(cell: RawCell): ReadValue {
  if (typeof cell === 'boolean') return got(cell);
  const text = foldAccents(String(cell)).trim();
  if (['co', 'x', 'yes', 'true', '1', 'dat'].includes(text)) return got(true);
  if (['khong', 'no', 'false', '0'].includes(text)) return got(false);
  return failed({ vi: `“${cell}”: ghi có hoặc không.`, en: `“${cell}”: write yes or no.` });
}

function readChoice({ choices = [] }: RegisterField, cell: RawCell): ReadValue {
  const wanted = foldAccents(String(cell)).trim();
  const found = choices.find(({ code, name }) =>
    [code, name.vi, name.en].some((text) => foldAccents(text).trim() === wanted),
  );
  if (found !== undefined) return got(found.code);
  const list = (language: keyof Words) => choices.map(({ name }) => name[language]).join(', ');
  return failed({
    vi: `“${cell}” không có trong: ${list('vi')}.`,
    en: `“${cell}” is none of: ${list('en')}.`,
  });
}

function readUnits(
  names: readonly string[],
  { unitId }: CellReaders,
  make: (ids: string[]) => EntryValue | null,
): ReadValue {
  const ids = names.map((name) => ({ name, id: unitId(name.trim()) }));
  const missing = ids.find(({ id }) => id === null);
  return missing === undefined
    ? got(make(ids.flatMap(({ id }) => id ?? [])))
    : failed({
        vi: `Không tìm thấy, hoặc có nhiều đơn vị “${missing.name}”; xin ghi mã định danh.`,
        en: `There is no unit “${missing.name}”, or more than one; write its code.`,
      });
}

/** Several things in one cell stand on lines, or are parted by semicolons. */
function linesOf(cell: RawCell): string[] {
  return String(cell)
    .split(/[\n;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function got(value: EntryValue | null): ReadValue {
  return { value, fault: null };
}

function failed(fault: Words): ReadValue {
  return { value: null, fault };
}
