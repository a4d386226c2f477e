/** The states of a dossier, with the national code used when they are sent to the National Public Service Portal. */
export const statuses = {
  submitted: { code: 1, vi: 'Mới đăng ký', en: 'Submitted' },
  accepted: { code: 2, vi: 'Được tiếp nhận', en: 'Accepted' },
  declined: { code: 3, vi: 'Không được tiếp nhận', en: 'Declined at the desk' },
  processing: { code: 4, vi: 'Đang xử lý', en: 'Processing' },
  supplement_requested: { code: 5, vi: 'Yêu cầu bổ sung giấy tờ', en: 'Waiting for a supplement' },
  payment_requested: {
    code: 6,
    vi: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    en: 'Waiting for payment',
  },
  withdrawn: { code: 7, vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn' },
  stopped: { code: 8, vi: 'Dừng xử lý', en: 'Stopped' },
  resolved: { code: 9, vi: 'Đã xử lý xong', en: 'Resolved' },
  delivered: { code: 10, vi: 'Đã trả kết quả', en: 'Result delivered' },
} as const satisfies Record<string, { code: number; vi: string; en: string }>;

export type DossierStatus = keyof typeof statuses;

/** `none` is the state before the first event. */
export type Stage = DossierStatus | 'none';

export const dossierStatuses = Object.keys(statuses) as DossierStatus[];
export const stages: readonly Stage[] = ['none', ...dossierStatuses];

const final: ReadonlySet<Stage> = new Set(['declined', 'withdrawn', 'stopped', 'delivered']);
const waiting: ReadonlySet<Stage> = new Set(['supplement_requested', 'payment_requested']);

export function isFinal(stage: Stage): boolean {
  return final.has(stage);
}

/** Waiting for the applicant: open, and in time whatever the day (report II.06a). */
export function isWaiting(stage: Stage): boolean {
  return waiting.has(stage);
}
