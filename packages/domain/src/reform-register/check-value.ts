import { isPlainDate } from '../shared/plain-date.ts';
import type { EntryValue, RegisterField, Words } from './definition.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Longer texts belong into a file that is attached. */
const LONGEST = { text: 500, 'long-text': 5000 } as const;

/** What is wrong with one value of a field; null when nothing is. */
export function faultOfValue(field: RegisterField, value: EntryValue): Words | null {
  switch (field.kind) {
    case 'number':
    case 'money':
      return faultOfNumber(field, value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value)
        ? null
        : { vi: 'Không có ngày này.', en: 'There is no such day.' };
    case 'yes-no':
      return typeof value === 'boolean'
        ? null
        : { vi: 'Chọn có hoặc không.', en: 'Say yes or no.' };
    case 'choice':
      return (field.choices ?? []).some(({ code }) => code === value)
        ? null
        : { vi: 'Xin chọn một trong các mục của sổ.', en: 'Choose one of the register.' };
    case 'units':
    case 'lines':
      return faultOfList(field, value);
    case 'unit':
    case 'entry':
      return typeof value === 'string' && UUID.test(value)
        ? null
        : { vi: 'Xin chọn trong danh sách.', en: 'Choose from the list.' };
    default:
      return faultOfText(value, field.kind === 'long-text' ? LONGEST['long-text'] : LONGEST.text);
  }
}

function faultOfNumber({ kind, min, max }: RegisterField, value: EntryValue): Words | null {
  const least = min ?? 0;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { vi: 'Cần một số.', en: 'A number is wanted.' };
  if (kind === 'money' && !Number.isSafeInteger(value))
    return { vi: 'Cần số tiền nguyên, tính bằng đồng.', en: 'Whole đồng are wanted.' };
  if (value < least) return { vi: `Ít nhất là ${least}.`, en: `It is at least ${least}.` };
  if (max !== undefined && value > max)
    return { vi: `Nhiều nhất là ${max}.`, en: `It is at most ${max}.` };
  return null;
}

function faultOfList({ kind }: RegisterField, value: EntryValue): Words | null {
  const isList =
    typeof value === 'object' &&
    value.length <= 500 &&
    value.every((one) => one.trim() !== '' && one.length <= 500);
  if (!isList) return { vi: 'Mỗi dòng một mục.', en: 'One thing on each line.' };
  return kind === 'lines' || value.every((one) => UUID.test(one))
    ? null
    : { vi: 'Xin chọn đơn vị trong danh sách.', en: 'Choose units from the list.' };
}

function faultOfText(value: EntryValue, longest: number): Words | null {
  if (typeof value !== 'string' || value.trim() === '')
    return { vi: 'Cần ghi bằng chữ.', en: 'Write it in words.' };
  return value.length <= longest
    ? null
    : { vi: `Nhiều nhất ${longest} ký tự.`, en: `At most ${longest} letters.` };
}
