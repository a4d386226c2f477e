import { describeTimeLimit, type TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { Timeliness } from '@motcua/domain/calendar/timeliness.ts';
import type {
  DocumentGiven,
  FeeTaken,
  ResultDelivery,
} from '@motcua/domain/dossier/event-parts.ts';
import { type Instant, minuteOfDay, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { formatDong } from '@motcua/domain/shared/money.ts';
import { formatPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';

export const documentKinds = {
  original: 'Bản chính',
  certified_copy: 'Bản sao chứng thực',
  copy: 'Bản chụp',
  electronic: 'Bản điện tử',
} as const satisfies Record<DocumentGiven['kind'], string>;

export const timelinessTitles = {
  early: 'Trước hạn',
  on_time: 'Đúng hạn',
  late: 'Quá hạn',
} as const satisfies Record<Timeliness, string>;

/** "An Giang, ngày 20 tháng 04 năm 2026": days and the first two months with a zero (NĐ 30/2020 Annex I). */
export function placeAndDate(place: string, at: Instant, offsetMinutes: number): string {
  return placeAndDay(place, plainDateOf(at, offsetMinutes));
}

export function placeAndDay(place: string, day: PlainDate): string {
  return `${place}, ${longDate(day)}`;
}

export function longDate(date: PlainDate): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  return `ngày ${day} tháng ${month > '02' ? Number(month) : month} năm ${year}`;
}

/** "09 giờ 00 phút, ngày 20/04/2026", where a table has little room. */
export function shortInstant(at: Instant, offsetMinutes: number): string {
  return `${clockWords(at, offsetMinutes)}, ngày ${formatPlainDate(plainDateOf(at, offsetMinutes))}`;
}

/** "09 giờ 00 phút, ngày 20 tháng 4 năm 2026". */
export function longInstant(at: Instant, offsetMinutes: number): string {
  return `${clockWords(at, offsetMinutes)}, ${longDate(plainDateOf(at, offsetMinutes))}`;
}

export function limitText(limit: TimeLimit): string {
  const words = describeTimeLimit(limit).trim();
  if (limit.kind !== 'text' && words !== '') return words;
  const agreed = 'theo ngày hẹn đã thống nhất với người nộp hồ sơ';
  return words === '' ? agreed : `${agreed} (công bố ghi: “${words}”)`;
}

export function deliveryText({ how, address }: ResultDelivery, deskName: string): string {
  if (how === 'post') return `qua dịch vụ bưu chính công ích, địa chỉ: ${address ?? ''}`;
  if (how === 'online') return 'trực tuyến, trên Cổng Dịch vụ công';
  return deskName;
}

export function feesText(fees: readonly FeeTaken[]): string {
  return fees
    .map(({ name, amount, paid }) =>
      amount === 0
        ? `${name}: không thu`
        : `${name}: ${formatDong(amount)} (${paid ? 'đã nộp' : 'chưa nộp'})`,
    )
    .join('; ');
}

/** Order numbers below 10 carry a zero (NĐ 30/2020 Annex I). */
export function orderText(order: number): string {
  return String(order).padStart(2, '0');
}

function clockWords(at: Instant, offsetMinutes: number): string {
  const minute = minuteOfDay(at, offsetMinutes);
  return `${orderText(Math.floor(minute / 60))} giờ ${orderText(minute % 60)} phút`;
}

/** A telephone number stays on one line. */
export function phoneText(phone: string): string {
  return phone.replaceAll(' ', '\u00a0');
}
