import type { Words } from './words.ts';

/** Per cent (of a whole) and percentage points (between two per cents) are different words. */
export const measureUnits = {
  percent: { vi: '%', en: '%' },
  percentage_point: { vi: 'điểm phần trăm', en: 'percentage points' },
  points: { vi: 'điểm', en: 'points' },
  count: { vi: '', en: '' },
  minutes: { vi: 'phút', en: 'minutes' },
  hours: { vi: 'giờ', en: 'hours' },
  days: { vi: 'ngày', en: 'days' },
  working_days: { vi: 'ngày làm việc', en: 'working days' },
  dong: { vi: 'đồng', en: 'VND' },
  yes_no: { vi: '', en: '' },
} as const satisfies Record<string, Words>;

export type MeasureUnit = keyof typeof measureUnits;
