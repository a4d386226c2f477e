import { formatPoints } from '@motcua/domain/scoring/format.ts';
import { rational } from '@motcua/domain/scoring/rational.ts';
import { inBoth, type Words } from '@motcua/domain/scoring/words.ts';
import type { ChangeRow } from './store-changes.ts';

const WHAT: Readonly<Record<string, Words>> = {
  self: { vi: 'Tự chấm', en: 'Self-score' },
  live: { vi: 'Hệ thống lấy điểm', en: 'Filled by the system' },
  appraised: { vi: 'Thẩm định', en: 'Appraisal' },
  explained: { vi: 'Giải trình', en: 'Explanation' },
  decided: { vi: 'Hội đồng quyết định', en: 'Decision of the council' },
  attached: { vi: 'Gắn tài liệu kiểm chứng', en: 'Evidence attached' },
  detached: { vi: 'Gỡ tài liệu kiểm chứng', en: 'Evidence removed' },
  submit: { vi: 'Nộp phiếu tự chấm', en: 'Sheet sent' },
  take_up: { vi: 'Thẩm định khi đơn vị không nộp', en: 'Taken up although it was not sent' },
  return: { vi: 'Trả lại phiếu', en: 'Sheet returned' },
  finish_appraisal: { vi: 'Thẩm định xong', en: 'Appraisal ended' },
  finish_explanation: { vi: 'Giải trình xong', en: 'Explanations ended' },
  finish_decision: { vi: 'Hội đồng quyết định xong', en: 'Council has decided' },
  publish: { vi: 'Công bố kết quả', en: 'Results published' },
  amend: { vi: 'Mở lại kỳ đã công bố', en: 'Published season opened again' },
};

/** `Thẩm định 1.1.2: 2 điểm → 0 điểm` */
export function changeInWords({ what, code, before, after }: ChangeRow): Words {
  return inBoth((lang) => {
    const name = WHAT[what]?.[lang] ?? what;
    const where = code === null ? '' : ` ${code}`;
    const points = (value: string | null) =>
      value === null
        ? lang === 'vi'
          ? 'chưa có điểm'
          : 'no points'
        : formatPoints(rational(value), { lang, decimals: 4 });
    const isChange = before !== null || after !== null;
    return `${name}${where}${isChange ? `: ${points(before)} → ${points(after)}` : ''}`;
  });
}
