import type { ReportPeriodView } from '@motcua/contract/report-content.ts';
import { periodLine, periodName, type ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { ReportState } from '@motcua/domain/reporting/transitions.ts';
import type { Language } from '@motcua/domain/scoring/words.ts';

/** Names of the states, as officials say them. */
export const stateNames = {
  vi: {
    not_begun: 'Chưa lập',
    drafted: 'Đang lập',
    signed: 'Đã ký, chưa gửi',
    submitted: 'Đã gửi',
    returned: 'Bị trả lại',
    accepted: 'Đã tiếp nhận',
  },
  en: {
    not_begun: 'Not begun',
    drafted: 'In draft',
    signed: 'Signed, not sent',
    submitted: 'Sent',
    returned: 'Returned',
    accepted: 'Accepted',
  },
} as const satisfies Record<Language, Record<ReportState, string>>;

export const eventNames: Record<Language, Readonly<Record<string, string>>> = {
  vi: {
    begun: 'Lập dự thảo',
    signed: 'Ký báo cáo',
    submitted: 'Gửi lên cấp trên',
    returned: 'Trả lại',
    accepted: 'Tiếp nhận',
    revised: 'Lập lại sau khi bị trả',
    amended: 'Chỉnh lý, bổ sung',
    part_changed: 'Số liệu đơn vị dưới đã đổi',
  },
  en: {
    begun: 'Draft begun',
    signed: 'Signed',
    submitted: 'Sent to the unit above',
    returned: 'Returned',
    accepted: 'Accepted',
    revised: 'Taken up again after the return',
    amended: 'Corrected',
    part_changed: 'Figures of a unit below have changed',
  },
};

export const versionWords = {
  vi: { nothing: 'chưa gộp', versionName: (number: number) => `bản ${number}` },
  en: { nothing: 'not in yet', versionName: (number: number) => `version ${number}` },
} as const satisfies Record<Language, object>;

export function periodView(period: ReportPeriod): ReportPeriodView {
  return { ...period, name: periodName(period), line: periodLine(period) };
}
