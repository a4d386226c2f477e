import type { PivotDimension } from './pivot-plan.ts';
import type { Split } from './split-figure.ts';

interface Words {
  vi: string;
  en: string;
}

/** What the dimensions of a free table are called. */
export const pivotWords = {
  none: words('Không chia', 'Not divided'),
  unit: words('Đơn vị trực tiếp bên dưới', 'Unit directly below'),
  each_unit: words('Từng đơn vị, riêng từng nơi', 'Every unit, each alone'),
  desk: words('Bộ phận Một cửa', 'One-stop desk'),
  officer: words('Cán bộ', 'Officer'),
  field: words('Lĩnh vực', 'Field'),
  procedure: words('Thủ tục', 'Procedure'),
  channel: words('Cách nộp', 'Way of submission'),
  field_channel: words('Lĩnh vực và cách nộp', 'Field and way of submission'),
  half_month: words('Nửa tháng báo cáo', 'Half month of reporting'),
  month: words('Tháng', 'Month'),
  quarter: words('Quý', 'Quarter'),
  year: words('Năm', 'Year'),
  service: words('Mức độ dịch vụ công', 'Level of service'),
  outcome: words('Kết quả giải quyết', 'Outcome'),
  timeliness: words('Trước hạn, đúng hạn, quá hạn', 'Early, on time, late'),
  cause: words('Nguyên nhân quá hạn', 'Cause of lateness'),
  state: words('Tình trạng cuối kỳ', 'State at the end'),
} as const satisfies Record<PivotDimension, Words>;

/** What the parts of a figure are called, in the order in which they stand. */
const parts: Readonly<Record<Split, Readonly<Record<string, Words>>>> = {
  channel: {
    counter: words('Trực tiếp', 'At the counter'),
    online: words('Trực tuyến', 'Online'),
    postal: words('Bưu chính công ích', 'By post'),
  },
  service: {
    full: words('Toàn trình', 'Full online service'),
    partial: words('Một phần', 'Partial online service'),
    other: words('Cung cấp thông tin, không trực tuyến', 'Information only, not online'),
  },
  outcome: {
    granted: words('Có kết quả', 'Granted'),
    refused: words('Không giải quyết', 'Refused'),
    withdrawn: words('Rút hồ sơ', 'Withdrawn'),
    stopped: words('Dừng giải quyết', 'Stopped'),
  },
  timeliness: {
    early: words('Trước hạn', 'Early'),
    on_time: words('Đúng hạn', 'On time'),
    late: words('Quá hạn', 'Late'),
  },
  cause: {
    agency: words('Do cơ quan giải quyết', 'The agency'),
    sister_agency: words('Do cơ quan phối hợp', 'Another agency'),
    applicant: words('Do người nộp hồ sơ', 'The applicant'),
    post: words('Do bưu chính', 'The post'),
    system: words('Do hệ thống thông tin', 'The information system'),
    workload: words('Do quá tải công việc', 'Too much work'),
    regulation: words('Do vướng mắc quy định', 'The rules'),
    other: words('Nguyên nhân khác', 'Another cause'),
    unexplained: words('Chưa nêu nguyên nhân', 'Not explained'),
  },
  state: {
    resolved: words('Đã giải quyết', 'Resolved'),
    in_time: words('Đang giải quyết, trong hạn', 'Open, in time'),
    overdue: words('Đang giải quyết, quá hạn', 'Open, overdue'),
    waiting: words('Chờ bổ sung, chờ nộp tiền', 'Waiting for papers or payment'),
  },
};

/** The name of a part of a figure; null where the dimension has no such part. */
export function partWords(dimension: string, key: string): Words | null {
  return Object.entries(parts).find(([split]) => split === dimension)?.[1][key] ?? null;
}

function words(vi: string, en: string): Words {
  return { vi, en };
}
