import type { RegisterLine } from '@motcua/contract/registers.ts';
import type { DossierStatus } from '@motcua/domain/dossier/status.ts';
import { type Instant, minuteOfDay, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { formatPlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { RegisterRow } from './view-store.ts';

/** A row as the form prints it. What was imported names no way of delivery. */
export function lineOf(row: RegisterRow): RegisterLine {
  return {
    number: row.number,
    dossierId: row.id,
    code: row.code,
    procedureName: row.procedure_name,
    quantity: 1,
    applicantName: row.applicant_name,
    address: row.address ?? '',
    phone: row.phone ?? '',
    agency: row.agency ?? row.unit_name,
    // Rows of our own table: an instant went in, an instant comes out.
    receivedAt: row.received_at as Instant,
    promisedAt: row.promised_at as Instant | null,
    deliveredAt: row.delivered_at as Instant | null,
    resultDelivery: row.imported ? null : deliveryOf(row.result_delivery),
    receivedBy: row.received_by ?? '',
    note: noteOf(row),
    status: row.status as DossierStatus,
  };
}

/** Columns of the form, left to right. */
export const FORM_COLUMNS = [
  'STT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Số lượng hồ sơ (bộ)',
  'Tên cá nhân, tổ chức',
  'Địa chỉ, số điện thoại',
  'Cơ quan chủ trì giải quyết',
  'Ngày nhận hồ sơ',
  'Hẹn trả kết quả',
  'Ngày trả kết quả',
  'Phương thức nhận kết quả',
  'Ký nhận',
  'Ghi chú',
] as const;

/** The cells of a line in the order of the columns. */
export function formCells(line: RegisterLine, offsetMinutes: number): (string | number)[] {
  return [
    ...[line.number, line.code, line.procedureName, line.quantity, line.applicantName],
    [line.address, line.phone].filter((text) => text !== '').join(', '),
    line.agency,
    timeText(line.receivedAt, offsetMinutes),
    timeText(line.promisedAt, offsetMinutes),
    timeText(line.deliveredAt, offsetMinutes),
    line.resultDelivery === null ? '' : deliveryNames[line.resultDelivery],
    ...[line.receivedBy, line.note],
  ];
}

export const deliveryNames = {
  desk: 'Tại Bộ phận Một cửa',
  post: 'Qua dịch vụ bưu chính công ích',
  online: 'Trực tuyến',
} as const;

const endings: Readonly<Record<string, string>> = {
  refused: 'Từ chối giải quyết',
  withdrawn: 'Đã rút hồ sơ',
  stopped: 'Dừng giải quyết',
};

function noteOf(row: RegisterRow): string {
  const ending = row.outcome === null ? '' : (endings[row.outcome] ?? '');
  return [ending, row.note ?? ''].filter((text) => text !== '').join('; ');
}

function deliveryOf(how: string | null): RegisterLine['resultDelivery'] {
  return how === 'desk' || how === 'post' || how === 'online' ? how : null;
}

/** `24/04/2026 08:30`; the time is left out where it says no more than the day. */
function timeText(instant: Instant | null, offsetMinutes: number): string {
  if (instant === null) return '';
  const day = formatPlainDate(plainDateOf(instant, offsetMinutes));
  const minute = minuteOfDay(instant, offsetMinutes);
  if (minute === 0 || minute === 1439) return day;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
