import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import {
  type EpochDay,
  formatPlainDate,
  type PlainDate,
  plainDateOfEpochDay,
  weekdayOfEpochDay,
} from '../shared/plain-date.ts';
import type { CalendarEntry, DayEntryKind } from './calendar-entry.ts';
import { dayOfLocalMs, type LocalMs } from './working-time.ts';

/** A phrase in the two languages of every message. */
export interface Words {
  vi: string;
  en: string;
}

export interface DayWords extends Words {
  date: PlainDate;
}

/** `Thứ Hai 27/04/2026`; remembered, because every ledger names the same few thousand days. */
export function dayWords(day: EpochDay): DayWords {
  const known = labels.get(day);
  if (known !== undefined) return known;
  const date = plainDateOfEpochDay(day);
  const printed = formatPlainDate(date);
  const [vi, en] = WEEKDAYS[weekdayOfEpochDay(day)];
  const words = { date, vi: `${vi} ${printed}`, en: `${en} ${printed}` };
  labels.set(day, words);
  return words;
}

/** `10 giờ 30`, `10:30`. */
export function clockWords(local: LocalMs): Words {
  const minutes = Math.floor((local - dayOfLocalMs(local) * MS_PER_DAY) / MS_PER_MINUTE);
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, '0');
  return { vi: `${hour} giờ ${minute}`, en: `${hour}:${minute}` };
}

/** `10 giờ 30 ngày 05/03/2026`. */
export function momentWords(local: LocalMs): Words {
  const date = formatPlainDate(plainDateOfEpochDay(dayOfLocalMs(local)));
  const clock = clockWords(local);
  return { vi: `${clock.vi} ngày ${date}`, en: `${clock.en} on ${date}` };
}

/** `7 ngày`, `0,5 ngày`, `2 giờ 30 phút`. */
export function amountWords(amount: number, unit: 'day' | 'minute'): Words {
  if (unit === 'minute') return minuteWords(Math.round(amount));
  const rounded = Math.round(amount * 100) / 100;
  return {
    vi: `${String(rounded).replace('.', ',')} ngày`,
    en: `${rounded} ${rounded === 1 ? 'day' : 'days'}`,
  };
}

/** Why nobody works on the day; without an entry it is a weekly day off. */
export function dayOffWords(entry: CalendarEntry | null): Words {
  if (entry === null) return { vi: 'nghỉ hằng tuần', en: 'weekly day off' };
  const words = DAY_OFF[entry.kind](entry);
  if (entry.confirmed) return words;
  return {
    vi: `${words.vi} (dự kiến, chưa có quyết định chính thức)`,
    en: `${words.en} (expected, not yet decided)`,
  };
}

export function nameWords(entry: CalendarEntry): Words {
  return { vi: entry.name, en: entry.nameEn ?? entry.name };
}

export function pairedDate(date: PlainDate | undefined): string {
  return date === undefined ? '' : formatPlainDate(date);
}

const labels = new Map<EpochDay, DayWords>();

const WEEKDAYS = [
  ['Thứ Hai', 'Monday'],
  ['Thứ Ba', 'Tuesday'],
  ['Thứ Tư', 'Wednesday'],
  ['Thứ Năm', 'Thursday'],
  ['Thứ Sáu', 'Friday'],
  ['Thứ Bảy', 'Saturday'],
  ['Chủ Nhật', 'Sunday'],
] as const;

const DAY_OFF: Record<DayEntryKind, (entry: CalendarEntry) => Words> = {
  public_holiday: (entry) => {
    const { vi, en } = nameWords(entry);
    return {
      vi: `${vi.startsWith('Tết') ? 'nghỉ' : 'nghỉ lễ'} ${vi}`,
      en: `public holiday, ${en}`,
    };
  },
  day_in_lieu: (entry) => {
    const { vi, en } = nameWords(entry);
    return { vi: `nghỉ bù ${vi}`, en: `day off in lieu of ${en}` };
  },
  swapped_off: ({ pairedWith }) => ({
    vi: pairedWith ? `nghỉ hoán đổi, làm bù ngày ${pairedDate(pairedWith)}` : 'nghỉ hoán đổi',
    en: pairedWith ? `day off swapped with ${pairedDate(pairedWith)}` : 'swapped day off',
  }),
  make_up_day: () => ({ vi: 'nghỉ hằng tuần', en: 'weekly day off' }),
  local_closure: (entry) => {
    const { vi, en } = nameWords(entry);
    return { vi: `tạm ngừng làm việc (${vi})`, en: `office closed (${en})` };
  },
};

function minuteWords(total: number): Words {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return { vi: `${minutes} phút`, en: `${minutes} min` };
  if (minutes === 0) return { vi: `${hours} giờ`, en: `${hours} h` };
  return { vi: `${hours} giờ ${minutes} phút`, en: `${hours} h ${minutes} min` };
}
