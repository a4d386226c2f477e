import type { ReportPeriodView } from '@motcua/contract/report-content.ts';
import { periodLine, periodName, type ReportPeriod } from '@motcua/domain/reporting/period.ts';
import type { ReportState } from '@motcua/domain/reporting/transitions.ts';

/** Names of the states, as officials say them. */
export const stateNames = {
  not_begun: 'Chưa lập',
  drafted: 'Đang lập',
  signed: 'Đã ký, chưa gửi',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  accepted: 'Đã tiếp nhận',
} as const satisfies Record<ReportState, string>;

export const eventNames: Readonly<Record<string, string>> = {
  begun: 'Lập dự thảo',
  signed: 'Ký báo cáo',
  submitted: 'Gửi lên cấp trên',
  returned: 'Trả lại',
  accepted: 'Tiếp nhận',
  revised: 'Lập lại sau khi bị trả',
  amended: 'Chỉnh lý, bổ sung',
  part_changed: 'Số liệu đơn vị dưới đã đổi',
};

export function periodView(period: ReportPeriod): ReportPeriodView {
  return { ...period, name: periodName(period), line: periodLine(period) };
}
